// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/comparisons.h"

#include <cstdio>
#include <cstdlib>

#include "core/catalog/calibration_catalog.h"
#include "core/catalog/catalog.h"

namespace llmroofline::bench {

namespace {

template <class T> T found(const Result<T>& result, const std::string& id) {
    if (!result) {
        std::fprintf(stderr, "the catalog has no %s\n", id.c_str());
        std::exit(1);
    }
    return *result;
}

} // namespace

Comparison pair_of(const std::string& model) {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    Comparison comparison;
    comparison.a = {found(catalog.find_accelerator("a100-sxm4-80gb"), "a100-sxm4-80gb")};
    comparison.b = {found(catalog.find_accelerator("h20-96gb"), "h20-96gb")};
    comparison.model = found(catalog.find_model(model), model);
    comparison.batch = Axis::linear(1, 1024, 1);
    comparison.sequence = Axis::linear(32, 32768, 32);
    return comparison;
}

const std::vector<NamedComparison>& mesh_comparisons() {
    static const std::vector<NamedComparison> comparisons = [] {
        std::vector<NamedComparison> all = {{"decode", pair_of("llama-2-70b")},
                                            {"mixtral", pair_of("mixtral-8x7b")},
                                            {"deepseek_v3", pair_of("deepseek-v3")},
                                            {"sliding_window", pair_of("gemma-3-27b")},
                                            {"prefill", pair_of("llama-2-70b")},
                                            {"mixtral_prefill", pair_of("mixtral-8x7b")},
                                            {"deepseek_v3_prefill", pair_of("deepseek-v3")},
                                            {"calibrated_decode", pair_of("llama-2-70b")}};
        for (NamedComparison& named : all)
            if (named.name.ends_with("prefill"))
                named.comparison.workload.phase = Phase::prefill;
        Workload& calibrated = all.back().comparison.workload;
        calibrated.calibration_id = "tuned";
        calibrated.calibration = found(
            find_calibration_or_file(LLMROOFLINE_SOURCE_DIR "/resources/calibrations/tuned.yaml"), "tuned");
        return all;
    }();
    return comparisons;
}

} // namespace llmroofline::bench
