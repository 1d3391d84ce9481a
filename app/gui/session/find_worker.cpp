// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/find_worker.h"

#include "core/comparison/mesh_point.h"

namespace llmroofline::gui {

FindAnswer find_candidates(const FindRequest& request, const std::stop_token& stop) {
    FindAnswer answer;
    const MeshPoint point = mesh_point(request.comparison);
    for (const Accelerator& accelerator : request.accelerators) {
        if (stop.stop_requested())
            break;
        FoundCandidate& one = answer.found.emplace_back();
        one.group = AcceleratorGroup(accelerator, request.comparison.a.layout, request.comparison.a.links);
        one.reading = read_candidate(request.comparison, one.group, point);
    }
    return answer;
}

FindWorker::FindWorker(QObject* parent)
    : QObject(parent),
      worker_([this](const FindRequest& request, std::uint64_t generation, const std::stop_token& stop) {
          FindAnswer answer = find_candidates(request, stop);
          answer.generation = generation;
          if (!stop.stop_requested())
              emit ready(answer);
      }) {
    qRegisterMetaType<FindAnswer>();
}

} // namespace llmroofline::gui
