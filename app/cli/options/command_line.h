// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line: what commands there are, the options that each declares, and reading them. What a user types is read
// by core's own readers, so that numbers are decimal and the same in every locale. Its body is the only file that
// includes CLI11, which takes the compiler long.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/result.h"

namespace CLI {
class App;
}

namespace llmroofline::cli {

// The options of one command. Flags are given with their dashes. What is written to must live until the command line is
// read.
class OptionList {
public:
    // Called for each value typed; its faults name the flag and are wrong usage.
    using Read = std::function<Status(const std::string& text)>;

    explicit OptionList(CLI::App& app) : app_(app) {}

    // `type` is what stands for the value in the help: `FILE`, `{csv json}`.
    void value(const std::string& flag, const std::string& type, const std::string& help, Read read);
    void repeatable(const std::string& flag, const std::string& type, const std::string& help, Read read);
    // `--flag` says true, `--no-flag` false.
    void on_off(const std::string& flag, const std::string& help, std::function<void(bool)> set);

    void text(const std::string& flag, const std::string& type, const std::string& help, std::string& target);
    void texts(const std::string& flag, const std::string& type, const std::string& help,
               std::vector<std::string>& target);
    // Only `--flag`, for what is off at first.
    void flag(const std::string& flag, const std::string& help, bool& target);
    void required_text(const std::string& flag, const std::string& type, const std::string& help,
                       std::string& target);

    // Without a flag, by its place.
    void operand(const std::string& name, const std::string& help, std::string& target);
    void operands(const std::string& name, const std::string& help, std::vector<std::string>& target);

private:
    CLI::App& app_;
};

struct ListedCommand {
    std::string_view name;
    std::string_view help;
    std::function<void(OptionList&)> add_options;
};

// Empty: the program is to stop with `status` (help and version 0, wrong usage 2); what there was to say has been said.
struct ChosenCommand {
    std::optional<std::size_t> index;
    int status = 0;
};

ChosenCommand read_command_line(int argc, const char* const* argv, std::span<const ListedCommand> commands);

} // namespace llmroofline::cli
