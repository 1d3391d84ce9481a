// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_yaml.h"

#include <gtest/gtest.h>

#include "core/io/files.h"
#include "core/io/numbers.h"

namespace llmroofline {
namespace {

std::string shipped() {
    return *read_text_file(std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/tuned.yaml",
                           1 << 24);
}

// The first number behind `key: `, or in a list of them the one at `index`, replaced.
std::string with(const std::string& key, const std::string& value, std::size_t index = 0) {
    std::string text = shipped();
    std::size_t at = text.find(key + ": ");
    EXPECT_NE(at, std::string::npos) << key;
    at += key.size() + 2;
    if (text[at] == '"')
        ++at;
    for (std::size_t i = 0; i < index; ++i)
        at = text.find(' ', at) + 1;
    return text.replace(at, text.find_first_of(" \"\n", at) - at, value);
}

ErrorCode code_of(const std::string& text) {
    const auto read = parse_calibration(text, "f");
    return read ? ErrorCode{} : read.errors().front().code;
}

TEST(CalibrationFiles, TheShippedOneIsWithinItsRanges) {
    EXPECT_TRUE(parse_calibration(shipped(), "f").ok());
    EXPECT_TRUE(parse_calibration(with("coordinates", "9.5", 3), "f").ok());
}

TEST(CalibrationFiles, WhatNoMeasurementGivesIsRefused) {
    for (const auto& text :
         {with("model_spread", "-0.1"), with("model_spread", "11"), with("general_spread", "1e3"),
          with("\n    winners", "1.01"), with("\n    coverage", "2"), with("coordinates", "10.5"),
          with("coordinates", "-1e9", 22), with("covariance", "-0.01"), with("covariance", "101"),
          with("covariance", "50", 1), with("covariance", "-0.5", 5), with("least", "1e9")})
        EXPECT_EQ(code_of(text), ErrorCode::number_out_of_range);
}

} // namespace
} // namespace llmroofline
