// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/price_text.h"

#include "app/wording/error_text.h"
#include "app/wording/translatable.h"
#include "core/io/numbers.h"

namespace llmroofline {

const char* price_segment_template(PriceSegment segment) {
    switch (segment) {
    case PriceSegment::on_demand:
        return QT_TRANSLATE_NOOP("Price", "on demand");
    case PriceSegment::hyperscaler:
        return QT_TRANSLATE_NOOP("Price", "on demand, hyperscalers");
    case PriceSegment::neocloud:
        return QT_TRANSLATE_NOOP("Price", "on demand, neoclouds");
    case PriceSegment::marketplace:
        return QT_TRANSLATE_NOOP("Price", "on demand, marketplaces");
    case PriceSegment::contract:
        return QT_TRANSLATE_NOOP("Price", "contract of three years");
    case PriceSegment::owned:
        return QT_TRANSLATE_NOOP("Price", "owned");
    }
    return "";
}

std::vector<Phrase> price_phrases(const Price& price, const Date& on) {
    std::vector<Phrase> phrases;
    if (price.low && price.high && *price.low < *price.high)
        phrases.push_back({QT_TRANSLATE_NOOP("Price", "{0} to {1}"),
                           {format_shortest(*price.low), format_shortest(*price.high)}});
    if (price.providers)
        phrases.push_back({*price.providers == 1 ? QT_TRANSLATE_NOOP("Price", "one provider")
                                                 : QT_TRANSLATE_NOOP("Price", "{0} providers"),
                           {std::to_string(*price.providers)}});
    if (price.oldest)
        phrases.push_back(
            {QT_TRANSLATE_NOOP("Price", "{0} to {1}"), {to_string(*price.oldest), to_string(price.date)}});
    else
        phrases.push_back({"{0}", {to_string(price.date)}});
    const char* const age = is_stale(price, on) ? QT_TRANSLATE_NOOP("Price", "{0} days old: stale")
                                                : QT_TRANSLATE_NOOP("Price", "{0} days old");
    phrases.push_back({age, {std::to_string(age_in_days(price, on))}});
    return phrases;
}

std::string price_text(const Price& price, const Date& on) {
    std::string text;
    for (const Phrase& phrase : price_phrases(price, on)) {
        text += text.empty() ? "" : ", ";
        text += fill_template(phrase.text, phrase.arguments);
    }
    return text;
}

} // namespace llmroofline
