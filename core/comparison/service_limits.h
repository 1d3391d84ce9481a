// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a service promises, and how many requests it has in flight. Limits are on means without queueing. Seconds. Plain
// values.
#pragma once

#include <optional>
#include <string_view>

#include "core/io/field_table.h"
#include "core/io/names.h"

namespace llmroofline {

struct ServiceLimits {
    std::optional<double> ttft_s;
    std::optional<double> tpot_s;
    bool stalls = true; // the time per output token holds the prefills of others in between

    bool operator==(const ServiceLimits&) const = default;
};

FieldTable<ServiceLimits> service_limits_fields();

// fixed: as many as the request's batch. own: each group's own best number within the limits.
enum class InFlight { fixed, own };

inline constexpr NameTable<InFlight, 2> in_flight_names = {
    {{InFlight::fixed, "fixed"}, {InFlight::own, "own"}}};

std::string_view to_string(InFlight value);

} // namespace llmroofline
