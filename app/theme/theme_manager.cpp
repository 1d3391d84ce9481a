// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/theme_manager.h"

#include "app/theme/icons.h"
#include "app/theme/palette.h"
#include "app/theme/style_sheet.h"
#include "app/theme/type_scale.h"

#include <QApplication>
#include <QMetaEnum>
#include <QPointer>
#include <QStyleFactory>
#include <QToolTip>

namespace llmroofline::gui {

QString ThemeManager::name_of(Mode mode) {
    return QString::fromLatin1(QMetaEnum::fromType<Mode>().valueToKey(static_cast<int>(mode)));
}

ThemeManager::Mode ThemeManager::mode_named(const QString& name) {
    bool found = false;
    const int mode = QMetaEnum::fromType<Mode>().keyToValue(name.toLatin1().constData(), &found);
    return found ? static_cast<Mode>(mode) : Mode::system;
}

ThemeManager* ThemeManager::instance() {
    // A guarded pointer and not a static object: the manager must die with the application it dresses.
    static QPointer<ThemeManager> manager;
    if (manager.isNull()) {
        auto* app = qobject_cast<QApplication*>(QCoreApplication::instance());
        Q_ASSERT_X(app != nullptr, "ThemeManager", "needs a QApplication");
        manager = new ThemeManager(app);
    }
    return manager;
}

ThemeManager::ThemeManager(QApplication* app) : QObject(app), app_(app) {
    // Qt 6.4 has no QStyleHints::colorScheme. The palette tells, but only until ours is laid over it.
    const QPalette before = app->palette();
    system_is_dark_ =
        before.color(QPalette::Window).lightness() < before.color(QPalette::WindowText).lightness();
    init_icons();
    app->setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    app->installEventFilter(this);
    apply();
}

const Theme& ThemeManager::current() const {
    const bool dark = mode_ == Mode::dark || (mode_ == Mode::system && system_is_dark_);
    return dark ? Theme::dark() : Theme::light();
}

void ThemeManager::set_mode(Mode mode) {
    if (mode == mode_)
        return;
    const bool was_dark = current().is_dark;
    mode_ = mode;
    if (current().is_dark == was_dark)
        return;
    apply();
    emit changed();
}

void ThemeManager::set_text_scale(double factor) {
    const double before = text_scale();
    set_text_scale_factor(factor);
    if (qFuzzyCompare(before, text_scale()))
        return;
    apply();
    emit changed();
}

void ThemeManager::apply() {
    const Theme& theme = current();
    const QPalette palette = make_palette(theme);
    app_->setFont(type_font(TypeRole::body));
    app_->setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(type_font(TypeRole::body));
    style_sheet_ = style_sheet(theme);
    for (QWidget* widget : QApplication::topLevelWidgets())
        if (!widget->styleSheet().isEmpty())
            widget->setStyleSheet(style_sheet_);
}

bool ThemeManager::eventFilter(QObject* object, QEvent* event) {
    if (event->type() == QEvent::Polish && object->isWidgetType()) {
        auto* widget = static_cast<QWidget*>(object);
        // What has a parent gets it from there; a tool tip, from what it explains.
        if (widget->isWindow() && !widget->parentWidget() && widget->windowType() != Qt::ToolTip &&
            widget->styleSheet().isEmpty())
            widget->setStyleSheet(style_sheet_);
    }
    return QObject::eventFilter(object, event);
}

const Theme& theme() {
    return ThemeManager::instance()->current();
}

} // namespace llmroofline::gui
