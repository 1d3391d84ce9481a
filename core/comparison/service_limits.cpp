// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/service_limits.h"

namespace llmroofline {

namespace {

constexpr NumberRange seconds = {1e-6, 1e6, "s"};

constexpr std::array fields = {
    field::number<&ServiceLimits::ttft_s>("ttft_s", seconds),
    field::number<&ServiceLimits::tpot_s>("tpot_s", seconds),
    field::boolean<&ServiceLimits::stalls>("stalls"),
};

} // namespace

std::string_view to_string(InFlight value) {
    return name_of(in_flight_names, value);
}

FieldTable<ServiceLimits> service_limits_fields() {
    return FieldTable<ServiceLimits>(fields);
}

} // namespace llmroofline
