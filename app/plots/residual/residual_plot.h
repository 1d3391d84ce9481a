// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How far predictions lie from measurements: predicted / measured, logarithmic, over a quantity of the rows,
// coloured by group. Pointer: move over a point to read it, click to choose it. Keyboard: left and right
// choose the next point. GUI thread only.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QWidget>

namespace llmroofline::gui {

struct ResidualPoint {
    double x = 0;     // above 0 where the axis is logarithmic
    double ratio = 1; // predicted / measured
    QString group;
    QString words; // the row as a readout
};

class ResidualPlot : public QWidget {
    Q_OBJECT

public:
    explicit ResidualPlot(QWidget* parent = nullptr);
    ~ResidualPlot() override;

    void set_points(std::vector<ResidualPoint> points, const QString& x_title);
    // -1: none.
    void set_chosen(int point);
    int chosen() const;
    // Where a point stands, in pixels; for the tests too.
    QPointF pixel_of(int point) const;

    QSize minimumSizeHint() const override { return {280, 200}; }
    QSize sizeHint() const override { return {420, 320}; }

signals:
    void chosen_by_user(int point);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Parts;
    void rebuild();
    void place_axes();
    void dress();
    std::optional<int> point_at(const QPointF& pixel) const;

    std::unique_ptr<Parts> parts_;
};

} // namespace llmroofline::gui
