// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "core/cost/operators.h"
#include "core/step/operator_table.h"

namespace llmroofline::cli {

namespace {

// A roof by its name: a type, or TF32, in which FP32 products may run.
struct NamedRate {
    std::string name;
    std::optional<MatrixRate> rate;
};

NamedRate rate_of(const Accelerator& accelerator, DataType type, const Workload& workload) {
    return {std::string(to_string(type)),
            find_matrix_rate(accelerator, type, workload.allow_fallback, workload.fp32_as_tf32)};
}

NamedRate tf32_rate(const Accelerator& accelerator) {
    return {"tf32", find_matrix_rate(accelerator, DataType::fp32, false, true)};
}

std::vector<NamedRate> rates_of(const Accelerator& accelerator, const Options& options,
                                const Workload& workload) {
    std::vector<NamedRate> rates;
    if (!options.dtypes.empty() || options.dtype_tf32) {
        for (const DataType type : options.dtypes)
            rates.push_back(rate_of(accelerator, type, workload));
        if (options.dtype_tf32)
            rates.push_back(tf32_rate(accelerator));
        return rates;
    }
    // What the spec states itself; each rate once.
    for (const DataType type : {DataType::fp32, DataType::fp16, DataType::bf16, DataType::fp8, DataType::fp4,
                                DataType::int8, DataType::int4})
        if (accelerator.rate_tera(matrix_rate(type)))
            rates.push_back(rate_of(accelerator, type, workload));
    if (accelerator.rate_tera(Rate::tf32) && !workload.fp32_as_tf32)
        rates.push_back(tf32_rate(accelerator));
    if (rates.empty())
        rates.push_back(rate_of(accelerator, workload.precision.activations, workload));
    return rates;
}

} // namespace

Result<std::string> run_roofline(const Options& options, const Comparison& comparison) {
    const bool with_point = options.batch || options.sequence;
    double intensity = 0;
    const double batch = *single_value(options.batch, static_cast<double>(Pin{}.batch));
    const double sequence = *single_value(options.sequence, static_cast<double>(Pin{}.sequence));
    if (with_point) {
        if (const Errors errors = refused(comparison.model, comparison.workload, comparison.formulas,
                                          Method::global, comparison.a);
            !errors.empty())
            return errors;
        intensity = workload_point(comparison.model, comparison.workload, comparison.formulas, comparison.a,
                                   batch, sequence)
                        .intensity;
    }

    Table table{{{"gpu"},
                 {"dtype"},
                 {"peak_flops_per_s"},
                 {"bandwidth_bytes_per_s"},
                 {"ridge_flops_per_byte"},
                 {"intensity", with_point},
                 {"attainable_flops_per_s", with_point},
                 {"bound", with_point}},
                {}};
    std::vector<const Accelerator*> accelerators = {&comparison.a.accelerator, &comparison.b.accelerator};
    for (const AcceleratorGroup& other : comparison.others)
        accelerators.push_back(&other.accelerator);
    // One --gpu asks for one accelerator's roofs.
    if (options.gpus.size() == 1)
        accelerators.resize(1);
    for (const Accelerator* accelerator : accelerators) {
        for (const auto& [name, rate] : rates_of(*accelerator, options, comparison.workload)) {
            auto& row = table.rows.emplace_back();
            row = {Cell(accelerator->id),
                   Cell(name),
                   Cell(),
                   Cell(accelerator->bandwidth_bytes_per_s()),
                   Cell(),
                   with_point ? Cell(intensity) : Cell(),
                   Cell(),
                   Cell()};
            if (!rate)
                continue;
            const Roof roof{accelerator->bandwidth_bytes_per_s(), rate->per_second};
            row[2] = Cell(rate->per_second);
            row[4] = cell(roof.ridge_point());
            if (with_point) {
                row[6] = Cell(roof.attainable(intensity));
                row[7] = cell(to_string(roof.bound(intensity, 1)));
            }
        }
    }
    return to_text(table, options.format.value_or(Format::table));
}

} // namespace llmroofline::cli
