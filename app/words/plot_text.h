// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures and names as the plots write them: ',' between thousands and '.' before decimals in every language,
// decimal units. Pure functions, any thread (the sentences need the application's translators).
#pragma once

#include <QString>

#include "core/comparison/comparison.h"
#include "core/io/error.h"
#include "core/mesh/mesh.h"

namespace llmroofline::gui {

// A text of context "Plots" in the user's language; mark it with QT_TRANSLATE_NOOP where it stands.
QString in_words(const char* text);

// 0.25, 12, 4,096: as short as it goes.
QString shortest_figure(double value);

// Three significant digits: 0.0531, 4.00, 26.3, 312, 1,979.
QString three_digits(double value);

// Powers of two: 256, 1k, 16k, 1M with k = 1024.
QString binary_figure(double value);

QString flops_text(double flops_per_s);     // 312 TFLOP/s
QString bandwidth_text(double bytes_per_s); // 2.04 TB/s
QString type_text(DataType type);           // FP16
// As what products of the type run: TF32 where FP32 does.
QString compute_type_text(DataType type, const Workload& workload);
QString contour_ratio_text(double ratio); // A 1.5× above 1, B 1.5× below

// An error of the engine, translated.
QString error_sentence(const Error& error);

// What a mesh without a break-even line has to say: 'B is ahead everywhere'. Empty if both are ahead
// somewhere.
QString everywhere_sentence(const WinnerShare& share);

} // namespace llmroofline::gui
