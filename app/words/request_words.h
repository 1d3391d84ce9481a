// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A point of a mesh of requests in words. Free function; GUI thread only, since it translates.
#pragma once

#include <QStringList>

#include "core/comparison/comparison.h"
#include "core/mesh/request_mesh.h"

namespace llmroofline::gui {

// Of the comparison's request: what is asked, what each side gives, who is ahead, who does not fit. Refused:
// why.
QStringList request_readout_parts(const Comparison& comparison, RequestMetric metric);

} // namespace llmroofline::gui
