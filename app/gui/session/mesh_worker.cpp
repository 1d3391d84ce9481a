// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/mesh_worker.h"

#include <QElapsedTimer>
#include <future>

#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

MeshWorker::MeshWorker(QObject* parent)
    : QObject(parent), worker_([this](const Comparison& comparison, std::uint64_t generation,
                                      const std::stop_token& stop) { build(comparison, generation, stop); }) {
    qRegisterMetaType<ShownMeshes>();
}

void MeshWorker::build(const Comparison& comparison, std::uint64_t generation, const std::stop_token& stop) {
    QElapsedTimer clock;
    clock.start();
    const DisplayAxes axes = view_axes(comparison, comparison.display.resolution);
    const auto mesh_of = [&](const View& part) {
        return std::make_shared<const MeshResult>(compute_mesh(comparison, part, axes, stop));
    };
    ShownMeshes shown;
    shown.generation = generation;
    // Those side by side on a thread each, the last on this one.
    std::vector<View> parts = view_parts(comparison);
    const View last = parts.back();
    parts.pop_back();
    std::vector<std::future<std::shared_ptr<const MeshResult>>> others;
    for (const View& part : parts)
        others.push_back(std::async(std::launch::async, mesh_of, part));
    const auto last_mesh = mesh_of(last);
    for (auto& other : others)
        shown.meshes.push_back(other.get());
    shown.meshes.push_back(last_mesh);
    if (stop.stop_requested())
        return;
    shown.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    emit ready(shown);
}

} // namespace llmroofline::gui
