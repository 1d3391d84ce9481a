// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/operator_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/panels/operator_model.h"
#include "app/gui/session/document.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/table_style.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "core/cost/operators.h"

namespace llmroofline::gui {

OperatorPanel::OperatorPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document), m_model(new OperatorModel(this)),
      m_view(new QTableView(this)), m_sentence(new TextLabel({}, TypeRole::body, TextTone::second, this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_view->setObjectName(QStringLiteral("operators"));
    m_view->setModel(m_model);
    apply_table_style(m_view, RowHeight::operators);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionResizeMode(OperatorModel::name, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperatorModel::share_a, QHeaderView::Stretch);
    header->setSectionResizeMode(OperatorModel::share_b, QHeaderView::Stretch);
    header->setSectionResizeMode(OperatorModel::bound, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OperatorModel::intensity, QHeaderView::ResizeToContents);
    m_sentence->set_max_lines(8);
    m_copy = new IconButton(QStringLiteral("copy"), {}, this);
    m_copy->setObjectName(QStringLiteral("copy_operators"));
    connect(m_copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->as_text()); });
    add_tool(m_copy);
    content()->addWidget(m_sentence, 0, Qt::AlignTop);
    content()->addWidget(m_view, 1);
    connect(m_document, &Document::changed, this, &OperatorPanel::show_document);
    connect(m_document, &Document::active_pin_changed, this, &OperatorPanel::show_document);
    retranslate();
}

void OperatorPanel::set_compact(bool compact) {
    m_view->setColumnHidden(OperatorModel::intensity, compact);
}

void OperatorPanel::show_document() {
    const Comparison& comparison = m_document->comparison();
    const auto say = [&](const QString& sentence) {
        m_sentence->setText(sentence);
        m_sentence->setVisible(!sentence.isEmpty());
        m_view->setVisible(sentence.isEmpty());
        m_copy->setEnabled(sentence.isEmpty());
    };
    if (comparison.pins.empty()) {
        set_note({});
        say(tr("Click a mesh to pin a point: its operators are shown here."));
        return;
    }
    const int active = m_document->active_pin();
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
    m_model->set_tables(
        table(comparison.a), table(comparison.b), comparison.workload.overlap_communication,
        step_spreads(comparison, method, static_cast<double>(pin.batch), static_cast<double>(pin.sequence)));
    // A calibrated step has two rows more, and the total is to be seen without scrolling.
    const RowHeight height = comparison.workload.calibration ? RowHeight::dense : RowHeight::operators;
    m_view->verticalHeader()->setDefaultSectionSize(scaled(static_cast<int>(height)));
    say({});
}

void OperatorPanel::retranslate() {
    set_title(tr("Operators"));
    m_copy->set_words(tr("Copy the table"));
    m_view->setAccessibleName(tr("Operators"));
    show_document();
}

void OperatorPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
