// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What of a comparison is shown. Plain values.
#pragma once

#include <optional>
#include <string_view>

#include "core/comparison/comparison.h"

namespace llmroofline {

enum class RequestQuantity { batch, input, output };
enum class RequestMetric { throughput, ttft, tpot, total };

std::string_view to_string(RequestQuantity value);
std::string_view to_string(RequestMetric value);
std::optional<RequestQuantity> parse_request_quantity(std::string_view name);
std::optional<RequestMetric> parse_request_metric(std::string_view name);

// A mesh of whole requests: two of batch, input and output along the axes. They stand where a step's lengths
// (x) and batches (y) do, in picture, contours and regions.
struct RequestView {
    RequestQuantity x = RequestQuantity::input;
    RequestQuantity y = RequestQuantity::output;
    RequestMetric metric = RequestMetric::throughput;

    bool operator==(const RequestView&) const = default;
};

// One request, at real values.
struct RequestPoint {
    double batch = 1;
    double input = 1;
    double output = 1;

    double& along(RequestQuantity quantity) {
        return quantity == RequestQuantity::batch   ? batch
               : quantity == RequestQuantity::input ? input
                                                    : output;
    }
};

// The comparison's request with these values along the axes.
RequestPoint request_point(const Comparison& comparison, const RequestView& view, double x, double y);

} // namespace llmroofline
