// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/model_options.h"

#include "app/cli/options/assignment.h"
#include "core/catalog/model_file.h"
#include "core/model/assignments.h"

namespace llmroofline::cli {

namespace {

constexpr const char* default_model = "llama-2-70b";

} // namespace

void ModelOptions::add(OptionList& list) {
    list.text(
        "--model", "ID|FILE",
        "A catalog id, one with a checkpoint (deepseek-v3.1:nvfp4), an id on Hugging Face, a model YAML or a "
        "config.json (llama-2-70b)",
        model);
    list.texts(
        "--set", "KEY=VALUE",
        "Override one field of the architecture; repeatable, all are applied together and checked once",
        sets);
}

void ModelOptions::choose(Transformer& target, bool saved, const Catalog& catalog, Errors& errors) const {
    if (model.empty() && saved)
        return;
    auto found = find_model(model.empty() ? default_model : model, catalog);
    if (found)
        target = *std::move(found);
    else
        errors.insert(errors.end(), found.errors().begin(), found.errors().end());
}

void ModelOptions::change(Transformer& target, Errors& errors) const {
    std::vector<Assignment> assignments;
    for (const std::string& text : sets) {
        if (auto assignment = split_assignment(text))
            assignments.push_back(std::move(*assignment));
        else
            errors.push_back({ErrorCode::bad_assignment, {text}, {"--set", 0, 0}});
    }
    if (assignments.empty())
        return;
    const Status status = apply_assignments(target, assignments);
    if (status)
        return;
    for (Error error : status.errors()) {
        error.place = {"--set", 0, 0};
        errors.push_back(std::move(error));
    }
}

Result<Transformer> find_model(const std::string& id_or_file, const Catalog& catalog) {
    if (!looks_like_file(id_or_file))
        return catalog.find_model(id_or_file);
    auto loaded = load_model_file(id_or_file);
    // `meta-llama/Llama-3.1-8B` is a name with the look of a path.
    if (!loaded && loaded.errors().front().code == ErrorCode::file_not_found)
        if (auto named = catalog.find_model(id_or_file))
            return named;
    return loaded;
}

} // namespace llmroofline::cli
