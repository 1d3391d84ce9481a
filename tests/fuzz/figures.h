// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fuzzer holds an accepted input to: all its figures are finite and none is negative, and what was
// written of it reads back as the same. A violation ends the program, which the fuzzer takes for a finding.
#pragma once

#include <cstdio>
#include <cstdlib>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline::fuzz {

#define LLMROOFLINE_REQUIRE(condition)                                                                       \
    do {                                                                                                     \
        if (!(condition)) {                                                                                  \
            std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition);                     \
            std::abort();                                                                                    \
        }                                                                                                    \
    } while (false)

// The shipped entries.
const Catalog& catalog();

// Table, meshes, contours, memory and request by both methods, on a few points.
void require_right_figures(Comparison comparison);

} // namespace llmroofline::fuzz
