// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/assignments.h"

#include <algorithm>

#include "core/io/nearest.h"
#include "core/io/utf8.h"
#include "core/model/transformer_fields.h"

namespace llmroofline {

namespace {

bool is_assigned(std::span<const Assignment> assignments, std::string_view key) {
    return std::any_of(assignments.begin(), assignments.end(),
                       [key](const Assignment& assignment) { return assignment.first == key; });
}

// Back to 'does not apply', except for what the user has just set: that is a contradiction to report.
void reset_group(Transformer& model, TransformerGroup group, std::span<const Assignment> assignments) {
    const Transformer blank;
    for (const TransformerField& field : transformer_fields()) {
        if (field.group == group && !is_assigned(assignments, field.key)) {
            // The kind of linear layer goes with the last of their figures.
            if (field.kind == TransformerFieldKind::linear && model.linear) {
                model.linear->kind = LinearAttention{}.kind;
                continue;
            }
            // A blank's text is always readable; only `experts_per_token=0` and the like come here.
            [[maybe_unused]] const Status status = read_field(model, field, field_text(blank, field));
        }
    }
}

void switch_off_what_was_set_to_zero(Transformer& model, std::span<const Assignment> assignments) {
    if (is_assigned(assignments, "experts") && model.experts == 0) {
        reset_group(model, TransformerGroup::experts, assignments);
    }
    if ((is_assigned(assignments, "sliding_window") || is_assigned(assignments, "attention_chunk")) &&
        model.local_span() == 0) {
        reset_group(model, TransformerGroup::window, assignments);
    }
    if (is_assigned(assignments, "linear_layers") && model.linear_layers() == 0) {
        reset_group(model, TransformerGroup::linear, assignments);
    }
    if (is_assigned(assignments, "index_heads") && (!model.indexer || model.indexer->heads == 0)) {
        reset_group(model, TransformerGroup::indexer, assignments);
    }
    if (is_assigned(assignments, "kv_lora_rank") && model.latent && model.latent->kv_lora_rank == 0) {
        reset_group(model, TransformerGroup::latent, assignments);
    }
}

} // namespace

Status apply_assignments(Transformer& model, std::span<const Assignment> assignments) {
    Transformer changed = model;
    Errors errors;
    for (const auto& [key, value] : assignments) {
        const TransformerField* const field = find_transformer_field(key);
        if (field == nullptr) {
            errors.push_back(
                {ErrorCode::unknown_key, {shortened(key), nearest_name(key, transformer_field_keys())}, {}});
            continue;
        }
        if (const Status status = read_field(changed, *field, value); !status) {
            errors.push_back(status.errors().front());
        }
    }
    if (!errors.empty()) {
        return errors;
    }
    switch_off_what_was_set_to_zero(changed, assignments);
    for (ModelFault& fault : check_model(changed)) {
        errors.push_back(std::move(fault.error));
    }
    if (!errors.empty()) {
        return errors;
    }
    model = std::move(changed);
    return Done{};
}

} // namespace llmroofline
