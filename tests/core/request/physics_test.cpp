// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// No request anywhere is faster than its FLOPs over all peaks, or its bytes over all bandwidths, both counted from the
// parameters alone; and what is suggested in its place fits and has times.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <random>

#include "core/catalog/catalog.h"
#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "core/request/least_group.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

class Physics : public testing::Test {
protected:
    std::int64_t between(std::int64_t low, std::int64_t high) { // by their logarithms
        const double share = std::generate_canonical<double, 53>(random_);
        return static_cast<std::int64_t>(
            static_cast<double>(low) * std::pow(static_cast<double>(high) / static_cast<double>(low), share));
    }
    bool one_in(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)) == 0; }
    template <class T> const T& any_of(const std::vector<CatalogEntry<T>>& entries) {
        return entries[random_() % entries.size()].value;
    }

    AcceleratorGroup any_group(const Transformer& model) {
        AcceleratorGroup group(any_of(catalog().accelerators()));
        if (one_in(2)) {
            group.layout.tensor = std::int64_t{1} << (random_() % 4);
            group.layout.pipeline = one_in(3) ? between(1, 5) : 1;
            group.layout.data = one_in(3) ? between(1, 4) : 1;
            if (model.is_moe() && one_in(2))
                group.layout.expert = group.layout.stage_accelerators();
            group.layout.micro_batches = one_in(2) ? group.layout.pipeline : 1;
            group.links.network_gb_s = 50;
            if (!group.accelerator.link_gb_s)
                group.accelerator.link_gb_s = 100;
        }
        return group;
    }

    Comparison any_request() {
        Comparison comparison;
        comparison.model = any_of(catalog().models());
        comparison.a = any_group(comparison.model);
        Request& request = comparison.request;
        request.batch = between(1, 4000);
        request.input = between(1, 60'000);
        request.output = between(1, 4000);
        request.batching = one_in(2) ? Batching::closed_loop : Batching::fixed;
        request.prompt_steps = one_in(4) ? PromptSteps::serial : PromptSteps::shared;
        request.prefill_chunk = one_in(4) ? 0 : between(128, 16'384);
        request.prefix_hit = one_in(4) ? 0.5 : 0;
        request.drafted_tokens = one_in(4) ? 3 : 0;
        if (one_in(4)) {
            comparison.decode_group = any_group(comparison.model);
            comparison.a.links.network_gb_s = comparison.decode_group->links.network_gb_s = 50;
        }
        // What holds whatever tokens choose.
        comparison.workload.experts_read = ExpertsRead::least;
        return comparison;
    }

    std::mt19937_64 random_{20261128};
};

// Weights that every token goes through, in the layers: their number, and their bytes.
struct Visited {
    double parameters = 0;
    double bytes = 0; // but for the routed experts
    double experts_bytes = 0;
};

Visited visited(const Transformer& model, const TypesInUse& types) {
    const ParameterCount count = count_parameters(model);
    Visited sum;
    for (const Module module : {Module::attention, Module::linear_attention, Module::dense_ffn,
                                Module::shared_experts, Module::routed_experts}) {
        const double share = module == Module::routed_experts && model.experts > 0
                                 ? model.computing_experts_per_token() / static_cast<double>(model.experts)
                                 : 1;
        sum.parameters += share * count.matrices[module];
        (module == Module::routed_experts ? sum.experts_bytes : sum.bytes) +=
            share * count.matrices[module] * types.bytes_of(module);
    }
    return sum;
}

// The fastest that the accelerator multiplies anything.
double peak(const Accelerator& accelerator) {
    double most = 0;
    for (const Rate rate : all_rates)
        most = std::max(most, accelerator.rate_tera(rate).value_or(0) * 1e12);
    return most;
}

double flops_per_s(const AcceleratorGroup& group) {
    return static_cast<double>(group.accelerators()) * peak(group.accelerator);
}
double bytes_per_s(const AcceleratorGroup& group) {
    return static_cast<double>(group.accelerators()) * group.accelerator.bandwidth_bytes_per_s();
}

TEST_F(Physics, NoRequestIsFasterThanItsFlopsAndItsBytes) {
    int looked_at = 0;
    int apart = 0;
    int in_waves = 0;
    for (int i = 0; i < 6000; ++i) {
        const Comparison comparison = any_request();
        const auto estimate = estimate_request(comparison, comparison.a);
        if (!estimate || estimate->missing)
            continue;
        ++looked_at;
        const Request& request = comparison.request;
        const AcceleratorGroup& decoding = comparison.decode_group.value_or(comparison.a);
        const double requests_per_s = estimate->tokens_per_s / static_cast<double>(request.output);
        const double prompt = (1 - request.prefix_hit) * static_cast<double>(request.input);
        const double output = static_cast<double>(request.output);
        const Visited first = visited(comparison.model, types_in_use(comparison, comparison.a));
        const Visited last = visited(comparison.model, types_in_use(comparison, decoding));
        const std::string what = comparison.model.id + " on " + to_string(comparison.a) + ", batch " +
                                 std::to_string(request.batch);
        constexpr double rounding = 1 + 1e-9;
        if (comparison.decode_group) {
            ++apart;
            if (request.batching == Batching::closed_loop) {
                ASSERT_LE(requests_per_s * 2 * first.parameters * prompt,
                          rounding * flops_per_s(comparison.a))
                    << what;
                ASSERT_LE(requests_per_s * 2 * last.parameters * output, rounding * flops_per_s(decoding))
                    << what;
            }
        } else {
            ASSERT_LE(requests_per_s * 2 * first.parameters * (prompt + output),
                      rounding * flops_per_s(comparison.a))
                << what;
        }
        // Each replica reads its weights once for a token, or a round, of all of its requests; experts that replicas
        // share are read once for all of them.
        const double replicas = static_cast<double>(decoding.layout.data);
        const double at_once = std::max(estimate->in_flight, replicas) * request.tokens_per_verification();
        const double of_a_round =
            last.bytes * replicas + last.experts_bytes * (decoding.layout.expert > 1 ? 1 : replicas);
        ASSERT_LE(estimate->tokens_per_s * of_a_round / at_once, rounding * bytes_per_s(decoding)) << what;
        // And none is in flight beyond what memory holds.
        if (estimate->in_flight < static_cast<double>(request.batch)) {
            ++in_waves;
            ASSERT_TRUE(request_fits(comparison, comparison.a, estimate->in_flight,
                                     static_cast<double>(request.input), output));
        }
    }
    EXPECT_GT(looked_at, 3000);
    EXPECT_GT(apart, 300);
    EXPECT_GT(in_waves, 300);
}

// Of requests that do not fit: what is named in the place of the group holds the request, divides the model and its
// scales, and has times; for a step likewise.
TEST_F(Physics, WhatIsSuggestedIsTried) {
    int requests = 0;
    int steps = 0;
    for (int i = 0; i < 20'000 && (requests < 200 || steps < 200); ++i) {
        Comparison comparison = any_request();
        comparison.decode_group.reset();
        comparison.workload.memory_reserve_gb = one_in(2) ? usual_reserve_gb : 0;
        AcceleratorGroup group(any_of(catalog().accelerators()));
        if (one_in(2))
            group.links.network_gb_s = 25;
        const double batch = static_cast<double>(comparison.request.batch);
        const double input = static_cast<double>(comparison.request.input);
        const double output = static_cast<double>(comparison.request.output);
        if (!refused_request(comparison, group).empty() ||
            request_fits(comparison, group, batch, input, output))
            continue;
        const LeastGroup least = least_group(comparison, group, 128);
        if (least.group) {
            ++requests;
            const std::string what = comparison.model.id + " on " + to_string(*least.group);
            ASSERT_TRUE(refused_request(comparison, *least.group).empty()) << what;
            const auto estimate = estimate_request(comparison, *least.group);
            ASSERT_TRUE(estimate && estimate->fits) << what;
            ASSERT_EQ(estimate->in_flight, batch) << what;
            ASSERT_NE(estimate->missing.figure, MissingFigure::network) << what;
            ASSERT_NE(estimate->missing.figure, MissingFigure::link) << what;
            const std::int64_t count = least.group->accelerators();
            ASSERT_TRUE(std::has_single_bit(static_cast<std::uint64_t>(count)) ||
                        count % least.group->node_size() == 0)
                << what;
        }
        const Workload workload = workload_of(comparison);
        if (const auto layout =
                least_layout_that_fits(comparison.model, workload, group, batch, input + output, 128)) {
            ++steps;
            AcceleratorGroup tried = group;
            tried.layout = *layout;
            ASSERT_TRUE(check_layout(comparison.model, workload.precision, tried).empty());
            ASSERT_LE(memory_use(comparison.model, workload, tried, batch, input + output).total(),
                      tried.accelerator.memory_bytes());
        }
    }
    EXPECT_GE(requests, 200);
    EXPECT_GE(steps, 200);
}

} // namespace
} // namespace llmroofline
