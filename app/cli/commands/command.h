// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A command of the command line: its options, and what it has to say. Nothing is written before all of it is known.
// A new one is a file of its own and a row of commands.cpp.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/options/command_line.h"
#include "core/catalog/catalog.h"
#include "core/io/files.h"
#include "core/io/result.h"

namespace llmroofline::cli {

enum class ExitStatus { done = 0, refused = 1, wrong_usage = 2 };

struct Outcome {
    ExitStatus status = ExitStatus::done;
    std::vector<std::string> remarks; // lines for standard error
    std::optional<std::string> text;  // for `file`, or standard output
    // In place of the text, piece by piece.
    std::function<Status(const PutText& put)> pieces = {};
    std::string file = {};
    std::vector<FileContent> files = {}; // further ones
};

Outcome said(std::string text, std::string file = {});
// Faults that refused the input.
Outcome refusal(const Errors& errors);
Outcome wrong_usage(std::string fault);
// A text, or the faults that kept it from being made.
Outcome said_or_refused(Result<std::string> text, const std::string& file);

// With these remarks before its own.
Outcome after(std::vector<std::string> remarks, Outcome outcome);

class Command {
public:
    virtual ~Command() = default;

    virtual void add_options(OptionList& list) = 0;
    // What several options together make wrong, as a sentence; empty: nothing.
    virtual std::string usage_fault() const { return {}; }
    virtual Outcome run(const Catalog& catalog) = 0;
    // Files that it was told to read: none of them is written to.
    virtual std::vector<std::string> files_read() const { return {}; }
};

struct CommandSpec {
    std::string_view name;
    std::string_view help;
    std::unique_ptr<Command> (*make)();
};

template <class C> std::unique_ptr<Command> make_command() {
    return std::make_unique<C>();
}

} // namespace llmroofline::cli
