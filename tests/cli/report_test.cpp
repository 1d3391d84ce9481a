// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A report's figures are those of the core's own functions, and its file is safe whatever stands in it.
#include "app/report/report_html.h"

#include <cmath>
#include <gtest/gtest.h>

#include "app/report/base64.h"
#include "app/report/make_report.h"
#include "app/report/mesh_svg.h"
#include "app/report/report_tables.h"
#include "app/report/report_words.h"
#include "app/report/svg_axis.h"
#include "core/catalog/catalog.h"
#include "core/comparison/default_comparison.h"
#include "core/mesh/cell.h"
#include "core/request/request_time.h"
#include "core/step/operator_table.h"

namespace llmroofline {
namespace {

Comparison first_comparison() {
    const Catalog catalog = Catalog::load_default();
    return default_comparison(*catalog.find_accelerator(default_accelerator_a),
                              *catalog.find_accelerator(default_accelerator_b),
                              *catalog.find_model(default_model));
}

std::size_t count(const std::string& text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + 1))
        ++found;
    return found;
}

// RFC 4648, section 10.
TEST(Report, Base64IsAsPublished) {
    EXPECT_EQ(base64(""), "");
    EXPECT_EQ(base64("f"), "Zg==");
    EXPECT_EQ(base64("fo"), "Zm8=");
    EXPECT_EQ(base64("foo"), "Zm9v");
    EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
}

TEST(Report, NumbersAreAsPeopleReadThem) {
    EXPECT_EQ(grouped(1234567), "1,234,567");
    EXPECT_EQ(figure_text(1949.6), "1,950");
    EXPECT_EQ(figure_text(66.44), "66.4");
    EXPECT_EQ(figure_text(0.001234), "0.00123");
    EXPECT_EQ(figure_text(99.97), "100");
    EXPECT_EQ(figure_text(0), "0");
    EXPECT_EQ(seconds_text(0.0893), "89.3 ms");
    EXPECT_EQ(flops_text(312e12), "312 TFLOP/s");
    EXPECT_EQ(bandwidth_text(2.039e12), "2.04 TB/s");
    EXPECT_EQ(binary_text(16384), "16k");
}

TEST(Report, FiguresAreTheCores) {
    const Comparison comparison = first_comparison();
    const Report report = make_report(comparison);
    const Pin pin = comparison.pins.front();
    const auto cell = read_cell(comparison, Method::operator_by_operator, static_cast<double>(pin.batch),
                                static_cast<double>(pin.sequence));
    ASSERT_TRUE(cell);
    const ReportTable& pins = report.tables[0];
    ASSERT_EQ(pins.rows.size(), comparison.pins.size());
    EXPECT_EQ(pins.rows[0][3], figure_text(*cell->a.performance));
    EXPECT_EQ(pins.rows[0][5], figure_text(*cell->b.performance));
    EXPECT_EQ(pins.rows[0][7],
              (*cell->ratio > 1 ? "A " : "B ") + figure_text(std::max(*cell->ratio, 1 / *cell->ratio)) + "×");
    const auto estimate = estimate_request(comparison, comparison.a);
    ASSERT_TRUE(estimate);
    EXPECT_EQ(report.tables[1].rows[0][1], seconds_text(estimate->ttft));
    EXPECT_EQ(report.tables[1].rows[3][1], figure_text(estimate->tokens_per_s));
    // The total row: the step's time, as the pinned point's.
    const ReportTable& operators = report.tables[2];
    EXPECT_TRUE(operators.has_total);
    EXPECT_EQ(operators.rows.back()[7], seconds_text(*cell->a.step_time));
    EXPECT_EQ(operators.rows.back()[8], "100 %");
}

// What a mesh says of its cells, from the core's figures at the same place.
TEST(Report, MeshesHoldWhatTheirCellsReach) {
    const Comparison comparison = first_comparison();
    const Report report = make_report(comparison);
    ASSERT_EQ(report.meshes.size(), 2U);
    for (const ReportMesh& mesh : report.meshes) {
        const Method method = *std::get<StepView>(mesh.mesh.view).method;
        const Grid& grid = mesh.mesh.grid();
        for (const std::size_t at : {std::size_t{0}, grid.cells() / 2 + grid.width() / 3, grid.cells() - 1}) {
            const auto cell = read_cell(comparison, method, grid.y_values[at / grid.width()],
                                        grid.x_values[at % grid.width()]);
            ASSERT_TRUE(cell);
            EXPECT_NEAR(mesh.a[at] / *cell->a.performance, 1, 1e-9);
            EXPECT_NEAR(mesh.b[at] / *cell->b.performance, 1, 1e-9);
            EXPECT_NEAR(static_cast<double>(mesh.mesh.picture.log2_ratio[at]), std::log2(*cell->ratio), 1e-4);
        }
    }
}

TEST(Report, EveryFigureHasItsStatusAndSource) {
    const Comparison comparison = first_comparison();
    const ReportTable table = source_table(comparison.a.accelerator, ReportWords(&untranslated));
    EXPECT_GE(table.rows.size(), 8U);
    for (const std::vector<std::string>& row : table.rows) {
        EXPECT_FALSE(row[1].empty()) << row[0];
        EXPECT_FALSE(row[3].empty()) << row[0];
        EXPECT_FALSE(row[4].empty()) << row[0];
    }
    const std::string html = report_html(make_report(comparison));
    EXPECT_NE(html.find(escaped(comparison.a.accelerator.source_of("bandwidth_gb_s"))), std::string::npos);
}

TEST(Report, TextsFromFilesAreEscaped) {
    Comparison comparison = first_comparison();
    const std::string attack = "</script><script>alert(1)</script>\"'&";
    comparison.model.name = comparison.a.accelerator.name = comparison.b.accelerator.vendor = attack;
    comparison.pins.front().name = attack;
    comparison.a.accelerator.sources["default"] = attack;
    const std::string html = report_html(make_report(comparison));
    EXPECT_EQ(html.find("alert(1)</script>"), std::string::npos);
    EXPECT_EQ(html.find("<script>alert"), std::string::npos);
    EXPECT_NE(html.find("&lt;/script&gt;&lt;script&gt;alert(1)"), std::string::npos);
    // The script of the page, its words, and one a mesh.
    EXPECT_EQ(count(html, "<script"), 4U);
}

TEST(Report, LoadsNothing) {
    const std::string html = report_html(make_report(first_comparison()));
    for (const char* reference : {"src=", "href=\"http", "url(http", "@import", "fetch(", "XMLHttpRequest"})
        EXPECT_EQ(html.find(reference), std::string::npos) << reference;
    EXPECT_NE(html.find("default-src 'none'"), std::string::npos);
}

TEST(Report, SaysWhatCannotBeComputed) {
    Comparison comparison = first_comparison();
    comparison.workload.precision.weights = comparison.workload.precision.activations = DataType::fp8;
    comparison.a.accelerator.rate_tera(Rate::fp8).reset();
    const Report report = make_report(comparison);
    ASSERT_FALSE(report.meshes.front().missing.empty());
    const std::string html = report_html(report);
    EXPECT_NE(html.find(escaped(report.meshes.front().missing.front())), std::string::npos);
    EXPECT_EQ(html.find("NaN"), std::string::npos);
    EXPECT_EQ(html.find("nan"), html.find("nano")) << "a figure that is none";
}

TEST(Report, IsInTheReadersLanguage) {
    const Translate shout = [](const char*, const char* text) { return "«" + std::string(text) + "»"; };
    const Report report = make_report(first_comparison(), shout);
    const std::string html = report_html(report, shout);
    EXPECT_NE(html.find("«Rooflines»"), std::string::npos);
    EXPECT_TRUE(report.title.starts_with("«"));
    EXPECT_EQ(html.find(">Rooflines<"), std::string::npos);
}

TEST(Report, EveryViewHasOne) {
    for (const ViewKind& kind : view_kinds()) {
        Comparison comparison = first_comparison();
        comparison.view = kind.initial;
        const Report report = make_report(comparison);
        EXPECT_FALSE(report.meshes.empty()) << kind.name;
        EXPECT_GT(report_html(report).size(), 50'000U) << kind.name;
    }
}

TEST(ReportColours, EqualIsTheMiddle) {
    EXPECT_EQ(hex(map_colour(0.5)), "#F7F7F5");
    EXPECT_EQ(hex(map_colour(0)), "#96501C");
    EXPECT_EQ(hex(map_colour(1)), "#1A5886");
}

} // namespace
} // namespace llmroofline
