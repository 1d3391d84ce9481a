// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_reader.h"

#include <cstring>

namespace llmroofline {

namespace {

constexpr std::size_t block_size = 256 * 1024;

} // namespace

Result<LineReader> LineReader::open(const std::filesystem::path& path) {
    auto file = RegularFile::open(path);
    if (!file)
        return file.errors();
    LineReader reader;
    reader.bytes_ = file->size();
    reader.file_ = std::make_shared<RegularFile>(std::move(file).value());
    return reader;
}

bool LineReader::fill() {
    if (begin_ > 0) {
        std::memmove(block_.data(), block_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (block_.size() < end_ + block_size)
        block_.resize(end_ + block_size);
    const std::size_t got = file_->read(block_.data() + end_, block_size);
    read_ += got;
    end_ += got;
    return got > 0;
}

bool LineReader::next(std::string_view& line) {
    std::size_t looked_at = 0;
    is_cut_ = false;
    while (true) {
        const char* const from = block_.data() + begin_;
        const void* const found = end_ > begin_ + looked_at
                                      ? std::memchr(from + looked_at, '\n', end_ - begin_ - looked_at)
                                      : nullptr;
        if (found) {
            const auto length = static_cast<std::size_t>(static_cast<const char*>(found) - from);
            line = is_cut_ ? std::string_view{} : std::string_view(from, length);
            begin_ += length + 1;
            break;
        }
        looked_at = end_ - begin_;
        if (looked_at > line_length_limit) {
            // The rest is passed over block by block.
            is_cut_ = true;
            begin_ = end_;
            looked_at = 0;
        }
        if (fill())
            continue;
        if (begin_ == end_ && !is_cut_)
            return false;
        line = is_cut_ ? std::string_view{} : std::string_view(block_.data() + begin_, end_ - begin_);
        begin_ = end_;
        break;
    }
    ++line_;
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    if (line_ == 1 && line.substr(0, 3) == "\xEF\xBB\xBF")
        line.remove_prefix(3);
    return true;
}

} // namespace llmroofline
