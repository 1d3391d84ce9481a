// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/number_text.h"

#include <QRegularExpression>

#include <array>
#include <charconv>
#include <cmath>

namespace llmroofline::gui {

namespace {

QString group_digits(const QString& digits) {
    QString out = digits;
    for (qsizetype at = out.size() - 3; at > 0; at -= 3)
        out.insert(at, QLatin1Char(','));
    return out;
}

/// Full-width digits and signs become plain ones; spaces and underscores go.
QString plain(const QString& text) {
    QString out;
    out.reserve(text.size());
    for (const QChar c : text) {
        if (c.isSpace() || c == QLatin1Char('_'))
            continue;
        if (c.isDigit()) {
            out.append(QChar(u'0' + c.digitValue()));
        } else if (c.unicode() == 0xFF0C) {
            out.append(QLatin1Char(','));
        } else if (c.unicode() == 0xFF0E || c.unicode() == 0x3002) {
            out.append(QLatin1Char('.'));
        } else {
            out.append(c);
        }
    }
    return out;
}

} // namespace

QString grouped(qlonglong number) {
    const QString digits = QString::number(number);
    return number < 0 ? QLatin1Char('-') + group_digits(digits.mid(1)) : group_digits(digits);
}

std::optional<qlonglong> read_whole(const QString& text) {
    QString digits = plain(text);
    digits.remove(QLatin1Char(','));
    if (digits.isEmpty() || digits.size() > 18)
        return std::nullopt;
    for (const QChar c : digits) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
    }
    return digits.toLongLong();
}

std::optional<qlonglong> read_count(const QString& text) {
    static const QRegularExpression shape(QStringLiteral(R"(^(\d+(?:\.\d+)?)(?:([kKmM])|[eE](\d{1,2}))?$)"));
    if (const auto number = read_whole(text))
        return number;
    QString written = plain(text);
    written.remove(QLatin1Char(','));
    written.replace(QChar(u'×'), QLatin1Char('*'));
    constexpr double most = 1e15; // whole numbers up to here are exact
    double product = 1;
    for (const QString& factor : written.split(QLatin1Char('*'))) {
        const QRegularExpressionMatch match = shape.match(factor);
        if (!match.hasMatch())
            return std::nullopt;
        product *= match.captured(1).toDouble();
        if (const QString unit = match.captured(2).toLower(); !unit.isEmpty())
            product *= unit == QLatin1String("k") ? 1024.0 : 1024.0 * 1024.0;
        for (int zeros = match.captured(3).toInt(); zeros > 0; --zeros)
            product *= 10;
    }
    if (product > most || product != std::floor(product))
        return std::nullopt;
    return static_cast<qlonglong>(product);
}

QString shortest(double number) {
    std::array<char, 64> buffer{};
    const double size = std::abs(number);
    const bool fixed = size == 0.0 || (size >= 1e-6 && size < 1e15);
    const auto end =
        fixed ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed)
              : std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
    return QString::fromLatin1(buffer.data(), end.ptr - buffer.data());
}

QString shortest_grouped(double number) {
    const QString text = shortest(number);
    if (text.contains(QLatin1Char('e')))
        return text;
    const qsizetype point = text.indexOf(QLatin1Char('.'));
    const qsizetype sign = text.startsWith(QLatin1Char('-')) ? 1 : 0;
    const qsizetype whole_end = point < 0 ? text.size() : point;
    return text.left(sign) + group_digits(text.mid(sign, whole_end - sign)) + text.mid(whole_end);
}

std::optional<double> read_decimal(const QString& text) {
    static const QRegularExpression shape(
        QStringLiteral(R"(^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?([eE][+-]?\d{1,3})?$)"));
    QString number = plain(text);
    if (!shape.match(number).hasMatch())
        return std::nullopt;
    number.remove(QLatin1Char(','));
    const QByteArray bytes = number.toLatin1();
    double value = 0.0;
    const auto end = std::from_chars(bytes.data(), bytes.data() + bytes.size(), value);
    if (end.ec != std::errc{} || end.ptr != bytes.data() + bytes.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace llmroofline::gui
