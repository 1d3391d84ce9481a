// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Own measurements as the window handles them: a file's rows, what of them cannot be used, and what a
// calibration says of each. Plain values; once made they do not change and are shared between threads.
#pragma once

#include <QString>
#include <memory>
#include <vector>

#include "core/calibration/calibration_profile.h"
#include "core/fit/measurement.h"

namespace llmroofline::gui {

// The rows that can be used, and those that cannot, in the order of their lines.
struct LoadedMeasurements {
    QString file;
    std::string csv; // as it was read, or made of a benchmark's file
    std::vector<Measurement> rows;
    Errors bad;   // places give the lines
    Errors marks; // of rows that can be used, and look wrong
};

using Measurements = std::shared_ptr<const LoadedMeasurements>;

// One row under a calibration, in the measurement's unit.
struct Residual {
    std::size_t row = 0; // index into the measurements' rows
    double predicted = 0;
    double low = 0; // ends of the 90 % interval
    double high = 0;

    // predicted / measured − 1
    double error(const LoadedMeasurements& all) const { return predicted / all.rows[row].value - 1; }
    bool holds(const LoadedMeasurements& all) const {
        return all.rows[row].value >= low && all.rows[row].value <= high;
    }
};

struct Residuals {
    Measurements measurements;
    std::shared_ptr<const CalibrationProfile> profile; // fitted to them, or which there was before
    bool is_fitted = false;
    std::vector<Residual> rows;
};

} // namespace llmroofline::gui
