// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/line_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace llmroofline {

namespace {

constexpr std::size_t block_size = 256 * 1024;

Error fault(ErrorCode code, const std::filesystem::path& path, int number) {
    Error error{code, {path.string()}, {path.string(), 0, 0}};
    if (code == ErrorCode::file_unreadable)
        error.arguments.push_back(std::generic_category().message(number));
    return error;
}

} // namespace

class LineReader::Descriptor {
public:
    explicit Descriptor(int value) : value_(value) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { ::close(value_); }

    // The bytes read; 0 at the end, or where the file cannot be read on.
    std::size_t read(char* to, std::size_t most) const {
        ssize_t got = 0;
        do
            got = ::read(value_, to, most);
        while (got < 0 && errno == EINTR);
        return got > 0 ? static_cast<std::size_t>(got) : 0;
    }

private:
    int value_;
};

Result<LineReader> LineReader::open(const std::filesystem::path& path) {
    // A pipe without a writer would hold an ordinary open() up.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return fault(errno == ENOENT ? ErrorCode::file_not_found : ErrorCode::file_unreadable, path, errno);
    LineReader reader;
    reader.file_ = std::make_shared<Descriptor>(descriptor);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return fault(ErrorCode::file_unreadable, path, errno);
    if (S_ISDIR(status.st_mode))
        return fault(ErrorCode::file_is_directory, path, 0);
    if (!S_ISREG(status.st_mode))
        return fault(ErrorCode::file_not_regular, path, 0);
    reader.bytes_ = static_cast<std::uint64_t>(status.st_size);
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
