// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/numbers.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace llmroofline::gui {

namespace {

class Numbers {
    Q_DECLARE_TR_FUNCTIONS(Numbers)
};

QString grouped(double number, int decimals) {
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale.toString(number, 'f', decimals);
}

QString group_thousands(QString digits) {
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const qsizetype first = digits.startsWith(QLatin1Char('-')) ? 1 : 0;
    for (qsizetype at = (point < 0 ? digits.size() : point) - 3; at > first; at -= 3)
        digits.insert(at, QLatin1Char(','));
    return digits;
}

} // namespace

QString whole(double number) {
    return grouped(number, 0);
}

QString significant(double number, int digits) {
    if (number == 0 || !std::isfinite(number))
        return number == 0 ? QStringLiteral("0") : QStringLiteral("–");
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(number))));
    // Rounding may carry into the next power of ten: 9.996 is 10.0.
    // What stands before the point is never rounded: 1,979 stays 1,979.
    const double step = std::pow(10.0, std::min(0, magnitude - digits + 1));
    const double rounded = std::round(number / step) * step;
    const int after = static_cast<int>(std::floor(std::log10(std::abs(rounded)) + 1e-12));
    return grouped(rounded, std::max(0, digits - 1 - after));
}

QString short_figure(double number) {
    QString text = significant(number);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0')))
            text.chop(1);
        if (text.endsWith(QLatin1Char('.')))
            text.chop(1);
    }
    return text;
}

QString shortest_figure(double value) {
    std::array<char, 400> text{};
    // Twelve digits are more than any tick has, and hide that 0.1 is no double.
    const auto twelve =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 12);
    double rounded = 0;
    std::from_chars(text.data(), twelve.ptr, rounded);
    const auto end = std::to_chars(text.data(), text.data() + text.size(), rounded == 0 ? 0 : rounded,
                                   std::chars_format::fixed);
    return group_thousands(QString::fromLatin1(text.data(), end.ptr - text.data()));
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

QString gigabytes(double bytes) {
    const double gb = bytes / 1e9;
    return gb >= 9999.5 ? whole(gb) : grouped(gb, gb < 10 ? 2 : 1);
}

QString seconds(double time) {
    if (time < 1e-3)
        return Numbers::tr("%1 µs").arg(significant(time * 1e6));
    if (time < 1)
        return Numbers::tr("%1 ms").arg(significant(time * 1e3));
    return Numbers::tr("%1 s").arg(significant(time));
}

QString flops_rate(double per_second) {
    return Numbers::tr("%1 TFLOP/s").arg(significant(per_second / 1e12));
}

QString bytes_rate(double per_second) {
    if (per_second < 1e12)
        return Numbers::tr("%1 GB/s").arg(significant(per_second / 1e9));
    return Numbers::tr("%1 TB/s").arg(significant(per_second / 1e12));
}

QString tokens_rate(double per_second) {
    return per_second < 100 ? significant(per_second) : whole(per_second);
}

QString times_ahead(double ratio) {
    const double times = ratio >= 1 ? ratio : 1 / ratio;
    return times < 9.995 ? grouped(times, 2) : significant(times);
}

QString ratio_words(double ratio) {
    if (ratio == 1)
        return Numbers::tr("equal");
    return (ratio > 1 ? Numbers::tr("A %1×") : Numbers::tr("B %1×")).arg(times_ahead(ratio));
}

QString contour_ratio_text(double ratio) {
    return ratio > 1 ? QStringLiteral("A %1×").arg(shortest_figure(ratio))
                     : QStringLiteral("B %1×").arg(shortest_figure(1 / ratio));
}

} // namespace llmroofline::gui
