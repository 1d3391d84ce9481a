// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/service_level_mesh.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/io/error_lists.h"
#include "core/mesh/mesh_measure.h"
#include "core/mesh/service_level_table.h"

namespace llmroofline {

namespace {

constexpr float neither = std::numeric_limits<float>::quiet_NaN();
constexpr float only_one = std::numeric_limits<float>::infinity();

// The times of the same batches are asked for by every limit of a column.
class Column {
public:
    Column(const std::function<BatchFigures(double)>& at, const ServiceLimits& limits)
        : at_(at), limits_(limits) {
        ServiceLimits without = limits;
        without.tpot_s.reset();
        greatest_ = best_real_batch(at, without);
    }

    std::optional<double> rate(double tpot) {
        if (!greatest_.meets() || at(1).tpot > tpot)
            return std::nullopt;
        if (greatest_.figures.tpot <= tpot)
            return greatest_.figures.tokens_per_s;
        double low = 1;
        double high = greatest_.batch;
        // Powers of two first, which all limits share.
        for (double batch = 2; batch < greatest_.batch; batch *= 2) {
            if (at(batch).tpot > tpot) {
                high = batch;
                break;
            }
            low = batch;
        }
        return between(low, high, tpot).tokens_per_s;
    }

private:
    const BatchFigures& at(double batch) {
        const auto [place, is_new] = known_.try_emplace(batch);
        if (is_new)
            place->second = at_(batch);
        return place->second;
    }

    // The time grows with the batch: a secant, held between its ends, and a halving where that does not come close.
    BatchFigures between(double low, double high, double tpot) const {
        constexpr double close = 1e-5; // of the limit; no colour is as fine
        BatchFigures at_low = at_(low);
        BatchFigures at_high = at_(high);
        for (int i = 0; i < 60 && high - low > close * low; ++i) {
            const double share = (tpot - at_low.tpot) / (at_high.tpot - at_low.tpot);
            const double middle = low + (high - low) * (i % 3 == 2 ? 0.5 : std::clamp(share, 0.01, 0.99));
            const BatchFigures figures = at_(middle);
            if (figures.tpot > tpot) {
                high = middle;
                at_high = figures;
            } else {
                low = middle;
                at_low = figures;
                if (figures.tpot >= tpot * (1 - close))
                    break;
            }
        }
        return at_low;
    }

    const std::function<BatchFigures(double)>& at_;
    ServiceLimits limits_;
    BestBatch greatest_; // whatever the time per output token
    std::map<double, BatchFigures> known_;
};

// One group over the whole grid.
class Side {
public:
    Side(const Comparison& comparison, const AcceleratorGroup& group, const Grid& grid)
        : limits_(comparison.limits), output_(static_cast<double>(comparison.request.output)),
          // Where a side's reach ends is sought beyond the cells.
          level_(comparison, group, 4 * grid.x_values.back() + output_) {}

    Missing missing() { return level_.missing(); }

    std::vector<std::optional<double>> column(double input, std::span<const double> tpots_s) {
        return best_rates([&](double batch) { return level_.at(batch, input, output_, limits_.stalls); },
                          limits_, tpots_s);
    }

    // Where a batch of 1 breaks a limit, every larger one does.
    bool can(double input, double tpot_s) {
        ServiceLimits limits = limits_;
        limits.tpot_s = tpot_s;
        return level_.at(1, input, output_, limits_.stalls).broken(limits) == LevelBound::none;
    }

private:
    ServiceLimits limits_;
    double output_;
    ServiceLevel level_;
};

std::vector<double> fit_until(Side& side, const Grid& grid, const std::vector<std::size_t>& columns) {
    double tpot_s = 0;
    return fit_boundary(
        grid, columns, [&](double y) { tpot_s = y / 1000; },
        [&](double input) { return side.can(input, tpot_s); });
}

// Where both can: an infinite ratio has no lines, and no words of who is ahead.
MeshPicture of_both(const MeshPicture& picture) {
    MeshPicture finite = picture;
    for (float& cell : finite.log2_ratio)
        if (std::isinf(cell))
            cell = neither;
    return finite;
}

void take_regions(MeshResult& result, const MeshPicture& finite) {
    std::vector<RegionKind> kinds(finite.log2_ratio.size());
    for (std::size_t i = 0; i < kinds.size(); ++i)
        kinds[i].winner = finite.log2_ratio[i] > 0   ? Winner::a
                          : finite.log2_ratio[i] < 0 ? Winner::b
                                                     : Winner::neither;
    result.region_grid = result.grid();
    for (Region& region : regions(kinds, result.grid().width(), 1, 1))
        if (region.kind.winner != Winner::neither)
            result.regions.push_back(region);
}

} // namespace

std::vector<std::optional<double>> best_rates(const std::function<BatchFigures(double)>& at,
                                              const ServiceLimits& limits,
                                              std::span<const double> tpot_limits_s) {
    Column column(at, limits);
    std::vector<std::optional<double>> rates;
    rates.reserve(tpot_limits_s.size());
    for (const double tpot : tpot_limits_s)
        rates.push_back(column.rate(tpot));
    return rates;
}

DisplayAxes ServiceLevelMesh::axes(const Comparison& comparison) const {
    return {Quantity::input,
            Quantity::tpot,
            comparison.sequence,
            comparison.tpot_ms,
            cells_of(comparison.sequence),
            cells_of(comparison.tpot_ms)};
}

std::vector<View> ServiceLevelMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult ServiceLevelMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                     const std::stop_token& stop) const {
    MeshResult result = begin_mesh(comparison, part, axes);
    const Grid grid = result.grid();
    for (const AcceleratorGroup* group : {&comparison.a, &comparison.b})
        add_new(result.refusal, refused_request(comparison, *group));
    const auto measure = measure_of_requests(comparison);
    if (!measure)
        add_new(result.refusal, measure.errors());
    if (!result.refusal.empty())
        return result;
    MeshPicture picture;
    picture.grid = grid;
    Side a(comparison, comparison.a, grid);
    Side b(comparison, comparison.b, grid);
    picture.missing_a = a.missing();
    picture.missing_b = b.missing();
    picture.fits.a.assign(grid.height(), 0);
    picture.fits.b.assign(grid.height(), 0);
    std::vector<float> cells(grid.cells(), neither);
    std::vector<double> tpots;
    for (const double ms : grid.y_values)
        tpots.push_back(ms / 1000);
    for (std::size_t x = 0; x < grid.width() && picture.available(); ++x) {
        if (stop.stop_requested())
            return result;
        const auto rates_a = a.column(grid.x_values[x], tpots);
        const auto rates_b = b.column(grid.x_values[x], tpots);
        for (std::size_t y = 0; y < grid.height(); ++y) {
            float& cell = cells[y * grid.width() + x];
            if (rates_a[y])
                picture.fits.a[y] = x + 1;
            if (rates_b[y])
                picture.fits.b[y] = x + 1;
            if (rates_a[y] && rates_b[y])
                cell = static_cast<float>(std::log2(*rates_a[y] / *rates_b[y]));
            else if (rates_a[y] || rates_b[y])
                cell = rates_a[y] ? only_one : -only_one;
        }
    }
    picture.log2_ratio = std::move(cells);
    apply_measure(picture, *measure);
    take_picture(result, std::move(picture), comparison);
    if (!result.picture.available())
        return result;
    const MeshPicture finite = of_both(result.picture);
    result.greatest_advantage = 0;
    for (const float cell : finite.log2_ratio)
        if (!std::isnan(cell))
            result.greatest_advantage = std::max(result.greatest_advantage, std::abs(cell));
    result.share = winner_share(finite);
    result.fit_until = {fit_until(a, grid, result.picture.fits.a), fit_until(b, grid, result.picture.fits.b)};
    for (const double ratio : contour_ratios(comparison.display))
        result.contours.push_back({ratio, interpolated_contour(finite, ratio)});
    take_price_ranges(result, *measure);
    // Who alone can is not a matter of prices.
    for (std::size_t i = 0; i < result.decided_by.size(); ++i)
        if (!std::isfinite(result.decided_by[i])) {
            result.decided += result.decided_by[i] > 0 ? 0 : 1;
            result.decided_by[i] = 1;
        }
    take_regions(result, finite);
    return result;
}

Result<MeshTable> ServiceLevelMesh::table(const Comparison& comparison, const std::stop_token&) const {
    return service_level_table(comparison, comparison.sequence.values(), comparison.tpot_ms.values(),
                               comparison.limits);
}

} // namespace llmroofline
