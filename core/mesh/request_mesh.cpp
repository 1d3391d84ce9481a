// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <limits>
#include <memory>

#include "core/comparison/mesh_point.h"
#include "core/io/error_lists.h"
#include "core/mesh/request_fill.h"
#include "core/request/request_memory.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

namespace {

std::vector<std::size_t> fitting_columns(const Comparison& comparison, const AcceleratorGroup& group,
                                         const Grid& grid) {
    RequestFit request_fits(comparison, group);
    std::vector<std::size_t> columns;
    columns.reserve(grid.y_values.size());
    std::size_t count = grid.x_values.size();
    for (const double y : grid.y_values) {
        const auto fits = [&](double x) {
            const MeshPoint point = mesh_point(comparison, grid.x, x, grid.y, y);
            return request_fits(point.batch, point.input, point.output);
        };
        // The first row by halving, the others from the one before.
        if (columns.empty())
            count = static_cast<std::size_t>(
                std::distance(grid.x_values.begin(),
                              std::partition_point(grid.x_values.begin(), grid.x_values.end(), fits)));
        else
            while (count > 0 && !fits(grid.x_values[count - 1]))
                --count;
        columns.push_back(count);
    }
    return columns;
}

FitLimits fit_limits(const Comparison& comparison, const Grid& grid) {
    return {fitting_columns(comparison, comparison.a, grid), fitting_columns(comparison, comparison.b, grid)};
}

// Rows are built along an axis of tokens: where x is the batch, those of the exchanged grid.
Grid along_tokens(const Grid& grid) {
    if (grid.x != Quantity::batch)
        return grid;
    return {grid.y, grid.x, grid.y_values, grid.x_values};
}

template <class Value> std::vector<Value> transposed(std::span<const Value> cells, std::size_t rows) {
    const std::size_t columns = cells.size() / rows;
    std::vector<Value> result(cells.size());
    for (std::size_t y = 0; y < rows; ++y)
        for (std::size_t x = 0; x < columns; ++x)
            result[x * rows + y] = cells[y * columns + x];
    return result;
}

// One side's rows, from top to bottom.
class RequestSide {
public:
    RequestSide(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
                RequestMetric metric, std::size_t padded_width)
        : comparison_(comparison), grid_(grid), metric_(metric),
          time_(comparison, group, greatest_context(comparison, grid)), added_(padded_width) {}

    // Seconds of each column; what a cell shows is value() of them.
    RequestRow row(double y) {
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

    double value(double seconds, double x) const {
        const double output = grid_.x == Quantity::output ? x : point_.output;
        return metric_ == RequestMetric::throughput ? point_.batch * output / seconds
               : metric_ == RequestMetric::tpot     ? seconds / output
                                                    : seconds;
    }

    const Missing& missing() const { return missing_; }
    // The workload of a cell of the row built last.
    MeshPoint point_at(double x) const { return mesh_point(comparison_, grid_.x, x, grid_.y, y_); }

private:
    static double greatest_context(const Comparison& comparison, const Grid& grid) {
        const MeshPoint greatest =
            mesh_point(comparison, grid.x, grid.x_values.back(), grid.y, grid.y_values.back());
        return greatest.input + greatest.output;
    }

    // Every cell has a decoding batch of its own, so no cubic goes along the row.
    RequestRow loop_row() {
        for (std::size_t x = 0; x < grid_.x_values.size(); ++x) {
            const double along = grid_.x_values[x];
            const bool is_input = grid_.x == Quantity::input;
            added_[x] = of_loop(is_input ? along : point_.input, is_input ? point_.output : along);
        }
        return {added_, &cumulative_, 0};
    }

    double of_loop(double input, double output) {
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
    double beside_decode(double input) {
        const double transfer = time_.transfer(input);
        if (std::isnan(transfer))
            missing_ = {MissingFigure::link};
        if (metric_ == RequestMetric::ttft)
            return time_.first_token(input).total();
        const double seconds = time_.waited(input) - cumulative_.at(input);
        return metric_ == RequestMetric::tpot ? seconds
                                              : seconds + time_.first_token(input).total() + transfer;
    }

    const Comparison& comparison_;
    const Grid& grid_;
    RequestMetric metric_;
    RequestTime time_;
    CumulativeTime cumulative_;
    std::vector<double> added_;
    Missing missing_;
    MeshPoint point_;
    double built_for_ = 0;
    double y_ = 0;
};

// A side under the calibration as it is and with each coordinate moved: a gradient in every cell of a row.
class SpreadRows {
public:
    SpreadRows(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
               RequestMetric metric)
        : comparison_(comparison), grid_(grid), fill_(grid.x_values),
          resolved_(resolve_request(comparison, group)),
          range_(*comparison.workload.calibration, group, comparison.model, comparison.workload.precision),
          moved_(moved_calibrations(comparison)) {
        for (const std::unique_ptr<Comparison>& one : moved_) {
            sides_.push_back(std::make_unique<RequestSide>(*one, group, grid, metric, fill_.padded_width()));
            seconds_.emplace_back(fill_.padded_width());
        }
    }

    void add_row(double y, std::vector<double>& spreads) {
        for (std::size_t i = 0; i < sides_.size(); ++i)
            fill_.times(sides_[i]->row(y), seconds_[i].data());
        for (std::size_t x = 0; x < fill_.width(); ++x) {
            CalibrationVector gradient{};
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] = (seconds_[i + 1][x] / seconds_.front()[x] - 1) / gradient_step;
            const MeshPoint point = sides_.front()->point_at(grid_.x_values[x]);
            spreads.push_back(prediction_spread(*comparison_.workload.calibration, resolved_, gradient,
                                                comparison_.model.id,
                                                range_.holds(point.batch, point.input + point.output)));
        }
    }

private:
    const Comparison& comparison_;
    const Grid& grid_;
    RequestFill fill_;
    ResolvedCalibration resolved_;
    ShapeRange range_;
    std::vector<std::unique_ptr<Comparison>> moved_;
    std::vector<std::unique_ptr<RequestSide>> sides_;
    std::vector<std::vector<double>> seconds_;
};

Errors refused_on_either_side(const Comparison& comparison) {
    Errors errors = refused_request(comparison, comparison.a);
    add_new(errors, refused_request(comparison, comparison.b));
    return errors;
}

// Rows of an axis of tokens.
FilledCells fill_rows(const Comparison& comparison, const Grid& grid, RequestMetric metric, CellValue value,
                      std::span<float> cells, const std::stop_token& stop) {
    const RequestFill fill(grid.x_values);
    const std::size_t width = fill.width();
    RequestSide a(comparison, comparison.a, grid, metric, fill.padded_width());
    RequestSide b(comparison, comparison.b, grid, metric, fill.padded_width());
    std::vector<float> last_row(fill.padded_width());
    for (std::size_t y = 0; y < grid.y_values.size(); ++y) {
        if (stop.stop_requested())
            return {.stopped = true, .missing_a = {}, .missing_b = {}};
        const RequestRow row_a = a.row(grid.y_values[y]);
        const RequestRow row_b = b.row(grid.y_values[y]);
        float* const row = cells.data() + y * width;
        if (a.missing() || b.missing()) {
            std::fill_n(row, width, std::numeric_limits<float>::quiet_NaN());
            continue;
        }
        // What is written behind a row the next rows write again, but for the last ones.
        const bool has_room = y * width + fill.padded_width() <= cells.size();
        fill.picture(row_a, row_b, value, has_room ? row : last_row.data());
        if (!has_room)
            std::copy_n(last_row.data(), width, row);
    }
    return {.stopped = false, .missing_a = a.missing(), .missing_b = b.missing()};
}

// One side's values; false if it was stopped.
bool fill_side(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
               RequestMetric metric, const std::stop_token& stop, std::vector<double>& values,
               Missing& missing) {
    const RequestFill fill(grid.x_values);
    RequestSide side(comparison, group, grid, metric, fill.padded_width());
    std::vector<double> seconds(fill.padded_width());
    for (std::size_t y = 0; y < grid.y_values.size(); ++y) {
        if (stop.stop_requested())
            return false;
        const RequestRow row = side.row(grid.y_values[y]);
        missing = side.missing();
        if (!missing)
            fill.times(row, seconds.data());
        for (std::size_t x = 0; x < fill.width(); ++x)
            values.push_back(missing ? std::numeric_limits<double>::quiet_NaN()
                                     : side.value(seconds[x], grid.x_values[x]));
    }
    return true;
}

} // namespace

double value_of(const RequestEstimate& estimate, RequestMetric metric) {
    if (estimate.missing)
        return std::numeric_limits<double>::quiet_NaN();
    switch (metric) {
    case RequestMetric::throughput:
        return estimate.tokens_per_s;
    case RequestMetric::ttft:
        return estimate.ttft;
    case RequestMetric::tpot:
        return estimate.tpot;
    case RequestMetric::total:
        return estimate.total;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> request_spreads_of_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                             const Grid& grid, RequestMetric metric) {
    std::vector<double> spreads;
    if (!comparison.workload.calibration)
        return spreads;
    const Grid along = along_tokens(grid);
    SpreadRows rows(comparison, group, along, metric);
    spreads.reserve(grid.cells());
    for (const double y : along.y_values)
        rows.add_row(y, spreads);
    return along.x == grid.x ? spreads : transposed<double>(spreads, along.y_values.size());
}

Result<MeshFigures> request_figures(const Comparison& comparison, Grid grid, RequestMetric metric,
                                    const std::stop_token& stop) {
    if (const Errors errors = refused_on_either_side(comparison); !errors.empty())
        return errors;
    MeshFigures mesh;
    mesh.grid = std::move(grid);
    const Grid rows = along_tokens(mesh.grid);
    if (!fill_side(comparison, comparison.a, rows, metric, stop, mesh.a, mesh.missing_a) ||
        !fill_side(comparison, comparison.b, rows, metric, stop, mesh.b, mesh.missing_b))
        return MeshFigures{};
    if (rows.x != mesh.grid.x) {
        mesh.a = transposed<double>(mesh.a, rows.y_values.size());
        mesh.b = transposed<double>(mesh.b, rows.y_values.size());
    }
    mesh.fits = fit_limits(comparison, mesh.grid);
    const bool more_is_better = metric == RequestMetric::throughput;
    for (std::size_t i = 0; i < mesh.grid.cells(); ++i)
        mesh.ratio.push_back(more_is_better ? mesh.a[i] / mesh.b[i] : mesh.b[i] / mesh.a[i]);
    return mesh;
}

Result<FilledCells> fill_request_mesh(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                      CellValue value, std::span<float> cells, const std::stop_token& stop) {
    if (const Errors errors = refused_on_either_side(comparison); !errors.empty())
        return errors;
    const Grid rows = along_tokens(grid);
    FilledCells filled = fill_rows(comparison, rows, metric, value, cells, stop);
    if (rows.x != grid.x) {
        const std::vector<float> turned = transposed<float>(cells, rows.y_values.size());
        std::copy(turned.begin(), turned.end(), cells.begin());
    }
    return filled;
}

Result<MeshPicture> request_picture(const Comparison& comparison, const Grid& grid, RequestMetric metric,
                                    const std::stop_token& stop) {
    MeshPicture picture;
    picture.grid = grid;
    picture.log2_ratio.resize(grid.cells());
    const auto filled =
        fill_request_mesh(comparison, grid, metric, CellValue::log2_ratio, picture.log2_ratio, stop);
    if (!filled)
        return filled.errors();
    if (filled->stopped)
        return MeshPicture{};
    picture.missing_a = filled->missing_a;
    picture.missing_b = filled->missing_b;
    picture.fits = fit_limits(comparison, grid);
    return picture;
}

} // namespace llmroofline
