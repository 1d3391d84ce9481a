// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a fit adds up: a residual a measured row and a prior for each block of offsets. Private to
// core/fit/fit_problem.cpp. Belongs to one thread, as the runs do.
#pragma once

#include <ceres/ceres.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <Eigen/Dense>

#include "core/calibration/calibration_parameters.h"
#include "core/fit/measured_run.h"

namespace llmroofline {

constexpr double measurement_scale = 0.06; // of log time
constexpr double degrees_of_freedom = 4;
// A level that a parameter does not depend on: held at 0.
constexpr double no_spread = 1e-4;
constexpr double least_variance = no_spread * no_spread;

struct BlockKey {
    CalibrationLevel level;
    std::string key;

    auto operator<=>(const BlockKey&) const = default;
};

inline double spread_of(CalibrationLevel level, std::size_t parameter) {
    return std::max(no_spread, prior_spread(level, parameter));
}

// The offsets of one level's key that some row depends on. The others are 0, as their prior has them.
struct Block {
    BlockKey key;
    std::vector<std::size_t> parameters; // ascending
    std::size_t first = 0;               // of all unknowns
    Eigen::MatrixXd whitening;           // W with WᵀW the prior's inverse covariance

    std::optional<std::size_t> unknown(std::size_t parameter) const {
        const auto found = std::lower_bound(parameters.begin(), parameters.end(), parameter);
        if (found == parameters.end() || *found != parameter)
            return std::nullopt;
        return first + static_cast<std::size_t>(found - parameters.begin());
    }
};

// A profile's covariances are rounded: what is no variance any more counts as the least.
inline Eigen::MatrixXd whitening_of(const Eigen::MatrixXd& covariance) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    const Eigen::VectorXd scale = solver.eigenvalues().cwiseMax(least_variance).cwiseSqrt().cwiseInverse();
    return scale.asDiagonal() * solver.eigenvectors().transpose();
}

// What one row's coordinates are the sum of.
struct RowTerms {
    CalibrationVector start; // what is held
    std::vector<std::size_t> blocks;
};

// One run for all rows that measured the same: many rows of a file do, and the stacks that they ran are what tells them
// apart. What was asked last is kept. Safe from any thread.
class SharedRun {
public:
    explicit SharedRun(const Measurement& measurement) : run_(measurement) {}

    bool depends_on(std::size_t parameter) const { return run_.depends_on(parameter); }
    double bound_seconds() const { return run_.bound_seconds(); }

    double log_seconds(const CalibrationVector& coordinates, CalibrationVector* gradient = nullptr) {
        const std::lock_guard<std::mutex> lock(mutex_);
        const bool is_known =
            is_asked_ && coordinates == coordinates_ && (gradient == nullptr || has_gradient_);
        if (!is_known) {
            has_gradient_ = gradient != nullptr;
            log_seconds_ = run_.log_seconds(coordinates, has_gradient_ ? &gradient_ : nullptr);
            coordinates_ = coordinates;
            is_asked_ = true;
        }
        if (gradient != nullptr)
            *gradient = gradient_;
        return log_seconds_;
    }

private:
    std::mutex mutex_;
    MeasuredRun run_;
    bool is_asked_ = false;
    bool has_gradient_ = false;
    CalibrationVector coordinates_{};
    CalibrationVector gradient_{};
    double log_seconds_ = 0;
};

// (predicted − measured)/scale of log time.
class RowCost final : public ceres::CostFunction {
public:
    RowCost(SharedRun& run, double log_measured, const CalibrationVector& start,
            std::vector<const Block*> blocks)
        : run_(run), log_measured_(log_measured), start_(start), blocks_(std::move(blocks)) {
        set_num_residuals(1);
        for (const Block* block : blocks_)
            mutable_parameter_block_sizes()->push_back(static_cast<int>(block->parameters.size()));
    }

    bool Evaluate(double const* const* offsets, double* residuals, double** jacobians) const override {
        CalibrationVector coordinates = start_;
        for (std::size_t b = 0; b < blocks_.size(); ++b)
            for (std::size_t k = 0; k < blocks_[b]->parameters.size(); ++k)
                coordinates[blocks_[b]->parameters[k]] += offsets[b][k];
        CalibrationVector gradient{};
        const double log_time = run_.log_seconds(coordinates, jacobians != nullptr ? &gradient : nullptr);
        residuals[0] = (log_time - log_measured_) / measurement_scale;
        if (jacobians != nullptr)
            for (std::size_t b = 0; b < blocks_.size(); ++b)
                if (jacobians[b] != nullptr)
                    for (std::size_t k = 0; k < blocks_[b]->parameters.size(); ++k)
                        jacobians[b][k] = gradient[blocks_[b]->parameters[k]] / measurement_scale;
        return std::isfinite(residuals[0]);
    }

private:
    SharedRun& run_;
    double log_measured_;
    const CalibrationVector& start_;
    std::vector<const Block*> blocks_;
};

class PriorCost final : public ceres::CostFunction {
public:
    explicit PriorCost(const Eigen::MatrixXd& whitening) : whitening_(whitening) {
        set_num_residuals(static_cast<int>(whitening.rows()));
        mutable_parameter_block_sizes()->push_back(static_cast<int>(whitening.cols()));
    }

    bool Evaluate(double const* const* offsets, double* residuals, double** jacobians) const override {
        using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::Index size = whitening_.rows();
        Eigen::Map<Eigen::VectorXd>(residuals, size) =
            whitening_ * Eigen::Map<const Eigen::VectorXd>(offsets[0], size);
        if (jacobians != nullptr && jacobians[0] != nullptr)
            Eigen::Map<Rows>(jacobians[0], size, size) = whitening_;
        return true;
    }

private:
    const Eigen::MatrixXd& whitening_;
};

// Student's t: (ν + 1)·log(1 + r²/ν), times the row's weight.
inline ceres::LossFunction* loss_of(double weight) {
    return new ceres::ScaledLoss(new ceres::CauchyLoss(std::sqrt(degrees_of_freedom)),
                                 weight * (degrees_of_freedom + 1) / degrees_of_freedom,
                                 ceres::TAKE_OWNERSHIP);
}

} // namespace llmroofline
