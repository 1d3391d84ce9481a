// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is measured: pairs of accelerators and models of the shipped catalog.
#pragma once

#include <string>
#include <vector>

#include "core/comparison/comparison.h"

namespace llmroofline::bench {

class BestTimes;

struct NamedComparison {
    std::string name;
    Comparison comparison;
};

// One A100 against one H20, exact formulas, fused attention, 1024 × 1024 cells.
Comparison pair_of(const std::string& model);
const std::vector<NamedComparison>& mesh_comparisons();

void register_meshes();
void print_meshes(const BestTimes& best);
void register_requests();
void print_requests(const BestTimes& best);
void register_growth();
void print_growth(const BestTimes& best);
void register_csv(const std::string& program); // llmroofline-cli
void print_csv(const BestTimes& best);

} // namespace llmroofline::bench
