// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/accelerator_picker.h"

#include "app/gui/widgets/base/side_chip.h"
#include "app/gui/widgets/pickers/search_popup.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QHelpEvent>
#include <QPainter>

#include <algorithm>

namespace llmroofline::gui {

AcceleratorPicker::AcceleratorPicker(Side side, QWidget* parent) : PickerButton(parent), side_(side) {
    setObjectName(QStringLiteral("accelerator_picker_") + side_letter(side).toLower());
    connect(this, &PickerButton::action_chosen, this, [this](const QString& id) {
        if (id == QLatin1String("edit"))
            emit edit_requested();
        if (id == QLatin1String("group"))
            emit group_requested();
    });
    entry_changed();
}

void AcceleratorPicker::fill_popup(SearchPopup* popup) const {
    popup->set_search_hint(tr("Search accelerators"));
    popup->set_actions({{QStringLiteral("group"), tr("Number and layout…"), QStringLiteral("layers")},
                        {QStringLiteral("edit"), tr("Duplicate and edit…"), QStringLiteral("edit")},
                        {QStringLiteral("load"), tr("Load from file…"), QStringLiteral("folder")}});
}

void AcceleratorPicker::set_compact(bool compact) {
    compact_ = compact;
    updateGeometry();
    update();
}

void AcceleratorPicker::set_group(int count, const QString& layout, const QString& letters) {
    if (count_ == std::max(1, count) && layout_ == layout && letters_ == letters)
        return;
    count_ = std::max(1, count);
    layout_ = layout;
    letters_ = letters;
    entry_changed();
    update();
}

void AcceleratorPicker::set_note(const QString& note) {
    if (note_ == note)
        return;
    note_ = note;
    entry_changed();
    update();
}

QString AcceleratorPicker::title() const {
    if (current_entry().name.isEmpty())
        return tr("Choose an accelerator");
    // The list has the vendor as a heading; the button has not.
    const QString& vendor = current_entry().vendor;
    const bool needs_vendor =
        !vendor.isEmpty() && !current_entry().name.startsWith(vendor, Qt::CaseInsensitive);
    const QString name =
        needs_vendor ? vendor + QLatin1Char(' ') + current_entry().name : current_entry().name;
    return count_ > 1 ? QStringLiteral("%1 × %2").arg(count_).arg(name) : name;
}

QString AcceleratorPicker::mark() const {
    const QString& mark = current_entry().mark;
    if (!note_.isEmpty())
        return note_;
    return current_entry().custom && mark.isEmpty() ? tr("yours") : mark;
}

// The first that fits is shown. What warns of the figures is not left out for the layout.
QStringList AcceleratorPicker::notes() const {
    const QString dot = QStringLiteral(" · ");
    if (layout_.isEmpty())
        return {mark()};
    if (mark().isEmpty())
        return {layout_, letters_};
    return {layout_ + dot + mark(), letters_ + dot + mark(), mark()};
}

QString AcceleratorPicker::figures() const {
    const PickerEntry& entry = current_entry();
    return compact_ && !entry.short_figures.isEmpty() ? entry.short_figures : entry.figures;
}

void AcceleratorPicker::entry_changed() {
    // The name carries what is chosen, as a combo box's would; screen readers then say it on arrival.
    setAccessibleName(tr("Accelerator %1: %2").arg(side_letter(side_), title()));
    QStringList description =
        QStringList{layout_, note_, current_entry().mark, current_entry().figures} + current_entry().details;
    description.removeAll(QString());
    setAccessibleDescription(description.join(QStringLiteral(" · ")));
}

QSize AcceleratorPicker::sizeHint() const {
    return {scaled(compact_ ? 304 : 376), scaled(48)};
}

QSize AcceleratorPicker::minimumSizeHint() const {
    return {scaled(208), scaled(48)};
}

bool AcceleratorPicker::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const QString& mark = current_entry().mark;
        QStringList lines{title()};
        if (!layout_.isEmpty())
            lines.append(layout_);
        if (!note_.isEmpty())
            lines.append(note_);
        if (!mark.isEmpty())
            lines.append(mark);
        if (!current_entry().figures.isEmpty())
            lines.append(current_entry().figures);
        lines.append(current_entry().details);
        show_tool_tip(static_cast<QHelpEvent*>(event)->globalPos(), lines.join(QLatin1Char('\n')), this);
        return true;
    }
    return PickerButton::event(event);
}

void AcceleratorPicker::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    paint_frame(&painter, 6);

    const double chip = scaled(32);
    const QRectF chip_rect(8, (height() - chip) / 2.0, chip, chip);
    paint_side_chip(&painter, chip_rect, side_, isEnabled());
    paint_chevron(&painter, {width() - 8 - scaled(16) / 2.0, chip_rect.top() + scaled(8)});

    const double left = chip_rect.right() + 12;
    const QFont title_font = type_font(TypeRole::section);
    const QFont small = type_font(TypeRole::caption);
    const QFontMetricsF title_metrics(title_font);
    const QFontMetricsF small_metrics(small);
    const double title_room = width() - left - 12 - scaled(16);
    const double top = (height() - title_metrics.height() - small_metrics.height()) / 2.0;

    const QString name = title_metrics.elidedText(title(), Qt::ElideRight, title_room);
    const QRectF title_rect(left, top, title_room, title_metrics.height());
    painter.setFont(title_font);
    painter.setPen(isEnabled() ? colours.text : colours.disabled);
    painter.drawText(title_rect, Qt::AlignLeft | Qt::AlignVCenter, name);

    painter.setFont(small);
    painter.setPen(isEnabled() ? colours.second_text : colours.disabled);
    const double used = title_metrics.horizontalAdvance(name) + 8;
    // Whole or not at all: "tens…" says nothing, and the tooltip has it.
    for (const QString& note : notes()) {
        if (small_metrics.horizontalAdvance(note) > title_room - used)
            continue;
        // On the name's baseline rather than centred: the two sizes read as one line.
        painter.drawText(QPointF(left + used, title_rect.top() + title_metrics.ascent()), note);
        break;
    }
    const double figure_room = width() - left - 10;
    painter.drawText(QRectF(left, title_rect.bottom(), figure_room, small_metrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     small_metrics.elidedText(figures(), Qt::ElideRight, figure_room));
}

} // namespace llmroofline::gui
