// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the benchmarks print: `name value unit`, one a line. Times are the best of many repetitions: on a
// shared machine what is slower than that is the machine.
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace llmroofline::bench {

inline constexpr int repetitions = 30;

// Keeps the best time of each benchmark, in seconds, and each complexity report, and prints nothing.
class BestTimes : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override;

    // Ends the program if the benchmark did not run or failed.
    double of(const std::string& name) const;
    bool has(const std::string& name) const { return best_.contains(name); }
    const std::map<std::string, std::string>& orders() const { return orders_; }
    const std::map<std::string, double>& fits() const { return fits_; }

private:
    std::map<std::string, double> best_;
    std::map<std::string, std::string> orders_; // of growth, of the benchmarks that report it
    std::map<std::string, double> fits_;        // how far off, rms, as a share
};

void print_line(const std::string& name, double value, const std::string& unit);

} // namespace llmroofline::bench
