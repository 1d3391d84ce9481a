// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <optional>
#include <system_error>

#include "core/io/staged_file.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

Error fault(ErrorCode code, const fs::path& path, std::string reason = {}) {
    Error error{code, {path.string()}, {path.string(), 0, 0}};
    if (!reason.empty()) {
        error.arguments.push_back(std::move(reason));
    }
    return error;
}

Error system_fault(ErrorCode code, const fs::path& path, int number) {
    return fault(code, path, std::generic_category().message(number));
}

std::optional<Error> refuse_unless_regular(const struct stat& status, const fs::path& path) {
    if (S_ISDIR(status.st_mode)) {
        return fault(ErrorCode::file_is_directory, path);
    }
    if (!S_ISREG(status.st_mode)) {
        return fault(ErrorCode::file_not_regular, path);
    }
    return std::nullopt;
}

} // namespace

Result<std::string> read_text_file(const fs::path& path, std::size_t limit) {
    // Looking before opening, since opening some devices does something; looking again after, since the name
    // may have changed hands.
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        return errno == ENOENT || errno == ENOTDIR ? fault(ErrorCode::file_not_found, path)
                                                   : system_fault(ErrorCode::file_unreadable, path, errno);
    }
    if (std::optional<Error> error = refuse_unless_regular(status, path)) {
        return *std::move(error);
    }
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.is_open() || ::fstat(file.get(), &status) != 0) {
        return system_fault(ErrorCode::file_unreadable, path, errno);
    }
    if (std::optional<Error> error = refuse_unless_regular(status, path)) {
        return *std::move(error);
    }
    const Error too_large{ErrorCode::file_too_large, {std::to_string(limit)}, {path.string(), 0, 0}};
    if (static_cast<std::uint64_t>(status.st_size) > limit) {
        return too_large;
    }
    std::string content;
    std::array<char, 16384> buffer;
    while (content.size() <= limit) {
        const ssize_t count = ::read(file.get(), buffer.data(), buffer.size());
        if (count < 0 && errno != EINTR) {
            return system_fault(ErrorCode::file_unreadable, path, errno);
        }
        if (count == 0) {
            return content;
        }
        content.append(buffer.data(), static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
    }
    return too_large;
}

bool is_same_file(const fs::path& left, const fs::path& right) {
    std::error_code error;
    if (fs::equivalent(left, right, error) && !error)
        return true;
    const auto whole = [](const fs::path& path) {
        std::error_code failed;
        // Of a relative name whose beginning is not there it would make nothing whole.
        fs::path canonical = fs::weakly_canonical(fs::absolute(path, failed), failed);
        return failed ? path : canonical;
    };
    return whole(left) == whole(right);
}

Status write_file_atomically(const fs::path& path, std::string_view content) {
    return write_files_atomically({{path, std::string(content)}});
}

Status keep_unreadable(const fs::path& path, const std::function<bool(const fs::path&)>& is_readable) {
    std::error_code error;
    if (fs::is_regular_file(path, error) && !is_readable(path)) {
        // A second name for it: the new file takes the first one only.
        const fs::path kept = follow_links(path);
        for (int i = 1;; ++i) {
            const fs::path name = kept.string() + (i == 1 ? ".bak" : ".bak" + std::to_string(i));
            if (::link(kept.c_str(), name.c_str()) == 0)
                break;
            if (errno == EEXIST)
                continue;
            // File systems without such names.
            if (fs::copy_file(kept, name, error))
                break;
            if (error != std::errc::file_exists)
                return fault(ErrorCode::file_unwritable, name, error.message());
        }
    }
    return Done{};
}

Status write_file_over(const fs::path& path, std::string_view content,
                       const std::function<bool(const fs::path&)>& is_readable) {
    const Status kept = keep_unreadable(path, is_readable);
    return kept ? write_file_atomically(path, content) : kept;
}

Status write_files_atomically(const std::vector<FileContent>& files) {
    std::deque<StagedFile> staged;
    for (const FileContent& file : files) {
        StagedFile& one = staged.emplace_back();
        Status done = one.open(file.path);
        if (done)
            done = file.pieces ? file.pieces([&one](std::string_view text) { return one.write(text); })
                               : one.write(file.content);
        if (done)
            done = one.complete();
        if (!done)
            return done;
    }
    for (StagedFile& file : staged)
        if (Status done = file.put_in_place(); !done)
            return done;
    return Done{};
}

} // namespace llmroofline
