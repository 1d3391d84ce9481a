// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Computes the two mesh scenes of a step, or the one of whole requests, off the GUI thread; the newest
// request wins (core/io/newest_worker.h). Results come to the GUI thread by a queued signal. The destructor
// stops the work and waits.
#pragma once

#include <QObject>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "app/plots/mesh/mesh_scene.h"
#include "core/comparison/comparison.h"
#include "core/io/newest_worker.h"

namespace llmroofline::gui {

struct SceneRequest {
    Comparison comparison;
    DisplayGrid grid;
    std::vector<double> contour_ratios;
    std::optional<RequestView> requests; // instead of the two meshes of a step
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

    // Returns the request's generation.
    std::uint64_t request(SceneRequest request) { return worker_.request(std::move(request)); }

    // Until that request, or a later one, was answered: its result is then on its way. False after the time
    // limit.
    bool wait_for(std::uint64_t generation, std::chrono::milliseconds limit) {
        return worker_.wait_for(generation, limit);
    }

signals:
    void ready(const llmroofline::gui::ScenePair& scenes);

private:
    void build(const SceneRequest& request, std::uint64_t generation, const std::stop_token& stop);

    NewestWorker<SceneRequest> worker_;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::ScenePair)
