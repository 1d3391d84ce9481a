// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Finds the entry that a name stands for as people write it: `NVIDIA H100 80GB HBM3` as nvidia-smi prints it, `RTX 4090`,
// `meta-llama/Llama-3.1-8B-Instruct`, `llama3-8b`. Names are compared by their words, a word being letters or digits in a
// row, letter case and separators aside. Free functions without state, safe from any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/hardware/accelerator.h"
#include "core/model/transformer.h"

namespace llmroofline {

// What one entry may be called by.
struct EntryNames {
    std::string_view id;
    std::vector<std::string> words; // of all its names
};

EntryNames names_of(const Accelerator& accelerator);
EntryNames names_of(const Transformer& model);

// The ids of the entries that have every word of the name, but for words that say nothing of the entry (`GPU`,
// `Instruct`); one that all the others only add to stands for them. None where the name is empty of words.
std::vector<std::string_view> matching_ids(std::string_view name, const std::vector<EntryNames>& entries);

} // namespace llmroofline
