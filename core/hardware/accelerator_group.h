// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several accelerators of one kind that run one model together, and how they share it. A single accelerator
// is a group of one. Plain values, safe to copy between threads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/hardware/accelerator.h"
#include "core/hardware/precision.h"
#include "core/io/numbers.h"
#include "core/io/result.h"

namespace llmroofline {

// Degrees of parallelism. tensor · pipeline · data accelerators in all.
//
// tensor    heads, FFN columns and output head divided
// pipeline  layers divided into stages
// data      replicas, each with its share of the batch
// expert    routed experts divided. With 1 every replica holds all experts, their columns divided by
//           `tensor`. Above 1 the tensor · data accelerators of a stage hold one set of experts together:
//           experts / expert on each, columns divided by tensor · data / expert.
struct ParallelLayout {
    std::int64_t tensor = 1;
    std::int64_t pipeline = 1;
    std::int64_t expert = 1;
    std::int64_t data = 1;
    // Parts of a replica's batch that are in the pipeline at once, 1 to `pipeline`: a step's time is then
    // that of one part, since the stages work side by side.
    std::int64_t micro_batches = 1;

    bool operator==(const ParallelLayout&) const = default;

    std::int64_t accelerators() const { return tensor * pipeline * data; }
    std::int64_t stage_accelerators() const { return tensor * data; }
    // Accelerators that share the columns of one expert.
    std::int64_t expert_tensor() const { return expert > 1 ? tensor * data / expert : tensor; }
};

// What the accelerators are joined by, where it is not as the specification says or the specification says
// nothing.
struct GroupLinks {
    std::optional<std::int64_t> node_size; // accelerators in one node
    std::optional<double> link_latency_us; // one hop within a node
    std::optional<double> network_gb_s;    // between nodes, an accelerator, one direction
    std::optional<double> network_latency_us;

    bool operator==(const GroupLinks&) const = default;
};

struct AcceleratorGroup {
    Accelerator accelerator;
    ParallelLayout layout;
    GroupLinks links;
    Precision types; // chosen for this group alone

    AcceleratorGroup() = default;
    // Implicit: an accelerator is a group of one.
    AcceleratorGroup(Accelerator accelerator_, ParallelLayout layout_ = {}, GroupLinks links_ = {})
        : accelerator(std::move(accelerator_)), layout(layout_), links(links_) {}

    bool operator==(const AcceleratorGroup&) const = default;

    std::int64_t accelerators() const { return layout.accelerators(); }
    // Accelerators in one node: as the group says, else the specification, else all of them. Not above the
    // group's size.
    std::int64_t node_size() const;
    bool spans_nodes() const { return node_size() < accelerators(); }
    // GB/s that an accelerator sends to those outside of its node: as the group says, else over PCIe, where bridges join
    // some cards of one machine and the specification states their generation.
    std::optional<double> network_gb_s() const;
    bool is_joined_by_pcie() const;
};

// Cards that a machine takes; more of them are in several, and the rate between these is nobody's to assume.
inline constexpr std::int64_t most_cards_of_a_machine = 8;

// GB/s of 16 lanes in one direction: 8 GT/s of the third generation, twice that with each one (PCI-SIG, PCI Express Base
// Specification), as the specifications state it: 16, 32, 64, 128.
double pcie_gb_s(double generation);

inline constexpr std::int64_t most_accelerators = 65536;
inline constexpr NumberRange latency_range = {0, 1e6, "us"};
inline constexpr NumberRange network_range = {1e-3, 1e6, "GB/s"};

// A group as it is typed: `8xh20-96gb:tp=8,pp=1,ep=1,dp=1`, every part but the middle one optional. Further
// keys: mb (micro-batches), node (accelerators a node), lat (µs a hop), net (GB/s between nodes), netlat
// (µs), types (WEIGHTS[/ACTIVATIONS[/KV]], the types of this group alone).
struct GroupSpelling {
    std::optional<std::int64_t> count;
    std::string accelerator; // an id or a file
    std::optional<std::int64_t> tensor, pipeline, expert, data, micro_batches;
    GroupLinks links;
    Precision types;

    bool names_layout() const { return tensor || pipeline || expert || data; }
};

// Faults: bad_group, number_out_of_range, expected_number, expected_integer, unknown_key.
Result<GroupSpelling> parse_group(std::string_view text);

// The layout meant. What is not named has the degree of `otherwise`, unless the count alone is given: that is
// tensor parallel over all. `8x…:ep=8` without a data degree that would account for the eight is attention
// data-parallel beside the experts, dp=8. Faults: group_count_mismatch, expert_degree_does_not_divide,
// too_many_micro_batches, number_out_of_range.
Result<ParallelLayout> layout_of(const GroupSpelling& spelling, const ParallelLayout& otherwise);

// Types of a group as they are typed: WEIGHTS[/ACTIVATIONS[/KV]]. Errors, none with a place: expected_choice of `key`,
// bad_group.
Result<Precision> parse_types(std::string_view key, std::string_view text);
// `fp8/fp8`: as the key `types` is spelled; "" where none is chosen.
std::string types_text(const Precision& types);

// `4xa100-sxm4-80gb:tp=4`: what parse_group and layout_of read back; a single accelerator's id alone.
std::string to_string(const AcceleratorGroup& group);

} // namespace llmroofline
