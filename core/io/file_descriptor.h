// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An open file of the system, closed with its owner. Owned by one thread.
#pragma once

#include <unistd.h>

#include <utility>

namespace llmroofline {

class FileDescriptor {
public:
    explicit FileDescriptor(int value = -1) : value_(value) {}
    FileDescriptor(FileDescriptor&& other) noexcept : value_(std::exchange(other.value_, -1)) {}
    FileDescriptor& operator=(FileDescriptor&& other) noexcept {
        close();
        value_ = std::exchange(other.value_, -1);
        return *this;
    }
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor() { close(); }

    int get() const { return value_; }
    bool is_open() const { return value_ >= 0; }
    // False if the system says that something was lost.
    bool close() {
        const bool done = value_ < 0 || ::close(value_) == 0;
        value_ = -1;
        return done;
    }

private:
    int value_;
};

} // namespace llmroofline
