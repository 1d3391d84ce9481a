// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the accelerators of a group send one another in a step. Accelerators are placed tensor parallel
// innermost, then replicas, then stages, so that the busiest traffic stays within a node.
//
// Experts on several accelerators are reached in one of two ways, as engines do it. Without replicas every accelerator of
// the tensor degree has all tokens already: it computes those of its own experts, and the layer's all-reduce adds up
// what all of them found. Or each sends its part of the tokens to their experts, and they come back, two exchanges; each
// token's parts are added up where they come back, so that the layer needs no all-reduce for them. Replicas, whose tokens
// differ, and experts that are themselves divided leave one way; of two the one with fewer bytes is taken, those between
// nodes first.
#include "core/cost/exact/communication.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::exact {

namespace {

double hops(AllReduce algorithm, double ranks) {
    return algorithm == AllReduce::ring ? ranks - 1 : std::ceil(std::log2(ranks));
}

double part_sent(double ranks) {
    return (ranks - 1) / ranks;
}

class CommunicationBuilder {
public:
    explicit CommunicationBuilder(const StepShape& step)
        : step_(step), layout_(step.shard.layout),
          message_(static_cast<double>(step.model.hidden_size) * step.activation * step.tokens) {}

    void build() {
        if (layout_.tensor > 1) {
            add_all_reduce();
            if (step_.queries.logits > 0)
                add_all_gather();
        }
        if (exchanges_tokens())
            add_all_to_all();
        add_sends();
    }

private:
    // Of `ranks` accelerators that lie side by side, how many share a node.
    double in_node(std::int64_t ranks) const {
        return static_cast<double>(std::min(ranks, step_.shard.node_size));
    }

    struct Sent {
        double link = 0;
        double network = 0;
        bool less_than(const Sent& other) const {
            return network != other.network ? network < other.network : link < other.link;
        }
    };
    // Parts of T·h·A.
    Sent reduced() const {
        const double inside = in_node(layout_.tensor);
        const double nodes = std::ceil(static_cast<double>(layout_.tensor) / inside);
        const bool in_switch = step_.workload.all_reduce == AllReduce::in_network;
        return {inside == 1 ? 0 : in_switch ? 1 : 2 * part_sent(inside), 2 * part_sent(nodes) / inside};
    }
    // Parts of the bytes of the tokens' rows for their experts, in one direction.
    Sent exchanged() const {
        const double parts = static_cast<double>(layout_.expert);
        const double inside = experts_in_node();
        return {(inside - 1) / parts / parts, (parts - inside) / parts / parts};
    }
    double experts_in_node() const {
        return std::max(1.0, std::floor(in_node(layout_.stage_accelerators()) /
                                        static_cast<double>(layout_.expert_tensor())));
    }

    bool exchanges_tokens() const {
        if (layout_.expert == 1 || layout_.data > 1)
            return layout_.expert > 1;
        const Sent one_way = exchanged();
        const double both_ways = 2 * step_.shard.computing_experts_per_token *
                                 static_cast<double>(step_.model.expert_input_width()) /
                                 static_cast<double>(step_.model.hidden_size);
        return layout_.expert_tensor() == 1 &&
               Sent{both_ways * one_way.link, both_ways * one_way.network}.less_than(reduced());
    }

    // Halves of layers whose results are added up over the tensor degree.
    double reduced_halves() const {
        const Transformer& model = step_.model;
        if (model.parallel_block)
            return static_cast<double>(model.layers);
        const std::int64_t came_back =
            exchanges_tokens() && layout_.expert_tensor() == 1 ? model.moe_layers() : 0;
        return static_cast<double>(model.mixer_layers() + model.ffn_layers() - came_back);
    }

    void add_all_reduce() {
        const AllReduce algorithm = step_.workload.all_reduce;
        const double inside = in_node(layout_.tensor);
        const double nodes = std::ceil(static_cast<double>(layout_.tensor) / inside);
        const Sent sent = reduced();
        Communication reduce{.kind = OperatorKind::all_reduce};
        reduce.count = reduced_halves();
        if (inside > 1) {
            reduce.link_bytes = sent.link * message_;
            reduce.link_steps = algorithm == AllReduce::in_network ? 2 : 2 * hops(algorithm, inside);
        }
        if (nodes > 1) {
            reduce.network_bytes = sent.network * message_;
            reduce.network_steps = 2 * hops(algorithm, nodes);
        }
        step_.set.add(reduce);
    }

    void add_all_gather() {
        const double ranks = static_cast<double>(layout_.tensor);
        const double inside = in_node(layout_.tensor);
        const double nodes = std::ceil(ranks / inside);
        const double logits = step_.batch * step_.queries.logits *
                              static_cast<double>(step_.model.vocab_size) * ranks * step_.activation;
        Communication gather{.kind = OperatorKind::all_gather, .in_layers = false};
        // Between the nodes what each accelerator has, then within the node what came.
        if (nodes > 1) {
            gather.network_bytes = constant((nodes - 1) / ranks * logits);
            gather.network_steps = hops(step_.workload.all_reduce, nodes);
        }
        if (inside > 1) {
            gather.link_bytes = constant(part_sent(inside) * logits);
            gather.link_steps = hops(step_.workload.all_reduce, inside);
        }
        step_.set.add(gather);
    }

    void add_all_to_all() {
        const Transformer& model = step_.model;
        const double parts = static_cast<double>(layout_.expert);
        const double inside = experts_in_node();
        const Sent sent = exchanged();
        const Quadratic rows = step_.shard.computing_experts_per_token *
                               static_cast<double>(model.expert_input_width()) * step_.activation *
                               step_.set.expert_tokens;
        Communication exchange{.kind = OperatorKind::all_to_all, .side_by_side = true};
        exchange.count = 2 * static_cast<double>(model.moe_layers());
        if (inside > 1) {
            exchange.link_bytes = sent.link * rows;
            exchange.link_steps = inside - 1; // each to each, whatever adds up the results
        }
        if (inside < parts) {
            exchange.network_bytes = sent.network * rows;
            exchange.network_steps = std::ceil(parts / inside) - 1;
        }
        step_.set.add(exchange);
    }

    void add_sends() {
        const std::int64_t stage = layout_.stage_accelerators();
        const std::int64_t node = step_.shard.node_size;
        std::int64_t beyond = 0;
        for (std::int64_t i = 1; i < layout_.pipeline; ++i)
            beyond += (i - 1) * stage / node != i * stage / node;
        const std::int64_t within = layout_.pipeline - 1 - beyond;
        if (within > 0)
            step_.set.add(Communication{.kind = OperatorKind::pipeline_send,
                                        .count = static_cast<double>(within),
                                        .link_bytes = message_,
                                        .link_steps = 1});
        if (beyond > 0)
            step_.set.add(Communication{.kind = OperatorKind::pipeline_send,
                                        .count = static_cast<double>(beyond),
                                        .network_bytes = message_,
                                        .network_steps = 1});
    }

    const StepShape& step_;
    const ParallelLayout& layout_;
    Quadratic message_; // T·h·A
};

} // namespace

void add_communication(const StepShape& step) {
    CommunicationBuilder(step).build();
}

} // namespace llmroofline::exact
