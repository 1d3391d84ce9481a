// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Menus, their shortcuts, and the tools in the menu bar's corner. Every action is a command of the window
// that exists elsewhere; nothing is computed here.
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>
#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace llmroofline::gui {

class FileTasks;
class IconButton;
class Shell;
class TextLabel;

class Actions : public QObject {
    Q_OBJECT

public:
    Actions(Shell* shell, FileTasks* files);

    // The menus, and the corner if it is there, in the current language; called again after a change of it.
    void build();
    // Title, undo, language and theme beside the menus. Later than they: its signs take a Chinese font.
    void build_corner();
    void set_title(const QString& title, bool is_edited);

signals:
    void theme_chosen(const QString& name);
    void language_chosen(const QString& name);

private:
    QAction* add(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                 const std::function<void()>& run);
    void build_file_menu();
    void build_edit_menu();
    void build_view_menu();
    void build_compare_menu();
    void build_export_menu();
    void build_help_menu();
    void fill_recent();

    Shell* shell_;
    FileTasks* files_;
    QPointer<QMenu> recent_;
    TextLabel* title_ = nullptr;
    TextLabel* edited_ = nullptr;
    IconButton* undo_ = nullptr;
    IconButton* redo_ = nullptr;
    QToolButton* language_ = nullptr;
    IconButton* theme_ = nullptr;
};

} // namespace llmroofline::gui
