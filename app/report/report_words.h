// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words and numbers of a report: texts of the context 'Report' with their arguments in, and numbers as a person reads
// them, alike in every locale. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/report/translate.h"
#include "app/wording/translatable.h"
#include "core/cost/operator.h"
#include "core/hardware/accelerator_group.h"
#include "core/io/error.h"
#include "core/step/roofs.h"

namespace llmroofline {

class ReportWords {
public:
    explicit ReportWords(const Translate& translate) : translate_(translate) {}

    // {0}, {1}, … are where the arguments go.
    std::string operator()(const char* text, const std::vector<std::string>& arguments = {}) const;
    std::string fault(const Error& error) const;
    std::string missing(const Missing& figure, const AcceleratorGroup& group) const;
    std::string bound(Bound bound) const;
    std::string yes_or_no(bool value) const;
    // A or B, by how much; equal.
    std::string winner(double ratio) const;

private:
    const Translate& translate_;
};

std::string grouped(double whole);                     // 4,096
std::string figure_text(double value, int digits = 3); // 66.4, 1,950, 0.00123
std::string seconds_text(double seconds);              // 89.3 ms
std::string flops_text(double per_second);             // 312 TFLOP/s
std::string bandwidth_text(double bytes_per_second);   // 2.04 TB/s
std::string gigabytes_text(double bytes);              // 138.0
std::string binary_text(double value);                 // powers of two: 256, 1k, 16k
std::string group_text(const AcceleratorGroup& group); // 4 × NVIDIA H20 96GB

} // namespace llmroofline
