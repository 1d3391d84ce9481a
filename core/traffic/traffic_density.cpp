// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_density.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>

namespace llmroofline {

namespace {

constexpr double fine_step = 0.125; // octaves
constexpr double reach = 4 * density_width;

double octave(double tokens) {
    return std::log2(std::max(0.5, tokens));
}

double gaussian(double distance) {
    const double in_widths = distance / density_width;
    return std::exp(-0.5 * in_widths * in_widths) / (density_width * std::sqrt(2 * std::numbers::pi));
}

std::vector<double> fine_axis(double least, double greatest) {
    std::vector<double> values;
    for (double value = least - reach; value < greatest + reach + fine_step; value += fine_step)
        values.push_back(std::exp2(value));
    return values;
}

} // namespace

TrafficDensity::TrafficDensity(const Traffic& traffic) {
    const double requests = traffic.requests();
    for (const TrafficBin& bin : traffic.bins)
        kernels_.push_back({bin.requests / requests, octave(bin.input), octave(bin.output)});
    const auto [left, right] = std::minmax_element(
        kernels_.begin(), kernels_.end(), [](const Kernel& a, const Kernel& b) { return a.x < b.x; });
    const auto [low, high] = std::minmax_element(kernels_.begin(), kernels_.end(),
                                                 [](const Kernel& a, const Kernel& b) { return a.y < b.y; });
    sorted_ = over(fine_axis(left->x, right->x), fine_axis(low->y, high->y));
    std::sort(sorted_.begin(), sorted_.end(), std::greater<>());
    double sum = 0;
    for (const double density : sorted_)
        within_.push_back(sum += density * fine_step * fine_step);
    // What lies beyond the grid, some hundredths of a percent, is shared out.
    for (double& share : within_)
        share /= sum;
}

double TrafficDensity::at(double input, double output) const {
    const std::array<double, 1> x = {input};
    const std::array<double, 1> y = {output};
    return over(x, y).front();
}

std::vector<double> TrafficDensity::over(std::span<const double> inputs,
                                         std::span<const double> outputs) const {
    std::vector<double> cells(inputs.size() * outputs.size());
    std::vector<double> along(inputs.size());
    for (const Kernel& kernel : kernels_) {
        for (std::size_t x = 0; x < inputs.size(); ++x)
            along[x] = kernel.weight * gaussian(std::log2(inputs[x]) - kernel.x);
        for (std::size_t y = 0; y < outputs.size(); ++y) {
            const double across = gaussian(std::log2(outputs[y]) - kernel.y);
            if (across < 1e-12)
                continue;
            double* const row = cells.data() + y * inputs.size();
            for (std::size_t x = 0; x < inputs.size(); ++x)
                row[x] += across * along[x];
        }
    }
    return cells;
}

double TrafficDensity::level(double share) const {
    const auto at = std::lower_bound(within_.begin(), within_.end(), share);
    const auto place = static_cast<std::size_t>(at - within_.begin());
    return sorted_[std::min(place, sorted_.size() - 1)];
}

double TrafficDensity::share_inside(double density) const {
    const auto at = std::lower_bound(sorted_.begin(), sorted_.end(), density, std::greater<>());
    return at == sorted_.begin() ? 0 : within_[static_cast<std::size_t>(at - sorted_.begin()) - 1];
}

} // namespace llmroofline
