// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Each side's own best batch (core/service/service_level.h) over prompt tokens and the limit on the time per output
// token, as figures. The limits come in milliseconds. Pure.
#pragma once

#include <span>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/mesh/mesh_table.h"
#include "core/service/service_level.h"

namespace llmroofline {

// Columns input, tpot_ms, then batch_a, batch_b, rate_a, rate_b (output tokens/s of the group), ratio (by the
// comparison's measure), binds_a and binds_b. What a side cannot serve is not available, and bound by `none`. The output
// is that of the comparison's request; of `limits` the time to first token and the stalls count. Errors: what refuses a
// side or what it lacks.
Result<MeshTable> service_level_table(const Comparison& comparison, std::span<const double> inputs,
                                      std::span<const double> tpots_ms, const ServiceLimits& limits);

} // namespace llmroofline
