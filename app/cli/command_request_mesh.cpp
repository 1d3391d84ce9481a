// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/cli/commands.h"
#include "app/cli/table.h"
#include "app/wording/error_text.h"
#include "core/mesh/decided.h"
#include "core/step/prediction_spread.h"

namespace llmroofline::cli {

namespace {

std::vector<double> values_of(RequestQuantity quantity, const Options& options) {
    switch (quantity) {
    case RequestQuantity::batch:
        return options.batch.value_or(Axis::geometric(1, 1024, 64)).values();
    case RequestQuantity::input:
        return options.input.value_or(Axis::geometric(128, 32768, 64)).values();
    case RequestQuantity::output:
        return options.output_tokens.value_or(Axis::geometric(16, 8192, 64)).values();
    }
    return {};
}

Cell available(double value) {
    return std::isfinite(value) ? Cell(value) : Cell();
}

} // namespace

Result<std::string> run_request_mesh(const Options& options, const Comparison& comparison) {
    RequestAxes axes;
    axes.x = options.x.value_or(RequestQuantity::input);
    axes.y = options.y.value_or(RequestQuantity::output);
    axes.x_values = values_of(axes.x, options);
    axes.y_values = values_of(axes.y, options);
    const auto mesh = request_mesh(comparison, axes, *options.metric);
    if (!mesh)
        return mesh.errors();
    Table table{
        {{"batch"}, {"input"}, {"output"}, {"value_a"}, {"value_b"}, {"ratio"}, {"fits_a"}, {"fits_b"}}, {}};
    const std::vector<double> spreads = ratio_spreads(comparison, *mesh);
    if (!spreads.empty())
        for (const char* column : {"ratio_low", "ratio_high", "decided"})
            table.columns.push_back({column});
    const Request& request = comparison.request;
    const Format format = options.format.value_or(Format::table);
    for (std::size_t y = 0; y < axes.y_values.size(); ++y)
        for (std::size_t x = 0; x < axes.x_values.size(); ++x) {
            const auto value = [&](RequestQuantity quantity, std::int64_t otherwise) {
                return Cell(quantity == axes.x   ? axes.x_values[x]
                            : quantity == axes.y ? axes.y_values[y]
                                                 : static_cast<double>(otherwise));
            };
            const std::size_t i = y * axes.x_values.size() + x;
            table.rows.push_back(
                {value(RequestQuantity::batch, request.batch), value(RequestQuantity::input, request.input),
                 value(RequestQuantity::output, request.output), available(mesh->a[i]), available(mesh->b[i]),
                 available(mesh->ratio[i]), flag_cell(x < mesh->fits.a[y], format),
                 flag_cell(x < mesh->fits.b[y], format)});
            if (spreads.empty())
                continue;
            const Interval interval = interval_of(mesh->ratio[i], spreads[i]);
            table.rows.back().push_back(available(interval.low));
            table.rows.back().push_back(available(interval.high));
            table.rows.back().push_back(flag_cell(is_decided(mesh->ratio[i], spreads[i]), format));
        }
    return to_text(table, format);
}

} // namespace llmroofline::cli
