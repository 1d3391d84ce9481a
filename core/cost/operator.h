// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The operators of one step at a fixed batch. Each states its FLOPs and its bytes by kind as polynomials in
// the sequence length s, piece by piece: the one description from which the operator table, the step's time,
// the mesh and the contour are computed. Figures are of one instance; `count` says how often it occurs in the
// model. Plain values; an OperatorSet keeps its memory between rows and belongs to one thread.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/cost/operator_traits.h"
#include "core/cost/quadratic.h"
#include "core/hardware/data_type.h"
#include "core/io/error.h"

namespace llmroofline {

// The variant tells operators of one kind but different shapes apart: `fused_attention@window`.
enum class ShapeVariant { none, window, chunk };

// The peak that an operator is held against.
enum class ComputeUnit { matrix, vector };

// FLOPs and bytes as polynomials in s. `expert_bytes` are the weight bytes of one routed expert in a piece
// where the number of experts hit still grows along the row (prefill): what is read is expert_bytes · E · (1
// − (1 − k/E)^(b·s)), no polynomial. Else 0.
struct Work {
    Quadratic flops;
    Quadratic weight_bytes;
    Quadratic activation_bytes;
    Quadratic kv_bytes;
    double expert_bytes = 0;

    Quadratic bytes() const { return weight_bytes + activation_bytes + kv_bytes; }
};

// `work` holds for s above `from`, up to and including the next piece's `from`.
struct WorkPiece {
    double from = 0;
    Work work;
};

struct Operator {
    OperatorKind kind;
    ShapeVariant variant = ShapeVariant::none;
    int width_group = 1; // of dense layers that differ in width: `gate_proj@2` is the second
    ComputeUnit unit = ComputeUnit::matrix;
    DataType compute_type = DataType::fp16;
    DataType weight_type = DataType::fp16; // of its weights, if it has any
    double activation_element = 2;         // bytes, as its activations are counted
    double count = 1;
    bool in_layers = true; // false: final_norm, lm_head
    // A calibration asks two things: whether the operator runs within the kernel of the one before it (the second
    // and third of q, k and v; the additions), and how many rows meet one KV head: the query heads that share it,
    // times the queries of the step.
    bool joins_kernel = false;
    double rows_per_kv_head = 1;
    bool latent = false;  // attention over one latent of all heads
    bool decoding = true; // of a step that adds tokens to a cache, not of a prompt's
    std::uint32_t first_piece = 0;
    std::uint32_t piece_count = 0;

    std::string name() const;
};

// One exchange between the accelerators of a group. Bytes are those that one accelerator sends over its link in one
// direction, within a node and between nodes, as polynomials in s; steps are hops that each cost a latency. The part
// within a node and the one between nodes come one after the other, or side by side.
struct Communication {
    OperatorKind kind;
    double count = 1;
    bool in_layers = true;
    Quadratic link_bytes = {};
    Quadratic network_bytes = {};
    double link_steps = 0;
    double network_steps = 0;
    bool side_by_side = false;
};

// A figure without which there is no time.
enum class MissingFigure {
    none,
    rate,                 // of `type`
    link,                 // link_gb_s
    network,              // the rate between nodes
    in_network_reduction, // the switch is not known to reduce
    l2                    // l2_mb, for tiled attention
};

struct Missing {
    MissingFigure figure = MissingFigure::none;
    DataType type = DataType::fp16;

    explicit operator bool() const { return figure != MissingFigure::none; }
    bool operator==(const Missing&) const = default;
};

// Makes an error of it, for a group of this accelerator.
Error missing_error(const Missing& missing, std::string_view accelerator, std::int64_t node_size);

// The mean number of distinct experts that T tokens hit when each takes k of E at random:
// E·(1 − (1 − k/E)^T).
struct ExpertHits {
    double experts = 0;
    double per_token = 0;
    double log_missed = 0; // log(1 − k/E), of one token

    ExpertHits() = default;
    ExpertHits(double experts, double per_token);

    double operator()(double tokens) const;
    // From this many tokens on every expert is hit, to double precision.
    double saturated_from() const;
};

// Figures of one operator at one s.
struct OperatorFigures {
    double flops = 0;
    double weight_bytes = 0;
    double activation_bytes = 0;
    double kv_bytes = 0;

    double bytes() const { return weight_bytes + activation_bytes + kv_bytes; }
};

class OperatorSet {
public:
    // `batch` is the whole group's.
    void clear(double batch);

    // The operator gets one piece at first; further ones are appended to the last operator added.
    Operator& add(const Operator& op, const Work& work);
    void add_piece(double from, const Work& work);

    void add(const Communication& communication) { communications_.push_back(communication); }

    double batch() const { return batch_; }
    std::span<const Communication> communications() const { return communications_; }
    std::span<const Operator> operators() const { return operators_; }
    std::span<const WorkPiece> pieces(const Operator& op) const {
        return std::span<const WorkPiece>(pieces_).subspan(op.first_piece, op.piece_count);
    }

    OperatorFigures figures(const Operator& op, double s) const;

    // Experts hit by the tokens of a prefill row.
    double experts_hit(double s) const { return hits(expert_tokens(s)); }

    ExpertHits hits;
    Quadratic expert_tokens;     // of the step, that share one set of experts
    bool lacks_l2 = false;       // its size matters and is not stated
    double rows_per_kv_head = 1; // of the operators added from here on
    bool latent = false;         // likewise
    bool gated_ffn = true;       // likewise
    bool decoding = true;        // new tokens after a cache, or a prompt
    double pace = 1;             // of the stages of a pipeline in decode: Shard::pace
    bool is_draft = false;       // part of a round: what every step takes besides is not taken again

private:
    double batch_ = 0;
    std::vector<Operator> operators_;
    std::vector<WorkPiece> pieces_;
    std::vector<Communication> communications_;
};

} // namespace llmroofline
