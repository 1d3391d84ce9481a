// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A request as a mapping of a comparison file: batch, input, output, batching, prefill_chunk, prefix_hit,
// drafted_tokens, draft, acceptance, draft_cost, all optional. Free functions without state, safe from any thread.
#pragma once

#include "core/comparison/request.h"
#include "core/io/mapping_reader.h"
#include "core/io/numbers.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

inline constexpr IntegerRange request_token_range = {1, 100'000'000};
inline constexpr IntegerRange prefill_chunk_range = {0, 100'000'000};
inline constexpr IntegerRange drafted_token_range = {0, 1024};
inline constexpr NumberRange prefix_hit_range = {0, 0.999999};
inline constexpr NumberRange acceptance_range = {0, 1};
inline constexpr NumberRange draft_cost_range = {0, 100};

// Faults go to the reader; what a file leaves out stays.
void read_request_keys(MappingReader& reader, Request& request);
void write_request_keys(YamlWriter& writer, const Request& request);

} // namespace llmroofline
