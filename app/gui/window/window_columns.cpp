// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/window_columns.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QSplitterHandle>
#include <algorithm>

#include "app/gui/widgets/base/panel_ground.h"
#include "app/gui/widgets/base/section_header.h"
#include "app/theme/stored_settings.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr int handle_width = 7; // to be taken hold of; a line of one pixel is seen
constexpr int least_left = 200;
constexpr int least_right = 260;
const QString widths_key = QStringLiteral("columns");

class Handle : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), theme().panel);
        painter.fillRect(QRect(width() / 2, 0, 1, height()), theme().line);
    }
};

QBoxLayout* layout_of(const QWidget* widget) {
    const QWidget* const parent = widget->parentWidget();
    return parent ? qobject_cast<QBoxLayout*>(parent->layout()) : nullptr;
}

} // namespace

WindowColumns::WindowColumns(QWidget* left, QWidget* centre, QWidget* right, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent), left_(left), centre_(centre), right_(right),
      room_(new PanelGround(this)) {
    setObjectName(QStringLiteral("columns"));
    setChildrenCollapsible(false);
    setHandleWidth(handle_width);
    auto* room = new QVBoxLayout(room_);
    room->setContentsMargins(16, 12, 16, 8);
    for (QWidget* column : {left_, centre_, room_, right_})
        addWidget(column);
    room_->hide();
    left_->setMinimumWidth(scaled(least_left));
    right_->setMinimumWidth(scaled(least_right));
    for (int i = 0; i < count(); ++i)
        setStretchFactor(i, widget(i) == centre_ || widget(i) == room_ ? 1 : 0);
    centre_->installEventFilter(this);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        left_width_ = left_->width();
        right_width_ = right_->width();
        stored_settings().setValue(widths_key, QVariantList{left_width_, right_width_});
    });
    const QVariantList kept = stored_settings().value(widths_key).toList();
    if (kept.size() == 2 && kept[0].toInt() >= least_left && kept[1].toInt() >= least_right) {
        left_width_ = kept[0].toInt();
        right_width_ = kept[1].toInt();
    }
}

QSplitterHandle* WindowColumns::createHandle() {
    return new Handle(orientation(), this);
}

void WindowColumns::set_compact(bool compact) {
    compact_ = compact;
    const int left = left_width_ > 0 ? left_width_ : scaled(compact ? 256 : 272);
    const int right = right_width_ > 0 ? right_width_ : scaled(compact ? 344 : 400);
    // The meshes keep the room that they need, whatever was chosen on a larger screen.
    const int rest = std::max(0, width() - 2 * handle_width - left - right);
    const int middle = std::max(rest, centre_->minimumSizeHint().width());
    QList<int> sizes;
    for (int i = 0; i < count(); ++i)
        sizes << (widget(i) == left_ ? left : widget(i) == right_ ? right : middle);
    setSizes(sizes);
}

void WindowColumns::offer(std::initializer_list<QWidget*> panels) {
    for (QWidget* panel : panels) {
        offered_.push_back(panel);
        for (auto* header : panel->findChildren<SectionHeader*>())
            header->installEventFilter(this);
    }
}

void WindowColumns::toggle(QWidget* panel) {
    const bool was_it = is_enlarged() && (panel == nullptr || panel == enlarged_);
    put_back();
    if (!was_it)
        enlarge(panel);
}

void WindowColumns::toggle_focused() {
    const QWidget* const focus = QApplication::focusWidget();
    QWidget* found = enlarged_;
    for (const QPointer<QWidget>& panel : offered_)
        if (panel && focus && panel->isAncestorOf(focus))
            found = panel;
    toggle(found);
}

void WindowColumns::enlarge(QWidget* panel) {
    QBoxLayout* const box = panel ? layout_of(panel) : nullptr;
    if (!box) {
        centre_alone_ = true;
        left_->hide();
        right_->hide();
        return;
    }
    const int index = box->indexOf(panel);
    const int stretch = box->stretch(index);
    place_ = new QWidget(panel->parentWidget());
    place_->setSizePolicy(panel->sizePolicy());
    box->insertWidget(index, place_, stretch);
    room_->layout()->addWidget(panel);
    enlarged_ = panel;
    centre_->hide();
    room_->show();
    panel->show();
}

void WindowColumns::put_back() {
    if (centre_alone_) {
        centre_alone_ = false;
        left_->show();
        right_->show();
        set_compact(compact_);
        return;
    }
    if (!enlarged_ || !place_)
        return;
    QBoxLayout* const box = layout_of(place_);
    const int index = box->indexOf(place_);
    const int stretch = box->stretch(index);
    box->insertWidget(index, enlarged_, stretch);
    enlarged_->show();
    delete place_;
    enlarged_ = nullptr;
    room_->hide();
    centre_->show();
    set_compact(compact_);
}

bool WindowColumns::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::MouseButtonDblClick)
        return QSplitter::eventFilter(watched, event);
    if (watched == centre_) {
        toggle(nullptr);
        return true;
    }
    for (const QPointer<QWidget>& panel : offered_)
        if (panel && panel->isAncestorOf(qobject_cast<QWidget*>(watched))) {
            toggle(panel);
            return true;
        }
    return QSplitter::eventFilter(watched, event);
}

void WindowColumns::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && is_enlarged())
        put_back();
    else
        QSplitter::keyPressEvent(event);
}

} // namespace llmroofline::gui
