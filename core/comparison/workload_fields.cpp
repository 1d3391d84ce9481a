// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/workload_fields.h"

namespace llmroofline {

namespace {

using W = Workload;
using P = Precision;

constexpr std::array fields = {
    field::choice<phase_names, &W::phase>("phase"),
    field::choice<attention_kernel_names, &W::attention>("attention"),
    field::choice<experts_read_names, &W::experts_read>("experts_read"),
    field::choice<all_reduce_names, &W::all_reduce>("all_reduce"),
    field::boolean<&W::overlap_communication>("overlap_communication", "overlap"),
    field::boolean<&W::allow_fallback>("allow_fallback"),
    field::boolean<&W::fp32_as_tf32>("fp32_as_tf32", "tf32"),
    field::number<&W::memory_reserve_gb>("memory_reserve_gb", {0, 1e6, "GB"}, "memory-reserve"),
    field::identifier<&W::calibration_id>("calibration"),
    field::text<&W::software>("software"),
};

constexpr std::array types = {
    field::choice<data_type_names, &P::weights>("weights"),
    field::choice<data_type_names, &P::activations>("activations"),
    field::choice<data_type_names, &P::kv_cache>("kv_cache"),
    field::choice<data_type_names, &P::expert_weights>("expert_weights"),
    field::integer<&P::int4_group_size>("int4_group_size", {1, 1'048'576}, "int4-group"),
};

} // namespace

FieldTable<Workload> workload_fields() {
    return FieldTable<Workload>(fields);
}

FieldTable<Precision> precision_fields() {
    return FieldTable<Precision>(types);
}

} // namespace llmroofline
