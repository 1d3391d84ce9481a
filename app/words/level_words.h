// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A place of the service levels in words: each side's own best batch, what it gives, what binds it, and who is ahead or
// alone. Pure functions, any thread; they need the application's translators.
#pragma once

#include <QString>
#include <QStringList>

#include "core/comparison/mesh_point.h"
#include "core/service/service_level.h"

namespace llmroofline::gui {

// 50 ms, 2 s
QString limit_text(double seconds);
// the 50 ms, the first token, memory, compute: what keeps a batch from being larger.
QString binding_words(const BestBatch& best, const ServiceLimits& limits);
// Why a side cannot: takes 16.9 ms a token or more, its first token takes 2.15 s, does not fit.
QString cannot_words(const BestBatch& best);

QStringList level_readout(const Comparison& comparison, const MeshPoint& point);

} // namespace llmroofline::gui
