// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A text file line by line, however large it is: never more of it in memory than a block and a line. Lines end in LF or
// CRLF; the last one need not end; a byte-order mark at the beginning is left out. Only a regular file is opened.
// Belongs to one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "core/io/regular_file.h"
#include "core/io/result.h"

namespace llmroofline {

// A line longer than this is no line of a table; next() gives an empty one in its place.
inline constexpr std::size_t line_length_limit = 4 * 1024 * 1024;

class LineReader {
public:
    // Faults: file_not_found, file_unreadable, file_is_directory, file_not_regular.
    static Result<LineReader> open(const std::filesystem::path& path);

    // The next line without its end, valid until the next call; false at the end of the file.
    bool next(std::string_view& line);

    std::int64_t line() const { return line_; }        // of the one given last, 1-based
    bool is_cut() const { return is_cut_; }            // it was too long
    std::uint64_t bytes_read() const { return read_; } // of the file so far
    std::uint64_t bytes() const { return bytes_; }     // of the file when it was opened

private:
    LineReader() = default;
    bool fill(); // reads a block behind what is kept; false at the end

    std::shared_ptr<RegularFile> file_;
    std::vector<char> block_;
    std::size_t begin_ = 0; // of what has not been given yet
    std::size_t end_ = 0;
    std::int64_t line_ = 0;
    bool is_cut_ = false;
    std::uint64_t read_ = 0;
    std::uint64_t bytes_ = 0;
};

} // namespace llmroofline
