// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/spec_lint.h"

#include <algorithm>
#include <cmath>

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/spec_lint_rules.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr std::string_view marker = "checked ";
constexpr std::string_view separator = "; ";

// Whether `text`, the figure that a source says was checked, is the one that the spec has now.
bool is_figure_now(const Accelerator& accelerator, std::string_view key, std::string_view text) {
    const AcceleratorField* const field = accelerator_fields().find(key);
    if (field == nullptr) {
        return false;
    }
    const std::optional<double> now = number_of(accelerator, *field);
    return now ? parse_double(text) == now : text == "none";
}

// The reason in one part of a source, if it is of the form `checked FIGURE: REASON`.
std::string_view reason_in(const Accelerator& accelerator, std::string_view key, std::string_view part) {
    const std::size_t colon = part.find(": ");
    if (!part.starts_with(marker) || colon == std::string_view::npos || colon < marker.size()) {
        return {};
    }
    const std::string_view figure = part.substr(marker.size(), colon - marker.size());
    return is_figure_now(accelerator, key, figure) ? part.substr(colon + 2) : std::string_view{};
}

} // namespace

std::vector<LintFinding> lint_accelerator(const Accelerator& accelerator, const Accelerator* known) {
    using namespace spec_lint;
    Findings findings;
    const ArchitectureRates* const architecture = find_architecture(accelerator);
    if (architecture != nullptr) {
        lint_rates_of_architecture(accelerator, *architecture, findings);
    } else {
        lint_rate_ratios(accelerator, findings);
    }
    lint_vector_rate(accelerator, architecture, findings);
    if (architecture != nullptr) {
        lint_clocks(accelerator, *architecture, findings);
    }
    lint_memory(accelerator, findings);
    lint_bandwidth(accelerator, findings);
    lint_link(accelerator, findings);
    lint_power(accelerator, architecture, findings);
    if (known != nullptr) {
        lint_beside_known_part(accelerator, *known, findings);
    }
    std::erase_if(findings, [&](const LintFinding& finding) {
        return !accepted_reason(accelerator, finding.key).empty();
    });
    return findings;
}

std::string_view accepted_reason(const Accelerator& accelerator, std::string_view key) {
    const auto source = accelerator.sources.find(std::string(key));
    if (source == accelerator.sources.end()) {
        return {};
    }
    std::string_view rest = source->second;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(separator), rest.size());
        const std::string_view reason = reason_in(accelerator, key, rest.substr(0, end));
        if (!reason.empty()) {
            return reason;
        }
        rest.remove_prefix(std::min(end + separator.size(), rest.size()));
    }
    return {};
}

namespace spec_lint {

std::string_view key_of(Rate rate) {
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.rate == rate)
            return field.key;
    }
    return {};
}

std::string rounded(double value) {
    const double magnitude = std::pow(10.0, std::min(std::floor(std::log10(value)) - 2, 0.0));
    // A power of ten below 1 is not exact: divide by its inverse, which is.
    const double inverse = std::round(1 / magnitude);
    return format_shortest(std::round(value * inverse) / inverse);
}

} // namespace spec_lint

} // namespace llmroofline
