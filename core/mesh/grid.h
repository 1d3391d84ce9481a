// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two quantities of a workload along the axes of a mesh, and their values. Cells are row-major: a row is one value of
// y. Plain value.
#pragma once

#include <cstddef>
#include <vector>

#include "core/comparison/view.h"

namespace llmroofline {

struct Grid {
    Quantity x = Quantity::sequence;
    Quantity y = Quantity::batch;
    std::vector<double> x_values; // ascending, not empty
    std::vector<double> y_values;

    std::size_t width() const { return x_values.size(); }
    std::size_t height() const { return y_values.size(); }
    std::size_t cells() const { return width() * height(); }
    // True for a mesh of steps, where a user pins points; false for one of requests.
    bool is_of_steps() const { return x == Quantity::sequence && y == Quantity::batch; }
};

inline Grid step_grid(std::vector<double> batches, std::vector<double> sequences) {
    return {Quantity::sequence, Quantity::batch, std::move(sequences), std::move(batches)};
}

} // namespace llmroofline
