// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A specification beside the shipped one of the same part: units and doublings that the figures alone do not
// betray.
#include <algorithm>

#include "core/hardware/spec_lint_rules.h"

namespace llmroofline::spec_lint {

namespace {

constexpr double kilo = 1000;

bool is_suspected(const Findings& findings, std::string_view key) {
    return std::any_of(findings.begin(), findings.end(),
                       [key](const LintFinding& finding) { return finding.key == key; });
}

bool is_twice(double found, double expected) {
    return found >= expected * least_twice && found <= expected * greatest_twice;
}

// A changed figure is not wrong for that; a power of ten or two is.
bool is_thousandth(double found, double expected) {
    return found * kilo >= expected / greatest_twice && found * kilo <= expected * greatest_twice;
}

void lint_rate(const Accelerator& accelerator, const Accelerator& known, Rate rate, Findings& findings) {
    const std::optional<double>& found = accelerator.rate_tera(rate);
    const std::optional<double>& expected = known.rate_tera(rate);
    const std::string key(key_of(rate));
    if (!found || !expected || is_suspected(findings, key)) {
        return;
    }
    const std::optional<double> compressed = compressed_over_dense(known, rate);
    constexpr double rounding = 1.02;
    if (compressed &&
        *found<*expected* * compressed * rounding&& * found> * expected * *compressed / rounding) {
        findings.push_back({LintCode::rate_counts_compression,
                            key,
                            {rounded(*found), rounded(*expected), known.architecture}});
    } else if (is_twice(*found, *expected)) {
        findings.push_back(
            {LintCode::rate_twice_known_part, key, {rounded(*found), rounded(*expected), known.id}});
    } else if (is_thousandth(*found, *expected)) {
        findings.push_back({LintCode::rate_in_peta, key, {rounded(*found), rounded(*expected), known.id}});
    }
}

} // namespace

std::optional<double> compressed_over_dense(const Accelerator& accelerator, Rate rate) {
    const ArchitectureRates* const architecture = find_architecture(accelerator);
    if (architecture == nullptr) {
        return std::nullopt;
    }
    for (const AdvertisedRate& advertised : compressed_rates) {
        if (advertised.architecture == architecture->name && advertised.rate == rate) {
            return advertised.ratio / architecture->ratio(rate).greatest;
        }
    }
    return std::nullopt;
}

void lint_beside_known_part(const Accelerator& accelerator, const Accelerator& known, Findings& findings) {
    for (const Rate rate : all_rates) {
        lint_rate(accelerator, known, rate, findings);
    }
    const bool has_links = accelerator.link_gb_s && known.link_gb_s;
    if (has_links && is_twice(*accelerator.link_gb_s, *known.link_gb_s) &&
        !is_suspected(findings, "link_gb_s")) {
        findings.push_back({LintCode::link_twice_known_part,
                            "link_gb_s",
                            {rounded(*accelerator.link_gb_s), rounded(*known.link_gb_s), known.id}});
    }
    if (is_thousandth(accelerator.bandwidth_gb_s, known.bandwidth_gb_s) &&
        !is_suspected(findings, "bandwidth_gb_s")) {
        findings.push_back(
            {LintCode::bandwidth_in_tb_s,
             "bandwidth_gb_s",
             {rounded(accelerator.bandwidth_gb_s), rounded(accelerator.bandwidth_gb_s * kilo)}});
    }
}

} // namespace llmroofline::spec_lint
