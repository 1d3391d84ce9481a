// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measure/ownership.h"

namespace llmroofline {

double owned_usd_per_hour(const Ownership& ownership, double capex_usd, double watts) {
    const double kilowatts = watts / 1000;
    const double load = ownership.idle + (1 - ownership.idle) * ownership.utilisation;
    const double month = capex_usd / (12 * ownership.years) + capex_usd * ownership.interest / 2 / 12 +
                         kilowatts * ownership.colocation_usd_per_kw + capex_usd * ownership.operations / 12 +
                         kilowatts * ownership.pue * hours_per_month * ownership.usd_per_kwh * load;
    return month / hours_per_month;
}

} // namespace llmroofline
