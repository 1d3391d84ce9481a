// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"
#include "tests/fuzz/figures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    const auto model = parse_huggingface_config({reinterpret_cast<const char*>(data), size}, "config.json");
    if (!model)
        return 0;
    const auto again = parse_transformer(write_transformer(*model), "again.yaml");
    LLMROOFLINE_REQUIRE(again && *again == *model);
    Comparison comparison;
    comparison.a = {*fuzz::catalog().find_accelerator("a100-sxm4-80gb")};
    comparison.b = {*fuzz::catalog().find_accelerator("h20-96gb")};
    comparison.model = *model;
    fuzz::require_right_figures(comparison);
    return 0;
}
