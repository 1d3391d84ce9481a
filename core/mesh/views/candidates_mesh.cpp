// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/candidates_mesh.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "core/io/error_lists.h"
#include "core/mesh/candidate_table.h"
#include "core/mesh/traffic_layer.h"
#include "core/request/request_memory.h"
#include "core/service/service_level.h"

namespace llmroofline {

namespace {

constexpr int most_own_cells = 48;

// Whether a group serves a place, beyond its cells too.
class Serves {
public:
    virtual ~Serves() = default;
    virtual void set_row(double y) = 0;
    virtual bool at(double x) = 0;
};

class ServesStep : public Serves {
public:
    ServesStep(const Comparison& comparison, const AcceleratorGroup& group)
        : group_(group), workload_(workload_of(comparison)), row_(comparison.model, workload_, group) {}
    void set_row(double y) override { row_.set_batch(y); }
    bool at(double x) override { return row_.at(x).total() <= group_.accelerator.memory_bytes(); }

private:
    const AcceleratorGroup& group_;
    Workload workload_;
    MemoryRow row_;
};

class ServesRequest : public Serves {
public:
    ServesRequest(const Comparison& comparison, const AcceleratorGroup& group)
        : batch_(static_cast<double>(comparison.request.batch)), fits_(comparison, group) {}
    void set_row(double y) override { output_ = y; }
    bool at(double x) override { return fits_(batch_, x, output_); }

private:
    double batch_;
    double output_ = 1;
    RequestFit fits_;
};

// Where a batch of 1 breaks a limit, every larger one does.
class ServesLevel : public Serves {
public:
    ServesLevel(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s)
        : limits_(comparison.limits), level_(comparison, group, greatest_s) {}
    void set_row(double y) override { output_ = y; }
    bool at(double x) override {
        return level_.at(1, x, output_, limits_.stalls).broken(limits_) == LevelBound::none;
    }

private:
    ServiceLimits limits_;
    double output_ = 1;
    ServiceLevel level_;
};

std::unique_ptr<Serves> serves(const Comparison& comparison, const AcceleratorGroup& group,
                               const Grid& grid) {
    if (!is_of_requests(comparison.view))
        return std::make_unique<ServesStep>(comparison, group);
    if (comparison.in_flight == InFlight::own)
        // The boundary is sought beyond the cells.
        return std::make_unique<ServesLevel>(comparison, group,
                                             4 * grid.x_values.back() + grid.y_values.back());
    return std::make_unique<ServesRequest>(comparison, group);
}

// The columns of each row that some candidate serves, and where between the cells that ends.
void take_served(MeshResult& result, const Comparison& comparison,
                 const std::vector<AcceleratorGroup>& groups) {
    const Grid& grid = result.grid();
    std::vector<std::size_t> columns(grid.height(), 0);
    for (std::size_t y = 0; y < grid.height(); ++y)
        for (std::size_t x = 0; x < grid.width(); ++x)
            if (result.candidates.cells[y * grid.width() + x].winner != no_winner)
                columns[y] = x + 1;
    std::vector<std::unique_ptr<Serves>> any;
    for (std::size_t i = 0; i < groups.size(); ++i)
        if (result.candidates.lacks[i].empty())
            any.push_back(serves(comparison, groups[i], grid));
    const std::vector<double> until = fit_boundary(
        grid, columns,
        [&](double y) {
            for (const auto& one : any)
                one->set_row(y);
        },
        [&](double x) {
            return std::any_of(any.begin(), any.end(), [x](const auto& one) { return one->at(x); });
        });
    result.something_fits = std::any_of(columns.begin(), columns.end(), [](std::size_t n) { return n > 0; });
    result.picture.fits = {columns, columns};
    result.fit_until = {until, until};
}

// Level lines where the winner is not decided.
void take_undecided(MeshResult& result) {
    const CandidateMap& map = result.candidates;
    result.has_price_ranges = map.open_by_prices;
    result.has_spreads = map.open_by_calibration;
    if (!map.open_by_prices && !map.open_by_calibration)
        return;
    for (const CandidateCell& cell : map.cells) {
        const bool decided = cell.winner == no_winner || cell.decided();
        result.decided_by.push_back(decided ? 1.0F : -1.0F);
        result.decided += decided ? 1 : 0;
    }
}

} // namespace

DisplayAxes CandidatesMesh::axes(const Comparison& comparison) const {
    if (is_of_requests(comparison.view))
        return {Quantity::input,
                Quantity::output,
                comparison.sequence,
                comparison.output,
                cells_of(comparison.sequence),
                cells_of(comparison.output)};
    return {Quantity::sequence,
            Quantity::batch,
            comparison.sequence,
            comparison.batch,
            cells_of(comparison.sequence),
            cells_of(comparison.batch)};
}

std::vector<View> CandidatesMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult CandidatesMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                   const std::stop_token& stop) const {
    DisplayAxes drawn = axes;
    if (is_of_requests(part) && comparison.in_flight == InFlight::own) {
        // A cell looks at many batches; pixels between cells are interpolated.
        drawn.columns = std::min(drawn.columns, most_own_cells);
        drawn.rows = std::min(drawn.rows, most_own_cells);
    }
    MeshResult result = begin_mesh(comparison, part, drawn);
    const std::vector<AcceleratorGroup> groups = candidates_of(comparison);
    const Grid grid = result.grid();
    std::vector<CandidateCosts> costs;
    Errors all;
    for (const AcceleratorGroup& group : groups) {
        if (stop.stop_requested())
            return result;
        costs.push_back(candidate_costs(comparison, std::span(&group, 1), is_of_requests(part), grid.x_values,
                                        grid.y_values, false)
                            .front());
        add_new(all, costs.back().lacks);
    }
    if (std::none_of(costs.begin(), costs.end(),
                     [](const CandidateCosts& one) { return one.lacks.empty(); })) {
        result.refusal = all;
        return result;
    }
    auto ranking = candidate_ranking(comparison);
    if (!ranking) {
        result.refusal = ranking.errors();
        return result;
    }
    result.candidates = candidate_map(costs, grid.width());
    result.candidates.ranking = std::move(ranking).value();
    result.candidates.measure = comparison.measuring.measure;
    result.candidates.own_batch = is_of_requests(part) && comparison.in_flight == InFlight::own;
    for (const AcceleratorGroup& group : groups)
        result.candidates.names.push_back(short_name(group));
    // Colours are the candidates' own; this says where there are any.
    for (const CandidateCell& cell : result.candidates.cells)
        result.picture.log2_ratio.push_back(cell.winner == no_winner ? std::numeric_limits<float>::quiet_NaN()
                                                                     : 0.0F);
    result.region_grid = grid;
    take_served(result, comparison, groups);
    take_undecided(result);
    if (result.candidates.ranking.is_of_traffic)
        result.traffic = std::make_shared<const TrafficLayer>(
            traffic_layer(comparison, grid, summarize_traffic(comparison)));
    return result;
}

Result<MeshTable> CandidatesMesh::table(const Comparison& comparison, const std::stop_token&) const {
    auto made = candidate_table(comparison, candidates_of(comparison), is_of_requests(comparison.view));
    if (!made)
        return made.errors();
    return std::move(made.value().table);
}

} // namespace llmroofline
