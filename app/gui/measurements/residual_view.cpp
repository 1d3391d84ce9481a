// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/residual_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/measurements/residual_model.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/plots/residual/residual_plot.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

enum Quantity { batch, input, output, measured_value };
enum Group { by_accelerator, by_model };

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 != 0 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

double quantity_of(const Measurement& row, int quantity) {
    switch (quantity) {
    case input:
        return row.input;
    case output:
        return row.output;
    case measured_value:
        return row.seconds() * 1e3;
    default:
        return row.batch;
    }
}

} // namespace

ResidualView::ResidualView(QWidget* parent) : QWidget(parent) {
    summary_ = new TextLabel({}, TypeRole::body, TextTone::normal, this);
    summary_->setObjectName(QStringLiteral("residual_summary"));
    summary_->set_max_lines(2);
    copy_ = new IconButton(QStringLiteral("copy"), tr("Copy the table"), this);
    copy_->setObjectName(QStringLiteral("copy_residuals"));
    quantity_ = new QComboBox(this);
    quantity_->setObjectName(QStringLiteral("residual_quantity"));
    quantity_->setAccessibleName(tr("Over which quantity"));
    quantity_->addItems({tr("over batch"), tr("over input"), tr("over output"), tr("over measured time")});
    group_ = new QComboBox(this);
    group_->setObjectName(QStringLiteral("residual_group"));
    group_->setAccessibleName(tr("Coloured by"));
    group_->addItems({tr("by accelerator"), tr("by model")});
    model_ = new ResidualModel(this);
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(model_);
    sorted_->setSortRole(ResidualModel::sort_role);
    view_ = new QTableView(this);
    view_->setObjectName(QStringLiteral("residuals"));
    view_->setAccessibleName(tr("Measured rows and what is predicted"));
    view_->setModel(sorted_);
    apply_table_style(view_, RowHeight::operators);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setSortingEnabled(true);
    view_->sortByColumn(ResidualModel::line, Qt::AscendingOrder);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view_->horizontalHeader()->setResizeContentsPrecision(100);
    view_->horizontalHeader()->setMinimumSectionSize(scaled(48)); // a name and the mark of the order
    plot_ = new ResidualPlot(this);
    plot_->setObjectName(QStringLiteral("residual_plot"));
    plot_->setAccessibleName(tr("Predicted over measured"));

    auto* plot_side = new QWidget(this);
    auto* plot_column = new QVBoxLayout(plot_side);
    plot_column->setContentsMargins(8, 0, 0, 0);
    auto* choices = new QHBoxLayout;
    choices->addWidget(quantity_);
    choices->addWidget(group_);
    choices->addStretch(1);
    plot_column->addLayout(choices);
    plot_column->addWidget(plot_, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(view_);
    splitter->addWidget(plot_side);
    splitter->setSizes({860, 380});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    auto* head = new QHBoxLayout;
    head->addWidget(summary_, 1);
    head->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(splitter, 1);

    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    connect(quantity_, &QComboBox::activated, this, &ResidualView::show_plot);
    connect(group_, &QComboBox::activated, this, &ResidualView::show_plot);
    connect(plot_, &ResidualPlot::chosen_by_user, this, &ResidualView::choose_row);
    connect(view_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                plot_->set_chosen(current.isValid() ? sorted_->mapToSource(current).row() : -1);
            });
}

void ResidualView::set_residuals(const Residuals& residuals) {
    residuals_ = residuals;
    model_->set_residuals(residuals);
    show_summary();
    show_plot();
}

void ResidualView::show_summary() {
    const auto& rows = residuals_.rows;
    copy_->setEnabled(!rows.empty());
    if (rows.empty()) {
        summary_->setText(tr("No row can be predicted."));
        return;
    }
    std::vector<double> errors;
    double inside = 0;
    for (const Residual& row : rows) {
        errors.push_back(std::abs(row.error(*residuals_.measurements)));
        inside += row.holds(*residuals_.measurements) ? 1 : 0;
    }
    const QString figures =
        tr("%1 rows, median error %2 %, within the 90 % interval %3 %")
            .arg(whole(static_cast<double>(rows.size())), significant(100 * median(errors)),
                 significant(100 * inside / static_cast<double>(rows.size())));
    summary_->setText(residuals_.is_fitted
                          ? tr("Fitted to these rows: %1").arg(figures)
                          : tr("Predicted by %2, not fitted to these rows: %1")
                                .arg(figures, QString::fromStdString(residuals_.profile->id)));
}

void ResidualView::show_plot() {
    if (!residuals_.measurements)
        return;
    std::vector<ResidualPoint> points;
    for (std::size_t i = 0; i < residuals_.rows.size(); ++i) {
        const Residual& row = residuals_.rows[i];
        const Measurement& of = residuals_.measurements->rows[row.row];
        QStringList cells;
        for (int column = 0; column < ResidualModel::columns; ++column)
            cells << model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                         QLatin1Char(' ') + model_->index(static_cast<int>(i), column).data().toString();
        points.push_back({quantity_of(of, quantity_->currentIndex()), row.predicted / of.value,
                          QString::fromStdString(group_->currentIndex() == by_model ? of.model_id : of.gpu),
                          cells.join(QLatin1Char('\n'))});
    }
    const QString titles[] = {tr("batch"), tr("input, tokens"), tr("output, tokens"), tr("measured, ms")};
    plot_->set_points(std::move(points), titles[quantity_->currentIndex()]);
}

void ResidualView::choose_row(int row) {
    const QModelIndex index = sorted_->mapFromSource(model_->index(row, 0));
    view_->selectRow(index.row());
    view_->scrollTo(index);
}

} // namespace llmroofline::gui
