// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/price_yaml.h"

#include "core/io/mapping_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

namespace {

constexpr IntegerRange provider_range = {1, 10000};

std::optional<Date> read_date(MappingReader& reader, std::string_view key, Need need) {
    const YamlNode* const node = reader.scalar(key, need);
    if (node == nullptr) {
        return std::nullopt;
    }
    const Result<Date> date = parse_date_in(key, node->scalar);
    if (!date) {
        reader.report(key, date.errors().front());
        return std::nullopt;
    }
    return *date;
}

void report_disorder(MappingReader& reader, std::string_view key, const std::string& found,
                     std::string_view other, const std::string& limit) {
    reader.report(key,
                  {ErrorCode::price_out_of_order, {std::string(key), found, std::string(other), limit}, {}});
}

// Each as the name says: low <= value <= high, oldest <= date.
void check_order(MappingReader& reader, const Price& price) {
    const std::string value = format_shortest(price.usd_per_hour);
    if (price.low && *price.low > price.usd_per_hour) {
        report_disorder(reader, "low", format_shortest(*price.low), "value", value);
    }
    if (price.high && *price.high < price.usd_per_hour) {
        report_disorder(reader, "high", format_shortest(*price.high), "value", value);
    }
    if (price.oldest && days_between(*price.oldest, price.date) < 0) {
        report_disorder(reader, "oldest", to_string(*price.oldest), "date", to_string(price.date));
    }
}

std::optional<Price> read_price(MappingReader reader) {
    Price price;
    const std::optional<double> value = reader.number("value", Need::required, price_range);
    price.low = reader.number("low", Need::optional, price_range);
    price.high = reader.number("high", Need::optional, price_range);
    if (const auto providers = reader.integer("providers", Need::optional, provider_range)) {
        price.providers = static_cast<int>(*providers);
    }
    price.oldest = read_date(reader, "oldest", Need::optional);
    const std::optional<Date> date = read_date(reader, "date", Need::required);
    const std::optional<std::string> source = reader.text("source", Need::required);
    if (source && source->empty()) {
        reader.report("source", {ErrorCode::expected_text, {"source"}, {}});
    }
    reader.finish();
    if (!value || !date || !source) {
        return std::nullopt;
    }
    price.usd_per_hour = *value;
    price.date = *date;
    price.source = *source;
    check_order(reader, price);
    return price;
}

} // namespace

Prices read_prices(MappingReader& specification) {
    Prices prices;
    const YamlNode* const node = specification.node(price_key, Need::optional);
    if (node == nullptr) {
        return prices;
    }
    if (node->kind == YamlKind::scalar) {
        prices.yours = specification.number(price_key, Need::optional, price_range);
        return prices;
    }
    std::optional<MappingReader> segments = specification.item(price_key, *node);
    if (!segments) {
        return prices;
    }
    for (const PriceSegment segment : all_price_segments) {
        if (std::optional<MappingReader> price = segments->mapping(to_string(segment), Need::optional)) {
            prices.in(segment) = read_price(*price);
        }
    }
    segments->finish();
    return prices;
}

void write_prices(YamlWriter& writer, const Prices& prices) {
    if (prices.yours) {
        writer.number(price_key, *prices.yours);
        return;
    }
    if (!prices.any()) {
        return;
    }
    writer.open(price_key);
    for (const PriceSegment segment : all_price_segments) {
        const std::optional<Price>& price = prices.in(segment);
        if (!price) {
            continue;
        }
        writer.open(to_string(segment));
        writer.number("value", price->usd_per_hour);
        if (price->low) {
            writer.number("low", *price->low);
        }
        if (price->high) {
            writer.number("high", *price->high);
        }
        if (price->providers) {
            writer.integer("providers", *price->providers);
        }
        if (price->oldest) {
            writer.plain("oldest", to_string(*price->oldest));
        }
        writer.plain("date", to_string(price->date));
        writer.quoted("source", price->source);
        writer.close();
    }
    writer.close();
}

} // namespace llmroofline
