// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The accelerators and models known by id: the built-in ones, then the user's own, which add to them or take
// their place. A file that is not right is left out and its faults are kept; the rest is there. A plain
// value: load a new one rather than changing it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/hardware/accelerator.h"
#include "core/hardware/ready_group.h"
#include "core/hardware/variant.h"
#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

template <class T> struct CatalogEntry {
    T value;
    std::filesystem::path file;
    bool is_users = false;
    bool overrides_built_in = false;
};

using AcceleratorEntry = CatalogEntry<Accelerator>;
using ModelEntry = CatalogEntry<Transformer>;
using ReadyGroupEntry = CatalogEntry<ReadyGroup>;
using VariantEntry = CatalogEntry<VariantSet>;

class Catalog {
public:
    // `built_in_folder` holds hardware_specs/, and models/ or resources/models/; `user_folder` holds
    // hardware_specs/ and models/, or need not exist. Either may be empty: none. hardware_specs/ may hold
    // groups/ and variants/.
    static Catalog load(const std::filesystem::path& built_in_folder,
                        const std::filesystem::path& user_folder);

    // Loads it from the folders of folders.h.
    static Catalog load_default();

    // One built-in entry from its own file, which bears its id: what load() has for it, without the others.
    static Result<Accelerator> load_accelerator_only(const std::filesystem::path& built_in_folder,
                                                     std::string_view id);
    static Result<Transformer> load_model_only(const std::filesystem::path& built_in_folder,
                                               std::string_view id);

    // Returns this one with the user's entries of `user_folder`: what load() gives for both folders, without reading
    // the built-in files again.
    Catalog with_user_entries(const std::filesystem::path& user_folder) const;

    const std::vector<AcceleratorEntry>& accelerators() const { return accelerators_; } // by vendor, year, id
    // Newest first, then by id; those without a date last.
    const std::vector<ModelEntry>& models() const { return models_; }
    const std::vector<ReadyGroupEntry>& ready_groups() const { return ready_groups_; } // by id
    // Slices and power limits, each as the accelerator that it is; they are found by id, and in no list of
    // accelerators.
    const std::vector<Accelerator>& variants() const { return variants_; }

    // An accelerator or a variant of one, a model: by id, or by a name as people write it (name_match.h). Faults:
    // ambiguous_name with the ids that it may mean; unknown_accelerator, unknown_model, with the nearest id.
    Result<Accelerator> find_accelerator(std::string_view id) const;
    // A model also by the id of one of its checkpoints on Hugging Face, or by its own id and a word that chooses one
    // (`deepseek-v3.1:nvfp4`; core/model/model_variants.h): it then has that checkpoint's types. Fault:
    // unknown_model_variant.
    Result<Transformer> find_model(std::string_view id) const;

    // Return nullptr if there is none. The entry is valid as long as the catalog.
    const AcceleratorEntry* accelerator_entry(std::string_view id) const;
    const ModelEntry* model_entry(std::string_view id) const;
    const ReadyGroup* ready_group(std::string_view id) const;

    // The faults of the files left out: those of reading them, id_not_file_name, catalog_missing; of variants and
    // groups of accelerators that are not there, unknown_accelerator.
    const Errors& faults() const { return faults_; }

private:
    Result<Transformer> find_model_variant(std::string_view id, std::string_view word) const;
    std::optional<Transformer> model_of_checkpoint(std::string_view id) const;
    void load_user_entries(const std::filesystem::path& user_folder);
    void load_groups_and_variants(const std::filesystem::path& specs, bool is_users);
    void make_variants();
    void sort();

    std::vector<AcceleratorEntry> accelerators_;
    std::vector<ModelEntry> models_;
    std::vector<ReadyGroupEntry> ready_groups_;
    std::vector<VariantEntry> variant_sets_;
    std::vector<Accelerator> variants_;
    Errors faults_;
};

} // namespace llmroofline
