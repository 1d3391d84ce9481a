// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far predicted ratios of two accelerators lie from measured ones: what a comparison shows. A pair is two rows of
// one workload on as many accelerators of two kinds: the same model, the same width of all types, the same way of
// batching with the same batch (where the batch is stated), the same quantity, and lengths within 12 %, since means
// of data sets differ a little. Rows are in many pairs, so every workload counts as one, however many pairs it has.
// Pure.
#pragma once

#include <string>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/error_report.h"

namespace llmroofline {

struct RatioPair {
    const Prediction* a = nullptr;
    const Prediction* b = nullptr;
    std::size_t workload = 0;
    double weight = 1; // 1/pairs of its workload

    // Logarithms of how much faster A is.
    double measured() const;
    double predicted() const;
    double bound() const;
    // Of the predicted one, by both sides' spreads and what of their variance they share.
    Spread spread(double shared_variance) const;
};

// The predictions must outlive the pairs.
std::vector<RatioPair> ratio_pairs(const std::vector<Prediction>& predictions);

// Errors are exp|log predicted − log measured| − 1, their median and all shares weighted by workload; winners are of
// the pairs that are measured more than 10 % apart.
CalibrationRatio summarize_ratios(std::string what, const std::vector<RatioPair>& pairs,
                                  double shared_variance);

// All of them; by the way of batching; of one stack and across stacks; by benchmark (where both sides are of one);
// and by accelerators where `by_accelerators`. Lines without pairs are left out.
std::vector<CalibrationRatio> ratio_table(const std::vector<Prediction>& predictions, double shared_variance,
                                          bool by_accelerators);

// The part of the variance to be taken as shared so that the share aimed at lies within the intervals of the
// ratios, 0 to 0.95.
double fitted_shared_variance(const std::vector<RatioPair>& pairs, double aimed_coverage);

} // namespace llmroofline
