// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/option_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace llmroofline {

namespace {

constexpr auto texts = std::to_array<std::pair<std::string_view, std::string_view>>({
    // groups
    {"tp", "Tensor parallel degree of every side that does not name its own (1)"},
    {"pp", "Pipeline stages of every side that does not name its own (1)"},
    {"ep", "Expert parallel degree of every side that does not name its own (1)"},
    {"dp", "Data parallel replicas of every side that does not name its own (1)"},
    {"micro-batches", "Parts of the batch in the pipeline at once (1)"},
    {"node-size", "Accelerators in one node (the spec's, else all)"},
    {"link-latency", "Microseconds a hop within a node (the spec's, else 0)"},
    {"network", "GB/s between nodes, an accelerator, one direction"},
    {"network-latency", "Microseconds a hop between nodes (0)"},
    // the workload
    {"phase", "Whether a step reads the prompt or generates a token. Linear layers count their recurrence in "
              "a prefill, too, not "
              "the further products of chunked kernels (5 to 57 % more FLOPs)"},
    {"attention", "tiled reads keys and values again once they outgrow the L2"},
    {"experts-read", "Experts whose weights a step reads: those that tokens hit which choose alike and each "
                     "on its own, all, or the "
                     "least, those of one token"},
    {"all-reduce", "How a group adds up its results"},
    {"overlap", "Communication runs beside the computing: a step takes the longer of both"},
    {"allow-fallback", "Run a type that an accelerator lacks at the next wider one"},
    {"tf32", "FP32 matrix products run at the TF32 rate"},
    {"memory-reserve",
     "GB kept free on each accelerator for context, libraries and graphs, as vLLM reports them"},
    {"software", "The software stack that the calibration is to speak for"},
    {"weights", "Type of the weights (as published)"},
    {"activations", "Type of the activations (as published)"},
    {"kv-cache",
     "Type of the KV cache (as published). States of linear layers are in FP32 whatever the length, those of "
     "convolutions in the activations' type"},
    {"expert-weights", "Type of the routed experts (as published; where weights are chosen, as these)"},
    {"int4-group", "Weights that share one FP16 scale in int4"},
    {"method", "One roof for the whole step, or one for each operator"},
    {"formulas", "The architecture as it is, or what the tools of 2024 compute"},
    // requests
    {"batching", "All sequences start together, or --batch requests are in flight all the time"},
    {"prefill-chunk",
     "Prompt tokens that a step takes, of all sequences of a replica together, not of each; 0: all in one"},
    {"prompt-steps", "Whether prompts share steps up to --prefill-chunk tokens, or each has its own"},
    {"prefix-hit", "Share of the prompt that is in the cache already"},
    {"draft-tokens",
     "Tokens drafted a verification; 0: none (with --draft mtp as many as the model has modules)"},
    {"draft",
     "What drafts: something of --draft-cost, or the model's own modules for multi-token prediction"},
    {"acceptance", "Chance that a drafted token is accepted once the one before it was"},
    {"draft-cost", "Time of drafting one token, as a share of a decode step"},
    // what performance is per
    {"measure", "What performance is per: nothing, an accelerator, USD, a watt"},
    {"prices",
     "Whose prices of an hour, for all sides alike; your own (--gpu-set ID.price_usd_per_hour=) go before"},
    {"watts", "The boards' power, with the host's beside them, or that times --pue"},
    {"pue", "Power of a facility over that of its machines"},
    {"host-w", "Power of the host for each accelerator, in place of the specification's"},
    {"capex-usd", "Owned: what one accelerator costs with its share of the server (the launch price)"},
    {"own-years", "Owned: years of use"},
    {"own-interest", "Owned: interest a year"},
    {"own-operations", "Owned: operations a year, as a share of what it costs"},
    {"own-colocation", "Owned: USD a kW and month"},
    {"own-pue", "Owned: power of the facility over that of its machines"},
    {"own-usd-per-kwh", "Owned: electricity"},
    {"own-idle", "Owned: power without load, as a share of that at full load"},
    {"own-utilisation", "Owned: share of the time at full load"},
    // pictures
    {"resolution", "Cells of a picture each way"},
    {"contours", "Ratios at which a picture draws lines, 1 being break-even and each other one both ways"},
    {"half-range", "log2 of the ratio at which a picture's colours end (as the mesh needs it)"},
    // what is shown
    {"metric", "What of whole requests is compared"},
    {"x", "Across; its values by its own option"},
    {"y", "Down; its values by its own option"},
    {"global-exact", "Hold the global method with exact formulas against the operator method"},
    {"operator-published", "Hold the operator method with published formulas against the exact ones"},
    {"global-published", "Hold the global method with published formulas against the operator method"},
    {"calibrated", "Hold the calibrated operator method against the bound"},
});

} // namespace

std::string_view option_help(std::string_view option) {
    const auto found =
        std::find_if(texts.begin(), texts.end(), [option](const auto& text) { return text.first == option; });
    return found == texts.end() ? std::string_view() : found->second;
}

} // namespace llmroofline
