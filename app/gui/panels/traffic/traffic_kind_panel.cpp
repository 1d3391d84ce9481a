// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/traffic_kind_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "app/gui/panels/traffic/traffic_kind_model.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

TrafficKindPanel::TrafficKindPanel(QWidget* parent)
    : Section(QString(), parent), model_(new TrafficKindModel(this)), view_(new QTableView(this)) {
    view_->setObjectName(QStringLiteral("traffic_kinds"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view_->horizontalHeader()->setSectionResizeMode(TrafficKindModel::name, QHeaderView::ResizeToContents);
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_tool(copy_);
    content()->addWidget(view_);
    retranslate();
}

void TrafficKindPanel::show_layer(std::shared_ptr<const TrafficLayer> layer) {
    layer_ = std::move(layer);
    model_->set_layer(layer_);
    const bool any = model_->rowCount() > 0;
    view_->setVisible(any);
    view_->setFixedHeight(scaled(24 + 4 + model_->rowCount() * static_cast<int>(RowHeight::operators)));
    set_note(
        any ? tr("the requests split at the medians %1 in and %2 out")
                  .arg(whole(layer_->summary.kinds.median_input), whole(layer_->summary.kinds.median_output))
            : tr("nothing to split"));
}

void TrafficKindPanel::retranslate() {
    set_title(tr("Where it comes from"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("Where it comes from"));
    show_layer(layer_);
}

void TrafficKindPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
