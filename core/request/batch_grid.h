// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The batches at which a time is computed that is asked for at many: 1, 2, … 8, then eight an octave (9, … 16, 18, … 32,
// 36, …). Between two of them it is taken to be straight, as the time of every dense operator is between two ridges.
// Pure functions.
#pragma once

#include <cstddef>

namespace llmroofline::batch_grid {

double batch_at(std::size_t index);
// The index of the last batch that is not above n; that of 1 below it.
std::size_t index_below(double n);
// Where n lies between that batch and the next one: 0 to 1, 0 below the first.
double share_above(std::size_t index, double n);

} // namespace llmroofline::batch_grid
