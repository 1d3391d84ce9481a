// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/user_entries.h"

#include <system_error>

#include "core/hardware/accelerator_group.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
#include "core/io/identifier.h"
#include "core/io/utf8.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

fs::path file_of(const fs::path& folder, std::string_view id) {
    return folder / (std::string(id) + ".yaml");
}

// On a command line an id stands where a file may stand too, and an accelerator's where a group may.
bool reads_as_group(std::string_view id) {
    const auto group = parse_group(id);
    return !group || group->count || group->accelerator != id;
}

Status check_id(std::string_view id) {
    if (id.ends_with(".yaml") || id.ends_with(".yml") || id.ends_with(".json"))
        return Error{ErrorCode::id_reads_as_file, {std::string(id)}, {}};
    return Done{};
}

template <class T>
Status save(const fs::path& folder, std::string_view id, std::string_view text,
            Result<T> (*load)(const fs::path&)) {
    if (Status status = check_id(id); !status) {
        return status;
    }
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
        return Error{ErrorCode::file_unwritable, {folder.string(), error.message()}, {folder.string(), 0, 0}};
    }
    return write_file_over(file_of(folder, id), text,
                           [load](const fs::path& file) { return load(file).ok(); });
}

Status remove(const fs::path& folder, std::string_view id) {
    if (!is_identifier(id)) {
        return Error{ErrorCode::bad_identifier, {"id", shortened(id)}, {}};
    }
    const fs::path file = file_of(folder, id);
    std::error_code error;
    const bool existed = fs::remove(file, error);
    if (error) {
        return Error{ErrorCode::file_unwritable, {file.string(), error.message()}, {file.string(), 0, 0}};
    }
    if (!existed) {
        return Error{ErrorCode::file_not_found, {file.string()}, {file.string(), 0, 0}};
    }
    return Done{};
}

} // namespace

Status save_accelerator(const fs::path& user_folder, const Accelerator& accelerator) {
    const std::string text = write_accelerator(accelerator);
    if (const Result<Accelerator> again = parse_accelerator(text, ""); !again) {
        return again.errors();
    }
    if (reads_as_group(accelerator.id)) {
        return Error{ErrorCode::id_reads_as_group, {accelerator.id}, {}};
    }
    return save(user_folder / "hardware_specs", accelerator.id, text, &load_accelerator);
}

Status save_model(const fs::path& user_folder, const Transformer& model) {
    const std::string text = write_transformer(model);
    if (const Result<Transformer> again = parse_transformer(text, ""); !again) {
        return again.errors();
    }
    return save(user_folder / "models", model.id, text, &load_transformer);
}

Status delete_accelerator(const fs::path& user_folder, std::string_view id) {
    return remove(user_folder / "hardware_specs", id);
}

Status delete_model(const fs::path& user_folder, std::string_view id) {
    return remove(user_folder / "models", id);
}

} // namespace llmroofline
