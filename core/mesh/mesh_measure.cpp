// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_measure.h"

#include <algorithm>
#include <cmath>

#include "core/io/error_lists.h"
#include "core/service/serving_cost.h"

namespace llmroofline {

namespace {

Result<MeshMeasure> measure_of(const Result<FigureRange>& a, const Result<FigureRange>& b) {
    if (a && b)
        return MeshMeasure{measured_ratio(1, a.value(), b.value())};
    return faults_of_both(a, b);
}

} // namespace

double MeshMeasure::log2_factor() const {
    return std::log2(factor.value);
}

Result<MeshMeasure> measure_of_steps(const Comparison& comparison) {
    return measure_of(divisor_of(comparison.a, comparison.measuring),
                      divisor_of(comparison.b, comparison.measuring));
}

Result<MeshMeasure> measure_of_requests(const Comparison& comparison) {
    return measure_of(serving_divisor(comparison, comparison.a, comparison.measuring),
                      serving_divisor(comparison, comparison.b, comparison.measuring));
}

void apply_measure(MeshPicture& picture, const MeshMeasure& measure) {
    const float shift = static_cast<float>(measure.log2_factor());
    if (shift == 0)
        return;
    for (float& cell : picture.log2_ratio)
        cell += shift;
}

void apply_measure(MeshTable& table, const MeshMeasure& measure) {
    std::vector<double>& ratios = table.figures[table.ratio].values;
    if (measure.has_range()) {
        MeshColumn low{"ratio_price_low", {}};
        MeshColumn high{"ratio_price_high", {}};
        MeshColumn decided{"decided_by_prices", {}, MeshColumn::Kind::flag};
        for (const double plain : ratios) {
            low.values.push_back(plain * measure.factor.low);
            high.values.push_back(plain * measure.factor.high);
            decided.values.push_back(low.values.back() > 1 || high.values.back() < 1 ? 1 : 0);
        }
        for (MeshColumn* column : {&low, &high, &decided})
            table.figures.push_back(std::move(*column));
    }
    for (double& ratio : table.figures[table.ratio].values)
        ratio *= measure.factor.value;
}

void take_price_ranges(MeshResult& result, const MeshMeasure& measure) {
    if (!measure.has_range())
        return;
    const std::vector<float>& ratios = result.picture.log2_ratio;
    const float low = static_cast<float>(std::log2(measure.factor.low / measure.factor.value));
    const float high = static_cast<float>(std::log2(measure.factor.high / measure.factor.value));
    result.has_price_ranges = true;
    const bool alone = result.decided_by.empty();
    if (alone)
        result.decided_by.resize(ratios.size());
    result.decided = 0;
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        const float beyond = std::max(ratios[i] + low, -(ratios[i] + high));
        result.decided_by[i] = alone ? beyond : std::min(beyond, result.decided_by[i]);
        result.decided += result.decided_by[i] > 0 ? 1 : 0;
    }
}

} // namespace llmroofline
