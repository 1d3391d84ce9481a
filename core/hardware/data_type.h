// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The number formats in which weights, activations and the KV cache are held, their size, and the rate at
// which an accelerator computes in them. Names are those of the command line.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "core/io/names.h"

namespace llmroofline {

enum class DataType {
    fp32,
    fp16,
    bf16,
    fp8,
    fp6,
    fp4,
    nvfp4,
    mxfp4,
    int8,
    int6,
    int5,
    int4,
    int3,
    int2,
    q8_0,
    q4_k_m
};

inline constexpr std::array all_data_types = {
    DataType::fp32,  DataType::fp16,  DataType::bf16, DataType::fp8,   DataType::fp6,  DataType::fp4,
    DataType::nvfp4, DataType::mxfp4, DataType::int8, DataType::int6,  DataType::int5, DataType::int4,
    DataType::int3,  DataType::int2,  DataType::q8_0, DataType::q4_k_m};

inline constexpr NameTable<DataType, all_data_types.size()> data_type_names = {
    {{DataType::fp32, "fp32"},
     {DataType::fp16, "fp16"},
     {DataType::bf16, "bf16"},
     {DataType::fp8, "fp8"},
     {DataType::fp6, "fp6"},
     {DataType::fp4, "fp4"},
     {DataType::nvfp4, "nvfp4"},
     {DataType::mxfp4, "mxfp4"},
     {DataType::int8, "int8"},
     {DataType::int6, "int6"},
     {DataType::int5, "int5"},
     {DataType::int4, "int4"},
     {DataType::int3, "int3"},
     {DataType::int2, "int2"},
     {DataType::q8_0, "q8_0"},
     {DataType::q4_k_m, "q4_k_m"}}};

std::string_view to_string(DataType type);
std::optional<DataType> parse_data_type(std::string_view name);

// Bits of the number itself, without scales: 4 for int4, nvfp4 and q4_k_m. Divided by 8 it is the published
// formulas' size; it also orders types by width.
int nominal_bits(DataType type);

// Bytes an element takes, scales counted: nvfp4 4.5 bits, mxfp4 4.25, q8_0 8.5, q4_k_m 4.85, and int2 to int6
// with one FP16 scale a group (int4: 4.125 bits for groups of 128). fp8 and int8: scales not counted.
double bytes_per_element(DataType type, int int4_group_size = 128);

// int2 to int6: integers that share a scale by groups whose size is free.
bool has_free_group(DataType type);

// GGUF's types. Its files hold embedding and output head in them, too.
bool is_gguf(DataType type);

// The rates that a spec may state. `vector_fp32` is the plain FP32 rate outside the matrix units.
enum class Rate { vector_fp32, tf32, fp16, bf16, fp8, fp4, int8, int4 };

inline constexpr std::array all_rates = {Rate::vector_fp32, Rate::tf32, Rate::fp16, Rate::bf16,
                                         Rate::fp8,         Rate::fp4,  Rate::int8, Rate::int4};

// The rate at which matrix products in `type` run: fp32 at the vector rate, fp6 at the FP8 rate, every 4-bit
// float at the FP4 rate, q8_0 and q4_k_m at the integer rates, int5 and int6 at INT8's, int2 and int3 at
// INT4's.
Rate matrix_rate(DataType type);

// The wider of a weight and an activation type; of equal width the activation's. Weight-only quantisation
// computes at the activation's rate.
DataType wider(DataType weight, DataType activation);

} // namespace llmroofline
