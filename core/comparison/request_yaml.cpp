// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request_yaml.h"

#include "core/comparison/comparison.h"

namespace llmroofline {

void read_request_keys(MappingReader& reader, Request& request) {
    const auto keep = [](auto& target, const auto& value) {
        if (value) {
            target = *value;
        }
    };
    keep(request.batch, reader.integer("batch", Need::optional, request_token_range));
    keep(request.input, reader.integer("input", Need::optional, request_token_range));
    keep(request.output, reader.integer("output", Need::optional, request_token_range));
    keep(request.batching, reader.choice("batching", Need::optional, batching_names));
    keep(request.prefill_chunk, reader.integer("prefill_chunk", Need::optional, prefill_chunk_range));
    keep(request.prefix_hit, reader.number("prefix_hit", Need::optional, prefix_hit_range));
    keep(request.drafted_tokens, reader.integer("drafted_tokens", Need::optional, drafted_token_range));
    keep(request.acceptance, reader.number("acceptance", Need::optional, acceptance_range));
    keep(request.draft_cost, reader.number("draft_cost", Need::optional, draft_cost_range));
    reader.finish();
}

void write_request_keys(YamlWriter& writer, const Request& request) {
    writer.integer("batch", request.batch);
    writer.integer("input", request.input);
    writer.integer("output", request.output);
    writer.text("batching", to_string(request.batching));
    writer.integer("prefill_chunk", request.prefill_chunk);
    writer.number("prefix_hit", request.prefix_hit);
    writer.integer("drafted_tokens", request.drafted_tokens);
    writer.number("acceptance", request.acceptance);
    writer.number("draft_cost", request.draft_cost);
}

} // namespace llmroofline
