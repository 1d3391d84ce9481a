// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/comparison_yaml.h"

#include <algorithm>

#include "core/calibration/fingerprint.h"
#include "core/catalog/group_lookup.h"
#include "core/comparison/comparison_fields.h"
#include "core/comparison/group_yaml.h"
#include "core/comparison/measuring_fields.h"
#include "core/comparison/request_yaml.h"
#include "core/comparison/traffic_yaml.h"
#include "core/comparison/view_yaml.h"
#include "core/comparison/workload_fields.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/hardware/data_type.h"
#include "core/io/field_yaml.h"
#include "core/io/files.h"
#include "core/io/mapping_reader.h"
#include "core/io/png_text.h"
#include "core/io/yaml_reader.h"
#include "core/io/yaml_writer.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {

namespace {

constexpr std::string_view kind = "comparison";
constexpr std::size_t picture_byte_limit = 64 * 1024 * 1024;
constexpr IntegerRange axis_range = {1, axis_greatest_value};

// Keeps the default where the file says nothing or something wrong.
template <class T> void store(T& target, std::optional<T>&& value) {
    if (value) {
        target = *std::move(value);
    }
}

class ComparisonReader {
public:
    ComparisonReader(MappingReader& reader, const Catalog& catalog) : reader_(reader), catalog_(catalog) {}

    std::optional<Comparison> read() {
        // A newer version may mean anything by its keys: one fault says enough.
        if (!reader_.expect_kind(kind) || !check_version()) {
            return std::nullopt;
        }
        if (const YamlNode* const node = reader_.node("model", Need::required)) {
            store(result_.model, read_model(*node));
        }
        read_accelerators();
        read_workload();
        read_view();
        reader_.finish();
        return reader_.has_errors() ? std::nullopt : std::optional(std::move(result_));
    }

private:
    bool check_version() {
        const std::optional<std::int64_t> version =
            reader_.integer("version", Need::required, {1, 1'000'000'000});
        if (version && *version > comparison_version) {
            reader_.report("version", {ErrorCode::unsupported_version,
                                       {std::to_string(*version), std::to_string(comparison_version)},
                                       {}});
        }
        version_ = version.value_or(comparison_version);
        return version && *version <= comparison_version;
    }

    // An id of the catalog, or the whole entry in place.
    template <class T>
    std::optional<T> read_entry(std::string_view key, const YamlNode& node, const Result<T>& found,
                                std::optional<T> (*read_whole)(MappingReader&)) {
        if (node.kind != YamlKind::scalar) {
            std::optional<MappingReader> entry = reader_.item(key, node);
            return entry ? read_whole(*entry) : std::nullopt;
        }
        if (!found) {
            reader_.report_at(node, found.errors().front());
            return std::nullopt;
        }
        return *found;
    }

    // A whole specification, an id, or a group as on the command line.
    std::optional<AcceleratorGroup> read_group_at(std::string_view key, const YamlNode& node) {
        if (node.kind != YamlKind::scalar) {
            std::optional<MappingReader> entry = reader_.item(key, node);
            std::optional<Accelerator> accelerator = entry ? read_accelerator(*entry) : std::nullopt;
            return accelerator ? std::optional<AcceleratorGroup>(*std::move(accelerator)) : std::nullopt;
        }
        const Result<AcceleratorGroup> group = find_group(node.scalar);
        if (!group) {
            reader_.report_at(node, group.errors().front());
            return std::nullopt;
        }
        return *group;
    }

    Result<AcceleratorGroup> find_group(std::string_view text) const {
        const Result<GroupSpelling> spelling = parse_group(text);
        if (!spelling) {
            return spelling.errors();
        }
        return llmroofline::find_group(catalog_, *spelling);
    }

    void read_side(std::string_view key, std::string_view group_key, AcceleratorGroup& side) {
        const YamlNode* const node = reader_.node(key, Need::required);
        if (node != nullptr) {
            store(side, read_group_at(key, *node));
        }
        if (std::optional<MappingReader> group = reader_.mapping(group_key, Need::optional)) {
            read_group_keys(*group, side);
        }
    }

    std::optional<Transformer> read_model(const YamlNode& node) {
        return read_entry<Transformer>("model", node, catalog_.find_model(node.scalar), &read_transformer);
    }

    void read_accelerators() {
        read_side("a", "group_a", result_.a);
        read_side("b", "group_b", result_.b);
        if (const YamlNode* const node = reader_.node("decode_on", Need::optional)) {
            result_.decode_group = read_group_at("decode_on", *node);
        }
        if (std::optional<MappingReader> group = reader_.mapping("group_decode_on", Need::optional)) {
            AcceleratorGroup read = result_.decode_group.value_or(AcceleratorGroup{});
            read_group_keys(*group, read);
            if (result_.decode_group) {
                result_.decode_group = std::move(read);
            }
        }
        if (std::optional<MappingReader> request = reader_.mapping("request", Need::optional)) {
            read_request_keys(*request, result_.request);
        }
        if (const std::vector<YamlNode>* const nodes = reader_.sequence("others", Need::optional)) {
            for (const YamlNode& node : *nodes) {
                if (std::optional<AcceleratorGroup> other = read_group_at("others", node)) {
                    result_.others.push_back(*std::move(other));
                }
            }
        }
        // In the order of `others`.
        if (const std::vector<YamlNode>* const nodes = reader_.sequence("groups_of_others", Need::optional)) {
            for (std::size_t i = 0; i < std::min(nodes->size(), result_.others.size()); ++i) {
                if (std::optional<MappingReader> group = reader_.item("groups_of_others", (*nodes)[i])) {
                    read_group_keys(*group, result_.others[i]);
                }
            }
        }
    }

    void read_workload() {
        read_fields(reader_, workload_fields(), result_.workload);
        store(result_.workload.calibration_fingerprint,
              reader_.identifier("calibration_fingerprint", Need::optional));
        // Version 3 knew no published types: what it leaves out is FP16.
        if (version_ < 4)
            result_.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
        if (std::optional<MappingReader> precision = reader_.mapping("precision", Need::optional)) {
            read_fields(*precision, precision_fields(), result_.workload.precision);
            precision->finish();
        }
    }

    void read_view() {
        read_fields(reader_, comparison_fields(), result_);
        if (std::optional<MappingReader> measuring = reader_.mapping("measuring", Need::optional)) {
            read_fields(*measuring, measuring_fields(), result_.measuring);
            measuring->finish();
        }
        if (std::optional<MappingReader> limits = reader_.mapping("limits", Need::optional)) {
            read_fields(*limits, service_limits_fields(), result_.limits);
            limits->finish();
        }
        if (std::optional<MappingReader> traffic = reader_.mapping("traffic", Need::optional)) {
            result_.traffic = read_traffic_keys(*traffic);
        }
        if (std::optional<MappingReader> view = reader_.mapping("view", Need::optional)) {
            read_view_keys(*view, result_.view);
        }
        if (std::optional<MappingReader> display = reader_.mapping("display", Need::optional)) {
            read_display_keys(*display, result_.display);
        }
        const std::vector<YamlNode>* const nodes = reader_.sequence("pins", Need::optional);
        if (nodes == nullptr) {
            return;
        }
        result_.pins.clear();
        for (const YamlNode& node : *nodes) {
            if (std::optional<MappingReader> pin = reader_.item("pins", node)) {
                const auto batch = pin->integer("batch", Need::required, axis_range);
                const auto sequence = pin->integer("seq", Need::required, axis_range);
                const auto name = pin->text("name", Need::optional);
                pin->finish();
                result_.pins.push_back({batch.value_or(1), sequence.value_or(1), name.value_or("")});
            }
        }
    }

    MappingReader& reader_;
    const Catalog& catalog_;
    std::int64_t version_ = comparison_version;
    Comparison result_;
};

Result<Comparison> from_document(const Result<YamlDocument>& document, const Catalog& catalog) {
    if (!document) {
        return document.errors();
    }
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    std::optional<Comparison> comparison = ComparisonReader(reader, catalog).read();
    if (!errors.empty()) {
        return errors;
    }
    return *std::move(comparison);
}

// Of the calibration in use, or, where none was found yet, of the one that the document was saved with.
std::string fingerprint_of(const Workload& workload) {
    return workload.calibration ? fingerprint(*workload.calibration) : workload.calibration_fingerprint;
}

void write_pins(YamlWriter& writer, const std::vector<Pin>& pins) {
    if (pins.empty()) {
        writer.empty_sequence("pins");
        return;
    }
    writer.open("pins");
    for (const Pin& pin : pins) {
        writer.open_item();
        writer.integer("batch", pin.batch);
        writer.integer("seq", pin.sequence);
        if (!pin.name.empty())
            writer.text("name", pin.name);
        writer.close();
    }
    writer.close();
}

void write_accelerators(YamlWriter& writer, const Comparison& comparison) {
    const auto side = [&](std::string_view key, std::string_view group_key, const AcceleratorGroup& group) {
        writer.open(group_key);
        write_group_keys(writer, group);
        writer.close();
        writer.open(key);
        write_accelerator_keys(writer, group.accelerator);
        writer.close();
    };
    side("a", "group_a", comparison.a);
    writer.blank_line();
    side("b", "group_b", comparison.b);
    if (comparison.decode_group) {
        writer.blank_line();
        side("decode_on", "group_decode_on", *comparison.decode_group);
    }
    if (comparison.others.empty()) {
        return;
    }
    writer.blank_line();
    writer.open("others");
    for (const AcceleratorGroup& other : comparison.others) {
        writer.open_item();
        write_accelerator_keys(writer, other.accelerator);
        writer.close();
    }
    writer.close();
    writer.open("groups_of_others");
    for (const AcceleratorGroup& other : comparison.others) {
        writer.open_item();
        write_group_keys(writer, other);
        writer.close();
    }
    writer.close();
}

} // namespace

Result<Comparison> parse_comparison(std::string_view text, std::string_view file_name,
                                    const Catalog& catalog) {
    return from_document(parse_yaml(text, file_name), catalog);
}

Result<Comparison> load_comparison(const std::filesystem::path& path, const Catalog& catalog) {
    const Result<std::string> content = read_text_file(path, picture_byte_limit);
    if (!content) {
        return content.errors();
    }
    if (!is_png(*content)) {
        return from_document(load_yaml(path), catalog);
    }
    const Result<std::string> text = png_text(*content, picture_text_key);
    if (text) {
        return parse_comparison(*text, path.string(), catalog);
    }
    Error fault = text.errors().front();
    fault.place = {path.string(), 0, 0};
    return fault;
}

Status save_comparison(const std::filesystem::path& path, const Comparison& comparison) {
    const auto is_readable = [](const std::filesystem::path& file) {
        // Which ids there are is not the file's fault.
        const auto found = load_comparison(file, Catalog());
        return found || std::all_of(found.errors().begin(), found.errors().end(), [](const Error& error) {
                   return error.code == ErrorCode::unknown_accelerator ||
                          error.code == ErrorCode::unknown_model;
               });
    };
    return write_file_over(path, write_comparison(comparison), is_readable);
}

std::string write_comparison(const Comparison& comparison) {
    YamlWriter writer;
    writer.text("kind", kind);
    writer.integer("version", comparison_version);
    writer.blank_line();
    write_fields(writer, comparison_fields(), comparison);
    write_fields(writer, workload_fields(), comparison.workload);
    if (const std::string print = fingerprint_of(comparison.workload); !print.empty())
        writer.quoted("calibration_fingerprint", print);
    writer.open("precision");
    write_fields(writer, precision_fields(), comparison.workload.precision);
    writer.close();
    writer.open("measuring");
    write_fields(writer, measuring_fields(), comparison.measuring);
    writer.close();
    writer.open("limits");
    write_fields(writer, service_limits_fields(), comparison.limits);
    writer.close();
    writer.open("view");
    write_view_keys(writer, comparison.view);
    writer.close();
    writer.open("display");
    write_display_keys(writer, comparison.display);
    writer.close();
    write_pins(writer, comparison.pins);
    writer.open("request");
    write_request_keys(writer, comparison.request);
    writer.close();
    writer.blank_line();
    writer.open("model");
    write_transformer_keys(writer, comparison.model);
    writer.close();
    writer.blank_line();
    write_accelerators(writer, comparison);
    if (comparison.traffic) {
        writer.blank_line();
        writer.open("traffic");
        write_traffic_keys(writer, *comparison.traffic);
        writer.close();
    }
    return writer.result();
}

} // namespace llmroofline
