// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The one document: accelerators (or groups of them) A, B and the others, the model, the workload, the method
// and the axes. Every figure that the program shows is computed from a Comparison alone. It holds the specs
// and the architecture themselves, not references, so that a saved comparison gives the same figures for
// ever. Plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/comparison/axis.h"
#include "core/comparison/request.h"
#include "core/comparison/service_limits.h"
#include "core/comparison/traffic.h"
#include "core/comparison/view.h"
#include "core/comparison/workload.h"
#include "core/comparison/zoom.h"
#include "core/hardware/accelerator_group.h"
#include "core/measure/measure.h"
#include "core/model/transformer.h"

namespace llmroofline {

// A point of the mesh that the user keeps in view.
struct Pin {
    std::int64_t batch = 32;
    std::int64_t sequence = 4096;
    std::string name = {}; // the user's word for it; empty: its number

    bool operator==(const Pin&) const = default;
};

struct Comparison {
    AcceleratorGroup a;
    AcceleratorGroup b;
    std::vector<AcceleratorGroup> others; // further candidates, after A and B
    Transformer model;
    Workload workload;
    Method method = Method::operator_by_operator; // of the command line; the window shows both
    Formulas formulas = Formulas::exact;
    Request request;
    std::optional<AcceleratorGroup> decode_group; // where prefill and decode are apart: decodes for all sides
    std::optional<Traffic> traffic;               // whose requests are looked at
    ServiceLimits limits;                         // of a service
    InFlight in_flight = InFlight::fixed;         // of its requests
    Axis batch = Axis::geometric(1, 1024, 64);
    Axis sequence = Axis::geometric(128, 32768, 64); // of a step; of requests the prompt
    Axis output = Axis::geometric(16, 8192, 64);     // of requests
    Axis tpot_ms = Axis::geometric(5, 200, 64);      // of service levels
    Measuring measuring;                             // what performance is per
    std::vector<Pin> pins = {Pin{}};
    View view;       // what is shown
    Display display; // and how
    Zoom zoom;       // which part of it

    bool operator==(const Comparison&) const = default;
};

// 2: groups of accelerators. 3: what is shown, and how. 4: types that are not chosen are as published; before, they
// were FP16. 5: traffic, and what a service promises.
inline constexpr int comparison_version = 5;

} // namespace llmroofline
