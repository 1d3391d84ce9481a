// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/resolve.h"

#include <algorithm>

#include "core/catalog/calibration_catalog.h"
#include "core/catalog/group_lookup.h"
#include "core/catalog/model_file.h"
#include "core/comparison/attach_calibration.h"
#include "core/comparison/comparison_yaml.h"
#include "core/hardware/accelerator_fields.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::cli {

namespace {

constexpr const char* default_a = "a100-sxm4-80gb";
constexpr const char* default_b = "h20-96gb";
constexpr const char* default_model = "llama-2-70b";

bool looks_like_file(const std::string& text) {
    return text.find('/') != std::string::npos || text.ends_with(".yaml") || text.ends_with(".yml") ||
           text.ends_with(".json");
}

void append(Errors& all, const Errors& more) {
    all.insert(all.end(), more.begin(), more.end());
}

template <class Value> void take(const Result<Value>& result, Value& target, Errors& errors) {
    if (result)
        target = *result;
    else
        append(errors, result.errors());
}

// KEY=VALUE; the value may hold further '='.
std::optional<Assignment> split_assignment(const std::string& text) {
    const std::size_t at = text.find('=');
    if (at == std::string::npos || at == 0)
        return std::nullopt;
    return Assignment{text.substr(0, at), text.substr(at + 1)};
}

std::vector<AcceleratorGroup*> groups_of(Comparison& comparison) {
    std::vector<AcceleratorGroup*> all = {&comparison.a, &comparison.b};
    for (AcceleratorGroup& other : comparison.others)
        all.push_back(&other);
    return all;
}

std::vector<Accelerator*> accelerators_of(Comparison& comparison) {
    std::vector<Accelerator*> all;
    for (AcceleratorGroup* group : groups_of(comparison))
        all.push_back(&group->accelerator);
    return all;
}

// ID.KEY=VALUE, for every accelerator in use with that id. Ids may hold dots, keys do not.
void apply_gpu_set(const std::string& text, Comparison& comparison, Errors& errors) {
    const auto assignment = split_assignment(text);
    const std::size_t dot = assignment ? assignment->first.rfind('.') : std::string::npos;
    if (dot == std::string::npos) {
        errors.push_back({ErrorCode::bad_assignment, {text}, {"--gpu-set", 0, 0}});
        return;
    }
    const std::string id = assignment->first.substr(0, dot);
    const std::string key = assignment->first.substr(dot + 1);
    bool found = false;
    std::string ids;
    for (Accelerator* accelerator : accelerators_of(comparison)) {
        ids += (ids.empty() ? "" : ", ") + accelerator->id;
        if (accelerator->id != id)
            continue;
        found = true;
        const Status status = set_field(*accelerator, key, assignment->second);
        if (!status) {
            Error error = status.errors().front();
            error.place = {"--gpu-set " + text, 0, 0};
            errors.push_back(std::move(error));
            return;
        }
    }
    if (!found)
        errors.push_back({ErrorCode::not_in_comparison, {id, ids}, {"--gpu-set " + text, 0, 0}});
}

void apply_model_sets(const Options& options, Transformer& model, Errors& errors) {
    std::vector<Assignment> assignments;
    for (const std::string& text : options.model_sets) {
        if (auto assignment = split_assignment(text))
            assignments.push_back(std::move(*assignment));
        else
            errors.push_back({ErrorCode::bad_assignment, {text}, {"--set", 0, 0}});
    }
    if (assignments.empty())
        return;
    const Status status = apply_assignments(model, assignments);
    if (status)
        return;
    for (Error error : status.errors()) {
        error.place = {"--set", 0, 0};
        errors.push_back(std::move(error));
    }
}

template <class Value> void override_with(const std::optional<Value>& given, Value& target) {
    if (given)
        target = *given;
}

template <class Value> void override_with(const std::optional<Value>& given, std::optional<Value>& target) {
    if (given)
        target = given;
}

ParallelLayout degrees_of(const GroupSpelling& given, ParallelLayout layout) {
    override_with(given.tensor, layout.tensor);
    override_with(given.pipeline, layout.pipeline);
    override_with(given.expert, layout.expert);
    override_with(given.data, layout.data);
    override_with(given.micro_batches, layout.micro_batches);
    return layout;
}

// A side of a saved comparison under the options' degrees.
void override_layout(const GroupSpelling& given, AcceleratorGroup& group, Errors& errors) {
    group.links = overridden(group.links, given.links);
    GroupSpelling spelling = given;
    if (!given.data && given.expert != 1 && group.layout.data > 1)
        spelling.data = group.layout.data;
    take(layout_of(spelling, degrees_of(given, group.layout)), group.layout, errors);
}

// A kind that is named, or that the settings of one alone ask for; else what the comparison shows.
void apply_view(const Options& options, Comparison& comparison) {
    if (!options.view.empty())
        comparison.view = *view_named(options.view);
    else if (options.metric)
        comparison.view = RequestView{};
    else if (options.method)
        comparison.view = StepView{};
    if (auto* const requests = std::get_if<RequestView>(&comparison.view)) {
        override_with(options.x, requests->x);
        override_with(options.y, requests->y);
        override_with(options.metric, requests->metric);
        override_with(options.input, comparison.sequence);
        override_with(options.output_tokens, comparison.output);
    }
    if (auto* const steps = std::get_if<StepView>(&comparison.view); steps && options.method)
        steps->method = options.method;
}

void apply_workload(const Options& options, Comparison& comparison) {
    Workload& workload = comparison.workload;
    override_with(options.method, comparison.method);
    override_with(options.formulas, comparison.formulas);
    override_with(options.phase, workload.phase);
    override_with(options.weights, workload.precision.weights);
    override_with(options.activations, workload.precision.activations);
    override_with(options.kv_cache, workload.precision.kv_cache);
    if (options.expert_weights)
        workload.precision.expert_weights = options.expert_weights;
    override_with(options.int4_group_size, workload.precision.int4_group_size);
    override_with(options.attention, workload.attention);
    override_with(options.experts_read, workload.experts_read);
    override_with(options.memory_reserve_gb, workload.memory_reserve_gb);
    workload.allow_fallback = workload.allow_fallback || options.allow_fallback;
    workload.fp32_as_tf32 = workload.fp32_as_tf32 || options.fp32_as_tf32;
    override_with(options.all_reduce, workload.all_reduce);
    workload.overlap_communication = workload.overlap_communication || options.overlap_communication;
    override_with(options.batch, comparison.batch);
    override_with(options.sequence, comparison.sequence);
    apply_view(options, comparison);
}

void apply_calibration(const Options& options, Comparison& comparison, Errors& errors) {
    Workload& workload = comparison.workload;
    if (!options.software.empty())
        workload.software = options.software;
    Status status = Done{};
    if (options.calibration.empty() || options.calibration == "none") {
        if (!options.calibration.empty())
            workload.calibration_id.clear();
        status = attach_calibration(workload);
    } else if (auto found = find_calibration_or_file(options.calibration)) {
        workload.calibration_id = (*found)->id;
        workload.calibration = *std::move(found);
    } else {
        status = found.errors();
    }
    if (!status)
        append(errors, status.errors());
    else if (workload.calibration &&
             (comparison.method == Method::global || comparison.formulas == Formulas::published))
        errors.push_back({ErrorCode::calibration_needs_exact, {}, {"--calibration", 0, 0}});
}

// Axes of several values are those of a mesh over requests, which reads them itself.
void apply_request(const Options& options, Comparison& comparison) {
    Request& request = comparison.request;
    const auto one = [](const std::optional<Axis>& axis, std::int64_t& target) {
        if (axis && axis->values().size() == 1)
            target = static_cast<std::int64_t>(axis->values().front());
    };
    one(options.batch, request.batch);
    one(options.input, request.input);
    one(options.output_tokens, request.output);
    override_with(options.batching, request.batching);
    override_with(options.prefill_chunk, request.prefill_chunk);
    override_with(options.prefix_hit, request.prefix_hit);
    override_with(options.drafted_tokens, request.drafted_tokens);
    override_with(options.acceptance, request.acceptance);
    override_with(options.draft_cost, request.draft_cost);
}

} // namespace

Result<Accelerator> resolve_accelerator(const std::string& id_or_file, const Catalog& catalog) {
    return looks_like_file(id_or_file) ? load_accelerator(id_or_file) : catalog.find_accelerator(id_or_file);
}

Result<AcceleratorGroup> resolve_group(const std::string& text, const Catalog& catalog,
                                       const GroupSpelling& otherwise) {
    Errors errors;
    const auto refuse = [&](const Errors& faults) {
        for (Error error : faults) {
            if (error.place.file.empty())
                error.place.file = "--gpu " + text;
            errors.push_back(std::move(error));
        }
        return errors;
    };
    const auto spelling = parse_group(text);
    if (!spelling)
        return refuse(spelling.errors());
    const ParallelLayout degrees =
        spelling->names_layout() ? ParallelLayout{} : degrees_of(otherwise, ParallelLayout{});
    if (!looks_like_file(spelling->accelerator)) {
        auto group = find_group(catalog, *spelling, degrees, otherwise.links);
        return group || group.errors().front().code == ErrorCode::unknown_accelerator
                   ? group
                   : Result<AcceleratorGroup>(refuse(group.errors()));
    }
    auto accelerator = load_accelerator(spelling->accelerator);
    if (!accelerator)
        return accelerator.errors();
    const auto layout = layout_of(*spelling, degrees);
    if (!layout)
        return refuse(layout.errors());
    return AcceleratorGroup(*std::move(accelerator), *layout, overridden(otherwise.links, spelling->links));
}

Result<Transformer> resolve_model(const std::string& id_or_file, const Catalog& catalog) {
    return looks_like_file(id_or_file) ? load_model_file(id_or_file) : catalog.find_model(id_or_file);
}

Result<Comparison> resolve_comparison(const Options& options, const Catalog& catalog) {
    Errors errors;
    Comparison comparison;
    const bool saved = !options.comparison_file.empty();
    if (saved) {
        take(load_comparison(options.comparison_file, catalog), comparison, errors);
        if (!errors.empty())
            return errors;
    }
    const std::size_t gpus = options.gpus.size();
    const auto read = [&](const std::string& text, AcceleratorGroup& group) {
        take(resolve_group(text, catalog, options.group), group, errors);
    };
    for (AcceleratorGroup* group : groups_of(comparison))
        override_layout(options.group, *group, errors);
    if (gpus > 0 || !saved)
        read(gpus > 0 ? options.gpus[0] : default_a, comparison.a);
    if (gpus > 1 || !saved)
        read(gpus > 1 ? options.gpus[1] : default_b, comparison.b);
    if (gpus > 2)
        comparison.others.clear();
    for (std::size_t i = 2; i < gpus; ++i)
        read(options.gpus[i], comparison.others.emplace_back());
    if (!options.model.empty() || !saved)
        take(resolve_model(options.model.empty() ? default_model : options.model, catalog), comparison.model,
             errors);
    // What follows would only complain about values that are not there.
    if (!errors.empty())
        return errors;
    // A changed size takes the usable one along, which may then be set by itself, whichever comes first.
    const auto sets_size = [](const std::string& text) {
        return text.find(".memory_gb=") != std::string::npos;
    };
    std::vector<std::string> gpu_sets = options.gpu_sets;
    std::stable_partition(gpu_sets.begin(), gpu_sets.end(), sets_size);
    for (const std::string& text : gpu_sets)
        apply_gpu_set(text, comparison, errors);
    apply_model_sets(options, comparison.model, errors);
    apply_workload(options, comparison);
    apply_calibration(options, comparison, errors);
    apply_request(options, comparison);
    if (!options.decode_gpu.empty())
        take(resolve_group(options.decode_gpu, catalog, options.group), comparison.decode_group.emplace(),
             errors);
    if (!errors.empty())
        return errors;
    return comparison;
}

} // namespace llmroofline::cli
