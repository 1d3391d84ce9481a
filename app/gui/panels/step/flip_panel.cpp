// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/flip_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/panels/step/flip_delegate.h"
#include "app/gui/panels/step/flip_model.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/flip_words.h"
#include "core/decision/flip_figures.h"

namespace llmroofline::gui {

namespace {

constexpr int least_rows = 5; // that are seen without scrolling, however low the window

} // namespace

FlipPanel::FlipPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), worker_(new FlipWorker(this)),
      model_(new FlipModel(this)), view_(new QTableView(this)),
      sentence_(new TextLabel({}, TypeRole::body, TextTone::second, this)) {
    setObjectName(QStringLiteral("flip_panel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    view_->setObjectName(QStringLiteral("flips"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::dense);
    view_->setItemDelegate(new FlipDelegate(view_));
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = view_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(FlipModel::dots, QHeaderView::Stretch);
    sentence_->set_max_lines(4);
    sentence_->setObjectName(QStringLiteral("flip_sentence"));
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    copy_->setObjectName(QStringLiteral("copy_flips"));
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_tool(copy_);
    content()->addWidget(sentence_, 0, Qt::AlignTop);
    content()->addWidget(view_, 1);
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* enter = new QShortcut(key, view_);
        enter->setContext(Qt::WidgetShortcut);
        connect(enter, &QShortcut::activated, this, [this] { take(view_->currentIndex().row()); });
    }
    auto* focus = new QShortcut(Qt::Key_F, this);
    connect(focus, &QShortcut::activated, this, [this] { view_->setFocus(Qt::ShortcutFocusReason); });
    when_seen_ = new WhenSeen(this, [this] { request(); });
    connect(document_, &Document::changed, this, [this] { when_seen_->refresh(); });
    connect(document_, &Document::active_pin_changed, this, [this] { when_seen_->refresh(); });
    connect(worker_, &FlipWorker::ready, this, &FlipPanel::show_answer);
    retranslate();
}

void FlipPanel::request() {
    const Comparison& comparison = document_->comparison();
    if (!std::holds_alternative<StepView>(comparison.view))
        return;
    if (comparison.pins.empty()) {
        requested_ = 0;
        set_note({});
        sentence_->setText(tr("Click a mesh to pin a point: what turns its winner is shown here."));
        sentence_->show();
        view_->hide();
        copy_->setEnabled(false);
        return;
    }
    requested_ =
        worker_->request({comparison, comparison.pins[static_cast<std::size_t>(document_->active_pin())]});
}

// Answers to what is no longer asked are not shown: the next one is on its way.
void FlipPanel::show_answer(const FlipAnswer& answer) {
    if (answer.generation != requested_)
        return;
    const Comparison& comparison = document_->comparison();
    pin_ = answer.pin;
    set_note(tr("pin %1: one figure alone, A and B equal").arg(document_->active_pin() + 1));
    const QString sentence = sentence_of(answer);
    const bool has_rows =
        answer.refusal.empty() && answer.a_fits && answer.b_fits && !are_equal_sides(answer.flips.ratio);
    sentence_->setText(sentence);
    sentence_->setVisible(!sentence.isEmpty());
    model_->set_flips(has_rows ? answer.flips : Flips(), comparison.workload.phase);
    view_->setVisible(has_rows);
    copy_->setEnabled(has_rows);
    fit_table();
    emit shown();
}

QString FlipPanel::sentence_of(const FlipAnswer& answer) const {
    const auto costs_the_same = [](const QString& letter, double usd) {
        return tr("%1 has no price: it costs the same at %2 USD/h.").arg(letter, significant(usd));
    };
    if (answer.break_even_usd_a)
        return costs_the_same(QStringLiteral("A"), *answer.break_even_usd_a);
    if (answer.break_even_usd_b)
        return costs_the_same(QStringLiteral("B"), *answer.break_even_usd_b);
    if (!answer.refusal.empty())
        return error_lines(answer.refusal);
    if (!answer.a_fits || !answer.b_fits)
        return answer.a_fits   ? tr("B does not fit at this cell.")
               : answer.b_fits ? tr("A does not fit at this cell.")
                               : tr("Neither fits at this cell.");
    if (are_equal_sides(answer.flips.ratio))
        return tr("A and B are equal here.");
    if (answer.flips.figures.empty() || !answer.flips.figures.front().factor)
        return tr("Nothing here flips the winner within a factor of 8.");
    return {};
}

void FlipPanel::fit_table() {
    view_->clearSpans();
    for (const auto& row : {model_->never_row()})
        if (row)
            view_->setSpan(*row, 0, 1, FlipModel::columns);
    const int row_height = view_->verticalHeader()->defaultSectionSize();
    const int head = view_->horizontalHeader()->height() + 2;
    view_->setMaximumHeight(head + row_height * model_->rowCount());
    view_->setMinimumHeight(head + row_height * std::min(least_rows, model_->rowCount()));
    view_->viewport()->update();
}

void FlipPanel::take(int row) {
    const Flip* const shown = model_->flip_at(row);
    if (!shown)
        return;
    const Flip flip = *shown; // the model renews itself meanwhile
    const Phase phase = document_->comparison().workload.phase;
    const int active = document_->active_pin();
    document_->edit(tr("what-if: %1").arg(flip_words(flip, phase)), {}, [&](Comparison& c) {
        Compared at = ComparedStep{static_cast<double>(pin_.batch), static_cast<double>(pin_.sequence)};
        apply_flip(c, at, flip, flip.factor.value_or(1));
        const auto& step = std::get<ComparedStep>(at);
        if (static_cast<std::size_t>(active) < c.pins.size())
            c.pins[static_cast<std::size_t>(active)] = {std::max(1LL, std::llround(step.batch)),
                                                        std::max(1LL, std::llround(step.sequence))};
    });
}

void FlipPanel::retranslate() {
    set_title(tr("What flips it"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("What flips it"));
    when_seen_->refresh();
}

void FlipPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
