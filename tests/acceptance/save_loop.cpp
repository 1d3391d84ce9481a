// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Saves a comparison and an accelerator again and again, as the window does, until it is killed. Each save is
// another one: the batch of the request counts up. Says `saving` before the first and `saved` after it.
// Usage: save_loop FOLDER
#include <cstdio>
#include <filesystem>

#include "core/catalog/catalog.h"
#include "core/catalog/folders.h"
#include "core/catalog/user_entries.h"
#include "core/comparison/comparison_yaml.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/model/transformer_yaml.h"

int main(int argc, char** argv) {
    using namespace llmroofline;
    if (argc != 2)
        return 2;
    const std::filesystem::path folder = argv[1];
    const std::filesystem::path built_in = built_in_folder();
    const auto a = load_accelerator(built_in / "hardware_specs" / "a100-sxm4-80gb.yaml");
    const auto model = load_transformer(built_in / "resources" / "models" / "llama-2-7b.yaml");
    if (!a || !model)
        return 1;
    Comparison comparison;
    comparison.a = comparison.b = {*a};
    comparison.model = *model;
    Accelerator own = *a;
    own.id = "own";
    std::puts("saving");
    std::fflush(stdout);
    for (std::int64_t i = 1;; ++i) {
        comparison.request.batch = 1 + i % 4096;
        own.memory_gb = static_cast<double>(1 + i % 512);
        if (!save_comparison(folder / "session.yaml", comparison) || !save_accelerator(folder, own))
            return 1;
        if (i == 1) {
            std::puts("saved");
            std::fflush(stdout);
        }
    }
}
