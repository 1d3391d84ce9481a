// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every field that the command line takes, at the ends of its range and at each of its choices: typed, held by the
// comparison, written to a file and read back.
#include "app/cli/options/field_options.h"

#include <gtest/gtest.h>

#include "app/cli/options/comparison_options.h"
#include "app/wording/error_text.h"
#include "app/wording/option_text.h"
#include "core/comparison/comparison_fields.h"
#include "core/comparison/comparison_yaml.h"
#include "core/comparison/measuring_fields.h"
#include "core/comparison/request_fields.h"
#include "core/comparison/workload_fields.h"
#include "core/hardware/group_fields.h"

namespace llmroofline::cli {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load_default();
    return loaded;
}

// Everything that some command takes of a comparison.
Result<Comparison> typed(const std::vector<std::string>& options, int& status) {
    ComparisonOptions setup;
    const std::vector<ListedCommand> commands = {{"test", "", [&](OptionList& list) {
                                                      setup.add(list);
                                                      setup.add_method(list);
                                                      setup.add_request(list);
                                                      setup.add_measure(list);
                                                      setup.add_display(list, display_fields().keys());
                                                  }}};
    std::vector<const char*> arguments = {"llmroofline-cli", "test"};
    for (const std::string& option : options)
        arguments.push_back(option.c_str());
    testing::internal::CaptureStderr();
    const ChosenCommand chosen =
        read_command_line(static_cast<int>(arguments.size()), arguments.data(), commands);
    testing::internal::GetCapturedStderr();
    status = chosen.status;
    if (!chosen.index)
        return Comparison();
    auto resolved = setup.resolve(catalog());
    return resolved ? Result<Comparison>(resolved->comparison) : resolved.errors();
}

// The ends of the range, or every choice.
std::vector<std::string> extremes(const FieldInfo& field) {
    switch (field.kind) {
    case FieldKind::integer:
    case FieldKind::number:
    case FieldKind::numbers:
        return {format_shortest(field.range.least), format_shortest(field.range.greatest)};
    case FieldKind::choice:
        return {field.choices.begin(), field.choices.end()};
    default:
        return {"some words"};
    }
}

std::vector<std::string> beyond(const FieldInfo& field) {
    switch (field.kind) {
    case FieldKind::integer:
        return {std::to_string(static_cast<std::int64_t>(field.range.least) - 1),
                std::to_string(static_cast<std::int64_t>(field.range.greatest) + 1),
                "0x1",
                "1e0",
                "010",
                "+1",
                "18446744073709551617"};
    case FieldKind::number:
    case FieldKind::numbers:
        return {format_shortest(field.range.least - 1), format_shortest(field.range.greatest * 2), "nan",
                "0x1p1", "1,5x"};
    case FieldKind::choice:
        return {"nothing-like-it"};
    default:
        return {"two\nlines"};
    }
}

template <class T, class Row>
void expect_round_trips(const FieldTable<T, Row>& table, const std::function<T(const Comparison&)>& part,
                        const std::vector<std::string_view>& left_out = {}) {
    for (const Row& field : table) {
        if (std::find(left_out.begin(), left_out.end(), field.key) != left_out.end())
            continue;
        SCOPED_TRACE(field.key);
        const std::string flag = "--" + option_name(field);
        EXPECT_NE(option_help(option_name(field)), "") << "has no words";
        if (field.kind == FieldKind::boolean) {
            for (const bool on : {true, false}) {
                int status = 0;
                const auto comparison = typed({on ? flag : "--no-" + flag.substr(2)}, status);
                ASSERT_TRUE(comparison);
                EXPECT_EQ(field.get(part(*comparison)), FieldValue(on));
            }
            continue;
        }
        for (const std::string& text : extremes(field)) {
            SCOPED_TRACE(text);
            int status = 0;
            // Parts of the batch in the pipeline are not more than its stages.
            std::vector<std::string> options = {flag, text};
            if (field.key == "micro_batches")
                options.insert(options.end(), {"--pp", text});
            if (field.key == "software")
                options.insert(options.end(), {"--calibration", "tuned"});
            const auto comparison = typed(options, status);
            ASSERT_EQ(status, 0);
            ASSERT_TRUE(comparison) << error_text(comparison.errors().front());
            const FieldValue wanted = *parse_field(field, field.key, text);
            EXPECT_EQ(field.get(part(*comparison)), wanted);
            const auto again = parse_comparison(write_comparison(*comparison), "again.yaml", catalog());
            ASSERT_TRUE(again) << error_text(again.errors().front());
            EXPECT_EQ(field.get(part(*again)), wanted);
            EXPECT_EQ(*again, *comparison);
        }
        for (const std::string& text : beyond(field)) {
            SCOPED_TRACE(text);
            int status = 0;
            typed({flag, text}, status);
            EXPECT_EQ(status, 2);
        }
    }
}

TEST(FieldOptions, WorkloadsRoundTripAtTheEndsOfTheirRanges) {
    // A calibration may be a file, too: an option of its own.
    expect_round_trips<Workload>(workload_fields(), [](const Comparison& c) { return c.workload; },
                                 {"calibration", "software"});
    // Without a calibration there is no stack to choose; a file holds one all the same.
    int status = 0;
    EXPECT_FALSE(typed({"--software", "some words"}, status));
    auto comparison = typed({}, status);
    ASSERT_TRUE(comparison);
    comparison->workload.software = "some words";
    const auto again = parse_comparison(write_comparison(*comparison), "again.yaml", catalog());
    ASSERT_TRUE(again) << error_text(again.errors().front());
    EXPECT_EQ(*again, *comparison);
    expect_round_trips<Precision>(precision_fields(),
                                  [](const Comparison& c) { return c.workload.precision; });
}

TEST(FieldOptions, RequestsRoundTripAtTheEndsOfTheirRanges) {
    // Axes, of which one value is the request's.
    expect_round_trips<Request>(request_fields(), [](const Comparison& c) { return c.request; },
                                {"batch", "input", "output"});
}

TEST(FieldOptions, GroupsRoundTripAtTheEndsOfTheirRanges) {
    // Types of all groups are options of their own; those of one are typed with it.
    expect_round_trips<GroupSpelling>(group_fields(), [](const Comparison& c) { return spelling_of(c.a); },
                                      {"types"});
    for (const char* types : {"fp8", "int4/bf16", "q4_k_m/fp16/q8_0"}) {
        int status = 0;
        const auto comparison = typed({"--gpu", std::string("h20-96gb:types=") + types}, status);
        ASSERT_TRUE(comparison);
        EXPECT_EQ(types_text(comparison->a.types), types);
        EXPECT_FALSE(comparison->b.types.weights);
        const auto again = parse_comparison(write_comparison(*comparison), "again.yaml", catalog());
        ASSERT_TRUE(again) << error_text(again.errors().front());
        EXPECT_EQ(*again, *comparison);
    }
}

TEST(FieldOptions, Measuring) {
    expect_round_trips<Measuring>(measuring_fields(), [](const Comparison& c) { return c.measuring; });
}

TEST(FieldOptions, MethodFormulasAndDisplayRoundTrip) {
    expect_round_trips<Comparison>(comparison_fields(), [](const Comparison& c) { return c; },
                                   {"batch", "seq", "output", "zoom"});
    expect_round_trips<Display>(display_fields(), [](const Comparison& c) { return c.display; });
}

} // namespace
} // namespace llmroofline::cli
