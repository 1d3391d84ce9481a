// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/loop_apart.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/request/batch_grid.h"

namespace llmroofline {

using batch_grid::batch_at;
using batch_grid::index_below;
using batch_grid::share_above;

std::string_view to_string(LoopLimit limit) {
    constexpr std::string_view names[] = {"loop", "prefill", "link"};
    return names[static_cast<std::size_t>(limit)];
}

const LoopApart::Curve& LoopApart::curve(const Build& build, std::size_t index) {
    if (index >= curves_.size())
        curves_.resize(index + 1);
    std::optional<Curve>& made = curves_[index];
    if (!made) {
        made = Curve{empty_, {}};
        build(batch_at(index), made->time);
        made->up_to = made->time.up_to();
    }
    return *made;
}

double LoopApart::seconds(const Build& build, std::size_t index, double input, double output) {
    const CumulativeTime& up_to = curve(build, index).up_to;
    return up_to.at(input + output) - up_to.at(input);
}

LoopPoint LoopApart::at(const Build& build, double batch, double input, double output,
                        const LoopEntry& entry) {
    const double before = entry.first_token + entry.transfer;
    // Requests a second that n decoding ones are, and the requests in flight that go with them.
    const auto rate = [&](std::size_t index) {
        return batch_at(index) / seconds(build, index, input, output);
    };
    const auto in_flight = [&](std::size_t index) { return batch_at(index) + rate(index) * before; };
    LoopPoint point;
    const double most = std::min(entry.prefills_per_s, entry.transfers_per_s);
    // The last batch at which the loop neither holds more than b nor runs faster than it can be fed.
    std::size_t below = 0;
    std::size_t beyond = index_below(batch) + 1;
    const auto is_short = [&](std::size_t index) { return in_flight(index) <= batch && rate(index) <= most; };
    const bool decodes_alone = !is_short(0);
    while (!decodes_alone && beyond - below > 1) {
        const std::size_t middle = (below + beyond) / 2;
        (is_short(middle) ? below : beyond) = middle;
    }
    const double from = batch_at(below);
    const double decode_from = seconds(build, below, input, output);
    // D = decode_from + slope·(n − from); alone it does not depend on n.
    const double slope = decodes_alone
                             ? 0
                             : std::max(0.0, (seconds(build, below + 1, input, output) - decode_from) /
                                                 (batch_at(below + 1) - from));
    const double level = decode_from - slope * from;
    // Fed at `most`: n = most·(level + slope·n).
    const double fed =
        slope * most < 1 ? most * level / (1 - slope * most) : std::numeric_limits<double>::infinity();
    // In the loop: n + n/(level + slope·n)·before = b, slope·n² + p·n − b·level = 0.
    const double p = level + before - slope * batch;
    const double root = std::sqrt(p * p + 4 * slope * batch * level);
    const double looped = p >= 0 ? 2 * batch * level / (root + p) : (root - p) / (2 * slope);
    point.decoding = std::min(fed, looped);
    point.decode = level + slope * point.decoding;
    point.requests_per_s = point.decoding / point.decode;
    if (fed < looped)
        point.limit = entry.prefills_per_s <= entry.transfers_per_s ? LoopLimit::prefill : LoopLimit::link;
    point.total = batch / point.requests_per_s;
    point.first_token = point.total - entry.transfer - point.decode;
    return point;
}

StepParts LoopApart::parts(const Build& build, double decoding, double input, double output) {
    const std::size_t below = index_below(decoding);
    const double share = share_above(below, decoding);
    StepParts parts = (1 - share) * curve(build, below).time.parts(input, output);
    if (share > 0)
        parts += share * curve(build, below + 1).time.parts(input, output);
    return parts;
}

double LoopApart::step(const Build& build, double decoding, double s) {
    const std::size_t below = index_below(decoding);
    const double share = share_above(below, decoding);
    const double first = curve(build, below).time.at(s);
    return share > 0 ? first + share * (curve(build, below + 1).time.at(s) - first) : first;
}

} // namespace llmroofline
