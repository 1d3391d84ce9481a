// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A scene's cells as colours, a colour for each pixel of the screen, however many cells there are: between
// the middles of cells the ratio is interpolated, beyond the outermost middles it is theirs.
#pragma once

#include <array>

#include <QImage>

#include "app/plots/base/panel_geometry.h"
#include "app/theme/theme.h"
#include "core/mesh/mesh_result.h"

class QPainter;

namespace llmroofline::gui {

// The theme's scale in steps, from B ahead to A ahead, and the colour of what is no number.
class MapColours {
public:
    explicit MapColours(const Theme& theme);

    // Odd, so that one level lies exactly in the middle.
    static constexpr int levels = 511;

    const QRgb* data() const { return colours_.data(); }

private:
    std::array<QRgb, levels + 1> colours_{};
};

// `pixels` of the panel. The geometry's spans are the part that is shown of the scene, which has colours.
// Ratios of 2 to the power of half_range, and to its negative, have the last colours; a pixel next to a cell
// without a number has none. Null where there is no memory for it.
QImage map_image(const MeshResult& scene, const PanelGeometry& geometry, const MapColours& colours,
                 double half_range, const QSize& pixels);

// Onto geometry.rect: each pixel of the device by itself, or where that has none, three a point up to
// `most_vector_pixels` along a side.
void paint_map(QPainter& painter, const MeshResult& scene, const PanelGeometry& geometry,
               const MapColours& colours, double half_range);

inline constexpr int most_vector_pixels = 4096;

} // namespace llmroofline::gui
