// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures as the window shows them: grouped by ',' and with '.' as decimal point in every language, decimal
// prefixes, three significant digits unless exact. Free functions.
#pragma once

#include <QString>

#include "core/comparison/comparison.h"
#include "core/step/roofs.h"

namespace llmroofline::gui {

QString whole(double number);                       // 4,096
QString significant(double number, int digits = 3); // 0.51, 26.3, 1,392
QString short_figure(double number);                // as significant, without closing zeros: 80, 37
QString gigabytes(double bytes);                    // 138.0
QString seconds(double time);                       // 89.3 ms
QString flops_rate(double per_second);              // 53.6 TFLOP/s
QString bytes_rate(double per_second);              // 2.04 TB/s
QString tokens_rate(double per_second);             // 1,392
QString times_ahead(double ratio);                  // 1.42, of the faster side
QString ratio_words(double ratio);                  // A 1.42×, B 1.96×, equal

QString type_name(DataType type); // FP16, INT4, Q4_K_M
QString rate_name(Rate rate);
QString bound_word(Bound bound);  // memory, compute, link
QString bound_words(Bound bound); // memory-bound, compute-bound, link-bound
// no FP8 rate, no link rate
QString missing_words(const Missing& missing, const Workload& workload);
QString precision_words(const Precision& precision);

// The line under a picker's name.
QString accelerator_figures(const Accelerator& accelerator, const Workload& workload, bool compact);
// "unconfirmed", "no rates", …; empty where there is nothing to warn of.
QString accelerator_mark(const Accelerator& accelerator);

} // namespace llmroofline::gui
