// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/step_time.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace llmroofline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

void StepTime::add_piece(double from, double until, const Quadratic& compute, const Quadratic& memory,
                         const Roof& roof, double count) {
    const auto add = [&](double start, double end) {
        // Between two crossings the order does not change: any point inside tells it.
        const double inside = std::isinf(end) ? 2 * start + 1 : 0.5 * (start + end);
        const bool compute_bound = compute(inside) >= memory(inside);
        Quadratic time = compute_bound ? compute : memory;
        if (roof.calibrated)
            time += roof.overlap_loss * (compute_bound ? memory : compute) + constant(roof.launch);
        operator_segments_.push_back({start, count * time, compute_bound});
    };
    const Roots crossing = roots(compute - memory);
    double start = from;
    for (int i = 0; i < crossing.count; ++i) {
        if (crossing.at[i] > start && crossing.at[i] < until) {
            add(start, crossing.at[i]);
            start = crossing.at[i];
        }
    }
    add(start, until);
}

void StepTime::build(const OperatorSet& operators, const Roofs& roofs) {
    missing_ = {};
    expert_tokens_ = operators.expert_tokens;
    overlaps_ = roofs.overlaps_communication();
    communication_ = {};
    hits_ = operators.hits;
    varying_until_ = 0;
    segments_.clear();
    varying_.clear();
    operator_segments_.clear();
    operator_starts_.clear();
    starts_.clear();

    if (operators.lacks_l2) {
        missing_ = {MissingFigure::l2};
        return;
    }
    for (const Communication& communication : operators.communications()) {
        missing_ = roofs.missing_for(communication);
        if (missing_)
            return;
        communication_ += communication.count * roofs.time_of(communication);
    }

    // Operators with one segment are summed at once; only the others make breakpoints.
    TimeSegment base;
    if (!overlaps_)
        base.time = communication_;
    const bool global =
        operators.operators().size() == 1 && operators.operators().front().kind == OperatorKind::whole_layers;
    if (!global)
        base.time += constant(roofs.step_overhead(operators.decoding));
    const auto add_to = [](TimeSegment& sum, const OperatorSegment& part) {
        sum.time += part.time;
        if (part.compute)
            sum.compute_time += part.time;
    };
    for (const Operator& op : operators.operators()) {
        const auto roof = roofs.roof_for(op);
        if (!roof) {
            missing_ = {MissingFigure::rate, op.compute_type};
            return;
        }
        const std::size_t first = operator_segments_.size();
        const auto pieces = operators.pieces(op);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const double until = i + 1 < pieces.size() ? pieces[i + 1].from : infinity;
            const Work& work = pieces[i].work;
            if (work.expert_bytes != 0) {
                varying_.push_back({op.count, pieces[i].from, until, *roof, work.flops, roof->bytes(work),
                                    roof->weight_factor * work.expert_bytes});
                varying_until_ = std::max(varying_until_, until);
                operator_segments_.push_back({pieces[i].from, {}, false});
                continue;
            }
            const Quadratic compute = roof->peak ? (1 / *roof->peak) * work.flops : Quadratic{};
            add_piece(pieces[i].from, until, compute, (1 / roof->bandwidth) * roof->bytes(work), *roof,
                      op.count);
        }
        if (operator_segments_.size() == first + 1) {
            add_to(base, operator_segments_.back());
            operator_segments_.pop_back();
            continue;
        }
        operator_starts_.push_back(first);
        for (std::size_t i = first; i < operator_segments_.size(); ++i)
            starts_.push_back(operator_segments_[i].from);
    }
    if (starts_.empty()) {
        segments_.push_back(base);
        if (overlaps_)
            overlap();
        return;
    }
    std::sort(starts_.begin(), starts_.end());
    starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
    operator_starts_.push_back(operator_segments_.size());
    segments_.resize(starts_.size(), base);
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        segments_[i] = base;
        segments_[i].from = starts_[i];
    }
    for (std::size_t op = 0; op + 1 < operator_starts_.size(); ++op) {
        std::size_t current = operator_starts_[op];
        const std::size_t end = operator_starts_[op + 1];
        for (TimeSegment& segment : segments_) {
            while (current + 1 < end && operator_segments_[current + 1].from <= segment.from)
                ++current;
            add_to(segment, operator_segments_[current]);
        }
    }
    if (overlaps_)
        overlap();
}

// Splits the segments where computing and communication take equally long. Below varying_until_ that is left
// to complete().
void StepTime::overlap() {
    if (communication_ == Quadratic{})
        return;
    std::vector<TimeSegment>& whole = unsplit_segments_;
    whole.swap(segments_);
    segments_.clear();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        const TimeSegment& segment = whole[i];
        if (segment.from < varying_until_) {
            segments_.push_back(segment);
            continue;
        }
        const double until = i + 1 < whole.size() ? whole[i + 1].from : infinity;
        const auto add = [&](double from, double end) {
            const double inside = std::isinf(end) ? 2 * from + 1 : 0.5 * (from + end);
            TimeSegment part = segment;
            part.from = from;
            if (communication_(inside) > segment.time(inside)) {
                part.time = communication_;
                part.link_bound = true;
            }
            segments_.push_back(part);
        };
        const Roots crossing = roots(segment.time - communication_);
        double start = segment.from;
        for (int k = 0; k < crossing.count; ++k) {
            if (crossing.at[k] > start && crossing.at[k] < until) {
                add(start, crossing.at[k]);
                start = crossing.at[k];
            }
        }
        add(start, until);
    }
}

const TimeSegment& StepTime::segment_at(double s) const {
    std::size_t i = segments_.size() - 1;
    while (i > 0 && s <= segments_[i].from)
        --i;
    return segments_[i];
}

StepTime::VaryingTime StepTime::varying_time(double s) const {
    VaryingTime sum;
    for (const Varying& op : varying_) {
        if (s <= op.from || s > op.until)
            continue;
        const double flops = op.flops(s);
        const double bytes = op.bytes(s) + op.expert_bytes * hits_(expert_tokens_(s));
        const double time = op.count * op.roof.time(flops, bytes);
        sum.time += time;
        if (op.roof.bound(flops, bytes) == Bound::compute)
            sum.compute_time += time;
    }
    return sum;
}

double StepTime::complete(double segment_time, double s) const {
    const double time = segment_time + varying_time(s).time;
    return overlaps_ ? std::max(time, communication_(s)) : time;
}

double StepTime::at(double s) const {
    if (!available())
        return std::numeric_limits<double>::quiet_NaN();
    const double time = segment_at(s).time(s);
    return s <= varying_until_ ? complete(time, s) : time;
}

StepParts StepTime::parts_at(double s) const {
    const TimeSegment& segment = segment_at(s);
    const VaryingTime varying = varying_time(s);
    const double communication = communication_(s);
    // Without the communication where that is added.
    const double time = segment.time(s) + varying.time - (overlaps_ ? 0 : communication);
    const double compute = segment.compute_time(s) + varying.compute_time;
    if (overlaps_ && (segment.link_bound || communication > time))
        return {0, 0, communication};
    return {compute, time - compute, overlaps_ ? 0 : communication};
}

Bound StepTime::bound_at(double s) const {
    const StepParts parts = parts_at(s);
    return longest(parts.compute, parts.memory, parts.link);
}

namespace {

// Of p at `count` points `stride` apart, the middle of them at `middle`: about it the linear terms cancel.
double sum_of(const Quadratic& p, double middle, double stride, double count) {
    return count * p(middle) + p.c2 * stride * stride * count * (count * count - 1) / 12;
}

} // namespace

StepParts StepTime::sum(double first, double last, double stride) const {
    StepParts sum;
    const double points = std::floor((last - first) / stride) + 1;
    double done = 0; // points summed so far
    auto segment = std::prev(std::partition_point(segments_.begin() + 1, segments_.end(),
                                                  [first](const TimeSegment& s) { return s.from < first; }));
    for (; segment != segments_.end() && done < points; ++segment) {
        const double until = std::next(segment) == segments_.end() ? infinity : std::next(segment)->from;
        const double end =
            std::isinf(until) ? points : std::min(points, std::floor((until - first) / stride) + 1);
        const double count = end - done;
        if (count <= 0)
            continue;
        const double middle = first + stride * (done + 0.5 * (count - 1));
        const double time = sum_of(segment->time, middle, stride, count);
        done = end;
        if (segment->link_bound) {
            sum.link += time;
            continue;
        }
        const double compute = sum_of(segment->compute_time, middle, stride, count);
        const double link = overlaps_ ? 0 : sum_of(communication_, middle, stride, count);
        sum += {compute, time - compute - link, link};
    }
    return sum;
}

} // namespace llmroofline
