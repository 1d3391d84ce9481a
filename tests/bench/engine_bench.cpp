// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The engine's speed as ratios to limits measured in the same run. packaging/developer/bench builds and runs it. Takes
// Google Benchmark's options, --benchmark_filter for instance.
#include "tests/bench/best_of.h"
#include "tests/bench/comparisons.h"

int main(int argc, char** argv) {
    using namespace llmroofline::bench;
    // Interleaved: what slows the machine for a while slows the limit, too.
    std::string interleave = "--benchmark_enable_random_interleaving=true";
    std::vector<char*> arguments(argv, argv + argc);
    arguments.push_back(interleave.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;
    register_meshes();
    register_requests();
    register_growth();
    register_csv(LLMROOFLINE_CLI);
    BestTimes best;
    benchmark::RunSpecifiedBenchmarks(&best);
    print_meshes(best);
    print_requests(best);
    print_growth(best);
    print_csv(best);
}
