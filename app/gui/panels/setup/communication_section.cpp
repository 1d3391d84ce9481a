// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/communication_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/fields/field_row.h"

namespace llmroofline::gui {

CommunicationSection::CommunicationSection(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document) {
    set_foldable(true);
    set_unfolded(false);
    all_reduce_ = new QComboBox(this);
    all_reduce_->setObjectName(QStringLiteral("all_reduce"));
    all_reduce_row_ = new FieldRow({}, all_reduce_, this);
    connect(all_reduce_, &QComboBox::activated, this, [this](int index) {
        document_->edit(tr("all-reduce"), {},
                        [index](Comparison& c) { c.workload.all_reduce = static_cast<AllReduce>(index); });
    });
    overlap_ = new QCheckBox(this);
    overlap_->setObjectName(QStringLiteral("overlap_communication"));
    overlap_row_ = new FieldRow({}, overlap_, this);
    connect(overlap_, &QCheckBox::clicked, this, [this](bool on) {
        document_->edit(tr("overlap"), {}, [on](Comparison& c) { c.workload.overlap_communication = on; });
    });
    content()->addWidget(all_reduce_row_);
    content()->addWidget(overlap_row_);
    connect(document_, &Document::changed, this, &CommunicationSection::show_document);
    retranslate();
}

void CommunicationSection::show_document() {
    const Comparison& comparison = document_->comparison();
    setVisible(comparison.a.accelerators() > 1 || comparison.b.accelerators() > 1);
    all_reduce_->setCurrentIndex(static_cast<int>(comparison.workload.all_reduce));
    const bool overlaps = comparison.workload.overlap_communication;
    overlap_->setChecked(overlaps);
    set_side_text(overlaps ? tr("%1, overlapped").arg(all_reduce_->currentText())
                           : all_reduce_->currentText());
}

void CommunicationSection::retranslate() {
    set_title(tr("Communication"));
    all_reduce_row_->set_label(tr("All-reduce"));
    all_reduce_row_->set_explanation(
        tr("ring: 2·(t − 1)/t of the message over each link, 2·(t − 1) hops; tree: the same bytes, "
           "2·⌈log₂ t⌉ hops; in-network: the switch adds up, the message goes out and comes back once"));
    all_reduce_->setAccessibleName(tr("All-reduce"));
    all_reduce_->clear();
    all_reduce_->addItems({tr("ring"), tr("tree"), tr("in-network")}); // in the order of AllReduce
    overlap_row_->set_label(tr("Overlap with computing"));
    overlap_row_->set_explanation(
        tr("A step takes the longer of its computing and its communication, instead of their sum"));
    overlap_->setAccessibleName(tr("Overlap with computing"));
    show_document();
}

void CommunicationSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
