// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/step/calibrated_roof.h"

#include <algorithm>

namespace llmroofline {

namespace {

using Parameter = CalibrationParameter;

// Of stacks that compute a decode step's attention outside the matrix units, the group size from which they
// no longer do.
constexpr double heads_of_matrix_attention = 8;
// Matrix over vector rate where a spec states no vector rate.
constexpr double usual_matrix_to_vector = 16;

struct GemmParameters {
    Parameter compute, bandwidth;
};

GemmParameters gemm_parameters(DataType weights, DataType compute) {
    if (nominal_bits(compute) <= 8)
        return {Parameter::gemm_compute_8bit, Parameter::gemm_bandwidth_8bit};
    if (nominal_bits(weights) >= 16)
        return {Parameter::gemm_compute_16bit, Parameter::gemm_bandwidth_16bit};
    return {Parameter::gemm_compute_weight_only, nominal_bits(weights) < 8
                                                     ? Parameter::gemm_bandwidth_4bit_weights
                                                     : Parameter::gemm_bandwidth_8bit_weights};
}

} // namespace

Roof calibrated_roof(const Operator& op, const Roof& bound, const CalibrationVector& values,
                     std::optional<double> matrix_16bit, std::optional<double> vector) {
    const auto value = [&](Parameter parameter) { return values[static_cast<std::size_t>(parameter)]; };
    Roof roof = bound;
    roof.calibrated = true;
    roof.overlap_loss = value(Parameter::overlap_loss);
    const double in_16bit = 2 / op.activation_element;
    const bool narrow_activations = in_16bit > 1;

    const OperatorClass operator_class = traits_of(op.kind).operator_class;
    switch (operator_class) {
    case OperatorClass::elementwise:
        roof.peak = std::nullopt;
        roof.bandwidth *= value(Parameter::elementwise_bandwidth);
        if (narrow_activations)
            roof.activation_factor = in_16bit;
        roof.launch = op.joins_kernel ? 0 : value(Parameter::elementwise_launch);
        return roof;
    case OperatorClass::attention: {
        const bool decode = op.decoding;
        const bool on_vector = decode && !op.latent && op.rows_per_kv_head < heads_of_matrix_attention;
        // Attention computes in 16 bit, or at its own rate where that is lower.
        const double own = bound.peak.value_or(0);
        const double matrix = std::min(matrix_16bit.value_or(own), own);
        if (on_vector)
            roof.peak = std::min(own, vector.value_or(matrix / usual_matrix_to_vector)) *
                        value(Parameter::decode_attention_vector);
        else if (decode)
            roof.peak =
                matrix * std::min(1.0, op.rows_per_kv_head / rows_of_matrix_tile) *
                value(op.latent ? Parameter::latent_attention_matrix : Parameter::decode_attention_matrix);
        else
            roof.peak = matrix * value(Parameter::prefill_attention_compute);
        roof.bandwidth *= value(Parameter::decode_attention_bandwidth);
        if (narrow_activations)
            roof.activation_factor = in_16bit;
        roof.launch = op.joins_kernel ? 0 : value(Parameter::attention_launch);
        return roof;
    }
    case OperatorClass::exchange:
    case OperatorClass::whole:
        return bound; // no calibration has a parameter for them
    case OperatorClass::gemm:
    case OperatorClass::experts:
        break;
    }
    const bool experts = operator_class == OperatorClass::experts;
    const GemmParameters parameters = gemm_parameters(op.weight_type, op.compute_type);
    const double share = experts ? value(Parameter::expert_share) : 1;
    // A quantised product reads what was quantised for it and writes 16 bit.
    if (narrow_activations)
        roof.activation_factor = nominal_bits(op.weight_type) < 16 ? 0.5 * (1 + in_16bit) : in_16bit;
    roof.peak = *roof.peak * value(parameters.compute) * share;
    roof.bandwidth *= value(parameters.bandwidth) * share;
    roof.launch = op.joins_kernel ? 0 : value(Parameter::kernel_launch);
    return roof;
}

} // namespace llmroofline
