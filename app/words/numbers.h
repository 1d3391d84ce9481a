// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers as the program writes them, in every language and locale alike: ',' between thousands, '.' before decimals,
// decimal units. Each way of writing is here once. Pure functions, any thread; units need the application's
// translators.
#pragma once

#include <QString>

namespace llmroofline::gui {

QString whole(double number); // 4,096
// At least so many digits that count: 0.51, 26.3, 1,392. What is no number is –.
QString significant(double number, int digits = 3);
QString short_figure(double number);    // as significant, without closing zeros: 80, 37
QString shortest_figure(double number); // 0.25, 12, 4,096: as short as it goes, to twelve digits
QString binary_figure(double number);   // powers of two: 256, 1k, 16k, 1M with k = 1024

QString gigabytes(double bytes);          // 138.0
QString seconds(double time);             // 89.3 ms
QString flops_rate(double per_second);    // 53.6 TFLOP/s
QString bytes_rate(double per_second);    // 2.04 TB/s
QString tokens_rate(double per_second);   // 1,392
QString times_ahead(double ratio);        // 1.42, of the faster side
QString ratio_words(double ratio);        // A 1.42×, B 1.96×, equal
QString contour_ratio_text(double ratio); // A 1.5× above 1, B 1.5× below

} // namespace llmroofline::gui
