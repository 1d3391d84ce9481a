// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/comparison_options.h"

#include <algorithm>

#include "app/cli/options/assignment.h"
#include "app/cli/options/field_options.h"
#include "app/cli/options/remarks.h"
#include "app/wording/error_text.h"
#include "core/catalog/calibration_catalog.h"
#include "core/comparison/attach_calibration.h"
#include "core/comparison/comparison_fields.h"
#include "core/comparison/comparison_yaml.h"
#include "core/comparison/measuring_fields.h"
#include "core/comparison/request_fields.h"
#include "core/comparison/speculation.h"
#include "core/comparison/workload_fields.h"
#include "core/service/service_level.h"

namespace llmroofline::cli {

namespace {

void append(Errors& all, const Errors& more) {
    all.insert(all.end(), more.begin(), more.end());
}

Comparison& whole(Comparison& comparison) {
    return comparison;
}
Workload& workload_of(Comparison& comparison) {
    return comparison.workload;
}
Precision& precision_of(Comparison& comparison) {
    return comparison.workload.precision;
}
Request& request_of(Comparison& comparison) {
    return comparison.request;
}
Measuring& measuring_of(Comparison& comparison) {
    return comparison.measuring;
}
Display& display_of(Comparison& comparison) {
    return comparison.display;
}

// Keeps what is to be changed of a part of the comparison.
template <class T>
auto change_later(std::vector<std::function<void(Comparison&)>>& changes, T& (*part)(Comparison&)) {
    return [&changes, part](const Field<T>& field, const FieldValue& value) {
        changes.push_back(
            [&field, value, part](Comparison& comparison) { field.set(part(comparison), value); });
    };
}

} // namespace

void ComparisonOptions::add(OptionList& list) {
    accelerators_.add(list);
    list.text("--comparison", "FILE", "Start from a saved comparison", file_);
    model_.add(list);
    list.text(
        "--calibration", "ID|FILE|none",
        "Correct times by a calibration, with the operator method and the exact formulas (none: bounds)",
        calibration_);
    add_field_options(list, comparison_fields(), change_later(changes_, &whole), {"formulas"});
    add_field_options(list, precision_fields(), change_later(changes_, &precision_of));
    std::vector<std::string_view> keys = workload_fields().keys();
    std::erase(keys, "calibration"); // which may be a file, too
    std::erase(keys, "memory_reserve_gb");
    add_field_options(
        list, workload_fields(),
        [this, change = change_later(changes_, &workload_of)](const Field<Workload>& field,
                                                              const FieldValue& value) {
            names_software_ = names_software_ || field.key == "software";
            change(field, value);
        },
        keys);
    // Its default is a new comparison's, not an empty workload's.
    const Field<Workload>& reserve = workload_fields().at("memory_reserve_gb");
    add_field_option(list, reserve, usual_reserve_gb, [this, &reserve](const FieldValue& value) {
        changes_.push_back([&reserve, value](Comparison& c) { reserve.set(c.workload, value); });
    });
}

void ComparisonOptions::add_method(OptionList& list) {
    add_field_options(list, comparison_fields(), change_later(changes_, &whole), {"method"});
}

void ComparisonOptions::add_request(OptionList& list) {
    std::vector<std::string_view> keys = request_fields().keys();
    for (const char* axis : {"batch", "input", "output"})
        std::erase(keys, axis);
    add_field_options(
        list, request_fields(),
        [this, change = change_later(changes_, &request_of)](const Field<Request>& field,
                                                             const FieldValue& value) {
            request_option_ = option_flag(field);
            accepted_chance_ = accepted_chance_ || field.key == "acceptance";
            drafted_tokens_ = drafted_tokens_ || field.key == "drafted_tokens";
            draft_cost_ = draft_cost_ || field.key == "draft_cost";
            change(field, value);
        },
        keys);
    const auto number = [this, &list](const std::string& flag, const NumberRange& range,
                                      const std::string& help, std::optional<double>& target) {
        list.value(flag, format_shortest(range.least) + ".." + format_shortest(range.greatest), help,
                   [this, flag, range, &target](const std::string& text) -> Status {
                       const auto value = parse_number_in(flag, text, range);
                       if (!value)
                           return value.errors();
                       request_option_ = flag;
                       target = *value;
                       return Done{};
                   });
    };
    number("--accepted-share", {0, 1},
           "Instead of --acceptance: the share of all drafted tokens that is accepted", accepted_share_);
    number("--accepted-length", {1, 1025},
           "Instead of --acceptance: tokens that a round yields, its own among them", accepted_length_);
    accelerators_.add_decode_gpu(list);
}

void ComparisonOptions::add_measure(OptionList& list) {
    add_field_options(list, measuring_fields(), change_later(changes_, &measuring_of));
}

void ComparisonOptions::add_prices_and_power(OptionList& list) {
    std::vector<std::string_view> keys = measuring_fields().keys();
    std::erase(keys, "measure");
    add_field_options(list, measuring_fields(), change_later(changes_, &measuring_of), keys);
}

void ComparisonOptions::add_limits(OptionList& list) {
    limits_.add(list);
}

void ComparisonOptions::add_limits_beside_tpot(OptionList& list) {
    limits_.add_beside_tpot(list);
}

void ComparisonOptions::add_traffic(OptionList& list) {
    traffic_.add(list);
    list.value("--in-flight", "N|own",
               "Requests in flight all the time, or each --gpu's own best number within the limits (32)",
               [this](const std::string& text) -> Status {
                   names_in_flight_ = true;
                   if (text == to_string(InFlight::own)) {
                       changes_.push_back([](Comparison& c) { c.in_flight = InFlight::own; });
                       return Done{};
                   }
                   const auto number =
                       parse_integer_in("--in-flight", text, {1, static_cast<std::int64_t>(most_in_flight)});
                   if (!number)
                       return number.errors();
                   changes_.push_back([batch = number.value()](Comparison& c) {
                       c.in_flight = InFlight::fixed;
                       c.request.batch = batch;
                   });
                   return Done{};
               });
}

void ComparisonOptions::add_display(OptionList& list, const std::vector<std::string_view>& keys) {
    add_field_options(
        list, display_fields(),
        [this, change = change_later(changes_, &display_of)](const Field<Display>& field,
                                                             const FieldValue& value) {
            display_option_ = option_flag(field);
            change(field, value);
        },
        keys);
}

void ComparisonOptions::add_shown_as(OptionList& list) {
    list.text("--as", "FILE",
              "Draw it as this comparison is shown: its view, zoom, colour scale, contours and pins; it is "
              "also what "
              "is compared, unless --comparison says otherwise",
              shown_as_);
}

Status ComparisonOptions::load_saved(Comparison& comparison, const Catalog& catalog) const {
    if (!shown_as_.empty()) {
        auto shown = load_comparison(shown_as_, catalog);
        if (!shown)
            return shown.errors();
        comparison = *std::move(shown);
    }
    if (file_.empty())
        return Done{};
    auto loaded = load_comparison(file_, catalog);
    if (!loaded)
        return loaded.errors();
    if (!shown_as_.empty()) {
        loaded->view = comparison.view;
        loaded->display = comparison.display;
        loaded->zoom = comparison.zoom;
        loaded->pins = comparison.pins;
    }
    comparison = *std::move(loaded);
    return Done{};
}

std::string ComparisonOptions::option_of_requests() const {
    return request_option_.empty() && !accelerators_.decode_gpu.empty() ? "--decode-gpu" : request_option_;
}

std::string ComparisonOptions::option_of_traffic() const {
    return !traffic_.preset.empty() ? "--preset"
           : !traffic_.log.empty()  ? "--log"
           : names_in_flight_       ? "--in-flight"
                                    : "";
}

std::vector<std::string> ComparisonOptions::files_read() const {
    std::vector<std::string> texts = {model_.model, calibration_};
    for (const std::string& text : accelerators_.gpus)
        if (const auto group = parse_group(text))
            texts.push_back(group->accelerator);
    if (const auto group = parse_group(accelerators_.decode_gpu))
        texts.push_back(group->accelerator);
    std::vector<std::string> files = files_among(std::move(texts));
    for (const std::string& file : {file_, shown_as_, traffic_.log})
        if (!file.empty())
            files.push_back(file);
    return files;
}

Result<ResolvedComparison> ComparisonOptions::resolve(const Catalog& catalog,
                                                      const std::function<void(Comparison&)>& further) const {
    Errors errors;
    ResolvedComparison resolved;
    Comparison& comparison = resolved.comparison;
    const bool saved = !file_.empty() || !shown_as_.empty();
    comparison.workload.memory_reserve_gb = usual_reserve_gb;
    if (const Status loaded = load_saved(comparison, catalog); !loaded)
        return loaded.errors();
    accelerators_.choose(comparison, saved, catalog, errors);
    model_.choose(comparison.model, saved, catalog, errors);
    // What follows would only complain about values that are not there.
    if (!errors.empty())
        return errors;
    accelerators_.change(comparison, errors);
    model_.change(comparison.model, errors);
    for (const auto& change : changes_)
        change(comparison);
    limits_.apply(comparison.limits);
    apply_draft(comparison, errors);
    apply_accepted(comparison.request, errors);
    if (further)
        further(comparison);
    if (const auto remark = attach(comparison.workload, errors))
        resolved.remarks.push_back(error_text(*remark));
    if (names_software_ && !comparison.workload.calibration && errors.empty())
        errors.push_back({ErrorCode::software_without_calibration, {}, {}});
    if (comparison.workload.calibration &&
        (comparison.method == Method::global || comparison.formulas == Formulas::published))
        errors.push_back({ErrorCode::calibration_needs_exact, {}, {"--calibration", 0, 0}});
    if (errors.empty() && traffic_.any()) {
        auto loaded = traffic_.load();
        if (!loaded)
            return loaded.errors();
        comparison.traffic = std::move(loaded->traffic);
        resolved.remarks.insert(resolved.remarks.end(), loaded->remarks.begin(), loaded->remarks.end());
    }
    if (!errors.empty())
        return errors;
    for (const Error& remark : replaced_built_ins(comparison, catalog))
        resolved.remarks.push_back(error_text(remark));
    for (std::string& line : remarks(accelerators_.sets, comparison, catalog))
        resolved.remarks.push_back(std::move(line));
    return resolved;
}

void ComparisonOptions::apply_draft(Comparison& comparison, Errors& errors) const {
    Request& request = comparison.request;
    if (request.draft != Draft::mtp)
        return;
    if (draft_cost_)
        errors.push_back({ErrorCode::excludes_key, {"--draft-cost", "--draft mtp"}, {}});
    if (!drafted_tokens_ && request.drafted_tokens == 0)
        request.drafted_tokens = std::max<std::int64_t>(comparison.model.mtp_modules, 1);
}

void ComparisonOptions::apply_accepted(Request& request, Errors& errors) const {
    if (!accepted_share_ && !accepted_length_)
        return;
    const char* const flag = accepted_share_ ? "--accepted-share" : "--accepted-length";
    const double most = static_cast<double>(request.drafted_tokens) + 1;
    if (accepted_chance_ || (accepted_share_ && accepted_length_)) {
        errors.push_back({ErrorCode::one_acceptance, {}, {flag, 0, 0}});
    } else if (request.drafted_tokens == 0) {
        errors.push_back({ErrorCode::nothing_drafted, {}, {flag, 0, 0}});
    } else if (accepted_share_) {
        request.acceptance = acceptance_of_share(request.drafted_tokens, *accepted_share_);
    } else if (*accepted_length_ <= most) {
        request.acceptance = acceptance_of_length(request.drafted_tokens, *accepted_length_);
    } else {
        errors.push_back({ErrorCode::number_out_of_range,
                          {flag, format_shortest(*accepted_length_), "1", format_shortest(most)},
                          {}});
    }
}

std::optional<Error> ComparisonOptions::attach(Workload& workload, Errors& errors) const {
    if (calibration_.empty() || calibration_ == "none") {
        if (!calibration_.empty())
            workload.calibration_id.clear();
        auto remark = attach_calibration(workload);
        if (!remark) {
            append(errors, remark.errors());
            return std::nullopt;
        }
        if (*remark)
            (*remark)->place = {file_.empty() ? shown_as_ : file_, 0, 0};
        return *remark;
    }
    workload.calibration_fingerprint.clear();
    auto found = find_calibration_or_file(calibration_);
    if (!found) {
        append(errors, found.errors());
        return std::nullopt;
    }
    workload.calibration_id = (*found)->id;
    workload.calibration = *std::move(found);
    return std::nullopt;
}

} // namespace llmroofline::cli
