// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What holds for any valid model on any accelerator, tried on random ones: shipped models with random widths
// and counts (so that every kind of layer occurs) and accelerators with random figures.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "core/catalog/catalog.h"
#include "core/cost/operators.h"
#include "core/mesh/step_mesh.h"
#include "core/request/request_time.h"
#include "core/step/operator_table.h"
#include "core/step/step_time.h"

namespace llmroofline {
namespace {

class Properties : public testing::Test {
protected:
    static constexpr int rounds = 400;

    double log_uniform(double low, double high) {
        return std::exp(std::uniform_real_distribution<double>(std::log(low), std::log(high))(random));
    }
    std::int64_t whole(double low, double high) {
        return static_cast<std::int64_t>(std::llround(log_uniform(low, high)));
    }
    template <class T> const T& one_of(const std::vector<T>& all) { return all[random() % all.size()]; }

    Accelerator accelerator() {
        Accelerator result;
        result.id = "random";
        result.name = "random";
        result.vendor = "random";
        result.memory_gb = log_uniform(8, 1000);
        result.bandwidth_gb_s = log_uniform(50, 20'000);
        for (auto& rate : result.rates_tera)
            rate = log_uniform(1, 10'000);
        result.link_gb_s = log_uniform(10, 2'000);
        result.l2_mb = log_uniform(1, 400);
        return result;
    }

    Transformer model() {
        static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
        while (true) {
            Transformer result = one_of(catalog.models()).value;
            result.hidden_size = 64 * whole(1, 256);
            result.vocab_size = whole(100, 300'000);
            if (result.intermediate_size > 0)
                result.intermediate_size = 2 * whole(8, 20'000);
            if (result.is_moe()) {
                result.moe_intermediate_size = 2 * whole(8, 10'000);
                result.experts_per_token = std::min(result.experts, whole(1, 16));
            }
            if (result.sliding_window > 0)
                result.sliding_window = whole(1, 100'000);
            if (result.attention_chunk > 0)
                result.attention_chunk = whole(100, 100'000);
            if (check_model(result).empty())
                return result;
        }
    }

    Workload workload() {
        Workload result;
        const std::vector<DataType> types(all_data_types.begin(), all_data_types.end());
        result.precision = {one_of(types), one_of(types), one_of(types), std::nullopt, 128};
        if (random() % 2 == 0)
            result.precision.expert_weights = one_of(types);
        result.phase = random() % 2 == 0 ? Phase::decode : Phase::prefill;
        result.attention = std::vector{AttentionKernel::fused, AttentionKernel::unfused,
                                       AttentionKernel::tiled}[random() % 3];
        result.experts_read = random() % 4 == 0 ? ExpertsRead::all : ExpertsRead::expected;
        return result;
    }

    StepTime step(const Transformer& model, const Workload& workload, const AcceleratorGroup& group, double b,
                  double greatest_s) {
        OperatorSet operators;
        exact::build(shard_of(model, group), workload, b, operators, greatest_s);
        StepTime time;
        time.build(operators, Roofs(group, workload));
        EXPECT_TRUE(time.available()) << model.id;
        return time;
    }

    std::mt19937 random{20261126};
};

TEST_F(Properties, FiguresAreFiniteAndPositiveAndExchangeToTheirInverse) {
    for (int i = 0; i < rounds; ++i) {
        Comparison comparison;
        comparison.a = {accelerator()};
        comparison.b = {accelerator()};
        comparison.model = model();
        comparison.workload = workload();
        comparison.batch = Axis::list({1, whole(2, 5'000)});
        comparison.sequence = Axis::list({1, whole(2, 500), whole(600, 200'000)});
        for (const Method method : {Method::operator_by_operator, Method::global}) {
            const auto mesh = step_figures(comparison, method);
            Comparison exchanged = comparison;
            std::swap(exchanged.a, exchanged.b);
            const auto inverse = step_figures(exchanged, method);
            const auto picture = step_picture(comparison, method);
            for (std::size_t k = 0; k < mesh->ratio.size(); ++k) {
                ASSERT_TRUE(std::isfinite(mesh->a[k]) && mesh->a[k] > 0) << comparison.model.id;
                ASSERT_TRUE(std::isfinite(mesh->b[k]) && mesh->b[k] > 0) << comparison.model.id;
                ASSERT_NEAR(mesh->ratio[k] * inverse->ratio[k], 1,
                            4 * std::numeric_limits<double>::epsilon());
                ASSERT_NEAR(picture->log2_ratio[k], std::log2(mesh->ratio[k]), 1e-4) << comparison.model.id;
            }
        }
    }
}

TEST_F(Properties, MoreBandwidthOrRateNeverCostsTime) {
    for (int i = 0; i < rounds; ++i) {
        const Transformer one_model = model();
        const Workload one_workload = workload();
        const Accelerator before = accelerator();
        const double b = static_cast<double>(whole(1, 4'000));
        const double s = static_cast<double>(whole(1, 100'000));
        const double time = step(one_model, one_workload, {before}, b, s).at(s);
        Accelerator faster = before;
        faster.bandwidth_gb_s *= log_uniform(1, 10);
        const double with_bandwidth = step(one_model, one_workload, {faster}, b, s).at(s);
        ASSERT_LE(with_bandwidth, time * (1 + 1e-12)) << one_model.id;
        for (auto& rate : faster.rates_tera)
            *rate *= log_uniform(1, 10);
        ASSERT_LE(step(one_model, one_workload, {faster}, b, s).at(s), with_bandwidth * (1 + 1e-12))
            << one_model.id;
    }
}

// Of what is divided each of two has half; the rest is on both.
TEST_F(Properties, TensorParallelComputingTakesBetweenHalfAndAllOfTheTime) {
    int divided = 0;
    for (int i = 0; i < rounds; ++i) {
        const Transformer one_model = model();
        const Workload one_workload = workload();
        const AcceleratorGroup one{accelerator()};
        AcceleratorGroup two = one;
        two.layout.tensor = 2;
        if (!check_layout(one_model, two).empty())
            continue;
        ++divided;
        const double b = static_cast<double>(whole(1, 4'000));
        const double s = static_cast<double>(whole(1, 100'000));
        const double whole_time = step(one_model, one_workload, one, b, s).at(s);
        const StepParts parts = step(one_model, one_workload, two, b, s).parts_at(s);
        ASSERT_LE(parts.compute + parts.memory, whole_time * (1 + 1e-12)) << one_model.id;
        ASSERT_GE(parts.compute + parts.memory, whole_time / 2 * (1 - 1e-12)) << one_model.id;
        ASSERT_GT(parts.link, 0) << one_model.id;
    }
    EXPECT_GT(divided, rounds / 10);
}

TEST_F(Properties, FusedAttentionMovesNoMoreBytes) {
    for (int i = 0; i < rounds; ++i) {
        const Transformer one_model = model();
        Workload one_workload = workload();
        const AcceleratorGroup group{accelerator()};
        const double b = static_cast<double>(whole(1, 4'000));
        const double s = static_cast<double>(whole(1, 100'000));
        const auto bytes = [&](AttentionKernel kernel) {
            one_workload.attention = kernel;
            return operator_table(one_model, one_workload, Formulas::exact, Method::operator_by_operator,
                                  group, b, s)
                .total.bytes();
        };
        ASSERT_LE(bytes(AttentionKernel::fused), bytes(AttentionKernel::unfused)) << one_model.id;
    }
}

// A prompt of one token is a decode step at context 1, but for MLA, which expands its latent in the one and
// absorbs it in the other.
TEST_F(Properties, PrefillOfOneTokenIsADecodeStep) {
    for (int i = 0; i < rounds; ++i) {
        const Transformer one_model = model();
        if (one_model.latent)
            continue;
        Workload one_workload = workload();
        const AcceleratorGroup group{accelerator()};
        const double b = static_cast<double>(whole(1, 4'000));
        one_workload.phase = Phase::decode;
        const double decode = step(one_model, one_workload, group, b, 1).at(1);
        one_workload.phase = Phase::prefill;
        ASSERT_NEAR(step(one_model, one_workload, group, b, 1).at(1) / decode, 1, 1e-12) << one_model.id;
    }
}

// Projections and FFN: there both formula sets count the same.
TEST_F(Properties, PublishedAndExactProjectionsAreTheSame) {
    for (int i = 0; i < rounds; ++i) {
        Transformer plain;
        plain.id = "plain";
        plain.name = "plain";
        plain.layers = whole(1, 120);
        plain.kv_heads = whole(1, 16);
        plain.heads = plain.kv_heads * whole(1, 8);
        plain.head_dim = 8 * whole(1, 32);
        plain.hidden_size = plain.heads * plain.head_dim;
        plain.intermediate_size = whole(1, 50'000);
        plain.vocab_size = whole(1, 200'000);
        const Workload one_workload;
        const AcceleratorGroup group{accelerator()};
        const double b = static_cast<double>(whole(1, 4'000));
        const double s = static_cast<double>(whole(1, 100'000));
        const auto table = [&](Formulas formulas) {
            return operator_table(plain, one_workload, formulas, Method::operator_by_operator, group, b, s);
        };
        const OperatorTable exact = table(Formulas::exact);
        int compared = 0;
        for (const OperatorRow& published : table(Formulas::published).rows)
            for (const OperatorRow& row : exact.rows)
                if (row.name == published.name && row.name.ends_with("_proj")) {
                    ASSERT_DOUBLE_EQ(row.figures.flops, published.figures.flops) << row.name;
                    ASSERT_DOUBLE_EQ(row.bytes(), published.bytes()) << row.name;
                    ++compared;
                }
        ASSERT_EQ(compared, 7);
    }
}

// Every figure of a request, and that the parts make up the whole.
TEST_F(Properties, RequestsAreFiniteAndAddUp) {
    for (int i = 0; i < rounds; ++i) {
        Comparison comparison;
        comparison.a = comparison.b = {accelerator()};
        comparison.model = model();
        comparison.workload = workload();
        Request& request = comparison.request;
        request.batch = whole(1, 2'000);
        request.input = whole(1, 100'000);
        request.output = whole(1, 100'000);
        request.batching = random() % 2 == 0 ? Batching::fixed : Batching::closed_loop;
        request.prefill_chunk = random() % 2 == 0 ? 0 : whole(16, 8'192);
        request.prefix_hit = random() % 2 == 0 ? 0 : 0.99 * log_uniform(1e-3, 1);
        request.drafted_tokens = static_cast<std::int64_t>(random() % 5);
        const auto estimate = estimate_request(comparison, comparison.a);
        ASSERT_TRUE(estimate);
        ASSERT_FALSE(estimate->missing) << comparison.model.id;
        for (const double value : {estimate->ttft, estimate->tpot, estimate->tpot_first, estimate->tpot_last,
                                   estimate->decode, estimate->total, estimate->tokens_per_s})
            ASSERT_TRUE(std::isfinite(value) && value > 0) << comparison.model.id;
        ASSERT_NEAR((estimate->ttft + estimate->transfer + estimate->decode) / estimate->total, 1, 1e-12);
        ASSERT_NEAR(estimate->prefill_parts.total() / estimate->ttft, 1, 1e-9);
        ASSERT_NEAR(estimate->decode_parts.total() / estimate->decode, 1, 1e-9);
    }
}

} // namespace
} // namespace llmroofline
