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
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/table_style.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/figures.h"
#include "app/plots/residual_plot.h"

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
    m_summary = new TextLabel({}, TypeRole::body, TextTone::normal, this);
    m_summary->setObjectName(QStringLiteral("residual_summary"));
    m_summary->set_max_lines(2);
    m_copy = new IconButton(QStringLiteral("copy"), tr("Copy the table"), this);
    m_copy->setObjectName(QStringLiteral("copy_residuals"));
    m_quantity = new QComboBox(this);
    m_quantity->setObjectName(QStringLiteral("residual_quantity"));
    m_quantity->setAccessibleName(tr("Over which quantity"));
    m_quantity->addItems({tr("over batch"), tr("over input"), tr("over output"), tr("over measured time")});
    m_group = new QComboBox(this);
    m_group->setObjectName(QStringLiteral("residual_group"));
    m_group->setAccessibleName(tr("Coloured by"));
    m_group->addItems({tr("by accelerator"), tr("by model")});
    m_model = new ResidualModel(this);
    m_sorted = new QSortFilterProxyModel(this);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ResidualModel::sort_role);
    m_view = new QTableView(this);
    m_view->setObjectName(QStringLiteral("residuals"));
    m_view->setAccessibleName(tr("Measured rows and what is predicted"));
    m_view->setModel(m_sorted);
    apply_table_style(m_view, RowHeight::operators);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(ResidualModel::line, Qt::AscendingOrder);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_view->horizontalHeader()->setResizeContentsPrecision(100);
    m_view->horizontalHeader()->setMinimumSectionSize(scaled(48)); // a name and the mark of the order
    m_plot = new ResidualPlot(this);
    m_plot->setObjectName(QStringLiteral("residual_plot"));
    m_plot->setAccessibleName(tr("Predicted over measured"));

    auto* plot_side = new QWidget(this);
    auto* plot_column = new QVBoxLayout(plot_side);
    plot_column->setContentsMargins(8, 0, 0, 0);
    auto* choices = new QHBoxLayout;
    choices->addWidget(m_quantity);
    choices->addWidget(m_group);
    choices->addStretch(1);
    plot_column->addLayout(choices);
    plot_column->addWidget(m_plot, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_view);
    splitter->addWidget(plot_side);
    splitter->setSizes({860, 380});
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    auto* head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(splitter, 1);

    connect(m_copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->as_text()); });
    connect(m_quantity, &QComboBox::activated, this, &ResidualView::show_plot);
    connect(m_group, &QComboBox::activated, this, &ResidualView::show_plot);
    connect(m_plot, &ResidualPlot::chosen_by_user, this, &ResidualView::choose_row);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                m_plot->set_chosen(current.isValid() ? m_sorted->mapToSource(current).row() : -1);
            });
}

void ResidualView::set_residuals(const Residuals& residuals) {
    m_residuals = residuals;
    m_model->set_residuals(residuals);
    show_summary();
    show_plot();
}

void ResidualView::show_summary() {
    const auto& rows = m_residuals.rows;
    m_copy->setEnabled(!rows.empty());
    if (rows.empty()) {
        m_summary->setText(tr("No row can be predicted."));
        return;
    }
    std::vector<double> errors;
    double inside = 0;
    for (const Residual& row : rows) {
        errors.push_back(std::abs(row.error(*m_residuals.measurements)));
        inside += row.holds(*m_residuals.measurements) ? 1 : 0;
    }
    const QString figures =
        tr("%1 rows, median error %2 %, within the 90 % interval %3 %")
            .arg(whole(static_cast<double>(rows.size())), significant(100 * median(errors)),
                 significant(100 * inside / static_cast<double>(rows.size())));
    m_summary->setText(m_residuals.is_fitted
                           ? tr("Fitted to these rows: %1").arg(figures)
                           : tr("Predicted by %2, not fitted to these rows: %1")
                                 .arg(figures, QString::fromStdString(m_residuals.profile->id)));
}

void ResidualView::show_plot() {
    if (!m_residuals.measurements)
        return;
    std::vector<ResidualPoint> points;
    for (std::size_t i = 0; i < m_residuals.rows.size(); ++i) {
        const Residual& row = m_residuals.rows[i];
        const Measurement& of = m_residuals.measurements->rows[row.row];
        QStringList cells;
        for (int column = 0; column < ResidualModel::columns; ++column)
            cells << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                         QLatin1Char(' ') + m_model->index(static_cast<int>(i), column).data().toString();
        points.push_back({quantity_of(of, m_quantity->currentIndex()), row.predicted / of.value,
                          QString::fromStdString(m_group->currentIndex() == by_model ? of.model_id : of.gpu),
                          cells.join(QLatin1Char('\n'))});
    }
    const QString titles[] = {tr("batch"), tr("input, tokens"), tr("output, tokens"), tr("measured, ms")};
    m_plot->set_points(std::move(points), titles[m_quantity->currentIndex()]);
}

void ResidualView::choose_row(int row) {
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_view->selectRow(index.row());
    m_view->scrollTo(index);
}

} // namespace llmroofline::gui
