// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/calibration_range.h"

#include <algorithm>

#include "core/cost/types_in_use.h"

namespace llmroofline {

std::string_view to_string(CalibrationDimension dimension) {
    switch (dimension) {
    case CalibrationDimension::accelerator:
        return "accelerator";
    case CalibrationDimension::model_size:
        return "model size";
    case CalibrationDimension::attention:
        return "query heads a KV head";
    case CalibrationDimension::types:
        return "types";
    case CalibrationDimension::batch:
        return "batch";
    case CalibrationDimension::sequence:
        return "sequence length";
    case CalibrationDimension::group:
        return "number of accelerators";
    case CalibrationDimension::software:
        return "software";
    case CalibrationDimension::version:
        return "software version";
    }
    return "";
}

std::string to_string(const std::vector<CalibrationDimension>& dimensions) {
    std::string text;
    for (const CalibrationDimension one : dimensions) {
        if (!text.empty())
            text += "; ";
        text += to_string(one);
    }
    return text;
}

namespace {

// Types that compute and take up the same stand for one another.
int width(DataType type) {
    return nominal_bits(type);
}

bool types_measured(const CalibrationProfile& profile, const TypesInUse& types) {
    return std::any_of(profile.types.begin(), profile.types.end(), [&](std::string_view text) {
        const std::size_t first = text.find('/');
        const std::size_t second = text.find('/', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos)
            return false;
        const auto weights = parse_data_type(text.substr(0, first));
        const auto activations = parse_data_type(text.substr(first + 1, second - first - 1));
        return weights && activations && width(*weights) == width(types.weights) &&
               width(*activations) == width(types.activations);
    });
}

} // namespace

namespace {

// Each replica has its share, and at least one sequence.
double of_a_replica(double batch, const AcceleratorGroup& group) {
    return std::max(std::min(batch, 1.0), batch / static_cast<double>(group.layout.data));
}

} // namespace

double query_heads(const Transformer& model) {
    const auto heads = static_cast<double>(std::max<std::int64_t>(model.heads, 1));
    return model.latent ? heads : heads / static_cast<double>(std::max<std::int64_t>(model.kv_heads, 1));
}

std::vector<CalibrationDimension> outside(const CalibrationProfile& profile, const AcceleratorGroup& group,
                                          const Transformer& model, const Precision& precision, double batch,
                                          double sequence, const ResolvedCalibration& resolved) {
    std::vector<CalibrationDimension> result;
    const auto check = [&](bool within, CalibrationDimension dimension) {
        if (!within)
            result.push_back(dimension);
    };
    check(profile.find(CalibrationLevel::accelerator, group.accelerator.id) != nullptr,
          CalibrationDimension::accelerator);
    check(profile.parameters_b.holds(count_parameters(model).total / 1e9), CalibrationDimension::model_size);
    check(query_heads(model) <= profile.query_heads.greatest, CalibrationDimension::attention);
    check(types_measured(profile, types_in_use(model, precision, group)), CalibrationDimension::types);
    check(profile.batch.holds(of_a_replica(batch, group)), CalibrationDimension::batch);
    check(sequence <= profile.sequence.greatest, CalibrationDimension::sequence);
    check(profile.group.holds(static_cast<double>(group.accelerators())) && group.layout.pipeline == 1 &&
              group.layout.expert == 1 && group.layout.data == 1,
          CalibrationDimension::group);
    check(!resolved.software_unknown, CalibrationDimension::software);
    check(!resolved.version_unknown, CalibrationDimension::version);
    return result;
}

ShapeRange::ShapeRange(const CalibrationProfile& profile, const AcceleratorGroup& group,
                       const Transformer& model, const Precision& precision)
    : replicas_(static_cast<double>(group.layout.data)), batch_(profile.batch),
      greatest_sequence_(profile.sequence.greatest) {
    for (const CalibrationDimension one :
         outside(profile, group, model, precision, replicas_ * batch_.least, greatest_sequence_, {}))
        if (one != CalibrationDimension::accelerator)
            holds_ = false;
}

} // namespace llmroofline
