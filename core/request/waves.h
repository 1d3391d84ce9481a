// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests of which memory holds only some at once: as many as it holds are in flight, the others wait for their place.
// Of `b` requests `h` are in flight, each for total(h). A static batch is through after b/h such times; in a closed loop a
// request takes b/h of them by Little's law. Either way
//
//     total = b/h · total(h), time to first token = total − total(h) + that of h in flight
//
// and the time per output token is that of h in flight. Of a static batch the time to first token is that of its last
// requests. Where memory does not hold even one, nothing of this can be said; where it holds all, b/h is 1.
//
// total(h) is that of whole batches of batch_grid.h (up to 16 each of them, then eight an octave), straight in between.
//
// Seconds; tokens. Belongs to one thread.
#pragma once

#include <map>
#include <memory>

#include "core/comparison/comparison.h"
#include "core/request/request_time.h"

namespace llmroofline {

// How many requests a group has in flight when it is asked for the comparison's batch: that, or as many as memory
// holds. The batch itself where memory does not hold one, and by the published formulas, which know no memory.
double requests_in_flight(const Comparison& comparison, const AcceleratorGroup& group);

class Waves {
public:
    // The comparison must outlive it. `greatest_s` bounds input + output.
    Waves(const Comparison& comparison, const AcceleratorGroup& group, double greatest_s);

    // Of `batch` requests with `held`, 1 or more and not more than `batch`, in flight. The estimate lacks the memory.
    RequestEstimate at(double batch, double held, double input, double output);

private:
    RequestTime& time_of(std::size_t index);

    const Comparison& comparison_;
    AcceleratorGroup group_;
    double greatest_s_;
    std::map<std::size_t, std::unique_ptr<RequestTime>> times_; // by the index of their batch
};

} // namespace llmroofline
