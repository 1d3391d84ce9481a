// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/plot_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include <QCoreApplication>

#include "app/wording/error_text.h"

namespace llmroofline::gui {

QString in_words(const char* text) {
    return QCoreApplication::translate("Plots", text);
}

namespace {

QString group_thousands(QString digits) {
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

} // namespace

QString shortest_figure(double value) {
    std::array<char, 400> text{};
    // Twelve digits are more than any tick has, and hide that 0.1 is no double.
    const double rounded = value == 0 ? 0 : std::stod(QString::number(value, 'g', 12).toStdString());
    const auto end = std::to_chars(text.data(), text.data() + text.size(), rounded, std::chars_format::fixed);
    return group_thousands(QString::fromLatin1(text.data(), end.ptr - text.data()));
}

QString three_digits(double value) {
    if (value == 0 || !std::isfinite(value))
        return QStringLiteral("0");
    // Rounding may add a digit: 99.96 is 100.
    const double magnitude = std::floor(std::log10(std::abs(value)));
    const double unit = std::pow(10.0, magnitude - 2);
    const int digits =
        static_cast<int>(std::floor(std::log10(std::abs(std::round(value / unit) * unit)) + 1e-9));
    return group_thousands(QString::number(value, 'f', std::clamp(2 - digits, 0, 12)));
}

QString binary_figure(double value) {
    constexpr double kibi = 1024;
    constexpr double mebi = kibi * kibi;
    if (value >= mebi && std::fmod(value, mebi) == 0)
        return shortest_figure(value / mebi) + QLatin1Char('M');
    if (value >= kibi && std::fmod(value, kibi) == 0)
        return shortest_figure(value / kibi) + QLatin1Char('k');
    return shortest_figure(value);
}

QString flops_text(double flops_per_s) {
    return QStringLiteral("%1 TFLOP/s").arg(three_digits(flops_per_s / 1e12));
}

QString bandwidth_text(double bytes_per_s) {
    return bytes_per_s >= 1e12 ? QStringLiteral("%1 TB/s").arg(three_digits(bytes_per_s / 1e12))
                               : QStringLiteral("%1 GB/s").arg(three_digits(bytes_per_s / 1e9));
}

QString type_text(DataType type) {
    const std::string_view name = to_string(type);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())).toUpper();
}

QString compute_type_text(DataType type, const Workload& workload) {
    return type == DataType::fp32 && workload.fp32_as_tf32 ? QStringLiteral("TF32") : type_text(type);
}

QString contour_ratio_text(double ratio) {
    return ratio > 1 ? QStringLiteral("A %1×").arg(shortest_figure(ratio))
                     : QStringLiteral("B %1×").arg(shortest_figure(1 / ratio));
}

QString error_sentence(const Error& error) {
    const QString translated = QCoreApplication::translate("Errors", error_template(error));
    return QString::fromStdString(fill_template(translated.toStdString(), error.arguments));
}

QString everywhere_sentence(const WinnerShare& share) {
    if (share.not_available > 0 || share.a + share.b + share.equal == 0)
        return {};
    if (share.a == 0 && share.b == 0)
        return in_words(QT_TRANSLATE_NOOP("Plots", "A and B are equal everywhere"));
    if (share.a > 0 && share.b > 0)
        return {};
    if (share.equal > 0)
        return share.a > 0 ? in_words(QT_TRANSLATE_NOOP("Plots", "A is ahead or equal everywhere"))
                           : in_words(QT_TRANSLATE_NOOP("Plots", "B is ahead or equal everywhere"));
    return share.a > 0 ? in_words(QT_TRANSLATE_NOOP("Plots", "A is ahead everywhere"))
                       : in_words(QT_TRANSLATE_NOOP("Plots", "B is ahead everywhere"));
}

} // namespace llmroofline::gui
