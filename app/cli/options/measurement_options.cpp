// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/measurement_options.h"

#include "app/cli/options/field_options.h"
#include "core/comparison/workload_fields.h"
#include "core/hardware/group_fields.h"

namespace llmroofline::cli {

void MeasurementOptions::add(OptionList& list, bool required) {
    const char* const help = "A measurement file, or what llama-bench, vLLM, SGLang, GuideLLM, AIPerf, "
                             "InferenceX or trtllm-bench wrote";
    if (required)
        list.required_text("--measurements", "FILE", help, file);
    else
        list.text("--measurements", "FILE", help, file);
    list.text("--gpu", "ID", "What a benchmark's file does not say: the accelerator", setup_.gpu);
    list.text("--model", "ID", "What a benchmark's file does not say: the model", setup_.model);
    list.text("--software", "TEXT", "What a benchmark's file does not say: the software stack",
              setup_.software);
    add_field_options(list, group_fields(),
                      [this](const GroupField& field, const FieldValue& value) {
                          setup_.tensor = std::get<std::int64_t>(value);
                          type_option_ = option_flag(field);
                      },
                      {"tp"});
    add_field_options(list, precision_fields(),
                      [this](const Field<Precision>& field, const FieldValue& value) {
                          field.set(setup_.precision, value);
                          type_option_ = option_flag(field);
                      },
                      {"weights", "activations", "kv_cache"});
    axes_.add_batch(list, "What a benchmark's file does not say: sequences in flight");
    axes_.add_request(list);
}

std::string MeasurementOptions::usage_fault() const {
    if (std::string fault = axes_.usage_fault_of_point(); !fault.empty())
        return fault;
    if (file.ends_with(".json") || file.ends_with(".jsonl") || is_benchmark_file(file))
        return {};
    std::string idle = type_option_;
    for (const auto& [flag, text] : {std::pair("--gpu", &setup_.gpu), std::pair("--model", &setup_.model),
                                     std::pair("--software", &setup_.software)})
        if (!text->empty())
            idle = flag;
    for (const auto& [quantity, name] : quantity_names)
        if (axes_.along(quantity))
            idle = axis_flag(quantity);
    return idle.empty()
               ? ""
               : idle + ": the rows of a measurement file say it themselves, expected a benchmark's file";
}

Result<LoadedRows> MeasurementOptions::load(const Catalog& catalog) const {
    BenchmarkSetup setup = setup_;
    const auto whole = [&](Quantity quantity) {
        return axes_.along(quantity) ? std::optional(static_cast<std::int64_t>(axes_.point(quantity, 0)))
                                     : std::nullopt;
    };
    setup.batch = whole(Quantity::batch);
    setup.input = whole(Quantity::input);
    setup.output = whole(Quantity::output);
    return load_rows(file, setup, catalog);
}

} // namespace llmroofline::cli
