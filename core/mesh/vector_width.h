// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Marks a kernel to be compiled for several vector widths, the widest of which is picked when the program
// starts. Not with clang 14, which does not link such functions, and not under ThreadSanitizer, with which
// they crash before main.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_THREAD__)
#define LLMROOFLINE_WIDEST_VECTORS                                                                           \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default"), noinline))
#else
#define LLMROOFLINE_WIDEST_VECTORS
#endif
