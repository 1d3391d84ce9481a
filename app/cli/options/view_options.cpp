// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/view_options.h"

#include <algorithm>
#include <vector>

#include "app/cli/options/field_options.h"
#include "app/cli/options/number_options.h"
#include "app/wording/error_text.h"
#include "core/io/list_text.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::cli {

namespace {

constexpr NameTable<Measure, 3> by_names = {
    {{Measure::speed, "speed"}, {Measure::usd, "usd"}, {Measure::watt, "energy"}}};

std::string kind_names() {
    std::string names;
    for (const ViewKind& kind : view_kinds())
        add_item(names, kind.name, " ");
    return names;
}

// Of every kind that has a setting by this key.
std::vector<std::string_view> choices_of(std::string_view key) {
    std::vector<std::string_view> choices;
    for (const ViewKind& kind : view_kinds())
        for (const ViewSetting& setting : kind.settings)
            if (setting.key == key)
                for (const std::string_view choice : setting.choices)
                    if (std::find(choices.begin(), choices.end(), choice) == choices.end())
                        choices.push_back(choice);
    return choices;
}

std::vector<std::string_view> setting_keys() {
    std::vector<std::string_view> keys;
    for (const ViewKind& kind : view_kinds())
        for (const ViewSetting& setting : kind.settings)
            if (std::find(keys.begin(), keys.end(), setting.key) == keys.end())
                keys.push_back(setting.key);
    return keys;
}

bool has_setting(const ViewKind& kind, std::string_view key) {
    return std::any_of(kind.settings.begin(), kind.settings.end(),
                       [key](const ViewSetting& setting) { return setting.key == key; });
}

std::string kinds_with(std::string_view key) {
    std::string names;
    for (const ViewKind& kind : view_kinds())
        if (has_setting(kind, key))
            add_item(names, kind.name, " or ");
    return names;
}

std::string flag_of(std::string_view key) {
    return option_flag({key});
}

Axis& axis_of(Comparison& comparison, Quantity quantity) {
    switch (quantity) {
    case Quantity::batch:
        return comparison.batch;
    case Quantity::sequence:
    case Quantity::input:
        return comparison.sequence;
    case Quantity::tpot:
        return comparison.tpot_ms;
    case Quantity::output:
        break;
    }
    return comparison.output;
}

// Each value that was given has a place: along an axis of the mesh, or, a single one, in its request.
std::string take_axes(const AxisOptions& options, Comparison& comparison) {
    const DisplayAxes axes = mesh_view(comparison.view).axes(comparison);
    const std::string kind(kind_of(comparison.view).name);
    for (const auto& [quantity, name] : quantity_names) {
        const std::optional<Axis>& given = options.along(quantity);
        // Of candidates it is a limit.
        if (!given || (quantity == Quantity::tpot && quantity != axes.y))
            continue;
        if (quantity == axes.x || quantity == axes.y)
            axis_of(comparison, quantity) = *given;
        else if ((quantity == Quantity::input || quantity == Quantity::output) &&
                 !is_of_requests(comparison.view))
            return axis_flag(quantity) + ": the view " + kind + " has no requests, expected --view request";
        else if (quantity == Quantity::sequence)
            return axis_flag(quantity) + ": the view " + kind + " has no sequence length, expected --input";
        else if (given->values().size() > 1)
            return axis_flag(quantity) + ": found several values off the axes, expected one";
    }
    options.set_request(comparison.request);
    return {};
}

} // namespace

void ViewOptions::add(OptionList& list) {
    list.value("--view", '{' + kind_names() + '}',
               "What the mesh shows (step; request where --metric is given); service-level: each side at its "
               "own best batch, over --input and --tpot-ms; candidates: which of 2 to 8 --gpu "
               "costs least, by --measure, over --batch and --seq or --input and --output-tokens",
               [this](const std::string& text) -> Status {
                   const auto view = view_named(text);
                   if (!view)
                       return view.errors();
                   kind_ = text;
                   return Done{};
               });
    add_choice<Measure>(list, "--by", by_names, "Of the candidates: what is to be least",
                        [this](Measure measure) { by_ = measure; });
    for (const std::string_view key : setting_keys()) {
        choices_.push_back(choices_of(key));
        FieldInfo setting{key, FieldKind::choice};
        setting.choices = choices_.back();
        add_field_option(list, setting, {}, [this, key](const FieldValue& value) {
            settings_.insert_or_assign(std::string(key), field_text(value));
        });
    }
}

std::string ViewOptions::choose_settings(View& view) const {
    const ViewKind& kind = kind_of(view);
    for (const auto& [key, choice] : settings_) {
        const auto setting = std::find_if(kind.settings.begin(), kind.settings.end(),
                                          [&key = key](const ViewSetting& one) { return one.key == key; });
        if (setting == kind.settings.end()) {
            // What every other kind computes by anyhow.
            if (key == "method" && choice == to_string(Method::operator_by_operator))
                continue;
            return flag_of(key) + ": the view " + std::string(kind.name) +
                   " has no such setting, expected --view " + kinds_with(key);
        }
        if (std::find(setting->choices.begin(), setting->choices.end(), choice) == setting->choices.end())
            return flag_of(key) + ": " + choice + " is no choice of the view " + std::string(kind.name);
        setting->choose(view, choice);
    }
    return {};
}

std::string ViewOptions::apply_figures(const AxisOptions& axes, Comparison& comparison) const {
    if (service_level() && !settings_.empty())
        return flag_of(settings_.begin()->first) + ": the view " + kind_ + " has no such setting";
    if (axes.sequence && (service_level() || axes.input || axes.output))
        return "--seq is of a step and the view " + kind_ + " of requests, expected --input";
    if (candidates()) {
        const bool of_requests = axes.input || axes.output;
        comparison.view = CandidatesView{of_requests ? CandidateAxes::requests : CandidateAxes::steps};
        if (std::string fault = choose_settings(comparison.view); !fault.empty())
            return fault;
        if (axes.tpot_ms && axes.tpot_ms->values().size() > 1)
            return "--tpot-ms: found several values off the axes, expected one";
        if (axes.tpot_ms)
            comparison.limits.tpot_s = axes.tpot_ms->values().front() / 1000;
    } else {
        comparison.view = ServiceLevelView{};
    }
    if (service_level() && axes.output && axes.output->values().size() > 1)
        return "--output-tokens: found several values off the axes, expected one";
    if (by_)
        comparison.measuring.measure = *by_;
    return take_axes(axes, comparison);
}

std::string ViewOptions::apply(const AxisOptions& axes, Comparison& comparison) const {
    if (by_ && !candidates())
        return "--by is of --view candidates, expected --measure";
    if (axes.tpot_ms && !service_level() && !candidates())
        return "--tpot-ms is of --view service-level or candidates";
    if (candidates() || service_level())
        return apply_figures(axes, comparison);
    const std::string kind = kind_.empty() && settings_.contains("metric") ? "request" : kind_;
    if (!kind.empty() && kind != kind_of(comparison.view).name)
        comparison.view = *view_named(kind);
    if (const std::string fault = choose_settings(comparison.view); !fault.empty())
        return fault;
    if (const Status status = check_view(comparison.view); !status)
        return error_text(status.errors().front());
    const auto* const step = std::get_if<StepView>(&comparison.view);
    if (step && step->method)
        comparison.method = *step->method;
    return take_axes(axes, comparison);
}

} // namespace llmroofline::cli
