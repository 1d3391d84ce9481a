// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// An entry that the pickers and their popup list: plain values, already in the user's language where they are words.

#include <QStringList>

namespace llmroofline::gui {

struct PickerEntry {
    QString id;
    QString name;
    QString vendor;          ///< heading it stands under; empty for none
    QString figures;         ///< "312 TFLOP/s FP16 · 2.04 TB/s · 80 GB"
    QString mark;            ///< small word after the name: "unconfirmed", "no rates"; empty for none
    bool custom = false;     ///< the user's own: marked "yours" unless `mark` says something else
    QString short_figures{}; ///< for narrow places; empty: `figures`, cut at the end
    QStringList details{};   ///< what the tooltip adds, a line each

    bool operator==(const PickerEntry&) const = default;
};

/// A row at the foot of the popup that does something instead of choosing.
struct PickerAction {
    QString id;
    QString text;
    QString icon;
};

} // namespace llmroofline::gui
