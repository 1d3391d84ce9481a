// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/accelerator_details.h"

#include <QCoreApplication>

#include "app/words/field_words.h"
#include "app/words/figures.h"
#include "app/words/price_words.h"
#include "core/hardware/accelerator_fields.h"

namespace llmroofline::gui {

namespace {

class AcceleratorDetails {
    Q_DECLARE_TR_FUNCTIONS(AcceleratorDetails)
};

} // namespace

QString link_words(const Accelerator& accelerator) {
    const QString name = QString::fromStdString(accelerator.interconnect);
    if (!accelerator.link_gb_s)
        return name;
    const QString rate =
        AcceleratorDetails::tr("%1 GB/s in one direction").arg(short_figure(*accelerator.link_gb_s));
    return name.isEmpty() ? rate : name + QStringLiteral(", ") + rate;
}

QStringList figures_with_status(const Accelerator& accelerator, FigureStatus status) {
    QStringList labels;
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.is_figure() && number_of(accelerator, field) &&
            accelerator.status_of(std::string(field.key)) == status)
            labels << field_label(field);
    }
    return labels;
}

QStringList accelerator_details(const Accelerator& accelerator) {
    QStringList lines;
    if (accelerator.l2_mb)
        lines << AcceleratorDetails::tr("L2 cache: %1 MB").arg(short_figure(*accelerator.l2_mb));
    if (const QString link = link_words(accelerator); !link.isEmpty())
        lines << AcceleratorDetails::tr("Link: %1").arg(link);
    if (accelerator.prices.yours)
        lines
            << AcceleratorDetails::tr("Price: %1 USD/h, yours").arg(short_figure(*accelerator.prices.yours));
    else if (const auto& price = accelerator.prices.in(PriceSegment::on_demand))
        lines << AcceleratorDetails::tr("Price: %1 USD/h, %2")
                     .arg(short_figure(price->usd_per_hour), price_words(PriceSegment::on_demand, *price));
    for (const FigureStatus status : {FigureStatus::recalled, FigureStatus::unconfirmed}) {
        const QStringList labels = figures_with_status(accelerator, status);
        if (!labels.isEmpty())
            lines << status_words(status) + QStringLiteral(": ") + labels.join(QStringLiteral(", "));
    }
    return lines;
}

} // namespace llmroofline::gui
