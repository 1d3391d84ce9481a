// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output/candidate_text.h"

#include "app/cli/output/claim.h"
#include "app/cli/output/decision_cells.h"
#include "app/cli/output/table.h"

namespace llmroofline::cli {

std::string candidate_text(const Comparison& comparison, std::span<const AcceleratorGroup> groups,
                           const CandidateTable& made) {
    Table table{{{"number"}, {"gpu"}, {"wins"}, {"coverage"}, {"regret"}, {"worst_regret"}}, {}};
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const CandidateRank& rank = made.ranks[i];
        table.rows.push_back({Cell(static_cast<std::int64_t>(i + 1)), Cell(to_string(groups[i])),
                              Cell(rank.wins), Cell(rank.coverage), cell(rank.regret),
                              cell(rank.worst_regret)});
        if (!made.lacks[i].empty())
            lines.push_back(to_string(groups[i]) + ": " + reason(made.lacks[i]));
    }
    const bool is_of_requests = llmroofline::is_of_requests(comparison.view);
    const bool is_of_traffic = is_of_requests && comparison.traffic.has_value();
    return comparison.model.name +
           (is_of_requests ? ", requests over input and output, " +
                                 (comparison.in_flight == InFlight::own
                                      ? std::string("each at its own best batch")
                                      : "batch " + std::to_string(comparison.request.batch))
                           : ", steps over batch and sequence length") +
           ", " + measuring_text(comparison.measuring) + ", " +
           (is_of_traffic ? "by the requests of " + comparison.traffic->name : "every cell alike") + "; " +
           readable(100 * made.undecided) + " % of the " + (is_of_traffic ? "requests" : "cells") +
           " are undecided. " + claim_text(comparison, comparison.method) + "\n" +
           to_text(table, Format::table) + notes(lines) +
           "\nThe cells are in --format csv or json: winner by number, margin to the second, costs.\n";
}

} // namespace llmroofline::cli
