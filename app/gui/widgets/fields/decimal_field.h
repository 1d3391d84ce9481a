// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A field for a decimal number that may be absent, such as a peak rate no source gives: empty means "not
// available" and is not zero. Shown in the shortest form that reads back to the same double; grouped by
// thousands while not being edited. A text that is no number, or out of range, stays to be mended, with a red
// edge and the reason; the last good value stays in use until then.

#include "app/gui/widgets/fields/checked_edit.h"

#include <optional>

namespace llmroofline::gui {

class DecimalField : public CheckedEdit {
    Q_OBJECT

public:
    explicit DecimalField(QWidget* parent = nullptr);

    /// Sets the value, clears any fault, emits nothing.
    void set_value(std::optional<double> value);
    std::optional<double> value() const { return value_; }

    /// Both ends belong to the range, unless `above_lowest`: then the value has to be greater than `lowest`.
    void set_range(double lowest, double highest, bool above_lowest = false);
    /// False: empty is a fault.
    void set_may_be_empty(bool may);
    /// In the empty field; "not available" unless set.
    void set_empty_text(const QString& text);

    /// The unit in words of messages. Painted inside the field too if `inside`.
    void set_unit(const QString& unit, bool inside = false);
    /// What the number is, for assistive technology.
    void set_words(const QString& name, const QString& description = {});
    void set_large(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user gave another value, or none.
    void edited(std::optional<double> value);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void settle();
    void show_value();
    void follow_theme();
    QString reason_against(std::optional<double> number, const QString& typed) const;

    std::optional<double> value_;
    double lowest_ = 0.0;
    double highest_ = 1e18;
    bool above_lowest_ = false;
    bool may_be_empty_ = true;
    bool unit_inside_ = false;
    bool own_empty_text_ = false;
    QString unit_;
};

} // namespace llmroofline::gui
