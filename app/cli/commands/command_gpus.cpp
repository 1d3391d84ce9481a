// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command_gpus.h"

#include "app/cli/options/accelerator_options.h"
#include "app/cli/options/assignment.h"
#include "app/cli/options/output_options.h"
#include "app/cli/options/remarks.h"
#include "app/cli/output/table.h"
#include "app/wording/price_text.h"
#include "core/catalog/group_lookup.h"
#include "core/hardware/accelerator_fields.h"
#include "core/hardware/price_yaml.h"

namespace llmroofline::cli {

namespace {

Cell field_cell(const Accelerator& accelerator, const AcceleratorField& field) {
    if (!field.is_number())
        return cell(field_text(accelerator, field));
    const auto value = number_of(accelerator, field);
    if (value && field.kind == FieldKind::integer)
        return Cell(static_cast<std::int64_t>(*value));
    return cell(value);
}

std::string remark(const Accelerator& accelerator) {
    return accelerator.has_matrix_rate() ? "" : "no rates";
}

// The plain table shows what fits a screen; the other formats have every figure.
bool in_overview(std::string_view key) {
    return key == "id" || key == "vendor" || key == "memory_gb" || key == "bandwidth_gb_s" ||
           key == "fp32_tflops" || key == "fp16_tflops" || key == "bf16_tflops" || key == "fp8_tflops" ||
           key == "int8_tops" || key == "link_gb_s" || key == "tdp_w" || key == price_key;
}

Cell date_cell(const std::optional<Date>& date) {
    return date ? Cell(to_string(*date)) : Cell();
}

std::vector<Cell> price_cells(const Prices& prices) {
    const std::optional<Price>& price = prices.in(PriceSegment::on_demand);
    if (!price || prices.yours)
        return std::vector<Cell>(5);
    return {cell(price->low), cell(price->high), cell(price->providers), cell(to_string(price->date)),
            Cell(std::int64_t{age_in_days(*price, today())})};
}

// The price that counts, then a row a segment, each with its range, date and age before its source.
void add_prices(Table& table, const Accelerator& accelerator) {
    const std::string key(price_key);
    const auto add = [&](const std::string& name, const Price& price) {
        table.rows.push_back({Cell(name), Cell(price.usd_per_hour), cell(price_range.unit),
                              cell(to_string(accelerator.status_of(key))),
                              Cell(price_text(price, today()) + "; " + price.source),
                              cell(to_string(price.date))});
    };
    const Prices& prices = accelerator.prices;
    if (prices.yours)
        table.rows.push_back(
            {Cell(key), Cell(*prices.yours), cell(price_range.unit), Cell(), Cell("yours"), Cell()});
    else if (const std::optional<Price>& price = prices.in(PriceSegment::on_demand))
        add(key, *price);
    else
        table.rows.push_back({Cell(key), Cell(), cell(price_range.unit), Cell(),
                              Cell("not available: no price on demand is known"), Cell()});
    for (const PriceSegment segment : all_price_segments)
        if (const std::optional<Price>& price = prices.in(segment))
            add(key + '.' + std::string(to_string(segment)), *price);
}

Table accelerator_list(const std::vector<const Accelerator*>& accelerators) {
    Table table;
    for (const AcceleratorField& field : accelerator_fields())
        if (field.key != "notes")
            table.columns.push_back({std::string(field.key), in_overview(field.key)});
    // Of the price on demand: how wide it is and how old.
    for (const char* name : {"price_low", "price_high", "price_providers", "price_date", "price_age_days"})
        table.columns.push_back({name, name == std::string_view("price_age_days")});
    for (const char* name : {"status", "remark", "source", "notes"})
        table.columns.push_back(
            {name, name == std::string_view("status") || name == std::string_view("remark")});
    for (const Accelerator* each : accelerators) {
        const Accelerator& accelerator = *each;
        auto& row = table.rows.emplace_back();
        for (const AcceleratorField& field : accelerator_fields())
            if (field.key != "notes")
                row.push_back(field_cell(accelerator, field));
        for (Cell& value : price_cells(accelerator.prices))
            row.push_back(std::move(value));
        row.push_back(cell(to_string(accelerator.weakest_status())));
        row.push_back(cell(remark(accelerator)));
        row.push_back(cell(accelerator.source_of("default")));
        row.push_back(cell(accelerator.notes));
    }
    return table;
}

Table accelerator_sheet(const Accelerator& accelerator) {
    Table table{{{"key"}, {"value"}, {"unit"}, {"status"}, {"source"}, {"read"}}, {}};
    for (const AcceleratorField& field : accelerator_fields()) {
        if (field.key == price_key) {
            add_prices(table, accelerator);
            continue;
        }
        const Cell value = field_cell(accelerator, field);
        const std::string key(field.key);
        const bool figure = (field.is_figure() || accelerator.sources.contains(key)) &&
                            !std::holds_alternative<std::monostate>(value);
        table.rows.push_back({Cell(key), value, cell(field.range.unit),
                              figure ? cell(to_string(accelerator.status_of(key))) : Cell(),
                              figure ? cell(accelerator.source_of(key)) : Cell(),
                              figure ? date_cell(accelerator.read_on(key)) : Cell()});
    }
    return table;
}

Table ready_group_list(const Catalog& catalog) {
    Table table{{{"id"},
                 {"name"},
                 {"gpu"},
                 {"node_size"},
                 {"network_gb_s"},
                 {"network"},
                 {"status", false},
                 {"source", false},
                 {"notes", false}},
                {}};
    for (const ReadyGroupEntry& entry : catalog.ready_groups()) {
        const ReadyGroup& group = entry.value;
        GroupSpelling spelling;
        spelling.accelerator = group.id;
        const auto found = find_group(catalog, spelling);
        const auto status = group.status.find("default");
        const auto source = group.sources.find("default");
        table.rows.push_back(
            {Cell(group.id), Cell(group.name), found ? Cell(to_string(*found)) : Cell(),
             group.links.node_size ? Cell(*group.links.node_size) : Cell(), cell(group.links.network_gb_s),
             cell(group.network), status == group.status.end() ? Cell() : cell(to_string(status->second)),
             source == group.sources.end() ? Cell() : cell(source->second), cell(group.notes)});
    }
    return table;
}

// What is known of one ready group, and of the accelerator it is made of.
Table ready_group_sheet(const ReadyGroup& group, const Catalog& catalog) {
    Table table{{{"key"}, {"value"}, {"unit"}, {"status"}, {"source"}, {"read"}}, {}};
    const auto claim = [](const auto& claims, const std::string& key) {
        const auto found = claims.find(key);
        return found == claims.end() ? claims.find("default") : found;
    };
    const auto add = [&](const std::string& key, const Cell& value, std::string_view unit) {
        if (std::holds_alternative<std::monostate>(value))
            return;
        const auto status = claim(group.status, key);
        const auto source = claim(group.sources, key);
        const auto date = claim(group.read, key);
        table.rows.push_back({Cell(key), value, cell(unit),
                              status == group.status.end() ? Cell() : cell(to_string(status->second)),
                              source == group.sources.end() ? Cell() : cell(source->second),
                              date == group.read.end() ? Cell() : Cell(to_string(date->second))});
    };
    const auto add_text = [&](const std::string& key, const std::string& text) {
        table.rows.push_back({Cell(key), cell(text), Cell(), Cell(), Cell(), Cell()});
    };
    add_text("id", group.id);
    add_text("name", group.name);
    add("accelerator", Cell(group.accelerator), "");
    add("accelerators", Cell(group.accelerators()), "");
    GroupSpelling spelling;
    spelling.accelerator = group.id;
    if (const auto found = find_group(catalog, spelling))
        add_text("gpu", to_string(*found));
    const GroupLinks& links = group.links;
    add("node_size", links.node_size ? Cell(*links.node_size) : Cell(), "");
    add("link_latency_us", cell(links.link_latency_us), latency_range.unit);
    add("network", cell(group.network), "");
    add("network_gb_s", cell(links.network_gb_s), network_range.unit);
    add("network_latency_us", cell(links.network_latency_us), latency_range.unit);
    if (!group.notes.empty())
        add_text("notes", group.notes);
    return table;
}

class GpusCommand : public Command {
public:
    void add_options(OptionList& list) override {
        list.operand("ID", "A catalog id, a ready group's, a variant's, or a spec YAML", id_);
        list.flag("--groups", "List the groups that --gpu knows by a name", ready_groups_);
        list.flag("--variants", "List slices (MIG) and power-limited cards", variants_);
        output_.add(list);
    }

    std::vector<std::string> files_read() const override { return files_among({id_}); }

    Outcome run(const Catalog& catalog) override {
        const auto table = answer(catalog);
        return table ? after(replaced(catalog.accelerators(), id_),
                             said(to_text(*table, output_.format_or_table()), output_.file))
                     : refusal(table.errors());
    }

private:
    Result<Table> answer(const Catalog& catalog) const {
        if (ready_groups_)
            return ready_group_list(catalog);
        if (id_.empty())
            return accelerator_list(listed(catalog));
        if (const ReadyGroup* const group = catalog.ready_group(id_))
            return ready_group_sheet(*group, catalog);
        const auto one = find_accelerator(id_, catalog);
        if (!one)
            return one.errors();
        return accelerator_sheet(*one);
    }

    std::vector<const Accelerator*> listed(const Catalog& catalog) const {
        std::vector<const Accelerator*> all;
        if (variants_)
            for (const Accelerator& variant : catalog.variants())
                all.push_back(&variant);
        else
            for (const AcceleratorEntry& entry : catalog.accelerators())
                all.push_back(&entry.value);
        return all;
    }

    std::string id_;
    bool ready_groups_ = false;
    bool variants_ = false;
    OutputOptions output_;
};

} // namespace

const CommandSpec gpus_command = {"gpus", "List the accelerators, or show one with the source of each figure",
                                  &make_command<GpusCommand>};

} // namespace llmroofline::cli
