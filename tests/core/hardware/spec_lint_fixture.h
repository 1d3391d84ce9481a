// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the spec lint tests share: specs to spoil, and findings as short text.
#pragma once

#include "core/hardware/spec_lint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/spec_lint_rules.h"

namespace llmroofline {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

inline std::filesystem::path specs_folder() {
    return std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "hardware_specs";
}

inline Accelerator shipped(const std::string& id) {
    const Result<Accelerator> accelerator = load_accelerator(specs_folder() / (id + ".yaml"));
    EXPECT_TRUE(accelerator) << id;
    return accelerator ? *accelerator : Accelerator{};
}

inline std::vector<Accelerator> all_shipped() {
    std::vector<Accelerator> all;
    for (const auto& entry : std::filesystem::directory_iterator(specs_folder())) {
        if (entry.path().extension() == ".yaml") {
            all.push_back(shipped(entry.path().stem().string()));
        }
    }
    return all;
}

using Changes = std::vector<std::pair<std::string, std::string>>;

inline Accelerator changed(const std::string& id, const Changes& changes) {
    Accelerator accelerator = shipped(id);
    for (const auto& [key, value] : changes) {
        EXPECT_TRUE(set_field(accelerator, key, value)) << key;
    }
    return accelerator;
}

inline std::vector<std::string> keys(const std::vector<LintFinding>& findings) {
    std::vector<std::string> result;
    for (const LintFinding& finding : findings) {
        result.push_back(finding.key);
    }
    return result;
}

inline std::vector<std::string> keys_of(const std::string& id, const Changes& changes) {
    return keys(lint_accelerator(changed(id, changes)));
}

inline bool finds(const Accelerator& accelerator, LintCode code, std::string_view key) {
    const std::vector<LintFinding> findings = lint_accelerator(accelerator);
    return std::any_of(findings.begin(), findings.end(), [&](const LintFinding& finding) {
        return finding.code == code && finding.key == key;
    });
}

// Of no known architecture, so that only the rules for any part apply.
inline Accelerator unknown() {
    Accelerator a;
    a.id = "x";
    a.name = "X";
    a.vendor = "V";
    a.architecture = "Abacus";
    a.memory_gb = 80;
    a.bandwidth_gb_s = 2000;
    a.rate_tera(Rate::vector_fp32) = 20;
    a.rate_tera(Rate::tf32) = 150;
    a.rate_tera(Rate::fp16) = 300;
    a.rate_tera(Rate::bf16) = 300;
    a.rate_tera(Rate::fp8) = 600;
    a.rate_tera(Rate::fp4) = 1200;
    a.rate_tera(Rate::int8) = 600;
    a.rate_tera(Rate::int4) = 1200;
    a.tdp_w = 400;
    return a;
}

} // namespace llmroofline
