// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/difference_page.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/editors/difference_model.h"
#include "app/gui/widgets/table_style.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

DifferencePage::DifferencePage(QWidget* parent)
    : QFrame(parent), m_model(new DifferenceModel(this)), m_table(new QTableView),
      m_summary(new TextLabel({}, TypeRole::body, TextTone::second)) {
    m_table->setObjectName(QStringLiteral("difference_table"));
    m_summary->setObjectName(QStringLiteral("difference_summary"));
    m_table->setModel(m_model);
    apply_table_style(m_table, RowHeight::pinned);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setMaximumWidth(820);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 16, 12);
    column->setSpacing(8);
    m_summary->setContentsMargins(4, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
}

void DifferencePage::show_draft(const AcceleratorDraft& draft) {
    m_model->show_draft(draft);
    const bool is_empty = m_model->rowCount() == 0;
    m_table->setVisible(!is_empty);
    if (!draft.base())
        m_summary->setText(tr("There is no built-in entry to compare with."));
    else if (is_empty)
        m_summary->setText(tr("Nothing differs from %1.").arg(accelerator_name(*draft.base())));
    else
        m_summary->setText(tr("Differs from %1 in the following; everything else is the same.")
                               .arg(accelerator_name(*draft.base())));
    m_summary->setAlignment(is_empty ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter);
    m_summary->setSizePolicy(QSizePolicy::Preferred, is_empty ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void DifferencePage::retranslate(const AcceleratorDraft& draft) {
    m_table->setAccessibleName(tr("Difference"));
    show_draft(draft);
}

} // namespace llmroofline::gui
