// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files of the editor: an entry is saved as its text, comments included, where CatalogStore::save would
// write it anew. Writing is atomic. Free functions.
#pragma once

#include <QString>
#include <filesystem>

#include "core/io/result.h"

namespace llmroofline::gui {

// Where the entry with this id is in the user's folder, whether it exists or not.
std::filesystem::path entry_file(const std::filesystem::path& user_folder, const std::string& id);

// Makes the folders on the way. Faults: file_unwritable.
Status write_text(const std::filesystem::path& file, const QString& text);

std::filesystem::path path_of(const QString& file);

// A YAML file's text as QString: without byte-order mark, line ends as '\n'.
QString text_of_bytes(const std::string& bytes);

} // namespace llmroofline::gui
