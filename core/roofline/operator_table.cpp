// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roofline/operator_table.h"

#include "core/cost/operators.h"

namespace llmroofline {

OperatorTable operator_table(const Transformer& model, const Workload& workload, Formulas formulas,
                             Method method, const Accelerator& accelerator, double batch, double s) {
    OperatorSet set;
    build_operators(model, workload, formulas, method, batch, s, set);
    const Roofs roofs(accelerator, workload.allow_fallback);

    OperatorTable table;
    OperatorRow& total = table.total;
    total.name = "total";
    double total_time = 0;
    double compute_bound_time = 0;
    for (const Operator& op : set.operators()) {
        OperatorRow row;
        row.name = op.name();
        row.count = op.count;
        row.figures = set.figures(op, s);
        const double flops = row.figures.flops;
        const double bytes = row.figures.bytes();
        row.intensity = flops / bytes;
        if (const auto roof = roofs.roof_for(op)) {
            row.attainable = roof->attainable(row.intensity);
            row.time = roof->time(flops, bytes);
            row.bound = roof->bound(flops, bytes);
            row.without_vector_rate = !roof->peak;
            total_time += op.count * *row.time;
            if (row.bound == Bound::compute)
                compute_bound_time += op.count * *row.time;
        } else {
            table.missing_type = op.compute_type;
        }
        total.figures.flops += op.count * flops;
        total.figures.weight_bytes += op.count * row.figures.weight_bytes;
        total.figures.activation_bytes += op.count * row.figures.activation_bytes;
        total.figures.kv_bytes += op.count * row.figures.kv_bytes;
        table.rows.push_back(std::move(row));
    }
    total.intensity = total.figures.flops / total.figures.bytes();
    if (!table.missing_type) {
        total.time = total_time;
        total.attainable = total.figures.flops / total_time;
        total.bound = 2 * compute_bound_time >= total_time ? Bound::compute : Bound::memory;
    }
    return table;
}

WorkloadPoint workload_point(const Transformer& model, const Workload& workload, Formulas formulas,
                             const Accelerator& accelerator, double batch, double s) {
    const OperatorTable table =
        operator_table(model, workload, formulas, Method::global, accelerator, batch, s);
    const OperatorRow& layers = table.rows.front();
    return {layers.intensity, layers.attainable, layers.bound};
}

} // namespace llmroofline
