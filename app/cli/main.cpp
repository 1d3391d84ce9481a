// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

#include "app/cli/commands/commands.h"
#include "app/wording/error_text.h"
#include "core/io/hidden_characters.h"

namespace llmroofline::cli {

namespace {

void remark(const std::vector<std::string>& lines) {
    for (const std::string& line : lines)
        std::cerr << visible_lines(line) << '\n';
}

// What is written must not take the place of what was read.
Errors outputs_that_are_read(const Outcome& outcome, const std::vector<std::string>& files_read) {
    std::vector<std::filesystem::path> outputs;
    if (!outcome.file.empty())
        outputs.emplace_back(outcome.file);
    for (const FileContent& file : outcome.files)
        outputs.push_back(file.path);
    Errors errors;
    for (const std::filesystem::path& output : outputs)
        for (const std::string& read : files_read)
            if (!read.empty() && is_same_file(output, read)) {
                errors.push_back({ErrorCode::output_is_input, {output.string()}, {}});
                break;
            }
    return errors;
}

// Some spreadsheets take a text for their own encoding unless it begins so.
void put_byte_order_mark_before(Outcome& outcome) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (outcome.text)
        outcome.text->insert(0, mark);
    else if (outcome.pieces)
        outcome.pieces = [pieces = std::move(outcome.pieces), mark](const PutText& put) -> Status {
            if (Status begun = put(mark); !begun)
                return begun;
            return pieces(put);
        };
}

// Files, and what was said to its file or, last, to standard output: all or nothing.
ExitStatus write(Outcome outcome) {
    const bool says = outcome.text || outcome.pieces;
    const bool to_file = says && !outcome.file.empty();
    if (to_file)
        outcome.files.push_back(
            {outcome.file, std::move(outcome.text).value_or(std::string()), std::move(outcome.pieces)});
    if (const Status status = write_files_atomically(outcome.files); !status) {
        remark(refusal(status.errors()).remarks);
        return ExitStatus::refused;
    }
    if (!says || to_file)
        return outcome.status;
    const PutText put = [](std::string_view text) -> Status {
        std::cout << text << std::flush;
        if (std::cout)
            return Done{};
        return Error{
            ErrorCode::file_unwritable, {"standard output", std::generic_category().message(errno)}, {}};
    };
    const Status status = outcome.pieces ? outcome.pieces(put) : put(*outcome.text);
    if (status)
        return outcome.status;
    remark(refusal(status.errors()).remarks);
    return ExitStatus::refused;
}

ExitStatus run(Command& command, bool byte_order_mark) {
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
    if (byte_order_mark)
        put_byte_order_mark_before(outcome);
    if (const Errors errors = outputs_that_are_read(outcome, command.files_read()); !errors.empty()) {
        remark(refusal(errors).remarks);
        return ExitStatus::refused;
    }
    return write(std::move(outcome));
}

int read_and_run(int argc, char** argv) {
    std::vector<std::unique_ptr<Command>> made;
    std::vector<ListedCommand> listed;
    bool byte_order_mark = false;
    for (const CommandSpec& spec : commands()) {
        Command* const command = made.emplace_back(spec.make()).get();
        listed.push_back({spec.name, spec.help, [command, &byte_order_mark](OptionList& list) {
                              command->add_options(list);
                              list.flag("--bom",
                                        "Begin figures with a UTF-8 byte-order mark, for spreadsheets",
                                        byte_order_mark);
                          }});
    }
    const ChosenCommand chosen = read_command_line(argc, argv, listed);
    return chosen.index ? static_cast<int>(run(*made[*chosen.index], byte_order_mark)) : chosen.status;
}

} // namespace

} // namespace llmroofline::cli

// Whatever happens ends in a sentence and a status.
int main(int argc, char** argv) {
    try {
        return llmroofline::cli::read_and_run(argc, argv);
    } catch (const std::bad_alloc&) {
        std::cerr << "llmroofline-cli: there is not enough memory for this\n";
    } catch (const std::exception& error) {
        std::cerr << "llmroofline-cli: failed: " << llmroofline::visible(error.what()) << '\n';
    } catch (...) {
        std::cerr << "llmroofline-cli: failed\n";
    }
    return static_cast<int>(llmroofline::cli::ExitStatus::refused);
}
