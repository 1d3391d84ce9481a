// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A disk that is full, for a program that this library is preloaded into (LD_PRELOAD): it needs no privilege,
// so it also works in a container. Regular files take LLMROOFLINE_DISK_ROOM bytes in all; then writing fails
// with ENOSPC, the last write that fits in part being cut short, as the kernel does it. With
// LLMROOFLINE_DISK_TELLS=fsync or close every write succeeds and that call fails instead, as on file systems
// that allocate late.
#include <dlfcn.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <string_view>

namespace {

template <typename Function> Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string_view setting(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool is_regular(int descriptor) {
    struct stat status {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

bool tells(std::string_view call, int descriptor) {
    return setting("LLMROOFLINE_DISK_TELLS") == call && is_regular(descriptor) &&
           (::lseek(descriptor, 0, SEEK_CUR) > 0); // written to: what is only read has room
}

std::atomic<ssize_t>& room() {
    static std::atomic<ssize_t> bytes = [] {
        const std::string_view text = setting("LLMROOFLINE_DISK_ROOM");
        return text.empty() ? -1 : static_cast<ssize_t>(std::atoll(text.data()));
    }();
    return bytes;
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* data, size_t size) {
    static const auto real = next<decltype(&::write)>("write");
    if (room() < 0 || size == 0 || !is_regular(descriptor))
        return real(descriptor, data, size);
    const ssize_t fits = std::min(room().load(), static_cast<ssize_t>(size));
    if (fits == 0) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t written = real(descriptor, data, static_cast<size_t>(fits));
    room() -= std::max<ssize_t>(written, 0);
    return written;
}

// Its first part alone: a caller goes on with the rest.
ssize_t writev(int descriptor, const struct iovec* parts, int count) {
    static const auto real = next<decltype(&::writev)>("writev");
    if (room() < 0 || count < 1 || !is_regular(descriptor))
        return real(descriptor, parts, count);
    return write(descriptor, parts[0].iov_base, parts[0].iov_len);
}

int fsync(int descriptor) {
    static const auto real = next<decltype(&::fsync)>("fsync");
    if (!tells("fsync", descriptor))
        return real(descriptor);
    errno = ENOSPC;
    return -1;
}

int close(int descriptor) {
    static const auto real = next<decltype(&::close)>("close");
    const bool fails = tells("close", descriptor);
    const int done = real(descriptor);
    if (!fails)
        return done;
    errno = ENOSPC;
    return -1;
}

} // extern "C"
