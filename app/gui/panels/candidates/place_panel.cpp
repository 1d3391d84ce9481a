// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/place_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/panels/candidates/candidate_delegate.h"
#include "app/gui/panels/candidates/find_dialog.h"
#include "app/gui/panels/candidates/place_model.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/words/figures.h"
#include "core/comparison/mesh_point.h"

namespace llmroofline::gui {

PlacePanel::PlacePanel(Document* document, const QString& name, QWidget* parent)
    : Section(QString(), parent), document_(document), model_(new PlaceModel(this)),
      view_(new QTableView(this)) {
    view_->setObjectName(name);
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    view_->setItemDelegate(new CandidateDelegate(view_));
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setSectionResizeMode(PlaceModel::name, QHeaderView::Stretch);
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    copy_->setObjectName(QStringLiteral("copy_") + name);
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_tool(copy_);
    content()->addWidget(view_, 1);
    when_seen_ = new WhenSeen(this, [this] { show_document(); });
    connect(document_, &Document::changed, this, [this] { when_seen_->refresh(); });
    connect(document_, &Document::active_pin_changed, this, [this] { when_seen_->refresh(); });
    retranslate();
}

void PlacePanel::offer_more(CatalogStore* catalogs) {
    find_ = new IconButton(QStringLiteral("plus"), tr("Find candidates"), this);
    find_->setObjectName(QStringLiteral("find_more"));
    connect(find_, &IconButton::clicked, this, [this, catalogs] {
        auto* dialog = new FindDialog(document_, catalogs, window());
        dialog->show();
    });
    add_tool(find_);
}

void PlacePanel::show_document() {
    const Comparison& comparison = document_->comparison();
    const bool of_levels = std::holds_alternative<ServiceLevelView>(comparison.view);
    if (!of_levels && !std::holds_alternative<CandidatesView>(comparison.view))
        return;
    MeshPoint point = mesh_point(comparison);
    if (of_levels) {
        set_title(tr("At the level"));
        set_note(tr("input %1, output %2").arg(whole(point.input), whole(point.output)));
    } else if (is_of_requests(comparison.view)) {
        set_title(tr("At the request"));
        set_note(tr("input %1, output %2").arg(whole(point.input), whole(point.output)));
    } else {
        Pin pin;
        if (!comparison.pins.empty())
            pin = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
        point.batch = static_cast<double>(pin.batch);
        point.sequence = static_cast<double>(pin.sequence);
        set_title(tr("At pin %1").arg(document_->active_pin() + 1));
        set_note(tr("context %1, batch %2").arg(whole(point.sequence), whole(point.batch)));
    }
    // Service levels are of own best batches, however many the request has in flight.
    Comparison shown = comparison;
    if (of_levels)
        shown.in_flight = InFlight::own;
    model_->set_readings(shown, read_candidates(shown, point));
    view_->setColumnHidden(PlaceModel::bound,
                           !is_of_requests(shown.view) || shown.in_flight == InFlight::fixed);
    view_->viewport()->update();
}

void PlacePanel::retranslate() {
    copy_->set_words(tr("Copy the table"));
    if (find_)
        find_->set_words(tr("Find candidates"));
    view_->setAccessibleName(tr("Candidates at the place"));
    when_seen_->refresh();
}

void PlacePanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
