// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fit_problem.h"

#include <ceres/ceres.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <Eigen/Dense>

#include "core/calibration/measured_run.h"
#include "core/model/transformer.h"

namespace llmroofline {

namespace {

constexpr std::size_t parameter_count = calibration_parameter_count;
constexpr double measurement_scale = 0.06; // of log time
constexpr double degrees_of_freedom = 4;
// A level that a parameter does not depend on: held at 0.
constexpr double no_spread = 1e-4;

struct BlockKey {
    CalibrationLevel level;
    std::string key;

    auto operator<=>(const BlockKey&) const = default;
};

std::vector<BlockKey> keys_of(const Measurement& row) {
    const Accelerator& accelerator = row.group.accelerator;
    std::vector<BlockKey> keys = {{CalibrationLevel::general, {}},
                                  {CalibrationLevel::link, std::string(link_kind(accelerator))},
                                  {CalibrationLevel::accelerator, accelerator.id}};
    if (!accelerator.architecture.empty())
        keys.push_back({CalibrationLevel::family, accelerator.architecture});
    if (!row.software.empty())
        keys.push_back({CalibrationLevel::software, row.software});
    if (!row.version.empty())
        keys.push_back({CalibrationLevel::version, row.version});
    return keys;
}

double spread_of(CalibrationLevel level, std::size_t parameter) {
    return std::max(no_spread, prior_spread(level, parameter));
}

// (predicted − measured)/scale of log time: the coordinates are the sum of the blocks.
class RowCost final : public ceres::CostFunction {
public:
    RowCost(MeasuredRun& run, double log_measured, std::size_t blocks)
        : run_(run), log_measured_(log_measured) {
        set_num_residuals(1);
        for (std::size_t i = 0; i < blocks; ++i)
            mutable_parameter_block_sizes()->push_back(static_cast<int>(parameter_count));
    }

    bool Evaluate(double const* const* blocks, double* residuals, double** jacobians) const override {
        CalibrationVector coordinates = calibration_centre();
        for (std::size_t b = 0; b < parameter_block_sizes().size(); ++b)
            for (std::size_t i = 0; i < parameter_count; ++i)
                coordinates[i] += blocks[b][i];
        CalibrationVector gradient{};
        const double log_time = run_.log_seconds(coordinates, jacobians != nullptr ? &gradient : nullptr);
        residuals[0] = (log_time - log_measured_) / measurement_scale;
        if (jacobians != nullptr)
            for (std::size_t b = 0; b < parameter_block_sizes().size(); ++b)
                if (jacobians[b] != nullptr)
                    for (std::size_t i = 0; i < parameter_count; ++i)
                        jacobians[b][i] = gradient[i] / measurement_scale;
        return std::isfinite(residuals[0]);
    }

private:
    MeasuredRun& run_;
    double log_measured_;
};

class PriorCost final
    : public ceres::SizedCostFunction<calibration_parameter_count, calibration_parameter_count> {
public:
    explicit PriorCost(CalibrationLevel level) : level_(level) {}

    bool Evaluate(double const* const* blocks, double* residuals, double** jacobians) const override {
        for (std::size_t i = 0; i < parameter_count; ++i)
            residuals[i] = blocks[0][i] / spread_of(level_, i);
        if (jacobians != nullptr && jacobians[0] != nullptr)
            for (std::size_t i = 0; i < parameter_count; ++i)
                for (std::size_t j = 0; j < parameter_count; ++j)
                    jacobians[0][i * parameter_count + j] = i == j ? 1 / spread_of(level_, i) : 0;
        return true;
    }

private:
    CalibrationLevel level_;
};

// Student's t: (ν + 1)·log(1 + r²/ν), times the row's weight.
ceres::LossFunction* loss_of(double weight) {
    return new ceres::ScaledLoss(new ceres::CauchyLoss(std::sqrt(degrees_of_freedom)),
                                 weight * (degrees_of_freedom + 1) / degrees_of_freedom,
                                 ceres::TAKE_OWNERSHIP);
}

} // namespace

struct FitProblem::State {
    const std::vector<Measurement>& rows;
    int threads;
    std::vector<std::unique_ptr<MeasuredRun>> runs;
    std::vector<BlockKey> blocks;
    std::map<BlockKey, std::size_t> index;
    std::vector<std::vector<std::size_t>> row_blocks;
    std::vector<double> offsets;
    Eigen::MatrixXd covariance;

    double* block(std::size_t b) { return offsets.data() + b * parameter_count; }

    CalibrationVector coordinates(std::size_t row) const {
        CalibrationVector result = calibration_centre();
        for (const std::size_t b : row_blocks[row])
            for (std::size_t i = 0; i < parameter_count; ++i)
                result[i] += offsets[b * parameter_count + i];
        return result;
    }

    // Of the sum of some blocks; levels that are left open add their prior's variance.
    CalibrationCovariance sum_covariance(const std::vector<std::size_t>& some,
                                         const std::vector<CalibrationLevel>& open) const;
    void set_covariance(ceres::Problem& problem);
};

FitProblem::FitProblem(const std::vector<Measurement>& rows, int threads)
    : state_(new State{rows, threads, {}, {}, {}, {}, {}, {}}) {
    State& s = *state_;
    for (const Measurement& row : rows) {
        s.runs.push_back(std::make_unique<MeasuredRun>(row));
        std::vector<std::size_t>& mine = s.row_blocks.emplace_back();
        for (const BlockKey& key : keys_of(row)) {
            const auto [at, added] = s.index.emplace(key, s.blocks.size());
            if (added)
                s.blocks.push_back(key);
            mine.push_back(at->second);
        }
    }
    s.offsets.assign(s.blocks.size() * parameter_count, 0);
}

FitProblem::~FitProblem() = default;

bool FitProblem::solve(const std::vector<bool>& used) {
    State& s = *state_;
    ceres::Problem problem;
    for (std::size_t b = 0; b < s.blocks.size(); ++b)
        problem.AddResidualBlock(new PriorCost(s.blocks[b].level), nullptr, s.block(b));
    for (std::size_t row = 0; row < s.rows.size(); ++row) {
        const Measurement& measurement = s.rows[row];
        if (!used[row] || measurement.weight <= 0)
            continue;
        std::vector<double*> blocks;
        for (const std::size_t b : s.row_blocks[row])
            blocks.push_back(s.block(b));
        problem.AddResidualBlock(new RowCost(*s.runs[row], std::log(measurement.seconds()), blocks.size()),
                                 loss_of(measurement.weight), blocks);
    }
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::SPARSE_NORMAL_CHOLESKY;
    options.num_threads = s.threads;
    options.max_num_iterations = 60;
    options.function_tolerance = 1e-7;
    options.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    if (!summary.IsSolutionUsable())
        return false;
    s.set_covariance(problem);
    return true;
}

void FitProblem::State::set_covariance(ceres::Problem& problem) {
    ceres::Problem::EvaluateOptions options;
    for (std::size_t b = 0; b < blocks.size(); ++b)
        options.parameter_blocks.push_back(block(b));
    options.num_threads = threads;
    ceres::CRSMatrix jacobian;
    problem.Evaluate(options, nullptr, nullptr, nullptr, &jacobian);
    const auto size = static_cast<Eigen::Index>(offsets.size());
    Eigen::MatrixXd normal = Eigen::MatrixXd::Zero(size, size);
    for (int row = 0; row < jacobian.num_rows; ++row) {
        const int begin = jacobian.rows[static_cast<std::size_t>(row)];
        const int end = jacobian.rows[static_cast<std::size_t>(row) + 1];
        for (int i = begin; i < end; ++i)
            for (int j = begin; j < end; ++j)
                normal(jacobian.cols[static_cast<std::size_t>(i)],
                       jacobian.cols[static_cast<std::size_t>(j)]) +=
                    jacobian.values[static_cast<std::size_t>(i)] *
                    jacobian.values[static_cast<std::size_t>(j)];
    }
    covariance = normal.llt().solve(Eigen::MatrixXd::Identity(size, size));
}

CalibrationCovariance FitProblem::State::sum_covariance(const std::vector<std::size_t>& some,
                                                        const std::vector<CalibrationLevel>& open) const {
    CalibrationCovariance result{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        for (std::size_t j = 0; j <= i; ++j, ++at) {
            for (const std::size_t b : some)
                for (const std::size_t c : some)
                    result[at] += covariance(static_cast<Eigen::Index>(b * parameter_count + i),
                                             static_cast<Eigen::Index>(c * parameter_count + j));
            if (i == j)
                for (const CalibrationLevel level : open)
                    result[at] += std::pow(spread_of(level, i), 2);
        }
    }
    return result;
}

std::vector<Prediction> FitProblem::predict() {
    State& s = *state_;
    std::vector<Prediction> predictions;
    for (std::size_t row = 0; row < s.rows.size(); ++row) {
        CalibrationVector gradient{};
        Prediction one;
        one.measurement = &s.rows[row];
        one.log_seconds = s.runs[row]->log_seconds(s.coordinates(row), &gradient);
        one.spread = parameter_spread(s.sum_covariance(s.row_blocks[row], {}), gradient);
        predictions.push_back(one);
    }
    return predictions;
}

std::vector<double> FitProblem::solution() const {
    return state_->offsets;
}

void FitProblem::set_solution(const std::vector<double>& solution) {
    std::copy(solution.begin(), solution.end(), state_->offsets.begin());
}

double FitProblem::parameters_b(const Measurement& row) const {
    return count_parameters(row.model).total / 1e9;
}

void FitProblem::export_to(CalibrationProfile& profile) {
    State& s = *state_;
    for (std::size_t b = 0; b < s.blocks.size(); ++b) {
        CalibrationOffsets offsets{s.blocks[b].level, s.blocks[b].key, {}};
        std::copy_n(s.block(b), parameter_count, offsets.coordinates.begin());
        profile.offsets.push_back(std::move(offsets));
    }
    std::sort(profile.offsets.begin(), profile.offsets.end(), [](const auto& left, const auto& right) {
        return std::tie(left.level, left.key) < std::tie(right.level, right.key);
    });

    // Of what was measured together, and of everything wider.
    using Level = CalibrationLevel;
    using Key = std::array<std::string, 4>;
    std::set<Key> wanted; // family, accelerator, software, link
    for (const Measurement& row : s.rows) {
        const Accelerator& a = row.group.accelerator;
        const std::string link(link_kind(a));
        for (const std::string& software : {row.software, std::string()}) {
            wanted.insert(Key{a.architecture, a.id, software, link});
            wanted.insert(Key{a.architecture, "", software, ""});
            wanted.insert(Key{"", "", software, ""});
        }
    }
    for (const auto& [family, accelerator, software, link] : wanted) {
        std::vector<std::size_t> some;
        std::vector<Level> open;
        const auto take = [&](Level level, const std::string& key) {
            const auto found = s.index.find({level, key});
            if ((level == Level::general || !key.empty()) && found != s.index.end())
                some.push_back(found->second);
            else
                open.push_back(level);
        };
        take(Level::general, {});
        take(Level::family, family);
        take(Level::accelerator, accelerator);
        take(Level::software, software);
        take(Level::link, link);
        open.push_back(Level::version);
        profile.uncertainties.push_back({family, accelerator, software, s.sum_covariance(some, open)});
    }
}

} // namespace llmroofline
