// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/request.h"

#include <cmath>

#include "core/comparison/comparison.h"

namespace llmroofline {

std::string_view to_string(Batching value) {
    return name_of(batching_names, value);
}

std::optional<Batching> parse_batching(std::string_view name) {
    return value_named(batching_names, name);
}

double Request::tokens_per_verification() const {
    const double proposals = static_cast<double>(drafted_tokens) + 1;
    return acceptance == 1 ? proposals : (1 - std::pow(acceptance, proposals)) / (1 - acceptance);
}

} // namespace llmroofline
