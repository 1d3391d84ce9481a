// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/speculation.h"

namespace llmroofline {

double acceptance_of_length(std::int64_t drafted, double tokens) {
    const auto tokens_at = [drafted](double chance) {
        double sum = 1;
        for (std::int64_t i = 0; i < drafted; ++i)
            sum = 1 + chance * sum;
        return sum;
    };
    double low = 0;
    double high = 1;
    if (tokens >= tokens_at(high))
        return 1;
    // The sum grows with the chance; a double has no more than 53 halvings.
    for (int i = 0; i < 60; ++i) {
        const double middle = (low + high) / 2;
        (tokens_at(middle) < tokens ? low : high) = middle;
    }
    return high;
}

double acceptance_of_share(std::int64_t drafted, double share) {
    return acceptance_of_length(drafted, 1 + share * static_cast<double>(drafted));
}

double accepted_share(const Request& request) {
    return (request.tokens_per_verification() - 1) / static_cast<double>(request.drafted_tokens);
}

} // namespace llmroofline
