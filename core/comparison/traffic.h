// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What requests a service gets, as a joint histogram of their prompt and output tokens: bins a factor √2 wide both ways,
// each with its number of requests and their mean lengths. Of two accelerators the ratio of the sums over the bins is
// within 0.1 % of that over all requests. Plain values; a histogram belongs to one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/io/field_table.h"

namespace llmroofline {

struct TrafficBin {
    double requests = 0;
    double input = 0; // mean tokens
    double output = 0;

    bool operator==(const TrafficBin&) const = default;
};

// What files may say of a bin.
inline constexpr NumberRange bin_requests_range{1e-9, 1e15, ""};
inline constexpr NumberRange bin_input_range{1e-3, 1e9, "tokens"};
inline constexpr NumberRange bin_output_range{0, 1e9, "tokens"};

struct Traffic {
    std::string id;
    std::string name;
    std::string source; // with the licence and those to be named
    std::vector<TrafficBin> bins;
    std::optional<double> requests_per_s;
    std::optional<double> busiest_minute; // requests in it

    bool operator==(const Traffic&) const = default;

    double requests() const;
    double input_tokens() const;
    double output_tokens() const;
    // The mean length of the context over all decode steps: Σ out·(in + (out + 1)/2) / Σ out. 0 where nothing is
    // generated.
    double mean_context() const;
};

// But for the bins.
FieldTable<Traffic> traffic_fields();

class TrafficHistogram {
public:
    // input ≥ 1, output ≥ 0: a request that generates nothing has a bin of its own length.
    void add(double input, double output, double requests = 1);

    // By input, then output.
    std::vector<TrafficBin> bins() const;

private:
    struct Sum {
        double requests = 0;
        double input = 0;
        double output = 0;
    };
    std::map<std::pair<int, int>, Sum> sums_;
};

} // namespace llmroofline
