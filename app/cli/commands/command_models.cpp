// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_models.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/cli/options/assignment.h"
#include "app/cli/options/model_options.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/remarks.h"
#include "app/cli/output/table.h"
#include "core/io/numbers.h"
#include "core/model/draft_module.h"
#include "core/model/transformer_fields.h"

namespace llmroofline::cli {

namespace {

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

// The plain table shows what fits a screen; the other formats have every figure.
bool in_overview(std::string_view key) {
    return key == "id" || key == "layers" || key == "hidden_size" || key == "heads" || key == "kv_heads" ||
           key == "experts" || key == "experts_per_token" || key == "vocab_size";
}

// Per-token cache at 16 bit, index keys in it, every layer as if inside its window.
double kv_bytes_16_bit(const Transformer& model) {
    const double key = model.indexer ? static_cast<double>(model.indexer->head_dim) : 0;
    return kv_bytes_per_token(model, 2) + index_keys_per_sequence(model, 1) * 2 * key;
}

// The fewest tokens beyond which a layer keeps no more of them; empty: all keep all.
std::optional<std::int64_t> shortest_reach(const Transformer& model) {
    std::optional<std::int64_t> shortest;
    for (const AttentionShape& shape : model.attention_shapes())
        for (const std::int64_t reach : {shape.window, shape.chunk})
            if (reach > 0)
                shortest = std::min(reach, shortest.value_or(reach));
    return shortest;
}

// What the figure holds, and up to where.
std::string kv_source(const Transformer& model) {
    std::string text = "16 bit, all layers that keep a cache";
    if (model.indexer)
        text += ", index keys in it";
    if (has_fp8_index(model))
        text += " (held in FP8: " + format_shortest(index_key_bytes(model, 2)) + " bytes a token and layer)";
    if (const auto reach = shortest_reach(model)) {
        const double beyond = static_cast<double>(std::int64_t{1} << 40); // longer than any context
        const double more =
            kv_bytes_per_sequence(model, beyond + 1, 2) - kv_bytes_per_sequence(model, beyond, 2);
        text += "; up to " + std::to_string(*reach) + " tokens, beyond the longest window " +
                format_shortest(std::round(more)) + " a token";
    }
    return text;
}

Table model_list(const Catalog& catalog) {
    Table table{{{"id"}, {"name", false}, {"total_params"}, {"active_params"}, {"kv_bytes_per_token"}}, {}};
    const auto is_extra = [](const TransformerField& field) {
        return field.key != "id" && field.key != "name";
    };
    for (const TransformerField& field : transformer_fields())
        if (is_extra(field))
            table.columns.push_back({std::string(field.key), in_overview(field.key)});
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
    if (model.mtp_modules > 0)
        table.rows.push_back(
            {Cell("mtp_params"),
             Cell(static_cast<double>(model.mtp_modules) * count_parameters(draft_module(model)).total),
             Cell("of the modules for multi-token prediction, which are in neither of these")});
    table.rows.push_back({Cell("kv_bytes_per_token"), Cell(kv_bytes_16_bit(model)), Cell(kv_source(model))});
    return table;
}

class ModelsCommand : public Command {
public:
    void add_options(OptionList& list) override {
        list.operand("ID", "A catalog id, a model YAML or a Hugging Face config.json", id_);
        output_.add(list);
    }

    std::vector<std::string> files_read() const override { return files_among({id_}); }

    Outcome run(const Catalog& catalog) override {
        if (id_.empty())
            return after(replaced(catalog.models(), {}),
                         said(to_text(model_list(catalog), output_.format_or_table()), output_.file));
        const auto one = find_model(id_, catalog);
        if (!one)
            return refusal(one.errors());
        return after(replaced(catalog.models(), id_),
                     said(to_text(model_sheet(*one), output_.format_or_table()), output_.file));
    }

private:
    std::string id_;
    OutputOptions output_;
};

} // namespace

const CommandSpec models_command = {"models", "List the models, or show one with its sources",
                                    &make_command<ModelsCommand>};

} // namespace llmroofline::cli
