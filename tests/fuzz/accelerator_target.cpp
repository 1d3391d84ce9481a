// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/spec_lint.h"
#include "tests/fuzz/figures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    const auto accelerator = parse_accelerator({reinterpret_cast<const char*>(data), size}, "input.yaml");
    if (!accelerator)
        return 0;
    const auto again = parse_accelerator(write_accelerator(*accelerator), "again.yaml");
    LLMROOFLINE_REQUIRE(again && *again == *accelerator);
    lint_accelerator(*accelerator);
    Comparison comparison;
    comparison.a = {*accelerator};
    comparison.b = {*fuzz::catalog().find_accelerator("h20-96gb")};
    comparison.model = *fuzz::catalog().find_model("mixtral-8x7b");
    fuzz::require_right_figures(comparison);
    return 0;
}
