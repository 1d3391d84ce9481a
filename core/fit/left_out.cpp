// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/left_out.h"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

#include "core/fit/fit_minimum.h"

namespace llmroofline {

namespace {

constexpr double tolerance = coarse_tolerance; // beyond it no figure changes that is stated

} // namespace

std::string left_out_key(LeftOut what, const Measurement& row) {
    switch (what) {
    case LeftOut::accelerator:
        return row.gpu;
    case LeftOut::model:
        return row.model_id;
    case LeftOut::shape:
        return shape_class(row);
    case LeftOut::stack:
        return row.software;
    }
    return {};
}

LeftOutFits::LeftOutFits(const std::vector<Measurement>& rows, const CalibrationProfile* prior,
                         std::vector<LeftOut> what)
    : rows_(rows), prior_(prior) {
    for (const LeftOut one : what) {
        std::set<std::string> keys;
        for (const Measurement& row : rows)
            if (row.weight > 0)
                keys.insert(left_out_key(one, row));
        if (keys.size() < 2)
            continue; // nothing would be left
        for (const std::string& key : keys)
            folds_.push_back({one, key});
    }
}

void LeftOutFits::fit(FitProblem& problem, Fold& fold, const std::vector<double>& solution) const {
    std::vector<bool> used(rows_.size());
    std::vector<bool> wanted(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        used[i] = left_out_key(fold.what, rows_[i]) != fold.key;
        wanted[i] = !used[i] && rows_[i].weight > 0;
    }
    problem.set_solution(solution);
    if (problem.solve(used, tolerance))
        fold.predictions = problem.predict(wanted);
}

bool LeftOutFits::run(FitProblem& problem, int threads,
                      const std::function<bool(std::size_t begun)>& announce) {
    const std::vector<double> solution = problem.solution();
    std::atomic<std::size_t> begun = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&](FitProblem& own, bool announces) {
        for (std::size_t i = begun++; i < folds_.size() && !stopped; i = begun++) {
            if (announces && !announce(i + 1))
                stopped = true;
            else
                fit(own, folds_[i], solution);
        }
    };
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(static_cast<std::size_t>(threads), folds_.size()); ++i)
        others.emplace_back([&] {
            FitProblem own(rows_, prior_);
            work(own, false);
        });
    work(problem, true);
    for (std::thread& other : others)
        other.join();
    problem.set_solution(solution);
    return !stopped;
}

std::vector<Prediction> LeftOutFits::predictions(LeftOut what) const {
    std::vector<Prediction> all;
    for (const Fold& fold : folds_)
        if (fold.what == what)
            all.insert(all.end(), fold.predictions.begin(), fold.predictions.end());
    return all;
}

} // namespace llmroofline
