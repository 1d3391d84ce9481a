// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A file's new content, written piece by piece beside it under another name; gone again unless it is put in place. Only
// then is the old content replaced, by a rename. A symbolic link is followed, an existing file keeps its mode. A device,
// a pipe and an open descriptor of this process (/dev/stdout) have no place to be put in: they are written to as they
// are. Faults are file_… codes with the path. Owned by one thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/io/file_descriptor.h"
#include "core/io/result.h"

namespace llmroofline {

class StagedFile {
public:
    StagedFile() = default;
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    ~StagedFile();

    // In this order, each once but for write().
    Status open(const std::filesystem::path& path);
    Status write(std::string_view content);
    Status complete(); // all of it is on the disk
    Status put_in_place();

private:
    Status open_beside();
    Status open_as_it_is();
    Error system_fault(int number) const;

    std::filesystem::path path_;
    std::filesystem::path target_;
    std::filesystem::path temporary_; // empty: written as it is
    FileDescriptor file_;
    FileDescriptor lock_; // the same open file, held until it is in place
};

// The file that `path` leads to, also where the last link's target does not exist yet.
std::filesystem::path follow_links(std::filesystem::path path);

// Removes what processes that were killed while they wrote left in the folder; what a living one still writes stays.
void remove_leftovers(const std::filesystem::path& folder);

} // namespace llmroofline
