// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A table of figures that is computed anew with every edit. Views are told of the cells and header words that
// came out different alone: an edit changes few of them, and painting a cell costs more than computing it.
// Roles as in table_style.h.
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QVariant>
#include <functional>

namespace llmroofline::gui {

class FigureTableModel : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

protected:
    // Runs `assign`, after which the table has `rows` rows. What is selected stays so if it had as many
    // before.
    void renew(int rows, const std::function<void()>& assign);

private:
    QList<QVariant> seen_of(const QModelIndex& index) const;

    QList<QList<QVariant>> seen_; // row by row
    QList<QVariant> header_;
};

} // namespace llmroofline::gui
