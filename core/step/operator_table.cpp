// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/operator_table.h"

#include <algorithm>

#include "core/cost/operators.h"

namespace llmroofline {

OperatorTable operator_table(const Transformer& model, const Workload& workload, Formulas formulas,
                             Method method, const AcceleratorGroup& group, double batch, double s) {
    OperatorSet set;
    build_operators(shard_of(model, group), workload, formulas, method, batch, s, set);
    const Roofs roofs(group, workload, method);

    OperatorTable table;
    OperatorRow& total = table.total;
    total.name = "total";
    double compute_bound_time = 0;
    double memory_bound_time = 0;
    double link_time = 0;
    if (set.lacks_l2)
        table.missing = {MissingFigure::l2};
    for (const Operator& op : set.operators()) {
        OperatorRow row;
        row.name = op.name();
        row.count = op.count;
        row.figures = set.figures(op, s);
        const double flops = row.figures.flops;
        const double bytes = row.figures.bytes();
        row.intensity = flops / bytes;
        if (const auto roof = roofs.roof_for(op)) {
            row.time = roof->time(flops, roof->bytes(row.figures));
            row.attainable = roof->calibrated ? flops / *row.time : roof->attainable(row.intensity);
            row.bound = roof->bound(flops, roof->bytes(row.figures));
            row.without_vector_rate = op.unit == ComputeUnit::vector && !roofs.has_vector_rate();
            (row.bound == Bound::compute ? compute_bound_time : memory_bound_time) += op.count * *row.time;
        } else {
            table.missing = {MissingFigure::rate, op.compute_type};
        }
        total.figures.flops += op.count * flops;
        total.figures.weight_bytes += op.count * row.figures.weight_bytes;
        total.figures.activation_bytes += op.count * row.figures.activation_bytes;
        total.figures.kv_bytes += op.count * row.figures.kv_bytes;
        table.rows.push_back(std::move(row));
    }
    for (const Communication& communication : set.communications()) {
        OperatorRow row;
        row.name = to_string(communication.kind);
        row.count = communication.count;
        row.link_bytes = communication.link_bytes(s) + communication.network_bytes(s);
        total.link_bytes += row.count * row.link_bytes;
        if (const Missing missing = roofs.missing_for(communication)) {
            table.missing = missing;
        } else {
            row.attainable = 0;
            row.bound = Bound::link;
            row.time = roofs.time_of(communication)(s);
            link_time += row.count * *row.time;
        }
        table.rows.push_back(std::move(row));
    }
    if (const double overhead = roofs.step_overhead(set.decoding);
        overhead > 0 && method == Method::operator_by_operator) {
        OperatorRow row;
        row.name = "step_overhead";
        row.count = 1;
        row.attainable = 0;
        row.bound = Bound::memory;
        row.time = overhead;
        memory_bound_time += overhead;
        table.rows.push_back(std::move(row));
    }
    total.intensity = total.figures.flops / total.bytes();
    if (!table.missing) {
        const double computing = compute_bound_time + memory_bound_time;
        if (!roofs.overlaps_communication()) {
            total.time = computing + link_time;
            total.bound = longest(compute_bound_time, memory_bound_time, link_time);
        } else {
            total.time = std::max(computing, link_time);
            total.bound =
                link_time > computing ? Bound::link : longest(compute_bound_time, memory_bound_time, 0);
        }
        total.attainable = total.figures.flops / *total.time;
    }
    return table;
}

WorkloadPoint workload_point(const Transformer& model, const Workload& workload, Formulas formulas,
                             const AcceleratorGroup& group, double batch, double s) {
    const OperatorTable table = operator_table(model, workload, formulas, Method::global, group, batch, s);
    const OperatorRow& layers = table.rows.front();
    return {layers.intensity, layers.attainable, layers.bound};
}

} // namespace llmroofline
