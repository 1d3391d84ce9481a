// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/cell.h"

#include "core/cost/operators.h"
#include "core/mesh/pair.h"

namespace llmroofline {

Result<CellReading> read_cell(const Comparison& comparison, Method method, double batch, double sequence) {
    if (comparison.formulas == Formulas::published)
        if (const auto error = undefined_by_published(comparison.model, comparison.workload, method))
            return *error;
    PairEvaluator pair(comparison, method, sequence);
    pair.set_batch(batch);

    CellReading reading;
    reading.batch = batch;
    reading.sequence = sequence;
    reading.memory = memory_use(comparison.model, comparison.workload, batch, sequence);
    const auto read_side = [&](const StepTime& time, const Accelerator& accelerator) {
        CellSide side;
        side.fits = reading.memory.total() <= accelerator.memory_bytes();
        if (!time.available()) {
            side.missing_type = time.missing_type();
            return side;
        }
        side.step_time = time.at(sequence);
        side.performance = pair.done_in_step(sequence) / *side.step_time;
        side.bound = time.bound_at(sequence);
        return side;
    };
    reading.a = read_side(pair.time_a(), comparison.a);
    reading.b = read_side(pair.time_b(), comparison.b);
    if (reading.a.step_time && reading.b.step_time)
        reading.ratio = *reading.b.step_time / *reading.a.step_time;
    return reading;
}

} // namespace llmroofline
