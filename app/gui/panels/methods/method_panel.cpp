// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/methods/method_panel.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/panels/methods/method_model.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

namespace {

constexpr int cells_a_side = 48; // of the map that the methods are compared over

} // namespace

MethodPanel::MethodPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), model_(new MethodModel(this)),
      view_(new QTableView(this)), cause_(new TextLabel({}, TypeRole::body, TextTone::second, this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setObjectName(QStringLiteral("method_panel"));
    view_->setObjectName(QStringLiteral("methods"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::pinned);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setSectionResizeMode(MethodModel::name, QHeaderView::Stretch);
    cause_->setObjectName(QStringLiteral("method_cause"));
    cause_->set_max_lines(6);
    content()->addWidget(view_, 1);
    content()->addWidget(cause_, 0, Qt::AlignTop);
    when_seen_ = new WhenSeen(this, [this] { show_document(); });
    connect(document_, &Document::changed, this, [this] { when_seen_->refresh(); });
    connect(document_, &Document::active_pin_changed, this, [this] { when_seen_->refresh(); });
    retranslate();
}

void MethodPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    if (!std::holds_alternative<DisagreementView>(comparison.view))
        return;
    Pin pin;
    if (!comparison.pins.empty())
        pin = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    set_note(tr("context %1, batch %2")
                 .arg(whole(static_cast<double>(pin.sequence)), whole(static_cast<double>(pin.batch))));
    const DisagreementReading reading =
        read_disagreement(comparison, static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    model_->set_methods(reading,
                        method_differences(comparison, display_grid(view_axes(comparison, cells_a_side))));
    view_->setFixedHeight(view_->horizontalHeader()->height() + view_->verticalHeader()->length() + 2);
    cause_->setText(
        reading.cause.empty()
            ? tr("The published formulas say nothing here, so that no operator can be named.")
            : tr("%1 makes the formulas differ most here: with its published time alone the ratio is %2 "
                 "instead of %3.")
                  .arg(QString::fromStdString(reading.cause), ratio_words(reading.ratio_with_cause),
                       ratio_words(reading.methods.front().ratio.value_or(1))));
}

void MethodPanel::retranslate() {
    set_title(tr("Methods"));
    view_->setAccessibleName(tr("Methods"));
    when_seen_->refresh();
}

void MethodPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
