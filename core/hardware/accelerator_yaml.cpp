// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator_yaml.h"

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/data_type.h"
#include "core/hardware/price_yaml.h"
#include "core/io/mapping_reader.h"
#include "core/io/yaml_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

namespace {

constexpr std::string_view kind = "accelerator";
constexpr std::string_view default_key = "default";

// The keys that a source or a status may speak of.
std::vector<std::string_view> described_keys() {
    std::vector<std::string_view> keys = {default_key};
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.key != "id" && field.key != "notes") {
            keys.push_back(field.key);
        }
    }
    return keys;
}

void read_status(MappingReader& reader, Accelerator& accelerator) {
    std::optional<MappingReader> status = reader.mapping("status", Need::optional);
    if (!status) {
        return;
    }
    for (const std::string_view key : described_keys()) {
        if (const auto value = status->choice(key, Need::optional, figure_status_names)) {
            accelerator.status.emplace(key, *value);
        }
    }
    status->finish();
}

void read_dates(MappingReader& reader, Accelerator& accelerator) {
    std::optional<MappingReader> dates = reader.mapping("read", Need::optional);
    if (!dates) {
        return;
    }
    for (const std::string_view key : described_keys()) {
        if (const std::optional<std::string> text = dates->text(key, Need::optional)) {
            if (const Result<Date> date = parse_date_in(key, *text)) {
                accelerator.read.emplace(key, *date);
            } else {
                dates->report(key, date.errors().front());
            }
        }
    }
    dates->finish();
}

Result<Accelerator> from_document(const Result<YamlDocument>& document) {
    if (!document) {
        return document.errors();
    }
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    std::optional<Accelerator> accelerator;
    if (reader.expect_kind(kind)) {
        accelerator = read_accelerator(reader);
    }
    if (!errors.empty()) {
        return errors;
    }
    return *std::move(accelerator);
}

// In the shipped files a blank line stands before each of these groups.
bool begins_group(std::string_view key) {
    return key == "memory_gb" || key == "l2_mb" || key == "fp32_tflops";
}

void write_status(YamlWriter& writer, const Accelerator& accelerator) {
    if (accelerator.status.empty()) {
        return;
    }
    writer.open("status");
    for (const std::string_view key : described_keys()) {
        if (const auto found = accelerator.status.find(std::string(key)); found != accelerator.status.end()) {
            writer.text(key, to_string(found->second));
        }
    }
    writer.close();
}

void write_sources(YamlWriter& writer, const Accelerator& accelerator) {
    if (accelerator.sources.empty()) {
        return;
    }
    writer.open("sources");
    for (const std::string_view key : described_keys()) {
        if (const auto found = accelerator.sources.find(std::string(key));
            found != accelerator.sources.end()) {
            writer.quoted(key, found->second);
        }
    }
    writer.close();
}

void write_dates(YamlWriter& writer, const Accelerator& accelerator) {
    if (accelerator.read.empty()) {
        return;
    }
    writer.open("read");
    for (const std::string_view key : described_keys()) {
        if (const auto found = accelerator.read.find(std::string(key)); found != accelerator.read.end()) {
            writer.plain(key, to_string(found->second));
        }
    }
    writer.close();
}

} // namespace

std::optional<Accelerator> read_accelerator(MappingReader& reader) {
    Accelerator accelerator;
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.key == price_key) {
            accelerator.prices = read_prices(reader);
            continue;
        }
        const Need need = !field.is_optional ? Need::required : Need::optional;
        const YamlNode* const node = reader.scalar(field.key, need);
        if (node == nullptr) {
            continue;
        }
        const std::string written = field.is_number() ? MappingReader::as_written(*node) : node->scalar;
        if (const Status status = read_field(accelerator, field, written); !status) {
            reader.report(field.key, status.errors().front());
        }
    }
    read_status(reader, accelerator);
    accelerator.sources = reader.texts("sources", described_keys());
    read_dates(reader, accelerator);
    reader.finish();
    return reader.has_errors() ? std::nullopt : std::optional(std::move(accelerator));
}

void write_accelerator_keys(YamlWriter& writer, const Accelerator& accelerator) {
    bool group_begins = false;
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.key == "notes") {
            continue;
        }
        // The group's first key may be one that this accelerator does not have.
        group_begins = group_begins || begins_group(field.key);
        const bool is_price = field.key == price_key;
        const std::string text = field_text(accelerator, field);
        if (is_price ? !accelerator.prices.any() : text.empty()) {
            continue;
        }
        if (group_begins) {
            writer.blank_line();
            if (!writer.is_nested() && field.rate) {
                writer.comment("dense, FP32 accumulate");
            }
            group_begins = false;
        }
        if (is_price) {
            write_prices(writer, accelerator.prices);
        } else if (field.is_number()) {
            const bool is_link = field.key == "link_gb_s" && !writer.is_nested();
            writer.number(field.key, *number_of(accelerator, field), is_link ? "one direction" : "");
        } else {
            writer.text(field.key, text);
        }
    }
    writer.blank_line();
    write_status(writer, accelerator);
    write_sources(writer, accelerator);
    write_dates(writer, accelerator);
    if (!accelerator.notes.empty()) {
        writer.quoted("notes", accelerator.notes);
    }
}

Result<Accelerator> parse_accelerator(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<Accelerator> load_accelerator(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

std::string write_accelerator(const Accelerator& accelerator) {
    YamlWriter writer;
    writer.text("kind", kind);
    write_accelerator_keys(writer, accelerator);
    std::string text = writer.result();
    while (text.ends_with("\n\n")) {
        text.pop_back();
    }
    return text;
}

} // namespace llmroofline
