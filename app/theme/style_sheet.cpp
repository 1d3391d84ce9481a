// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/style_sheet.h"

#include "app/theme/type_scale.h"

#include <QStyle>
#include <QVector>
#include <QWidget>

#include <utility>

namespace llmroofline::gui {

namespace {

// Sizes: a control is content height + 2 px of border. On focus the border grows by 1 px and the padding
// shrinks by as much, so that nothing moves.
constexpr auto fields = R"qss(
QLineEdit, QAbstractSpinBox, QComboBox {
    background: @ground; color: @text; border: 1px solid @border; border-radius: 4px;
    min-height: @h24; padding: 0 7px;
    selection-background-color: @select; selection-color: @selected;
}
QLineEdit[large="true"], QAbstractSpinBox[large="true"], QComboBox[large="true"] { min-height: @h28; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QLineEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: @second; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: @disabled; border-color: @line; background: @panel;
}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid @accent; padding: 0 6px; min-height: @f24;
}
QLineEdit[large="true"]:focus, QAbstractSpinBox[large="true"]:focus, QComboBox[large="true"]:focus {
    min-height: @f28;
}
QLineEdit[suspicious="true"] { border-color: @warning; background: @warningground; }
QLineEdit[fault="true"], QAbstractSpinBox[fault="true"], QComboBox[fault="true"] {
    border-color: @error; background: @errorground;
}
QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QComboBox { padding-right: 2px; combobox-popup: 0; }
QComboBox:focus { padding-right: 1px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
    background: @ground; border: 1px solid @border; outline: none; padding: 2px;
    selection-background-color: @wash14; selection-color: @text;
}
QComboBox QAbstractItemView::item { min-height: @h24; padding: 0 6px; border: none; color: @text; }
QComboBox QAbstractItemView::item:hover { background: @wash8; }
QComboBox QAbstractItemView::item:selected { background: @wash14; }
QComboBox QAbstractItemView::item:disabled { color: @disabled; }
)qss";

constexpr auto buttons = R"qss(
QPushButton {
    background: @ground; color: @text; border: 1px solid @border; border-radius: 4px;
    min-height: @h24; padding: 0 13px;
}
QPushButton[large="true"], QDialogButtonBox QPushButton { min-height: @h28; }
QPushButton:hover { background: @hover; border-color: @second; }
QPushButton:pressed, QPushButton:checked { background: @press; }
QPushButton:default { border-color: @accent; }
QPushButton:disabled { color: @disabled; border-color: @line; background: @panel; }
QPushButton:focus { border: 2px solid @accent; padding: 0 12px; min-height: @f24; }
QPushButton[large="true"]:focus, QDialogButtonBox QPushButton:focus { min-height: @f28; }
QPushButton[primary="true"] { background: @accent; color: @panel; border-color: @accent; }
QPushButton[primary="true"]:hover { background: @text; }
QPushButton[primary="true"]:focus { border-color: @text; }
QPushButton[primary="true"]:disabled { background: @line; color: @disabled; border-color: @line; }
QPushButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover { background: @press; }
QPushButton[quiet="true"]:focus { border-color: @accent; }
QPushButton::menu-indicator { image: url(:/icons/chevron-down.svg); width: 12px; height: 12px; right: 4px; }
QToolButton {
    background: transparent; color: @text; border: 2px solid transparent; border-radius: 4px; padding: 2px;
}
QToolButton:hover { background: @wash8; }
QToolButton:pressed, QToolButton:checked { background: @wash14; }
QToolButton:disabled { color: @disabled; }
QToolButton:focus { border-color: @accent; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: 7px; min-height: @h24; }
QCheckBox:disabled, QRadioButton:disabled { color: @disabled; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 14px; height: 14px; border: 1px solid @border; border-radius: 3px; background: @ground;
}
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border: 2px solid @accent; width: 12px; height: 12px;
}
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/@check.svg); }
QRadioButton::indicator:checked {
    border-color: @accent;
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
                                stop: 0 @accent, stop: 0.52 @accent, stop: 0.62 @ground, stop: 1 @ground);
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @panel; }
)qss";

constexpr auto frames = R"qss(
QFrame[ground="chrome"] { background: @chrome; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QSplitter::handle { background: @line; }
QStatusBar { background: @chrome; color: @text; }
QStatusBar::item { border: none; }
QToolBar { background: @chrome; border: none; spacing: 4px; }
QMenuBar { background: @chrome; color: @text; padding: 4px 6px; }
QMenuBar::item { padding: 4px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @wash8chrome; }
QMenuBar::item:disabled, QMenu::item:disabled { color: @disabled; }
QMenu { background: @ground; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 10px; border-radius: 3px; min-height: @h16; }
QMenu::item:selected { background: @wash14; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line; margin: 4px 6px; }
QToolTip { background: @ground; color: @text; border: 1px solid @border; padding: 3px 5px; }
QTabBar::tab { color: @second; padding: 4px 12px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @text; border-bottom-color: @accent; }
QTabBar::tab:focus { background: @wash8; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section {
    background: @panel; color: @second; border: none; border-bottom: 1px solid @line; padding: 0 4px;
}
QHeaderView::section:hover { color: @text; }
QTableView, QTreeView, QListView { background: @panel; border: none; outline: none; gridline-color: @line; }
QTableView:focus, QTreeView:focus { outline: none; }
QTableCornerButton::section { background: @panel; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: @handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @border; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)qss";

} // namespace

QString style_sheet(const Theme& theme) {
    const auto px = [](int pixels) { return QStringLiteral("%1px").arg(pixels); };
    const QColor select = theme.is_dark ? blend(theme.accent, theme.panel, 0.30) : theme.accent;
    const QColor selected = theme.is_dark ? theme.text : theme.panel;

    // A longer token has to come before one that is its beginning.
    const QVector<std::pair<const char*, QString>> tokens{
        {"@h24", px(scaled(24) - 2)},
        {"@h28", px(scaled(28) - 2)},
        {"@h16", px(scaled(16))},
        {"@f24", px(scaled(24) - 4)},
        {"@f28", px(scaled(28) - 4)},
        {"@errorground", theme.error_ground.name()},
        {"@error", theme.error.name()},
        {"@warningground", theme.warning_ground.name()},
        {"@warning", theme.warning.name()},
        {"@ground", theme.input_ground.name()},
        {"@panel", theme.panel.name()},
        {"@chrome", theme.chrome.name()},
        {"@line", theme.line.name()},
        {"@border", theme.input_border.name()},
        {"@text", theme.text.name()},
        {"@second", theme.second_text.name()},
        {"@disabled", theme.disabled.name()},
        {"@accent", theme.accent.name()},
        {"@selected", selected.name()},
        {"@select", select.name()},
        {"@hover", theme.wash(0.06, theme.input_ground).name()},
        {"@press", theme.wash(0.16, theme.input_ground).name()},
        {"@wash8chrome", theme.wash(0.08, theme.chrome).name()},
        {"@wash8", theme.wash(0.08).name()},
        {"@wash14", theme.wash(0.14, theme.input_ground).name()},
        {"@handle", blend(theme.input_border, theme.panel, 0.55).name()},
        {"@check", theme.is_dark ? QStringLiteral("check-on-light") : QStringLiteral("check-on-dark")},
    };

    QString sheet = QString::fromUtf8(fields) + QString::fromUtf8(buttons) + QString::fromUtf8(frames);
    for (const auto& [token, value] : tokens)
        sheet.replace(QLatin1String(token), value);
    return sheet;
}

void set_style_property(QWidget* widget, const char* name, const QVariant& value) {
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

} // namespace llmroofline::gui
