// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two accelerators and a small model that need no catalog.
#pragma once

#include <array>
#include <memory>

#include "core/mesh/views/view_table.h"

namespace llmroofline::test {

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

// The mesh that this view has alone, with `cells` each way.
inline MeshResult mesh(Comparison from, const View& view, int cells, const std::stop_token& stop = {}) {
    from.view = view;
    return compute_mesh(from, view, view_axes(from, cells), stop);
}

// On linear axes too.
inline std::shared_ptr<const MeshResult> scene(Comparison from, Method method, bool log = true) {
    if (!log) {
        from.sequence = Axis::linear(128, 32768, 340);
        from.batch = Axis::linear(1, 1024, 11);
    }
    return std::make_shared<const MeshResult>(mesh(from, StepView{method}, 96));
}

} // namespace llmroofline::test
