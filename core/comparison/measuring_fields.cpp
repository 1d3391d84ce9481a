// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/measuring_fields.h"

namespace llmroofline {

namespace {

using M = Measuring;
using O = Ownership;

constexpr std::array fields = {
    field::choice<measure_names, &M::measure>("measure"),
    field::choice<price_kind_names, &M::prices>("prices"),
    field::choice<watt_level_names, &M::watts>("watts"),
    field::number<&M::pue>("pue", {1, 10}),
    field::number<&M::host_w>("host_w", {0, 1e6, "W"}),
    field::number<&M::ownership, &O::capex_usd>("capex_usd", {1, 1e9, "USD"}),
    field::number<&M::ownership, &O::years>("own_years", {0.1, 100}),
    field::number<&M::ownership, &O::interest>("own_interest", {0, 1}),
    field::number<&M::ownership, &O::operations>("own_operations", {0, 1}),
    field::number<&M::ownership, &O::colocation_usd_per_kw>("own_colocation", {0, 1e5, "USD"}),
    field::number<&M::ownership, &O::pue>("own_pue", {1, 10}),
    field::number<&M::ownership, &O::usd_per_kwh>("own_usd_per_kwh", {0, 100, "USD"}),
    field::number<&M::ownership, &O::idle>("own_idle", {0, 1}),
    field::number<&M::ownership, &O::utilisation>("own_utilisation", {0, 1}),
};

} // namespace

FieldTable<Measuring> measuring_fields() {
    return FieldTable<Measuring>(fields);
}

} // namespace llmroofline
