// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh of any kind as a person reads it: what was compared, who is ahead in how much of it, and some of its cells. It
// is told the mesh band by band.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/output/table.h"
#include "core/comparison/comparison.h"
#include "core/mesh/views/mesh_bands.h"

namespace llmroofline::cli {

class MeshSummary {
public:
    // Keeps a reference.
    explicit MeshSummary(const Comparison& comparison);

    void add(const MeshBand& band);
    std::string text() const;

private:
    struct Choice {
        std::string name;
        std::vector<std::string_view> names;
        std::vector<std::size_t> cells;
    };

    std::string percent(std::size_t cells) const;
    void add_shares(const MeshColumn& column);
    void add_some_cells(const MeshBand& band);
    std::string winners() const;
    static std::string mark(const MeshTable& mesh, std::size_t cell);

    const Comparison& comparison_;
    Quantity x_ = Quantity::sequence;
    Quantity y_ = Quantity::batch;
    Missing missing_a_;
    Missing missing_b_;
    std::size_t cells_ = 0;
    std::size_t a_ahead_ = 0;
    std::size_t b_ahead_ = 0;
    std::optional<std::size_t> decided_; // empty: the mesh says nothing of it
    std::optional<std::size_t> decided_by_prices_;
    std::vector<Choice> choices_;
    Table some_cells_;
    bool marks_ = false; // any of them
};

} // namespace llmroofline::cli
