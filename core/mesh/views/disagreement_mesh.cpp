// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/disagreement_mesh.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/cost/operators.h"
#include "core/mesh/cell.h"
#include "core/mesh/step_mesh.h"
#include "core/mesh/views/step_view_mesh.h"
#include "core/step/operator_table.h"

namespace llmroofline {

namespace {

constexpr ComparedMethod reference;

// The lines of how far apart the methods are; break-even means nothing there.
constexpr double apart_levels[] = {1.25, 1.5, 2};

// Keeps, cell by cell, on which sides of 1 the ratios lie and how far apart they are.
class Agreeing {
public:
    explicit Agreeing(std::size_t cells)
        : least_(cells, std::numeric_limits<float>::infinity()),
          greatest_(cells, -std::numeric_limits<float>::infinity()), undefined_(cells, 0) {}

    template <class Log2Ratio> void add(Log2Ratio&& log2_ratio) {
        for (std::size_t i = 0; i < least_.size(); ++i) {
            const float ratio = log2_ratio(i);
            undefined_[i] |= std::isnan(ratio) ? 1 : 0;
            least_[i] = std::min(least_[i], ratio);
            greatest_[i] = std::max(greatest_[i], ratio);
        }
        ++methods_;
    }

    MethodAgreement result() const {
        MethodAgreement agreement;
        agreement.methods = methods_;
        for (std::size_t i = 0; i < least_.size(); ++i) {
            agreement.cells.push_back(agreement_at(i));
            agreement.apart.push_back(undefined_[i] ? std::numeric_limits<float>::quiet_NaN()
                                                    : greatest_[i] - least_[i]);
        }
        return agreement;
    }

private:
    Agreement agreement_at(std::size_t cell) const {
        if (undefined_[cell] || (least_[cell] == 0 && greatest_[cell] == 0))
            return Agreement::undefined;
        if (least_[cell] >= 0)
            return Agreement::a;
        return greatest_[cell] <= 0 ? Agreement::b : Agreement::differ;
    }

    std::vector<float> least_;
    std::vector<float> greatest_;
    std::vector<char> undefined_;
    int methods_ = 0;
};

std::map<std::string, double> times_by_operator(const Comparison& comparison, Formulas formulas,
                                                const AcceleratorGroup& group, double batch,
                                                double sequence) {
    std::map<std::string, double> times;
    const OperatorTable table = operator_table(comparison.model, comparison.workload, formulas,
                                               Method::operator_by_operator, group, batch, sequence);
    for (const OperatorRow& row : table.rows)
        times[row.name] += row.count * row.time.value_or(0);
    return times;
}

double sum(const std::map<std::string, double>& times) {
    double total = 0;
    for (const auto& [name, time] : times)
        total += time;
    return total;
}

// Each operator in turn as the published formulas have it, all others exact.
void find_cause(const Comparison& comparison, DisagreementReading& reading) {
    const auto exact_of = [&](const AcceleratorGroup& group) {
        return times_by_operator(comparison, Formulas::exact, group, reading.batch, reading.sequence);
    };
    const auto published_of = [&](const AcceleratorGroup& group) {
        return times_by_operator(comparison, Formulas::published, group, reading.batch, reading.sequence);
    };
    const auto exact_a = exact_of(comparison.a);
    const auto exact_b = exact_of(comparison.b);
    auto published_a = published_of(comparison.a);
    auto published_b = published_of(comparison.b);
    const double sum_a = sum(exact_a);
    const double sum_b = sum(exact_b);
    const double exact_ratio = sum_b / sum_a;
    double farthest = 0;
    for (const auto& [name, time_a] : exact_a) {
        if (!published_a.contains(name))
            continue;
        const double ratio =
            (sum_b - exact_b.at(name) + published_b[name]) / (sum_a - time_a + published_a[name]);
        const double moved = std::abs(std::log2(ratio / exact_ratio));
        if (moved > farthest) {
            farthest = moved;
            reading.cause = name;
            reading.ratio_with_cause = ratio;
        }
    }
}

Comparison without_calibration(Comparison comparison) {
    comparison.workload.calibration = nullptr;
    comparison.workload.calibration_id.clear();
    return comparison;
}

std::string column_name(const ComparedMethod& method) {
    if (method.calibrated)
        return "ratio_calibrated";
    return "ratio_" + std::string(to_string(method.method)) + '_' + std::string(to_string(method.formulas));
}

} // namespace

std::vector<ComparedMethod> compared_methods(const Workload& workload) {
    std::vector<ComparedMethod> methods = {reference,
                                           {Method::global, Formulas::exact, false},
                                           {Method::operator_by_operator, Formulas::published, false},
                                           {Method::global, Formulas::published, false}};
    if (workload.calibration)
        methods.push_back({Method::operator_by_operator, Formulas::exact, true});
    return methods;
}

std::string_view setting_of(const ComparedMethod& method) {
    if (method == reference)
        return {};
    if (method.calibrated)
        return "calibrated";
    if (method.formulas == Formulas::exact)
        return "global_exact";
    return method.method == Method::global ? "global_published" : "operator_published";
}

bool is_ticked(const DisagreementView& view, const ComparedMethod& method) {
    const std::string_view key = setting_of(method);
    for (const ViewSetting& setting : kind_of(view).settings)
        if (setting.key == key)
            return setting.chosen(view) == "on";
    return true;
}

Comparison under_method(const Comparison& comparison, const ComparedMethod& method) {
    Comparison under = method.calibrated ? comparison : without_calibration(comparison);
    under.method = method.method;
    under.formulas = method.formulas;
    return under;
}

Errors refused_method(const Comparison& comparison, const ComparedMethod& method) {
    return refused(under_method(comparison, method), method.method);
}

DisagreementReading read_disagreement(const Comparison& comparison, double batch, double sequence) {
    DisagreementReading reading;
    reading.batch = batch;
    reading.sequence = sequence;
    const auto& view = std::get<DisagreementView>(comparison.view);
    Agreeing agreeing(1);
    bool published = false;
    for (const ComparedMethod& method : compared_methods(comparison.workload)) {
        MethodReading& one = reading.methods.emplace_back();
        one.method = method;
        one.ticked = is_ticked(view, method);
        const auto cell = read_cell(under_method(comparison, method), method.method, batch, sequence);
        if (!cell)
            one.refusal = cell.errors();
        else
            one.ratio = cell->ratio;
        if (one.ticked && cell)
            agreeing.add([&](std::size_t) {
                return one.ratio ? static_cast<float>(std::log2(*one.ratio))
                                 : std::numeric_limits<float>::quiet_NaN();
            });
        published |= one.ratio && method.formulas == Formulas::published &&
                     method.method == Method::operator_by_operator;
    }
    const MethodAgreement agreement = agreeing.result();
    reading.agreement = agreement.cells.front();
    reading.apart = std::exp2(static_cast<double>(agreement.apart.front()));
    if (published && reading.methods.front().ratio)
        find_cause(without_calibration(comparison), reading);
    return reading;
}

std::vector<MethodDifference> method_differences(const Comparison& comparison, const Grid& grid,
                                                 const std::stop_token& stop) {
    std::vector<MethodDifference> differences;
    std::vector<float> exact;
    for (const ComparedMethod& method : compared_methods(comparison.workload)) {
        auto picture = step_picture(under_method(comparison, method), method.method, grid, stop);
        if (stop.stop_requested())
            return {};
        if (method == reference) {
            if (picture)
                exact = std::move(picture->log2_ratio);
            continue;
        }
        MethodDifference& difference = differences.emplace_back();
        difference.method = method;
        if (!picture) {
            difference.refusal = picture.errors();
            continue;
        }
        std::vector<float> over;
        for (std::size_t i = 0; i < exact.size(); ++i) {
            const float ratio = picture->log2_ratio[i];
            if (std::isnan(ratio) || std::isnan(exact[i]))
                continue;
            over.push_back(ratio - exact[i]);
            difference.differs += (ratio > 0 && exact[i] < 0) || (ratio < 0 && exact[i] > 0) ? 1 : 0;
        }
        difference.cells = over.size();
        if (over.empty())
            continue;
        std::sort(over.begin(), over.end());
        const auto percentile = [&](double share) {
            const auto at =
                static_cast<std::size_t>(std::lround(share * static_cast<double>(over.size() - 1)));
            return std::exp2(static_cast<double>(over[at]));
        };
        difference.low = percentile(0.05);
        difference.middle = percentile(0.5);
        difference.high = percentile(0.95);
    }
    return differences;
}

DisplayAxes DisagreementMesh::axes(const Comparison& comparison) const {
    return StepViewMesh().axes(comparison);
}

std::vector<View> DisagreementMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

Errors DisagreementMesh::refused_setting(const Comparison& comparison, std::string_view key) const {
    for (const ComparedMethod& method : compared_methods(comparison.workload))
        if (setting_of(method) == key)
            return refused_method(comparison, method);
    return {};
}

MeshResult DisagreementMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                     const std::stop_token& stop) const {
    const auto& view = std::get<DisagreementView>(part);
    MeshResult result = begin_mesh(comparison, part, axes);
    const Grid grid = result.grid();
    Agreeing agreeing(grid.cells());
    for (const ComparedMethod& method : compared_methods(comparison.workload)) {
        if (!is_ticked(view, method))
            continue;
        auto picture = step_picture(under_method(comparison, method), method.method, grid, stop);
        if (!picture) {
            // Without the reference there is nothing to hold the others against.
            if (method == reference) {
                result.refusal = picture.errors();
                return result;
            }
            continue;
        }
        if (picture->grid.cells() == 0) {
            result.picture = {};
            return result;
        }
        agreeing.add([&](std::size_t cell) { return picture->log2_ratio[cell]; });
        if (method == reference)
            take_picture(result, *std::move(picture), comparison);
    }
    result.fit_until = step_fit_boundary(comparison, grid, result.picture.fits);
    if (!result.picture.available())
        return result;
    result.agreement = agreeing.result();
    std::vector<RegionKind> winners(grid.cells());
    for (std::size_t i = 0; i < winners.size(); ++i)
        winners[i].winner = result.agreement.cells[i] == Agreement::a   ? Winner::a
                            : result.agreement.cells[i] == Agreement::b ? Winner::b
                                                                        : Winner::neither;
    result.region_grid = grid;
    result.regions = regions(winners, grid.width(), 1, 1);
    std::erase_if(result.regions, [](const Region& region) { return region.kind.winner == Winner::neither; });
    if (!comparison.display.contours.empty()) {
        MeshPicture apart;
        apart.grid = grid;
        apart.log2_ratio = result.agreement.apart;
        for (const double level : apart_levels)
            result.contours.push_back({level, interpolated_contour(apart, level)});
    }
    return result;
}

Result<MeshTable> DisagreementMesh::table(const Comparison& comparison, const std::stop_token& stop) const {
    const auto& view = std::get<DisagreementView>(comparison.view);
    MeshTable table;
    table.grid = step_axes(comparison);
    table.along = along_columns(table.grid, {Quantity::batch, Quantity::sequence}, mesh_point(comparison));
    table.figures.push_back({"agree", {}, MeshColumn::Kind::choice, {"", "a", "b", "differ"}});
    table.ratio = 1;
    Agreeing agreeing(table.grid.cells());
    FitLimits fits;
    for (const ComparedMethod& method : compared_methods(comparison.workload)) {
        auto figures = step_figures(under_method(comparison, method), method.method, stop);
        if (!figures && method == reference)
            return figures.errors();
        std::vector<double> ratio =
            figures ? std::move(figures->ratio)
                    : std::vector<double>(table.grid.cells(), std::numeric_limits<double>::quiet_NaN());
        if (figures && is_ticked(view, method))
            agreeing.add([&](std::size_t cell) { return static_cast<float>(std::log2(ratio[cell])); });
        if (method == reference) {
            table.missing_a = figures->missing_a;
            table.missing_b = figures->missing_b;
            fits = std::move(figures->fits);
        }
        table.figures.push_back({column_name(method), std::move(ratio)});
    }
    for (const Agreement cell : agreeing.result().cells)
        table.figures.front().values.push_back(static_cast<double>(cell));
    add_fit_columns(table, fits);
    return table;
}

} // namespace llmroofline
