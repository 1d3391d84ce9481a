// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/fit/measurement.h"
#include "tests/fuzz/figures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    const auto file =
        parse_measurements({reinterpret_cast<const char*>(data), size}, "input.csv", fuzz::catalog());
    if (!file)
        return 0;
    for (const Measurement& row : file->rows)
        LLMROOFLINE_REQUIRE(std::isfinite(row.value) && row.value > 0 && row.line > 0);
    return 0;
}
