// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The mesh of service levels (ServiceLevelView): how far A is ahead of B, each at its own best batch, over prompt tokens and
// the limit on the time per output token. Where only one side keeps within the limits its cell is infinite, where neither
// does it is not a number. A picture takes the best batch among real numbers, so that whole batches draw no steps; figures
// have whole ones (service_level_table.h).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/mesh/views/mesh_view.h"
#include "core/service/service_level.h"

namespace llmroofline {

class ServiceLevelMesh : public MeshView {
public:
    DisplayAxes axes(const Comparison& comparison) const override;
    std::vector<View> parts(const Comparison& comparison) const override;
    int most_cells() const override { return 96; } // a cell looks at many batches
    MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                       const std::stop_token& stop) const override;
    Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const override;
};

// The rate of the best real-valued batch at each limit, ascending, of requests of this input; empty where no batch keeps
// within. What a column of the picture is made of.
std::vector<std::optional<double>> best_rates(const std::function<BatchFigures(double)>& at,
                                              const ServiceLimits& limits,
                                              std::span<const double> tpot_limits_s);

} // namespace llmroofline
