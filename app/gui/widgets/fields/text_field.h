// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A field for a text that has to pass a check, such as an id. One that does not stays to be mended, with a
// red edge and the reason; the last good one stays in use until then.
#pragma once

#include <functional>

#include "app/gui/widgets/fields/checked_edit.h"

namespace llmroofline::gui {

class TextField : public CheckedEdit {
    Q_OBJECT

public:
    // Gives the reason against a text, empty if it is good.
    using Check = std::function<QString(const QString&)>;

    explicit TextField(Check check, QWidget* parent = nullptr);

    // Sets the text, clears any fault, emits nothing.
    void set_value(const QString& value);
    const QString& value() const { return value_; }

    void set_words(const QString& name, const QString& description);

signals:
    void edited(const QString& value);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void settle();
    void show_value();

    Check check_;
    QString value_;
};

} // namespace llmroofline::gui
