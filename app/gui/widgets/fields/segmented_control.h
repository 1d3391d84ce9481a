// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A row of two to five exclusive choices, all visible, as for 'Decode | Prefill'. Each segment is a radio
// button that paints itself, so that assistive technology, Tab and the arrow keys treat it as the choice it
// is.

#include <QVector>
#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace llmroofline::gui {

class Segment;

struct SegmentOption {
    int id = 0;
    QString text;
    QString tool_tip = {};
};

class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    /// Replaces all segments, keeping the choice if its id is still there.
    void set_options(const QVector<SegmentOption>& options);
    /// New words for a segment, after a change of language.
    void set_option_text(int id, const QString& text, const QString& tool_tip = {});
    /// A segment that cannot be chosen now says why in its tooltip.
    void set_option_enabled(int id, bool enabled, const QString& reason = {});

    /// The chosen id, -1 if none.
    int current() const { return current_; }
    /// Chooses without emitting chosen().
    void set_current(int id);

    /// 28 px high, for bars; 24 otherwise.
    void set_large(bool large);
    /// Each segment as wide as its words, where room is scarce; else all alike.
    void set_narrow(bool narrow);

    QSize sizeHint() const override;

signals:
    /// The user chose another segment, by mouse, keyboard or assistive technology.
    void chosen(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow_theme();
    Segment* segment(int id) const;

    QButtonGroup* group_;
    QHBoxLayout* row_;
    int current_ = -1;
    bool large_ = false;
    bool narrow_ = false;
};

} // namespace llmroofline::gui
