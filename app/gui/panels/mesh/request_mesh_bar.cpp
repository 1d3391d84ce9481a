// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/request_mesh_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/type_scale.h"
#include "app/words/plot_text.h"

namespace llmroofline::gui {

RequestMeshBar::RequestMeshBar(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    x_ = make_choice("request_x", labels_[0]);
    y_ = make_choice("request_y", labels_[1]);
    metric_ = make_choice("request_metric", labels_[2]);
    row->addStretch(1);
    retranslate();
}

QComboBox* RequestMeshBar::make_choice(const char* name, TextLabel*& label) {
    label = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    label->set_keeps_width(true);
    auto* combo = new QComboBox(this);
    combo->setObjectName(QString::fromLatin1(name));
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(combo, &QComboBox::activated, this, &RequestMeshBar::take);
    auto* row = static_cast<QHBoxLayout*>(layout());
    if (row->count() > 0)
        row->addSpacing(8);
    row->addWidget(label);
    row->addWidget(combo);
    return combo;
}

void RequestMeshBar::set_view(const RequestView& view) {
    view_ = view;
    x_->setCurrentIndex(static_cast<int>(view.x));
    y_->setCurrentIndex(static_cast<int>(view.y));
    metric_->setCurrentIndex(static_cast<int>(view.metric));
}

void RequestMeshBar::take() {
    RequestView view{static_cast<RequestQuantity>(x_->currentIndex()),
                     static_cast<RequestQuantity>(y_->currentIndex()),
                     static_cast<RequestMetric>(metric_->currentIndex())};
    if (view.x == view.y)
        (view.x == view_.x ? view.x : view.y) = view.x == view_.x ? view_.y : view_.x;
    if (view == view_)
        return;
    set_view(view);
    emit view_changed();
}

void RequestMeshBar::retranslate() {
    const QString words[] = {tr("Across"), tr("Up"), tr("Colour")};
    QComboBox* const combos[] = {x_, y_, metric_};
    for (int i = 0; i < 3; ++i) {
        labels_[i]->setText(words[i]);
        combos[i]->setAccessibleName(words[i]);
        combos[i]->clear();
    }
    // In the order of the enumerations.
    for (QComboBox* combo : {x_, y_})
        combo->addItems({tr("batch"), tr("input"), tr("output")});
    for (const RequestMetric metric :
         {RequestMetric::throughput, RequestMetric::ttft, RequestMetric::tpot, RequestMetric::total})
        metric_->addItem(metric_heading(metric));
    set_view(view_);
}

void RequestMeshBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
