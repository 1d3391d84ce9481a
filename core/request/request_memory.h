// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The memory that a request needs on one accelerator, its draft modules' among it, while the prompt is computed or the last token
// generated, whichever takes more. Bytes; tokens. It never falls as batch, input or output grow.
#pragma once

#include <functional>
#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/memory.h"

namespace llmroofline {

// `most`, where that fits, else the largest whole number below it that does; 0 if not even 1. What does not fit must not
// for any larger number.
double greatest_that_fits(double most, const std::function<bool(double batch)>& fits);

// One group at many points. The comparison must outlive it; belongs to one thread.
class RequestMemory {
public:
    // check_layout must have accepted the group.
    RequestMemory(const Comparison& comparison, const AcceleratorGroup& group);
    RequestMemory(const RequestMemory&) = delete; // the rows look at the workload in here
    RequestMemory& operator=(const RequestMemory&) = delete;

    MemoryUse at(double batch, double input, double output) { return mixed(batch, input, input + output); }
    // A batch of requests of unlike lengths whose contexts are `context` tokens long on average, while a prompt of
    // `input` tokens is computed.
    MemoryUse mixed(double batch, double input, double context);
    bool fits_mixed(double batch, double input, double context) {
        return mixed(batch, input, context).total() <= group_.accelerator.memory_bytes();
    }
    bool fits(double batch, double input, double output) {
        return at(batch, input, output).total() <= group_.accelerator.memory_bytes();
    }

private:
    const Comparison& comparison_;
    AcceleratorGroup group_;
    Workload decode_workload_;
    MemoryRow decode_;
    MemoryRow prefill_;
    double draft_modules_;
    std::optional<MemoryRow> draft_; // of one module, where the model's own draft
    double decode_batch_ = 0;        // that decode_ is at
};

// Says whether every group that takes part in a request holds its share. Where prefill and decode are apart, one group
// holds the prompts alone, the other everything.
class RequestFit {
public:
    RequestFit(const Comparison& comparison, const AcceleratorGroup& group);
    bool operator()(double batch, double input, double output);
    // How many such requests every group that takes part holds at once, up to `most`, as greatest_that_fits.
    double greatest(double most, double input, double output);

private:
    RequestMemory first_;
    std::optional<RequestMemory> decoding_;
};

bool request_fits(const Comparison& comparison, const AcceleratorGroup& group, double batch, double input,
                  double output);
MemoryUse request_memory(const Comparison& comparison, const AcceleratorGroup& group, double batch,
                         double input, double output);

} // namespace llmroofline
