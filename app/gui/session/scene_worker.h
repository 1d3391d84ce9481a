// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Computes the two mesh scenes of a step, or the one of whole requests, off the GUI thread. The newest
// request wins: while one is being computed only the latest of those that follow is kept, and what arrives is
// never older than what was shown. Results come to the GUI thread by a queued signal. The destructor stops
// the work and waits.
#pragma once

#include <QObject>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "app/plots/mesh_scene.h"
#include "core/comparison/comparison.h"

namespace llmroofline::gui {

struct SceneRequest {
    Comparison comparison;
    DisplayGrid grid;
    std::vector<double> contour_ratios;
    std::optional<RequestView> requests; // instead of the two meshes of a step
    std::uint64_t generation = 0;
};

struct ScenePair {
    std::shared_ptr<const MeshScene> global;
    std::shared_ptr<const MeshScene> by_operator;
    std::shared_ptr<const MeshScene> requests; // or these
    std::uint64_t generation = 0;
    double milliseconds = 0;
};

class SceneWorker : public QObject {
    Q_OBJECT

public:
    explicit SceneWorker(QObject* parent = nullptr);
    ~SceneWorker() override;

    // Returns the request's generation.
    std::uint64_t request(SceneRequest request);

    // Until that request, or a later one, was answered: its result is then on its way. False after the time
    // limit.
    bool wait_for(std::uint64_t generation, std::chrono::milliseconds limit);

signals:
    void ready(const llmroofline::gui::ScenePair& scenes);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable_any m_done;
    std::optional<SceneRequest> m_waiting;
    std::uint64_t m_generation = 0;
    std::uint64_t m_answered = 0;
    std::jthread m_thread;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::ScenePair)
