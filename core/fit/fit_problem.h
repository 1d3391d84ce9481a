// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least-squares problem of a calibration: a block of offsets for each level's key, a residual a row and a
// prior a block. Private to core/fit, which alone knows Ceres Solver. Belongs to one thread.
#pragma once

#include <memory>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/error_report.h"
#include "core/fit/measurement.h"

namespace llmroofline {

class FitProblem {
public:
    // The rows and the prior must outlive it. With a prior, offsets are on top of it: of each accelerator,
    // and of the software and versions that the prior does not know. They start at 0, what the prior says,
    // and the prior's covariance holds them there.
    explicit FitProblem(const std::vector<Measurement>& rows, const CalibrationProfile* prior = nullptr);
    ~FitProblem();

    // From the solution it has, by the rows used (those of weight 0 never are), until the gradient is below
    // the tolerance, a unit of the unknowns being one standard error (fit_minimum.h). False if it did not
    // succeed.
    bool solve(const std::vector<bool>& used, double gradient_tolerance, int threads = 1);

    // Of the rows wanted, with the spread that the parameters' covariance makes.
    std::vector<Prediction> predict(const std::vector<bool>& wanted);

    std::vector<double> solution() const;
    void set_solution(const std::vector<double>& solution);
    // The profile's offsets, where it has the same keys; else 0.
    void start_from(const CalibrationProfile& profile);

    // Offsets of the keys and the covariances of what was measured together, with the prior's.
    void export_to(CalibrationProfile& profile);

    // Billions of parameters of the row's model.
    double parameters_b(const Measurement& row) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace llmroofline
