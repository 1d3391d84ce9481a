// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fit says of rows that it has not seen: each accelerator, model, class of shapes or stack is left out in turn
// and predicted from the rest. Belongs to one thread, though the fits are shared among several.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/fit/fit_problem.h"
#include "core/io/names.h"

namespace llmroofline {

enum class LeftOut { accelerator, model, shape, stack };

inline constexpr NameTable<LeftOut, 4> left_out_names = {{{LeftOut::accelerator, "accelerator"},
                                                          {LeftOut::model, "model"},
                                                          {LeftOut::shape, "shape class"},
                                                          {LeftOut::stack, "stack"}}};

// Whatever the row is left out with.
std::string left_out_key(LeftOut what, const Measurement& row);

class LeftOutFits {
public:
    // The rows and the prior must outlive it. Of a key that all rows share nothing is left out.
    LeftOutFits(const std::vector<Measurement>& rows, const CalibrationProfile* prior,
                std::vector<LeftOut> what);

    std::size_t count() const { return folds_.size(); }

    // Fits all, each from the solution of the whole, with this problem and others like it. `announce` is called on the
    // calling thread with how many have begun; false stops, and is returned. What comes out does not depend on which
    // thread took which.
    bool run(FitProblem& problem, int threads, const std::function<bool(std::size_t begun)>& announce);

    // Of the rows that count, in the order of the keys.
    std::vector<Prediction> predictions(LeftOut what) const;

private:
    struct Fold {
        LeftOut what;
        std::string key;
        std::vector<Prediction> predictions = {};
    };
    void fit(FitProblem& problem, Fold& fold, const std::vector<double>& solution) const;

    const std::vector<Measurement>& rows_;
    const CalibrationProfile* prior_;
    std::vector<Fold> folds_;
};

} // namespace llmroofline
