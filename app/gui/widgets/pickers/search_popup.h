// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list that opens under a picker: a search line, the entries by vendor, and at the foot rows that do
// something else. Typing narrows, Up and Down move, Enter takes, Escape clears the search and then closes.

#include "app/gui/widgets/pickers/picker_entry.h"

#include <QFrame>
#include <QVector>

class QLineEdit;
class QListView;
class QVBoxLayout;

namespace llmroofline::gui {

class PickerModel;
class TextLabel;

class SearchPopup : public QFrame {
    Q_OBJECT

public:
    explicit SearchPopup(QWidget* parent);

    void set_entries(const QVector<PickerEntry>& entries);
    void set_current(const QString& id);
    void set_actions(const QVector<PickerAction>& actions);
    /// In the empty search line, such as "Search accelerators"; also its accessible name.
    void set_search_hint(const QString& hint);

    /// Opens below `anchor` (above it where there is no room), at least as wide as it.
    void open_at(QWidget* anchor);

signals:
    void picked(const QString& id);
    void action_chosen(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow_theme();
    void retranslate();
    void narrow(const QString& filter);
    void select_row(int row);
    void move_selection(int rows);
    void take_selected();
    int wanted_list_height() const;

    PickerModel* model_;
    QLineEdit* search_;
    QListView* list_;
    TextLabel* nothing_;
    QVBoxLayout* action_rows_;
    QVector<PickerAction> actions_;
};

} // namespace llmroofline::gui
