// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <tuple>

#include "core/catalog/folders.h"
#include "core/catalog/name_match.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/ready_group_yaml.h"
#include "core/hardware/variant_yaml.h"
#include "core/io/ascii.h"
#include "core/io/list_text.h"
#include "core/io/nearest.h"
#include "core/io/staged_file.h"
#include "core/io/utf8.h"
#include "core/model/model_variants.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

// Folders of the user's that are read, or that hold what belongs to an entry.
bool is_known_folder(const fs::path& folder) {
    return folder.filename() == "groups" || folder.filename() == "variants";
}

bool ends_almost_in_yaml(const fs::path& file) {
    std::string ending = file.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), &lower_ascii);
    return ending == ".yaml" || ending == ".yml";
}

Error named(ErrorCode code, const fs::path& path) {
    return {code, {path.string()}, {}};
}

// In a fixed order, so that faults are too. What a user will miss there is said: what cannot be listed, files whose
// names end almost as they should, and folders in it.
std::vector<fs::path> yaml_files(const fs::path& folder, bool is_users, Errors& faults) {
    std::vector<fs::path> files;
    std::error_code error;
    Errors missed;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const fs::path& path = at->path();
        std::error_code ignored;
        if (path.extension() == ".yaml")
            files.push_back(path);
        else if (ends_almost_in_yaml(path))
            missed.push_back(named(ErrorCode::user_file_not_read, path));
        else if (at->is_directory(ignored) && !is_known_folder(path) &&
                 !path.filename().string().starts_with('.'))
            missed.push_back(named(ErrorCode::user_folder_not_read, path));
    }
    std::error_code ignored;
    if (error && fs::exists(fs::symlink_status(folder, ignored)))
        missed.push_back({ErrorCode::file_unreadable, {folder.string(), error.message()}, {}});
    if (is_users) {
        std::sort(missed.begin(), missed.end(),
                  [](const Error& left, const Error& right) { return left.arguments < right.arguments; });
        faults.insert(faults.end(), missed.begin(), missed.end());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// Of entries that may be changed, or may not.
template <class Entries> auto* entry_of(Entries& entries, std::string_view id) {
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [id](const auto& entry) { return entry.value.id == id; });
    return found == entries.end() ? nullptr : &*found;
}

template <class T>
void load_folder(const fs::path& folder, bool is_users, Result<T> (*load)(const fs::path&),
                 std::vector<CatalogEntry<T>>& entries, Errors& faults) {
    for (const fs::path& file : yaml_files(folder, is_users, faults)) {
        Result<T> value = load(file);
        if (!value) {
            faults.insert(faults.end(), value.errors().begin(), value.errors().end());
            continue;
        }
        if (value->id != file.stem()) {
            faults.push_back(
                {ErrorCode::id_not_file_name, {value->id, file.stem().string()}, {file.string(), 0, 0}});
            continue;
        }
        CatalogEntry<T>* const existing = entry_of(entries, value->id);
        CatalogEntry<T> entry{*std::move(value), file, is_users, existing != nullptr};
        if (existing != nullptr) {
            *existing = std::move(entry);
        } else {
            entries.push_back(std::move(entry));
        }
    }
}

// The source tree and an installation differ.
fs::path model_folder(const fs::path& folder) {
    std::error_code error;
    const fs::path in_sources = folder / "resources" / "models";
    return fs::is_directory(in_sources, error) ? in_sources : folder / "models";
}

void report_if_missing(const fs::path& folder, Errors& faults) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        faults.push_back({ErrorCode::catalog_missing, {folder.string()}, {}});
    }
}

template <class T>
void add_ids(const std::vector<CatalogEntry<T>>& entries, std::vector<std::string_view>& ids) {
    for (const CatalogEntry<T>& entry : entries) {
        ids.push_back(entry.value.id);
    }
}

Error ambiguous(std::string_view name, const std::vector<std::string_view>& ids) {
    std::string candidates;
    for (const std::string_view id : ids) {
        add_item(candidates, id, ", ");
    }
    return {ErrorCode::ambiguous_name, {shortened(name), candidates}, {}};
}

Error unknown_id(ErrorCode code, std::string_view id, const std::vector<std::string_view>& ids) {
    return {code, {shortened(id), nearest_name(id, ids)}, {}};
}

} // namespace

Catalog Catalog::load(const fs::path& built_in_folder, const fs::path& user_folder) {
    Catalog catalog;
    if (!built_in_folder.empty()) {
        const fs::path specs = built_in_folder / "hardware_specs";
        const fs::path models = model_folder(built_in_folder);
        report_if_missing(specs, catalog.faults_);
        report_if_missing(models, catalog.faults_);
        load_folder(specs, false, &load_accelerator, catalog.accelerators_, catalog.faults_);
        catalog.load_groups_and_variants(specs, false);
        load_folder(models, false, &load_transformer, catalog.models_, catalog.faults_);
    }
    catalog.load_user_entries(user_folder);
    return catalog;
}

Result<Accelerator> Catalog::load_accelerator_only(const fs::path& built_in_folder, std::string_view id) {
    return load_accelerator(built_in_folder / "hardware_specs" / (std::string(id) + ".yaml"));
}

Result<Transformer> Catalog::load_model_only(const fs::path& built_in_folder, std::string_view id) {
    return load_transformer(model_folder(built_in_folder) / (std::string(id) + ".yaml"));
}

Catalog Catalog::with_user_entries(const fs::path& user_folder) const {
    Catalog catalog = *this;
    catalog.load_user_entries(user_folder);
    return catalog;
}

void Catalog::load_user_entries(const fs::path& user_folder) {
    if (!user_folder.empty()) {
        load_folder(user_folder / "hardware_specs", true, &load_accelerator, accelerators_, faults_);
        load_groups_and_variants(user_folder / "hardware_specs", true);
        load_folder(user_folder / "models", true, &load_transformer, models_, faults_);
    }
    make_variants();
    sort();
}

void Catalog::load_groups_and_variants(const fs::path& specs, bool is_users) {
    load_folder(specs / "groups", is_users, &load_ready_group, ready_groups_, faults_);
    load_folder(specs / "variants", is_users, &load_variants, variant_sets_, faults_);
}

void Catalog::make_variants() {
    variants_.clear();
    std::vector<std::string_view> ids;
    add_ids(accelerators_, ids);
    for (const VariantEntry& entry : variant_sets_) {
        const AcceleratorEntry* const whole = accelerator_entry(entry.value.id);
        if (whole == nullptr) {
            Error fault = unknown_id(ErrorCode::unknown_accelerator, entry.value.id, ids);
            fault.place.file = entry.file.string();
            faults_.push_back(std::move(fault));
            continue;
        }
        for (const Variant& variant : entry.value.variants) {
            variants_.push_back(with_variant(whole->value, variant));
        }
    }
    std::erase_if(ready_groups_, [&](const ReadyGroupEntry& entry) {
        const Result<Accelerator> found = find_accelerator(entry.value.accelerator);
        if (!found) {
            Error fault = found.errors().front();
            fault.place.file = entry.file.string();
            faults_.push_back(std::move(fault));
        }
        return !found;
    });
}

void Catalog::sort() {
    std::sort(accelerators_.begin(), accelerators_.end(),
              [](const AcceleratorEntry& left, const AcceleratorEntry& right) {
                  const Accelerator& l = left.value;
                  const Accelerator& r = right.value;
                  return std::tie(l.vendor, l.release_year, l.id) < std::tie(r.vendor, r.release_year, r.id);
              });
    std::sort(models_.begin(), models_.end(), [](const ModelEntry& left, const ModelEntry& right) {
        const Transformer& l = left.value;
        const Transformer& r = right.value;
        return std::tie(r.released, l.id) < std::tie(l.released, r.id);
    });
    std::sort(ready_groups_.begin(), ready_groups_.end(),
              [](const ReadyGroupEntry& left, const ReadyGroupEntry& right) {
                  return left.value.id < right.value.id;
              });
}

Catalog Catalog::load_default() {
    const fs::path user_folder = default_user_folder();
    for (const char* kind : {"hardware_specs", "models", "calibrations"})
        if (!user_folder.empty())
            remove_leftovers(user_folder / kind);
    Catalog catalog = load(built_in_folder(), user_folder);
    if (user_folder.empty())
        catalog.faults_.push_back({ErrorCode::no_user_folder, {}, {}});
    return catalog;
}

const AcceleratorEntry* Catalog::accelerator_entry(std::string_view id) const {
    return entry_of(accelerators_, id);
}

const ModelEntry* Catalog::model_entry(std::string_view id) const {
    return entry_of(models_, id);
}

Result<Accelerator> Catalog::find_accelerator(std::string_view id) const {
    if (const AcceleratorEntry* const entry = accelerator_entry(id)) {
        return entry->value;
    }
    const auto variant = std::find_if(variants_.begin(), variants_.end(),
                                      [id](const Accelerator& candidate) { return candidate.id == id; });
    if (variant != variants_.end()) {
        return *variant;
    }
    std::vector<EntryNames> names;
    for (const AcceleratorEntry& entry : accelerators_) {
        names.push_back(names_of(entry.value));
    }
    const std::vector<std::string_view> meant = matching_ids(id, names);
    if (meant.size() == 1) {
        return accelerator_entry(meant.front())->value;
    }
    if (!meant.empty()) {
        return ambiguous(id, meant);
    }
    std::vector<std::string_view> ids;
    add_ids(accelerators_, ids);
    add_ids(ready_groups_, ids);
    for (const Accelerator& candidate : variants_) {
        ids.push_back(candidate.id);
    }
    return unknown_id(ErrorCode::unknown_accelerator, id, ids);
}

const ReadyGroup* Catalog::ready_group(std::string_view id) const {
    const auto* const entry = entry_of(ready_groups_, id);
    return entry == nullptr ? nullptr : &entry->value;
}

Result<Transformer> Catalog::find_model_variant(std::string_view id, std::string_view word) const {
    const Result<Transformer> model = find_model(id);
    if (!model) {
        return model;
    }
    const std::vector<ModelVariant> variants = variants_of(*model);
    if (const ModelVariant* const chosen = variant_of_word(variants, word)) {
        return with_variant(*model, *chosen);
    }
    std::string known;
    for (const ModelVariant& variant : variants) {
        add_item(known, variant.name(), ", ");
    }
    return Error{ErrorCode::unknown_model_variant, {shortened(word), model->id, known}, {}};
}

// A model's own checkpoint goes before another's that names it, too.
std::optional<Transformer> Catalog::model_of_checkpoint(std::string_view id) const {
    const ModelEntry* holder = nullptr;
    std::optional<ModelVariant> chosen;
    for (const ModelEntry& entry : models_) {
        const std::vector<ModelVariant> variants = variants_of(entry.value);
        const ModelVariant* const variant = variant_of_id(variants, id);
        if (variant == nullptr) {
            continue;
        }
        if (variant->huggingface_id == entry.value.huggingface_id) {
            return entry.value;
        }
        if (holder == nullptr) {
            holder = &entry;
            chosen = *variant;
        }
    }
    return holder == nullptr ? std::nullopt : std::optional(with_variant(holder->value, *chosen));
}

Result<Transformer> Catalog::find_model(std::string_view id) const {
    if (const ModelEntry* const entry = model_entry(id)) {
        return entry->value;
    }
    if (const std::size_t colon = id.rfind(':'); colon != std::string_view::npos) {
        return find_model_variant(id.substr(0, colon), id.substr(colon + 1));
    }
    if (std::optional<Transformer> published = model_of_checkpoint(id)) {
        return *std::move(published);
    }
    std::vector<EntryNames> names;
    for (const ModelEntry& entry : models_) {
        names.push_back(names_of(entry.value));
    }
    const std::vector<std::string_view> meant = matching_ids(id, names);
    if (meant.size() == 1) {
        return model_entry(meant.front())->value;
    }
    if (!meant.empty()) {
        return ambiguous(id, meant);
    }
    std::vector<std::string_view> ids;
    add_ids(models_, ids);
    return unknown_id(ErrorCode::unknown_model, id, ids);
}

} // namespace llmroofline
