// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One accelerator as its vendor specifies it: dense rates with FP32 accumulation, decimal units (1 GB = 10^9
// bytes), links in one direction. A figure that nobody publishes is absent, and what needs it is 'not
// available'; no default ever stands in. Plain value, safe to copy between threads.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/data_type.h"
#include "core/hardware/price.h"
#include "core/io/date.h"

namespace llmroofline {

// How far a figure can be trusted.
enum class FigureStatus { unstated, confirmed, single_source, recalled, unconfirmed };

inline constexpr NameTable<FigureStatus, 5> figure_status_names = {
    {{FigureStatus::unstated, "unstated"},
     {FigureStatus::confirmed, "confirmed"},
     {FigureStatus::single_source, "single source"},
     {FigureStatus::recalled, "recalled"},
     {FigureStatus::unconfirmed, "unconfirmed"}}};

std::string_view to_string(FigureStatus status);
std::optional<FigureStatus> parse_figure_status(std::string_view name);

// How the interconnect joins the accelerators of a node. A `reducing switch` adds up in the network: an
// all-reduce then sends each byte once.
inline constexpr std::array<std::string_view, 6> link_topologies = {"pcie",  "pair",   "mesh",
                                                                    "torus", "switch", "reducing switch"};
inline constexpr std::string_view reducing_switch = "reducing switch";

// The source of a figure that the user has set; nobody read it anywhere.
inline constexpr const char* own_source = "yours";

struct Accelerator {
    std::string id;
    std::string name;
    std::string vendor;
    std::string architecture;
    std::optional<int> release_year;

    double memory_gb = 0;
    std::string memory_type;
    std::optional<double> usable_memory_mib; // what a program can allocate, where somebody measured it
    double bandwidth_gb_s = 0;

    // TFLOP/s or TOP/s, dense; indexed by Rate.
    std::array<std::optional<double>, all_rates.size()> rates_tera;

    std::optional<double> l2_mb;
    std::optional<int> sm_count;
    std::string interconnect;
    std::optional<double> link_gb_s;       // one direction
    std::optional<double> link_latency_us; // one hop
    std::string link_topology;             // one of link_topologies, or empty: not stated
    std::optional<int> node_size;          // accelerators that the interconnect joins
    std::optional<double> pcie_gen;
    std::optional<double> tdp_w;
    std::optional<double> host_w; // what the server draws beside the boards, for each of them
    std::optional<double> launch_price_usd;
    Prices prices; // an hour's

    // By figure key (`fp16_tflops`, …); the key `default` speaks for every figure not named.
    std::map<std::string, FigureStatus> status;
    std::map<std::string, std::string> sources;
    std::map<std::string, Date> read; // when the sources were read
    std::string notes;

    bool operator==(const Accelerator&) const = default;

    const std::optional<double>& rate_tera(Rate rate) const { return rates_tera[static_cast<size_t>(rate)]; }
    std::optional<double>& rate_tera(Rate rate) { return rates_tera[static_cast<size_t>(rate)]; }

    double bandwidth_bytes_per_s() const { return bandwidth_gb_s * 1e9; }

    // What counts as its capacity: usable_memory_mib where the spec has it, else memory_gb.
    double memory_bytes() const;

    bool has_matrix_rate() const; // any rate but the vector's

    FigureStatus status_of(const std::string& key) const;
    // Of the price: that of the market's price on demand.
    std::string_view source_of(const std::string& key) const;
    // Empty for what the user has set, too.
    std::optional<Date> read_on(const std::string& key) const;
    // The status that a reader must see beside the name: the most doubtful of the figures that speeds are
    // computed from (rates, bandwidth, memory size).
    FigureStatus weakest_status() const;
};

// Vendor and name, the vendor once: NVIDIA H20 96GB.
std::string full_name(const Accelerator& accelerator);

// A rate that was found for a type, and whether it is the type's own.
struct MatrixRate {
    double per_second = 0;  // FLOP/s
    Rate rate = Rate::fp16; // whose figure it is
    bool stands_in = false; // BF16 for FP16 or the reverse
    bool fell_back = false; // a wider type's rate, which the user allowed
};

// The rate of matrix products in `type`. FP16 and BF16 stand for each other. With `allow_fallback` a missing
// type runs at the next wider one that the accelerator has. With `fp32_as_tf32` FP32 products run at the TF32
// rate, else at the vector rate. Empty: not available.
std::optional<MatrixRate> find_matrix_rate(const Accelerator& accelerator, DataType type, bool allow_fallback,
                                           bool fp32_as_tf32 = false);

// FLOP/s of the plain FP32 units; empty where the spec gives none.
std::optional<double> vector_rate(const Accelerator& accelerator);

} // namespace llmroofline
