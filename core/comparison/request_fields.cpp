// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request_fields.h"

namespace llmroofline {

namespace {

constexpr NumberRange tokens = {1, 100'000'000};

constexpr std::array fields = {
    field::integer<&Request::batch>("batch", tokens),
    field::integer<&Request::input>("input", tokens),
    field::integer<&Request::output>("output", tokens, "output-tokens"),
    field::choice<batching_names, &Request::batching>("batching"),
    field::integer<&Request::prefill_chunk>("prefill_chunk", {0, 100'000'000}),
    field::choice<prompt_steps_names, &Request::prompt_steps>("prompt_steps"),
    field::number<&Request::prefix_hit>("prefix_hit", {0, 0.999999}),
    field::integer<&Request::drafted_tokens>("drafted_tokens", {0, 1024}, "draft-tokens"),
    field::choice<draft_names, &Request::draft>("draft"),
    field::number<&Request::acceptance>("acceptance", {0, 1}),
    field::number<&Request::draft_cost>("draft_cost", {0, 100}),
};

} // namespace

FieldTable<Request> request_fields() {
    return FieldTable<Request>(fields);
}

} // namespace llmroofline
