// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/own_rows.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "core/fit/predict.h"

namespace llmroofline {

namespace {

constexpr std::size_t least_rows = 12;

// Of each accelerator the rows of the stack that most of them ran, where they are enough.
std::map<std::string, std::vector<const Measurement*>> setups(const std::vector<Measurement>& rows) {
    std::map<std::string, std::map<std::string, std::vector<const Measurement*>>> all;
    for (const Measurement& row : rows)
        if (row.weight > 0)
            all[row.gpu][row.software].push_back(&row);
    std::map<std::string, std::vector<const Measurement*>> result;
    for (const auto& [gpu, stacks] : all) {
        const auto most =
            std::max_element(stacks.begin(), stacks.end(), [](const auto& one, const auto& other) {
                return one.second.size() < other.second.size();
            });
        if (most->second.size() >= least_rows)
            result[gpu] = most->second;
    }
    return result;
}

// As many as are asked for, spread evenly over the file: the middle one of one, three or six equal parts.
std::set<const Measurement*> own_rows(const std::vector<const Measurement*>& rows, int count) {
    std::set<const Measurement*> own;
    for (int i = 0; i < count; ++i)
        own.insert(rows[(2 * static_cast<std::size_t>(i) + 1) * rows.size() /
                        (2 * static_cast<std::size_t>(count))]);
    return own;
}

} // namespace

Result<std::vector<CalibrationError>> errors_with_own_rows(const std::vector<Measurement>& rows,
                                                           const FitOptions& options) {
    const auto by_accelerator = setups(rows);
    std::array<std::vector<Prediction>, own_row_counts.size()> predictions;
    FitOptions quick;
    quick.leave_out = false;
    quick.threads = options.threads;
    int done = 0;
    for (const auto& [gpu, of_gpu] : by_accelerator) {
        if (options.progress && !options.progress(done++, static_cast<int>(by_accelerator.size())))
            return Error{ErrorCode::fit_stopped, {}, {}};
        std::vector<Measurement> others;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(others),
                     [&](const Measurement& row) { return row.gpu != gpu; });
        const auto unseen = fit_calibration(others, quick);
        if (!unseen)
            return unseen.errors();
        const auto prior = std::make_shared<const CalibrationProfile>(unseen->profile);
        for (std::size_t k = 0; k < own_row_counts.size(); ++k) {
            const std::set<const Measurement*> own = own_rows(of_gpu, own_row_counts[k]);
            std::shared_ptr<const CalibrationProfile> profile = prior;
            if (!own.empty()) {
                std::vector<Measurement> fitted;
                for (const Measurement* row : own)
                    fitted.push_back(*row);
                FitOptions on_prior = quick;
                on_prior.prior = prior;
                const auto result = fit_calibration(fitted, on_prior);
                if (!result)
                    return result.errors();
                profile = std::make_shared<const CalibrationProfile>(result->profile);
            }
            for (const Measurement* row : of_gpu)
                if (!own.contains(row))
                    if (const auto predicted = predict(*profile, *row))
                        predictions[k].push_back(predicted->prediction);
        }
    }
    if (predictions.front().empty())
        return Error{ErrorCode::nothing_to_fit, {}, {}};
    std::vector<CalibrationError> errors;
    for (std::size_t k = 0; k < own_row_counts.size(); ++k)
        errors.push_back(summarize(std::to_string(own_row_counts[k]) + " own rows", predictions[k]));
    return errors;
}

} // namespace llmroofline
