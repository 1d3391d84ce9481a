// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_profile.h"

#include <algorithm>
#include <cmath>

#include "core/calibration/software_version.h"
#include "core/calibration/stack_kind.h"

namespace llmroofline {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Names of stacks are written in capitals as one likes.
bool begins_with_name(std::string_view text, std::string_view name) {
    return text.size() >= name.size() && (text.size() == name.size() || text[name.size()] == ' ') &&
           std::equal(name.begin(), name.end(), text.begin(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

struct KnownSoftware {
    const CalibrationOffsets* offsets = nullptr;
    std::string_view version; // what stands behind the name
};

// The longest known name that `text` begins with, up to its end or a blank.
KnownSoftware software_in(const CalibrationProfile& profile, std::string_view text) {
    KnownSoftware best;
    for (const CalibrationOffsets& offsets : profile.offsets)
        if (offsets.level == CalibrationLevel::software && begins_with_name(text, offsets.key) &&
            (best.offsets == nullptr || offsets.key.size() > best.offsets->key.size()))
            best = {&offsets, text.substr(std::min(text.size(), offsets.key.size() + 1))};
    return best;
}

// The same release of the stack; as it is written before one written otherwise.
const CalibrationOffsets* version_in(const CalibrationProfile& profile, std::string_view software,
                                     std::string_view version) {
    const std::string prefix = std::string(software) + ' ';
    if (const auto* const as_written = profile.find(CalibrationLevel::version, prefix + std::string(version)))
        return as_written;
    for (const CalibrationOffsets& offsets : profile.offsets)
        if (offsets.level == CalibrationLevel::version && offsets.key.starts_with(prefix) &&
            same_release(std::string_view(offsets.key).substr(prefix.size()), version))
            return &offsets;
    return nullptr;
}

std::string default_software(const CalibrationProfile& profile, const Accelerator& accelerator) {
    for (const std::string& key : {accelerator.id, accelerator.architecture, std::string()})
        if (const auto found = profile.default_software.find(key); found != profile.default_software.end())
            return found->second;
    return {};
}

// The covariance of what is asked for, else of something wider: any software, then the family, then anything.
const CalibrationUncertainty* uncertainty(const CalibrationProfile& profile, std::string_view family,
                                          std::string_view accelerator, std::string_view software) {
    const auto find = [&](std::string_view f, std::string_view a,
                          std::string_view s) -> const CalibrationUncertainty* {
        for (const CalibrationUncertainty& one : profile.uncertainties)
            if (one.family == f && one.accelerator == a && one.software == s)
                return &one;
        return nullptr;
    };
    const std::string_view none;
    for (const auto& [f, a, s] :
         {std::array{family, accelerator, software}, std::array{family, accelerator, none},
          std::array{family, none, software}, std::array{family, none, none},
          std::array{none, none, software}, std::array{none, none, none}})
        if (const auto* const found = find(f, a, s))
            return found;
    return nullptr;
}

} // namespace

const CalibrationOffsets* CalibrationProfile::find(CalibrationLevel level, std::string_view key) const {
    const auto found = std::find_if(offsets.begin(), offsets.end(), [&](const CalibrationOffsets& one) {
        return one.level == level && one.key == key;
    });
    return found == offsets.end() ? nullptr : &*found;
}

std::string_view link_kind(const Accelerator& accelerator) {
    for (const std::string_view kind : {"NVLink", "PCIe"})
        if (accelerator.interconnect.starts_with(kind))
            return kind;
    return "other";
}

std::string serving_software(const CalibrationProfile& profile, std::string_view software) {
    if (software.empty()) {
        const auto usual = profile.default_software.find(std::string(closed_loop_software));
        return usual != profile.default_software.end() ? usual->second : std::string();
    }
    // The longest name of a stack that `software` begins with and of which a closed loop was measured.
    std::string_view best;
    for (const CalibrationOffsets& offsets : profile.offsets) {
        const std::string_view key = offsets.key;
        if (offsets.level == CalibrationLevel::software && key.ends_with(serving_suffix) &&
            begins_with_name(software, key.substr(0, key.size() - serving_suffix.size())) &&
            key.size() > best.size())
            best = key;
    }
    if (best.empty() || begins_with_name(software, best))
        return std::string(software);
    return std::string(best) + std::string(software.substr(best.size() - serving_suffix.size()));
}

ResolvedCalibration resolve(const CalibrationProfile& profile, const Accelerator& accelerator,
                            std::string_view software) {
    ResolvedCalibration result;
    result.coordinates = calibration_centre();
    const auto add = [&](const CalibrationOffsets* offsets) {
        if (offsets != nullptr)
            for (std::size_t i = 0; i < result.coordinates.size(); ++i)
                result.coordinates[i] += offsets->coordinates[i];
        return offsets != nullptr;
    };
    add(profile.find(CalibrationLevel::general, {}));
    add(profile.find(CalibrationLevel::link, link_kind(accelerator)));
    add(profile.find(CalibrationLevel::vendor, accelerator.vendor));
    result.family_measured = add(profile.find(CalibrationLevel::family, accelerator.architecture));
    result.accelerator_measured = add(profile.find(CalibrationLevel::accelerator, accelerator.id));

    const std::string wanted =
        software.empty() ? default_software(profile, accelerator) : std::string(software);
    add(profile.find(CalibrationLevel::kind, stack_kind(wanted)));
    const KnownSoftware known = software_in(profile, wanted);
    if (known.offsets != nullptr) {
        result.software_measured = add(known.offsets);
        result.software = known.offsets->key;
        const CalibrationOffsets* const version =
            known.version.empty() ? nullptr : version_in(profile, result.software, known.version);
        if (version != nullptr && add(version))
            result.version = version->key;
        result.version_unknown = !known.version.empty() && version == nullptr;
    }
    result.software_unknown = !software.empty() && known.offsets == nullptr;
    const auto spread = profile.software_spread.find(result.software);
    const auto of_setup = profile.setup_spread.find({accelerator.id, result.software});
    result.residual_spread = of_setup != profile.setup_spread.end()    ? of_setup->second
                             : spread != profile.software_spread.end() ? spread->second
                                                                       : profile.general_spread;
    if (const CalibrationUncertainty* const known =
            uncertainty(profile, result.family_measured ? accelerator.architecture : std::string(),
                        result.accelerator_measured ? accelerator.id : std::string(), result.software))
        result.covariance = known->covariance;
    return result;
}

double parameter_spread(const CalibrationCovariance& covariance, const CalibrationVector& gradient) {
    double variance = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < gradient.size(); ++i)
        for (std::size_t j = 0; j <= i; ++j, ++at)
            variance += (i == j ? 1 : 2) * covariance[at] * gradient[i] * gradient[j];
    return std::sqrt(std::max(variance, 0.0));
}

} // namespace llmroofline
