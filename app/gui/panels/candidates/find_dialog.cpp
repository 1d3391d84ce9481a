// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/find_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/candidates/find_model.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

FindDialog::FindDialog(Document* document, CatalogStore* catalogs, QWidget* parent)
    : QDialog(parent), document_(document), catalogs_(catalogs), worker_(new FindWorker(this)),
      model_(new FindModel(this)), filter_(new QLineEdit(this)),
      note_(new TextLabel({}, TypeRole::caption, TextTone::second, this)), view_(new QTableView(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("find_candidates"));
    setWindowTitle(tr("Find candidates"));
    resize(scaled(820), scaled(520));
    filter_->setObjectName(QStringLiteral("find_filter"));
    filter_->setPlaceholderText(tr("Words of the name"));
    filter_->setAccessibleName(tr("Words of the name"));
    filter_->setClearButtonEnabled(true);
    note_->set_max_lines(2);
    view_->setObjectName(QStringLiteral("found"));
    view_->setAccessibleName(tr("Accelerators of the catalog"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setSectionResizeMode(FindModel::reason, QHeaderView::Stretch);
    view_->horizontalHeader()->setSectionsClickable(true);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setSortingEnabled(true);
    view_->sortByColumn(FindModel::cost, Qt::AscendingOrder);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    add_ = buttons->addButton(tr("Add as candidate"), QDialogButtonBox::ActionRole);
    add_->setObjectName(QStringLiteral("add_found"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(filter_);
    column->addWidget(note_);
    column->addWidget(view_, 1);
    column->addWidget(buttons);
    connect(filter_, &QLineEdit::textChanged, model_, &FindModel::set_filter);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(add_, &QPushButton::clicked, this, [this] { add(view_->currentIndex().row()); });
    connect(view_, &QTableView::doubleClicked, this, [this](const QModelIndex& index) { add(index.row()); });
    auto* enter = new QShortcut(Qt::Key_Return, view_);
    enter->setContext(Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, [this] { add(view_->currentIndex().row()); });
    connect(worker_, &FindWorker::ready, this, &FindDialog::show_answer);
    connect(document_, &Document::changed, this, &FindDialog::request);
    connect(catalogs_, &CatalogStore::changed, this, &FindDialog::request);
    request();
}

void FindDialog::request() {
    FindRequest request{document_->comparison(), {}};
    for (const AcceleratorEntry& entry : catalogs_->catalog().accelerators())
        request.accelerators.push_back(entry.value);
    requested_ = worker_->request(std::move(request));
}

void FindDialog::show_answer(const FindAnswer& answer) {
    if (answer.generation != requested_)
        return;
    const Comparison& comparison = document_->comparison();
    model_->set_found(answer, comparison);
    const auto serving = std::count_if(answer.found.begin(), answer.found.end(),
                                       [](const FoundCandidate& one) { return one.reading.is_ranked(); });
    note_->setText(
        tr("%1 of %2 can serve it, each in the layout of A.").arg(serving).arg(answer.found.size()));
    add_->setEnabled(comparison.others.size() + 2 < most_candidates);
    emit shown();
}

// Of the same kind there is one.
void FindDialog::add(int row) {
    const FoundCandidate* const found = model_->at(row);
    if (!found || document_->comparison().others.size() + 2 >= most_candidates)
        return;
    const AcceleratorGroup group = found->group;
    const std::vector<AcceleratorGroup> candidates = candidates_of(document_->comparison());
    if (std::find(candidates.begin(), candidates.end(), group) != candidates.end())
        return;
    document_->edit(tr("further accelerators"), {}, [&](Comparison& c) { c.others.push_back(group); });
}

} // namespace llmroofline::gui
