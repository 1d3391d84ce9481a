// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/contour.h"
#include "core/mesh/step_mesh.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "core/mesh/cell.h"
#include "core/mesh/pair.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

TEST(Contour, EveryPointHasTheRatio) {
    for (const Transformer& model :
         {fixtures::llama_2_70b(), fixtures::mixtral_8x7b(), fixtures::deepseek_v3()}) {
        for (const Phase phase : {Phase::decode, Phase::prefill}) {
            for (const Method method : {Method::global, Method::operator_by_operator}) {
                for (const double level : {1.0, 1.5, 1 / 1.5}) {
                    Comparison comparison = fixtures::comparison(model);
                    comparison.workload.phase = phase;
                    comparison.sequence = Axis::geometric(16, 65536, 40);
                    const auto mesh = step_picture(comparison, method);
                    for (const ContourLine& line : contour(comparison, method, *mesh, level)) {
                        EXPECT_GE(line.size(), 2u);
                        for (const ContourPoint& point : line) {
                            const auto cell = read_cell(comparison, method, point.y, point.x);
                            EXPECT_NEAR(*cell->ratio / level, 1, 2e-6);
                        }
                    }
                }
            }
        }
    }
}

// Interpolation draws the same lines from the cells alone; where the time has a kink within a cell it is off
// by a part of it.
TEST(Contour, InterpolatedLinesLieOnTheExactOnes) {
    const Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    constexpr double cell = 1.0 / 16; // of an octave
    Grid axes;
    for (int i = 0; i <= 160; ++i) {
        axes.y_values.push_back(std::exp2(cell * i));
        axes.x_values.push_back(128 * std::exp2(cell * i));
    }
    std::size_t points = 0;
    for (const Method method : {Method::global, Method::operator_by_operator}) {
        const auto mesh = step_picture(comparison, method, axes);
        for (const double ratio : {1.0, 1.5, 1 / 1.5}) {
            const auto exact = contour(comparison, method, *mesh, ratio);
            const auto interpolated = interpolated_contour(*mesh, ratio);
            ASSERT_EQ(interpolated.size(), exact.size());
            for (std::size_t line = 0; line < exact.size(); ++line) {
                ASSERT_EQ(interpolated[line].size(), exact[line].size());
                for (std::size_t i = 0; i < exact[line].size(); ++i) {
                    const ContourPoint& one = exact[line][i];
                    const ContourPoint& other = interpolated[line][i];
                    EXPECT_NEAR(std::log2(other.x / one.x) / cell, 0, 0.3);
                    EXPECT_NEAR(std::log2(other.y / one.y) / cell, 0, 0.3);
                    ++points;
                }
            }
        }
    }
    EXPECT_GT(points, 500u);
}

// Where the winner changes from one cell to the next a line must pass between them, and nowhere else.
TEST(Contour, CrossesEveryEdgeWhereTheWinnerChanges) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    const auto mesh = step_picture(comparison, Method::operator_by_operator);
    const std::size_t width = mesh->grid.x_values.size();
    const std::size_t height = mesh->grid.y_values.size();
    std::size_t changes = 0;
    for (std::size_t y = 0; y < height; ++y)
        for (std::size_t x = 0; x < width; ++x) {
            const bool here = mesh->log2_ratio[y * width + x] > 0;
            if (x + 1 < width)
                changes += here != (mesh->log2_ratio[y * width + x + 1] > 0);
            if (y + 1 < height)
                changes += here != (mesh->log2_ratio[(y + 1) * width + x] > 0);
        }
    std::size_t points = 0;
    for (const ContourLine& line : contour(comparison, Method::operator_by_operator, *mesh, 1))
        points += line.size();
    EXPECT_GT(changes, 20u);
    EXPECT_EQ(points, changes);
}

TEST(Contour, NoneWhereOneSideWinsEverywhere) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.b = comparison.a;
    comparison.b.accelerator.bandwidth_gb_s *= 2;
    comparison.b.accelerator.rate_tera(Rate::fp16) = 624;
    comparison.b.accelerator.rate_tera(Rate::vector_fp32) = 39;
    const auto mesh = step_picture(comparison, Method::global);
    EXPECT_TRUE(contour(comparison, Method::global, *mesh, 1).empty());
    comparison.b = comparison.a;
    const auto equal = step_picture(comparison, Method::global);
    EXPECT_TRUE(contour(comparison, Method::global, *equal, 1).empty());
}

// Global and published, LLaMA-2 70B at batch 128. H20 is bound by compute (148 TFLOP/s) and A100 by memory
// where they meet: FLOPs/bytes = 148/2.039. FLOPs = 128·(8h² + 4hi + 4hs), bytes = 2·(4h² + 4h + 2hi + h + i)
// + 512hs/8.
TEST(Contour, BreakEvenByHand) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.formulas = Formulas::published;
    const double h = 8192;
    const double i = 28672;
    const double slope = 148 / 2.039;
    const double weights = 2 * (4 * h * h + 4 * h + 2 * h * i + h + i);
    const double s = (128 * (8 * h * h + 4 * h * i) - slope * weights) / (slope * 512 * h / 8 - 128 * 4 * h);
    PairEvaluator pair(comparison, Method::global, 1, 65536);
    pair.set_batch(128);
    std::vector<double> found;
    pair.crossings(1, 1, 65536, found);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NEAR(found[0] / s, 1, 1e-9);
}

// Squares are looked at eight at a time; here edge by edge, on random cells of every width. Whatever the
// lines do between, each edge between two cells on different sides is crossed once, where the logarithms say.
TEST(Contour, RandomCellsEqualTheirScalarTwin) {
    std::mt19937 random(20261127);
    std::normal_distribution<float> ratio(0, 1);
    for (int round = 0; round < 300; ++round) {
        const std::size_t width = 2 + random() % 40;
        const std::size_t height = 2 + random() % 12;
        const double level = round % 3 == 0 ? 0 : round % 3 == 1 ? std::log2(1.5) : -std::log2(1.5);
        MeshPicture mesh;
        for (std::size_t x = 0; x < width; ++x)
            mesh.grid.x_values.push_back(std::exp2(0.5 * static_cast<double>(x)));
        for (std::size_t y = 0; y < height; ++y)
            mesh.grid.y_values.push_back(std::exp2(0.25 * static_cast<double>(y)));
        for (std::size_t i = 0; i < width * height; ++i)
            mesh.log2_ratio.push_back(ratio(random));
        using Point = std::pair<double, double>; // both in log2
        std::vector<Point> expected;
        const auto cell = [&](std::size_t x, std::size_t y) {
            return static_cast<double>(mesh.log2_ratio[y * width + x]);
        };
        const auto share = [&](double from, double to) { return (level - from) / (to - from); };
        for (std::size_t y = 0; y < height; ++y)
            for (std::size_t x = 0; x < width; ++x) {
                const double here = cell(x, y);
                if (x + 1 < width && (here > level) != (cell(x + 1, y) > level))
                    expected.emplace_back(0.5 * (static_cast<double>(x) + share(here, cell(x + 1, y))),
                                          0.25 * static_cast<double>(y));
                if (y + 1 < height && (here > level) != (cell(x, y + 1) > level))
                    expected.emplace_back(0.5 * static_cast<double>(x),
                                          0.25 * (static_cast<double>(y) + share(here, cell(x, y + 1))));
            }
        std::vector<Point> found;
        for (const ContourLine& line : interpolated_contour(mesh, std::exp2(level))) {
            const bool is_closed =
                line.size() > 2 && line.front().x == line.back().x && line.front().y == line.back().y;
            for (std::size_t i = is_closed ? 1 : 0; i < line.size(); ++i)
                found.emplace_back(std::log2(line[i].x), std::log2(line[i].y));
        }
        ASSERT_EQ(found.size(), expected.size()) << width << " x " << height;
        // Rounded, or two with the same place along one axis would be sorted by chance.
        for (std::vector<Point>* points : {&found, &expected}) {
            for (auto& [x, y] : *points) {
                x = std::round(x * 1e6) / 1e6;
                y = std::round(y * 1e6) / 1e6;
            }
            std::sort(points->begin(), points->end());
        }
        for (std::size_t i = 0; i < found.size(); ++i) {
            EXPECT_NEAR(found[i].first, expected[i].first, 2e-6);
            EXPECT_NEAR(found[i].second, expected[i].second, 2e-6);
        }
    }
}

} // namespace
} // namespace llmroofline
