// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The roof of one operator under a calibration. What serving stacks do that the exact formulas do not know is
// put right here, as factors of the bytes: with 8-bit activations the residual stream, norms, attention and the
// input of what is not quantised (output head, router) stay in 16 bit. Attention of fewer than 8 query rows a KV
// head is held against the vector rate in decode, as the kernels measured compute it there; of more against the
// matrix rate, of which it reaches a share that grows with the rows of the tile that are filled. Pure.
#pragma once

#include <optional>

#include "core/calibration/calibration_parameters.h"
#include "core/step/roofs.h"

namespace llmroofline {

// `bound` is the operator's uncalibrated roof; `matrix_16bit` and `vector` are the accelerator's rates in
// FLOP/s, where it states them.
Roof calibrated_roof(const Operator& op, const Roof& bound, const CalibrationVector& values,
                     std::optional<double> matrix_16bit, std::optional<double> vector);

} // namespace llmroofline
