// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/icon_button.h"

#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

IconButton::IconButton(const QString& icon_name, const QString& words, QWidget* parent)
    : QToolButton(parent), icon_name_(icon_name) {
    setAutoRaise(true);
    // Reached by Tab; a click leaves the focus where the user is working.
    setFocusPolicy(Qt::TabFocus);
    set_words(words);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &IconButton::follow_theme);
}

void IconButton::set_icon_name(const QString& icon_name) {
    icon_name_ = icon_name;
    follow_theme();
}

void IconButton::set_words(const QString& words) {
    setAccessibleName(words);
    setToolTip(words);
}

void IconButton::follow_theme() {
    setIcon(themed_icon(icon_name_, theme()));
    const int side = scaled(16);
    setIconSize({side, side});
    setFixedSize(scaled(24), scaled(24));
}

} // namespace llmroofline::gui
