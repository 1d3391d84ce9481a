// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene's cells as colours. QCustomPlot's colour map with the colouring done here, in vectors and from the
// scene's own array: the library's wants a copy of it as doubles, and colours cell by cell.
#pragma once

#include <array>
#include <memory>

#include "app/plots/qcp_parts.h"

namespace llmroofline::gui {

class MeshMap final : public QCPColorMap {
public:
    MeshMap(QCPAxis* x, QCPAxis* y);

    // The spans are those of the whole grid.
    void show(std::shared_ptr<const MeshScene> scene, const AxisSpan& x_span, const AxisSpan& y_span);
    const MeshScene* scene() const { return scene_.get(); }

    void set_colours(const Theme& theme);
    // Ratios of 2 to this power, and to its negative, have the last colours.
    void set_half_range(double log2_ratio);

protected:
    void updateMapImage() override;

private:
    // Odd, so that one level lies exactly in the middle.
    static constexpr int levels = 511;

    std::shared_ptr<const MeshScene> scene_;
    std::array<QRgb, levels + 1> colours_{}; // and that of what is no number
    float half_range_ = 1;
};

} // namespace llmroofline::gui
