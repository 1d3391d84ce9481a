// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How the memory of one accelerator is taken: a line of words and a bar with a piece for each part. Where it
// fits, the bar's width is the capacity; where it does not, the width is the need, a tick marks the capacity
// and the figures are red. Gigabytes are 10^9 bytes.

#include "app/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace llmroofline::gui {

struct MemoryPart {
    QString name; ///< "weights", "KV"
    double gigabytes = 0.0;
};

class MemoryBar : public QWidget {
    Q_OBJECT

public:
    explicit MemoryBar(Side side, QWidget* parent = nullptr);

    /// A capacity that is not positive counts as not known.
    void set_memory(const QVector<MemoryPart>& parts, double capacity_gigabytes);
    /// Instead of figures, where there are none: "not known".
    void set_message(const QString& message);

    bool fits() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    double need() const;
    bool parts_below() const;
    QString parts_text() const;
    QString total_text() const;
    void describe();
    void paint_bar(QPainter* painter, const QRectF& bar) const;

    Side side_;
    QVector<MemoryPart> parts_;
    double capacity_ = 0.0;
    QString message_;
};

} // namespace llmroofline::gui
