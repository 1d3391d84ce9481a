// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/traffic.h"

#include <cmath>

namespace llmroofline {

namespace {

// The powers of √2 lie at whole numbers; nothing at all lies below them.
int bin_of(double tokens) {
    return tokens < 1 ? -1 : static_cast<int>(std::floor(2 * std::log2(tokens)));
}

constexpr std::array fields = {
    field::identifier<&Traffic::id>("id"),
    field::text<&Traffic::name>("name"),
    field::text<&Traffic::source>("source"),
    field::number<&Traffic::requests_per_s>("requests_per_s", bin_requests_range),
    field::number<&Traffic::busiest_minute>("busiest_minute", bin_requests_range),
};

template <class Value> double sum_over(const std::vector<TrafficBin>& bins, Value&& value) {
    double sum = 0;
    for (const TrafficBin& bin : bins)
        sum += bin.requests * value(bin);
    return sum;
}

} // namespace

double Traffic::requests() const {
    return sum_over(bins, [](const TrafficBin&) { return 1; });
}

double Traffic::input_tokens() const {
    return sum_over(bins, [](const TrafficBin& bin) { return bin.input; });
}

double Traffic::output_tokens() const {
    return sum_over(bins, [](const TrafficBin& bin) { return bin.output; });
}

double Traffic::mean_context() const {
    const double output = output_tokens();
    return output > 0 ? sum_over(bins,
                                 [](const TrafficBin& bin) {
                                     return bin.output * (bin.input + (bin.output + 1) / 2);
                                 }) /
                            output
                      : 0;
}

FieldTable<Traffic> traffic_fields() {
    return FieldTable<Traffic>(fields);
}

void TrafficHistogram::add(double input, double output, double requests) {
    Sum& sum = sums_[{bin_of(input), bin_of(output)}];
    sum.requests += requests;
    sum.input += requests * input;
    sum.output += requests * output;
}

std::vector<TrafficBin> TrafficHistogram::bins() const {
    std::vector<TrafficBin> bins;
    for (const auto& [key, sum] : sums_)
        bins.push_back({sum.requests, sum.input / sum.requests, sum.output / sum.requests});
    return bins;
}

} // namespace llmroofline
