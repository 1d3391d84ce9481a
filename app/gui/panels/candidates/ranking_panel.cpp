// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/ranking_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "app/gui/panels/candidates/candidate_delegate.h"
#include "app/gui/panels/candidates/ranking_model.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

RankingPanel::RankingPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), model_(new RankingModel(this)),
      view_(new QTableView(this)), chosen_(no_winner) {
    setObjectName(QStringLiteral("ranking_panel"));
    view_->setObjectName(QStringLiteral("ranking"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    view_->setItemDelegate(new CandidateDelegate(view_));
    QHeaderView* header = view_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RankingModel::name, QHeaderView::Stretch);
    header->setSectionsClickable(true);
    header->setSortIndicatorClearable(true);
    view_->setSortingEnabled(true);
    view_->sortByColumn(-1, Qt::AscendingOrder);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] { fit_table(); });
    view_->setContextMenuPolicy(Qt::CustomContextMenu);
    view_->installEventFilter(this);
    connect(view_, &QTableView::customContextMenuRequested, this, &RankingPanel::show_menu);
    connect(view_, &QTableView::clicked, this, [this](const QModelIndex& index) {
        const int candidate = model_->candidate_at(index.row());
        choose(candidate == chosen_ ? no_winner : candidate);
    });
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    copy_->setObjectName(QStringLiteral("copy_ranking"));
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_tool(copy_);
    content()->addWidget(view_);
    retranslate();
}

void RankingPanel::show_meshes(const ShownMeshes& meshes) {
    const MeshResult* const mesh = meshes.meshes.empty() ? nullptr : meshes.meshes.back().get();
    if (!mesh || !mesh->candidates.is_shown())
        return;
    const Comparison& comparison = document_->comparison();
    model_->set_map(mesh->candidates);
    if (chosen_ >= static_cast<int>(mesh->candidates.count()))
        choose(no_winner);
    set_note(mesh->candidates.ranking.is_of_traffic && comparison.traffic
                 ? tr("%1 requests of %2 · click a row: where it costs how much more")
                       .arg(whole(comparison.traffic->requests()),
                            QString::fromStdString(comparison.traffic->name))
                 : tr("every cell alike · click a row: where it costs how much more"));
    fit_table();
}

// Where it is narrow ranges and joules stay in the tooltips.
void RankingPanel::resizeEvent(QResizeEvent* event) {
    Section::resizeEvent(event);
    const bool compact = width() < scaled(680);
    if (compact == compact_)
        return;
    compact_ = compact;
    fit_table();
}

void RankingPanel::fit_table() {
    view_->setColumnHidden(RankingModel::range, !model_->has_ranges() || compact_);
    view_->setColumnHidden(RankingModel::energy, compact_);
    view_->verticalHeader()->setDefaultSectionSize(scaled(compact_ ? 18 : 20));
    view_->clearSpans();
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->is_spanning(row))
            view_->setSpan(row, RankingModel::wins, 1, RankingModel::cost - RankingModel::wins + 1);
    view_->setFixedHeight(view_->horizontalHeader()->height() +
                          model_->rowCount() * view_->verticalHeader()->defaultSectionSize() + 4);
    view_->viewport()->update();
}

void RankingPanel::choose(int candidate) {
    chosen_ = candidate;
    model_->set_chosen(candidate);
    if (candidate == no_winner)
        view_->clearSelection();
    emit beyond_chosen(candidate);
}

void RankingPanel::show_menu(const QPoint& place) {
    const int candidate = model_->candidate_at(view_->indexAt(place).row());
    if (candidate == no_winner)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("ranking_menu"));
    connect(menu->addAction(tr("Put onto A")), &QAction::triggered, this,
            [this, candidate] { put_onto(0, candidate); });
    connect(menu->addAction(tr("Put onto B")), &QAction::triggered, this,
            [this, candidate] { put_onto(1, candidate); });
    QAction* removal = menu->addAction(tr("Remove"));
    // A and B are always there.
    removal->setEnabled(candidate >= 2);
    connect(removal, &QAction::triggered, this, [this, candidate] { remove(candidate); });
    menu->popup(view_->viewport()->mapToGlobal(place));
}

// What stood there takes the candidate's place.
void RankingPanel::put_onto(int side, int candidate) {
    if (candidate == side)
        return;
    document_->edit(side == 0 ? tr("accelerator A") : tr("accelerator B"), {}, [&](Comparison& c) {
        const auto group = [&](int i) -> AcceleratorGroup& {
            return i == 0 ? c.a : i == 1 ? c.b : c.others[static_cast<std::size_t>(i - 2)];
        };
        std::swap(group(side), group(candidate));
    });
    choose(no_winner);
}

void RankingPanel::remove(int candidate) {
    document_->edit(tr("further accelerators"), {},
                    [&](Comparison& c) { c.others.erase(c.others.begin() + candidate - 2); });
    choose(no_winner);
}

bool RankingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && chosen_ != no_winner) {
            choose(no_winner);
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(model_->candidate_at(view_->currentIndex().row()));
            return true;
        }
    }
    return Section::eventFilter(watched, event);
}

void RankingPanel::retranslate() {
    set_title(tr("Ranking"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("Ranking"));
}

void RankingPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
