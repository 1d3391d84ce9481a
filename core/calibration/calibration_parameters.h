// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parameters of a calibration: how much of an accelerator's figures a software stack reaches, and the fixed times
// that no roofline knows. All of them are constant along a row of the mesh, so that a time stays a list of quadratic
// segments. Formulas, coordinates and levels: core/cost/FORMULAS.md, 'Calibration'. Constants, safe from any thread.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace llmroofline {

enum class CalibrationParameter {
    gemm_compute_16bit,          // e_c of matrix products in 16 bit
    gemm_compute_8bit,           // … in 8 bit or less
    gemm_compute_weight_only,    // … in 16 bit with narrower weights, which are unpacked on the way
    gemm_bandwidth_16bit,        // e_b of matrix products, by the weights' format
    gemm_bandwidth_8bit,         // … computing in 8 bit
    gemm_bandwidth_4bit_weights, // … weight-only, below 8 bits
    gemm_bandwidth_8bit_weights, // … weight-only, 8 bits and a little more
    overlap_loss,                // κ: 0 compute and traffic overlap fully, 1 not at all
    decode_attention_bandwidth,  // e_b of attention, both phases
    decode_attention_vector,     // e_c against the vector rate: fewer than 8 query heads a KV head
    decode_attention_matrix,     // … the 16-bit matrix rate where the tile is full: 8 or more
    latent_attention_matrix,     // … likewise, over one latent of all heads (MLA)
    prefill_attention_compute,   // e_c against the 16-bit matrix rate
    elementwise_bandwidth,       // e_b of norms, additions, activation functions
    expert_share,                // of both efficiencies: what routed experts reach of a GEMM's
    kernel_launch,               // s, a matrix product
    elementwise_launch,          // s
    attention_launch,            // s
    decode_step,                 // s, once a step
    prefill_step,                // s, once a prefill
    exchange_latency,            // s, times log₂ of the group's size
    link_share,                  // of the link's rate, in a group of two
    link_decline,                // exponent of its decline with the group's size
    queue_share                  // closed loop: of the others' prompts, the share in front of a new one
};

inline constexpr std::size_t calibration_parameter_count = 24;

// One number for each CalibrationParameter.
using CalibrationVector = std::array<double, calibration_parameter_count>;

enum class CalibrationLevel { general, vendor, family, accelerator, kind, software, version, link };
inline constexpr std::size_t calibration_level_count = 8;

struct CalibrationParameterSpec {
    std::string_view name;
    bool is_efficiency; // in 0 to 1; else a positive time or exponent
    double centre;      // of the prior, as a value
    double general;     // prior spreads of the levels' offsets, in the coordinate
    double family;      // … of one accelerator within it, and of a vendor
    double software;    // … and of a kind of stacks (stack_kind.h)
    double link;        // 0: does not depend on how accelerators are joined
};

const std::array<CalibrationParameterSpec, calibration_parameter_count>& calibration_parameters();

inline const CalibrationParameterSpec& spec_of(CalibrationParameter parameter) {
    return calibration_parameters()[static_cast<std::size_t>(parameter)];
}

// A version of a stack differs less from it than stacks from one another.
inline constexpr double version_spread_of_software = 0.4;

// Rows of a tile of the matrix units, query heads a KV head times the queries of a step: decode attention reaches its
// share of the matrix rate where so many are filled, and of fewer their part.
inline constexpr double rows_of_matrix_tile = 64;

double prior_spread(CalibrationLevel level, std::size_t parameter);

// The centres of the priors, as coordinates.
CalibrationVector calibration_centre();

// Take a coordinate to the value that it stands for.
double calibration_value(std::size_t parameter, double coordinate);
CalibrationVector calibration_values(const CalibrationVector& coordinates);
// The value's derivative by the coordinate.
double calibration_slope(std::size_t parameter, double coordinate);

} // namespace llmroofline
