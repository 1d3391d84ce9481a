// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line of figures on one axis, a row each: its name, a dot with the ends of its interval, the figure in words. The
// axis is logarithmic, A at the left of equal, B at the right. An undecided dot is hollow. A click takes a row.

#include <QVector>
#include <QWidget>
#include <optional>

namespace llmroofline::gui {

struct ForestRow {
    QString name;
    QString words; ///< the figure, or why there is none
    QString tool_tip;
    std::optional<double> ratio; ///< A over B
    double low = 0;              ///< of an interval; both 0: none
    double high = 0;
    bool undecided = false;
    bool active = false;
    bool heading = false; ///< words above rows, nothing else
    int id = -1;          ///< that a click takes; -1: nothing
};

class ForestPlot : public QWidget {
    Q_OBJECT

public:
    explicit ForestPlot(QWidget* parent = nullptr);

    void set_rows(const QVector<ForestRow>& rows);
    const QVector<ForestRow>& rows() const { return rows_; }
    /// Where a row is painted.
    QRectF row_rect(qsizetype row) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void taken(int id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    qsizetype row_at(const QPointF& place) const;
    double half_range() const;
    double place_of(double ratio) const;
    QRectF axis() const;
    void paint_axis(QPainter& painter) const;
    void paint_row(QPainter& painter, qsizetype row) const;

    QVector<ForestRow> rows_;
    qsizetype pointed_at_ = -1;
};

} // namespace llmroofline::gui
