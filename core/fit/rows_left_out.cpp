// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/rows_left_out.h"

#include "core/fit/measured_points.h"

namespace llmroofline {

namespace {

bool is_placed(const Measurement& row, const Comparison& comparison) {
    return !measured_points({row}, comparison).empty();
}

} // namespace

RowsLeftOut rows_left_out(const std::vector<Measurement>& rows, const Comparison& comparison) {
    RowsLeftOut out;
    for (const Measurement& row : rows) {
        if (is_placed(row, comparison))
            continue;
        const AcceleratorGroup* const sides[] = {&comparison.a, &comparison.b};
        bool same_accelerator = false;
        bool same_layout = false;
        bool same_types = false;
        for (const AcceleratorGroup* side : sides) {
            if (row.group.accelerator.id != side->accelerator.id)
                continue;
            same_accelerator = true;
            if (!(row.group.layout == side->layout))
                continue;
            same_layout = true;
            same_types = same_types || is_measured_on(row, comparison, *side);
        }
        const auto* const requests = std::get_if<RequestView>(&comparison.view);
        const bool loop_shown = requests && comparison.request.batching == Batching::closed_loop;
        if (row.model_id != comparison.model.id)
            ++out.model;
        else if (!same_accelerator)
            ++out.accelerator;
        else if (!same_layout)
            ++out.layout;
        else if (!same_types)
            ++out.types;
        else if (!requests || row.is_loop() != loop_shown)
            ++out.kind;
        else
            ++out.request;
    }
    return out;
}

} // namespace llmroofline
