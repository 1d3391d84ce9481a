// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "tests/fuzz/figures.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    const auto profile = parse_calibration({reinterpret_cast<const char*>(data), size}, "input.yaml");
    if (!profile)
        return 0;
    // Writing rounds what is known to a few digits; what was written stays as it is.
    const std::string written = write_calibration(*profile);
    const auto again = parse_calibration(written, "again.yaml");
    LLMROOFLINE_REQUIRE(again && write_calibration(*again) == written);
    Comparison comparison;
    comparison.a = {*fuzz::catalog().find_accelerator("a100-sxm4-80gb")};
    comparison.b = {*fuzz::catalog().find_accelerator("h20-96gb")};
    comparison.model = *fuzz::catalog().find_model("mixtral-8x7b");
    comparison.workload.calibration_id = profile->id;
    comparison.workload.calibration = std::make_shared<const CalibrationProfile>(*profile);
    fuzz::require_right_figures(comparison);
    return 0;
}
