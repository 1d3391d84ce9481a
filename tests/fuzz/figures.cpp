// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/figures.h"

#include <cmath>

#include "core/cost/operators.h"
#include "core/mesh/contour.h"
#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"
#include "core/step/operator_table.h"

namespace llmroofline::fuzz {

namespace {

void require_positive(double value) {
    LLMROOFLINE_REQUIRE(std::isfinite(value) && value > 0);
}

void require_right_mesh(const Comparison& comparison, Method method) {
    const auto mesh = step_figures(comparison, method);
    const auto picture = step_picture(comparison, method);
    LLMROOFLINE_REQUIRE(mesh.ok() == picture.ok());
    if (!mesh)
        return;
    for (std::size_t i = 0; i < mesh->ratio.size(); ++i) {
        if (!mesh->missing_a)
            require_positive(mesh->a[i]);
        if (!mesh->missing_b)
            require_positive(mesh->b[i]);
        if (mesh->missing_a || mesh->missing_b) {
            LLMROOFLINE_REQUIRE(std::isnan(mesh->ratio[i]));
            continue;
        }
        require_positive(mesh->ratio[i]);
        LLMROOFLINE_REQUIRE(
            std::abs(static_cast<double>(picture->log2_ratio[i]) - std::log2(mesh->ratio[i])) < 1e-3);
    }
    for (const auto& line : contour(comparison, method, *picture, 1))
        for (const ContourPoint& point : line) {
            require_positive(point.x);
            require_positive(point.y);
        }
}

void require_right_table(const Comparison& comparison, Method method) {
    if (!refused(comparison, method).empty())
        return;
    const OperatorTable table = operator_table(comparison.model, comparison.workload, comparison.formulas,
                                               method, comparison.a, 7, 900);
    for (const OperatorRow& row : table.rows) {
        LLMROOFLINE_REQUIRE(std::isfinite(row.figures.flops) && row.figures.flops >= 0);
        LLMROOFLINE_REQUIRE(std::isfinite(row.figures.bytes()) && row.figures.bytes() >= 0);
        if (row.time)
            LLMROOFLINE_REQUIRE(std::isfinite(*row.time) && *row.time >= 0);
    }
    if (table.total.time)
        require_positive(*table.total.time);
}

void require_right_request(const Comparison& comparison) {
    const auto estimate = estimate_request(comparison, comparison.a);
    if (!estimate || estimate->missing)
        return;
    for (const double value : {estimate->ttft, estimate->tpot, estimate->tpot_first, estimate->tpot_last,
                               estimate->decode, estimate->total, estimate->tokens_per_s})
        require_positive(value);
    LLMROOFLINE_REQUIRE(std::isfinite(estimate->transfer) && estimate->transfer >= 0);
    require_positive(estimate->memory.total());
    const auto mesh =
        request_figures(comparison, {Quantity::input, Quantity::output, {1, 700, 30'000}, {1, 90}},
                        RequestMetric::throughput);
    LLMROOFLINE_REQUIRE(mesh.ok());
    for (const double value : mesh->a)
        require_positive(value);
}

} // namespace

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

void require_right_figures(Comparison comparison) {
    comparison.batch = Axis::list({1, 3, 64, 1000});
    comparison.sequence = Axis::list({1, 40, 2000, 100'000});
    for (const Method method : {Method::operator_by_operator, Method::global}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            comparison.workload.phase = phase;
            require_right_mesh(comparison, method);
            require_right_table(comparison, method);
        }
    }
    require_right_request(comparison);
}

} // namespace llmroofline::fuzz

// Before the first input, so that none is charged with it.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
    llmroofline::fuzz::catalog();
    return 0;
}
