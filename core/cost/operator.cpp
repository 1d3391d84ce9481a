// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/operator.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace llmroofline {

namespace {

bool joins_kernel(OperatorKind kind, bool gated_ffn) {
    const KernelJoin join = traits_of(kind).join;
    return join == KernelJoin::always || (join == KernelJoin::when_gated && gated_ffn);
}

} // namespace

std::string Operator::name() const {
    std::string result(to_string(kind));
    if (variant == ShapeVariant::window)
        result += "@window";
    if (variant == ShapeVariant::chunk)
        result += "@chunk";
    if (width_group > 1)
        result += '@' + std::to_string(width_group);
    return result;
}

Error missing_error(const Missing& missing, std::string_view accelerator, std::int64_t node_size) {
    const std::string name(accelerator);
    switch (missing.figure) {
    case MissingFigure::link:
        return {ErrorCode::link_missing, {name}, {}};
    case MissingFigure::network:
        return {ErrorCode::network_missing, {name, std::to_string(node_size)}, {}};
    case MissingFigure::in_network_reduction:
        return {ErrorCode::reduction_missing, {name}, {}};
    case MissingFigure::l2:
        return {ErrorCode::l2_missing, {name}, {}};
    case MissingFigure::rate:
    case MissingFigure::none:
        break;
    }
    return {ErrorCode::rate_missing, {name, std::string(to_string(missing.type))}, {}};
}

ExpertHits::ExpertHits(double of_experts, double each_token)
    : experts(of_experts), per_token(each_token),
      log_missed(per_token < experts ? std::log1p(-per_token / experts) : 0) {}

double ExpertHits::operator()(double tokens) const {
    if (per_token >= experts)
        return experts;
    // expm1 and log1p keep the digits that 1 − (1 − x)^T loses when T·x is small.
    return -experts * std::expm1(tokens * log_missed);
}

double ExpertHits::saturated_from() const {
    if (per_token >= experts)
        return 0;
    // (1 − k/E)^T < 2^-54 no longer changes 1 − x.
    return 54 * std::log(2.0) / -log_missed;
}

void OperatorSet::clear(double batch) {
    batch_ = batch;
    hits = {};
    expert_tokens = {};
    lacks_l2 = false;
    rows_per_kv_head = 1;
    latent = false;
    gated_ffn = true;
    decoding = true;
    pace = 1;
    is_draft = false;
    operators_.clear();
    pieces_.clear();
    communications_.clear();
}

Operator& OperatorSet::add(const Operator& op, const Work& work) {
    operators_.push_back(op);
    operators_.back().joins_kernel = joins_kernel(op.kind, gated_ffn);
    operators_.back().rows_per_kv_head = rows_per_kv_head;
    operators_.back().latent = latent;
    operators_.back().decoding = decoding;
    operators_.back().first_piece = static_cast<std::uint32_t>(pieces_.size());
    operators_.back().piece_count = 0;
    add_piece(0, work);
    return operators_.back();
}

void OperatorSet::add_piece(double from, const Work& work) {
    pieces_.push_back({from, work});
    ++operators_.back().piece_count;
}

OperatorFigures OperatorSet::figures(const Operator& op, double s) const {
    const auto all = pieces(op);
    // Of many pieces (chunks), by halving; the first holds for whatever lies before the second.
    const auto later =
        std::partition_point(all.begin() + 1, all.end(), [s](const WorkPiece& p) { return p.from < s; });
    const Work& work = std::prev(later)->work;
    OperatorFigures result{work.flops(s), work.weight_bytes(s), work.activation_bytes(s), work.kv_bytes(s)};
    if (work.expert_bytes != 0)
        result.weight_bytes += work.expert_bytes * experts_hit(s);
    return result;
}

} // namespace llmroofline
