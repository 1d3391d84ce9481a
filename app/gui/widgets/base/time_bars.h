// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How long both sides take, a line of pieces each, A above B, on one scale: the longer of the two fills the
// width. A piece's texture says what binds it; a small gap parts the phases. Under both, what the textures
// mean. Tooltip and accessible name give the pieces in words.

#include "app/theme/theme.h"

#include <QVector>
#include <QWidget>

namespace llmroofline::gui {

enum class TimeTexture { compute, memory, link, transfer };

struct TimePiece {
    QString name;   ///< "decode, memory-bound"
    QString amount; ///< "8.21 s"
    double seconds = 0.0;
    TimeTexture texture = TimeTexture::compute;
    bool begins_phase = false;
};

struct TimeKey {
    TimeTexture texture = TimeTexture::compute;
    QString name;
};

class TimeBars : public QWidget {
    Q_OBJECT

public:
    explicit TimeBars(QWidget* parent = nullptr);

    /// `phases` stands above the pieces at the left, `total` at the right.
    void set_side(Side side, const QVector<TimePiece>& pieces, const QString& phases, const QString& total);
    /// Instead of pieces, where there are none.
    void set_message(Side side, const QString& message);
    void set_keys(const QVector<TimeKey>& keys);

    /// Where a piece is painted; its width is to the one scale.
    QRectF piece_rect(Side side, qsizetype piece) const;
    const QVector<TimePiece>& pieces(Side side) const { return line(side).pieces; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QVector<TimePiece> pieces;
        QString phases;
        QString total;
    };

    const Line& line(Side side) const { return lines_[side == Side::a ? 0 : 1]; }
    QRectF words_rect(Side side) const;
    QRectF bar_rect(Side side) const;
    QString side_words(Side side) const;
    void describe();
    void paint_piece(QPainter* painter, const QRectF& rect, TimeTexture texture, const QColor& colour) const;
    void paint_keys(QPainter* painter) const;

    Line lines_[2];
    QVector<TimeKey> keys_;
};

} // namespace llmroofline::gui
