// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/request_spreads.h"

#include <memory>
#include <span>

#include "core/mesh/request_side.h"
#include "core/request/request_memory.h"
#include "core/request/request_spread.h"

namespace llmroofline {

namespace {

class SpreadRows {
public:
    SpreadRows(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid,
               RequestMetric metric)
        : comparison_(comparison), grid_(grid), fill_(grid.x_values), fits_(comparison, group),
          resolved_(resolve_request(comparison, group)),
          range_(*comparison.workload.calibration, group, comparison.model, comparison.workload.precision),
          variants_(moved_calibrations(comparison)) {
        variants_.push_back(without_calibration(comparison));
        for (const std::unique_ptr<Comparison>& one : variants_) {
            sides_.push_back(std::make_unique<RequestSide>(*one, group, grid, metric, fill_.padded_width()));
            seconds_.emplace_back(fill_.padded_width());
        }
    }

    void add_row(double y, std::vector<Spread>& spreads) {
        for (std::size_t i = 0; i < sides_.size(); ++i)
            sides_[i]->write_seconds(sides_[i]->row(y), fill_, seconds_[i].data());
        const ColumnRange waves = sides_.front()->in_waves();
        for (std::size_t x = 0; x < fill_.width(); ++x) {
            const double here = seconds_.front()[x];
            CalibrationVector gradient{};
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] = (seconds_[i + 1][x] / here - 1) / gradient_step;
            const MeshPoint at = sides_.front()->point_at(grid_.x_values[x]);
            const double in_flight =
                waves.holds(x) ? fits_.greatest(at.batch, at.input, at.output) : at.batch;
            spreads.push_back(
                request_spread(*comparison_.workload.calibration, resolved_, gradient, comparison_.model.id,
                               range_.holds(in_flight, at.input + at.output), here, seconds_.back()[x]));
        }
    }

private:
    const Comparison& comparison_;
    const Grid& grid_;
    RequestFill fill_;
    RequestFit fits_;
    ResolvedCalibration resolved_;
    ShapeRange range_;
    std::vector<std::unique_ptr<Comparison>> variants_; // as it is, each coordinate moved, no calibration
    std::vector<std::unique_ptr<RequestSide>> sides_;
    std::vector<std::vector<double>> seconds_;
};

} // namespace

std::vector<Spread> request_spreads_of_cells(const Comparison& comparison, const AcceleratorGroup& group,
                                             const Grid& grid, RequestMetric metric) {
    std::vector<Spread> spreads;
    if (!comparison.workload.calibration)
        return spreads;
    const Grid along = along_tokens(grid);
    SpreadRows rows(comparison, group, along, metric);
    spreads.reserve(grid.cells());
    for (const double y : along.y_values)
        rows.add_row(y, spreads);
    return along.x == grid.x ? spreads : transposed<Spread>(spreads, along.y_values.size());
}

} // namespace llmroofline
