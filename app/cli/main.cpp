// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "app/cli/commands/commands.h"
#include "app/wording/error_text.h"

namespace llmroofline::cli {

namespace {

void remark(const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        std::cerr << line << '\n';
}

// Files, and what was said to its file or, last, to standard output: all or nothing.
ExitStatus write(Outcome outcome) {
    const bool to_file = outcome.text && !outcome.file.empty();
    if (to_file)
        outcome.files.push_back({outcome.file, *std::move(outcome.text)});
    if (const Status status = write_files_atomically(outcome.files); !status) {
        remark(refusal(status.errors()).remarks);
        return ExitStatus::refused;
    }
    if (!outcome.text || to_file)
        return outcome.status;
    std::cout << *outcome.text << std::flush;
    if (std::cout)
        return outcome.status;
    std::cerr << "standard output: cannot be written\n";
    return ExitStatus::refused;
}

ExitStatus run(Command& command) {
    if (const std::string fault = command.usage_fault(); !fault.empty()) {
        remark({fault});
        return ExitStatus::wrong_usage;
    }
    const Catalog catalog = Catalog::load_default();
    // A broken file of the catalog is left out; say so, and go on with the rest.
    for (const Error& fault : catalog.faults())
        remark({error_text(fault)});
    Outcome outcome = command.run(catalog);
    remark(outcome.remarks);
    return write(std::move(outcome));
}

} // namespace

} // namespace llmroofline::cli

int main(int argc, char** argv) {
    using namespace llmroofline::cli;
    std::vector<std::unique_ptr<Command>> made;
    std::vector<ListedCommand> listed;
    for (const CommandSpec& spec : commands()) {
        Command* const command = made.emplace_back(spec.make()).get();
        listed.push_back({spec.name, spec.help, [command](OptionList& list) { command->add_options(list); }});
    }
    const ChosenCommand chosen = read_command_line(argc, argv, listed);
    return chosen.index ? static_cast<int>(run(*made[*chosen.index])) : chosen.status;
}
