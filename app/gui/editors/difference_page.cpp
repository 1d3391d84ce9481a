// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/difference_page.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/editors/difference_model.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"

namespace llmroofline::gui {

DifferencePage::DifferencePage(QWidget* parent)
    : QFrame(parent), model_(new DifferenceModel(this)), table_(new QTableView),
      summary_(new TextLabel({}, TypeRole::body, TextTone::second)) {
    table_->setObjectName(QStringLiteral("difference_table"));
    summary_->setObjectName(QStringLiteral("difference_summary"));
    table_->setModel(model_);
    apply_table_style(table_, RowHeight::pinned);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->setMaximumWidth(820);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 16, 12);
    column->setSpacing(8);
    summary_->setContentsMargins(4, 0, 0, 0);
    column->addWidget(summary_);
    column->addWidget(table_, 1);
}

void DifferencePage::show_draft(const AcceleratorDraft& draft) {
    model_->show_draft(draft);
    const bool is_empty = model_->rowCount() == 0;
    table_->setVisible(!is_empty);
    if (!draft.base())
        summary_->setText(tr("There is no built-in entry to compare with."));
    else if (is_empty)
        summary_->setText(tr("Nothing differs from %1.").arg(accelerator_name(*draft.base())));
    else
        summary_->setText(tr("Differs from %1 in the following; everything else is the same.")
                              .arg(accelerator_name(*draft.base())));
    summary_->setAlignment(is_empty ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignLeft | Qt::AlignVCenter);
    summary_->setSizePolicy(QSizePolicy::Preferred, is_empty ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

void DifferencePage::retranslate(const AcceleratorDraft& draft) {
    table_->setAccessibleName(tr("Difference"));
    show_draft(draft);
}

} // namespace llmroofline::gui
