// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator_fields.h"

#include <algorithm>
#include <cmath>

#include "core/hardware/price_yaml.h"
#include "core/io/hidden_characters.h"
#include "core/io/identifier.h"
#include "core/io/nearest.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

using Kind = AcceleratorFieldKind;

// Generous: from a microcontroller to a wafer. Nothing is zero, since figures are divided by.
constexpr NumberRange rate_range = {1e-3, 1e7, "TFLOP/s"};
constexpr NumberRange integer_rate_range = {1e-3, 1e7, "TOP/s"};

constexpr AcceleratorField text(std::string_view key, std::string Accelerator::*member,
                                bool required = false) {
    return {key, Kind::text, required, {}, member};
}

constexpr AcceleratorField rate(std::string_view key, Rate which, const NumberRange& range = rate_range) {
    return {key, Kind::number, false, range, which};
}

constexpr AcceleratorField number(std::string_view key, std::optional<double> Accelerator::*member,
                                  const NumberRange& range) {
    return {key, Kind::number, false, range, member};
}

constexpr AcceleratorField required_number(std::string_view key, double Accelerator::*member,
                                           const NumberRange& range) {
    return {key, Kind::number, true, range, member};
}

constexpr AcceleratorField integer(std::string_view key, std::optional<int> Accelerator::*member,
                                   const NumberRange& range) {
    return {key, Kind::integer, false, range, member};
}

constexpr std::array fields = {
    AcceleratorField{"id", Kind::identifier, true, {}, &Accelerator::id},
    text("name", &Accelerator::name, true),
    text("vendor", &Accelerator::vendor, true),
    text("architecture", &Accelerator::architecture),
    integer("release_year", &Accelerator::release_year, {1970, 2100, ""}),
    required_number("memory_gb", &Accelerator::memory_gb, {1e-3, 1e6, "GB"}),
    text("memory_type", &Accelerator::memory_type),
    number("usable_memory_mib", &Accelerator::usable_memory_mib, {1, 1e9, "MiB"}),
    required_number("bandwidth_gb_s", &Accelerator::bandwidth_gb_s, {1e-2, 1e7, "GB/s"}),
    rate("fp32_tflops", Rate::vector_fp32),
    rate("tf32_tflops", Rate::tf32),
    rate("fp16_tflops", Rate::fp16),
    rate("bf16_tflops", Rate::bf16),
    rate("fp8_tflops", Rate::fp8),
    rate("fp4_tflops", Rate::fp4),
    rate("int8_tops", Rate::int8, integer_rate_range),
    rate("int4_tops", Rate::int4, integer_rate_range),
    number("l2_mb", &Accelerator::l2_mb, {1e-3, 1e6, "MB"}),
    integer("sm_count", &Accelerator::sm_count, {1, 10'000'000, ""}),
    text("interconnect", &Accelerator::interconnect),
    number("link_gb_s", &Accelerator::link_gb_s, {1e-3, 1e6, "GB/s"}),
    number("link_latency_us", &Accelerator::link_latency_us, {1e-3, 1e6, "us"}),
    text("link_topology", &Accelerator::link_topology),
    integer("node_size", &Accelerator::node_size, {1, 65536, ""}),
    number("pcie_gen", &Accelerator::pcie_gen, {1, 20, ""}),
    number("tdp_w", &Accelerator::tdp_w, {1e-2, 1e6, "W"}),
    number("host_w", &Accelerator::host_w, {1e-2, 1e6, "W"}),
    number("launch_price_usd", &Accelerator::launch_price_usd, {1e-2, 1e9, "USD"}),
    AcceleratorField{price_key, Kind::number, false, price_range, PriceAccess{}},
    text("notes", &Accelerator::notes),
};

template <class... Visitors> struct Overloaded : Visitors... { using Visitors::operator()...; };
template <class... Visitors> Overloaded(Visitors...) -> Overloaded<Visitors...>;

Status read_text(Accelerator& accelerator, const AcceleratorField& field, std::string_view text) {
    if (field.kind == Kind::identifier && !is_identifier(text)) {
        return Error{ErrorCode::bad_identifier, {std::string(field.key), shortened(text)}, {}};
    }
    // Notes may have lines; everything else is shown in one, and on terminals.
    if (!is_shown_as_it_is(text, field.key == "notes") || (field.required && text.empty())) {
        return Error{ErrorCode::expected_text, {std::string(field.key)}, {}};
    }
    if (field.key == "link_topology" && !text.empty() &&
        std::find(link_topologies.begin(), link_topologies.end(), text) == link_topologies.end()) {
        std::string choices;
        for (const std::string_view topology : link_topologies) {
            choices += (choices.empty() ? "" : ", ") + std::string(topology);
        }
        return Error{ErrorCode::expected_choice, {std::string(field.key), shortened(text), choices}, {}};
    }
    accelerator.*std::get<std::string Accelerator::*>(field.access) = text;
    return Done{};
}

// The old figure's pedigree must not pass to the new one.
void forget_origin(Accelerator& accelerator, const AcceleratorField& field) {
    const std::string key(field.key);
    accelerator.sources.erase(key);
    accelerator.status.erase(key);
    accelerator.read.erase(key);
    if (number_of(accelerator, field) && accelerator.status.contains("default")) {
        accelerator.status[key] = FigureStatus::unstated;
    }
}

} // namespace

std::span<const AcceleratorField> accelerator_fields() {
    return fields;
}

const AcceleratorField* find_accelerator_field(std::string_view key) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [key](const AcceleratorField& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

std::vector<std::string_view> accelerator_field_keys() {
    std::vector<std::string_view> keys;
    for (const AcceleratorField& field : fields) {
        keys.push_back(field.key);
    }
    return keys;
}

std::optional<double> number_of(const Accelerator& accelerator, const AcceleratorField& field) {
    return std::visit(
        Overloaded{[](std::string Accelerator::*) { return std::optional<double>{}; },
                   [&](double Accelerator::*member) { return std::optional(accelerator.*member); },
                   [&](std::optional<double> Accelerator::*member) { return accelerator.*member; },
                   [&](std::optional<int> Accelerator::*member) {
                       return std::optional<double>(accelerator.*member);
                   },
                   [&](Rate which) { return accelerator.rate_tera(which); },
                   [&](PriceAccess) { return accelerator.prices.usd_per_hour(); }},
        field.access);
}

void set_number(Accelerator& accelerator, const AcceleratorField& field, std::optional<double> value) {
    std::visit(Overloaded{[](std::string Accelerator::*) {},
                          [&](double Accelerator::*member) {
                              accelerator.*member = value.value_or(accelerator.*member);
                          },
                          [&](std::optional<double> Accelerator::*member) { accelerator.*member = value; },
                          [&](std::optional<int> Accelerator::*member) {
                              accelerator.*member =
                                  value ? std::optional(static_cast<int>(*value)) : std::nullopt;
                          },
                          [&](Rate which) { accelerator.rate_tera(which) = value; },
                          [&](PriceAccess) {
                              accelerator.prices = Prices{value, {}};
                          }},
               field.access);
}

const std::string& text_of(const Accelerator& accelerator, const AcceleratorField& field) {
    return accelerator.*std::get<std::string Accelerator::*>(field.access);
}

std::string field_text(const Accelerator& accelerator, const AcceleratorField& field) {
    if (!field.is_number()) {
        return text_of(accelerator, field);
    }
    const std::optional<double> value = number_of(accelerator, field);
    return value ? format_shortest(*value) : std::string{};
}

Status read_field(Accelerator& accelerator, const AcceleratorField& field, std::string_view text) {
    if (!field.is_number()) {
        return read_text(accelerator, field, text);
    }
    if (field.kind == Kind::integer) {
        const IntegerRange range = {static_cast<std::int64_t>(field.range.least),
                                    static_cast<std::int64_t>(field.range.greatest)};
        const Result<std::int64_t> value = parse_integer_in(field.key, text, range);
        if (!value) {
            return value.errors();
        }
        set_number(accelerator, field, static_cast<double>(*value));
        return Done{};
    }
    const Result<double> value = parse_number_in(field.key, text, field.range);
    if (!value) {
        return value.errors();
    }
    set_number(accelerator, field, *value);
    return Done{};
}

void follow_capacity(Accelerator& accelerator, const Accelerator& before) {
    if (!before.usable_memory_mib || accelerator.memory_gb == before.memory_gb) {
        return;
    }
    const std::string key = "usable_memory_mib";
    accelerator.usable_memory_mib =
        std::round(*before.usable_memory_mib * accelerator.memory_gb / before.memory_gb);
    forget_origin(accelerator, *find_accelerator_field(key));
    accelerator.sources[key] = std::string(scaled_with_capacity) +
                               format_shortest(*before.usable_memory_mib) + " MiB of " +
                               format_shortest(before.memory_gb) + " GB";
}

Status set_field(Accelerator& accelerator, std::string_view key, std::string_view text) {
    const AcceleratorField* const field = find_accelerator_field(key);
    if (field == nullptr) {
        return Error{
            ErrorCode::unknown_key, {shortened(key), nearest_name(key, accelerator_field_keys())}, {}};
    }
    const Accelerator whole_before = accelerator;
    const std::optional<double> before = number_of(accelerator, *field);
    if (field->is_number() && (text.empty() || text == "null" || text == "~")) {
        if (field->required) {
            return Error{ErrorCode::missing_key, {std::string(key)}, {}};
        }
        set_number(accelerator, *field, std::nullopt);
    } else if (Status status = read_field(accelerator, *field, text); !status) {
        return status;
    }
    if (field->is_figure() && number_of(accelerator, *field) != before) {
        forget_origin(accelerator, *field);
    }
    if (key == "memory_gb") {
        follow_capacity(accelerator, whole_before);
    }
    return Done{};
}

} // namespace llmroofline
