// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A remark on a place in a text: a fault, because of which it is not taken, or a suspicion, which
// keeps nobody from taking it. A plain value.
#pragma once

#include <QString>
#include <QVector>

#include "core/io/error.h"

namespace llmroofline::gui {

struct TextMark {
    enum class Kind { fault, suspicion };

    Kind kind = Kind::fault;
    Place place; // line 0: none
    QString words;

    bool operator==(const TextMark&) const = default;
    bool is_fault() const { return kind == Kind::fault; }
};

using TextMarks = QVector<TextMark>;

} // namespace llmroofline::gui
