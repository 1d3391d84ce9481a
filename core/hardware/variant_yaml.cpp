// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/variant_yaml.h"

#include <algorithm>

#include "core/hardware/accelerator_fields.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {

namespace {

// The range of the accelerator's own field.
std::optional<double> read_figure(MappingReader& reader, std::string_view key) {
    return reader.number(key, Need::optional, accelerator_fields().find(key)->range);
}

std::optional<double> read_share(MappingReader& reader, std::string_view key) {
    return reader.number(key, Need::optional, share_range);
}

std::optional<Date> read_required_date(MappingReader& reader, std::string_view key) {
    const std::optional<std::string> text = reader.text(key, Need::required);
    if (!text) {
        return std::nullopt;
    }
    const Result<Date> date = parse_date_in(key, *text);
    if (!date) {
        reader.report(key, date.errors().front());
        return std::nullopt;
    }
    return *date;
}

std::string read_required_text(MappingReader& reader, std::string_view key) {
    const std::optional<std::string> text = reader.text(key, Need::required);
    if (text && text->empty()) {
        reader.report(key, {ErrorCode::expected_text, {std::string(key)}, {}});
    }
    return text.value_or("");
}

Variant read_variant(MappingReader& reader) {
    Variant variant;
    variant.id = reader.identifier("id", Need::required).value_or("");
    variant.name = read_required_text(reader, "name");
    variant.is_slice = reader.boolean("slice", Need::optional).value_or(false);
    variant.memory_gb = read_figure(reader, "memory_gb");
    variant.usable_memory_mib = read_figure(reader, "usable_memory_mib");
    variant.bandwidth_share = read_share(reader, "bandwidth_share");
    variant.rate_share = read_share(reader, "rate_share");
    variant.l2_share = read_share(reader, "l2_share");
    constexpr IntegerRange units = {1, 10'000'000};
    if (const auto count = reader.integer("sm_count", Need::optional, units)) {
        variant.sm_count = static_cast<int>(*count);
    }
    variant.tdp_w = read_figure(reader, "tdp_w");
    variant.status =
        reader.choice("status", Need::required, figure_status_names).value_or(FigureStatus::unstated);
    variant.source = read_required_text(reader, "source");
    variant.read = read_required_date(reader, "read");
    variant.notes = reader.text("notes", Need::optional).value_or("");
    reader.finish();
    return variant;
}

void read_all(MappingReader& reader, VariantSet& set) {
    set.id = reader.identifier("accelerator", Need::required).value_or("");
    const std::vector<YamlNode>* const items = reader.sequence("variants", Need::required);
    if (items == nullptr) {
        return;
    }
    for (const YamlNode& item : *items) {
        std::optional<MappingReader> of_item = reader.item("variants", item);
        if (!of_item) {
            continue;
        }
        Variant variant = read_variant(*of_item);
        const bool is_there = std::any_of(set.variants.begin(), set.variants.end(),
                                          [&](const Variant& other) { return other.id == variant.id; });
        if (is_there) {
            of_item->report("id", {ErrorCode::duplicate_id, {variant.id}, {}});
        }
        set.variants.push_back(std::move(variant));
    }
}

Result<VariantSet> from_document(const Result<YamlDocument>& document) {
    if (!document) {
        return document.errors();
    }
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    VariantSet set;
    if (reader.expect_kind("variants")) {
        read_all(reader, set);
        reader.finish();
    }
    if (!errors.empty()) {
        return errors;
    }
    return set;
}

} // namespace

Result<VariantSet> parse_variants(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<VariantSet> load_variants(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

} // namespace llmroofline
