// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spellings of this folder's enumerations in files and on the command line.
#pragma once

#include "core/hardware/accelerator.h"
#include "core/hardware/data_type.h"
#include "core/io/names.h"

namespace llmroofline {

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
     {DataType::int4, "int4"},
     {DataType::q8_0, "q8_0"},
     {DataType::q4_k_m, "q4_k_m"}}};

inline constexpr NameTable<FigureStatus, 5> figure_status_names = {
    {{FigureStatus::unstated, "unstated"},
     {FigureStatus::confirmed, "confirmed"},
     {FigureStatus::single_source, "single source"},
     {FigureStatus::recalled, "recalled"},
     {FigureStatus::unconfirmed, "unconfirmed"}}};

} // namespace llmroofline
