// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why measured rows have no place on what a comparison shows: each row by the first thing in which it differs from the
// side that it is nearest to. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"

namespace llmroofline {

struct RowsLeftOut {
    std::size_t model = 0;       // of another model
    std::size_t accelerator = 0; // on neither side's
    std::size_t layout = 0;      // in another number, or divided otherwise
    std::size_t types = 0;       // in types that take up more or less room
    std::size_t kind = 0;        // another phase or figure, a closed loop or none
    std::size_t request = 0;     // of a request with other lengths or another batch than is shown

    std::size_t all() const { return model + accelerator + layout + types + kind + request; }
};

RowsLeftOut rows_left_out(const std::vector<Measurement>& rows, const Comparison& comparison);

} // namespace llmroofline
