// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pairs of rows and their ratios against a count of all pairs of rows by hand.
#include "core/fit/ratio_report.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "tests/core/fit/rows.h"

namespace llmroofline {
namespace {

using namespace rows;

struct Known {
    std::vector<Measurement> rows;
    std::vector<Prediction> predictions;
};

// Rows of three accelerators, two models, three batches and two lengths, with predictions off by up to 60 %.
Known some() {
    Known known;
    std::mt19937 random(7);
    std::uniform_real_distribution<double> off(-0.5, 0.5);
    for (const char* gpu : {"a100-sxm4-80gb", "h100-sxm5", "l40s"})
        for (const char* model : {"llama-2-7b", "mistral-7b-v0.2"})
            for (const double batch : {1.0, 8.0, 64.0})
                for (const double output : {128.0, 512.0}) {
                    if (std::string(gpu) == "l40s" && batch == 64)
                        continue;
                    Measurement row = measured(gpu, model, batch, 256, output, MeasuredPhase::decode);
                    row.value = 10 * std::exp(off(random));
                    row.bench = batch == 1 ? "one:a" : "many:b";
                    row.software = std::string(gpu) == "a100-sxm4-80gb" ? "Other" : "Stack";
                    known.rows.push_back(row);
                }
    for (const Measurement& row : known.rows) {
        Prediction one{&row, std::log(row.seconds()) + off(random), 0.1, 0};
        one.log_bound = one.log_seconds - std::abs(off(random));
        known.predictions.push_back(one);
    }
    return known;
}

TEST(RatioReport, CountsEachWorkloadOnceHoweverManyPairsItHas) {
    const Known known = some();
    const std::vector<CalibrationRatio> table = ratio_table(known.predictions, 0, true);
    // By hand: same model, batch and output; two accelerators.
    double pairs = 0, told = 0, right = 0, covered = 0, decided = 0, weight = 0;
    std::vector<std::pair<double, double>> errors;
    const double z = 1.6448536269514722;
    for (std::size_t i = 0; i < known.rows.size(); ++i)
        for (std::size_t j = i + 1; j < known.rows.size(); ++j) {
            const Measurement& a = known.rows[i];
            const Measurement& b = known.rows[j];
            if (a.model_id != b.model_id || a.batch != b.batch || a.output != b.output || a.gpu == b.gpu)
                continue;
            const double share = a.batch == 64 ? 1 : 1.0 / 3; // two accelerators, or three
            const double measured = std::log(b.value / a.value);
            const auto time = [&](std::size_t k) { return std::exp(known.predictions[k].log_seconds); };
            const double predicted = std::log(time(j) / time(i));
            pairs += 1;
            weight += share;
            errors.emplace_back(std::exp(std::abs(predicted - measured)) - 1, share);
            if (std::max(a.value, b.value) > 1.1 * std::min(a.value, b.value)) {
                told += share;
                right += predicted * measured > 0 ? share : 0;
            }
            const auto down = [&](std::size_t k) {
                const Prediction& one = known.predictions[k];
                return std::min(0.1 * z, one.log_seconds - one.log_bound);
            };
            const double low = predicted - std::hypot(down(j), 0.1 * z);
            const double high = predicted + std::hypot(down(i), 0.1 * z);
            covered += measured >= low && measured <= high ? share : 0;
            decided += low > 0 || high < 0 ? share : 0;
        }
    ASSERT_EQ(table.front().what, "all");
    const CalibrationRatio& all = table.front();
    EXPECT_EQ(all.pairs, pairs);
    EXPECT_EQ(all.workloads, 12);
    EXPECT_NEAR(all.told, told / weight, 1e-12);
    EXPECT_NEAR(all.winners, right / told, 1e-12);
    EXPECT_NEAR(all.coverage, covered / weight, 1e-12);
    EXPECT_NEAR(all.decided, decided / weight, 1e-12);
    // Half of the weight has no more than the median.
    double below = 0, above = 0;
    for (const auto& [error, share] : errors) {
        below += error < all.median ? share : 0;
        above += error > all.median ? share : 0;
    }
    EXPECT_LE(below, weight / 2);
    EXPECT_LE(above, weight / 2);
    const auto line = [&](const std::string& what) {
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const auto& one) { return one.what == what; });
        EXPECT_NE(found, table.end()) << what;
        return found == table.end() ? CalibrationRatio() : *found;
    };
    EXPECT_EQ(line("static").pairs, pairs);
    EXPECT_EQ(line("one").pairs, 12);      // batch 1: two models, two lengths, three pairs
    EXPECT_EQ(line("many").pairs, 16);     // batch 8 likewise, batch 64 one pair each
    EXPECT_EQ(line("one stack").pairs, 8); // h100 with l40s
    EXPECT_EQ(line("across stacks").pairs, pairs - 8);
    EXPECT_EQ(line("a100-sxm4-80gb / h100-sxm5").pairs, 12);
    EXPECT_EQ(line("h100-sxm5 / l40s").pairs, 8);
}

TEST(RatioReport, OfABoundIsThatOfItsTimes) {
    Known known = some();
    known.rows.resize(0);
    const Known other = some();
    std::vector<Prediction> bounds = other.predictions;
    for (Prediction& one : bounds)
        one.log_seconds = one.log_bound;
    const CalibrationRatio by_bound = ratio_table(bounds, 0, false).front();
    const CalibrationRatio mixed = ratio_table(other.predictions, 0, false).front();
    EXPECT_EQ(by_bound.median, mixed.bound_median);
    EXPECT_EQ(by_bound.winners, mixed.bound_winners);
}

TEST(RatioReport, LengthsThatAreMeansNeedNotBeEqual) {
    std::vector<Measurement> rows = {
        measured("a100-sxm4-80gb", "llama-2-7b", 1, 294, 280, MeasuredPhase::end_to_end),
        measured("h100-sxm5", "llama-2-7b", 1, 294, 300, MeasuredPhase::end_to_end),
        measured("h100-sxm5", "llama-2-7b", 1, 294, 400, MeasuredPhase::end_to_end)};
    std::vector<Prediction> predictions;
    for (Measurement& row : rows) {
        row.value = 1;
        row.batching = MeasuredBatching::offline;
        row.batch = static_cast<double>(predictions.size()) + 1; // unknown: each as its memory has it
        predictions.push_back({&row, 0, 0, -1});
    }
    EXPECT_EQ(ratio_pairs(predictions).size(), 1u);
    rows[1].batching = MeasuredBatching::server;
    EXPECT_EQ(ratio_pairs(predictions).size(), 0u);
}

// Errors that both sides have alike fall out of the ratio: the more of them, the narrower its interval must be.
TEST(RatioReport, FindsWhatBothSidesShare) {
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::vector<Measurement> rows;
    for (int i = 0; i < 400; ++i) {
        const double common = 0.3 * normal(random);
        for (const char* gpu : {"a100-sxm4-80gb", "h100-sxm5"}) {
            Measurement row = measured(gpu, "llama-2-7b", i + 1, 128, 128, MeasuredPhase::decode);
            row.value = 1e3 * std::exp(common + 0.1 * normal(random));
            rows.push_back(row);
        }
    }
    std::vector<Prediction> predictions;
    for (const Measurement& row : rows)
        predictions.push_back({&row, 0, std::hypot(0.3, 0.1), -9});
    const std::vector<RatioPair> pairs = ratio_pairs(predictions);
    ASSERT_EQ(pairs.size(), 400u);
    EXPECT_NEAR(fitted_shared_variance(pairs, 0.9), 0.9, 0.03); // 0.3² of 0.3² + 0.1²
    EXPECT_EQ(fitted_shared_variance({}, 0.9), 0);
}

} // namespace
} // namespace llmroofline
