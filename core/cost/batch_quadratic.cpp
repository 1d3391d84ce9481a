// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/batch_quadratic.h"

namespace llmroofline {

UnitOperators::UnitOperators(const Shard& shard, const Workload& workload, const Queries& queries,
                             double greatest_s) {
    for (std::size_t i = 0; i < units_.size(); ++i) {
        BatchAmounts amounts{1, 0, 0, 0};
        if (i == BatchQuadratic::sequences)
            amounts.sequences = 1;
        if (i == BatchQuadratic::expert_sequences)
            amounts.expert_sequences = 1;
        if (i == BatchQuadratic::experts_hit)
            amounts.experts_hit = 1;
        exact::build(shard, workload, queries, amounts, units_[i], greatest_s);
    }
}

} // namespace llmroofline
