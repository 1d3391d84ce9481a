// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/lint_text.h"

#include <algorithm>

#include "app/wording/error_text.h"
#include "app/wording/translatable.h"

namespace llmroofline {

const char* lint_template(const LintFinding& finding) {
    switch (finding.code) {
    case LintCode::rate_twice_expected:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is about twice the {2} that follow from {3} for {4}; perhaps "
                                 "the rate with sparsity, expected the dense one");
    case LintCode::rate_half_expected:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is about half of the {2} that follow from {3} for {4}; perhaps "
                                 "the rate of a wider type, or the others are with sparsity");
    case LintCode::rate_out_of_line:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} does not go with {3}, expected about {2} for {4}");
    case LintCode::rate_ratio_high:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is {2} times {3}, expected at most {4} times; perhaps the rate "
                                 "with sparsity, expected the dense one");
    case LintCode::rate_ratio_low:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {3} is only {2} times {1}, expected at least {4} times; perhaps "
                                 "the rate with sparsity, expected the dense one");
    case LintCode::rate_not_in_hardware:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: found {1}, but the matrix units of {2} do not compute in this type");
    case LintCode::rate_missing_from_spec:
        return QT_TRANSLATE_NOOP("Lint", "{0} is missing, but the matrix units of {1} compute in this type");
    case LintCode::rate_counts_compression:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is the advertised rate of {3}, which counts adaptive compression; "
                                 "expected the dense one, {2}");
    case LintCode::matrix_rate_high:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is too much beside fp32_tflops: FP16 is {2} times it, expected "
                                 "about {3} or less; perhaps the rate with sparsity");
    case LintCode::vector_rate_high:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} does not go with the matrix rates: FP16 is {2} times it, "
                                         "expected about {3} or more; perhaps a matrix rate, expected the "
                                         "vector one");
    case LintCode::clock_implausible:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} on {2} units with {3} operations a clock needs {4} GHz, expected "
                                 "{5} to {6}; perhaps the rate with sparsity, or of a whole board");
    case LintCode::unit_count_implausible:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: with {1} units the rates need {2} GHz, expected {3} to {4} for {5}; "
                                 "perhaps other units are counted");
    case LintCode::memory_in_gib:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} is {2} GiB in GB; expected the nominal capacity, {2}");
    case LintCode::usable_memory_above:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} MiB is more than there is, expected at most memory_gb, {2} MiB");
    case LintCode::usable_memory_far_below:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} MiB is far less than memory_gb, {2} MiB; perhaps another unit");
    case LintCode::bandwidth_per_gb:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} GB/s is {2} for each GB of {3}, expected {4} to {5}");
    case LintCode::bandwidth_above_type:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} GB/s is more than {2} gives, expected at most {3}");
    case LintCode::bandwidth_in_tb_s:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} GB/s is hardly any; perhaps TB/s, expected GB/s: {2}");
    case LintCode::rate_twice_known_part:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} is about twice the {2} of {3}; perhaps the rate with sparsity, "
                                 "expected the dense one");
    case LintCode::rate_in_peta:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} is about a thousandth of the {2} of {3}; perhaps "
                                         "PFLOPS, expected TFLOPS");
    case LintCode::link_twice_known_part:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} GB/s is about twice the {2} of {3}; perhaps both directions "
                                 "added, expected one");
    case LintCode::link_above_one_direction:
        return QT_TRANSLATE_NOOP("Lint",
                                 "{0}: {1} GB/s for {2}, expected at most {3} in one direction; perhaps "
                                 "both directions or several accelerators added");
    case LintCode::power_implausible:
        return QT_TRANSLATE_NOOP("Lint", "{0}: {1} W is {2} W for each TFLOPS of FP16, expected {3} to {4}");
    }
    return "";
}

std::vector<std::string> lint_arguments(const LintFinding& finding) {
    std::vector<std::string> arguments = {finding.key};
    arguments.insert(arguments.end(), finding.arguments.begin(), finding.arguments.end());
    return arguments;
}

Place lint_place(const LintFinding& finding, const YamlNode& specification, const std::string& file) {
    const YamlEntry* entry = specification.find(finding.key);
    if (entry == nullptr)
        entry = specification.find("architecture");
    const YamlNode& node = entry != nullptr ? entry->value : specification;
    return {file, std::max(node.line, 1), std::max(node.column, 1)};
}

std::string lint_text(const LintFinding& finding, const Place& place) {
    return place_prefix(place) +
           "suspicious: " + fill_template(lint_template(finding), lint_arguments(finding));
}

} // namespace llmroofline
