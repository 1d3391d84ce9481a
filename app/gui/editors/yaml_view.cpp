// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_view.h"

#include <QAbstractTextDocumentLayout>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <algorithm>

#include "app/gui/editors/yaml_gutter.h"
#include "app/gui/editors/yaml_highlighter.h"
#include "app/gui/editors/yaml_line.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

YamlView::YamlView(QWidget* parent) : QTextEdit(parent), gutter_(new YamlGutter(this)) {
    setFrameShape(QFrame::NoFrame);
    setAcceptRichText(false);
    setAutoFormatting(QTextEdit::AutoNone);
    setTabChangesFocus(true);
    setLineWrapMode(QTextEdit::NoWrap);
    document()->setDocumentMargin(5);
    new YamlHighlighter(document());
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &YamlView::follow_theme);
    connect(document(), &QTextDocument::contentsChanged, this, &YamlView::notice_change);
    connect(document(), &QTextDocument::blockCountChanged, this, &YamlView::place_gutter);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, gutter_, qOverload<>(&QWidget::update));
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        viewport()->update();
        gutter_->update();
    });
}

void YamlView::follow_theme() {
    setFont(type_font(TypeRole::mono));
    document()->setDefaultFont(type_font(TypeRole::mono));
    if (const int height = scaled(19); height != line_height_) {
        line_height_ = height;
        set_line_height();
    }
    place_gutter();
    viewport()->update();
}

// A format of blocks, which new blocks take over from the one they are typed in.
void YamlView::set_line_height() {
    QTextCursor cursor(document());
    if (document()->isUndoAvailable())
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(line_height_, QTextBlockFormat::FixedHeight);
    cursor.mergeBlockFormat(format);
    cursor.endEditBlock();
}

void YamlView::place_gutter() {
    const int width = gutter_->wanted_width();
    setViewportMargins(width, 0, 0, 0);
    gutter_->setGeometry(0, 0, width, viewport()->height());
    gutter_->update();
}

QString YamlView::text() const {
    // toPlainText() would turn no-break spaces into plain ones.
    QString text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
}

void YamlView::start_with(const QString& text) {
    const QSignalBlocker blocker(this);
    document()->setUndoRedoEnabled(false);
    setPlainText(text);
    set_line_height();
    document()->setUndoRedoEnabled(true);
    last_text_ = this->text();
}

void YamlView::change_to(const QString& text, bool part_of_last) {
    const QString before = this->text();
    if (text == before)
        return;
    const auto first = std::mismatch(before.begin(), before.end(), text.begin(), text.end()).first;
    qsizetype start = first - before.begin();
    if (start > 0 && before[start - 1].isHighSurrogate())
        --start;
    qsizetype same_end = 0;
    const qsizetype most = std::min(before.size(), text.size()) - start;
    while (same_end < most && before[before.size() - 1 - same_end] == text[text.size() - 1 - same_end])
        ++same_end;
    if (same_end > 0 && before[before.size() - same_end].isLowSurrogate())
        --same_end;
    QTextCursor cursor(document());
    if (part_of_last)
        cursor.joinPreviousEditBlock();
    else
        cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(before.size() - same_end), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - same_end - start));
    cursor.endEditBlock();
}

// The document also reports what only looks different, such as the highlighter's work.
void YamlView::notice_change() {
    if (QString now = text(); now != last_text_) {
        last_text_ = std::move(now);
        emit text_changed();
    }
}

void YamlView::set_marks(const TextMarks& marks) {
    marks_ = marks;
    viewport()->update();
    gutter_->update();
}

std::optional<TextMark::Kind> YamlView::mark_in(int line) const {
    std::optional<TextMark::Kind> gravest;
    for (const TextMark& mark : marks_)
        if (mark.place.line == line && gravest != TextMark::Kind::fault)
            gravest = mark.kind;
    return gravest;
}

bool YamlView::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int line = cursorForPosition(help->pos()).blockNumber() + 1;
    QStringList words;
    for (const TextMark& mark : marks_)
        if (mark.place.line == line)
            words << (mark.is_fault() ? mark.words : tr("Suspicious: %1").arg(mark.words));
    show_tool_tip(help->globalPos(), words.join(QLatin1Char('\n')), viewport());
    return true;
}

void YamlView::go_to(int line, int column) {
    const int last = document()->blockCount() - 1;
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line - 1, 0, last));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(offset_of_column(block.text(), column)));
    setTextCursor(cursor);
    ensureCursorVisible();
    setFocus(Qt::OtherFocusReason);
}

int YamlView::line() const {
    return textCursor().blockNumber() + 1;
}

int YamlView::column() const {
    return column_of_offset(textCursor().block().text(), textCursor().positionInBlock());
}

QTextBlock YamlView::first_visible() const {
    return cursorForPosition(QPoint(0, 0)).block();
}

QRectF YamlView::line_rect(const QTextBlock& block) const {
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    const QTextLine letters = block.layout()->lineAt(0);
    if (!letters.isValid())
        return {};
    // Of a line of fixed height Qt reports the letters alone, and puts them at its foot; here they are in its
    // middle.
    const double middle = rect.top() + letters.y() + letters.height() / 2 - verticalScrollBar()->value();
    return {rect.left() - horizontalScrollBar()->value(), middle - line_height_ / 2.0, rect.width(),
            static_cast<double>(line_height_)};
}

void YamlView::paintEvent(QPaintEvent* event) {
    const Theme& colours = theme();
    {
        QPainter painter(viewport());
        painter.fillRect(event->rect(), colours.panel);
        for (QTextBlock block = first_visible(); block.isValid(); block = block.next()) {
            if (line_rect(block).top() > viewport()->height())
                break;
            const std::optional<TextMark::Kind> mark = mark_in(block.blockNumber() + 1);
            const bool current = hasFocus() && block == textCursor().block();
            if (!mark && !current)
                continue;
            const QRectF line = line_rect(block);
            painter.fillRect(QRectF(0, line.top(), viewport()->width(), line.height()),
                             mark == TextMark::Kind::fault       ? colours.error_ground
                             : mark == TextMark::Kind::suspicion ? colours.warning_ground
                                                                 : colours.wash(0.05));
        }
    }
    QTextEdit::paintEvent(event);
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const TextMark& mark : marks_)
        paint_mark(&painter, mark);
}

// Drawn by hand: Qt's own wave is thin and touches the letters.
void YamlView::paint_mark(QPainter* painter, const TextMark& mark) const {
    if (mark.place.line < 1 || mark.place.line > document()->blockCount())
        return;
    const QTextBlock block = document()->findBlockByNumber(mark.place.line - 1);
    const QString text = block.text();
    const YamlSpan token = token_at(text, offset_of_column(text, std::max(1, mark.place.column)));
    const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(token.start));
    if (!line.isValid())
        return;
    const QRectF rect = line_rect(block);
    const double left = rect.left() + line.cursorToX(static_cast<int>(token.start));
    const double right =
        std::max(left + scaled(7), rect.left() + line.cursorToX(static_cast<int>(token.end())));
    const double bottom = rect.bottom() - 1.5;
    if (!mark.is_fault()) {
        QPen pen(theme().warning, 1.4);
        pen.setDashPattern({3, 2});
        painter->setPen(pen);
        painter->drawLine(QPointF(left, bottom - 0.5), QPointF(right, bottom - 0.5));
        return;
    }
    painter->setPen(QPen(theme().error, 1.2));
    QPainterPath wave(QPointF(left, bottom));
    bool up = true;
    for (double x = left + 2; x <= right + 0.1; x += 2, up = !up)
        wave.lineTo(x, bottom - (up ? 2.4 : 0));
    painter->drawPath(wave);
}

void YamlView::resizeEvent(QResizeEvent* event) {
    QTextEdit::resizeEvent(event);
    place_gutter();
}

void YamlView::keyPressEvent(QKeyEvent* event) {
    // Also with Shift, which would put in a separator that is no line's end in a file. The next line begins
    // under this one.
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        QTextCursor cursor = textCursor();
        const QString before = cursor.block().text().left(cursor.positionInBlock());
        cursor.insertText(QLatin1Char('\n') + before.left(take_apart(before).indent));
        setTextCursor(cursor);
        ensureCursorVisible();
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void YamlView::focusInEvent(QFocusEvent* event) {
    QTextEdit::focusInEvent(event);
    viewport()->update();
    gutter_->update();
}

void YamlView::focusOutEvent(QFocusEvent* event) {
    QTextEdit::focusOutEvent(event);
    viewport()->update();
    gutter_->update();
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        emit left();
}

// Files are the dialog's, which loads them; here their names would be put in.
bool YamlView::canInsertFromMimeData(const QMimeData* source) const {
    return source->hasText() && !source->hasUrls();
}

void YamlView::insertFromMimeData(const QMimeData* source) {
    if (canInsertFromMimeData(source))
        QTextEdit::insertFromMimeData(source);
}

} // namespace llmroofline::gui
