// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_side.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace llmroofline {

namespace {

double greatest_context(const Comparison& comparison, const Grid& grid) {
    const MeshPoint greatest =
        mesh_point(comparison, grid.x, grid.x_values.back(), grid.y, grid.y_values.back());
    return greatest.input + greatest.output;
}

} // namespace

Grid along_tokens(const Grid& grid) {
    if (grid.x != Quantity::batch)
        return grid;
    return {grid.y, grid.x, grid.y_values, grid.x_values};
}

RequestSide::RequestSide(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
                         RequestMetric metric, std::size_t padded_width)
    : comparison_(comparison), grid_(grid), metric_(metric),
      time_(comparison, group, greatest_context(comparison, grid)), added_(padded_width),
      waves_(comparison, group, grid, greatest_context(comparison, grid)) {}

RequestRow RequestSide::row(double y) {
    y_ = y;
    point_ = mesh_point(comparison_, grid_.x, grid_.x_values.front(), grid_.y, y);
    const bool new_batch = point_.batch != built_for_;
    if (new_batch) {
        time_.set_batch(point_.batch);
        built_for_ = point_.batch;
        missing_ = time_.missing();
        if (!missing_ && metric_ != RequestMetric::ttft && !time_.is_loop_apart())
            cumulative_ = time_.decode_up_to();
    }
    if (missing_)
        return {added_, &cumulative_, 0};
    if (time_.is_loop_apart())
        return loop_row();
    const bool along_input = grid_.x == Quantity::input;
    if (!along_input)
        std::fill(added_.begin(), added_.end(), beside_decode(point_.input));
    else if (new_batch)
        for (std::size_t x = 0; x < grid_.x_values.size(); ++x)
            added_[x] = beside_decode(grid_.x_values[x]);
    return {added_, &cumulative_, along_input ? point_.output : point_.input};
}

double RequestSide::seconds_in_waves(std::size_t x) {
    const RequestEstimate estimate = waves_.at(x);
    return metric_ == RequestMetric::ttft   ? estimate.ttft
           : metric_ == RequestMetric::tpot ? estimate.decode
                                            : estimate.total;
}

void RequestSide::write_seconds(const RequestRow& row, const RequestFill& fill, double* out) {
    fill.times(row, out);
    const ColumnRange waves = in_waves();
    for (std::size_t x = waves.first; x < waves.end; ++x)
        out[x] = seconds_in_waves(x);
}

double RequestSide::value(double seconds, double x) const {
    const double output = grid_.x == Quantity::output ? x : point_.output;
    return metric_ == RequestMetric::throughput ? point_.batch * output / seconds
           : metric_ == RequestMetric::tpot     ? seconds / output
                                                : seconds;
}

// Every cell has a decoding batch of its own, so no cubic goes along the row.
RequestRow RequestSide::loop_row() {
    for (std::size_t x = 0; x < grid_.x_values.size(); ++x) {
        const double along = grid_.x_values[x];
        const bool is_input = grid_.x == Quantity::input;
        added_[x] = of_loop(is_input ? along : point_.input, is_input ? point_.output : along);
    }
    return {added_, &cumulative_, 0};
}

double RequestSide::of_loop(double input, double output) {
    if (std::isnan(time_.transfer(input))) {
        missing_ = {MissingFigure::link};
        return std::numeric_limits<double>::quiet_NaN();
    }
    const LoopPoint point = time_.loop_at(input, output);
    return metric_ == RequestMetric::ttft   ? point.first_token
           : metric_ == RequestMetric::tpot ? point.decode
                                            : point.total;
}

// What a request of this input takes apart from its own decode steps, less those up to its input.
double RequestSide::beside_decode(double input) {
    const double transfer = time_.transfer(input);
    if (std::isnan(transfer))
        missing_ = {MissingFigure::link};
    if (metric_ == RequestMetric::ttft)
        return time_.first_token(input).total();
    const double seconds = time_.waited(input) - cumulative_.at(input);
    return metric_ == RequestMetric::tpot ? seconds : seconds + time_.first_token(input).total() + transfer;
}

} // namespace llmroofline
