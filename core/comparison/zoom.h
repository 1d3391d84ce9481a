// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of a mesh that is shown: the quantities along its axes from edge to edge, in tokens and sequences, written
// `1000:8000,4:64` (across, then up). Plain value; pure functions. Faults: bad_zoom.
#pragma once

#include <string>
#include <string_view>

#include "core/io/result.h"

namespace llmroofline {

// All zero means the whole mesh.
struct Zoom {
    double x_low = 0;
    double x_high = 0;
    double y_low = 0;
    double y_high = 0;

    bool is_whole() const { return x_low == 0 && x_high == 0; }
    bool operator==(const Zoom&) const = default;
};

// "" is the whole mesh.
std::string to_string(const Zoom& zoom);
Result<Zoom> parse_zoom(std::string_view key, std::string_view text);

} // namespace llmroofline
