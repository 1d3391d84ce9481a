// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A regular file opened for reading, block by block. A pipe or a device is refused, since opening or reading one may
// hang. Belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "core/io/file_descriptor.h"
#include "core/io/result.h"

namespace llmroofline {

class RegularFile {
public:
    // Faults: file_not_found, file_unreadable, file_is_directory, file_not_regular.
    static Result<RegularFile> open(const std::filesystem::path& path);

    // The bytes read; 0 at the end, or where the file cannot be read on.
    std::size_t read(char* to, std::size_t most) const;
    std::uint64_t size() const { return size_; } // when it was opened

private:
    RegularFile(FileDescriptor file, std::uint64_t size) : file_(std::move(file)), size_(size) {}

    FileDescriptor file_;
    std::uint64_t size_ = 0;
};

} // namespace llmroofline
