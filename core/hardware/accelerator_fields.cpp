// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator_fields.h"

#include <array>
#include <cmath>

#include "core/hardware/price_yaml.h"
#include "core/io/hidden_characters.h"
#include "core/io/nearest.h"
#include "core/io/utf8.h"

namespace llmroofline {

namespace {

// Generous: from a microcontroller to a wafer. Nothing is zero, since figures are divided by.
constexpr NumberRange rate_range = {1e-3, 1e7, "TFLOP/s"};
constexpr NumberRange integer_rate_range = {1e-3, 1e7, "TOP/s"};

using A = Accelerator;

constexpr AcceleratorField required(Field<Accelerator> field) {
    field.is_optional = false;
    return {field};
}

template <Rate which> struct RateAccess {
    static FieldValue get(const Accelerator& accelerator) {
        const std::optional<double>& tera = accelerator.rate_tera(which);
        return tera ? FieldValue(*tera) : FieldValue();
    }
    static void set(Accelerator& accelerator, const FieldValue& value) {
        const double* const tera = std::get_if<double>(&value);
        accelerator.rate_tera(which) = tera ? std::optional(*tera) : std::nullopt;
    }
};

template <Rate which>
constexpr AcceleratorField rate(std::string_view key, const NumberRange& range = rate_range) {
    return {field_path::row<RateAccess<which>, Accelerator, true>({key, FieldKind::number, range}), which};
}

struct PriceAccess {
    static FieldValue get(const Accelerator& accelerator) {
        const std::optional<double> price = accelerator.prices.usd_per_hour();
        return price ? FieldValue(*price) : FieldValue();
    }
    static void set(Accelerator& accelerator, const FieldValue& value) {
        const double* const price = std::get_if<double>(&value);
        accelerator.prices = Prices{price ? std::optional(*price) : std::nullopt, {}};
    }
};

// Notes may have lines; everything else is shown in one, and on terminals.
Status check_notes(std::string_view key, std::string_view text) {
    if (!is_shown_as_it_is(text, true))
        return Error{ErrorCode::expected_text, {std::string(key)}, {}};
    return Done{};
}

constexpr FieldInfo topology_info = {"link_topology", FieldKind::choice, {}, link_topologies};
constexpr FieldInfo notes_info = {"notes", FieldKind::own, {}, {}, check_notes};

constexpr std::array fields = {
    required(field::identifier<&A::id>("id")),
    required(field::text<&A::name>("name")),
    required(field::text<&A::vendor>("vendor")),
    AcceleratorField{field::text<&A::architecture>("architecture")},
    AcceleratorField{field::integer<&A::release_year>("release_year", {1970, 2100, ""})},
    AcceleratorField{field::number<&A::memory_gb>("memory_gb", {1e-3, 1e6, "GB"})},
    AcceleratorField{field::text<&A::memory_type>("memory_type")},
    AcceleratorField{field::number<&A::usable_memory_mib>("usable_memory_mib", {1, 1e9, "MiB"})},
    AcceleratorField{field::number<&A::bandwidth_gb_s>("bandwidth_gb_s", {1e-2, 1e7, "GB/s"})},
    rate<Rate::vector_fp32>("fp32_tflops"),
    rate<Rate::tf32>("tf32_tflops"),
    rate<Rate::fp16>("fp16_tflops"),
    rate<Rate::bf16>("bf16_tflops"),
    rate<Rate::fp8>("fp8_tflops"),
    rate<Rate::fp4>("fp4_tflops"),
    rate<Rate::int8>("int8_tops", integer_rate_range),
    rate<Rate::int4>("int4_tops", integer_rate_range),
    AcceleratorField{field::number<&A::l2_mb>("l2_mb", {1e-3, 1e6, "MB"})},
    AcceleratorField{field::integer<&A::sm_count>("sm_count", {1, 10'000'000, ""})},
    AcceleratorField{field::text<&A::interconnect>("interconnect")},
    AcceleratorField{field::number<&A::link_gb_s>("link_gb_s", {1e-3, 1e6, "GB/s"})},
    AcceleratorField{field::number<&A::link_latency_us>("link_latency_us", {1e-3, 1e6, "us"})},
    AcceleratorField{field_path::row<field_path::Plain<&A::link_topology>, A, true>(topology_info)},
    AcceleratorField{field::integer<&A::node_size>("node_size", {1, 65536, ""})},
    AcceleratorField{field::number<&A::pcie_gen>("pcie_gen", {1, 20, ""})},
    AcceleratorField{field::number<&A::tdp_w>("tdp_w", {1e-2, 1e6, "W"})},
    AcceleratorField{field::number<&A::host_w>("host_w", {1e-2, 1e6, "W"})},
    AcceleratorField{field::number<&A::launch_price_usd>("launch_price_usd", {1e-2, 1e9, "USD"})},
    AcceleratorField{field_path::row<PriceAccess, A, true>({price_key, FieldKind::number, price_range})},
    AcceleratorField{field_path::row<field_path::Plain<&A::notes>, A, true>(notes_info)},
};

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

FieldTable<Accelerator, AcceleratorField> accelerator_fields() {
    return FieldTable<Accelerator, AcceleratorField>(fields);
}

std::optional<double> number_of(const Accelerator& accelerator, const AcceleratorField& field) {
    const FieldValue value = field.get(accelerator);
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    const auto* number = std::get_if<double>(&value);
    return number ? std::optional(*number) : std::nullopt;
}

void set_number(Accelerator& accelerator, const AcceleratorField& field, std::optional<double> value) {
    if (!value)
        field.set(accelerator, {});
    else if (field.kind == FieldKind::integer)
        field.set(accelerator, static_cast<std::int64_t>(*value));
    else
        field.set(accelerator, *value);
}

std::string field_text(const Accelerator& accelerator, const AcceleratorField& field) {
    return field_text(field.get(accelerator));
}

Status read_field(Accelerator& accelerator, const AcceleratorField& field, std::string_view text) {
    if (text.empty() && !field.is_number() && field.kind != FieldKind::identifier) {
        if (!field.is_optional)
            return Error{ErrorCode::expected_text, {std::string(field.key)}, {}};
        field.set(accelerator, {});
        return Done{};
    }
    const Result<FieldValue> value = parse_field(field, field.key, text);
    if (!value)
        return value.errors();
    field.set(accelerator, *value);
    return Done{};
}

void follow_capacity(Accelerator& accelerator, const Accelerator& before) {
    if (!before.usable_memory_mib || accelerator.memory_gb == before.memory_gb) {
        return;
    }
    const std::string key = "usable_memory_mib";
    accelerator.usable_memory_mib =
        std::round(*before.usable_memory_mib * accelerator.memory_gb / before.memory_gb);
    forget_origin(accelerator, accelerator_fields().at(key));
    accelerator.sources[key] = std::string(scaled_with_capacity) +
                               format_shortest(*before.usable_memory_mib) + " MiB of " +
                               format_shortest(before.memory_gb) + " GB";
}

Status set_field(Accelerator& accelerator, std::string_view key, std::string_view text) {
    const AcceleratorField* const field = accelerator_fields().find(key);
    if (field == nullptr) {
        return Error{
            ErrorCode::unknown_key, {shortened(key), nearest_name(key, accelerator_fields().keys())}, {}};
    }
    const Accelerator whole_before = accelerator;
    const std::optional<double> before = number_of(accelerator, *field);
    if (field->is_number() && (text.empty() || text == "null" || text == "~")) {
        if (!field->is_optional) {
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
