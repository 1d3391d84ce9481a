// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/types_words.h"

#include "core/cost/types_in_use.h"

namespace llmroofline::cli {

std::string types_words(const Comparison& comparison) {
    const std::string a = to_string(types_in_use(comparison, comparison.a));
    const std::string b = to_string(types_in_use(comparison, comparison.b));
    return a == b ? "types " + a : "types of A " + a + ", of B " + b;
}

Cell types_cell(const Comparison& comparison, const AcceleratorGroup& group) {
    return Cell(to_string(types_in_use(comparison, group)));
}

Cell request_types_cell(const Comparison& comparison, const AcceleratorGroup& group) {
    const std::string types = to_string(types_in_use(comparison, group));
    if (!comparison.decode_group)
        return Cell(types);
    const std::string decoding = to_string(types_in_use(comparison, *comparison.decode_group));
    return Cell(types == decoding ? types : types + "; decode " + decoding);
}

} // namespace llmroofline::cli
