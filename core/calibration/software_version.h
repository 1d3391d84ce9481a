// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Versions of software stacks as people write them, matched by release. The release is the run of numbers
// separated by dots that a version begins with, behind a letter v or b (builds of llama.cpp) at most; what
// follows it, a date, a build, `.post1`, `rc3`, `+cu124`, does not count, nor do zeros at its end. So `0.8.5
// (2025-05-19)`, `v0.8.5`, `0.8.5.post1` and `0.8.5` are one release, `0.8` and `0.8.0` too, and `0.8.5` and
// `0.8.6` are not. Where something else follows the numbers (`3f5a2c`) or nothing but words is there
// (`main 2026-01-14`), there is no release: such versions are the same where they are written the same. Pure.
#pragma once

#include <string>
#include <string_view>

namespace llmroofline {

// Returns "0.8.5" of "v0.8.5.post1"; the version itself where it has no release.
std::string release_of(std::string_view version);

bool same_release(std::string_view one, std::string_view other);

} // namespace llmroofline
