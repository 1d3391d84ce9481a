// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The step times of one accelerator group at every batch, exact formulas: what StepTime::build makes of one
// batch's operators, for many batches at the cost of each row's segments instead of its operators.
//
// Every figure of an exact operator is linear in the amounts of a batch, so a plan takes the operators apart
// once and holds coefficients. And an operator crosses its ridge, in nearly all cases, at a fixed s, at a
// fixed number of tokens s·sequences, or, where s does not matter, at a fixed number of sequences: between
// two crossings of one such kind the costs of all operators are added up once. What crosses otherwise is held
// against its roof row by row.
//
// Seconds; s in tokens. Immutable once made.
#pragma once

#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/cost/batch_quadratic.h"
#include "core/cost/shard.h"
#include "core/step/roofs.h"
#include "core/step/step_time.h"

namespace llmroofline {

class StepPlan {
public:
    // Rows are asked for s in [least_s, greatest_s]. check_layout must have accepted the shard's layout.
    StepPlan(const Shard& shard, const Workload& workload, Method method, const Roofs& roofs, double least_s,
             double greatest_s);

    // Equals StepTime::build of build_operators() at this batch, for s in the plan's range. Without parts the segments'
    // compute_time is not computed: meshes have no use for it, and it is half of a row's cost.
    void build(double batch, StepTime& time, StepDetail detail = StepDetail::parts) const;

private:
    friend class StepPlanner;

    struct Cost {
        BatchQuadratic time;
        BatchQuadratic compute_time; // the part of it spent in compute-bound operators

        TimeSegment at(double from, const BatchQuadratic::Amounts& amounts, StepDetail detail) const {
            return {from, time(amounts), detail == StepDetail::parts ? compute_time(amounts) : Quadratic{}};
        }
    };
    // The sum of several operators' costs, which changes at thresholds; one stage more than thresholds.
    struct StagedCost {
        std::vector<double> thresholds;
        std::vector<Cost> stages;
    };
    struct Piece {
        double from; // s, or, where the experts saturate, s times expert sequences
        bool saturates;
        double expert_bytes; // not 0: experts are still being hit along the row
        BatchQuadratic flops, bytes;
        BatchQuadratic compute, memory; // seconds
    };
    struct PlannedOperator {
        double count;
        Roof roof;
        std::vector<Piece> pieces;
    };
    // The global method's one operator: its pieces, and the weights of experts that are hit along the row.
    struct MergedOperator {
        Roof roof;
        std::vector<Piece> pieces; // without those weights
        double expert_bytes = 0;   // of one expert in all layers; 0: none are hit along the row
        double saturated_from = 0; // in s·expert sequences: from here on all experts' weights
        double all_expert_bytes = 0;
    };
    struct PlannedCommunication {
        Communication shape;
        BatchQuadratic link_bytes, network_bytes;
    };

    BatchQuadratic::Amounts amounts_at(double batch) const;
    void add_stages(const StagedCost& staged, double amount_per_token, const BatchQuadratic::Amounts& amounts,
                    StepDetail detail, StepTime& time) const;
    void add_row_by_row(const PlannedOperator& op, const BatchQuadratic::Amounts& amounts,
                        StepTime& time) const;
    void note_varying(const PlannedOperator& op, const BatchQuadratic::Amounts& amounts,
                      StepTime& time) const;
    void add_merged(const MergedOperator& op, const BatchQuadratic::Amounts& amounts, StepTime& time) const;

    Shard shard_;
    Roofs roofs_;
    double least_s_;
    double greatest_s_;
    bool decoding_ = true;
    Missing missing_;
    Quadratic tokens_per_sequence_;
    ExpertHits hits_;
    bool needs_experts_hit_ = false;
    Cost always_;
    StagedCost by_sequences_;        // thresholds in sequences
    StagedCost by_expert_sequences_; // in expert sequences
    StagedCost by_s_;                // in s
    StagedCost by_tokens_;           // in s·sequences
    StagedCost by_expert_tokens_;    // in s·expert sequences
    std::vector<PlannedOperator> row_by_row_;
    std::vector<PlannedOperator> varying_;
    std::optional<MergedOperator> merged_;
    std::vector<PlannedCommunication> communications_;
};

} // namespace llmroofline
