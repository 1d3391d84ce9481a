// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/mesh/agreement_map.h"

#include <algorithm>
#include <limits>

namespace llmroofline::gui {

namespace {

constexpr float strongest = 0.85F;
constexpr float palest = 0.2F; // at 2× and beyond

} // namespace

float agreeing_shade(float apart) {
    return strongest - (strongest - palest) * std::clamp(apart, 0.0F, 1.0F);
}

float agreement_shade(const MeshResult& mesh, std::size_t cell, int x, int y) {
    switch (mesh.agreement.cells[cell]) {
    case Agreement::a:
        return agreeing_shade(mesh.agreement.apart[cell]);
    case Agreement::b:
        return -agreeing_shade(mesh.agreement.apart[cell]);
    case Agreement::differ:
        return (x + y) / agreement_stripe % 2 == 0 ? differing_shade : -differing_shade;
    case Agreement::undefined:
        break;
    }
    return std::numeric_limits<float>::quiet_NaN();
}

} // namespace llmroofline::gui
