// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/views/pairing_mesh.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "core/io/error_lists.h"
#include "core/request/request_time.h"

namespace llmroofline {

namespace {

std::vector<double> numbered(std::size_t count) {
    std::vector<double> numbers(count);
    std::iota(numbers.begin(), numbers.end(), 1.0);
    return numbers;
}

// Of each pair, with a candidate's place along either axis.
MeshColumn column(const PairingMap& map, const char* name, double (*figure)(const PairCost&)) {
    MeshColumn made{name, {}};
    for (const PairCost& pair : map.pairs)
        made.values.push_back(pair.available() ? figure(pair) : std::numeric_limits<double>::quiet_NaN());
    return made;
}

} // namespace

DisplayAxes PairingMesh::axes(const Comparison& comparison) const {
    return {Quantity::input, Quantity::output, comparison.sequence, comparison.output, 1, 1};
}

std::vector<View> PairingMesh::parts(const Comparison& comparison) const {
    return {comparison.view};
}

MeshResult PairingMesh::compute(const Comparison& comparison, const View& part, const DisplayAxes& axes,
                                const std::stop_token&) const {
    MeshResult result = begin_mesh(comparison, part, axes);
    result.picture.grid = {};
    PairingMap map = pairing_map(comparison);
    if (map.best) {
        result.pairing = std::move(map);
        return result;
    }
    for (const PairCost& pair : map.pairs)
        add_new(result.refusal, pair.lacks);
    // Where every pair has its figures none keeps within the limit, or fits: the matrix says so cell by cell.
    if (result.refusal.empty())
        result.pairing = std::move(map);
    return result;
}

Result<MeshTable> PairingMesh::table(const Comparison& comparison, const std::stop_token&) const {
    const PairingMap map = pairing_map(comparison);
    if (!map.best) {
        Errors errors;
        for (const PairCost& pair : map.pairs)
            add_new(errors, pair.lacks);
        if (!errors.empty())
            return errors;
    }
    MeshTable table;
    table.grid.x_values = table.grid.y_values = numbered(map.count());
    table.along = {{"prefill", AlongColumn::Source::y}, {"decode", AlongColumn::Source::x}};
    table.figures = {
        column(map, "usd_per_million", [](const PairCost& pair) { return pair.usd(false); }),
        column(map, "prefill_usd_per_million", [](const PairCost& pair) { return pair.prefill_usd; }),
        column(map, "decode_usd_per_million", [](const PairCost& pair) { return pair.decode_usd; }),
        column(map, "transfer_usd_per_million", [](const PairCost& pair) { return pair.transfer_usd; }),
        column(map, "ttft_ms", [](const PairCost& pair) { return 1000 * pair.ttft; }),
        column(map, "batch", [](const PairCost& pair) { return pair.batch; }),
        column(map, "prefill_per_decode", [](const PairCost& pair) { return pair.prefill_per_decode; })};
    return table;
}

} // namespace llmroofline
