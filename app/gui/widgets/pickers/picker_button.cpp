// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/picker_button.h"

#include "app/gui/widgets/pickers/search_popup.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace llmroofline::gui {

PickerButton::PickerButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &PickerButton::open);
    connect(this, &PickerButton::action_chosen, this, [this](const QString& id) {
        if (id == QLatin1String("load"))
            emit load_requested();
    });
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PickerButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        delete std::exchange(popup_, nullptr);
        entry_changed();
    }
    if (event->type() == QEvent::EnabledChange)
        update();
    QAbstractButton::changeEvent(event);
}

void PickerButton::set_entries(std::function<QVector<PickerEntry>()> entries) {
    entries_ = std::move(entries);
}

void PickerButton::set_current(const PickerEntry& entry) {
    if (entry == entry_)
        return;
    entry_ = entry;
    entry_changed();
    update();
}

void PickerButton::open() {
    if (!popup_) {
        popup_ = new SearchPopup(this);
        fill_popup(popup_);
        connect(popup_, &SearchPopup::picked, this, [this](const QString& id) {
            if (id != entry_.id)
                emit picked(id);
        });
        connect(popup_, &SearchPopup::action_chosen, this, &PickerButton::action_chosen);
    }
    popup_->set_entries(entries_ ? entries_() : QVector<PickerEntry>());
    popup_->set_current(entry_.id);
    popup_->open_at(this);
}

void PickerButton::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
    case Qt::Key_F4:
        click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void PickerButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void PickerButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

void PickerButton::paint_frame(QPainter* painter, double radius) const {
    const Theme& colours = theme();
    const bool hovered = underMouse() && isEnabled();
    const QColor ground = !isEnabled() ? colours.panel
                                       : colours.wash(isDown()  ? 0.10
                                                      : hovered ? 0.04
                                                                : 0.0,
                                                      colours.input_ground);
    const QColor edge = !isEnabled() ? colours.line : hovered ? colours.second_text : colours.input_border;
    paint_box(painter, QRectF(rect()), radius, ground, edge);
    if (shows_keyboard_focus(this))
        paint_focus_ring(painter, QRectF(rect()), radius, colours.accent);
}

void PickerButton::paint_chevron(QPainter* painter, const QPointF& centre) const {
    const double side = scaled(16);
    paint_icon(painter, {centre.x() - side / 2, centre.y() - side / 2, side, side},
               QStringLiteral("chevron-down"), isEnabled() ? theme().second_text : theme().disabled);
}

} // namespace llmroofline::gui
