// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request_mesh_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/text_label.h"
#include "app/plots/plot_text.h"

namespace llmroofline::gui {

RequestMeshBar::RequestMeshBar(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    m_x = make_choice("request_x", m_labels[0]);
    m_y = make_choice("request_y", m_labels[1]);
    m_metric = make_choice("request_metric", m_labels[2]);
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
    m_view = view;
    m_x->setCurrentIndex(static_cast<int>(view.x));
    m_y->setCurrentIndex(static_cast<int>(view.y));
    m_metric->setCurrentIndex(static_cast<int>(view.metric));
}

void RequestMeshBar::take() {
    RequestView view{static_cast<RequestQuantity>(m_x->currentIndex()),
                     static_cast<RequestQuantity>(m_y->currentIndex()),
                     static_cast<RequestMetric>(m_metric->currentIndex())};
    if (view.x == view.y)
        (view.x == m_view.x ? view.x : view.y) = view.x == m_view.x ? m_view.y : m_view.x;
    if (view == m_view)
        return;
    set_view(view);
    emit view_changed();
}

void RequestMeshBar::retranslate() {
    const QString words[] = {tr("Across"), tr("Up"), tr("Colour")};
    QComboBox* const combos[] = {m_x, m_y, m_metric};
    for (int i = 0; i < 3; ++i) {
        m_labels[i]->setText(words[i]);
        combos[i]->setAccessibleName(words[i]);
        combos[i]->clear();
    }
    // In the order of the enumerations.
    for (QComboBox* combo : {m_x, m_y})
        combo->addItems({tr("batch"), tr("input"), tr("output")});
    for (const RequestMetric metric :
         {RequestMetric::throughput, RequestMetric::ttft, RequestMetric::tpot, RequestMetric::total})
        m_metric->addItem(metric_heading(metric));
    set_view(m_view);
}

void RequestMeshBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
