// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/measure_bar.h"

#include <QEvent>
#include <QHBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/measure_words.h"

namespace llmroofline::gui {

MeasureBar::MeasureBar(Document* document, QWidget* parent)
    : QWidget(parent), document_(document), measures_(new SegmentedControl(this)) {
    measures_->setObjectName(QStringLiteral("measure"));
    measures_->set_narrow(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(measures_);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(measures_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("measure"), {},
                        [&](Comparison& c) { c.measuring.measure = static_cast<Measure>(id); });
    });
    connect(document_, &Document::changed, this, &MeasureBar::show_document);
    retranslate();
}

// Methods are held against each other as they are.
void MeasureBar::show_document() {
    const Comparison& comparison = document_->comparison();
    measures_->set_current(static_cast<int>(comparison.measuring.measure));
    setVisible(!std::holds_alternative<DisagreementView>(comparison.view));
}

void MeasureBar::retranslate() {
    measures_->setAccessibleName(tr("What the ratio is per"));
    const QString explained[] = {tr("How much faster"), tr("Per accelerator of each group"),
                                 tr("Per USD of an hour of each group"),
                                 tr("Per watt that each group draws")};
    QVector<SegmentOption> options;
    for (const auto& [measure, name] : measure_names)
        options.push_back(
            {static_cast<int>(measure), measure_name(measure), explained[static_cast<std::size_t>(measure)]});
    measures_->set_options(options);
    show_document();
}

void MeasureBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
