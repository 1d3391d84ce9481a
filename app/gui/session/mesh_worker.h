// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Computes the meshes of a comparison's view off the GUI thread; the newest request wins (core/io/newest_worker.h).
// Results come to the GUI thread by a queued signal. The destructor stops the work and waits.
#pragma once

#include <QObject>
#include <chrono>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/newest_worker.h"
#include "core/mesh/mesh_result.h"

namespace llmroofline::gui {

// The meshes of a view, from left to right.
struct ShownMeshes {
    std::vector<std::shared_ptr<const MeshResult>> meshes;
    std::uint64_t generation = 0;
    double milliseconds = 0;
};

class MeshWorker : public QObject {
    Q_OBJECT

public:
    explicit MeshWorker(QObject* parent = nullptr);

    // Returns the request's generation.
    std::uint64_t request(const Comparison& comparison) { return worker_.request(comparison); }

    // Until that request, or a later one, was answered: its result is then on its way. False after the time
    // limit.
    bool wait_for(std::uint64_t generation, std::chrono::milliseconds limit) {
        return worker_.wait_for(generation, limit);
    }

signals:
    void ready(const llmroofline::gui::ShownMeshes& meshes);

private:
    void build(const Comparison& comparison, std::uint64_t generation, const std::stop_token& stop);

    NewestWorker<Comparison> worker_;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::ShownMeshes)
