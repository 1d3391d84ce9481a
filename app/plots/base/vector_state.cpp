// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/base/vector_state.h"

namespace llmroofline::gui {

#if defined(__x86_64__) && defined(__GNUC__)

namespace {

__attribute__((target("avx"))) void zero_upper() {
    __builtin_ia32_vzeroupper();
}

} // namespace

void clear_vector_state() {
    static const bool has_upper = __builtin_cpu_supports("avx");
    if (has_upper)
        zero_upper();
}

#else

void clear_vector_state() {}

#endif

} // namespace llmroofline::gui
