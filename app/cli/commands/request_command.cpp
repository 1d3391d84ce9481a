// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/request_command.h"

#include "app/wording/error_text.h"
#include "core/io/error_lists.h"

namespace llmroofline::cli {

Outcome RequestCommand::run(const Catalog& catalog) {
    const auto resolved =
        setup_.resolve(catalog, [this](Comparison& changed) { axes_.set_request(changed.request); });
    if (!resolved)
        return refusal(resolved.errors());
    return after(resolved->remarks, answer(resolved->comparison, catalog));
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
