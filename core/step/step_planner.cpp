// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes a StepPlan: takes the operators' coefficients apart and sorts the operators by where they cross their
// ridge.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <utility>

#include "core/step/step_plan.h"

namespace llmroofline {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

using Term = BatchQuadratic::Term;

// What a crossing lies at a fixed value of.
enum class Scale { any, s, tokens, expert_tokens };

// A difference of costs has the sign of this quadratic in the scale's amount.
struct SignForm {
    Scale scale = Scale::any;
    Quadratic in_amount;

    bool changes() const {
        const Roots crossing = roots(in_amount);
        for (int i = 0; i < crossing.count; ++i)
            if (crossing.at[i] > 0)
                return true;
        return false;
    }
};

std::vector<std::size_t> terms_in_use(const BatchQuadratic& p) {
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < BatchQuadratic::term_count; ++i)
        if (p.terms[i] != Quadratic{})
            used.push_back(i);
    return used;
}

// Of a difference that lies in one term, or in a constant and one term.
struct TwoTerms {
    Quadratic constant;
    Quadratic varying;
    std::size_t term = Term::one; // of `varying`
};

std::optional<TwoTerms> two_terms(const BatchQuadratic& p) {
    const auto used = terms_in_use(p);
    if (used.empty())
        return TwoTerms{};
    if (used.size() == 1)
        return TwoTerms{{}, p.terms[used[0]], used[0]};
    if (used.size() == 2 && used[0] == Term::one)
        return TwoTerms{p.terms[Term::one], p.terms[used[1]], used[1]};
    return std::nullopt;
}

std::optional<SignForm> sign_form(const BatchQuadratic& difference) {
    const auto terms = two_terms(difference);
    if (!terms)
        return std::nullopt;
    if (terms->constant == Quadratic{})
        return SignForm{Scale::s, terms->varying};
    const Quadratic in_tokens{terms->constant.c0, terms->varying.c1, 0};
    if (terms->constant != constant(in_tokens.c0) || terms->varying != Quadratic{0, in_tokens.c1, 0})
        return std::nullopt;
    if (terms->term == Term::sequences)
        return SignForm{Scale::tokens, in_tokens};
    if (terms->term == Term::expert_sequences)
        return SignForm{Scale::expert_tokens, in_tokens};
    return std::nullopt;
}

bool join(Scale& scale, Scale other) {
    if (scale == Scale::any)
        scale = other;
    return scale == other;
}

bool is_flat(const BatchQuadratic& p) {
    return std::all_of(p.terms.begin(), p.terms.end(),
                       [](const Quadratic& term) { return term.c1 == 0 && term.c2 == 0; });
}

} // namespace

class StepPlanner {
public:
    StepPlanner(StepPlan& plan, const Workload& workload, const Queries& queries)
        : plan_(plan), units_(plan.shard_, workload, queries, plan.greatest_s_) {
        plan.tokens_per_sequence_ = queries.count();
        plan.hits_ = units_.shape().hits;
        plan.decoding_ = units_.shape().decoding;
        plan.needs_experts_hit_ = plan.hits_.experts > 0 && !queries.grows();
    }

    void make(const Workload& workload, Method method) {
        plan_communications(method);
        if (method == Method::global) {
            merge(workload);
            return;
        }
        plan_.always_.time.terms[Term::one] += constant(plan_.roofs_.step_overhead(units_.shape().decoding));
        const auto operators = units_.shape().operators();
        for (std::size_t i = 0; i < operators.size(); ++i)
            sort_in(planned(i));
        plan_.by_sequences_ = add_up(by_sequences_);
        plan_.by_expert_sequences_ = add_up(by_expert_sequences_);
        plan_.by_s_ = add_up(by_s_);
        plan_.by_tokens_ = add_up(by_tokens_);
        plan_.by_expert_tokens_ = add_up(by_expert_tokens_);
    }

private:
    using Cost = StepPlan::Cost;
    using Piece = StepPlan::Piece;
    using PlannedOperator = StepPlan::PlannedOperator;
    // One operator's costs, each from a threshold on; the first from 0.
    using Stages = std::vector<std::pair<double, Cost>>;

    // The global method sees those in the layers only.
    void plan_communications(Method method) {
        const auto all = units_.shape().communications();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (method == Method::global && !all[i].in_layers)
                continue;
            const auto bytes = [&](Quadratic Communication::*where) {
                return units_.taken_apart(
                    [&](const OperatorSet& set) { return set.communications()[i].*where; });
            };
            plan_.communications_.push_back(
                {all[i], bytes(&Communication::link_bytes), bytes(&Communication::network_bytes)});
        }
    }

    // As merge_layers(): FLOPs over weight and KV bytes of all layers, at the activations' rate.
    void merge(const Workload& workload) {
        StepPlan::MergedOperator merged;
        merged.roof = *plan_.roofs_.roof_for(
            {.kind = OperatorKind::whole_layers,
             .compute_type =
                 types_in_use(plan_.shard_.model, workload.precision, plan_.shard_.types).activations});
        merged.saturated_from = plan_.tokens_per_sequence_.c1 > 0
                                    ? plan_.hits_.saturated_from() / plan_.tokens_per_sequence_.c1
                                    : 0;
        std::vector<double> starts = {0};
        for_each_piece(
            [&](const Operator&, std::size_t, std::size_t, const WorkPiece& piece, bool saturates) {
                if (!saturates)
                    starts.push_back(piece.from);
            });
        std::sort(starts.begin(), starts.end());
        starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
        for (const double start : starts)
            merged.pieces.push_back({start, false, 0, {}, {}, {}, {}});
        for_each_piece([&](const Operator& op, std::size_t index, std::size_t k, const WorkPiece& piece,
                           bool saturates) {
            if (!op.in_layers)
                return;
            merged.expert_bytes += op.count * piece.work.expert_bytes;
            if (saturates) {
                merged.all_expert_bytes += op.count * piece.work.weight_bytes.c0;
                return;
            }
            // Up to its next piece, where that is another in s.
            const auto all = units_.shape().pieces(op);
            const bool is_last = k + 1 == all.size() || piece.work.expert_bytes != 0;
            const auto start_of = [&](double from) {
                return std::distance(starts.begin(), std::lower_bound(starts.begin(), starts.end(), from));
            };
            const auto end = is_last ? std::ssize(starts) : start_of(all[k + 1].from);
            for (auto i = start_of(piece.from); i < end; ++i) {
                StepPlan::Piece& sum = merged.pieces[static_cast<std::size_t>(i)];
                sum.flops += op.count * units_.taken_apart(index, k, &Work::flops);
                sum.bytes += op.count * units_.taken_apart(index, k, &Work::weight_bytes);
                sum.bytes += op.count * units_.taken_apart(index, k, &Work::kv_bytes);
            }
        });
        for (StepPlan::Piece& piece : merged.pieces)
            set_times(piece, merged.roof);
        plan_.merged_ = std::move(merged);
    }

    // f(operator, its index, index of the piece, the piece, whether it is where all experts are hit)
    template <class Function> void for_each_piece(Function&& f) const {
        const auto operators = units_.shape().operators();
        for (std::size_t i = 0; i < operators.size(); ++i) {
            const auto pieces = units_.shape().pieces(operators[i]);
            for (std::size_t k = 0; k < pieces.size(); ++k)
                f(operators[i], i, k, pieces[k], k > 0 && pieces[k - 1].work.expert_bytes != 0);
        }
    }

    static void set_times(Piece& piece, const Roof& roof) {
        if (roof.peak)
            piece.compute = (1 / *roof.peak) * piece.flops;
        piece.memory = (1 / roof.bandwidth) * piece.bytes;
    }

    PlannedOperator planned(std::size_t index) const {
        const Operator& op = units_.shape().operators()[index];
        PlannedOperator result{op.count, *plan_.roofs_.roof_for(op), {}};
        for (std::size_t i = 0; i < op.piece_count; ++i) {
            const auto part = [&](Quadratic Work::*kind) { return units_.taken_apart(index, i, kind); };
            const WorkPiece& first = units_.shape().pieces(op)[i];
            Piece piece;
            piece.saturates = i > 0 && result.pieces.back().expert_bytes != 0;
            piece.from =
                piece.saturates ? plan_.hits_.saturated_from() / plan_.tokens_per_sequence_.c1 : first.from;
            piece.expert_bytes = first.work.expert_bytes;
            piece.flops = part(&Work::flops);
            piece.bytes = part(&Work::weight_bytes);
            piece.bytes += result.roof.activation_factor * part(&Work::activation_bytes);
            piece.bytes += part(&Work::kv_bytes);
            set_times(piece, result.roof);
            result.pieces.push_back(piece);
        }
        return result;
    }

    static Cost cost(const PlannedOperator& op, const Piece& piece, bool compute_bound) {
        const Roof& roof = op.roof;
        Cost result;
        result.time = compute_bound ? piece.compute : piece.memory;
        if (roof.calibrated) {
            result.time += roof.overlap_loss * (compute_bound ? piece.memory : piece.compute);
            result.time.terms[Term::one] += constant(roof.launch);
        }
        result.time = op.count * result.time;
        if (compute_bound)
            result.compute_time = result.time;
        return result;
    }

    // From `from` to `until` by the sign of a difference, in the amount that it is a quadratic in.
    static void stage(const PlannedOperator& op, const Piece& piece, const Quadratic& difference, double from,
                      double until, Stages& stages) {
        const Roots crossing = roots(difference);
        double start = from;
        for (int i = 0; i <= crossing.count; ++i) {
            const double end = i < crossing.count ? crossing.at[i] : until;
            if (end <= start || (i < crossing.count && end >= until))
                continue;
            const double inside = end == infinity ? 2 * start + 1 : 0.5 * (start + end);
            stages.emplace_back(start, cost(op, piece, difference(inside) >= 0));
            start = end;
        }
    }

    void sort_in(PlannedOperator op) {
        if (op.pieces.size() == 1 && is_flat(op.pieces[0].compute) && is_flat(op.pieces[0].memory)) {
            if (!sort_in_flat(op))
                plan_.row_by_row_.push_back(std::move(op));
            return;
        }
        Scale scale = Scale::any;
        std::vector<SignForm> forms;
        for (std::size_t i = 0; i < op.pieces.size(); ++i) {
            const Piece& piece = op.pieces[i];
            auto form = sign_form(piece.compute - piece.memory);
            if (piece.expert_bytes != 0)
                form = SignForm{};
            if ((i > 0 && !join(scale, piece.saturates ? Scale::expert_tokens : Scale::s)) || !form ||
                (form->changes() && !join(scale, form->scale))) {
                plan_.row_by_row_.push_back(std::move(op));
                return;
            }
            forms.push_back(*form);
        }
        Stages stages;
        for (std::size_t i = 0; i < op.pieces.size(); ++i) {
            const Piece& piece = op.pieces[i];
            const double until = i + 1 < op.pieces.size() ? op.pieces[i + 1].from : infinity;
            if (piece.expert_bytes != 0)
                stages.emplace_back(piece.from, Cost{});
            else if (forms[i].changes())
                stage(op, piece, forms[i].in_amount, piece.from, until, stages);
            else
                stages.emplace_back(piece.from, cost(op, piece, forms[i].in_amount(1) >= 0));
        }
        if (op.pieces.front().expert_bytes != 0)
            plan_.varying_.push_back(op);
        if (stages.size() == 1)
            add_always(stages[0].second);
        else
            (scale == Scale::tokens          ? by_tokens_
             : scale == Scale::expert_tokens ? by_expert_tokens_
                                             : by_s_)
                .push_back(std::move(stages));
    }

    // An operator that does not depend on s crosses its ridge along the batch.
    bool sort_in_flat(const PlannedOperator& op) {
        const Piece& piece = op.pieces.front();
        const auto terms = two_terms(piece.compute - piece.memory);
        if (!terms)
            return false;
        const Quadratic in_amount{terms->constant.c0, terms->varying.c0, 0};
        Stages stages;
        if (terms->constant == Quadratic{})
            stages.emplace_back(0, cost(op, piece, in_amount(1) >= 0));
        else if (terms->term == Term::sequences || terms->term == Term::expert_sequences)
            stage(op, piece, in_amount, 0, infinity, stages);
        else
            return false;
        if (stages.size() == 1)
            add_always(stages[0].second);
        else
            (terms->term == Term::sequences ? by_sequences_ : by_expert_sequences_)
                .push_back(std::move(stages));
        return true;
    }

    void add_always(const Cost& cost) {
        plan_.always_.time += cost.time;
        plan_.always_.compute_time += cost.compute_time;
    }

    // Each stage is added up anew rather than by differences: nothing cancels.
    static StepPlan::StagedCost add_up(const std::vector<Stages>& operators) {
        StepPlan::StagedCost sum;
        if (operators.empty())
            return sum;
        for (const Stages& stages : operators)
            for (std::size_t i = 1; i < stages.size(); ++i)
                sum.thresholds.push_back(stages[i].first);
        std::sort(sum.thresholds.begin(), sum.thresholds.end());
        sum.thresholds.erase(std::unique(sum.thresholds.begin(), sum.thresholds.end()), sum.thresholds.end());
        sum.stages.resize(sum.thresholds.size() + 1);
        for (const Stages& stages : operators) {
            std::size_t current = 0;
            for (std::size_t i = 0; i < sum.stages.size(); ++i) {
                while (i > 0 && current + 1 < stages.size() &&
                       stages[current + 1].first <= sum.thresholds[i - 1])
                    ++current;
                sum.stages[i].time += stages[current].second.time;
                sum.stages[i].compute_time += stages[current].second.compute_time;
            }
        }
        return sum;
    }

    StepPlan& plan_;
    UnitOperators units_;
    std::vector<Stages> by_sequences_;
    std::vector<Stages> by_expert_sequences_;
    std::vector<Stages> by_s_;
    std::vector<Stages> by_tokens_;
    std::vector<Stages> by_expert_tokens_;
};

StepPlan::StepPlan(const Shard& shard, const Workload& workload, Method method, const Roofs& roofs,
                   double least_s, double greatest_s)
    : shard_(shard), roofs_(roofs), least_s_(least_s), greatest_s_(greatest_s) {
    OperatorSet operators;
    build_operators(shard, workload, Formulas::exact, method, 1, greatest_s, operators);
    StepTime time;
    time.build(operators, roofs);
    missing_ = time.missing();
    if (!missing_)
        StepPlanner(*this, workload, Queries::of(workload.phase)).make(workload, method);
}

} // namespace llmroofline
