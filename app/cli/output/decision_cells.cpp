// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/decision_cells.h"

#include "app/wording/error_text.h"
#include "core/service/serving_cost.h"

namespace llmroofline::cli {

Cell usd_per_million_cell(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, double tokens_per_s) {
    const auto price = serving_price(comparison, group, measuring);
    return price ? Cell(usd_per_million(price.value(), tokens_per_s).value) : Cell();
}

Cell joule_per_token_cell(const Comparison& comparison, const AcceleratorGroup& group,
                          const Measuring& measuring, double tokens_per_s) {
    const auto watts = serving_watts(comparison, group, measuring);
    return watts ? Cell(joules_per_token(watts.value(), tokens_per_s)) : Cell();
}

std::string reason(const Errors& errors) {
    std::string text;
    for (const Error& error : errors)
        text += (text.empty() ? "" : "; ") + error_text(error);
    return text;
}

std::string measuring_text(const Measuring& measuring) {
    switch (measuring.measure) {
    case Measure::speed:
        break;
    case Measure::accelerator:
        return "per accelerator";
    case Measure::usd:
        return "per USD, prices: " + std::string(to_string(measuring.prices));
    case Measure::watt:
        return "per watt of the " + std::string(to_string(measuring.watts));
    }
    return "by speed";
}

std::string notes(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text.empty() ? text : '\n' + text;
}

} // namespace llmroofline::cli
