// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The time of one step on one accelerator, at a fixed batch, as a function of the sequence length s: a short
// list of segments, each a quadratic, however many operators there are. Every operator is held against its
// roof, max(FLOPs/peak, bytes/bandwidth), calibrated + κ·min + launch, which breaks at its ridge crossing;
// the times of all operators add up, and those of the communication in a group are added, or, overlapped, the
// longer of both is taken.
//
// The one term that is no polynomial, the number of experts hit while it grows along a prefill row, is kept
// aside and evaluated point by point up to `varying_until`.
//
// Seconds; s in tokens. A StepTime keeps its memory between rows and belongs to one thread.
#pragma once

#include <span>
#include <vector>

#include "core/step/roofs.h"

namespace llmroofline {

// Holds for s above `from` up to and including the next segment's `from`.
struct TimeSegment {
    double from = 0;
    Quadratic time;          // of the step
    Quadratic compute_time;  // the part of it spent in compute-bound operators
    bool link_bound = false; // overlapped communication takes longer than all the rest
};

// The seconds of a time by what binds them.
struct StepParts {
    double compute = 0;
    double memory = 0;
    double link = 0;

    double total() const { return compute + memory + link; }
    StepParts& operator+=(const StepParts& other) {
        compute += other.compute;
        memory += other.memory;
        link += other.link;
        return *this;
    }
    friend StepParts operator*(double factor, const StepParts& parts) {
        return {factor * parts.compute, factor * parts.memory, factor * parts.link};
    }
};

// What of a row of step times is wanted: the times alone, or what binds them as well (bound_at, parts_at, sum).
enum class StepDetail { times, parts };

class StepTime {
public:
    // A time is not available if a figure is missing; `missing` says which, and every time is then a quiet NaN.
    bool available() const { return !missing_; }
    const Missing& missing() const { return missing_; }

    void build(const OperatorSet& operators, const Roofs& roofs);

    // Return the seconds at s, and where more of them lie.
    double at(double s) const;
    Bound bound_at(double s) const;
    StepParts parts_at(double s) const;

    // The sum over s = first, first + stride, … up to last, in closed form segment by segment. `first` lies
    // above varying_until. Nothing must be missing.
    StepParts sum(double first, double last, double stride = 1) const;

    std::span<const TimeSegment> segments() const { return segments_; }
    // For s up to here the segments' time is not the whole; 0 if it is everywhere.
    double varying_until() const { return varying_until_; }
    // The whole time at s in that range, from the segments' time there.
    double complete(double segment_time, double s) const;

private:
    friend class StepPlan; // builds rows without the operators at hand

    // An operator whose experts are not all hit yet.
    struct Varying {
        double count;
        double from; // in use above this s, up to and including `until`
        double until;
        Roof roof;
        Quadratic flops;
        Quadratic bytes; // without the experts' weights
        double expert_bytes;
    };
    // Seconds of those in use at s, and the part of them spent in compute-bound operators.
    struct VaryingTime {
        double time = 0;
        double compute_time = 0;
    };
    VaryingTime varying_time(double s) const;
    const TimeSegment& segment_at(double s) const;

    // Assembly. A track is what changes along the row at starts of its own, an operator say; the step's time
    // is the sum of all tracks. begin(), then for each track begin_track(), its pieces in order and
    // end_track(); finish() at last.
    void begin();
    void begin_track();
    void add_piece(const TimeSegment& piece) { track_pieces_.push_back(piece); }
    // Adds as many pieces as it takes, since compute and memory cross.
    void add_piece(double from, double until, const Quadratic& compute, const Quadratic& memory,
                   const Roof& roof, double count);
    void note_varying(const Varying& op);
    void end_track();
    void finish();
    void stretch(); // by pace_
    void overlap();

    Missing missing_{MissingFigure::rate};
    Quadratic expert_tokens_;
    Quadratic communication_;
    bool overlaps_ = false;
    double pace_ = 1; // that all of the step is stretched by
    ExpertHits hits_;
    double varying_until_ = 0;
    std::vector<TimeSegment> segments_;
    std::vector<TimeSegment> unsplit_segments_;
    std::vector<Varying> varying_;
    // Working memory of the assembly.
    TimeSegment base_; // what does not change along the row
    std::vector<TimeSegment> track_pieces_;
    std::vector<std::size_t> tracks_; // where each begins
    std::vector<double> starts_;
};

} // namespace llmroofline
