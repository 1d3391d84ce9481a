// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fingerprint.h"

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"

namespace llmroofline {

namespace {

constexpr std::uint64_t offset_basis = 0xcbf29ce484222325;
constexpr std::uint64_t prime = 0x100000001b3;

} // namespace

std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = offset_basis;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash;
}

std::string fingerprint(const CalibrationProfile& profile) {
    std::uint64_t hash = fnv1a(write_calibration(profile));
    std::string digits(16, '0');
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, hash >>= 4)
        *digit = "0123456789abcdef"[hash & 0xf];
    return digits;
}

} // namespace llmroofline
