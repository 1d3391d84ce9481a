// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Brings the unknowns of a robust least-squares problem to a minimum of its objective, so near that where it
// ends does not depend on the processor's arithmetic, on the compiler's flags or on the order of the sums.
//
// Gauss–Newton steps in a trust region (dogleg) come near from anywhere. Near the minimum they only creep
// along: an operator's time has a kink where compute and traffic take equally long, many kinks close by make
// a curvature that the normal equations do not know, and steps that cross them are refused. From there a
// quasi-Newton method (BFGS with a line search by Wolfe's conditions) learns that curvature. It works in
// coordinates in which the normal equations are the identity: one unit is a standard error in every
// direction, and the gradient's size says how far away the minimum is. Private to core/fit. Belongs
// to one thread.
#pragma once

#include <ceres/ceres.h>

#include <vector>

#include <Eigen/Dense>

namespace llmroofline {

// Of a problem's parameter blocks, which lie in `unknowns` one after the other.
struct FitUnknowns {
    std::vector<double*> blocks;
    std::vector<double>& values;
};

// The Gauss–Newton matrix of the objective where the unknowns are: the inverse of their covariance.
Eigen::MatrixXd normal_matrix(ceres::Problem& problem, const FitUnknowns& unknowns);

// Until no component of the gradient is above the tolerance, a unit being one standard error, or rounding
// lets the objective fall no further. False if a time was no number on the way. The residuals may be computed
// on several threads.
// Where the tolerance is coarse, no more than a few steps in a trust region are taken: from the solution of nearly the
// same rows they end within a small part of a standard error, at a tenth of the time.
inline constexpr double coarse_tolerance = 1e-3;
bool find_minimum(ceres::Problem& problem, const FitUnknowns& unknowns, double gradient_tolerance,
                  int threads);

} // namespace llmroofline
