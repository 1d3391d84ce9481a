// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole small files: reading that cannot hang on a pipe or a device, writing that leaves either the old file
// or the new one. Faults are file_… codes with the path; places name the path and no line. Safe from any
// thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"

namespace llmroofline {

inline constexpr std::size_t text_file_limit = 256 * 1024; // bytes; holds every spec many times over

// The bytes as they are, byte-order mark included. Only a regular file is opened.
Result<std::string> read_text_file(const std::filesystem::path& path, std::size_t limit = text_file_limit);

// Writes to a new file in the same folder, flushes it to the disk and renames it over `path`. A symbolic link
// is followed, an existing file keeps its mode, and what is not writable is left alone; a device or a pipe is written to
// rather than replaced (core/io/staged_file.h).
Status write_file_atomically(const std::filesystem::path& path, std::string_view content);

// Where a file is at `path` and `is_readable` refuses it, it may be somebody's work that is about to be
// written over: it gets a second name, path.bak, or .bak2 and so on where there is one already.
Status keep_unreadable(const std::filesystem::path& path,
                       const std::function<bool(const std::filesystem::path&)>& is_readable);
// Does that, then write_file_atomically.
Status write_file_over(const std::filesystem::path& path, std::string_view content,
                       const std::function<bool(const std::filesystem::path&)>& is_readable);

// Whether both names lead to one file, however they are spelled and whether or not it is there yet.
bool is_same_file(const std::filesystem::path& left, const std::filesystem::path& right);

// Takes a text piece by piece; refuses where it cannot go on.
using PutText = std::function<Status(std::string_view)>;

// Writes several files: all are complete on disk before the first is put in place, so that what cannot be written
// keeps the others from being written too.
struct FileContent {
    std::filesystem::path path;
    std::string content = {};
    std::function<Status(const PutText& put)> pieces =
        {}; // in place of the content, for what is too large for one text
};
Status write_files_atomically(const std::vector<FileContent>& files);

} // namespace llmroofline
