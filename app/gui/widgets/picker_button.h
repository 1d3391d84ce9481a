// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the accelerator and the model picker share: a button that opens a SearchPopup, by mouse, Space, Enter,
// Down or F4, and knows the entry in use. The looks are the subclass's.

#include "app/gui/widgets/picker_entry.h"

#include <QAbstractButton>
#include <QVector>

namespace llmroofline::gui {

class SearchPopup;

class PickerButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PickerButton(QWidget* parent = nullptr);

    void set_entries(const QVector<PickerEntry>& entries);
    /// The entry in use, by id; emits nothing. An id that is not among the entries shows as nothing chosen.
    void set_current(const QString& id);
    const QString& current() const { return m_current; }
    /// The entry in use; a blank one if there is none.
    const PickerEntry& current_entry() const { return m_entry; }

    SearchPopup* popup() const { return m_popup; }

signals:
    /// The user took another entry. The button shows it only once set_current() confirms it.
    void picked(const QString& id);
    /// The popup's action "load": "Load from file…".
    void load_requested();

protected:
    /// New words for the popup, at first and after a change of language.
    virtual void retranslate() {}
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    /// After every change of what is shown.
    virtual void entry_changed() {}
    void paint_frame(QPainter* painter, double radius) const;
    void paint_chevron(QPainter* painter, const QPointF& centre) const;

private:
    void find_entry();

    SearchPopup* m_popup;
    QVector<PickerEntry> m_entries;
    PickerEntry m_entry;
    QString m_current;
};

} // namespace llmroofline::gui
