// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_parameters.h"

#include <cmath>

namespace llmroofline {

// Centres and spreads: what single operators reach in published kernel measurements on A100, H100, H200 and
// L40S (GEMM 0.6 to 0.85 of peak and of bandwidth, prefill attention 0.3 to 0.6, launches of 2 to 10 µs,
// all-reduce of 4 to 10 µs; decode attention of 8 heads a KV head 0.02 to 0.1 of the matrix rate, an eighth of
// what a full tile of 64 rows reaches, of fewer 0.03 to 0.6 of the vector rate; FlashMLA, whose tiles are full,
// publishes 660 TFLOP/s of 989 on an H800, 410 where the keys are chosen), and how far accelerators and stacks lie apart there. The share of
// the queue: a loop that starts all its requests at once and runs ten rounds has half of the others in front
// in the first.
const std::array<CalibrationParameterSpec, calibration_parameter_count>& calibration_parameters() {
    static constexpr std::array<CalibrationParameterSpec, calibration_parameter_count> specs = {{
        {"gemm_compute_16bit", true, 0.70, 0.5, 0.15, 0.3, 0},
        {"gemm_compute_8bit", true, 0.60, 0.5, 0.15, 0.3, 0},
        {"gemm_compute_weight_only", true, 0.55, 0.6, 0.2, 0.6, 0},
        {"gemm_bandwidth_16bit", true, 0.85, 0.5, 0.2, 0.3, 0},
        {"gemm_bandwidth_8bit", true, 0.80, 0.5, 0.2, 0.3, 0},
        {"gemm_bandwidth_4bit_weights", true, 0.65, 0.6, 0.2, 0.5, 0},
        {"gemm_bandwidth_8bit_weights", true, 0.65, 0.6, 0.2, 0.5, 0},
        {"overlap_loss", true, 0.4, 0.7, 0.2, 0.3, 0},
        {"decode_attention_bandwidth", true, 0.65, 0.6, 0.2, 0.4, 0},
        {"decode_attention_vector", true, 0.3, 0.6, 0.2, 0.6, 0},
        {"decode_attention_matrix", true, 0.40, 0.6, 0.2, 1.0, 0},
        {"latent_attention_matrix", true, 0.55, 0.5, 0.2, 0.5, 0},
        {"prefill_attention_compute", true, 0.40, 0.6, 0.2, 0.4, 0},
        {"elementwise_bandwidth", true, 0.65, 0.6, 0.2, 0.4, 0},
        {"expert_share", true, 0.85, 0.6, 0.2, 0.4, 0},
        {"kernel_launch", false, 3e-6, 0.7, 0.2, 0.6, 0},
        {"elementwise_launch", false, 2e-6, 0.7, 0.2, 0.6, 0},
        {"attention_launch", false, 6e-6, 0.6, 0.2, 0.4, 0},
        {"decode_step", false, 1e-4, 1.0, 0.3, 0.7, 0},
        {"prefill_step", false, 1e-3, 1.0, 0.3, 0.7, 0},
        {"exchange_latency", false, 10e-6, 0.7, 0.3, 0.4, 0.5},
        {"link_share", true, 0.65, 0.5, 0.25, 0.3, 0.5},
        {"link_decline", false, 0.1, 0.7, 0.3, 0.2, 0.5},
        {"queue_share", true, 0.05, 0.7, 0.2, 0.5, 0},
    }};
    return specs;
}

double prior_spread(CalibrationLevel level, std::size_t parameter) {
    const CalibrationParameterSpec& spec = calibration_parameters()[parameter];
    switch (level) {
    case CalibrationLevel::general:
        return spec.general;
    case CalibrationLevel::vendor:
    case CalibrationLevel::family:
    case CalibrationLevel::accelerator:
        return spec.family;
    case CalibrationLevel::kind:
    case CalibrationLevel::software:
        return spec.software;
    case CalibrationLevel::version:
        return version_spread_of_software * spec.software;
    case CalibrationLevel::link:
        return spec.link;
    }
    return 0;
}

CalibrationVector calibration_centre() {
    CalibrationVector centre{};
    for (std::size_t i = 0; i < centre.size(); ++i) {
        const CalibrationParameterSpec& spec = calibration_parameters()[i];
        centre[i] = spec.is_efficiency ? std::log(spec.centre / (1 - spec.centre)) : std::log(spec.centre);
    }
    return centre;
}

double calibration_value(std::size_t parameter, double coordinate) {
    return calibration_parameters()[parameter].is_efficiency ? 1 / (1 + std::exp(-coordinate))
                                                             : std::exp(coordinate);
}

double calibration_slope(std::size_t parameter, double coordinate) {
    const double value = calibration_value(parameter, coordinate);
    return calibration_parameters()[parameter].is_efficiency ? value * (1 - value) : value;
}

CalibrationVector calibration_values(const CalibrationVector& coordinates) {
    CalibrationVector values{};
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = calibration_value(i, coordinates[i]);
    return values;
}

} // namespace llmroofline
