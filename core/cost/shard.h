// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A shard is the part of a model that one accelerator of a group holds and computes. Tensor parallel degree t divides
// query heads, FFN and expert columns, the heads of linear layers and the vocabulary by t; KV heads (and the key
// heads of linear layers) by t, or, where there are fewer than t, each accelerator has a copy of one. Norms, adds,
// the router, the latent projections and cache of MLA, and the sparse indexer are on every accelerator. Source:
// Shoeybi et al., Megatron-LM, arXiv 1909.08053; for MLA and the indexer the published inference code of DeepSeek-V3
// and V3.2. Pure functions; plain values.
#pragma once

#include <optional>

#include "core/comparison/comparison.h"
#include "core/cost/types_in_use.h"
#include "core/io/error.h"

namespace llmroofline {

struct Shard {
    Transformer model;                      // of one accelerator, all stages; `experts` are its own
    std::int64_t experts = 0;               // of the whole model
    double computing_experts_per_token = 0; // of the whole model
    ParallelLayout layout;
    std::int64_t node_size = 1;
    std::optional<double> l2_bytes;
    TypesOfGroup types;
    // Whether replicas have shares of a batch that need not be whole: the mean over the time of a closed loop.
    bool even_replicas = false;

    // Sequences of the fullest replica. At least one: what is less than one sequence an accelerator costs as much as one.
    double of_replica(double batch) const;
    // Returns the sequences of that replica that are in a stage at once, at least one.
    double sequences(double batch) const;
    // How many times longer than one micro-batch takes through all stages the next one follows it round: above 1 where
    // stages differ by a layer, and so many micro-batches are in flight that the fuller one never rests.
    double pace(double batch) const;
    // Of all layers what the fullest stage has: stages may differ by a layer (61 are 31 and 30).
    double stage_share() const;
    // Returns the sequences whose tokens share one set of experts.
    double expert_sequences(double batch) const;
};

// Says why the model cannot be divided so; empty if it can. Faults: layout_does_not_divide,
// kv_heads_and_tensor_degree, expert_degree_without_experts.
Errors check_layout(const Transformer& model, const AcceleratorGroup& group);
// The same, and whether the blocks and groups of weights that share a scale are divided, where the weights are those of
// the checkpoint: no engine splits one. Of 8-bit floats in square blocks every divided width has to be whole blocks (vLLM,
// model_executor/layers/quantization/fp8.py, validate_fp8_block_shape), of integers in groups along the input (GPTQ, AWQ)
// every divided input whole groups (gptq_marlin.py, awq.py: 'the input size is not aligned with the quantized weight
// shape'). Faults: those above.
Errors check_layout(const Transformer& model, const Precision& chosen, const AcceleratorGroup& group);

// check_layout must have accepted it.
Shard shard_of(const Transformer& model, const AcceleratorGroup& group);

// Bytes of the weights on the fullest stage's accelerator. Layers of different kinds are taken as spread evenly
// over the stages; the embedding and a table of positions lie on the first stage, the output head on the last.
double weight_bytes(const Shard& shard, const TypesInUse& types);

} // namespace llmroofline
