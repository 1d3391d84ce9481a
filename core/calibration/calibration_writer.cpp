// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_writer.h"

#include <cmath>

#include "core/calibration/calibration_keys.h"
#include "core/calibration/calibration_lists.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

namespace {

constexpr int covariance_digits = 2;
constexpr double least_covariance = 5e-4;

// Without what hardly varies together: it changes no interval, and is most of a covariance.
CalibrationCovariance correlated(CalibrationCovariance covariance) {
    constexpr double least_correlation = 0.02;
    // As it is written, so that what is read back is written alike.
    for (double& one : covariance)
        one = std::abs(one) < least_covariance ? 0 : rounded(one, covariance_digits);
    const CalibrationCovariance whole = covariance;
    const auto variance = [&](std::size_t i) { return whole[i * (i + 1) / 2 + i]; };
    std::size_t at = 0;
    for (std::size_t i = 0; i < calibration_parameter_count; ++i)
        for (std::size_t j = 0; j <= i; ++j, ++at)
            if (i != j && std::abs(covariance[at]) < least_correlation * std::sqrt(variance(i) * variance(j)))
                covariance[at] = 0;
    return covariance;
}

void write_texts(YamlWriter& writer, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) {
        writer.empty_sequence(key);
        return;
    }
    writer.open(key);
    for (const std::string& text : texts)
        writer.item(text);
    writer.close();
}

void write_range(YamlWriter& writer, std::string_view key, const ValueRange& range) {
    writer.open(key);
    writer.number("least", rounded(range.least, 6));
    writer.number("greatest", rounded(range.greatest, 6));
    writer.close();
}

void write_ratios(YamlWriter& writer, const std::vector<CalibrationRatio>& ratios) {
    if (ratios.empty())
        return;
    writer.comment("pairs of accelerators on one workload; medians and shares by workload");
    writer.open("ratios");
    for (const CalibrationRatio& ratio : ratios) {
        writer.open_item();
        writer.text("what", ratio.what);
        for (const RatioField& field : ratio_fields)
            writer.number(field.key, rounded(ratio.*field.member, 4));
        writer.close();
    }
    writer.close();
}

void write_fit(YamlWriter& writer, const CalibrationProfile& profile) {
    writer.text("id", profile.id);
    writer.text("name", profile.name);
    if (!profile.command.empty())
        writer.text("command", profile.command);
    if (!profile.prior.empty())
        writer.text("prior", profile.prior);
    writer.blank_line();
    write_texts(writer, "files", profile.files);
    writer.number("rows", profile.rows);
    write_texts(writer, "models", profile.models);
    write_texts(writer, "types", profile.types);
    writer.blank_line();
    writer.comment(
        "|predicted/measured - 1|; winners: share of pairs; coverage: share within the 90 % interval");
    writer.open("errors");
    for (const CalibrationError& error : profile.errors) {
        writer.open_item();
        writer.text("what", error.what);
        writer.number("rows", error.rows);
        writer.number("median", rounded(error.median, 4));
        writer.number("mean", rounded(error.mean, 4));
        writer.number("pairs", error.pairs);
        writer.number("winners", rounded(error.winners, 4));
        writer.number("coverage", rounded(error.coverage, 4));
        writer.close();
    }
    writer.close();
    write_ratios(writer, profile.ratios);
    writer.blank_line();
    write_range(writer, "batch", profile.batch);
    write_range(writer, "sequence", profile.sequence);
    write_range(writer, "accelerators", profile.group);
    write_range(writer, "parameters_b", profile.parameters_b);
    write_range(writer, "query_heads", profile.query_heads);
}

void write_spreads(YamlWriter& writer, const CalibrationProfile& profile) {
    writer.comment("standard deviations of log time");
    writer.number("model_spread", rounded(profile.model_spread, 4));
    writer.number("accelerator_spread", rounded(profile.accelerator_spread, 4));
    writer.number("serving_model_spread", rounded(profile.serving_model_spread, 4));
    writer.number("serving_accelerator_spread", rounded(profile.serving_accelerator_spread, 4));
    writer.number("shape_spread", rounded(profile.shape_spread, 4));
    writer.number("serving_shape_spread", rounded(profile.serving_shape_spread, 4));
    writer.number("offline_spread", rounded(profile.offline_spread, 4));
    writer.comment("of a variance, what all accelerators have in common");
    writer.number("shared_variance", rounded(profile.shared_variance, 4));
    writer.number("general_spread", rounded(profile.general_spread, 4));
    if (!profile.software_spread.empty() || !profile.setup_spread.empty()) {
        writer.open("software_spread");
        for (const auto& [setup, spread] : profile.setup_spread) {
            writer.open_item();
            writer.text("of", setup.first);
            writer.text("software", setup.second);
            writer.number("spread", rounded(spread, 4));
            writer.close();
        }
        for (const auto& [name, spread] : profile.software_spread) {
            writer.open_item();
            writer.text("software", name);
            writer.number("spread", rounded(spread, 4));
            writer.close();
        }
        writer.close();
    }
    if (!profile.default_software.empty()) {
        writer.open("default_software");
        for (const auto& [of, software] : profile.default_software) {
            writer.open_item();
            if (!of.empty())
                writer.text("of", of);
            writer.text("software", software);
            writer.close();
        }
        writer.close();
    }
}

} // namespace

std::string write_calibration(const CalibrationProfile& profile) {
    YamlWriter writer;
    writer.text("kind", calibration_kind);
    write_fit(writer, profile);
    writer.blank_line();
    write_spreads(writer, profile);
    writer.blank_line();
    writer.text("parameters", parameter_names());
    writer.open("offsets");
    for (const CalibrationOffsets& offsets : profile.offsets) {
        writer.open_item();
        writer.text("level", name_of(level_names, offsets.level));
        if (!offsets.key.empty())
            writer.text("key", offsets.key);
        writer.text("coordinates", number_list(offsets.coordinates, 5, 1e-5));
        writer.close();
    }
    writer.close();
    if (!profile.uncertainties.empty()) {
        writer.open("covariances");
        for (const CalibrationUncertainty& one : profile.uncertainties) {
            writer.open_item();
            if (!one.family.empty())
                writer.text("family", one.family);
            if (!one.accelerator.empty())
                writer.text("accelerator", one.accelerator);
            if (!one.software.empty())
                writer.text("software", one.software);
            writer.text("covariance",
                        number_list(correlated(one.covariance), covariance_digits, least_covariance));
            writer.close();
        }
        writer.close();
    }
    return writer.result();
}

} // namespace llmroofline
