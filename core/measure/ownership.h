// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an hour of one accelerator costs its owner, where it is bought instead of rented. A month is
//
//     capex/(12·years) + capex·interest/2/12 + kW·colocation + capex·operations/12
//       + kW·PUE·730·USD_per_kWh·(idle + (1 − idle)·utilisation)
//
// and has 730 hours. Formula and defaults: ewyluda/gpu-price-index, tco.py. The capital is bound to one half on
// average, hence interest/2. What draws power is the accelerator with its share of the server.
//
// USD; watts. Plain value and a pure function.
#pragma once

#include <optional>

namespace llmroofline {

inline constexpr double hours_per_month = 730;

struct Ownership {
    // Of one accelerator with its share of the server; empty: the specification's launch price.
    std::optional<double> capex_usd;
    double years = 5;
    double interest = 0.08; // a year
    double colocation_usd_per_kw = 150;
    double operations = 0.08; // of the capex, a year
    double pue = 1.3;
    double usd_per_kwh = 0.08;
    double idle = 0.35;     // of the power at full load
    double utilisation = 1; // share of the time at full load

    bool operator==(const Ownership&) const = default;
};

double owned_usd_per_hour(const Ownership& ownership, double capex_usd, double watts);

} // namespace llmroofline
