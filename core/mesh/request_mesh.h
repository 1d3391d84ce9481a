// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The advantage of A over B for whole requests: two of batch, input and output along the axes, the third as
// the comparison's request has it. Cells are row-major, a row is one value of y. The ratio is above 1 where A
// is better: of throughputs A/B, of times B/A. A cell in which a side lacks a figure is a quiet NaN. Pure;
// stops between rows when `stop` is requested and gives an empty mesh.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/comparison/view.h"
#include "core/cost/operator.h"
#include "core/io/result.h"
#include "core/mesh/mesh.h"

namespace llmroofline {

// Tokens/s, or seconds; NaN where the estimate lacks a figure.
struct RequestEstimate; // core/request/request_time.h
double value_of(const RequestEstimate& estimate, RequestMetric metric);

struct RequestAxes {
    RequestQuantity x = RequestQuantity::input;
    RequestQuantity y = RequestQuantity::output;
    std::vector<double> x_values; // ascending, not empty
    std::vector<double> y_values;

    std::size_t cells() const { return x_values.size() * y_values.size(); }
};

// Tokens/s, or seconds.
struct RequestMesh {
    RequestAxes axes;
    RequestMetric metric = RequestMetric::throughput;
    std::vector<double> a;
    std::vector<double> b;
    std::vector<double> ratio;
    FitLimits fits; // the need never falls along any of the axes
    Missing missing_a;
    Missing missing_b;
};

// x and y differ. Errors: those of refused_request on either side.
Result<RequestMesh> request_mesh(const Comparison& comparison, RequestAxes axes, RequestMetric metric,
                                 const std::stop_token& stop = {});

// For a picture: log2 of the ratio, in float. Values along the axes need not be whole numbers.
struct RequestPicture {
    std::vector<float> log2_ratio;
    FitLimits fits;
    Missing missing_a;
    Missing missing_b;
};
Result<RequestPicture> request_picture(const Comparison& comparison, const RequestAxes& axes,
                                       RequestMetric metric, const std::stop_token& stop = {});

// The picture's cells alone: `cells` takes axes.cells() values.
Result<FilledCells> fill_request_mesh(const Comparison& comparison, const RequestAxes& axes,
                                      RequestMetric metric, CellValue value, std::span<float> cells,
                                      const std::stop_token& stop = {});

} // namespace llmroofline
