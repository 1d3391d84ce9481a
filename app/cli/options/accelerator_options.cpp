// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/accelerator_options.h"

#include <algorithm>

#include "app/cli/options/assignment.h"
#include "app/cli/options/field_options.h"
#include "core/catalog/group_lookup.h"
#include "core/hardware/accelerator_fields.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/group_fields.h"

namespace llmroofline::cli {

namespace {

constexpr const char* default_a = "a100-sxm4-80gb";
constexpr const char* default_b = "h20-96gb";

std::vector<AcceleratorGroup*> groups_of(Comparison& comparison) {
    std::vector<AcceleratorGroup*> all = {&comparison.a, &comparison.b};
    for (AcceleratorGroup& other : comparison.others)
        all.push_back(&other);
    return all;
}

// ID.KEY=VALUE, for every accelerator in use with that id. Ids may hold dots, keys do not.
void apply_set(const std::string& text, Comparison& comparison, Errors& errors) {
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
    for (AcceleratorGroup* group : groups_of(comparison)) {
        Accelerator& accelerator = group->accelerator;
        ids += (ids.empty() ? "" : ", ") + accelerator.id;
        if (accelerator.id != id)
            continue;
        found = true;
        const Status status = set_field(accelerator, key, assignment->second);
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

// What was given takes the place of what was there.
void override_with(const GroupSpelling& given, GroupSpelling& target) {
    for (const GroupField& field : group_fields())
        if (const FieldValue value = field.get(given); !std::holds_alternative<std::monostate>(value))
            field.set(target, value);
}

// A group of one under the given degrees, whether or not they make a layout together.
ParallelLayout degrees_of(const GroupSpelling& given, const ParallelLayout& otherwise) {
    GroupSpelling all = spelling_of({{}, otherwise, {}});
    override_with(given, all);
    return {*all.tensor, *all.pipeline, *all.expert, *all.data, *all.micro_batches};
}

// A side of a saved comparison under the options' degrees.
void override_layout(const GroupSpelling& given, AcceleratorGroup& group, Errors& errors) {
    group.links = overridden(group.links, given.links);
    GroupSpelling spelling = given;
    if (!given.data && given.expert != 1 && group.layout.data > 1)
        spelling.data = group.layout.data;
    const auto layout = layout_of(spelling, degrees_of(given, group.layout));
    if (layout)
        group.layout = *layout;
    else
        errors.insert(errors.end(), layout.errors().begin(), layout.errors().end());
}

// `8xh20-96gb:tp=8`, or a ready group; what it does not name is as `otherwise` says.
Result<AcceleratorGroup> resolve_group(const std::string& text, const Catalog& catalog,
                                       const GroupSpelling& otherwise) {
    const auto placed = [&](Errors faults) {
        for (Error& error : faults)
            if (error.place.file.empty() && error.code != ErrorCode::unknown_accelerator)
                error.place.file = "--gpu " + text;
        return faults;
    };
    const auto spelling = parse_group(text);
    if (!spelling)
        return placed(spelling.errors());
    const ParallelLayout degrees =
        spelling->names_layout() ? ParallelLayout{} : degrees_of(otherwise, ParallelLayout{});
    if (!looks_like_file(spelling->accelerator)) {
        auto group = find_group(catalog, *spelling, degrees, otherwise.links);
        return group ? group : Result<AcceleratorGroup>(placed(group.errors()));
    }
    auto accelerator = load_accelerator(spelling->accelerator);
    if (!accelerator)
        return accelerator.errors();
    const auto layout = layout_of(*spelling, degrees);
    if (!layout)
        return placed(layout.errors());
    AcceleratorGroup group(*std::move(accelerator), *layout, overridden(otherwise.links, spelling->links));
    group.types = spelling->types;
    return group;
}

} // namespace

void AcceleratorOptions::add(OptionList& list) {
    list.texts("--gpu", "ID|FILE|NxID[:tp=N,pp=N,ep=N,dp=N,mb=N]",
               "A catalog id, a spec YAML, or a group of them; repeatable, the first is A, the second B "
               "(a100-sxm4-80gb, h20-96gb). A group may have a name (gpus --groups), and node=N "
               "(accelerators a node), lat=US (a hop), net=GB/s and netlat=US (between nodes), "
               "types=WEIGHTS[/ACTIVATIONS[/KV]] (of this group alone)",
               gpus);
    list.texts("--gpu-set", "ID.KEY=VALUE", "Override one figure of a spec; repeatable", sets);
    std::vector<std::string_view> keys = group_fields().keys();
    std::erase(keys, "types"); // for all groups they are options of their own
    add_field_options(
        list, group_fields(),
        [this](const GroupField& field, const FieldValue& value) { field.set(degrees, value); }, keys);
}

void AcceleratorOptions::add_decode_gpu(OptionList& list) {
    list.text("--decode-gpu", "ID|FILE|NxID[:...]", "Where decoding is apart from the prefill: this group",
              decode_gpu);
}

void AcceleratorOptions::choose(Comparison& comparison, bool saved, const Catalog& catalog,
                                Errors& errors) const {
    const auto read = [&](const std::string& text, AcceleratorGroup& group) {
        auto found = resolve_group(text, catalog, degrees);
        if (found)
            group = *std::move(found);
        else
            errors.insert(errors.end(), found.errors().begin(), found.errors().end());
    };
    for (AcceleratorGroup* group : groups_of(comparison))
        override_layout(degrees, *group, errors);
    if (!gpus.empty() || !saved)
        read(gpus.empty() ? default_a : gpus[0], comparison.a);
    if (gpus.size() > 1 || !saved)
        read(gpus.size() > 1 ? gpus[1] : default_b, comparison.b);
    if (gpus.size() > 2)
        comparison.others.clear();
    for (std::size_t i = 2; i < gpus.size(); ++i)
        read(gpus[i], comparison.others.emplace_back());
    if (!decode_gpu.empty())
        read(decode_gpu, comparison.decode_group.emplace());
}

void AcceleratorOptions::change(Comparison& comparison, Errors& errors) const {
    // A changed size takes the usable one along, which may then be set by itself, whichever comes first.
    const auto sets_size = [](const std::string& text) {
        return text.find(".memory_gb=") != std::string::npos;
    };
    std::vector<std::string> in_order = sets;
    std::stable_partition(in_order.begin(), in_order.end(), sets_size);
    for (const std::string& text : in_order)
        apply_set(text, comparison, errors);
}

std::vector<const AcceleratorGroup*> groups_asked_for(const AcceleratorOptions& options,
                                                      const Comparison& comparison) {
    std::vector<const AcceleratorGroup*> groups = {&comparison.a};
    if (options.only_first())
        return groups;
    groups.push_back(&comparison.b);
    for (const AcceleratorGroup& other : comparison.others)
        groups.push_back(&other);
    return groups;
}

Result<Accelerator> find_accelerator(const std::string& id_or_file, const Catalog& catalog) {
    return looks_like_file(id_or_file) ? load_accelerator(id_or_file) : catalog.find_accelerator(id_or_file);
}

} // namespace llmroofline::cli
