// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two accelerators and a small model that need no catalog.
#pragma once

#include <array>
#include <memory>

#include "app/plots/mesh/mesh_scene.h"

namespace llmroofline::gui::test {

inline Accelerator accelerator(const char* name, double tera, double bandwidth_gb_s) {
    Accelerator made;
    made.id = name;
    made.name = name;
    made.vendor = "Maker";
    made.memory_gb = 80;
    made.memory_type = "HBM";
    made.bandwidth_gb_s = bandwidth_gb_s;
    made.rate_tera(Rate::fp16) = tera;
    made.rate_tera(Rate::vector_fp32) = tera / 16;
    return made;
}

inline Comparison comparison() {
    Comparison made;
    made.a = accelerator("one", 312, 2039);
    made.b = accelerator("two", 148, 4000);
    made.model.id = "small";
    made.model.name = "Small";
    made.model.layers = 32;
    made.model.hidden_size = 4096;
    made.model.intermediate_size = 11008;
    made.model.heads = 32;
    made.model.kv_heads = 32;
    made.model.head_dim = 128;
    made.model.vocab_size = 32000;
    return made;
}

inline constexpr std::array contour_ratios = {1.0, 1.5, 1 / 1.5};

inline std::shared_ptr<const MeshScene> scene(const Comparison& from, Method method, bool log = true) {
    return std::make_shared<const MeshScene>(
        build_mesh_scene(from, method, {96, 96, log, log}, contour_ratios));
}

} // namespace llmroofline::gui::test
