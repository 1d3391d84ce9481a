// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/disagreement_mesh.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/catalog/catalog.h"
#include "core/mesh/cell.h"
#include "core/mesh/views/view_table.h"
#include "core/step/operator_table.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline {
namespace {

Comparison shown(const DisagreementView& view = {}) {
    Comparison comparison = test::comparison();
    comparison.batch = Axis::geometric(1, 1024, 24);
    comparison.sequence = Axis::geometric(128, 32768, 24);
    comparison.view = view;
    return comparison;
}

double ratio_at(Comparison comparison, Method method, Formulas formulas, double batch, double sequence) {
    comparison.formulas = formulas;
    return *read_cell(comparison, method, batch, sequence)->ratio;
}

// Cell by cell, from readings that share nothing with the fill.
TEST(DisagreementMesh, CellsAreTheSignsOfTheMethods) {
    const Comparison comparison = shown();
    const MeshResult mesh = test::mesh(comparison, comparison.view, 24);
    ASSERT_EQ(mesh.agreement.methods, 4);
    std::size_t differing = 0;
    for (std::size_t i = 0; i < mesh.grid().cells(); ++i) {
        const double batch = mesh.grid().y_values[i / mesh.grid().width()];
        const double sequence = mesh.grid().x_values[i % mesh.grid().width()];
        double least = 1e9;
        double greatest = 0;
        for (const Method method : {Method::global, Method::operator_by_operator})
            for (const Formulas formulas : {Formulas::exact, Formulas::published}) {
                const double ratio = ratio_at(comparison, method, formulas, batch, sequence);
                least = std::min(least, ratio);
                greatest = std::max(greatest, ratio);
            }
        const Agreement expected = least > 1 ? Agreement::a : greatest < 1 ? Agreement::b : Agreement::differ;
        EXPECT_EQ(mesh.agreement.cells[i], expected) << batch << ' ' << sequence;
        EXPECT_NEAR(mesh.agreement.apart[i], std::log2(greatest / least), 1e-4);
        differing += expected == Agreement::differ ? 1 : 0;
    }
    EXPECT_GT(differing, 0U);
    EXPECT_LT(differing, mesh.grid().cells());
}

// Where nothing fits the whole map counts.
TEST(DisagreementMesh, TheShareIsOfTheCellsThatFit) {
    Comparison comparison = shown();
    for (const double memory_gb : {80.0, 1.0}) {
        comparison.a.accelerator.memory_gb = comparison.b.accelerator.memory_gb = memory_gb;
        const MeshResult mesh = test::mesh(comparison, comparison.view, 24);
        EXPECT_EQ(mesh.something_fits, memory_gb > 1);
        double agreeing = 0;
        double all = 0;
        for (std::size_t i = 0; i < mesh.grid().cells(); ++i) {
            const std::size_t x = i % mesh.grid().width();
            const std::size_t y = i / mesh.grid().width();
            if (mesh.something_fits && x >= mesh.picture.fits.a[y] && x >= mesh.picture.fits.b[y])
                continue;
            all += 1;
            agreeing += mesh.agreement.cells[i] != Agreement::differ ? 1 : 0;
        }
        EXPECT_NEAR(agreeing_percent(mesh), 100 * agreeing / all, 0.5 + 1e-9) << memory_gb;
    }
}

TEST(DisagreementMesh, TheTableHasEveryMethodAndWhetherTheyAgree) {
    const Comparison comparison = shown();
    const auto table = mesh_table(comparison);
    ASSERT_TRUE(table);
    std::vector<std::string> names;
    for (const MeshColumn& column : table->figures)
        names.push_back(column.name);
    EXPECT_EQ(names, (std::vector<std::string>{"agree", "ratio_operator_exact", "ratio_global_exact",
                                               "ratio_operator_published", "ratio_global_published", "fits_a",
                                               "fits_b"}));
    EXPECT_TRUE(mesh_csv(*table).starts_with(
        "batch,seq,agree,ratio_operator_exact,ratio_global_exact,ratio_operator_published,"
        "ratio_global_published,fits_a,fits_b,types_a,types_b\n1,128,"));
    for (std::size_t i = 0; i < table->grid.cells(); ++i) {
        int for_a = 0;
        int for_b = 0;
        for (std::size_t column = 1; column <= 4; ++column)
            (table->figures[column].values[i] > 1 ? for_a : for_b) += 1;
        const std::string_view said =
            table->figures[0].choices[static_cast<std::size_t>(table->figures[0].values[i])];
        EXPECT_EQ(said, for_b == 0 ? "a" : for_a == 0 ? "b" : "differ");
    }
}

// Published formulas say nothing of groups: the others are still held against each other.
TEST(DisagreementMesh, AMethodThatDoesNotApplyIsLeftOut) {
    Comparison comparison = shown();
    comparison.a.layout.tensor = comparison.b.layout.tensor = 2;
    comparison.a.accelerator.link_gb_s = comparison.b.accelerator.link_gb_s = 200;
    const MeshResult mesh = test::mesh(comparison, comparison.view, 24);
    EXPECT_EQ(mesh.agreement.methods, 2);
    EXPECT_TRUE(mesh_view(comparison.view).refused_setting(comparison, "global_exact").empty());
    EXPECT_FALSE(mesh_view(comparison.view).refused_setting(comparison, "operator_published").empty());
    const DisagreementReading reading = read_disagreement(comparison, 32, 4096);
    EXPECT_FALSE(reading.methods[2].refusal.empty());
    EXPECT_TRUE(reading.cause.empty());
    const auto table = mesh_table(comparison);
    ASSERT_TRUE(table);
    EXPECT_TRUE(std::isnan(table->figures[3].values[0]));
}

TEST(DisagreementMesh, WhatIsNotTickedDoesNotCount) {
    const Comparison comparison = shown(
        {.global_exact = false, .operator_published = false, .global_published = false, .calibrated = false});
    const MeshResult mesh = test::mesh(comparison, comparison.view, 24);
    EXPECT_EQ(mesh.agreement.methods, 1);
    for (std::size_t i = 0; i < mesh.grid().cells(); ++i)
        EXPECT_EQ(mesh.agreement.cells[i], mesh.picture.log2_ratio[i] > 0 ? Agreement::a : Agreement::b);
}

// The operator whose published time moves the exact ratio most, sought by hand.
TEST(DisagreementMesh, TheCauseIsTheOperatorThatMovesTheRatioMost) {
    const Comparison comparison = shown();
    const DisagreementReading reading = read_disagreement(comparison, 64, 8192);
    const auto rows = [&](const AcceleratorGroup& group, Formulas formulas) {
        return operator_table(comparison.model, comparison.workload, formulas, Method::operator_by_operator,
                              group, 64, 8192);
    };
    const OperatorTable exact_a = rows(comparison.a, Formulas::exact);
    const OperatorTable exact_b = rows(comparison.b, Formulas::exact);
    const OperatorTable published_a = rows(comparison.a, Formulas::published);
    const OperatorTable published_b = rows(comparison.b, Formulas::published);
    const auto time_of = [](const OperatorTable& table, const std::string& name) {
        for (const OperatorRow& row : table.rows)
            if (row.name == name)
                return row.count * *row.time;
        return -1.0;
    };
    std::string cause;
    double farthest = 0;
    for (const OperatorRow& row : exact_a.rows) {
        if (time_of(published_a, row.name) < 0)
            continue;
        const double a = *exact_a.total.time - time_of(exact_a, row.name) + time_of(published_a, row.name);
        const double b = *exact_b.total.time - time_of(exact_b, row.name) + time_of(published_b, row.name);
        const double moved = std::abs(std::log((b / a) / (*exact_b.total.time / *exact_a.total.time)));
        if (moved > farthest) {
            farthest = moved;
            cause = row.name;
        }
    }
    EXPECT_EQ(reading.cause, cause);
    EXPECT_NEAR(std::abs(std::log(reading.ratio_with_cause / *reading.methods[0].ratio)), farthest, 1e-9);
}

TEST(DisagreementMesh, DifferencesCountTheCellsAndOrderThePercentiles) {
    const Comparison comparison = shown();
    const Grid grid = display_grid(view_axes(comparison, 24));
    const auto differences = method_differences(comparison, grid);
    ASSERT_EQ(differences.size(), 3U);
    for (const MethodDifference& difference : differences) {
        std::size_t differs = 0;
        std::size_t above_middle = 0;
        std::size_t below_middle = 0;
        for (const double batch : grid.y_values)
            for (const double sequence : grid.x_values) {
                const double exact =
                    ratio_at(comparison, Method::operator_by_operator, Formulas::exact, batch, sequence);
                const double other = ratio_at(comparison, difference.method.method,
                                              difference.method.formulas, batch, sequence);
                differs += (exact > 1) != (other > 1) ? 1 : 0;
                above_middle += other / exact > difference.middle * (1 + 1e-4) ? 1 : 0;
                below_middle += other / exact < difference.middle * (1 - 1e-4) ? 1 : 0;
            }
        EXPECT_EQ(difference.differs, differs);
        EXPECT_LE(above_middle, grid.cells() / 2);
        EXPECT_LE(below_middle, grid.cells() / 2);
        EXPECT_LE(difference.low, difference.middle);
        EXPECT_LE(difference.middle, difference.high);
    }
}

} // namespace
} // namespace llmroofline
