// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/calibration_catalog.h"

#include <algorithm>
#include <filesystem>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/folders.h"
#include "core/io/files.h"
#include "core/io/identifier.h"
#include "core/io/nearest.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

// The source tree and an installation differ.
fs::path shipped_folder() {
    std::error_code error;
    const fs::path in_sources = built_in_folder() / "resources" / "calibrations";
    return fs::is_directory(in_sources, error) ? in_sources : built_in_folder() / "calibrations";
}

// The user's own first.
std::vector<fs::path> folders() {
    std::vector<fs::path> result;
    if (const fs::path user = default_user_folder(); !user.empty())
        result.push_back(user / "calibrations");
    result.push_back(shipped_folder());
    return result;
}

Result<std::shared_ptr<const CalibrationProfile>> shared(Result<CalibrationProfile> profile) {
    if (!profile)
        return profile.errors();
    return std::shared_ptr<const CalibrationProfile>(
        std::make_shared<CalibrationProfile>(std::move(profile).value()));
}

} // namespace

std::vector<std::string> calibration_ids() {
    std::vector<std::string> ids;
    for (const fs::path& folder : folders()) {
        std::error_code error;
        for (const auto& entry : fs::directory_iterator(folder, error))
            if (entry.path().extension() == ".yaml")
                ids.push_back(entry.path().stem().string());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

Result<std::shared_ptr<const CalibrationProfile>> find_calibration_or_file(std::string_view id_or_file) {
    if (id_or_file.find('/') != std::string_view::npos || id_or_file.ends_with(".yaml"))
        return shared(load_calibration(id_or_file));
    return find_calibration(id_or_file);
}

Result<std::shared_ptr<const CalibrationProfile>> find_calibration(std::string_view id) {
    const std::string text(id);
    for (const fs::path& folder : folders()) {
        const fs::path file = folder / (text + ".yaml");
        std::error_code error;
        if (!is_identifier(id) || !fs::is_regular_file(file, error))
            continue;
        Result<CalibrationProfile> profile = load_calibration(file);
        if (profile && profile->id != text)
            return Error{ErrorCode::id_not_file_name, {profile->id, text}, {file.string(), 0, 0}};
        return shared(std::move(profile));
    }
    const std::vector<std::string> ids = calibration_ids();
    const std::vector<std::string_view> names(ids.begin(), ids.end());
    return Error{ErrorCode::unknown_calibration, {shortened(text), nearest_name(text, names)}, {}};
}

std::filesystem::path calibration_measurements(std::string_view id) {
    const std::string name(id);
    for (const fs::path& folder : folders()) {
        std::error_code error;
        if (!is_identifier(id) || !fs::is_regular_file(folder / (name + ".yaml"), error))
            continue;
        fs::path rows = folder / "measurements" / (name + ".csv");
        return fs::is_regular_file(rows, error) ? rows : fs::path();
    }
    return {};
}

bool is_shipped_calibration(std::string_view id) {
    std::error_code error;
    return fs::is_regular_file(shipped_folder() / (std::string(id) + ".yaml"), error);
}

std::filesystem::path users_calibration(std::string_view id) {
    const fs::path user = default_user_folder();
    if (user.empty() || !is_identifier(id))
        return {};
    fs::path file = user / "calibrations" / (std::string(id) + ".yaml");
    std::error_code error;
    return fs::exists(file, error) ? file : fs::path();
}

Status save_calibration(const CalibrationProfile& profile, std::string_view measurements) {
    if (!is_identifier(profile.id))
        return Error{ErrorCode::bad_identifier, {"id", shortened(profile.id)}, {}};
    if (is_shipped_calibration(profile.id))
        return Error{ErrorCode::shipped_id, {profile.id}, {}};
    if (profile.id.ends_with(".yaml"))
        return Error{ErrorCode::id_reads_as_file, {profile.id}, {}};
    const fs::path user = default_user_folder();
    if (user.empty())
        return Error{ErrorCode::file_unwritable, {"~/.local/share/llmroofline", "HOME"}, {}};
    const fs::path folder = user / "calibrations";
    std::error_code error;
    fs::create_directories(measurements.empty() ? folder : folder / "measurements", error);
    if (error)
        return Error{ErrorCode::file_unwritable, {folder.string(), error.message()}, {}};
    const fs::path file = folder / (profile.id + ".yaml");
    if (Status kept = keep_unreadable(file, [](const fs::path& old) { return load_calibration(old).ok(); });
        !kept)
        return kept;
    std::vector<FileContent> files = {{file, write_calibration(profile)}};
    if (!measurements.empty())
        files.push_back({folder / "measurements" / (profile.id + ".csv"), std::string(measurements)});
    return write_files_atomically(files);
}

} // namespace llmroofline
