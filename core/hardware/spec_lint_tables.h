// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What spec lint knows of hardware. Rates are dense, with FP32 accumulation; operations count a multiply and
// an add as two; clocks in GHz, bandwidths and links in GB/s (10^9 bytes), links in one direction. Pure data
// and look-ups, safe from any thread.
#pragma once

#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/accelerator.h"

namespace llmroofline::spec_lint {

// A rate as a multiple of the FP16 matrix rate.
struct RateRatio {
    double least = 0;
    double greatest = 0;

    constexpr bool is_there() const { return greatest > 0; }
    constexpr bool is_fixed() const { return is_there() && least == greatest; }
    constexpr bool is_known() const { return greatest < std::numeric_limits<double>::infinity(); }
};

inline constexpr RateRatio none = {0, 0}; // the hardware does not compute in this type
inline constexpr RateRatio any = {0, std::numeric_limits<double>::infinity()}; // nothing is known
constexpr RateRatio times(double ratio) {
    return {ratio, ratio};
}

// NVIDIA sells dies of different make under one architecture's name; the memory tells them apart.
enum class MemoryKind { any, stacked, soldered };

struct ArchitectureRates {
    std::string_view name; // small letters and digits only; a spec's architecture contains it
    MemoryKind memory = MemoryKind::any;
    std::array<double, 2>
        fp16_per_clock;        // of one unit; two where parts differ, the smaller first; 0: unknown
    double fp32_per_clock = 0; // vector
    double least_clock = 0;
    double greatest_clock = 0;
    RateRatio tf32, fp8, fp4, int8, int4; // BF16 is as FP16 everywhere but on `no_bf16`
    bool no_bf16 = false;
    bool states_all = false; // vendors state BF16, FP8, FP4 and INT8 where the hardware has them
    // Where FP8 is neither twice FP16 nor absent, nor unknown: who documents that.
    std::string_view source = {};

    RateRatio ratio(Rate rate) const; // `any` for the vector rate
};

// Operations a clock and unit: the architecture papers of NVIDIA (V100, T4, A100, GA102, Ada, H100), AMD
// (CDNA 2 to 4, RDNA 3 and 4) and Intel (Xe-HPC, Xe2); Da Vinci: a cube of 16 x 16 x 16 multiply-adds a core.
// With the boost clock and the number of units they give the vendors' own rates to about 1 %, which the tests
// repeat for hardware_specs/. Inferred from the rate itself, and so weaker: the H20 (1024), Blackwell with
// HBM (8192). 512 is the half rate of GeForce cards, the A10G, L20, L40 and GB10 under FP32 accumulation;
// their integer rates are not halved, on some of them, hence ranges. Clocks: the boost clocks of the parts of
// that architecture with some room on either side, but less than a factor of 2 from any, so that a doubled
// rate always leaves the range. Ratios: the same papers and the dense columns of the data sheets. Blackwell
// Ultra gave up INT8 for FP4. Gaudi, TPU and NeuronCore: the vendors' documentation, as cited in
// hardware_specs/; a Gaudi 3 has 8 matrix engines of 256 x 256 multiply-adds for 64 tensor cores. Thor has
// the matrix units of Blackwell with HBM beside soldered memory. No law makes FP8 twice as fast as FP16:
// where it is not, the row names its source.
// clang-format off
inline constexpr std::array architectures = {
    // name, memory, FP16 and FP32 a clock, clocks, TF32, FP8, FP4, INT8, INT4, no BF16, states all
    ArchitectureRates{"volta", MemoryKind::any, {1024}, 128, 0.9, 2.0, none, none, none, times(0.5), none, true, true},
    ArchitectureRates{"turing", MemoryKind::any, {512, 1024}, 128, 0.95, 2.2, none, none, none, {2, 4}, {4, 8}, true, true},
    ArchitectureRates{"ampere", MemoryKind::stacked, {2048}, 128, 0.9, 2.0, times(0.5), none, none, times(2), times(4), false, true},
    ArchitectureRates{"ampere", MemoryKind::soldered, {512, 1024}, 256, 1.0, 2.2, times(0.5), none, none, {2, 4}, {4, 8}, false, true},
    ArchitectureRates{"ada", MemoryKind::any, {512, 1024}, 256, 1.3, 2.9, times(0.5), times(2), none, {2, 4}, {4, 8}, false, true},
    ArchitectureRates{"hopper", MemoryKind::any, {1024, 4096}, 256, 1.2, 2.3, times(0.5), times(2), none, times(2), none, false, true},
    ArchitectureRates{"blackwellultra", MemoryKind::any, {8192}, 256, 1.2, 2.4, times(0.5), times(2), times(6), {0.05, 2}, any, false, true},
    ArchitectureRates{"blackwellthor", MemoryKind::any, {8192}, 256, 1.2, 2.4, times(0.5), times(2), times(4), any, any, false, true},
    ArchitectureRates{"blackwell", MemoryKind::stacked, {8192}, 256, 1.2, 2.4, times(0.5), times(2), times(4), times(2), any, false, true},
    ArchitectureRates{"blackwell", MemoryKind::soldered, {512, 1024}, 256, 1.4, 3.1, times(0.5), times(2), {4, 8}, {2, 4}, any, false, true},
    ArchitectureRates{"rubin", MemoryKind::any, {}, 0, 0, 0, times(0.5), times(4.375), times(8.75), times(0.0625), any, false, true,
                      "NVIDIA's table of the Vera Rubin NVL72: 4, 17.5, 35 PFLOPS"},
    ArchitectureRates{"cdna2", MemoryKind::any, {1024}, 128, 1.0, 2.2, none, none, none, times(1), times(1), false, true},
    ArchitectureRates{"cdna3", MemoryKind::any, {2048}, 256, 1.2, 2.6, times(0.5), times(2), none, times(2), any, false, true},
    ArchitectureRates{"cdna4", MemoryKind::any, {4096}, 256, 1.3, 2.9, none, times(2), times(4), times(2), any, false, true},
    ArchitectureRates{"cdna5", MemoryKind::any, {}, 0, 0, 0, any, times(2), times(4), any, any},
    ArchitectureRates{"rdna3", MemoryKind::any, {512}, 256, 1.6, 3.1, none, none, none, times(1), times(2), false, true},
    ArchitectureRates{"rdna4", MemoryKind::any, {1024}, 256, 1.8, 3.3, none, times(2), none, times(2), times(4), false, true},
    ArchitectureRates{"xe2", MemoryKind::any, {2048}, 256, 1.6, 3.1, any, none, none, times(2), any, false, true},
    ArchitectureRates{"xehpc", MemoryKind::any, {4096}, 256, 0.9, 2.0, times(0.5), none, none, times(2), any, false, true},
    ArchitectureRates{"davinci", MemoryKind::any, {8192}, 0, 0.9, 2.2, any, any, any, times(2), any},
    ArchitectureRates{"gaudi2", MemoryKind::any, {}, 0, 0, 0, any, times(2), none, any, any},
    ArchitectureRates{"gaudi3", MemoryKind::any, {16384}, 128, 1.2, 2.2, times(0.25), times(1), none, any, any, false, false,
                      "Intel's Gaudi 3 white paper and Hot Chips slides: one rate for BF16 and FP8"},
    ArchitectureRates{"tpu", MemoryKind::any, {}, 0, 0, 0, any, times(2), any, {1, 2}, {1, 4}},
    ArchitectureRates{"neuroncorev2", MemoryKind::any, {}, 0, 0, 0, times(1), times(1), any, times(2), any, false, false,
                      "AWS Neuron documentation, Trainium: one rate for BF16 and FP8"},
    ArchitectureRates{"neuroncorev3", MemoryKind::any, {}, 0, 0, 0, times(1), times(2), any, any, any},
    ArchitectureRates{"neuroncorev4", MemoryKind::any, {}, 0, 0, 0, times(1), times(3.75), times(3.75), any, any, false, false,
                      "AWS Neuron documentation, Trainium3: 671 and 2517 TFLOPS"},
    ArchitectureRates{"maia200", MemoryKind::any, {}, 0, 0, 0, any, times(4), times(8), any, any, false, false,
                      "Microsoft's announcement: 1268, 5072, 10145 TFLOPS"},
    ArchitectureRates{"tensix", MemoryKind::any, {}, 0, 0, 0, any, times(4), any, any, any, false, false,
                      "Tenstorrent's product page, Blackhole: 194 and 774 (BLOCKFP8) TFLOPS"},
};
// clang-format on

// What advertisements print for a type in place of its dense rate, where that is not the doubling of
// structured sparsity.
struct AdvertisedRate {
    std::string_view architecture; // as above
    Rate rate;
    double ratio = 0; // a multiple of the FP16 matrix rate
};

// Rubin's 50 PFLOPS of NVFP4 inference count the adaptive compression of activations, the dense rate is the
// 35 of training (NVIDIA's announcement of the Vera Rubin NVL72); some pages halve the 50 to get FP8.
inline constexpr std::array compressed_rates = {
    AdvertisedRate{"rubin", Rate::fp4, 12.5},
    AdvertisedRate{"rubin", Rate::fp8, 6.25},
};

struct MemoryTypeRange {
    std::string_view name; // small letters and digits only; a spec's memory type begins with it
    double least_per_gb = 0;
    double greatest_per_gb = 0;
    double greatest = 0; // of one package; 0: as far as stacks go
};

// Per GB: the JEDEC rates of a stack or chip over its capacities on the market, with a tenth to spare. HBM2
// up to 307 GB/s a stack of 4 or 8 GB, HBM2E 400 to 461 of 8 or 16, HBM3 660 to 819 of 16 or 24, HBM3E 750 to
// 1229 of 24 to 36, HBM4 from 1600 of 36 to 64. A GDDR chip has 32 pins and 1 to 3 GB and may share its bus
// with a second one: GDDR6 10 to 20 Gbit/s a pin, GDDR6X 19 to 24, GDDR7 28 to 32. LPDDR goes from a small
// part with a wide bus to half a terabyte on the same. The most of one package: a bus of 512 bits (LPDDR:
// 1024) at the top rate.
inline constexpr std::array memory_types = {
    MemoryTypeRange{"hbm2e", 20, 64},         MemoryTypeRange{"hbm2", 20, 85},
    MemoryTypeRange{"hbm3e", 20, 57},         MemoryTypeRange{"hbm3", 24, 57},
    MemoryTypeRange{"hbm4", 25, 95},          MemoryTypeRange{"hbm", 15, 95},
    MemoryTypeRange{"gddr6x", 30, 105, 1540}, MemoryTypeRange{"gddr6", 10, 90, 1280},
    MemoryTypeRange{"gddr7", 15, 75, 2300},   MemoryTypeRange{"lpddr5x", 0.8, 25, 1230},
    MemoryTypeRange{"lpddr5", 0.8, 25, 1000},
};

struct LinkRate {
    std::string_view interconnect; // small letters and digits only; a spec's interconnect contains it
    std::string_view architecture; // likewise; "" is any
    double gb_s = 0;               // of one accelerator, one direction
};

// Everything an accelerator has of it, as in hardware_specs/, which cites the sources: NVLink of Volta to
// Blackwell 6 x 25, 12 x 25, 18 x 25 and 18 x 50 GB/s, NVLink 6 as announced; the bridge of Ampere cards
// without HBM 56.25, of the A30 100; Infinity Fabric of a CDNA 2 die (the MI210 has three quarters of it),
// then 7 links. Export and bridge variants have less, which is not suspicious.
inline constexpr std::array links = {
    LinkRate{"nvlink2", "", 150},
    LinkRate{"nvlink3", "", 300},
    LinkRate{"nvlink4", "", 450},
    LinkRate{"nvlink5", "", 900},
    LinkRate{"nvlink6", "", 1800},
    LinkRate{"nvlink", "volta", 150},
    LinkRate{"nvlink", "ampere", 300},
    LinkRate{"nvlink", "hopper", 450},
    LinkRate{"nvlink", "blackwell", 900},
    LinkRate{"infinityfabric", "cdna2", 200},
    LinkRate{"infinityfabric", "cdna3", 448},
    LinkRate{"infinityfabric", "cdna4", 537.5},
    LinkRate{"xgmi", "cdna2", 200},
    LinkRate{"xgmi", "cdna3", 448},
    LinkRate{"xgmi", "cdna4", 537.5},
    LinkRate{"ici", "tpuv5e", 200},
    LinkRate{"ici", "tpuv5p", 600},
    LinkRate{"ici", "tpuv6e", 400},
    LinkRate{"ici", "tpuv7", 600},
    LinkRate{"ici", "tpuv8", 1200},
    LinkRate{"neuronlinkv3", "", 640},
    LinkRate{"neuronlinkv4", "", 1280},
    LinkRate{"hccs", "", 196},
    LinkRate{"cloudmatrix384", "", 392},
    LinkRate{"mlulink", "", 100},
};

// W for each TFLOP/s of dense FP16: 0.4 (B100) to 4.9 (RTX 3090) in hardware_specs/, with a factor to spare
// for what comes and for what is older.
inline constexpr double least_watts_per_tera = 0.2;
inline constexpr double greatest_watts_per_tera = 20;

// Capacities on the market in GB: what a figure in GiB was perhaps converted from, and what is none itself.
inline constexpr std::array capacities_gb = {4,   6,   8,   10,  11,  12,  16,  20,  24,  32,
                                             40,  48,  64,  72,  80,  94,  95,  96,  120, 128,
                                             141, 144, 180, 192, 256, 288, 384, 432, 512};

// Small letters and digits of `text`, nothing else: "Xe-HPC" and "NVLink 4" become "xehpc" and "nvlink4".
std::string plain(std::string_view text);

// nullptr where nothing is known, and where the memory that tells two dies apart is not stated.
const ArchitectureRates* find_architecture(const Accelerator& accelerator);
const MemoryTypeRange* find_memory_type(const Accelerator& accelerator);

// The most that the interconnect moves in one direction; empty where its name does not tell. Besides the
// table: PCI Express by generation and lanes (2 GB/s a lane in generation 4, twice that in the next; 16 lanes
// if not stated), `24x100GbE` as it says. Where no interconnect is named: the fastest link that the
// architecture has in the table, else PCI Express.
std::optional<double> find_link_rate(const Accelerator& accelerator);

} // namespace llmroofline::spec_lint
