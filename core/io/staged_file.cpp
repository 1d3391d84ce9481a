// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/staged_file.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <random>
#include <string>
#include <system_error>
#include <vector>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view temporary_start = ".llmroofline-";
constexpr std::size_t temporary_digits = 16;

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

fs::path folder_of(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

fs::path unguessable_sibling(const fs::path& path) {
    std::random_device random;
    const std::uint64_t number = (std::uint64_t{random()} << 32) | random();
    return folder_of(path) / (std::string(temporary_start) + hexadecimal(number, temporary_digits));
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

bool is_temporary_name(std::string_view name) {
    return name.starts_with(temporary_start) && name.size() == temporary_start.size() + temporary_digits &&
           name.find_first_not_of("0123456789ABCDEFabcdef", temporary_start.size()) == std::string_view::npos;
}

// Of the links that `path` leads through, the one that stands for an open file of this process: its number.
std::optional<int> own_descriptor(fs::path path) {
    constexpr int greatest_depth = 40; // as the kernel's
    std::error_code error;
    const fs::path descriptors = fs::canonical("/proc/self/fd", error);
    if (error)
        return std::nullopt;
    for (int i = 0; i < greatest_depth; ++i) {
        if (fs::canonical(folder_of(path), error) == descriptors && !error)
            if (const auto number = parse_integer(path.filename().string()))
                return static_cast<int>(*number);
        const fs::path target = fs::read_symlink(path, error);
        if (error)
            return std::nullopt;
        path = target.is_absolute() ? target : path.parent_path() / target;
    }
    return std::nullopt;
}

// The rights and, where this process may, the owner of the file that is replaced; 0, or the errno.
int take_after(int file, const fs::path& existing_file) {
    struct stat existing {};
    if (::stat(existing_file.c_str(), &existing) != 0)
        return 0;
    // Without the privilege the file changes its owner, as with any editor that renames.
    if (existing.st_uid != ::geteuid() || existing.st_gid != ::getegid()) {
        [[maybe_unused]] const int ignored = ::fchown(file, existing.st_uid, existing.st_gid);
    }
    return ::fchmod(file, existing.st_mode & 0777) == 0 ? 0 : errno;
}

} // namespace

std::filesystem::path follow_links(fs::path path) {
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

StagedFile::~StagedFile() {
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
}

Error StagedFile::system_fault(int number) const {
    return {ErrorCode::file_unwritable,
            {path_.string(), std::generic_category().message(number)},
            {path_.string(), 0, 0}};
}

Status StagedFile::open(const fs::path& path) {
    path_ = path;
    if (const std::optional<int> number = own_descriptor(path)) {
        // Opened by its name it would begin at its start again, over what others have written to it.
        file_ = FileDescriptor(::fcntl(*number, F_DUPFD_CLOEXEC, 0));
        return file_.is_open() ? Status(Done{}) : system_fault(errno);
    }
    target_ = follow_links(path);
    struct stat status {};
    if (::stat(target_.c_str(), &status) != 0) {
        // Links in a circle, for one, are no file that is not there yet.
        return errno == ENOENT ? open_beside() : Status(system_fault(errno));
    }
    if (S_ISDIR(status.st_mode))
        return Error{ErrorCode::file_is_directory, {path.string()}, {path.string(), 0, 0}};
    if (S_ISCHR(status.st_mode) || S_ISFIFO(status.st_mode))
        return open_as_it_is();
    if (!S_ISREG(status.st_mode))
        return Error{ErrorCode::file_not_regular, {path.string()}, {path.string(), 0, 0}};
    // The rename needs no right to the file itself, yet whoever took that right away meant it.
    if (::access(target_.c_str(), W_OK) != 0)
        return system_fault(errno);
    return open_beside();
}

Status StagedFile::open_as_it_is() {
    // A pipe that nobody reads is a fault rather than a wait without end.
    file_ = FileDescriptor(::open(target_.c_str(), O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file_.is_open())
        return system_fault(errno);
    const int flags = ::fcntl(file_.get(), F_GETFL);
    ::fcntl(file_.get(), F_SETFL, flags & ~O_NONBLOCK);
    return Done{};
}

Status StagedFile::open_beside() {
    remove_leftovers(folder_of(target_));
    constexpr int attempts = 3;
    for (int i = 0; i < attempts; ++i) {
        const fs::path temporary = unguessable_sibling(target_);
        file_ = FileDescriptor(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644));
        if (!file_.is_open())
            return system_fault(errno);
        temporary_ = temporary;
        // By the lock others know that it is being written. One may have taken it for a leftover in between.
        ::flock(file_.get(), LOCK_EX | LOCK_NB);
        lock_ = FileDescriptor(::fcntl(file_.get(), F_DUPFD_CLOEXEC, 0));
        struct stat status {};
        if (::fstat(file_.get(), &status) == 0 && status.st_nlink > 0)
            break;
        temporary_.clear();
    }
    if (temporary_.empty())
        return system_fault(EAGAIN);
    const int error = take_after(file_.get(), target_);
    return error == 0 ? Status(Done{}) : system_fault(error);
}

Status StagedFile::write(std::string_view content) {
    const FileSizeSignalBlock block;
    const int error = write_all(file_.get(), content);
    return error == 0 ? Status(Done{}) : system_fault(error);
}

Status StagedFile::complete() {
    // What was written as it is lies where it lies; a terminal or a pipe cannot be flushed to a disk.
    if (temporary_.empty())
        return file_.close() ? Status(Done{}) : system_fault(errno);
    if (::fsync(file_.get()) != 0)
        return system_fault(errno);
    return file_.close() ? Status(Done{}) : system_fault(errno);
}

Status StagedFile::put_in_place() {
    if (temporary_.empty())
        return Done{};
    if (::rename(temporary_.c_str(), target_.c_str()) != 0)
        return system_fault(errno);
    temporary_.clear();
    lock_.close();
    // The new name itself reaches the disk with the folder; some file systems cannot do that, and say so.
    const FileDescriptor folder(::open(folder_of(target_).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.is_open())
        ::fsync(folder.get());
    return Done{};
}

void remove_leftovers(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> found;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
        if (is_temporary_name(at->path().filename().string()))
            found.push_back(at->path());
    for (const fs::path& leftover : found) {
        const FileDescriptor file(::open(leftover.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
        struct stat status {};
        if (!file.is_open() || ::fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode) ||
            status.st_uid != ::geteuid())
            continue;
        if (::flock(file.get(), LOCK_EX | LOCK_NB) == 0)
            ::unlink(leftover.c_str());
    }
}

} // namespace llmroofline
