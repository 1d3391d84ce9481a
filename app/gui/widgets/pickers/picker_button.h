// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The button that the accelerator and the model picker share: one that opens a SearchPopup, by mouse, Space, Enter,
// Down or F4, and knows the entry in use. The looks are the subclass's. The list is made, and its entries are
// asked for, when it opens: a window starts, and an edit shows, without figures for a hundred entries.

#include "app/gui/widgets/pickers/picker_entry.h"

#include <QAbstractButton>
#include <QVector>

#include <functional>

namespace llmroofline::gui {

class SearchPopup;

class PickerButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PickerButton(QWidget* parent = nullptr);

    /// What the list offers, asked for each time it opens.
    void set_entries(std::function<QVector<PickerEntry>()> entries);
    /// The entry in use, by its id the one marked in the list; emits nothing. A blank one is none.
    void set_current(const PickerEntry& entry);
    const PickerEntry& current_entry() const { return entry_; }

    /// The list; nullptr until it was opened first, and after a change of language.
    SearchPopup* popup() const { return popup_; }

signals:
    /// The user took another entry. The button shows it only once set_current() confirms it.
    void picked(const QString& id);
    /// One of the rows at the foot of the list.
    void action_chosen(const QString& id);
    /// The action "load": "Load from file…".
    void load_requested();

protected:
    /// Search hint and actions of a list that was just made.
    virtual void fill_popup(SearchPopup* popup) const = 0;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// After every change of what is shown.
    virtual void entry_changed() {}
    void paint_frame(QPainter* painter, double radius) const;
    void paint_chevron(QPainter* painter, const QPointF& centre) const;

private:
    void open();

    SearchPopup* popup_ = nullptr;
    std::function<QVector<PickerEntry>()> entries_;
    PickerEntry entry_;
};

} // namespace llmroofline::gui
