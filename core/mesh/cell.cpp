// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/cell.h"

#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/mesh/pair.h"

namespace llmroofline {

Result<CellReading> read_cell(const Comparison& comparison, Method method, double batch, double sequence) {
    if (const Errors errors = refused(comparison, method); !errors.empty())
        return errors;
    PairEvaluator pair(comparison, method, sequence, sequence);
    pair.set_batch(batch);

    CellReading reading;
    reading.batch = batch;
    reading.sequence = sequence;
    const auto read_side = [&](const StepTime& time, const AcceleratorGroup& group) {
        CellSide side;
        side.memory = memory_use(comparison.model, workload_of(comparison), group, batch, sequence);
        side.fits = side.memory.total() <= group.accelerator.memory_bytes();
        side.missing = time.missing();
        if (!time.available())
            return side;
        side.step_time = time.at(sequence);
        side.performance = pair.done_in_step(sequence) / *side.step_time;
        side.bound = time.bound_at(sequence);
        return side;
    };
    reading.a = read_side(pair.time_a(), comparison.a);
    reading.b = read_side(pair.time_b(), comparison.b);
    if (reading.a.step_time && reading.b.step_time)
        reading.ratio = *reading.b.step_time / *reading.a.step_time;
    const auto divisor_a = divisor_of(comparison.a, comparison.measuring);
    const auto divisor_b = divisor_of(comparison.b, comparison.measuring);
    if (reading.ratio && divisor_a && divisor_b)
        reading.measured = measured_ratio(*reading.ratio, *divisor_a, *divisor_b);
    return reading;
}

} // namespace llmroofline
