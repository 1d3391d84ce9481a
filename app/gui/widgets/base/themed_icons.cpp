// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/base/themed_icons.h"

#include "app/theme/icons.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QAbstractButton>
#include <QAction>

namespace llmroofline::gui {

void keep_themed_icon(QAbstractButton* button, const QString& icon_name) {
    const auto refresh = [button, icon_name] {
        button->setIcon(themed_icon(icon_name, theme()));
        button->setIconSize({scaled(16), scaled(16)});
    };
    refresh();
    QObject::connect(ThemeManager::instance(), &ThemeManager::changed, button, refresh);
}

void keep_themed_icon(QAction* action, const QString& icon_name) {
    const auto refresh = [action, icon_name] { action->setIcon(themed_icon(icon_name, theme())); };
    refresh();
    QObject::connect(ThemeManager::instance(), &ThemeManager::changed, action, refresh);
}

} // namespace llmroofline::gui
