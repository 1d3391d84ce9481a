// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/scene_worker.h"

#include <QElapsedTimer>
#include <future>

namespace llmroofline::gui {

SceneWorker::SceneWorker(QObject* parent)
    : QObject(parent), worker_([this](const SceneRequest& request, std::uint64_t generation,
                                      const std::stop_token& stop) { build(request, generation, stop); }) {
    qRegisterMetaType<ScenePair>();
}

void SceneWorker::build(const SceneRequest& request, std::uint64_t generation, const std::stop_token& stop) {
    QElapsedTimer clock;
    clock.start();
    const auto by = [&](Method method) {
        return std::make_shared<const MeshScene>(
            build_mesh_scene(request.comparison, method, request.grid, request.contour_ratios, stop));
    };
    ScenePair scenes;
    scenes.generation = generation;
    if (request.requests) {
        scenes.requests = std::make_shared<const MeshScene>(build_request_scene(
            request.comparison, *request.requests, request_mesh_cells, request.contour_ratios, stop));
    } else {
        std::future<std::shared_ptr<const MeshScene>> global =
            std::async(std::launch::async, by, Method::global);
        scenes.by_operator = by(Method::operator_by_operator);
        scenes.global = global.get();
    }
    if (stop.stop_requested())
        return;
    scenes.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    emit ready(scenes);
}

} // namespace llmroofline::gui
