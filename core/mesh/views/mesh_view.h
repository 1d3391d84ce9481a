// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A MeshView computes a kind of mesh: its axes, the meshes that it shows side by side, each of them ready to be
// drawn, and its figures. The kinds are in view_table.h. No call goes through it in a cell. Stateless; safe from any
// thread.
#pragma once

#include <stop_token>
#include <string_view>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/io/result.h"
#include "core/mesh/mesh_result.h"
#include "core/mesh/mesh_table.h"

namespace llmroofline {

class MeshView {
public:
    virtual ~MeshView() = default;

    // The comparison's quantities along the axes, with as many cells as its axes have values.
    virtual DisplayAxes axes(const Comparison& comparison) const = 0;
    // The meshes of the comparison's view from left to right, each a view of its own.
    virtual std::vector<View> parts(const Comparison& comparison) const = 0;
    // More cells each way than these are not worth their time on a screen.
    virtual int most_cells() const { return greatest_resolution; }
    // Says why a setting of the view means nothing for this comparison; empty if it does.
    virtual Errors refused_setting(const Comparison&, std::string_view) const { return {}; }
    // One of the parts on these axes, with the contours of the comparison's display. What refuses the comparison is
    // in the result. Leaves off soon once it is asked to stop, with a result that is not complete().
    virtual MeshResult compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                               const std::stop_token& stop) const = 0;
    // The figures in every cell of the comparison's own axes. Errors: what refuses the comparison.
    virtual Result<MeshTable> table(const Comparison& comparison, const std::stop_token& stop) const = 0;
};

} // namespace llmroofline
