// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/command.h"

#include "app/wording/error_text.h"

namespace llmroofline::cli {

Outcome said(std::string text, std::string file) {
    Outcome outcome;
    outcome.text = std::move(text);
    outcome.file = std::move(file);
    return outcome;
}

Outcome refusal(const Errors& errors) {
    Outcome outcome;
    outcome.status = ExitStatus::refused;
    for (const Error& error : errors)
        outcome.remarks.push_back(error_text(error));
    return outcome;
}

Outcome wrong_usage(std::string fault) {
    Outcome outcome;
    outcome.status = ExitStatus::wrong_usage;
    outcome.remarks.push_back(std::move(fault));
    return outcome;
}

Outcome said_or_refused(Result<std::string> text, const std::string& file) {
    return text ? said(*std::move(text), file) : refusal(text.errors());
}

Outcome after(std::vector<std::string> remarks, Outcome outcome) {
    outcome.remarks.insert(outcome.remarks.begin(), remarks.begin(), remarks.end());
    return outcome;
}

} // namespace llmroofline::cli
