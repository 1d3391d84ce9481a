// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options/command_line.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <sstream>

#include "app/wording/error_text.h"
#include "core/io/hidden_characters.h"
#include "core/version.h"

namespace llmroofline::cli {

namespace {

constexpr int wrong_usage = 2;

constexpr const char* exit_help = "Exit status: 0 done, 1 the input was refused, 2 wrong usage.";

void check(const Status& status) {
    if (!status)
        throw CLI::ValidationError(error_text(status.errors().front()));
}

// An empty value would be taken for an option that was not given.
std::string fault_if_empty(const std::string& text) {
    return text.empty() ? "found nothing, expected a value" : std::string();
}

} // namespace

void OptionList::value(const std::string& flag, const std::string& type, const std::string& help, Read read) {
    const auto take = [read = std::move(read)](const std::string& text) { check(read(text)); };
    app_.add_option_function<std::string>(flag, take, help)->type_name(type);
}

void OptionList::repeatable(const std::string& flag, const std::string& type, const std::string& help,
                            Read read) {
    const auto take = [read = std::move(read)](const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            check(read(text));
    };
    app_.add_option_function<std::vector<std::string>>(flag, take, help)
        ->type_name(type)
        ->allow_extra_args(false);
}

void OptionList::on_off(const std::string& flag, const std::string& help, std::function<void(bool)> set) {
    const auto take = [set = std::move(set)](std::int64_t times) { set(times > 0); };
    app_.add_flag_function(flag + ",!--no-" + flag.substr(2), take, help);
}

void OptionList::text(const std::string& flag, const std::string& type, const std::string& help,
                      std::string& target) {
    app_.add_option(flag, target, help)->type_name(type)->check(fault_if_empty);
}

void OptionList::texts(const std::string& flag, const std::string& type, const std::string& help,
                       std::vector<std::string>& target) {
    app_.add_option(flag, target, help)->type_name(type)->allow_extra_args(false)->check(fault_if_empty);
}

void OptionList::flag(const std::string& flag, const std::string& help, bool& target) {
    app_.add_flag(flag, target, help);
}

void OptionList::required_text(const std::string& flag, const std::string& type, const std::string& help,
                               std::string& target) {
    app_.add_option(flag, target, help)->type_name(type)->required()->check(fault_if_empty);
}

void OptionList::operand(const std::string& name, const std::string& help, std::string& target) {
    app_.add_option(name, target, help)->check(fault_if_empty);
}

void OptionList::operands(const std::string& name, const std::string& help,
                          std::vector<std::string>& target) {
    app_.add_option(name, target, help)->required()->check(fault_if_empty);
}

ChosenCommand read_command_line(int argc, const char* const* argv, std::span<const ListedCommand> commands) {
    CLI::App app(
        "Rooflines and advantage meshes for LLM inference: accelerators compared from their data sheets. "
        "Times are bounds, not predictions.",
        "llmroofline-cli");
    app.footer(std::string("llmroofline-cli COMMAND --help lists a command's options. ") + exit_help);
    app.set_version_flag("--version", std::string("llmroofline-cli ") + version);
    app.require_subcommand(1);
    ChosenCommand chosen;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        CLI::App* const sub =
            app.add_subcommand(std::string(commands[i].name), std::string(commands[i].help));
        sub->footer(exit_help);
        sub->callback([&chosen, i] { chosen.index = i; });
        OptionList list(*sub);
        commands[i].add_options(list);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // What it says may repeat what was typed, or what a script took for a name.
        std::ostringstream out;
        std::ostringstream faults;
        const int status = app.exit(error, out, faults);
        std::cout << visible_lines(out.str());
        std::cerr << visible_lines(faults.str());
        return {std::nullopt, status == 0 ? 0 : wrong_usage};
    }
    return chosen;
}

} // namespace llmroofline::cli
