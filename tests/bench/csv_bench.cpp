// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line's mesh of a million cells as CSV, process and catalog included, against a loop that only
// formats the same numbers into a file in the same folder.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/mesh/step_mesh.h"
#include "tests/bench/best_of.h"
#include "tests/bench/comparisons.h"

extern char** environ;

namespace llmroofline::bench {

namespace {

constexpr int csv_repetitions = 10;

std::filesystem::path make_folder() {
    std::string name = (std::filesystem::temp_directory_path() / "llmroofline-bench-XXXXXX").string();
    return mkdtemp(name.data()) ? std::filesystem::path(name) : std::filesystem::path();
}

struct Folder {
    std::filesystem::path path = make_folder();
    Folder() = default;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path); }
};

const Folder& folder() {
    static const Folder made;
    return made;
}

void command_line(benchmark::State& state, const std::string& program) {
    const std::string out = (folder().path / "mesh.csv").string();
    const char* const arguments[] = {
        program.c_str(), "mesh",     "--model", "llama-2-70b", "--batch",   "1:1024:1", "--seq",
        "32:32768:32",   "--format", "csv",     "-o",          out.c_str(), nullptr};
    for (auto _ : state) {
        pid_t child = 0;
        int status = 0;
        if (posix_spawn(&child, program.c_str(), nullptr, nullptr, const_cast<char* const*>(arguments),
                        environ) != 0 ||
            waitpid(child, &status, 0) != child || status != 0)
            state.SkipWithError("llmroofline-cli failed");
    }
}

void format_only(benchmark::State& state, const Comparison& comparison) {
    const auto mesh = step_figures(comparison, Method::operator_by_operator);
    const std::size_t width = mesh->grid.x_values.size();
    std::vector<char> text(mesh->grid.cells() * 120);
    for (auto _ : state) {
        char* at = text.data();
        const auto append = [&](double value, char separator) {
            at = std::to_chars(at, at + 32, value).ptr;
            *at++ = separator;
        };
        for (std::size_t i = 0; i < mesh->grid.cells(); ++i) {
            append(mesh->grid.y_values[i / width], ',');
            append(mesh->grid.x_values[i % width], ',');
            append(mesh->a[i], ',');
            append(mesh->b[i], ',');
            append(mesh->ratio[i], ',');
            append(i % width < mesh->fits.a[i / width] ? 1 : 0, ',');
            append(i % width < mesh->fits.b[i / width] ? 1 : 0, '\n');
        }
        std::ofstream(folder().path / "formatted.csv", std::ios::binary).write(text.data(), at - text.data());
    }
}

} // namespace

void register_csv(const std::string& program) {
    benchmark::RegisterBenchmark("cli_csv", command_line, program)
        ->Iterations(1)
        ->Repetitions(csv_repetitions)
        ->UseRealTime();
    benchmark::RegisterBenchmark("to_chars", format_only, pair_of("llama-2-70b"))
        ->Iterations(1)
        ->Repetitions(csv_repetitions)
        ->UseRealTime();
}

void print_csv(const BestTimes& best) {
    if (best.has("cli_csv") && best.has("to_chars"))
        print_line("cli_csv_over_to_chars", best.of("cli_csv") / best.of("to_chars"), "ratio");
}

} // namespace llmroofline::bench
