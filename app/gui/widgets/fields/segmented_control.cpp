// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/segmented_control.h"

#include "app/gui/widgets/fields/segment.h"
#include "app/theme/paint.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace llmroofline::gui {

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(1, 1, 1, 1);
    row_->setSpacing(0);
    group_->setExclusive(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // Toggled and not clicked: assistive technology toggles a radio button without a click. What the program
    // itself sets is known by current_, which set_current() changes first.
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || id == current_)
            return;
        current_ = id;
        emit chosen(id);
    });
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &SegmentedControl::follow_theme);
}

void SegmentedControl::follow_theme() {
    setFixedHeight(scaled(large_ ? 28 : 24));
    const auto buttons = group_->buttons();
    for (QAbstractButton* button : buttons)
        button->updateGeometry();
    updateGeometry();
    update();
}

Segment* SegmentedControl::segment(int id) const {
    return static_cast<Segment*>(group_->button(id));
}

void SegmentedControl::set_options(const QVector<SegmentOption>& options) {
    const int kept = current_;
    const auto old = group_->buttons();
    for (QAbstractButton* button : old) {
        group_->removeButton(button);
        delete button;
    }
    current_ = -1;
    for (const SegmentOption& option : options) {
        auto* piece = new Segment(this);
        piece->setObjectName(QStringLiteral("segment_%1").arg(option.id));
        piece->set_words(option.text, option.tool_tip);
        group_->addButton(piece, option.id);
        row_->addWidget(piece, narrow_ ? 0 : 1);
    }
    set_current(kept);
    updateGeometry();
}

void SegmentedControl::set_option_text(int id, const QString& text, const QString& tool_tip) {
    if (Segment* piece = segment(id))
        piece->set_words(text, tool_tip);
    updateGeometry();
}

void SegmentedControl::set_option_enabled(int id, bool enabled, const QString& reason) {
    if (Segment* piece = segment(id))
        piece->set_reachable(enabled, reason);
}

void SegmentedControl::set_current(int id) {
    Segment* piece = segment(id);
    if (piece == nullptr)
        return;
    current_ = id;
    piece->setChecked(true);
}

void SegmentedControl::set_large(bool large) {
    large_ = large;
    follow_theme();
}

void SegmentedControl::set_narrow(bool narrow) {
    narrow_ = narrow;
    updateGeometry();
}

QSize SegmentedControl::sizeHint() const {
    int widest = 0;
    int sum = 0;
    const auto buttons = group_->buttons();
    for (const QAbstractButton* button : buttons) {
        widest = std::max(widest, button->sizeHint().width());
        sum += button->sizeHint().width();
    }
    const int width = narrow_ ? sum : widest * static_cast<int>(buttons.size());
    return {width + 2, scaled(large_ ? 28 : 24)};
}

void SegmentedControl::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange)
        update();
    QWidget::changeEvent(event);
}

void SegmentedControl::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    paint_box(&painter, QRectF(rect()), 4, isEnabled() ? colours.input_ground : colours.panel,
              isEnabled() ? colours.input_border : colours.line);
}

} // namespace llmroofline::gui
