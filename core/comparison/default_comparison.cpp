// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/default_comparison.h"

namespace llmroofline {

Comparison default_comparison(const Result<Accelerator>& a, const Result<Accelerator>& b,
                              const Result<Transformer>& model) {
    Comparison comparison;
    const auto take = [](const auto& found, auto& target) {
        if (found)
            target = *found;
    };
    take(a, comparison.a.accelerator);
    take(b, comparison.b.accelerator);
    comparison.a.layout.tensor = comparison.b.layout.tensor = 4;
    take(model, comparison.model);
    comparison.workload.memory_reserve_gb = usual_reserve_gb;
    comparison.pins = {{32, 4096}, {128, 1024}};
    return comparison;
}

} // namespace llmroofline
