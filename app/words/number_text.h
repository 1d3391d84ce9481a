// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Numbers as people type and read them, the same in every language: ',' between thousands, '.' before
// decimals. Reading is lenient about spaces, underscores and full-width digits (Chinese input methods give
// them), strict about what would change the value. No state, any thread.

#include <QString>

#include <optional>

namespace llmroofline::gui {

/// 8192 gives "8,192".
QString grouped(qlonglong number);

/// Digits with any grouping by ',', space or '_'. Nothing else, no sign. Empty when there is no number or
/// more than 18 digits.
std::optional<qlonglong> read_whole(const QString& text);

/// A whole number as people write lengths and sizes: as read_whole, and `8k` and `2M` (by 1024, as the axes write them),
/// `1e4`, and products such as `64*128`. Empty when it is none, or has a fraction.
std::optional<qlonglong> read_count(const QString& text);

/// The shortest text that reads back to the same value, without exponent from 1e-6 up to 1e15.
QString shortest(double number);

/// The same with its thousands grouped.
QString shortest_grouped(double number);

/// A decimal number. ',' is taken only as a grouping in its proper places, so "3,5" is refused rather than
/// read as 35; nan, inf and anything beyond a double are refused.
std::optional<double> read_decimal(const QString& text);

} // namespace llmroofline::gui
