// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_roofline.h"

#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/picture_options.h"
#include "app/cli/output/pictures.h"
#include "app/cli/output/table.h"
#include "app/cli/output/types_words.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
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

// What the spec states itself; each rate once.
std::vector<NamedRate> stated_rates(const Accelerator& accelerator, const Workload& workload,
                                    DataType in_use) {
    std::vector<NamedRate> rates;
    for (const DataType type : {DataType::fp32, DataType::fp16, DataType::bf16, DataType::fp8, DataType::fp4,
                                DataType::int8, DataType::int4})
        if (accelerator.rate_tera(matrix_rate(type)))
            rates.push_back(rate_of(accelerator, type, workload));
    if (accelerator.rate_tera(Rate::tf32) && !workload.fp32_as_tf32)
        rates.push_back(tf32_rate(accelerator));
    if (rates.empty())
        rates.push_back(rate_of(accelerator, in_use, workload));
    return rates;
}

std::string roof_names() {
    std::string names;
    for (const auto& [type, name] : data_type_names)
        names += std::string(name) + ' ';
    return names + "tf32";
}

class RooflineCommand : public Command {
public:
    void add_options(OptionList& list) override {
        setup_.add(list);
        axes_.add_steps(list, "none", "none");
        list.repeatable("--dtype", '{' + roof_names() + '}', "Only these types; repeatable",
                        [this](const std::string& text) -> Status {
                            if (text == "tf32") {
                                tf32_ = true;
                                return Done{};
                            }
                            const auto type = choose_by_name(data_type_names, "--dtype", text);
                            if (!type)
                                return type.errors();
                            types_.push_back(*type);
                            return Done{};
                        });
        picture_.add(list);
        output_.add(list);
    }

    std::string usage_fault() const override {
        const std::string fault = picture_.usage_fault(output_);
        return fault.empty() ? axes_.usage_fault_of_point() : fault;
    }

    std::vector<std::string> files_read() const override { return setup_.files_read(); }

    Outcome run(const Catalog& catalog) override {
        const auto resolved = setup_.resolve(catalog);
        if (!resolved)
            return refusal(resolved.errors());
        return after(resolved->remarks, outcome_of(resolved->comparison));
    }

private:
    Outcome outcome_of(const Comparison& comparison) const {
        std::vector<FileContent> pictures;
        if (picture_.any()) {
            const auto drawn = draw_roofline(picture_, comparison, setup_.only_first(), point());
            if (!drawn)
                return refusal(drawn.errors());
            pictures = *drawn;
        }
        Outcome outcome;
        if (!picture_.stand_for_figures(output_))
            outcome = said_or_refused(text_of(comparison), output_.file);
        if (outcome.status == ExitStatus::done)
            outcome.files = std::move(pictures);
        return outcome;
    }

    // The workload's, where one is asked for.
    std::optional<Pin> point() const {
        if (!axes_.batch && !axes_.sequence)
            return std::nullopt;
        const Pin otherwise;
        return Pin{
            static_cast<std::int64_t>(axes_.point(Quantity::batch, static_cast<double>(otherwise.batch))),
            static_cast<std::int64_t>(
                axes_.point(Quantity::sequence, static_cast<double>(otherwise.sequence)))};
    }

    std::vector<NamedRate> rates_of(const Accelerator& accelerator, const Workload& workload,
                                    DataType in_use) const {
        if (types_.empty() && !tf32_)
            return stated_rates(accelerator, workload, in_use);
        std::vector<NamedRate> rates;
        for (const DataType type : types_)
            rates.push_back(rate_of(accelerator, type, workload));
        if (tf32_)
            rates.push_back(tf32_rate(accelerator));
        return rates;
    }

    Result<std::string> text_of(const Comparison& comparison) const {
        const std::optional<Pin> at = point();
        const bool with_point = at.has_value();
        Table table{{{"gpu"},
                     {"dtype"},
                     {"peak_flops_per_s"},
                     {"bandwidth_bytes_per_s"},
                     {"ridge_flops_per_byte"},
                     {"intensity", with_point},
                     {"attainable_flops_per_s", with_point},
                     {"bound", with_point},
                     {"types", with_point}},
                    {}};
        for (const AcceleratorGroup* group : groups_asked_for(setup_.accelerators(), comparison)) {
            const Accelerator& accelerator = group->accelerator;
            double intensity = 0;
            if (at) {
                // Of the share that A's layout leaves, in the types that this group runs in.
                AcceleratorGroup as_a = comparison.a;
                as_a.accelerator = accelerator;
                as_a.types = group->types;
                if (const Errors errors = refused(comparison.model, comparison.workload, comparison.formulas,
                                                  Method::global, as_a);
                    !errors.empty())
                    return errors;
                intensity = workload_point(comparison.model, comparison.workload, comparison.formulas, as_a,
                                           static_cast<double>(at->batch), static_cast<double>(at->sequence))
                                .intensity;
            }
            const DataType in_use = types_in_use(comparison, *group).of_products();
            for (const auto& [name, rate] : rates_of(accelerator, comparison.workload, in_use)) {
                auto& row = table.rows.emplace_back();
                row = {Cell(accelerator.id),
                       Cell(name),
                       Cell(),
                       Cell(accelerator.bandwidth_bytes_per_s()),
                       Cell(),
                       with_point ? Cell(intensity) : Cell(),
                       Cell(),
                       Cell(),
                       with_point ? types_cell(comparison, *group) : Cell()};
                if (!rate)
                    continue;
                const Roof roof{accelerator.bandwidth_bytes_per_s(), rate->per_second};
                row[2] = Cell(rate->per_second);
                row[4] = cell(roof.ridge_point());
                if (with_point) {
                    row[6] = Cell(roof.attainable(intensity));
                    row[7] = cell(to_string(roof.bound(intensity, 1)));
                }
            }
        }
        return to_text(table, output_.format_or_table());
    }

    ComparisonOptions setup_;
    AxisOptions axes_;
    std::vector<DataType> types_;
    bool tf32_ = false;
    PictureOptions picture_;
    OutputOptions output_;
};

} // namespace

const CommandSpec roofline_command = {
    "roofline", "Roofs and ridge points; with a workload, its point on each", &make_command<RooflineCommand>};

} // namespace llmroofline::cli
