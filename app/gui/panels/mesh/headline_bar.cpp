// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/headline_bar.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>
#include <cmath>

#include "app/gui/widgets/base/icon_button.h"
#include "app/theme/shaped_text.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/headline/view_headline.h"

namespace llmroofline::gui {

namespace {

QFont font_of(bool is_first) {
    return type_font(is_first ? TypeRole::section : TypeRole::body);
}

int line_height(bool is_first) {
    return scaled(is_first ? 20 : 18);
}

// The letters that stand for a side.
QList<QTextLayout::FormatRange> side_colours(const QString& text) {
    static const QRegularExpression letters(
        QStringLiteral("(?<![\\p{L}\\p{N}_-])[AB](?![\\p{Latin}\\p{N}_-])"));
    QList<QTextLayout::FormatRange> ranges;
    for (auto found = letters.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(match.capturedStart());
        range.length = 1;
        range.format.setForeground(theme().side(match.captured() == QStringLiteral("A") ? Side::a : Side::b));
        range.format.setFontWeight(QFont::DemiBold);
        ranges << range;
    }
    return ranges;
}

} // namespace

HeadlineBar::HeadlineBar(QWidget* parent)
    : QWidget(parent), copy_(new IconButton(QStringLiteral("copy"), {}, this)) {
    copy_->setObjectName(QStringLiteral("copy_headline"));
    connect(copy_, &IconButton::clicked, this, &HeadlineBar::copy);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        updateGeometry();
        update();
    });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

HeadlineBar::~HeadlineBar() = default;

void HeadlineBar::set_headline(const Headline& headline) {
    headline_ = headline;
    setVisible(!headline_.lines.empty());
    setAccessibleName(text());
    updateGeometry();
    update();
}

void HeadlineBar::set_compact(bool compact) {
    compact_ = compact;
    updateGeometry();
    update();
}

QString HeadlineBar::text() const {
    return headline_text(headline_);
}

void HeadlineBar::copy() const {
    QGuiApplication::clipboard()->setText(text());
}

int HeadlineBar::room(int width) const {
    return std::max(width - copy_->width() - scaled(6), scaled(80));
}

QString HeadlineBar::shown(const HeadlineLine& line, bool is_first, int width) const {
    const bool fits = text_width(font_of(is_first), line.text) <= room(width);
    return line.brief.isEmpty() || (fits && !compact_) ? line.text : line.brief;
}

int HeadlineBar::lay_out(QTextLayout& layout, const HeadlineLine& line, bool is_first, int width) const {
    layout.setFont(font_of(is_first));
    layout.setText(shown(line, is_first, width));
    layout.setFormats(side_colours(layout.text()));
    layout.beginLayout();
    int height = 0;
    for (QTextLine part = layout.createLine(); part.isValid(); part = layout.createLine()) {
        part.setLineWidth(room(width));
        const double air = line_height(is_first) - part.height();
        part.setPosition(QPointF(0, height + std::max(0.0, air / 2)));
        height += std::max(line_height(is_first), static_cast<int>(std::ceil(part.height())));
    }
    layout.endLayout();
    return height;
}

int HeadlineBar::heightForWidth(int width) const {
    int height = 0;
    for (std::size_t i = 0; i < headline_.lines.size(); ++i) {
        QTextLayout layout;
        height += lay_out(layout, headline_.lines[i], i == 0, width);
    }
    return std::max(height, copy_->height());
}

QSize HeadlineBar::sizeHint() const {
    return {scaled(600), heightForWidth(width() > 0 ? width() : scaled(600))};
}

QSize HeadlineBar::minimumSizeHint() const {
    return {scaled(120), copy_->height()};
}

void HeadlineBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int y = 0;
    for (std::size_t i = 0; i < headline_.lines.size(); ++i) {
        QTextLayout layout;
        const int height = lay_out(layout, headline_.lines[i], i == 0, width());
        painter.setPen(i == 0 ? theme().text : theme().second_text);
        layout.draw(&painter, QPointF(0, y));
        y += height;
    }
}

void HeadlineBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    copy_->move(width() - copy_->width(), 0);
    updateGeometry();
}

void HeadlineBar::retranslate() {
    copy_->set_words(tr("Copy what is said (Ctrl+Shift+C)"));
}

void HeadlineBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
