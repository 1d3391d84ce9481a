// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <iostream>

#include "app/cli/commands.h"
#include "app/cli/pictures.h"
#include "app/cli/remarks.h"
#include "app/cli/resolve.h"
#include "app/wording/error_text.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/calibration_catalog.h"
#include "core/catalog/folders.h"
#include "core/io/files.h"

namespace llmroofline::cli {

namespace {

enum ExitStatus { done = 0, refused = 1, wrong_usage = 2 };

int refuse(const Errors& errors) {
    for (const Error& error : errors)
        std::cerr << error_text(error) << '\n';
    return refused;
}

// Writes `files` and what was said, to the output file or, last, to standard output: all or nothing.
int write(std::vector<FileContent> files, std::optional<std::string> text, const std::string& output) {
    const bool to_file = text && !output.empty();
    if (to_file)
        files.push_back({output, *std::move(text)});
    const Status status = write_files_atomically(files);
    if (!status)
        return refuse(status.errors());
    if (!text || to_file)
        return done;
    std::cout << *text << std::flush;
    if (std::cout)
        return done;
    std::cerr << "standard output: cannot be written\n";
    return refused;
}

bool has_one_point(const Options& options) {
    if (single_value(options.batch, 1) && single_value(options.sequence, 1) &&
        single_value(options.input, 1) && single_value(options.output_tokens, 1))
        return true;
    std::cerr << "--batch, --seq, --input, --output-tokens: found several values, expected one for this "
                 "command\n";
    return false;
}

// Only what lies along an axis has several values, and the axes differ.
bool has_request_axes(const Options& options, const RequestView& view) {
    if (!check_view(view)) {
        std::cerr << "--x, --y: found the same twice, expected two of batch, input, output\n";
        return false;
    }
    const Quantity x = view.x;
    const Quantity y = view.y;
    const auto is_right = [&](Quantity quantity, const std::optional<Axis>& axis) {
        return quantity == x || quantity == y || single_value(axis, 1);
    };
    if (is_right(Quantity::batch, options.batch) && is_right(Quantity::input, options.input) &&
        is_right(Quantity::output, options.output_tokens))
        return true;
    std::cerr << "--batch, --input, --output-tokens: found several values off the axes, expected one\n";
    return false;
}

int run(const Options& options) {
    const Catalog catalog = Catalog::load_default();
    // A broken file of the catalog is left out; say so, and go on with the rest.
    for (const Error& fault : catalog.faults())
        std::cerr << error_text(fault) << '\n';

    if (options.command == Command::check) {
        const CheckReport report = run_check(options, catalog);
        std::cout << report.text << std::flush;
        return report.faulty ? refused : done;
    }
    const auto answer = [&](Result<std::string> text) {
        return text ? write({}, *std::move(text), options.output) : refuse(text.errors());
    };
    if (options.command == Command::gpus)
        return answer(run_gpus(options, catalog));
    if (options.command == Command::models)
        return answer(run_models(options, catalog));

    if (options.command == Command::validate)
        return answer(run_validate(options, catalog));
    if (options.command == Command::calibrate) {
        const auto report = run_calibrate(options, catalog);
        if (!report)
            return refuse(report.errors());
        if (options.output.empty()) {
            const Status saved = save_calibration(report->profile, report->measurements);
            return saved ? write({}, report->text, {}) : refuse(saved.errors());
        }
        return write({{options.output, write_calibration(report->profile)}}, report->text, {});
    }

    const auto comparison = resolve_comparison(options, catalog);
    if (!comparison)
        return refuse(comparison.errors());
    for (const std::string& line : remarks(options, *comparison, catalog))
        std::cerr << line << '\n';
    if (options.command != Command::mesh && !has_one_point(options))
        return wrong_usage;
    if (options.command == Command::estimate)
        return answer(run_estimate(options, *comparison));
    if (options.command == Command::rank)
        return answer(run_rank(options, *comparison, catalog));
    const auto* const requests = std::get_if<RequestView>(&comparison->view);
    if (options.command == Command::mesh && requests && !has_request_axes(options, *requests))
        return wrong_usage;
    if (options.command == Command::mesh && !requests && (options.metric || options.x || options.y)) {
        std::cerr << "--metric, --x, --y: settings of --view request, expected no other view\n";
        return wrong_usage;
    }
    if (options.command == Command::operators)
        return answer(run_operators(options, *comparison));

    const bool is_mesh = options.command == Command::mesh;
    if (!options.picture.any())
        return answer(is_mesh ? run_mesh(options, *comparison) : run_roofline(options, *comparison));
    const auto drawn = draw_pictures(options, *comparison);
    if (!drawn)
        return refuse(drawn.errors());
    // Figures too only where somebody asked for them.
    if (!options.format && options.output.empty())
        return write(*drawn, std::nullopt, {});
    auto text = is_mesh ? run_mesh(options, *comparison) : run_roofline(options, *comparison);
    return text ? write(*drawn, *std::move(text), options.output) : refuse(text.errors());
}

} // namespace

} // namespace llmroofline::cli

int main(int argc, char** argv) {
    const auto parsed = llmroofline::cli::parse_options(argc, argv);
    return parsed.options ? llmroofline::cli::run(*parsed.options) : parsed.status;
}
