// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_yaml.h"

#include <cmath>
#include <span>
#include <vector>

#include "core/calibration/calibration_keys.h"
#include "core/calibration/calibration_lists.h"
#include "core/io/mapping_reader.h"
#include "core/io/numbers.h"
#include "core/io/yaml_reader.h"

namespace llmroofline {

namespace {

constexpr NumberRange not_negative = {0, 1e18, {}};
constexpr NumberRange share = {0, 1, {}};
// Standard deviations of log time: at the greatest, 90 % lie within a factor of ten million.
constexpr NumberRange log_spread = {0, 10, {}};
// Of a logarithm or a logit; one level moves a figure by a factor of 22,000 at most.
constexpr NumberRange coordinate = {-10, 10, {}};
constexpr double greatest_variance = 100;
// A covariance is written with two digits.
constexpr double rounding = 1.11;
constexpr double smallest_written = 1e-3;

class CalibrationReader {
public:
    CalibrationReader(MappingReader& reader, CalibrationProfile& profile)
        : reader_(reader), profile_(profile) {}

    void read() {
        profile_.id = reader_.identifier("id", Need::required).value_or("");
        profile_.name = reader_.text("name", Need::required).value_or("");
        profile_.command = reader_.text("command", Need::optional).value_or("");
        profile_.prior = reader_.text("prior", Need::optional).value_or("");
        texts("files", profile_.files);
        profile_.rows = number(reader_, "rows");
        texts("models", profile_.models);
        texts("types", profile_.types);
        each("errors", [&](MappingReader& one) {
            CalibrationError error;
            error.what = one.text("what", Need::required).value_or("");
            error.rows = number(one, "rows");
            error.median = number(one, "median");
            error.mean = number(one, "mean");
            error.pairs = number_or(one, "pairs", 0);
            error.winners = within(one, "winners", share);
            error.coverage = within(one, "coverage", share);
            profile_.errors.push_back(std::move(error));
        });
        each("ratios", [&](MappingReader& one) {
            CalibrationRatio& ratio = profile_.ratios.emplace_back();
            ratio.what = one.text("what", Need::required).value_or("");
            for (const RatioField& field : ratio_fields)
                ratio.*field.member = within(one, field.key, field.is_share ? share : not_negative);
        });
        range("batch", profile_.batch);
        range("sequence", profile_.sequence);
        range("accelerators", profile_.group);
        range("parameters_b", profile_.parameters_b);
        // A file that does not say so was fitted on up to 8.
        range("query_heads", profile_.query_heads, Need::optional);
        profile_.model_spread = within(reader_, "model_spread", log_spread);
        profile_.accelerator_spread = within(reader_, "accelerator_spread", log_spread);
        profile_.serving_model_spread = spread_or("serving_model_spread", profile_.model_spread);
        profile_.serving_accelerator_spread =
            spread_or("serving_accelerator_spread", profile_.accelerator_spread);
        profile_.shape_spread = spread_or("shape_spread", 0);
        profile_.serving_shape_spread = spread_or("serving_shape_spread", profile_.shape_spread);
        profile_.offline_spread = spread_or("offline_spread", 0);
        profile_.shared_variance = reader_.number("shared_variance", Need::optional, share).value_or(0);
        profile_.general_spread = within(reader_, "general_spread", log_spread);
        each("software_spread", [&](MappingReader& one) {
            const std::string of = one.text("of", Need::optional).value_or("");
            const std::string name = one.text("software", Need::required).value_or("");
            const double spread = within(one, "spread", log_spread);
            if (of.empty())
                profile_.software_spread[name] = spread;
            else
                profile_.setup_spread[{of, name}] = spread;
        });
        each("default_software", [&](MappingReader& one) {
            const std::string of = one.text("of", Need::optional).value_or("");
            profile_.default_software[of] = one.text("software", Need::required).value_or("");
        });
        read_order();
        each("offsets", [&](MappingReader& one) {
            CalibrationOffsets offsets;
            offsets.level = one.choice("level", Need::required, level_names).value_or(offsets.level);
            offsets.key = one.text("key", Need::optional).value_or("");
            std::vector<double> numbers(order_.size());
            list(one, "coordinates", numbers);
            for (std::size_t k = 0; k < order_.size(); ++k)
                offsets.coordinates[order_[k]] = numbers[k];
            for (const double value : offsets.coordinates)
                if (!holds(coordinate, value)) {
                    report_range(one, "coordinates", value, coordinate.least, coordinate.greatest);
                    break;
                }
            profile_.offsets.push_back(std::move(offsets));
        });
        each("covariances", [&](MappingReader& one) {
            CalibrationUncertainty uncertainty;
            uncertainty.family = one.text("family", Need::optional).value_or("");
            uncertainty.accelerator = one.text("accelerator", Need::optional).value_or("");
            uncertainty.software = one.text("software", Need::optional).value_or("");
            std::vector<double> numbers(order_.size() * (order_.size() + 1) / 2);
            list(one, "covariance", numbers);
            uncertainty.covariance = covariance_of(numbers, order_);
            check_covariance(one, uncertainty.covariance);
            profile_.uncertainties.push_back(std::move(uncertainty));
        });
        reader_.finish();
    }

private:
    // A file of an earlier release lacks some parameters.
    void read_order() {
        const std::string names = reader_.text("parameters", Need::optional).value_or(parameter_names());
        if (auto order = parameters_in(names); order)
            order_ = *std::move(order);
        else
            reader_.report("parameters", order.errors().front());
    }

    static double number(MappingReader& reader, std::string_view key) {
        return reader.number(key, Need::required, not_negative).value_or(0);
    }

    static double within(MappingReader& reader, std::string_view key, const NumberRange& range) {
        return reader.number(key, Need::required, range).value_or(0);
    }

    double spread_or(std::string_view key, double otherwise) {
        return reader_.number(key, Need::optional, log_spread).value_or(otherwise);
    }

    static bool holds(const NumberRange& range, double value) {
        return value >= range.least && value <= range.greatest;
    }

    static void report_range(MappingReader& reader, std::string_view key, double found, double least,
                             double greatest) {
        reader.report(key, {ErrorCode::number_out_of_range,
                            {std::string(key), format_shortest(found), format_shortest(least),
                             format_shortest(greatest), ""},
                            {}});
    }

    // Variances are not negative, and no two parameters vary together more than each does by itself.
    static void check_covariance(MappingReader& reader, const CalibrationCovariance& covariance) {
        const auto at = [&](std::size_t i, std::size_t j) { return covariance[i * (i + 1) / 2 + j]; };
        for (std::size_t i = 0; i < calibration_parameter_count; ++i) {
            if (!(at(i, i) >= 0 && at(i, i) <= greatest_variance)) {
                report_range(reader, "covariance", at(i, i), 0, greatest_variance);
                return;
            }
            for (std::size_t j = 0; j < i; ++j) {
                const double most = rounding * std::sqrt(at(i, i) * at(j, j)) + smallest_written;
                if (!(std::abs(at(i, j)) <= most)) {
                    report_range(reader, "covariance", at(i, j), -most, most);
                    return;
                }
            }
        }
    }

    static double number_or(MappingReader& reader, std::string_view key, double otherwise) {
        return reader.number(key, Need::optional, not_negative).value_or(otherwise);
    }

    template <class Read> void each(std::string_view key, const Read& read) {
        const std::vector<YamlNode>* const nodes = reader_.sequence(key, Need::optional);
        if (nodes == nullptr)
            return;
        for (const YamlNode& node : *nodes) {
            if (std::optional<MappingReader> one = reader_.item(key, node)) {
                read(*one);
                one->finish();
            }
        }
    }

    void texts(std::string_view key, std::vector<std::string>& target) {
        const std::vector<YamlNode>* const nodes = reader_.sequence(key, Need::optional);
        if (nodes == nullptr)
            return;
        for (const YamlNode& node : *nodes) {
            if (node.kind == YamlKind::scalar)
                target.push_back(node.scalar);
            else
                reader_.report_at(
                    node,
                    {ErrorCode::expected_scalar, {std::string(key), std::string(to_string(node.kind))}, {}});
        }
    }

    void range(std::string_view key, ValueRange& target, Need need = Need::required) {
        std::optional<MappingReader> mapping = reader_.mapping(key, need);
        if (!mapping)
            return;
        target.least = number(*mapping, "least");
        target.greatest = number(*mapping, "greatest");
        if (target.greatest < target.least)
            report_range(*mapping, "greatest", target.greatest, target.least, not_negative.greatest);
        mapping->finish();
    }

    static void list(MappingReader& reader, std::string_view key, std::span<double> target) {
        const auto text = reader.text(key, Need::required);
        if (text && !read_number_list(*text, target))
            reader.report(
                key, {ErrorCode::bad_number_list, {std::string(key), std::to_string(target.size())}, {}});
    }

    MappingReader& reader_;
    CalibrationProfile& profile_;
    std::vector<std::size_t> order_; // the parameter that stands at each place of a list
};

Result<CalibrationProfile> from_document(const Result<YamlDocument>& document) {
    if (!document)
        return document.errors();
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    CalibrationProfile profile;
    if (reader.expect_kind(calibration_kind))
        CalibrationReader(reader, profile).read();
    if (!errors.empty())
        return errors;
    return profile;
}

} // namespace

Result<CalibrationProfile> parse_calibration(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<CalibrationProfile> load_calibration(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

} // namespace llmroofline
