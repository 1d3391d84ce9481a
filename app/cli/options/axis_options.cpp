// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/axis_options.h"

namespace llmroofline::cli {

namespace {

bool has_several(const std::optional<Axis>& axis) {
    return axis && axis->values().size() > 1;
}

void add_axis(OptionList& list, const std::string& flag, const std::string& help,
              std::optional<Axis>& target) {
    list.value(flag, "N|START:STOP:STEP|START:STOP:xN|A,B,C", help,
               [flag, &target](const std::string& text) -> Status {
                   const auto axis = parse_axis(flag, text);
                   if (!axis)
                       return axis.errors();
                   target = *axis;
                   return Done{};
               });
}

} // namespace

std::string axis_flag(Quantity quantity) {
    if (quantity == Quantity::tpot)
        return "--tpot-ms";
    return quantity == Quantity::output ? "--output-tokens" : "--" + std::string(to_string(quantity));
}

void AxisOptions::add_steps(OptionList& list, const std::string& batch_otherwise,
                            const std::string& sequence_otherwise) {
    add_batch(list, "Sequences in a step (" + batch_otherwise + ")");
    add_axis(list, axis_flag(Quantity::sequence), "Context length in tokens (" + sequence_otherwise + ")",
             sequence);
}

void AxisOptions::add_batch(OptionList& list, const std::string& help) {
    add_axis(list, axis_flag(Quantity::batch), help, batch);
}

void AxisOptions::add_request(OptionList& list) {
    const Request request;
    add_axis(list, axis_flag(Quantity::input), "Prompt tokens (" + std::to_string(request.input) + ")",
             input);
    add_axis(list, axis_flag(Quantity::output), "Generated tokens (" + std::to_string(request.output) + ")",
             output);
}

void AxisOptions::add_service_level(OptionList& list) {
    add_axis(list, "--tpot-ms", "Of service levels: limits on the time per output token (5:200:x64)",
             tpot_ms);
}

const std::optional<Axis>& AxisOptions::along(Quantity quantity) const {
    switch (quantity) {
    case Quantity::batch:
        return batch;
    case Quantity::sequence:
        return sequence;
    case Quantity::input:
        return input;
    case Quantity::tpot:
        return tpot_ms;
    case Quantity::output:
        break;
    }
    return output;
}

std::string AxisOptions::usage_fault_of_point() const {
    for (const auto& [quantity, name] : quantity_names)
        if (has_several(along(quantity)))
            return axis_flag(quantity) + ": found several values, expected one for this command";
    return {};
}

double AxisOptions::point(Quantity quantity, double otherwise) const {
    const std::optional<Axis>& axis = along(quantity);
    return axis ? axis->values().front() : otherwise;
}

void AxisOptions::set_request(Request& request) const {
    const auto one = [](const std::optional<Axis>& axis, std::int64_t& target) {
        if (axis && !has_several(axis))
            target = static_cast<std::int64_t>(axis->values().front());
    };
    one(batch, request.batch);
    one(input, request.input);
    one(output, request.output);
}

} // namespace llmroofline::cli
