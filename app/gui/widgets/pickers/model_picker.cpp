// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/model_picker.h"

#include "app/gui/widgets/pickers/search_popup.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QPainter>

namespace llmroofline::gui {

ModelPicker::ModelPicker(QWidget* parent) : PickerButton(parent) {
    setObjectName(QStringLiteral("model_picker"));
    entry_changed();
}

void ModelPicker::fill_popup(SearchPopup* popup) const {
    popup->set_search_hint(tr("Search models"));
    popup->set_actions({{QStringLiteral("load"), tr("Load from file…"), QStringLiteral("folder")}});
}

void ModelPicker::set_edited(bool edited) {
    if (edited_ == edited)
        return;
    edited_ = edited;
    entry_changed();
    update();
}

QString ModelPicker::note() const {
    if (edited_)
        return tr("edited");
    const PickerEntry& entry = current_entry();
    return entry.custom && entry.mark.isEmpty() ? tr("yours") : entry.mark;
}

void ModelPicker::entry_changed() {
    const QString& name = current_entry().name;
    setAccessibleName(name.isEmpty() ? tr("Choose a model") : tr("Model: %1").arg(name));
    QStringList parts;
    if (!note().isEmpty())
        parts.append(note());
    if (!current_entry().figures.isEmpty())
        parts.append(current_entry().figures);
    setAccessibleDescription(parts.join(QStringLiteral(" · ")));
    setToolTip((QStringList{name} + parts).join(QLatin1Char('\n')));
}

QSize ModelPicker::sizeHint() const {
    return {scaled(200), scaled(28)};
}

QSize ModelPicker::minimumSizeHint() const {
    return {scaled(96), scaled(28)};
}

void ModelPicker::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    paint_frame(&painter, 4);
    paint_chevron(&painter, {width() - 5 - scaled(16) / 2.0, height() / 2.0});

    const QFont font = type_font(TypeRole::body);
    const QFont small = type_font(TypeRole::caption);
    const QFontMetricsF metrics(font);
    const QRectF room = QRectF(rect()).adjusted(8, 0, -8 - scaled(16), 0);
    const QString whole = current_entry().name.isEmpty() ? tr("Choose a model") : current_entry().name;
    const QString name = metrics.elidedText(whole, Qt::ElideRight, room.width());
    painter.setFont(font);
    painter.setPen(!isEnabled()                     ? colours.disabled
                   : current_entry().name.isEmpty() ? colours.second_text
                                                    : colours.text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    const double used = metrics.horizontalAdvance(name) + 8;
    if (note().isEmpty() || room.width() - used < scaled(24))
        return;
    painter.setFont(small);
    painter.setPen(isEnabled() ? colours.second_text : colours.disabled);
    painter.drawText(room.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(small).elidedText(note(), Qt::ElideRight, room.width() - used));
}

} // namespace llmroofline::gui
