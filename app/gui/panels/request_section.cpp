// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request_section.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/when_seen.h"
#include "app/gui/words/claim_words.h"
#include "app/gui/words/figures.h"
#include "core/comparison/request_yaml.h"

namespace llmroofline::gui {

namespace {

// In the order of the rows.
constexpr std::int64_t Request::*members[] = {&Request::batch, &Request::input, &Request::output};
constexpr const char* names[] = {"request_batch", "request_input", "request_output"};

} // namespace

RequestSection::RequestSection(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document) {
    set_line(false);
    for (int i = 0; i < fields; ++i) {
        m_numbers[i] = new NumberField(this);
        m_numbers[i]->setObjectName(QString::fromLatin1(names[i]));
        m_numbers[i]->setRange(static_cast<int>(request_token_range.least),
                               static_cast<int>(request_token_range.greatest));
        m_numbers[i]->set_stepping(NumberField::Stepping::doubling);
        m_rows[i] = new FieldRow({}, m_numbers[i], this);
        content()->addWidget(m_rows[i]);
        connect(m_numbers[i], &NumberField::edited, this, [this, i](int number) { take(i, number); });
        connect(m_numbers[i], &NumberField::refused, this,
                [this, i](qlonglong, const QString& reason) { m_rows[i]->set_fault(reason); });
    }
    connect(m_document, &Document::changed, new WhenSeen(this, [this] { show_document(); }),
            &WhenSeen::refresh);
    retranslate();
}

void RequestSection::take(int field, int number) {
    m_rows[field]->set_fault({});
    m_document->edit(tr("request"), QString::fromLatin1(names[field]),
                     [&](Comparison& c) { c.request.*members[field] = number; });
}

void RequestSection::show_document() {
    set_note(claim_words(m_document->comparison().workload, request_range(m_document->comparison())));
    for (int i = 0; i < fields; ++i) {
        m_rows[i]->set_fault({});
        m_numbers[i]->set_number(static_cast<int>(m_document->comparison().request.*members[i]));
    }
}

void RequestSection::retranslate() {
    set_title(tr("Request"));
    const QString labels[] = {tr("Batch"), tr("Input"), tr("Output")};
    const QString meanings[] = {tr("Sequences that start together, or, in a closed loop, are in flight"),
                                tr("Prompt tokens of each sequence"),
                                tr("Tokens generated for each sequence")};
    for (int i = 0; i < fields; ++i) {
        m_rows[i]->set_label(labels[i]);
        m_rows[i]->set_explanation(meanings[i]);
        m_numbers[i]->set_words(labels[i], meanings[i]);
    }
    m_rows[1]->set_hint(tr("tokens"));
    m_rows[2]->set_hint(tr("tokens"));
    show_document();
}

void RequestSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
