// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/mesh_result.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/io/ascii.h"
#include "core/io/error_lists.h"
#include "core/mesh/coarse_grid.h"
#include "core/step/prediction_spread.h"

namespace llmroofline {

namespace {

// As what products of the type run, in the spelling of data sheets.
std::string rate_name(DataType type, const Workload& workload) {
    std::string name(type == DataType::fp32 && workload.fp32_as_tf32 ? "tf32" : to_string(type));
    for (char& letter : name)
        letter = upper_ascii(letter);
    return name;
}

Errors missing_figures(const Comparison& comparison, const MeshPicture& picture) {
    Errors errors;
    const auto add = [&](const Missing& missing, const AcceleratorGroup& group) {
        if (!missing)
            return;
        Error error = missing_error(missing, full_name(group.accelerator), group.node_size());
        if (missing.figure == MissingFigure::rate)
            error.arguments.back() = rate_name(missing.type, comparison.workload);
        add_new(errors, {error});
    };
    add(picture.missing_a, comparison.a);
    add(picture.missing_b, comparison.b);
    return errors;
}

bool fits_somewhere(const FitLimits& limits) {
    const auto any = [](const std::vector<std::size_t>& rows) {
        return std::any_of(rows.begin(), rows.end(), [](std::size_t columns) { return columns > 0; });
    };
    return any(limits.a) || any(limits.b);
}

int percent_of(std::size_t part, std::size_t all) {
    const double share = static_cast<double>(part) / static_cast<double>(std::max<std::size_t>(1, all));
    const int percent = static_cast<int>(std::lround(100 * share));
    return part > 0 && part < all ? std::clamp(percent, 1, 99) : percent;
}

} // namespace

int decided_percent(const MeshResult& result) {
    return percent_of(result.decided, result.decided_by.size());
}

int agreeing_percent(const MeshResult& result) {
    const FitLimits& fits = result.picture.fits;
    const std::size_t width = result.grid().width();
    std::size_t agreeing = 0;
    std::size_t all = 0;
    for (std::size_t y = 0; y < result.grid().height(); ++y) {
        const std::size_t fitting = result.something_fits ? std::max(fits.a[y], fits.b[y]) : width;
        for (std::size_t x = 0; x < fitting; ++x) {
            const Agreement cell = result.agreement.cells[y * width + x];
            all += cell != Agreement::undefined ? 1 : 0;
            agreeing += cell == Agreement::a || cell == Agreement::b ? 1 : 0;
        }
    }
    return percent_of(agreeing, all);
}

std::vector<double> contour_ratios(const Display& display) {
    std::vector<double> ratios;
    for (const double ratio : display.contours) {
        ratios.push_back(ratio);
        if (ratio != 1)
            ratios.push_back(1 / ratio);
    }
    return ratios;
}

MeshResult begin_mesh(const Comparison& comparison, const View& view, const DisplayAxes& axes) {
    MeshResult result;
    result.view = view;
    result.phase = comparison.workload.phase;
    result.rest = comparison.request;
    result.log_x = is_log(axes.x_axis);
    result.log_y = is_log(axes.y_axis);
    result.picture.grid = display_grid(axes);
    return result;
}

void take_picture(MeshResult& result, MeshPicture picture, const Comparison& comparison) {
    result.picture = std::move(picture);
    result.missing = missing_figures(comparison, result.picture);
    result.share = winner_share(result.picture);
    result.greatest_advantage = greatest_advantage(result.picture);
    result.something_fits = fits_somewhere(result.picture.fits);
}

void take_spreads(MeshResult& result, const std::vector<Spread>& ratio_spread, const Grid& coarse) {
    if (ratio_spread.empty())
        return;
    // Where A is ahead the interval's lower end decides, else its upper one.
    const auto side = [&](double Spread::*member) {
        std::vector<double> values;
        for (const Spread& one : ratio_spread)
            values.push_back(one.*member);
        return interpolated(values, coarse, result.grid());
    };
    const std::vector<double> down = side(&Spread::down);
    const std::vector<double> up = side(&Spread::up);
    result.has_spreads = true;
    result.decided_by.reserve(down.size());
    for (std::size_t i = 0; i < down.size(); ++i) {
        const float log2_ratio = result.picture.log2_ratio[i];
        const double limit = interval_90 * (log2_ratio > 0 ? down[i] : up[i]) / std::numbers::ln2;
        const float beyond = std::abs(log2_ratio) - static_cast<float>(limit);
        result.decided_by.push_back(beyond);
        result.decided += beyond > 0 ? 1 : 0;
    }
}

} // namespace llmroofline
