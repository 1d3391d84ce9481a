// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/workload.h"

namespace llmroofline {

std::string_view to_string(Phase value) {
    return name_of(phase_names, value);
}
std::string_view to_string(Method value) {
    return name_of(method_names, value);
}
std::string_view to_string(Formulas value) {
    return name_of(formulas_names, value);
}
std::string_view to_string(AttentionKernel value) {
    return name_of(attention_kernel_names, value);
}
std::string_view to_string(ExpertsRead value) {
    return name_of(experts_read_names, value);
}
std::string_view to_string(AllReduce value) {
    return name_of(all_reduce_names, value);
}

std::optional<Phase> parse_phase(std::string_view name) {
    return value_named(phase_names, name);
}
std::optional<Method> parse_method(std::string_view name) {
    return value_named(method_names, name);
}
std::optional<Formulas> parse_formulas(std::string_view name) {
    return value_named(formulas_names, name);
}
std::optional<AttentionKernel> parse_attention_kernel(std::string_view name) {
    return value_named(attention_kernel_names, name);
}
std::optional<ExpertsRead> parse_experts_read(std::string_view name) {
    return value_named(experts_read_names, name);
}
std::optional<AllReduce> parse_all_reduce(std::string_view name) {
    return value_named(all_reduce_names, name);
}

} // namespace llmroofline
