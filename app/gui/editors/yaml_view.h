// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The text of a YAML file for editing: line numbers, quiet keys and comments, the caret's line, and faults
// shown at their place by a ground, a dot and a squiggle under what is wrong; what is suspicious, in amber
// and with a dashed line. A tooltip on the line says why. Plain text; Tab leaves it, since YAML takes no
// tabs. A QTextEdit, because QPlainTextEdit has no line height.
#pragma once

#include <QTextEdit>
#include <optional>

#include "app/gui/editors/text_mark.h"

class QTextBlock;

namespace llmroofline::gui {

class YamlGutter;

class YamlView : public QTextEdit {
    Q_OBJECT

public:
    explicit YamlView(QWidget* parent = nullptr);

    // Lines end in '\n'. Everything else comes back as it went in.
    QString text() const;
    // A new text, which cannot be undone.
    void start_with(const QString& text);
    // Changes what is different, as one step of undo, or as part of the last one. The caret stays in its
    // place.
    void change_to(const QString& text, bool part_of_last);

    void set_marks(const TextMarks& marks);
    // The gravest of what marks say of a line.
    std::optional<TextMark::Kind> mark_in(int line) const;

    // The caret, counted as core counts: from 1, in characters. Takes the focus.
    void go_to(int line, int column);
    int line() const;
    int column() const;

    // The first that is seen. Rectangles are in the viewport's coordinates.
    QTextBlock first_visible() const;
    QRectF line_rect(const QTextBlock& block) const;

signals:
    // The words themselves changed, by whomever.
    void text_changed();
    // The user left the text.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void follow_theme();
    void place_gutter();
    void set_line_height();
    void notice_change();
    void paint_mark(QPainter* painter, const TextMark& mark) const;

    YamlGutter* gutter_;
    TextMarks marks_;
    QString last_text_;
    int line_height_ = 0;
};

} // namespace llmroofline::gui
