// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/files.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <optional>
#include <random>
#include <system_error>

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

class FileDescriptor {
public:
    explicit FileDescriptor(int value) : value_(value) {}
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() { close(); }

    int get() const { return value_; }
    bool is_open() const { return value_ >= 0; }
    bool close() {
        const bool done = value_ < 0 || ::close(value_) == 0;
        value_ = -1;
        return done;
    }

private:
    int value_;
};

// Beyond `ulimit -f` the kernel kills the process, unless the signal is held back; then write() fails with
// EFBIG.
class FileSizeSignalBlock {
public:
    FileSizeSignalBlock() {
        sigemptyset(&signal_);
        sigaddset(&signal_, SIGXFSZ);
        pthread_sigmask(SIG_BLOCK, &signal_, &before_);
    }
    FileSizeSignalBlock(const FileSizeSignalBlock&) = delete;
    FileSizeSignalBlock& operator=(const FileSizeSignalBlock&) = delete;
    ~FileSizeSignalBlock() {
        const timespec no_wait{};
        sigtimedwait(&signal_, nullptr, &no_wait);
        pthread_sigmask(SIG_SETMASK, &before_, nullptr);
    }

private:
    sigset_t signal_;
    sigset_t before_;
};

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

// The file that `path` leads to, also where the last link's target does not exist yet.
fs::path follow_links(fs::path path) {
    constexpr int greatest_depth = 40; // as the kernel's
    std::error_code error;
    for (int i = 0; i < greatest_depth && fs::is_symlink(path, error); ++i) {
        const fs::path target = fs::read_symlink(path, error);
        if (error) {
            break;
        }
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    return path;
}

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path unguessable_sibling(const fs::path& path) {
    std::random_device random;
    const std::uint64_t number = (std::uint64_t{random()} << 32) | random();
    std::array<char, 40> name{};
    std::snprintf(name.data(), name.size(), ".llmroofline-%016llx", static_cast<unsigned long long>(number));
    return folder_of(path) / name.data();
}

// 0, or the errno.
int write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        content.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
    }
    return 0;
}

// Fills, flushes and closes the new file; 0, or the errno.
int complete(FileDescriptor& file, std::string_view content, const std::optional<struct stat>& existing) {
    if (existing) {
        // Without the privilege the file changes its owner, as with any editor that renames.
        if (existing->st_uid != ::geteuid() || existing->st_gid != ::getegid()) {
            [[maybe_unused]] const int ignored = ::fchown(file.get(), existing->st_uid, existing->st_gid);
        }
        if (::fchmod(file.get(), existing->st_mode & 0777) != 0) {
            return errno;
        }
    }
    const FileSizeSignalBlock block;
    if (const int error = write_all(file.get(), content)) {
        return error;
    }
    if (::fsync(file.get()) != 0) {
        return errno;
    }
    return file.close() ? 0 : errno;
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

namespace {

// A file's new content, complete on disk beside it under another name; gone again unless it is put in place.
class StagedFile {
public:
    StagedFile() = default;
    StagedFile(const StagedFile&) = delete;
    StagedFile& operator=(const StagedFile&) = delete;
    ~StagedFile() {
        if (!temporary_.empty())
            ::unlink(temporary_.c_str());
    }

    std::optional<Error> stage(const fs::path& path, std::string_view content) {
        path_ = path;
        target_ = follow_links(path);
        std::optional<struct stat> existing;
        struct stat status {};
        if (::stat(target_.c_str(), &status) == 0) {
            existing = status;
            if (std::optional<Error> error = refuse_unless_regular(status, path))
                return error;
            // The rename needs no right to the file itself, yet whoever took that right away meant it.
            if (::access(target_.c_str(), W_OK) != 0)
                return system_fault(ErrorCode::file_unwritable, path, errno);
        } else if (errno != ENOENT) {
            return system_fault(ErrorCode::file_unwritable, path, errno); // links in a circle, for one
        }
        const fs::path temporary = unguessable_sibling(target_);
        FileDescriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
        if (!file.is_open())
            return system_fault(ErrorCode::file_unwritable, path, errno);
        temporary_ = temporary;
        if (const int error = complete(file, content, existing); error != 0)
            return system_fault(ErrorCode::file_unwritable, path, error);
        return std::nullopt;
    }

    std::optional<Error> put_in_place() {
        if (::rename(temporary_.c_str(), target_.c_str()) != 0)
            return system_fault(ErrorCode::file_unwritable, path_, errno);
        temporary_.clear();
        // The new name itself reaches the disk with the folder; some file systems cannot do that, and say so.
        const FileDescriptor folder(::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        if (folder.is_open())
            ::fsync(folder.get());
        return std::nullopt;
    }

private:
    fs::path path_;
    fs::path target_;
    fs::path temporary_;
};

} // namespace

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
    for (const FileContent& file : files)
        if (std::optional<Error> error = staged.emplace_back().stage(file.path, file.content))
            return *std::move(error);
    for (StagedFile& file : staged)
        if (std::optional<Error> error = file.put_in_place())
            return *std::move(error);
    return Done{};
}

} // namespace llmroofline
