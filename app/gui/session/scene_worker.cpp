// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/scene_worker.h"

#include <QElapsedTimer>
#include <future>

namespace llmroofline::gui {

SceneWorker::SceneWorker(QObject* parent) : QObject(parent) {
    qRegisterMetaType<ScenePair>();
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

SceneWorker::~SceneWorker() {
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

std::uint64_t SceneWorker::request(SceneRequest request) {
    const std::lock_guard lock(m_mutex);
    request.generation = ++m_generation;
    m_waiting = std::move(request);
    m_wake.notify_one();
    return m_generation;
}

bool SceneWorker::wait_for(std::uint64_t generation, std::chrono::milliseconds limit) {
    std::unique_lock lock(m_mutex);
    return m_done.wait_for(lock, limit, [&] { return m_answered >= generation; });
}

void SceneWorker::run(const std::stop_token& stop) {
    while (true) {
        SceneRequest request;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return m_waiting.has_value(); }))
                return;
            request = std::move(*m_waiting);
            m_waiting.reset();
        }
        QElapsedTimer clock;
        clock.start();
        const auto build = [&](Method method) {
            return std::make_shared<const MeshScene>(
                build_mesh_scene(request.comparison, method, request.grid, request.contour_ratios, stop));
        };
        ScenePair scenes;
        scenes.generation = request.generation;
        if (request.requests) {
            scenes.requests = std::make_shared<const MeshScene>(build_request_scene(
                request.comparison, *request.requests, request_mesh_cells, request.contour_ratios, stop));
        } else {
            std::future<std::shared_ptr<const MeshScene>> global =
                std::async(std::launch::async, build, Method::global);
            scenes.by_operator = build(Method::operator_by_operator);
            scenes.global = global.get();
        }
        if (stop.stop_requested())
            return;
        scenes.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        emit ready(scenes);
        const std::lock_guard lock(m_mutex);
        m_answered = request.generation;
        m_done.notify_all();
    }
}

} // namespace llmroofline::gui
