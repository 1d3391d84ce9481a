// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/communication_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/field_row.h"

namespace llmroofline::gui {

CommunicationSection::CommunicationSection(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document) {
    set_foldable(true);
    set_unfolded(false);
    m_all_reduce = new QComboBox(this);
    m_all_reduce->setObjectName(QStringLiteral("all_reduce"));
    m_all_reduce_row = new FieldRow({}, m_all_reduce, this);
    connect(m_all_reduce, &QComboBox::activated, this, [this](int index) {
        m_document->edit(tr("all-reduce"), {},
                         [index](Comparison& c) { c.workload.all_reduce = static_cast<AllReduce>(index); });
    });
    m_overlap = new QCheckBox(this);
    m_overlap->setObjectName(QStringLiteral("overlap_communication"));
    m_overlap_row = new FieldRow({}, m_overlap, this);
    connect(m_overlap, &QCheckBox::clicked, this, [this](bool on) {
        m_document->edit(tr("overlap"), {}, [on](Comparison& c) { c.workload.overlap_communication = on; });
    });
    content()->addWidget(m_all_reduce_row);
    content()->addWidget(m_overlap_row);
    connect(m_document, &Document::changed, this, &CommunicationSection::show_document);
    retranslate();
}

void CommunicationSection::show_document() {
    const Comparison& comparison = m_document->comparison();
    setVisible(comparison.a.accelerators() > 1 || comparison.b.accelerators() > 1);
    m_all_reduce->setCurrentIndex(static_cast<int>(comparison.workload.all_reduce));
    const bool overlaps = comparison.workload.overlap_communication;
    m_overlap->setChecked(overlaps);
    set_side_text(overlaps ? tr("%1, overlapped").arg(m_all_reduce->currentText())
                           : m_all_reduce->currentText());
}

void CommunicationSection::retranslate() {
    set_title(tr("Communication"));
    m_all_reduce_row->set_label(tr("All-reduce"));
    m_all_reduce_row->set_explanation(
        tr("ring: 2·(t − 1)/t of the message over each link, 2·(t − 1) hops; tree: the same bytes, "
           "2·⌈log₂ t⌉ hops; in-network: the switch adds up, the message goes out and comes back once"));
    m_all_reduce->setAccessibleName(tr("All-reduce"));
    m_all_reduce->clear();
    m_all_reduce->addItems({tr("ring"), tr("tree"), tr("in-network")}); // in the order of AllReduce
    m_overlap_row->set_label(tr("Overlap with computing"));
    m_overlap_row->set_explanation(
        tr("A step takes the longer of its computing and its communication, instead of their sum"));
    m_overlap->setAccessibleName(tr("Overlap with computing"));
    show_document();
}

void CommunicationSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
