// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/step_plan.h"

#include <algorithm>
#include <iterator>
#include <limits>

namespace llmroofline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// How many thresholds an amount has passed.
std::size_t stage_of(const std::vector<double>& thresholds, double amount) {
    return static_cast<std::size_t>(
        std::distance(thresholds.begin(), std::lower_bound(thresholds.begin(), thresholds.end(), amount)));
}

} // namespace

BatchQuadratic::Amounts StepPlan::amounts_at(double batch) const {
    const double expert_sequences = shard_.expert_sequences(batch);
    return {1, shard_.sequences(batch), expert_sequences,
            needs_experts_hit_ ? hits_(expert_sequences * tokens_per_sequence_.c0) : 0};
}

void StepPlan::add_stages(const StagedCost& staged, double amount_per_token,
                          const BatchQuadratic::Amounts& amounts, StepDetail detail, StepTime& time) const {
    if (staged.stages.empty())
        return;
    time.begin_track();
    const double last = greatest_s_ * amount_per_token;
    double from = 0;
    for (std::size_t i = stage_of(staged.thresholds, least_s_ * amount_per_token);; ++i) {
        time.add_piece(staged.stages[i].at(from, amounts, detail));
        if (i == staged.thresholds.size() || staged.thresholds[i] >= last)
            break;
        from = staged.thresholds[i] / amount_per_token;
    }
    time.end_track();
}

void StepPlan::add_row_by_row(const PlannedOperator& op, const BatchQuadratic::Amounts& amounts,
                              StepTime& time) const {
    const auto start = [&](const Piece& piece) {
        return piece.saturates ? piece.from / amounts[BatchQuadratic::expert_sequences] : piece.from;
    };
    time.begin_track();
    for (std::size_t i = 0; i < op.pieces.size(); ++i) {
        const Piece& piece = op.pieces[i];
        const double from = start(piece);
        const double until = i + 1 < op.pieces.size() ? start(op.pieces[i + 1]) : infinity;
        if (piece.expert_bytes != 0) {
            note_varying(op, amounts, time);
            time.add_piece({from, {}, {}});
        } else
            time.add_piece(from, until, piece.compute(amounts), piece.memory(amounts), op.roof, op.count);
    }
    time.end_track();
}

void StepPlan::note_varying(const PlannedOperator& op, const BatchQuadratic::Amounts& amounts,
                            StepTime& time) const {
    const Piece& piece = op.pieces.front();
    time.note_varying({op.count, 0, op.pieces[1].from / amounts[BatchQuadratic::expert_sequences], op.roof,
                       piece.flops(amounts), piece.bytes(amounts), piece.expert_bytes});
}

void StepPlan::add_merged(const MergedOperator& op, const BatchQuadratic::Amounts& amounts,
                          StepTime& time) const {
    const double saturated =
        op.expert_bytes != 0 ? op.saturated_from / amounts[BatchQuadratic::expert_sequences] : 0;
    time.begin_track();
    for (std::size_t i = 0; i < op.pieces.size(); ++i) {
        const Piece& piece = op.pieces[i];
        const double until = i + 1 < op.pieces.size() ? op.pieces[i + 1].from : infinity;
        if (saturated > piece.from) {
            time.note_varying({1, piece.from, std::min(until, saturated), op.roof, piece.flops(amounts),
                               piece.bytes(amounts), op.expert_bytes});
            time.add_piece({piece.from, {}, {}});
        }
        if (until > saturated)
            time.add_piece(std::max(piece.from, saturated), until, piece.compute(amounts),
                           piece.memory(amounts) + constant(op.roof.memory_time(op.all_expert_bytes)),
                           op.roof, 1);
    }
    time.end_track();
}

void StepPlan::build(double batch, StepTime& time, StepDetail detail) const {
    time.begin();
    time.missing_ = missing_;
    if (missing_)
        return;
    const BatchQuadratic::Amounts amounts = amounts_at(batch);
    const double sequences = amounts[BatchQuadratic::sequences];
    const double expert_sequences = amounts[BatchQuadratic::expert_sequences];
    time.expert_tokens_ = expert_sequences * tokens_per_sequence_;
    time.hits_ = hits_;
    time.overlaps_ = roofs_.overlaps_communication();
    time.pace_ = decoding_ ? shard_.pace(batch) : 1;
    for (const PlannedCommunication& planned : communications_) {
        Communication communication = planned.shape;
        communication.link_bytes = planned.link_bytes(amounts);
        communication.network_bytes = planned.network_bytes(amounts);
        time.communication_ += communication.count * roofs_.time_of(communication);
    }

    if (merged_) {
        add_merged(*merged_, amounts, time);
        time.finish();
        return;
    }
    const auto add_to_base = [&](const Cost& cost) {
        const TimeSegment segment = cost.at(0, amounts, detail);
        time.base_.time += segment.time;
        time.base_.compute_time += segment.compute_time;
    };
    add_to_base(always_);
    if (!by_sequences_.stages.empty())
        add_to_base(by_sequences_.stages[stage_of(by_sequences_.thresholds, sequences)]);
    if (!by_expert_sequences_.stages.empty())
        add_to_base(by_expert_sequences_.stages[stage_of(by_expert_sequences_.thresholds, expert_sequences)]);
    add_stages(by_s_, 1, amounts, detail, time);
    add_stages(by_tokens_, sequences, amounts, detail, time);
    add_stages(by_expert_tokens_, expert_sequences, amounts, detail, time);
    for (const PlannedOperator& op : row_by_row_)
        add_row_by_row(op, amounts, time);
    for (const PlannedOperator& op : varying_)
        note_varying(op, amounts, time);
    time.finish();
}

} // namespace llmroofline
