// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/comparison/comparison_yaml.h"
#include "tests/fuzz/figures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    const auto comparison =
        parse_comparison({reinterpret_cast<const char*>(data), size}, "input.yaml", fuzz::catalog());
    if (!comparison)
        return 0;
    const auto again = parse_comparison(write_comparison(*comparison), "again.yaml", fuzz::catalog());
    LLMROOFLINE_REQUIRE(again && *again == *comparison);
    fuzz::require_right_figures(*comparison);
    return 0;
}
