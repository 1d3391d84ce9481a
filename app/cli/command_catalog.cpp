// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/resolve.h"
#include "app/cli/table.h"
#include "core/hardware/accelerator_fields.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::cli {

namespace {

Cell field_cell(const Accelerator& accelerator, const AcceleratorField& field) {
    if (!field.is_number())
        return cell(text_of(accelerator, field));
    const auto value = number_of(accelerator, field);
    if (value && field.kind == AcceleratorFieldKind::integer)
        return Cell(static_cast<std::int64_t>(*value));
    return cell(value);
}

Cell field_cell(const Transformer& model, const TransformerField& field) {
    if (!is_stated(model, field))
        return {};
    const std::string text = field_text(model, field);
    if (field.kind == TransformerFieldKind::integer)
        if (const auto value = parse_integer(text))
            return Cell(*value);
    if (field.kind == TransformerFieldKind::number)
        if (const auto value = parse_double(text))
            return Cell(*value);
    if (field.kind == TransformerFieldKind::boolean)
        return Cell(text == "true");
    return cell(text);
}

std::string remark(const Accelerator& accelerator) {
    return accelerator.has_matrix_rate() ? "" : "no rates";
}

// The plain table shows what fits a screen; the other formats have every figure.
bool in_overview(std::string_view key) {
    return key == "id" || key == "vendor" || key == "memory_gb" || key == "bandwidth_gb_s" ||
           key == "fp32_tflops" || key == "fp16_tflops" || key == "bf16_tflops" || key == "fp8_tflops" ||
           key == "int8_tops" || key == "link_gb_s" || key == "tdp_w";
}

bool in_overview_of_models(std::string_view key) {
    return key == "id" || key == "layers" || key == "hidden_size" || key == "heads" || key == "kv_heads" ||
           key == "experts" || key == "experts_per_token" || key == "vocab_size";
}

Table accelerator_list(const Catalog& catalog) {
    Table table;
    for (const AcceleratorField& field : accelerator_fields())
        if (field.key != "notes")
            table.columns.push_back({std::string(field.key), in_overview(field.key)});
    for (const char* name : {"status", "remark", "source", "notes"})
        table.columns.push_back(
            {name, name == std::string_view("status") || name == std::string_view("remark")});
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        const Accelerator& accelerator = entry.value;
        auto& row = table.rows.emplace_back();
        for (const AcceleratorField& field : accelerator_fields())
            if (field.key != "notes")
                row.push_back(field_cell(accelerator, field));
        row.push_back(cell(to_string(accelerator.weakest_status())));
        row.push_back(cell(remark(accelerator)));
        row.push_back(cell(accelerator.source_of("default")));
        row.push_back(cell(accelerator.notes));
    }
    return table;
}

Table accelerator_sheet(const Accelerator& accelerator) {
    Table table{{{"key"}, {"value"}, {"unit"}, {"status"}, {"source"}}, {}};
    for (const AcceleratorField& field : accelerator_fields()) {
        const Cell value = field_cell(accelerator, field);
        const std::string key(field.key);
        const bool figure = (field.is_figure() || accelerator.sources.contains(key)) &&
                            !std::holds_alternative<std::monostate>(value);
        table.rows.push_back({Cell(key), value, cell(field.range.unit),
                              figure ? cell(to_string(accelerator.status_of(key))) : Cell(),
                              figure ? cell(accelerator.source_of(key)) : Cell()});
    }
    return table;
}

// Per-token cache at 16 bit, every layer as if inside its window.
double kv_bytes_16_bit(const Transformer& model) {
    return kv_bytes_per_token(model, 2);
}

Table model_list(const Catalog& catalog) {
    Table table{{{"id"}, {"name", false}, {"total_params"}, {"active_params"}, {"kv_bytes_per_token"}}, {}};
    const auto is_extra = [](const TransformerField& field) {
        return field.key != "id" && field.key != "name";
    };
    for (const TransformerField& field : transformer_fields())
        if (is_extra(field))
            table.columns.push_back({std::string(field.key), in_overview_of_models(field.key)});
    for (const ModelEntry& entry : catalog.models()) {
        const Transformer& model = entry.value;
        const ParameterCount count = count_parameters(model);
        auto& row = table.rows.emplace_back();
        row = {Cell(model.id), Cell(model.name), Cell(count.total), Cell(count.active),
               Cell(kv_bytes_16_bit(model))};
        for (const TransformerField& field : transformer_fields())
            if (is_extra(field))
                row.push_back(field_cell(model, field));
    }
    return table;
}

Table model_sheet(const Transformer& model) {
    Table table{{{"key"}, {"value"}, {"source"}}, {}};
    const auto source_of = [&](const std::string& key) {
        auto at = model.sources.find(key);
        if (at == model.sources.end())
            at = model.sources.find("default");
        return at == model.sources.end() ? Cell() : cell(at->second);
    };
    for (const TransformerField& field : transformer_fields()) {
        const Cell value = field_cell(model, field);
        if (!std::holds_alternative<std::monostate>(value)) {
            const bool sourced = field.key != "id" && field.key != "notes";
            table.rows.push_back(
                {Cell(std::string(field.key)), value, sourced ? source_of(std::string(field.key)) : Cell()});
        }
    }
    const ParameterCount count = count_parameters(model);
    table.rows.push_back({Cell("total_params"), Cell(count.total),
                          Cell("counted from the architecture, norms and biases in it")});
    table.rows.push_back(
        {Cell("active_params"), Cell(count.active),
         Cell("total less the routed experts that a token does not visit; embedding and output head in it")});
    table.rows.push_back({Cell("kv_bytes_per_token"), Cell(kv_bytes_16_bit(model)),
                          Cell("16 bit, all layers that keep a cache")});
    return table;
}

} // namespace

Result<std::string> run_gpus(const Options& options, const Catalog& catalog) {
    const Format format = options.format.value_or(Format::table);
    if (options.id.empty())
        return to_text(accelerator_list(catalog), format);
    const auto accelerator = resolve_accelerator(options.id, catalog);
    if (!accelerator)
        return accelerator.errors();
    return to_text(accelerator_sheet(*accelerator), format);
}

Result<std::string> run_models(const Options& options, const Catalog& catalog) {
    const Format format = options.format.value_or(Format::table);
    if (options.id.empty())
        return to_text(model_list(catalog), format);
    const auto model = resolve_model(options.id, catalog);
    if (!model)
        return model.errors();
    return to_text(model_sheet(*model), format);
}

} // namespace llmroofline::cli
