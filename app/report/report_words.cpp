// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_words.h"

#include <algorithm>
#include <cmath>

#include "app/wording/error_template.h"
#include "app/wording/template_text.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

std::string with_prefix(double value, const char* unit) {
    constexpr const char* prefixes[] = {"", "k", "M", "G", "T", "P", "E"};
    std::size_t at = 0;
    while (std::abs(value) >= 999.5 && at + 1 < std::size(prefixes)) {
        value /= 1000;
        ++at;
    }
    return figure_text(value) + ' ' + prefixes[at] + unit;
}

} // namespace

std::string ReportWords::operator()(const char* text, const std::vector<std::string>& arguments) const {
    return fill_template(translate_("Report", text), arguments);
}

std::string ReportWords::fault(const Error& error) const {
    return fill_template(translate_("Errors", error_template(error)), error.arguments);
}

std::string ReportWords::missing(const Missing& figure, const AcceleratorGroup& group) const {
    return fault(missing_error(figure, full_name(group.accelerator), group.node_size()));
}

std::string ReportWords::bound(Bound bound) const {
    switch (bound) {
    case Bound::memory:
        return (*this)(QT_TRANSLATE_NOOP("Report", "memory"));
    case Bound::compute:
        return (*this)(QT_TRANSLATE_NOOP("Report", "compute"));
    case Bound::link:
        break;
    }
    return (*this)(QT_TRANSLATE_NOOP("Report", "link"));
}

std::string ReportWords::yes_or_no(bool value) const {
    return value ? (*this)(QT_TRANSLATE_NOOP("Report", "yes")) : (*this)(QT_TRANSLATE_NOOP("Report", "no"));
}

std::string ReportWords::winner(double ratio) const {
    if (!std::isfinite(ratio))
        return {};
    const std::string ahead = figure_text(std::max(ratio, 1 / ratio));
    if (ahead == "1")
        return (*this)(QT_TRANSLATE_NOOP("Report", "equal"));
    return (ratio > 1 ? "A " : "B ") + ahead + "×";
}

std::string grouped(double whole) {
    std::string digits = format_fixed(std::abs(whole), 0);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), 1, ',');
    return (whole < 0 && digits != "0" ? "−" : "") + digits;
}

std::string figure_text(double value, int digits) {
    if (!std::isfinite(value))
        return {};
    if (value == 0)
        return "0";
    const auto magnitude = static_cast<int>(std::floor(std::log10(std::abs(value)) + 1e-12));
    const int behind = digits - 1 - magnitude;
    if (behind <= 0)
        return grouped(value);
    std::string text = format_fixed(std::abs(value), std::min(behind, 12));
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return (value < 0 ? "−" : "") + text;
}

std::string seconds_text(double seconds) {
    if (!std::isfinite(seconds))
        return {};
    if (seconds >= 1 || seconds == 0)
        return figure_text(seconds) + " s";
    if (seconds >= 1e-3)
        return figure_text(seconds * 1e3) + " ms";
    return figure_text(seconds * 1e6) + " µs";
}

std::string flops_text(double per_second) {
    return with_prefix(per_second, "FLOP/s");
}

std::string bandwidth_text(double bytes_per_second) {
    return with_prefix(bytes_per_second, "B/s");
}

std::string gigabytes_text(double bytes) {
    return format_fixed(bytes / 1e9, 1);
}

std::string binary_text(double value) {
    constexpr double kilo = 1024;
    if (value >= kilo * kilo && std::fmod(value, kilo * kilo) == 0)
        return grouped(value / kilo / kilo) + "M";
    if (value >= kilo && std::fmod(value, kilo) == 0)
        return grouped(value / kilo) + "k";
    return figure_text(value, 4);
}

std::string group_text(const AcceleratorGroup& group) {
    const std::string name = full_name(group.accelerator);
    return group.accelerators() == 1 ? name : std::to_string(group.accelerators()) + " × " + name;
}

} // namespace llmroofline
