// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/regular_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace llmroofline {

namespace {

Error fault(ErrorCode code, const std::filesystem::path& path, int number) {
    Error error{code, {path.string()}, {path.string(), 0, 0}};
    if (code == ErrorCode::file_unreadable)
        error.arguments.push_back(std::generic_category().message(number));
    return error;
}

} // namespace

Result<RegularFile> RegularFile::open(const std::filesystem::path& path) {
    // A pipe without a writer would hold an ordinary open() up.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!file.is_open())
        return fault(errno == ENOENT ? ErrorCode::file_not_found : ErrorCode::file_unreadable, path, errno);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0)
        return fault(ErrorCode::file_unreadable, path, errno);
    if (S_ISDIR(status.st_mode))
        return fault(ErrorCode::file_is_directory, path, 0);
    if (!S_ISREG(status.st_mode))
        return fault(ErrorCode::file_not_regular, path, 0);
    return RegularFile(std::move(file), static_cast<std::uint64_t>(status.st_size));
}

std::size_t RegularFile::read(char* to, std::size_t most) const {
    ssize_t got = 0;
    do
        got = ::read(file_.get(), to, most);
    while (got < 0 && errno == EINTR);
    return got > 0 ? static_cast<std::size_t>(got) : 0;
}

} // namespace llmroofline
