// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/price_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/wording/error_text.h"
#include "app/wording/price_text.h"

namespace llmroofline::gui {

QString price_words(PriceSegment segment, const Price& price) {
    QStringList parts;
    for (const Phrase& phrase : price_phrases(price, today())) {
        const QString translated = QCoreApplication::translate("Price", phrase.text);
        parts << QString::fromStdString(fill_template(translated.toStdString(), phrase.arguments));
    }
    const QString of_segment = QCoreApplication::translate("Price", price_segment_template(segment));
    return QCoreApplication::translate("Price", "%1: %2")
        .arg(of_segment, parts.join(QCoreApplication::translate("Price", ", ")));
}

} // namespace llmroofline::gui
