// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/step/step_time.h"

namespace llmroofline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

void add_to(TimeSegment& sum, const TimeSegment& part) {
    sum.time += part.time;
    sum.compute_time += part.compute_time;
}

} // namespace

void StepTime::begin() {
    missing_ = {};
    communication_ = {};
    varying_until_ = 0;
    pace_ = 1;
    base_ = {};
    segments_.clear();
    varying_.clear();
    track_pieces_.clear();
    tracks_.clear();
    starts_.clear();
}

void StepTime::begin_track() {
    tracks_.push_back(track_pieces_.size());
}

void StepTime::add_piece(double from, double until, const Quadratic& compute, const Quadratic& memory,
                         const Roof& roof, double count) {
    const auto add = [&](double start, double end) {
        // Between two crossings the order does not change: any point inside tells it.
        const double inside = std::isinf(end) ? 2 * start + 1 : 0.5 * (start + end);
        const bool compute_bound = compute(inside) >= memory(inside);
        Quadratic time = compute_bound ? compute : memory;
        if (roof.calibrated)
            time += roof.overlap_loss * (compute_bound ? memory : compute) + constant(roof.launch);
        add_piece({start, count * time, compute_bound ? count * time : Quadratic{}});
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

void StepTime::note_varying(const Varying& op) {
    varying_.push_back(op);
    varying_until_ = std::max(varying_until_, op.until);
}

// What has one piece is summed at once; only the others make breakpoints.
void StepTime::end_track() {
    const std::size_t first = tracks_.back();
    if (track_pieces_.size() == first + 1) {
        add_to(base_, track_pieces_.back());
        track_pieces_.pop_back();
        tracks_.pop_back();
        return;
    }
    for (std::size_t i = first; i < track_pieces_.size(); ++i)
        starts_.push_back(track_pieces_[i].from);
}

void StepTime::stretch() {
    const auto scale = [this](TimeSegment& segment) {
        segment.time = pace_ * segment.time;
        segment.compute_time = pace_ * segment.compute_time;
    };
    communication_ = pace_ * communication_;
    scale(base_);
    std::for_each(track_pieces_.begin(), track_pieces_.end(), scale);
    for (Varying& op : varying_)
        op.count *= pace_;
}

void StepTime::finish() {
    if (pace_ != 1)
        stretch();
    if (!overlaps_)
        base_.time += communication_;
    if (starts_.empty()) {
        segments_.push_back(base_);
    } else {
        std::sort(starts_.begin(), starts_.end());
        starts_.erase(std::unique(starts_.begin(), starts_.end()), starts_.end());
        tracks_.push_back(track_pieces_.size());
        segments_.assign(starts_.size(), base_);
        for (std::size_t i = 0; i < starts_.size(); ++i)
            segments_[i].from = starts_[i];
        for (std::size_t track = 0; track + 1 < tracks_.size(); ++track) {
            std::size_t current = tracks_[track];
            const std::size_t end = tracks_[track + 1];
            for (TimeSegment& segment : segments_) {
                while (current + 1 < end && track_pieces_[current + 1].from <= segment.from)
                    ++current;
                add_to(segment, track_pieces_[current]);
            }
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

} // namespace llmroofline
