// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/calibration_yaml.h"

#include <cmath>
#include <span>

#include "core/io/mapping_reader.h"
#include "core/io/names.h"
#include "core/io/numbers.h"
#include "core/io/yaml_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline {

namespace {

constexpr std::string_view kind = "calibration";

constexpr NumberRange not_negative = {0, 1e18, {}};
constexpr NumberRange share = {0, 1, {}};
// Standard deviations of log time: at the greatest, 90 % lie within a factor of ten million.
constexpr NumberRange log_spread = {0, 10, {}};
// Of a logarithm or a logit; one level moves a figure by a factor of 22,000 at most.
constexpr NumberRange coordinate = {-10, 10, {}};
constexpr double greatest_variance = 100;
// A covariance is written with three digits.
constexpr double rounding = 1.02;
constexpr double smallest_written = 1e-4;

constexpr NameTable<CalibrationLevel, calibration_level_count> level_names = {
    {{CalibrationLevel::general, "general"},
     {CalibrationLevel::family, "family"},
     {CalibrationLevel::accelerator, "accelerator"},
     {CalibrationLevel::software, "software"},
     {CalibrationLevel::version, "version"},
     {CalibrationLevel::link, "link"}}};

double rounded(double value, int digits) {
    if (value == 0 || !std::isfinite(value))
        return 0;
    const double scale = std::pow(10.0, digits - 1 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

// Smaller parts of a covariance change no interval.
std::string number_list(std::span<const double> numbers, int digits, double least) {
    std::string text;
    for (const double number : numbers) {
        if (!text.empty())
            text += ' ';
        text += format_shortest(std::abs(number) < least ? 0 : rounded(number, digits));
    }
    return text;
}

bool read_number_list(std::string_view text, std::span<double> numbers) {
    std::size_t count = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const auto number = parse_double(text.substr(0, end));
        if (!number || count == numbers.size())
            return false;
        numbers[count++] = *number;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return count == numbers.size();
}

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
        range("batch", profile_.batch);
        range("sequence", profile_.sequence);
        range("accelerators", profile_.group);
        range("parameters_b", profile_.parameters_b);
        profile_.model_spread = within(reader_, "model_spread", log_spread);
        profile_.accelerator_spread = within(reader_, "accelerator_spread", log_spread);
        profile_.serving_model_spread = spread_or("serving_model_spread", profile_.model_spread);
        profile_.serving_accelerator_spread =
            spread_or("serving_accelerator_spread", profile_.accelerator_spread);
        profile_.shape_spread = spread_or("shape_spread", 0);
        profile_.serving_shape_spread = spread_or("serving_shape_spread", profile_.shape_spread);
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
        reader_.text("parameters", Need::optional); // for readers: the order of what follows
        each("offsets", [&](MappingReader& one) {
            CalibrationOffsets offsets;
            offsets.level = one.choice("level", Need::required, level_names).value_or(offsets.level);
            offsets.key = one.text("key", Need::optional).value_or("");
            list(one, "coordinates", offsets.coordinates);
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
            list(one, "covariance", uncertainty.covariance);
            check_covariance(one, uncertainty.covariance);
            profile_.uncertainties.push_back(std::move(uncertainty));
        });
        reader_.finish();
    }

private:
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

    void range(std::string_view key, ValueRange& target) {
        std::optional<MappingReader> mapping = reader_.mapping(key, Need::required);
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
};

Result<CalibrationProfile> from_document(const Result<YamlDocument>& document) {
    if (!document)
        return document.errors();
    Errors errors;
    MappingReader reader(document->root, document->file, errors);
    CalibrationProfile profile;
    if (reader.expect_kind(kind))
        CalibrationReader(reader, profile).read();
    if (!errors.empty())
        return errors;
    return profile;
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
    writer.blank_line();
    write_range(writer, "batch", profile.batch);
    write_range(writer, "sequence", profile.sequence);
    write_range(writer, "accelerators", profile.group);
    write_range(writer, "parameters_b", profile.parameters_b);
}

void write_spreads(YamlWriter& writer, const CalibrationProfile& profile) {
    writer.comment("standard deviations of log time");
    writer.number("model_spread", rounded(profile.model_spread, 4));
    writer.number("accelerator_spread", rounded(profile.accelerator_spread, 4));
    writer.number("serving_model_spread", rounded(profile.serving_model_spread, 4));
    writer.number("serving_accelerator_spread", rounded(profile.serving_accelerator_spread, 4));
    writer.number("shape_spread", rounded(profile.shape_spread, 4));
    writer.number("serving_shape_spread", rounded(profile.serving_shape_spread, 4));
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

Result<CalibrationProfile> parse_calibration(std::string_view text, std::string_view file_name) {
    return from_document(parse_yaml(text, file_name));
}

Result<CalibrationProfile> load_calibration(const std::filesystem::path& path) {
    return from_document(load_yaml(path));
}

std::string write_calibration(const CalibrationProfile& profile) {
    YamlWriter writer;
    writer.text("kind", kind);
    write_fit(writer, profile);
    writer.blank_line();
    write_spreads(writer, profile);
    writer.blank_line();
    std::string names;
    for (const CalibrationParameterSpec& spec : calibration_parameters()) {
        if (!names.empty())
            names += ' ';
        names += spec.name;
    }
    writer.text("parameters", names);
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
            writer.text("covariance", number_list(one.covariance, 3, 1e-4));
            writer.close();
        }
        writer.close();
    }
    return writer.result();
}

} // namespace llmroofline
