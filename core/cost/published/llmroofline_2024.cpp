// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The global method with the figures of the LLMRoofline script of 2024: one decode step of one layer, 2-byte
// elements, two FFN matrices, KV projections as wide as the query's, all experts read, no activations.
#include "core/cost/operators.h"

namespace llmroofline::published {

void build_global(const Transformer& model, double b, OperatorSet& set) {
    set.clear(b);
    const double h = static_cast<double>(model.hidden_size);
    const double group = static_cast<double>(model.heads) / static_cast<double>(model.kv_heads);
    const double width =
        static_cast<double>(model.is_moe() ? model.moe_intermediate_size : model.intermediate_size);
    const double per_token = model.is_moe() ? static_cast<double>(model.experts_per_token) : 1;
    const double experts = model.is_moe() ? static_cast<double>(model.experts) : 1;

    Work work;
    work.flops = {b * (8 * h * h + 4 * h * width * per_token), 4 * b * h, 0};
    work.weight_bytes = constant(2 * (4 * h * h + 4 * h + (2 * h * width + h + width) * experts));
    work.kv_bytes = {0, 2 * 2 * b * h / group, 0};
    set.add({.kind = OperatorKind::whole_layers, .compute_type = DataType::fp16}, work);
}

} // namespace llmroofline::published
