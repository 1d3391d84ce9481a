// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A field for a whole number from 0 to 2^31 - 1, grouped by thousands with ',' in every language (as all
// figures of the program are). No arrows to click: the arrow keys step, and the wheel too, but only when the
// field has the focus, so that scrolling a panel never edits. Nothing is announced while digits are being
// typed. Lengths may be written as `8k`, `1e4` or `64*128`. What is no number, or one outside of the range or the allowed values is refused in words and the last good one comes
// back.

#include <QSpinBox>
#include <QVector>

namespace llmroofline::gui {

class NumberField : public QSpinBox {
    Q_OBJECT

public:
    enum class Stepping {
        linear,  ///< by singleStep()
        doubling ///< to the next power of two
    };

    explicit NumberField(QWidget* parent = nullptr);

    /// Sets the number without emitting edited(); valueChanged() still comes.
    void set_number(int number);
    /// The range, without emitting edited() where the number has to move into it.
    void set_limits(int least, int most);

    /// Only these are valid; empty lifts it. `rule` is a sentence for the user, such as
    /// "Query heads have to be a multiple of KV heads."
    void set_allowed_values(QVector<int> values, const QString& rule = {});
    const QVector<int>& allowed_values() const { return allowed_; }

    /// Stepping stops at these and passes over all else, while any number in range may be typed.
    void set_step_values(QVector<int> values);
    void set_stepping(Stepping stepping) { stepping_ = stepping; }

    /// What the number is, for assistive technology and for the words of a refusal.
    void set_words(const QString& name, const QString& description = {});
    void set_large(bool large);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void stepBy(int steps) override;

signals:
    /// The user, or assistive technology for them, gave another number.
    void edited(int number);
    /// What was typed was not taken; `reason` is a whole sentence. The last good number is back.
    void refused(qlonglong typed, const QString& reason);

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    StepEnabled stepEnabled() const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void take(int number);
    void settle_typing();
    bool takes(qlonglong number) const;
    QString reason_against(qlonglong number) const;
    int stepped(int from, int direction) const;

    QVector<int> allowed_;
    QVector<int> step_values_;
    QString rule_;
    Stepping stepping_ = Stepping::linear;
    int last_good_ = 0;
    bool silent_ = false;
};

} // namespace llmroofline::gui
