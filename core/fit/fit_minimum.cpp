// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit_minimum.h"

#include <cmath>

namespace llmroofline {

namespace {

// As many as reach the basin of the minimum from the priors' centres; further ones would creep.
constexpr int most_trust_region_steps = 20;
constexpr int few_trust_region_steps = 8;
constexpr int most_quasi_newton_steps = 500;
// What a step that rounding alone makes changes of the objective, relatively.
constexpr double rounding = 1e-15;

// The problem's objective in coordinates y about the unknowns' values x₀ at its making: x = x₀ + L⁻ᵀy, with
// L·Lᵀ the normal matrix there. Evaluating it moves the unknowns to x.
class ScaledObjective final : public ceres::FirstOrderFunction {
public:
    ScaledObjective(ceres::Problem& problem, const FitUnknowns& unknowns)
        : problem_(problem), unknowns_(unknowns),
          start_(Eigen::Map<const Eigen::VectorXd>(unknowns.values.data(), size())),
          factor_(normal_matrix(problem, unknowns)) {
        options_.parameter_blocks = unknowns.blocks;
    }

    bool Evaluate(const double* at, double* objective, double* gradient) const override {
        Eigen::Map<Eigen::VectorXd>(unknowns_.values.data(), size()) =
            start_ + factor_.matrixU().solve(Eigen::Map<const Eigen::VectorXd>(at, size()));
        std::vector<double> by_unknown;
        if (!problem_.Evaluate(options_, objective, nullptr, gradient != nullptr ? &by_unknown : nullptr,
                               nullptr))
            return false;
        if (gradient != nullptr)
            Eigen::Map<Eigen::VectorXd>(gradient, size()) =
                factor_.matrixL().solve(Eigen::Map<const Eigen::VectorXd>(by_unknown.data(), size()));
        return std::isfinite(*objective);
    }
    int NumParameters() const override { return static_cast<int>(size()); }

private:
    Eigen::Index size() const { return static_cast<Eigen::Index>(unknowns_.values.size()); }

    ceres::Problem& problem_;
    const FitUnknowns& unknowns_;
    Eigen::VectorXd start_;
    Eigen::LLT<Eigen::MatrixXd> factor_;
    ceres::Problem::EvaluateOptions options_;
};

bool come_near(ceres::Problem& problem, int threads, int steps) {
    ceres::Solver::Options options;
    options.linear_solver_type = ceres::SPARSE_NORMAL_CHOLESKY;
    options.num_threads = threads;
    // A step that follows the gradient's direction where the quadratic model fails gets along at kinks, where
    // Levenberg-Marquardt's dithers.
    options.trust_region_strategy_type = ceres::DOGLEG;
    options.dogleg_type = ceres::SUBSPACE_DOGLEG;
    options.initial_trust_region_radius = 1;
    options.max_num_iterations = steps;
    options.logging_type = ceres::SILENT;
    ceres::Solver::Summary summary;
    ceres::Solve(options, &problem, &summary);
    return summary.IsSolutionUsable();
}

} // namespace

Eigen::MatrixXd normal_matrix(ceres::Problem& problem, const FitUnknowns& unknowns) {
    ceres::Problem::EvaluateOptions options;
    options.parameter_blocks = unknowns.blocks;
    ceres::CRSMatrix jacobian;
    problem.Evaluate(options, nullptr, nullptr, nullptr, &jacobian);
    const auto size = static_cast<Eigen::Index>(unknowns.values.size());
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
    return normal;
}

bool find_minimum(ceres::Problem& problem, const FitUnknowns& unknowns, double gradient_tolerance,
                  int threads) {
    const bool is_coarse = gradient_tolerance >= coarse_tolerance;
    if (!come_near(problem, threads, is_coarse ? few_trust_region_steps : most_trust_region_steps))
        return false;
    if (is_coarse)
        return true;
    auto* const objective = new ScaledObjective(problem, unknowns); // the GradientProblem's
    const ceres::GradientProblem scaled(objective);
    ceres::GradientProblemSolver::Options options;
    options.line_search_direction_type = ceres::BFGS;
    options.line_search_type = ceres::WOLFE;
    options.max_num_iterations = most_quasi_newton_steps;
    options.gradient_tolerance = gradient_tolerance;
    options.function_tolerance = rounding;
    options.parameter_tolerance = rounding;
    options.logging_type = ceres::SILENT;
    std::vector<double> at(unknowns.values.size());
    ceres::GradientProblemSolver::Summary summary;
    ceres::Solve(options, scaled, at.data(), &summary);
    double least = 0;
    return summary.IsSolutionUsable() && objective->Evaluate(at.data(), &least, nullptr);
}

} // namespace llmroofline
