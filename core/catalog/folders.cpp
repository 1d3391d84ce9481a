// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/folders.h"

#include <cstdlib>
#include <system_error>

#include "core/version.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

fs::path environment_path(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? fs::path{} : fs::path(value);
}

bool holds_catalog(const fs::path& folder) {
    std::error_code error;
    return fs::is_directory(folder / "hardware_specs", error);
}

fs::path beside_executable() {
    std::error_code error;
    const fs::path executable = fs::read_symlink("/proc/self/exe", error);
    return error ? fs::path{} : executable.parent_path().parent_path() / "share" / "llmroofline";
}

} // namespace

fs::path built_in_folder() {
    if (fs::path chosen = environment_path("LLMROOFLINE_DATA"); !chosen.empty()) {
        return chosen;
    }
    for (const fs::path& folder : {beside_executable(), fs::path(source_data_folder)}) {
        if (!folder.empty() && holds_catalog(folder)) {
            return folder;
        }
    }
    return installed_data_folder;
}

fs::path default_user_folder() {
    // A relative path there is to be ignored, says the XDG base directory specification.
    if (fs::path data = environment_path("XDG_DATA_HOME"); data.is_absolute()) {
        return data / "llmroofline";
    }
    const fs::path home = environment_path("HOME");
    return !home.is_absolute() ? fs::path{} : home / ".local" / "share" / "llmroofline";
}

} // namespace llmroofline
