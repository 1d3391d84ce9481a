// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/operator_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/panels/step/operator_model.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "core/cost/operators.h"

namespace llmroofline::gui {

OperatorPanel::OperatorPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), model_(new OperatorModel(this)),
      view_(new QTableView(this)), total_(new QTableView(this)),
      sentence_(new TextLabel({}, TypeRole::body, TextTone::second, this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    view_->setObjectName(QStringLiteral("operators"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    QHeaderView* header = view_->horizontalHeader();
    header->setSectionResizeMode(OperatorModel::name, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperatorModel::share_a, QHeaderView::Stretch);
    header->setSectionResizeMode(OperatorModel::share_b, QHeaderView::Stretch);
    header->setSectionResizeMode(OperatorModel::bound, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperatorModel::intensity, QHeaderView::ResizeToContents);
    total_->setObjectName(QStringLiteral("operators_total"));
    total_->setModel(model_);
    apply_table_style(total_, RowHeight::operators);
    total_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    total_->horizontalHeader()->hide();
    total_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    total_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    total_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(header, &QHeaderView::sectionResized, total_,
            [this](int column, int, int width) { total_->setColumnWidth(column, width); });
    sentence_->set_max_lines(8);
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    copy_->setObjectName(QStringLiteral("copy_operators"));
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_tool(copy_);
    content()->addWidget(sentence_, 0, Qt::AlignTop);
    content()->addWidget(view_, 1);
    content()->addWidget(total_);
    connect(document_, &Document::changed, this, &OperatorPanel::show_document);
    connect(document_, &Document::active_pin_changed, this, &OperatorPanel::show_document);
    retranslate();
}

void OperatorPanel::set_compact(bool compact) {
    view_->setColumnHidden(OperatorModel::intensity, compact);
    total_->setColumnHidden(OperatorModel::intensity, compact);
}

// The rows that close the table stand below it, whatever of it is scrolled away.
void OperatorPanel::show_total() {
    const int rows = model_->rowCount();
    const int closing = model_->closing_rows();
    for (int row = 0; row < rows; ++row) {
        view_->setRowHidden(row, row >= rows - closing);
        total_->setRowHidden(row, row < rows - closing);
    }
    total_->verticalHeader()->setDefaultSectionSize(view_->verticalHeader()->defaultSectionSize());
    total_->setFixedHeight(closing * total_->verticalHeader()->defaultSectionSize() + 1);
    for (int column = 0; column < OperatorModel::columns; ++column)
        total_->setColumnWidth(column, view_->columnWidth(column));
}

void OperatorPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    const auto say = [&](const QString& sentence) {
        sentence_->setText(sentence);
        sentence_->setVisible(!sentence.isEmpty());
        view_->setVisible(sentence.isEmpty());
        total_->setVisible(sentence.isEmpty());
        copy_->setEnabled(sentence.isEmpty());
    };
    if (comparison.pins.empty()) {
        set_note({});
        say(tr("Click a mesh to pin a point: its operators are shown here."));
        return;
    }
    const int active = document_->active_pin();
    const Pin& pin = comparison.pins[static_cast<std::size_t>(active)];
    const bool prefill = comparison.workload.phase == Phase::prefill;
    set_note((prefill ? tr("pin %1: prompt %2, batch %3") : tr("pin %1: context %2, batch %3"))
                 .arg(active + 1)
                 .arg(whole(static_cast<double>(pin.sequence)), whole(static_cast<double>(pin.batch))));
    constexpr Method method = Method::operator_by_operator;
    if (const Errors faults = refused(comparison, method); !faults.empty()) {
        say(error_lines(faults));
        return;
    }
    const auto table = [&](const AcceleratorGroup& group) {
        return operator_table(comparison.model, comparison.workload, comparison.formulas, method, group,
                              static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    };
    model_->set_tables(
        table(comparison.a), table(comparison.b), comparison.workload.overlap_communication,
        step_spreads(comparison, method, static_cast<double>(pin.batch), static_cast<double>(pin.sequence)));
    // A calibrated step has two rows more, and the total is to be seen without scrolling.
    const RowHeight height = comparison.workload.calibration ? RowHeight::dense : RowHeight::operators;
    view_->verticalHeader()->setDefaultSectionSize(scaled(static_cast<int>(height)));
    show_total();
    say({});
}

void OperatorPanel::retranslate() {
    set_title(tr("Operators"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("Operators"));
    total_->setAccessibleName(tr("Total of the operators"));
    show_document();
}

void OperatorPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
