// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A value, or the faults that kept it from being made (never none). A reader goes on past its first fault, so
// that a user sees all of them at once.
#pragma once

#include <cassert>
#include <utility>
#include <variant>

#include "core/io/error.h"

namespace llmroofline {

template <class T> class Result {
public:
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(Errors{std::move(error)}) {}
    Result(Errors errors) : content_(std::move(errors)) { assert(!std::get<Errors>(content_).empty()); }

    bool ok() const { return std::holds_alternative<T>(content_); }
    explicit operator bool() const { return ok(); }

    const T& value() const& { return std::get<T>(content_); }
    T& value() & { return std::get<T>(content_); }
    T&& value() && { return std::get<T>(std::move(content_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Errors& errors() const { return std::get<Errors>(content_); }

private:
    std::variant<T, Errors> content_;
};

// Success carries nothing.
struct Done {};
using Status = Result<Done>;

} // namespace llmroofline
