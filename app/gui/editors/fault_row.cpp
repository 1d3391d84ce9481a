// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/fault_row.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/paint.h"
#include "app/theme/theme_manager.h"
#include "app/wording/error_text.h"

namespace llmroofline::gui {

namespace {

// `file:line:column`, without what would join it to the words.
QString place_words(const Place& place) {
    QString words = QString::fromStdString(place_prefix(place)).trimmed();
    if (words.endsWith(QLatin1Char(':')))
        words.chop(1);
    return words;
}

} // namespace

FaultRow::FaultRow(const TextMark& mark, bool can_go_there, QWidget* parent)
    : QAbstractButton(parent), can_go_there_(can_go_there) {
    setText(place_words(mark.place) + QStringLiteral(": ") + mark.words);
    setAccessibleName(mark.is_fault() ? text() : tr("Suspicious: %1").arg(text()));
    setFocusPolicy(can_go_there ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(can_go_there ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_Hover);
    if (can_go_there)
        setToolTip(tr("Go to this place in the text"));

    auto* place = new TextLabel(place_words(mark.place), TypeRole::mono,
                                mark.is_fault() ? TextTone::error : TextTone::warning, this);
    place->setObjectName(QStringLiteral("fault_place"));
    auto* what = new TextLabel(mark.words, TypeRole::body, TextTone::normal, this);
    what->setObjectName(QStringLiteral("fault_words"));
    what->set_max_lines(4);
    for (TextLabel* label : {place, what})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 2, 6, 3);
    column->setSpacing(1);
    column->addWidget(place);
    column->addWidget(what);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize FaultRow::sizeHint() const {
    return layout()->sizeHint();
}

QSize FaultRow::minimumSizeHint() const {
    return layout()->minimumSize();
}

int FaultRow::heightForWidth(int width) const {
    return layout()->heightForWidth(width);
}

bool FaultRow::hitButton(const QPoint& position) const {
    return can_go_there_ && rect().contains(position);
}

void FaultRow::keyPressEvent(QKeyEvent* event) {
    if (can_go_there_ && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FaultRow::paintEvent(QPaintEvent*) {
    if (!can_go_there_)
        return;
    QPainter painter(this);
    const Theme& colours = theme();
    if (underMouse() || isDown()) {
        const QColor ground = colours.wash(isDown() ? 0.14 : 0.06);
        paint_box(&painter, QRectF(rect()), 4, ground, ground);
    }
    if (shows_keyboard_focus(this))
        paint_focus_ring(&painter, QRectF(rect()), 4, colours.accent);
}

} // namespace llmroofline::gui
