// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks for what turns the winner of a step off the GUI thread; the newest request wins (core/io/newest_worker.h).
// Answers come to the GUI thread by a queued signal. The destructor stops the work and waits.
#pragma once

#include <QObject>
#include <cstdint>

#include "core/comparison/comparison.h"
#include "core/decision/flips.h"
#include "core/io/newest_worker.h"

namespace llmroofline::gui {

struct FlipRequest {
    Comparison comparison;
    Pin pin;
};

struct FlipAnswer {
    std::uint64_t generation = 0;
    Pin pin;
    Errors refusal; // what refuses a side, or what it lacks
    bool a_fits = true;
    bool b_fits = true;
    // Where B alone lacks its price: at which one of an accelerator both cost the same.
    std::optional<double> break_even_usd_b;
    std::optional<double> break_even_usd_a; // or A alone
    Flips flips;
};

// By the comparison's measure and the method of its view, the operator method where it shows both.
FlipAnswer flips_at(const Comparison& comparison, const Pin& pin);

class FlipWorker : public QObject {
    Q_OBJECT

public:
    explicit FlipWorker(QObject* parent = nullptr);

    // Returns the request's generation.
    std::uint64_t request(FlipRequest request) { return worker_.request(std::move(request)); }

signals:
    void ready(const llmroofline::gui::FlipAnswer& answer);

private:
    NewestWorker<FlipRequest> worker_;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::FlipAnswer)
