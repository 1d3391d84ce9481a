// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/step_time.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace llmroofline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

void StepTime::build(const OperatorSet& operators, const Roofs& roofs) {
    begin();
    expert_tokens_ = operators.expert_tokens;
    overlaps_ = roofs.overlaps_communication();
    pace_ = operators.pace;
    hits_ = operators.hits;
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
    const bool global =
        operators.operators().size() == 1 && operators.operators().front().kind == OperatorKind::whole_layers;
    if (!global && !operators.is_draft)
        base_.time += constant(roofs.step_overhead(operators.decoding));
    for (const Operator& op : operators.operators()) {
        const auto roof = roofs.roof_for(op);
        if (!roof) {
            missing_ = {MissingFigure::rate, op.compute_type};
            return;
        }
        begin_track();
        const auto pieces = operators.pieces(op);
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const double until = i + 1 < pieces.size() ? pieces[i + 1].from : infinity;
            const Work& work = pieces[i].work;
            if (work.expert_bytes != 0) {
                note_varying({op.count, pieces[i].from, until, *roof, work.flops, roof->bytes(work),
                              work.expert_bytes});
                add_piece({pieces[i].from, {}, {}});
                continue;
            }
            add_piece(pieces[i].from, until, roof->compute_time(work.flops),
                      roof->memory_time(roof->bytes(work)), *roof, op.count);
        }
        end_track();
    }
    finish();
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
