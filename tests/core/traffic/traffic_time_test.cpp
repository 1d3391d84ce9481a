// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The number of a traffic against an event simulation of its requests, and what must not change it.
#include "core/traffic/traffic_time.h"

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/step/operator_table.h"
#include "core/traffic/traffic_presets.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

struct Asked {
    int input;
    int output;
};

std::vector<Asked> random_requests(std::size_t count, unsigned seed, double mean_input, double mean_output) {
    std::mt19937 random(seed);
    std::lognormal_distribution<double> input(std::log(mean_input), 0.8);
    std::lognormal_distribution<double> output(std::log(mean_output), 0.7);
    std::vector<Asked> requests(count);
    for (Asked& one : requests) {
        one.input = std::clamp(static_cast<int>(input(random)), 1, 8000);
        one.output = std::clamp(static_cast<int>(output(random)), 1, 2000);
    }
    return requests;
}

Traffic binned(const std::vector<Asked>& requests) {
    TrafficHistogram histogram;
    for (const Asked& one : requests)
        histogram.add(one.input, one.output);
    Traffic traffic;
    traffic.bins = histogram.bins();
    return traffic;
}

Traffic each_its_own_bin(const std::vector<Asked>& requests) {
    Traffic traffic;
    for (const Asked& one : requests)
        traffic.bins.push_back({1, static_cast<double>(one.input), static_cast<double>(one.output)});
    return traffic;
}

double step(const Comparison& comparison, const AcceleratorGroup& group, Phase phase, double batch,
            double s) {
    Workload workload = comparison.workload;
    workload.phase = phase;
    return *operator_table(comparison.model, workload, Formulas::exact, Method::operator_by_operator, group,
                           batch, s)
                .total.time;
}

// Serves the requests one event after the other: whoever ends makes room for the next, whose prefill holds all others
// up; a decode step takes the time of its batch at the mean context. Output tokens/s until the queue is empty.
double simulated_rate(const Comparison& comparison, const AcceleratorGroup& group,
                      const std::vector<Asked>& requests, std::size_t in_flight) {
    struct Active {
        int context;
        int left;
    };
    std::vector<Active> active;
    std::size_t next = 0;
    double time = 0;
    double tokens = 0;
    while (true) {
        while (active.size() < in_flight) {
            if (next == requests.size())
                return tokens / time;
            // The clock starts when as many are in flight as are to be.
            if (next >= in_flight)
                time += step(comparison, group, Phase::prefill, 1, requests[next].input);
            active.push_back({requests[next].input, requests[next].output});
            ++next;
        }
        double contexts = 0;
        for (Active& one : active)
            contexts += ++one.context;
        time += step(comparison, group, Phase::decode, static_cast<double>(in_flight),
                     contexts / static_cast<double>(in_flight));
        tokens += static_cast<double>(in_flight);
        for (Active& one : active)
            --one.left;
        active.erase(
            std::remove_if(active.begin(), active.end(), [](const Active& one) { return one.left == 0; }),
            active.end());
    }
}

TEST(TrafficTime, AgreesWithAnEventSimulation) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    int cells = 0;
    for (const auto& [in, out] : {std::pair(1000.0, 60.0), std::pair(150.0, 150.0), std::pair(3000.0, 20.0)})
        for (const std::size_t in_flight : {4u, 16u})
            for (const AcceleratorGroup& group : {comparison.a, comparison.b}) {
                const auto requests = random_requests(4000, 3, in, out);
                const auto time =
                    traffic_time(comparison, group, binned(requests), static_cast<double>(in_flight));
                ASSERT_TRUE(time);
                const double expected = simulated_rate(comparison, group, requests, in_flight);
                EXPECT_NEAR(time->output_tokens_per_s(), expected, 0.01 * expected)
                    << in << " " << out << " " << in_flight;
                ++cells;
            }
    EXPECT_EQ(cells, 12);
}

TEST(TrafficTime, OneRequestIsTheRequestEngines) {
    for (const Transformer& model : {fixtures::mistral_7b(), fixtures::windowed_moe()}) {
        Comparison comparison = fixtures::comparison(model);
        comparison.b.accelerator.memory_gb = 2000;
        comparison.request = {.batch = 24, .input = 777, .output = 99, .batching = Batching::closed_loop};
        Traffic traffic;
        traffic.bins = {{1, 777, 99}};
        const auto time = traffic_time(comparison, comparison.b, traffic, 24);
        const auto estimate = estimate_request(comparison, comparison.b);
        ASSERT_TRUE(time && estimate);
        EXPECT_NEAR(time->output_tokens_per_s(), estimate->tokens_per_s, 1e-12 * estimate->tokens_per_s);
        EXPECT_NEAR(time->ttft, estimate->ttft, 1e-12 * estimate->ttft);
        EXPECT_NEAR(time->tpot, estimate->tpot, 1e-12 * estimate->tpot);
    }
}

TEST(TrafficTime, IsTheFormulasSumWhereAStepIsLinearInItsContext) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    const Traffic traffic = binned(random_requests(500, 9, 800, 90));
    const auto time = traffic_time(comparison, comparison.a, traffic, 32);
    double seconds = 0;
    for (const TrafficBin& bin : traffic.bins)
        seconds += bin.requests * step(comparison, comparison.a, Phase::prefill, 1, bin.input);
    const double output = traffic.output_tokens();
    const double steps =
        output * step(comparison, comparison.a, Phase::decode, 32, traffic.mean_context()) / 32;
    EXPECT_NEAR(time->total_prefill_seconds, seconds, 1e-9 * seconds);
    EXPECT_NEAR(time->total_seconds, seconds + steps, 1e-6 * seconds);
}

TEST(TrafficTime, PermutingOrDoublingTheLogChangesNothing) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    auto requests = random_requests(3000, 4, 700, 90);
    const auto number = [&](const std::vector<Asked>& log) {
        const Traffic traffic = binned(log);
        return *traffic_ratio(traffic, *traffic_time(comparison, comparison.a, traffic, 16),
                              FigureRange::exactly(1), *traffic_time(comparison, comparison.b, traffic, 16),
                              FigureRange::exactly(1))
                    .ratio;
    };
    const double once = number(requests).value;
    std::shuffle(requests.begin(), requests.end(), std::mt19937(1));
    EXPECT_EQ(number(requests).value, once);
    auto twice = requests;
    twice.insert(twice.end(), requests.begin(), requests.end());
    EXPECT_NEAR(number(twice).value, once, 1e-12 * once);
}

TEST(TrafficTime, BinsAreWithinOneInAThousandOfAllRows) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    for (const unsigned seed : {1u, 2u, 3u}) {
        const auto requests = random_requests(3000, seed, 900, 80);
        const auto number = [&](const Traffic& traffic) {
            return traffic_ratio(
                       traffic, *traffic_time(comparison, comparison.a, traffic, 32), FigureRange::exactly(1),
                       *traffic_time(comparison, comparison.b, traffic, 32), FigureRange::exactly(1))
                .ratio->value;
        };
        const double exact = number(each_its_own_bin(requests));
        EXPECT_NEAR(number(binned(requests)), exact, 1e-3 * exact);
    }
}

TEST(TrafficTime, TheNumberIsTheRatioOfSumsOverTheCommonShare) {
    Traffic traffic;
    traffic.bins = {{3, 100, 10}, {1, 1000, 100}, {4, 50, 0}};
    TrafficTime a;
    a.fits = {1, 1, 1};
    a.seconds = {1, 10, 0.5};
    TrafficTime b;
    b.fits = {1, 0, 1};
    b.seconds = {2, 1, 0.25};
    // 3·2 + 4·0.25 = 7 over 3·1 + 4·0.5 = 5; of 8 requests 7 are common.
    const TrafficRatio ratio = traffic_ratio(traffic, a, {1, 2, 3}, b, FigureRange::exactly(3));
    EXPECT_DOUBLE_EQ(ratio.requests_fit, 7.0 / 8);
    EXPECT_DOUBLE_EQ(ratio.tokens_fit, (330.0 + 200) / (330 + 1100 + 200));
    EXPECT_DOUBLE_EQ(ratio.ratio->value, 7.0 / 5 * 3 / 2);
    EXPECT_DOUBLE_EQ(ratio.ratio->low, 7.0 / 5);
    EXPECT_DOUBLE_EQ(ratio.ratio->high, 7.0 / 5 * 3);
    // By the measure A wins the first kind (2·1.5) and loses the last (0.5·1.5).
    EXPECT_DOUBLE_EQ(ratio.wins_a, 3.0 / 7);
    EXPECT_DOUBLE_EQ(ratio.wins_b, 4.0 / 7);
    b.fits = {0, 0, 0};
    EXPECT_FALSE(traffic_ratio(traffic, a, {1, 2, 3}, b, {1, 2, 3}).ratio);
}

TEST(TrafficTime, CalibratedEndsAreWeightedByAsTime) {
    Traffic traffic;
    traffic.bins = {{1, 100, 10}, {1, 1000, 100}};
    TrafficTime a;
    a.fits = {1, 1};
    a.seconds = {1, 3};
    TrafficTime b = a;
    b.seconds = {2, 3};
    const auto ratio =
        traffic_ratio(traffic, a, FigureRange::exactly(1), b, FigureRange::exactly(1), {0.3, 0}, {0.4, 0});
    const double spread = std::exp(1.6448536269514722 * 0.5);
    EXPECT_NEAR(ratio.calibrated->low, (2 / spread + 3) / 4, 1e-12);
    EXPECT_NEAR(ratio.calibrated->high, (2 * spread + 3) / 4, 1e-12);
}

TEST(TrafficTime, MemoryIsThatOfTheMixedBatch) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    Traffic traffic;
    traffic.bins = {{99, 1000, 100}, {1, 900'000, 100}};
    // 131,072 bytes a token: 64 GB hold some 460 contexts of 1,050 tokens, and not 900,000 tokens.
    const double most = most_that_fits(comparison, comparison.a, traffic);
    EXPECT_GT(most, 400);
    EXPECT_LT(most, 500);
    const auto time = traffic_time(comparison, comparison.a, traffic, most);
    EXPECT_EQ(time->fits, (std::vector<char>{1, 0}));
    EXPECT_EQ(time->requests, 99);
    // One more waits for its place.
    const auto more = traffic_time(comparison, comparison.a, traffic, most + 1);
    EXPECT_EQ(more->in_flight, most);
    EXPECT_EQ(more->total_seconds, time->total_seconds);
}

TEST(TrafficTime, OwnBestKeepsWithinItsLimits) {
    Comparison comparison = fixtures::comparison(fixtures::mistral_7b());
    const Traffic traffic = binned(random_requests(500, 5, 500, 100));
    ServiceLimits limits;
    limits.tpot_s = 0.03;
    const auto own = own_traffic_time(comparison, comparison.a, traffic, limits);
    ASSERT_TRUE(own && own->any_fits());
    EXPECT_EQ(own->binds, LevelBound::tpot);
    EXPECT_LE(own->tpot, 0.03);
    EXPECT_GT(traffic_time(comparison, comparison.a, traffic, own->in_flight + 1)->tpot, 0.03);
    // Nor does the own best leave out what fits: prompts of 6,000 tokens beside those of 500.
    Traffic mixed = traffic;
    mixed.bins.push_back({5, 6000, 300});
    const auto all = own_traffic_time(comparison, comparison.a, mixed, {});
    EXPECT_EQ(all->requests, mixed.requests());
    limits.tpot_s = 0.001;
    const auto none = own_traffic_time(comparison, comparison.a, traffic, limits);
    EXPECT_FALSE(none->any_fits());
    EXPECT_EQ(none->in_flight, 0);
}

TEST(TrafficTime, GroupsForTheBusiestMinuteByHand) {
    Traffic traffic;
    traffic.bins = {{1, 100, 10}};
    TrafficTime time;
    time.requests = 10;
    time.total_seconds = 1.24; // 124 ms each
    EXPECT_FALSE(groups_needed(traffic, time));
    traffic.busiest_minute = 507;
    EXPECT_NEAR(groups_needed(traffic, time)->busy, 1.0478, 1e-12);
    EXPECT_EQ(groups_needed(traffic, time)->least, 2);
    traffic.busiest_minute = 60 / 0.124 * 3;
    EXPECT_EQ(groups_needed(traffic, time)->least, 3);
    traffic.busiest_minute = 1;
    EXPECT_EQ(groups_needed(traffic, time)->least, 1);
}

// Figures of the catalog's A100 80 GB and H20 with Llama 3.1 8B in 16 bits, 32 in flight, computed from the formulas by
// another program: A over B 1.20, 56 % of the requests; DeepSeek-R1 reasoning 0.66; code 1.88.
TEST(TrafficTime, PublicTracesTurnTheWinnerRound) {
    const std::filesystem::path source = LLMROOFLINE_SOURCE_DIR;
    Comparison comparison;
    comparison.a = *Catalog::load_accelerator_only(source, "a100-sxm4-80gb");
    comparison.b = *Catalog::load_accelerator_only(source, "h20-96gb");
    comparison.model = *Catalog::load_model_only(source, "llama-3.1-8b");
    comparison.workload.precision.weights = DataType::fp16;
    comparison.workload.precision.activations = DataType::fp16;
    comparison.workload.precision.kv_cache = DataType::fp16;
    comparison.request.prefill_chunk = 0;
    comparison.request.prompt_steps = PromptSteps::serial;
    const auto number = [&](std::string_view id) {
        const auto traffic = load_traffic_preset(source, id);
        return traffic_ratio(*traffic, *traffic_time(comparison, comparison.a, *traffic, 32),
                             FigureRange::exactly(1), *traffic_time(comparison, comparison.b, *traffic, 32),
                             FigureRange::exactly(1));
    };
    EXPECT_NEAR(number("azure-chat-2023").ratio->value, 1.20, 0.005);
    EXPECT_NEAR(number("azure-chat-2023").wins_a, 0.56, 0.01);
    EXPECT_NEAR(number("azure-code-2023").ratio->value, 1.88, 0.005);
    EXPECT_NEAR(number("deepseek-r1-reasoning").ratio->value, 0.66, 0.005);
}

} // namespace
} // namespace llmroofline
