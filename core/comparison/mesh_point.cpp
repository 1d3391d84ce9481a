// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/mesh_point.h"

#include <cmath>

namespace llmroofline {

double& MeshPoint::along(Quantity quantity) {
    switch (quantity) {
    case Quantity::batch:
        return batch;
    case Quantity::sequence:
        return sequence;
    case Quantity::input:
        return input;
    case Quantity::tpot:
        return tpot_ms;
    case Quantity::output:
        break;
    }
    return output;
}

double MeshPoint::along(Quantity quantity) const {
    return MeshPoint(*this).along(quantity);
}

MeshPoint mesh_point(const Comparison& comparison) {
    const Request& request = comparison.request;
    const Pin pin = comparison.pins.empty() ? Pin{} : comparison.pins.front();
    return {static_cast<double>(request.batch), static_cast<double>(pin.sequence),
            static_cast<double>(request.input), static_cast<double>(request.output),
            comparison.limits.tpot_s ? 1000 * *comparison.limits.tpot_s : MeshPoint{}.tpot_ms};
}

MeshPoint mesh_point(const Comparison& comparison, Quantity x, double x_value, Quantity y, double y_value) {
    MeshPoint point = mesh_point(comparison);
    point.along(x) = x_value;
    point.along(y) = y_value;
    return point;
}

Comparison level_at(const Comparison& comparison, const MeshPoint& point) {
    Comparison at = comparison;
    at.request.input = std::llround(point.input);
    at.limits.tpot_s = point.tpot_ms / 1000;
    return at;
}

Comparison taken_at(const Comparison& comparison, const MeshPoint& point) {
    if (std::holds_alternative<ServiceLevelView>(comparison.view))
        return level_at(comparison, point);
    Comparison taken = comparison;
    taken.request = request_at(comparison, point);
    return taken;
}

Request request_at(const Comparison& comparison, const MeshPoint& point) {
    Request request = comparison.request;
    request.batch = std::llround(point.batch);
    request.input = std::llround(point.input);
    request.output = std::llround(point.output);
    return request;
}

} // namespace llmroofline
