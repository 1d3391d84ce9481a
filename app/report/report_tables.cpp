// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/report_tables.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/comparison/comparison_fields.h"
#include "core/comparison/measuring_fields.h"
#include "core/comparison/request_fields.h"
#include "core/comparison/workload_fields.h"
#include "core/cost/operators.h"
#include "core/cost/types_in_use.h"
#include "core/hardware/accelerator_fields.h"
#include "core/io/list_text.h"
#include "core/mesh/cell.h"
#include "core/request/request_time.h"
#include "core/step/operator_table.h"

namespace llmroofline {

namespace {

std::string speed(const std::optional<double>& value) {
    return value ? figure_text(*value) : std::string();
}

std::string bound_of(const std::optional<Bound>& bound, const ReportWords& words) {
    return bound ? words.bound(*bound) : std::string();
}

std::string memory_of(const CellSide& side, const AcceleratorGroup& group) {
    return gigabytes_text(side.memory.total()) + " / " + gigabytes_text(group.accelerator.memory_bytes());
}

template <class T, class Row>
void add_fields(ReportTable& table, const FieldTable<T, Row>& fields, const T& object) {
    for (const Row& field : fields) {
        const std::string value = field_text(field.get(object));
        if (!value.empty())
            table.rows.push_back({std::string(field.key), value});
    }
}

} // namespace

Pin report_point(const Comparison& comparison) {
    return comparison.pins.empty() ? Pin{} : comparison.pins.front();
}

ReportTable pin_table(const Comparison& comparison, const ReportWords& words) {
    ReportTable table;
    table.heading = words(QT_TRANSLATE_NOOP("Report", "Pinned points"));
    const bool decode = comparison.workload.phase == Phase::decode;
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Point")), false},
                     {decode ? words(QT_TRANSLATE_NOOP("Report", "Context, tokens"))
                             : words(QT_TRANSLATE_NOOP("Report", "Prompt, tokens"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Batch"))},
                     {words(QT_TRANSLATE_NOOP("Report", "A, tokens/s"))},
                     {words(QT_TRANSLATE_NOOP("Report", "A, bound by")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "B, tokens/s"))},
                     {words(QT_TRANSLATE_NOOP("Report", "B, bound by")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Ahead, operator method"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Ahead, global method"))},
                     {words(QT_TRANSLATE_NOOP("Report", "A, GB of each"))},
                     {words(QT_TRANSLATE_NOOP("Report", "B, GB of each"))}};
    int number = 0;
    for (const Pin& pin : comparison.pins) {
        const auto batch = static_cast<double>(pin.batch);
        const auto sequence = static_cast<double>(pin.sequence);
        std::vector<std::string> row = {std::to_string(++number) + (pin.name.empty() ? "" : " " + pin.name),
                                        grouped(sequence), grouped(batch)};
        const auto cell = read_cell(comparison, Method::operator_by_operator, batch, sequence);
        const auto global = read_cell(comparison, Method::global, batch, sequence);
        if (cell) {
            row.push_back(speed(cell->a.performance));
            row.push_back(bound_of(cell->a.bound, words));
            row.push_back(speed(cell->b.performance));
            row.push_back(bound_of(cell->b.bound, words));
            row.push_back(cell->ratio ? words.winner(*cell->ratio) : "");
        } else {
            row.resize(8);
        }
        row.push_back(global && global->ratio ? words.winner(*global->ratio) : "");
        row.push_back(cell ? memory_of(cell->a, comparison.a) : "");
        row.push_back(cell ? memory_of(cell->b, comparison.b) : "");
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable operator_report_table(const Comparison& comparison, const AcceleratorGroup& group, char side,
                                  const ReportWords& words) {
    ReportTable table;
    const Pin pin = report_point(comparison);
    const std::string name(1, side);
    table.heading =
        words(QT_TRANSLATE_NOOP("Report", "Operators of one step on {0}, batch {1}, {2} tokens"),
              {name, grouped(static_cast<double>(pin.batch)), grouped(static_cast<double>(pin.sequence))});
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Operator")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Count"))},
                     {words(QT_TRANSLATE_NOOP("Report", "GFLOP"))},
                     {words(QT_TRANSLATE_NOOP("Report", "GB"))},
                     {words(QT_TRANSLATE_NOOP("Report", "FLOP/byte"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Attainable"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Bound by")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Time, all"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Share"))}};
    const Errors errors = refused(comparison.model, comparison.workload, comparison.formulas,
                                  Method::operator_by_operator, group);
    for (const Error& error : errors)
        add_item(table.note, words.fault(error), " ");
    if (!errors.empty())
        return table;
    const OperatorTable found = operator_table(
        comparison.model, comparison.workload, comparison.formulas, Method::operator_by_operator, group,
        static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    if (found.missing)
        table.note = words.missing(found.missing, group);
    const double whole = found.total.time.value_or(std::numeric_limits<double>::quiet_NaN());
    const auto add = [&](const OperatorRow& row, double count) {
        const double time = count * row.time.value_or(std::numeric_limits<double>::quiet_NaN());
        const std::string share = figure_text(100 * time / whole);
        table.rows.push_back({row.name, row.count > 0 ? figure_text(row.count) : "",
                              figure_text(row.figures.flops * count / 1e9),
                              figure_text(row.bytes() * count / 1e9), figure_text(row.intensity),
                              row.attainable ? flops_text(*row.attainable) : "", bound_of(row.bound, words),
                              seconds_text(time), share.empty() ? "" : share + " %"});
    };
    for (const OperatorRow& row : found.rows)
        add(row, row.count);
    OperatorRow total = found.total;
    total.name = words(QT_TRANSLATE_NOOP("Report", "total"));
    total.count = 0;
    add(total, 1);
    table.has_total = true;
    return table;
}

ReportTable request_table(const Comparison& comparison, const ReportWords& words) {
    ReportTable table;
    const Request& request = comparison.request;
    table.heading =
        words(QT_TRANSLATE_NOOP("Report", "A request of {0} tokens in and {1} out, batch {2}"),
              {grouped(static_cast<double>(request.input)), grouped(static_cast<double>(request.output)),
               grouped(static_cast<double>(request.batch))});
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Figure")), false}, {"A"}, {"B"}};
    const auto a = estimate_request(comparison, comparison.a);
    const auto b = estimate_request(comparison, comparison.b);
    for (const auto& [estimate, group, side] :
         {std::tuple(&a, &comparison.a, "A: "), std::tuple(&b, &comparison.b, "B: ")}) {
        const auto say = [&, prefix = side](const std::string& why) {
            add_item(table.note, prefix + why + '.', " ");
        };
        if (!*estimate)
            for (const Error& error : estimate->errors())
                say(words.fault(error));
        else if ((*estimate)->missing)
            say(words.missing((*estimate)->missing, *group));
    }
    const auto row = [&](const char* name, const auto& text_of, bool needs_times) {
        const auto text = [&](const Result<RequestEstimate>& estimate) {
            return estimate && !(needs_times && estimate->missing) ? text_of(*estimate) : std::string();
        };
        table.rows.push_back({words(name), text(a), text(b)});
    };
    using E = RequestEstimate;
    row(
        QT_TRANSLATE_NOOP("Report", "Time to first token"), [](const E& e) { return seconds_text(e.ttft); },
        true);
    row(
        QT_TRANSLATE_NOOP("Report", "Time per output token, mean"),
        [](const E& e) { return seconds_text(e.tpot); }, true);
    row(
        QT_TRANSLATE_NOOP("Report", "Total time"), [](const E& e) { return seconds_text(e.total); }, true);
    row(
        QT_TRANSLATE_NOOP("Report", "Output tokens/s"),
        [](const E& e) { return figure_text(e.tokens_per_s); }, true);
    row(
        QT_TRANSLATE_NOOP("Report", "Output tokens/s of each accelerator"),
        [](const E& e) { return figure_text(e.tokens_per_s_accelerator); }, true);
    row(
        QT_TRANSLATE_NOOP("Report", "Memory of each, GB"),
        [](const E& e) { return gigabytes_text(e.memory.total()); }, false);
    row(
        QT_TRANSLATE_NOOP("Report", "  weights"), [](const E& e) { return gigabytes_text(e.memory.weights); },
        false);
    row(
        QT_TRANSLATE_NOOP("Report", "  KV cache"),
        [](const E& e) { return gigabytes_text(e.memory.kv_cache); }, false);
    row(
        QT_TRANSLATE_NOOP("Report", "  activations and states"),
        [](const E& e) { return gigabytes_text(e.memory.activations + e.memory.states); }, false);
    row(
        QT_TRANSLATE_NOOP("Report", "  kept free"),
        [](const E& e) { return gigabytes_text(e.memory.reserve); }, false);
    row(
        QT_TRANSLATE_NOOP("Report", "Fits"), [&](const E& e) { return words.yes_or_no(e.fits); }, false);
    return table;
}

ReportTable assumption_table(const Comparison& comparison, const ReportWords& words) {
    ReportTable table;
    table.heading = words(QT_TRANSLATE_NOOP("Report", "What the figures assume"));
    table.note =
        words(QT_TRANSLATE_NOOP("Report", "By the names that files and the command line have for them."));
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Setting")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Value")), false}};
    table.rows = {{"model", comparison.model.id},
                  {"A", to_string(comparison.a)},
                  {"B", to_string(comparison.b)},
                  {"types of A", to_string(types_in_use(comparison, comparison.a))},
                  {"types of B", to_string(types_in_use(comparison, comparison.b))}};
    for (const AcceleratorGroup& other : comparison.others)
        table.rows.push_back({words(QT_TRANSLATE_NOOP("Report", "another")), to_string(other)});
    add_fields(table, comparison_fields(), comparison);
    add_fields(table, workload_fields(), comparison.workload);
    add_fields(table, request_fields(), comparison.request);
    add_fields(table, measuring_fields(), comparison.measuring);
    return table;
}

ReportTable source_table(const Accelerator& accelerator, const ReportWords& words) {
    ReportTable table;
    table.heading =
        words(QT_TRANSLATE_NOOP("Report", "Where the figures of {0} come from"), {full_name(accelerator)});
    table.columns = {{words(QT_TRANSLATE_NOOP("Report", "Figure")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Value"))},
                     {words(QT_TRANSLATE_NOOP("Report", "Unit")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Status")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Source")), false},
                     {words(QT_TRANSLATE_NOOP("Report", "Read")), false}};
    for (const AcceleratorField& field : accelerator_fields()) {
        const std::string key(field.key);
        const std::string value = field_text(accelerator, field);
        if (value.empty() || !(field.is_figure() || accelerator.sources.contains(key)))
            continue;
        const auto read = accelerator.read_on(key);
        table.rows.push_back({key, value, std::string(field.range.unit),
                              std::string(to_string(accelerator.status_of(key))),
                              std::string(accelerator.source_of(key)), read ? to_string(*read) : ""});
    }
    return table;
}

} // namespace llmroofline
