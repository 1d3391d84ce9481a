// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Measured rows for tests: the shipped ones, and single ones of accelerators and models of the catalog.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/fit/measurement.h"

namespace llmroofline::rows {

inline const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

inline std::string in_resources(const std::string& name) {
    return std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/" + name;
}

inline std::vector<Measurement> usable(const std::string& name) {
    const auto file = load_measurements(in_resources("measurements/" + name), catalog());
    EXPECT_TRUE(file);
    EXPECT_TRUE(file->bad.empty());
    return file->rows;
}

inline Measurement measured(const char* gpu, const char* model, double batch, double input, double output,
                            MeasuredPhase phase) {
    Measurement row;
    row.gpu = gpu;
    row.model_id = model;
    row.group = AcceleratorGroup(*catalog().find_accelerator(gpu));
    row.model = *catalog().find_model(model);
    row.software = "Stack";
    row.batch = batch;
    row.input = input;
    row.output = output;
    row.phase = phase;
    return row;
}

} // namespace llmroofline::rows
