// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator_group.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "core/io/nearest.h"
#include "core/io/numbers.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

constexpr IntegerRange degree_range = {1, most_accelerators};

constexpr std::array<std::string_view, 10> keys = {"tp",   "pp",  "ep",  "dp",     "mb",
                                                   "node", "lat", "net", "netlat", "types"};

Error bad_group(std::string_view text) {
    return {ErrorCode::bad_group, {shortened(text)}, {}};
}

// `8x` at the front; ids may begin with digits, too, but then no x follows them at once.
void take_count(std::string_view& text, std::optional<std::int64_t>& count) {
    const std::size_t x = text.find_first_not_of("0123456789");
    if (x == 0 || x == std::string_view::npos || text[x] != 'x' || x + 1 == text.size())
        return;
    if (const auto number = parse_integer(text.substr(0, x))) {
        count = number;
        text.remove_prefix(x + 1);
    }
}

Status read_key(GroupSpelling& spelling, std::string_view key, std::string_view value) {
    const auto integer = [&](std::optional<std::int64_t>& target) -> Status {
        const auto number = parse_integer_in(key, value, degree_range);
        if (!number)
            return number.errors();
        target = *number;
        return Done{};
    };
    const auto number = [&](std::optional<double>& target, const NumberRange& range) -> Status {
        const auto found = parse_number_in(key, value, range);
        if (!found)
            return found.errors();
        target = *found;
        return Done{};
    };
    if (key == "tp")
        return integer(spelling.tensor);
    if (key == "pp")
        return integer(spelling.pipeline);
    if (key == "ep")
        return integer(spelling.expert);
    if (key == "dp")
        return integer(spelling.data);
    if (key == "mb")
        return integer(spelling.micro_batches);
    if (key == "node")
        return integer(spelling.links.node_size);
    if (key == "lat")
        return number(spelling.links.link_latency_us, latency_range);
    if (key == "net")
        return number(spelling.links.network_gb_s, network_range);
    if (key == "netlat")
        return number(spelling.links.network_latency_us, latency_range);
    if (key == "types") {
        const auto types = parse_types(key, value);
        if (!types)
            return types.errors();
        spelling.types = *types;
        return Done{};
    }
    return Error{ErrorCode::unknown_key,
                 {shortened(key), nearest_name(key, std::vector<std::string_view>(keys.begin(), keys.end()))},
                 {}};
}

} // namespace

std::int64_t AcceleratorGroup::node_size() const {
    const std::int64_t all = accelerators();
    if (links.node_size)
        return std::min(*links.node_size, all);
    return accelerator.node_size ? std::min<std::int64_t>(*accelerator.node_size, all) : all;
}

bool AcceleratorGroup::is_joined_by_pcie() const {
    const bool is_bridge =
        accelerator.link_topology == "pair" || accelerator.interconnect.find("bridge") != std::string::npos;
    return is_bridge && accelerator.pcie_gen && spans_nodes() && accelerators() <= most_cards_of_a_machine;
}

std::optional<double> AcceleratorGroup::network_gb_s() const {
    if (links.network_gb_s || !is_joined_by_pcie())
        return links.network_gb_s;
    return pcie_gb_s(*accelerator.pcie_gen);
}

double pcie_gb_s(double generation) {
    return 16 * std::exp2(generation - 3);
}

Result<GroupSpelling> parse_group(std::string_view text) {
    GroupSpelling spelling;
    std::string_view rest = text;
    take_count(rest, spelling.count);
    if (spelling.count && (*spelling.count < 1 || *spelling.count > most_accelerators))
        return Error{ErrorCode::number_out_of_range,
                     {"count", std::to_string(*spelling.count), "1", std::to_string(most_accelerators), ""},
                     {}};
    // A colon belongs to a path unless assignments follow.
    const std::size_t colon = rest.rfind(':');
    const bool has_keys =
        colon != std::string_view::npos && rest.substr(colon).find('=') != std::string_view::npos;
    spelling.accelerator = rest.substr(0, has_keys ? colon : rest.size());
    if (spelling.accelerator.empty())
        return bad_group(text);
    if (!has_keys)
        return spelling;
    Errors errors;
    for (rest.remove_prefix(colon + 1); !rest.empty();) {
        const std::size_t comma = rest.find(',');
        const std::string_view part = rest.substr(0, comma);
        rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
        const std::size_t equals = part.find('=');
        if (equals == std::string_view::npos || equals == 0)
            return bad_group(text);
        if (const Status status = read_key(spelling, part.substr(0, equals), part.substr(equals + 1));
            !status)
            errors.push_back(status.errors().front());
    }
    if (!errors.empty())
        return errors;
    return spelling;
}

Result<ParallelLayout> layout_of(const GroupSpelling& spelling, const ParallelLayout& otherwise) {
    ParallelLayout layout;
    const bool count_alone =
        spelling.count && !spelling.names_layout() && otherwise.accelerators() == 1 && otherwise.expert == 1;
    if (count_alone) {
        layout.tensor = *spelling.count;
    } else {
        layout.tensor = spelling.tensor.value_or(otherwise.tensor);
        layout.pipeline = spelling.pipeline.value_or(otherwise.pipeline);
        layout.expert = spelling.expert.value_or(otherwise.expert);
        layout.data = spelling.data.value_or(otherwise.data);
    }
    layout.micro_batches = spelling.micro_batches.value_or(otherwise.micro_batches);

    // Each below 65537: no product of three overflows.
    const bool beside_experts = layout.expert > 1 && layout.data == 1 && !spelling.data &&
                                (spelling.count ? layout.accelerators() * layout.expert == *spelling.count
                                                : layout.tensor % layout.expert != 0);
    if (beside_experts)
        layout.data = layout.expert;
    const std::int64_t accelerators = layout.accelerators();
    if (accelerators > most_accelerators || (spelling.count && accelerators != *spelling.count)) {
        const std::int64_t stated = spelling.count.value_or(most_accelerators);
        return Error{ErrorCode::group_count_mismatch,
                     {std::to_string(stated), std::to_string(layout.tensor), std::to_string(layout.pipeline),
                      std::to_string(layout.data), std::to_string(accelerators)},
                     {}};
    }
    if (layout.stage_accelerators() % layout.expert != 0)
        return Error{ErrorCode::expert_degree_does_not_divide,
                     {std::to_string(layout.expert), std::to_string(layout.stage_accelerators())},
                     {}};
    if (layout.micro_batches > layout.pipeline)
        return Error{ErrorCode::too_many_micro_batches,
                     {std::to_string(layout.micro_batches), std::to_string(layout.pipeline)},
                     {}};
    return layout;
}

Result<Precision> parse_types(std::string_view key, std::string_view text) {
    Precision types;
    std::string_view rest = text;
    for (std::optional<DataType>* const target : {&types.weights, &types.activations, &types.kv_cache}) {
        const std::size_t slash = rest.find('/');
        const auto type = choose_by_name(data_type_names, key, rest.substr(0, slash));
        if (!type)
            return type.errors();
        *target = *type;
        if (slash == std::string_view::npos)
            return types;
        rest.remove_prefix(slash + 1);
    }
    return bad_group(text);
}

std::string types_text(const Precision& types) {
    if (!types.weights)
        return {};
    std::string text(to_string(*types.weights));
    for (const std::optional<DataType>& next : {types.activations, types.kv_cache}) {
        if (!next)
            break;
        text += '/';
        text += to_string(*next);
    }
    return text;
}

std::string to_string(const AcceleratorGroup& group) {
    const ParallelLayout& layout = group.layout;
    std::string text;
    if (group.accelerators() > 1)
        text = std::to_string(group.accelerators()) + 'x';
    text += group.accelerator.id;
    char separator = ':';
    const auto add = [&](std::string_view key, const std::string& value) {
        text += separator;
        text += key;
        text += '=';
        text += value;
        separator = ',';
    };
    const auto degree = [&](std::string_view key, std::int64_t value) {
        if (value > 1)
            add(key, std::to_string(value));
    };
    degree("tp", layout.tensor);
    degree("pp", layout.pipeline);
    degree("ep", layout.expert);
    degree("dp", layout.data);
    degree("mb", layout.micro_batches);
    if (group.links.node_size)
        add("node", std::to_string(*group.links.node_size));
    const auto number = [&](std::string_view key, const std::optional<double>& value) {
        if (value)
            add(key, format_shortest(*value));
    };
    number("lat", group.links.link_latency_us);
    number("net", group.links.network_gb_s);
    number("netlat", group.links.network_latency_us);
    if (const std::string types = types_text(group.types); !types.empty())
        add("types", types);
    return text;
}

} // namespace llmroofline
