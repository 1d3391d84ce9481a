// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which model, and what is changed of its architecture.
#pragma once

#include <string>
#include <vector>

#include "app/cli/options/command_line.h"
#include "core/catalog/catalog.h"
#include "core/model/transformer.h"

namespace llmroofline::cli {

struct ModelOptions {
    std::string model;
    std::vector<std::string> sets; // KEY=VALUE

    void add(OptionList& list);

    // `saved`: the model came from a file and stays where none is named.
    void choose(Transformer& model, bool saved, const Catalog& catalog, Errors& errors) const;
    // All of --set at once.
    void change(Transformer& model, Errors& errors) const;
};

// A catalog id, or a file where the text looks like a path.
Result<Transformer> find_model(const std::string& id_or_file, const Catalog& catalog);

} // namespace llmroofline::cli
