// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads every accelerator of a catalog at the comparison's request, or its first pin, off the GUI thread; the newest
// request wins (core/io/newest_worker.h). Answers come to the GUI thread by a queued signal. The destructor stops the work
// and waits.
#pragma once

#include <QObject>
#include <cstdint>
#include <vector>

#include "core/decision/candidate_ranking.h"
#include "core/io/newest_worker.h"

namespace llmroofline::gui {

struct FindRequest {
    Comparison comparison;
    std::vector<Accelerator> accelerators;
};

struct FoundCandidate {
    AcceleratorGroup group;
    CandidateReading reading;
};

struct FindAnswer {
    std::uint64_t generation = 0;
    std::vector<FoundCandidate> found; // as the accelerators were given
};

// Each in A's layout and links.
FindAnswer find_candidates(const FindRequest& request, const std::stop_token& stop = {});

class FindWorker : public QObject {
    Q_OBJECT

public:
    explicit FindWorker(QObject* parent = nullptr);

    // Returns the request's generation.
    std::uint64_t request(FindRequest request) { return worker_.request(std::move(request)); }

signals:
    void ready(const llmroofline::gui::FindAnswer& answer);

private:
    NewestWorker<FindRequest> worker_;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::FindAnswer)
