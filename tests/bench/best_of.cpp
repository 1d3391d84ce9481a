// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/best_of.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace llmroofline::bench {

void BestTimes::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs) {
        const std::string name =
            run.run_name.function_name + (run.run_name.args.empty() ? "" : "/") + run.run_name.args;
        if (run.error_occurred) {
            std::fprintf(stderr, "%s: %s\n", name.c_str(), run.error_message.c_str());
            std::exit(1);
        }
        if (run.report_big_o) {
            orders_[run.run_name.function_name] = run.complexity == benchmark::oN       ? "N"
                                                  : run.complexity == benchmark::o1     ? "1"
                                                  : run.complexity == benchmark::oLogN  ? "lgN"
                                                  : run.complexity == benchmark::oNLogN ? "NlgN"
                                                                                        : "N^2 or more";
            continue;
        }
        if (run.report_rms) {
            fits_[run.run_name.function_name] = run.GetAdjustedRealTime();
            continue;
        }
        if (run.run_type != Run::RT_Iteration)
            continue;
        const double seconds = run.real_accumulated_time / static_cast<double>(run.iterations);
        const auto [at, is_new] = best_.emplace(name, seconds);
        if (!is_new)
            at->second = std::min(at->second, seconds);
    }
}

double BestTimes::of(const std::string& name) const {
    const auto found = best_.find(name);
    if (found == best_.end()) {
        std::fprintf(stderr, "%s did not run\n", name.c_str());
        std::exit(1);
    }
    return found->second;
}

void print_line(const std::string& name, double value, const std::string& unit) {
    std::printf("%-44s %10.4g %s\n", name.c_str(), value, unit.c_str());
    std::fflush(stdout);
}

} // namespace llmroofline::bench
