// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A closed loop whose prompts one group computes and whose tokens another generates. `b` requests are in flight: some in
// prefill or on their way over the links, n of them decoding. With X requests a second that begin and end, n = X·D(n), D
// being the decode time of a request at batch n, and, by Little's law (Operations Research 9(3), 1961),
// b = X·(time to first token + transfer) + n. X is at most what the prefill's replicas and the links can do; where that
// binds, the others wait for their prefill, and the time to first token is what is left of b/X.
//
// D is that of whole batches up to 8, then of eight batches an octave, straight in between; below one request decodes
// alone.
//
// Seconds; tokens. Belongs to one thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/request/decode_time.h"

namespace llmroofline {

// loop: the requests in flight. prefill, link: how many of them a second can begin to decode.
enum class LoopLimit { loop, prefill, link };
std::string_view to_string(LoopLimit limit);

// What one request meets before it decodes.
struct LoopEntry {
    double first_token = 0;     // time to the first token where nobody queues
    double prefills_per_s = 0;  // of all replicas together
    double transfer = 0;        // of its keys and values
    double transfers_per_s = 0; // over the slower group's links
};

struct LoopPoint {
    LoopLimit limit = LoopLimit::loop;
    double decoding = 0; // requests at once
    double requests_per_s = 0;
    double first_token = 0; // with the wait for the prefill
    double decode = 0;      // of one request
    double total = 0;       // first token, transfer and decode
};

class LoopApart {
public:
    using Build = std::function<void(double batch, DecodeTime& time)>;

    // `build` makes the decode steps of the whole decoding group at a batch; it must outlive this.
    LoopApart(const Request& request, Formulas formulas, double draft_modules = 0)
        : empty_(request, formulas, draft_modules) {}

    // `batch` requests are in flight, 1 or more. Nothing must be missing.
    LoopPoint at(const Build& build, double batch, double input, double output, const LoopEntry& entry);

    // Of requests that decode at once, as D above.
    StepParts parts(const Build& build, double decoding, double input, double output);
    double step(const Build& build, double decoding, double s);

private:
    struct Curve {
        DecodeTime time;
        CumulativeTime up_to;
    };
    const Curve& curve(const Build& build, std::size_t index);
    double seconds(const Build& build, std::size_t index, double input, double output);

    DecodeTime empty_;
    std::vector<std::optional<Curve>> curves_; // by index of their batch; made when they are asked for
};

} // namespace llmroofline
