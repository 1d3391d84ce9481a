// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/request_command.h"

#include <utility>

#include "app/wording/error_text.h"
#include "core/io/error_lists.h"

namespace llmroofline::cli {

namespace {

// A request that the model is not made for; it is computed all the same.
std::string beyond_context(const Comparison& comparison) {
    const std::int64_t tokens = comparison.request.input + comparison.request.output;
    const std::int64_t context = comparison.model.max_context;
    if (context == 0 || tokens <= context)
        return {};
    return comparison.model.id + ": " + std::to_string(tokens) +
           " tokens of prompt and output are beyond its " + "context of " + std::to_string(context) +
           " (max_context)";
}

} // namespace

Outcome RequestCommand::run(const Catalog& catalog) {
    const auto resolved =
        setup_.resolve(catalog, [this](Comparison& changed) { axes_.set_request(changed.request); });
    if (!resolved)
        return refusal(resolved.errors());
    std::vector<std::string> remarks = resolved->remarks;
    if (std::string beyond = beyond_context(resolved->comparison); !beyond.empty())
        remarks.push_back(std::move(beyond));
    return after(std::move(remarks), answer(resolved->comparison, catalog));
}

void RefusedGroups::add(const AcceleratorGroup& group, const Errors& errors) {
    add_new(faults_, errors);
    for (const Error& error : errors)
        remarks_.push_back(to_string(group) + ": " + error_text(error));
}

Outcome RefusedGroups::told_before(Outcome outcome) const {
    return outcome.text ? after(remarks_, std::move(outcome)) : outcome;
}

} // namespace llmroofline::cli
