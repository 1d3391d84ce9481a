// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which accelerators, or groups of them, are compared: ids and files as they were typed, and what is changed of them.
#pragma once

#include <string>
#include <vector>

#include "app/cli/options/command_line.h"
#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

struct AcceleratorOptions {
    std::vector<std::string> gpus;
    std::vector<std::string> sets; // ID.KEY=VALUE
    GroupSpelling degrees;         // of every side that does not name its own; without count and accelerator
    std::string decode_gpu;

    void add(OptionList& list);
    void add_decode_gpu(OptionList& list);

    // `saved`: the comparison came from a file, whose sides stay where none is named.
    void choose(Comparison& comparison, bool saved, const Catalog& catalog, Errors& errors) const;
    void change(Comparison& comparison, Errors& errors) const;
    // One --gpu asks for one.
    bool only_first() const { return gpus.size() == 1; }
};

// What a command computes with: A, B and the others, or A alone where one was named.
std::vector<const AcceleratorGroup*> groups_asked_for(const AcceleratorOptions& options,
                                                      const Comparison& comparison);

// A catalog id, or a file where the text looks like a path.
Result<Accelerator> find_accelerator(const std::string& id_or_file, const Catalog& catalog);

} // namespace llmroofline::cli
