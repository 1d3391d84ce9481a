// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows that the comparison's calibration was fitted on (without one, those of the shipped calibration),
// read when they are first asked for and kept. GUI thread only.
#pragma once

#include <QString>
#include <map>
#include <string>
#include <vector>

#include "core/fit/measurement.h"

namespace llmroofline::gui {

class CatalogStore;

class MeasuredRows {
public:
    explicit MeasuredRows(const CatalogStore* catalogs) : catalogs_(catalogs) {}

    // Empty if the calibration's rows are not kept. Valid until other rows are asked for.
    const std::vector<Measurement>& of(const Workload& workload);
    // Read again when next asked for.
    void forget() { id_.clear(); }
    // Where a row comes from: the source in words where the calibration lists its sources, else the line.
    QString source_words(const Measurement& row) const;

private:
    const CatalogStore* catalogs_;
    std::string id_;
    std::vector<Measurement> rows_;
    std::map<std::string, std::string, std::less<>> sources_;
};

} // namespace llmroofline::gui
