// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request/request_section.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/words/claim_words.h"
#include "app/words/figures.h"
#include "core/comparison/request_yaml.h"

namespace llmroofline::gui {

namespace {

// In the order of the rows.
constexpr std::int64_t Request::*members[] = {&Request::batch, &Request::input, &Request::output};
constexpr const char* names[] = {"request_batch", "request_input", "request_output"};

} // namespace

RequestSection::RequestSection(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document) {
    set_line(false);
    for (int i = 0; i < fields; ++i) {
        numbers_[i] = new NumberField(this);
        numbers_[i]->setObjectName(QString::fromLatin1(names[i]));
        numbers_[i]->setRange(static_cast<int>(request_token_range.least),
                              static_cast<int>(request_token_range.greatest));
        numbers_[i]->set_stepping(NumberField::Stepping::doubling);
        rows_[i] = new FieldRow({}, numbers_[i], this);
        content()->addWidget(rows_[i]);
        connect(numbers_[i], &NumberField::edited, this, [this, i](int number) { take(i, number); });
        connect(numbers_[i], &NumberField::refused, this,
                [this, i](qlonglong, const QString& reason) { rows_[i]->set_fault(reason); });
    }
    connect(document_, &Document::changed, new WhenSeen(this, [this] { show_document(); }),
            &WhenSeen::refresh);
    retranslate();
}

void RequestSection::take(int field, int number) {
    rows_[field]->set_fault({});
    document_->edit(tr("request"), QString::fromLatin1(names[field]),
                    [&](Comparison& c) { c.request.*members[field] = number; });
}

void RequestSection::show_document() {
    set_note(claim_words(document_->comparison().workload, request_range(document_->comparison())));
    for (int i = 0; i < fields; ++i) {
        rows_[i]->set_fault({});
        numbers_[i]->set_number(static_cast<int>(document_->comparison().request.*members[i]));
    }
}

void RequestSection::retranslate() {
    set_title(tr("Request"));
    const QString labels[] = {tr("Batch"), tr("Input"), tr("Output")};
    const QString meanings[] = {tr("Sequences that start together, or, in a closed loop, are in flight"),
                                tr("Prompt tokens of each sequence"),
                                tr("Tokens generated for each sequence")};
    for (int i = 0; i < fields; ++i) {
        rows_[i]->set_label(labels[i]);
        rows_[i]->set_explanation(meanings[i]);
        numbers_[i]->set_words(labels[i], meanings[i]);
    }
    rows_[1]->set_hint(tr("tokens"));
    rows_[2]->set_hint(tr("tokens"));
    show_document();
}

void RequestSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
