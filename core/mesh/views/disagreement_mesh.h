// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds methods against each other (DisagreementView): for every cell it has the ratio of A over B by each method,
// whether all of them lie on one side of 1, and how far apart two of them lie at most, |log2 r_m − log2 r_n|. The
// reference is the operator method with exact formulas, without a calibration. A method that does not apply is left
// out, and its reason kept. Formulas: core/cost/FORMULAS.md, 'Disagreement of methods'.
#pragma once

#include <optional>
#include <string>

#include "core/mesh/views/mesh_view.h"

namespace llmroofline {

struct ComparedMethod {
    Method method = Method::operator_by_operator;
    Formulas formulas = Formulas::exact;
    bool calibrated = false;

    bool operator==(const ComparedMethod&) const = default;
};

// The methods that can be held against each other, the reference first; without a calibration the calibrated one is
// not among them.
std::vector<ComparedMethod> compared_methods(const Workload& workload);
// The view's setting that ticks it; empty: the reference, which always is.
std::string_view setting_of(const ComparedMethod& method);
bool is_ticked(const DisagreementView& view, const ComparedMethod& method);
// The comparison as this method computes it.
Comparison under_method(const Comparison& comparison, const ComparedMethod& method);
// Says why the method does not apply to the comparison; empty if it does.
Errors refused_method(const Comparison& comparison, const ComparedMethod& method);

struct MethodReading {
    ComparedMethod method;
    bool ticked = true;
    Errors refusal;
    std::optional<double>
        ratio; // performance of A / performance of B; empty: refused, or a figure is missing
};

struct DisagreementReading {
    double batch = 0;
    double sequence = 0;
    std::vector<MethodReading> methods; // as compared_methods()
    Agreement agreement = Agreement::undefined;
    double apart = 1; // the greatest ratio of two methods' ratios
    // The operator that, taken as the published formulas have it, moves the exact ratio most, and to which ratio.
    // Empty where the published formulas do not apply.
    std::string cause;
    double ratio_with_cause = 1;
};

DisagreementReading read_disagreement(const Comparison& comparison, double batch, double sequence);

// A method held against the reference over a whole mesh.
struct MethodDifference {
    ComparedMethod method;
    Errors refusal;
    std::size_t cells = 0;   // in which both have a ratio
    std::size_t differs = 0; // in which they name different winners
    // The 5th, 50th and 95th percentile of the method's ratio over the reference's.
    double low = 1, middle = 1, high = 1;
};

// Holds every method but the reference against it on this grid.
std::vector<MethodDifference> method_differences(const Comparison& comparison, const Grid& grid,
                                                 const std::stop_token& stop = {});

class DisagreementMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    Errors refused_setting(const Comparison& comparison, std::string_view key) const override;
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

} // namespace llmroofline
