// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's three columns, which the user may widen and narrow; what was chosen is remembered. Any plot can take the
// place of the centre, and the meshes that of all three: by a double click on its title, or F11. GUI thread only.
#pragma once

#include <QPointer>
#include <QSplitter>
#include <initializer_list>
#include <vector>

namespace llmroofline::gui {

class WindowColumns : public QSplitter {
    Q_OBJECT

public:
    // The centre's double click is that of the meshes.
    WindowColumns(QWidget* left, QWidget* centre, QWidget* right, QWidget* parent);

    // The usual widths, unless the user chose others.
    void set_compact(bool compact);

    // Panels that may take the centre's place: a double click on one of their titles does it.
    void offer(std::initializer_list<QWidget*> panels);
    // Enlarges, or puts back where something is enlarged. Null: the meshes.
    void toggle(QWidget* panel);
    // The panel that has the keyboard's focus, else the meshes.
    void toggle_focused();
    bool is_enlarged() const { return enlarged_ != nullptr || centre_alone_; }

protected:
    QSplitterHandle* createHandle() override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void enlarge(QWidget* panel);
    void put_back();

    QWidget* left_;
    QWidget* centre_;
    QWidget* right_;
    int left_width_ = 0; // that the user chose; 0: none
    int right_width_ = 0;
    bool compact_ = false;
    std::vector<QPointer<QWidget>> offered_;
    QPointer<QWidget> enlarged_;
    QPointer<QWidget> place_; // stands where it was
    QWidget* room_;           // where it is
    bool centre_alone_ = false;
};

} // namespace llmroofline::gui
