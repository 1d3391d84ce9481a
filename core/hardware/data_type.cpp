// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/data_type.h"

namespace llmroofline {

namespace {

constexpr double scale_bits = 16; // one FP16 scale a group

double bits_per_element(DataType type, int int4_group_size) {
    switch (type) {
    case DataType::nvfp4:
        return 4.5; // an FP8 scale for 16
    case DataType::mxfp4:
        return 4.25; // an 8-bit exponent for 32
    case DataType::q8_0:
        return 8.5; // an FP16 scale for 32
    case DataType::q4_k_m:
        return 4.85; // a mixture of block formats; the average over a model
    default:
        return nominal_bits(type) + (has_free_group(type) ? scale_bits / int4_group_size : 0);
    }
}

} // namespace

std::string_view to_string(DataType type) {
    return name_of(data_type_names, type);
}

std::optional<DataType> parse_data_type(std::string_view name) {
    return value_named(data_type_names, name);
}

int nominal_bits(DataType type) {
    switch (type) {
    case DataType::fp32:
        return 32;
    case DataType::fp16:
    case DataType::bf16:
        return 16;
    case DataType::fp8:
    case DataType::int8:
    case DataType::q8_0:
        return 8;
    case DataType::fp6:
    case DataType::int6:
        return 6;
    case DataType::int5:
        return 5;
    case DataType::int3:
        return 3;
    case DataType::int2:
        return 2;
    case DataType::fp4:
    case DataType::nvfp4:
    case DataType::mxfp4:
    case DataType::int4:
    case DataType::q4_k_m:
        return 4;
    }
    return 0;
}

bool has_free_group(DataType type) {
    switch (type) {
    case DataType::int6:
    case DataType::int5:
    case DataType::int4:
    case DataType::int3:
    case DataType::int2:
        return true;
    default:
        return false;
    }
}

bool is_gguf(DataType type) {
    return type == DataType::q8_0 || type == DataType::q4_k_m;
}

double bytes_per_element(DataType type, int int4_group_size) {
    return bits_per_element(type, int4_group_size) / 8;
}

Rate matrix_rate(DataType type) {
    switch (type) {
    case DataType::fp32:
        return Rate::vector_fp32;
    case DataType::fp16:
        return Rate::fp16;
    case DataType::bf16:
        return Rate::bf16;
    case DataType::fp8:
    case DataType::fp6:
        return Rate::fp8;
    case DataType::fp4:
    case DataType::nvfp4:
    case DataType::mxfp4:
        return Rate::fp4;
    case DataType::int8:
    case DataType::int6:
    case DataType::int5:
    case DataType::q8_0:
        return Rate::int8;
    case DataType::int4:
    case DataType::int3:
    case DataType::int2:
    case DataType::q4_k_m:
        return Rate::int4;
    }
    return Rate::vector_fp32;
}

DataType wider(DataType weight, DataType activation) {
    return nominal_bits(weight) > nominal_bits(activation) ? weight : activation;
}

} // namespace llmroofline
