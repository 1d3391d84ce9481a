// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/comparison_yaml.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/hardware/accelerator_fields.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

const std::string smallest =
    "kind: comparison\nversion: 1\nmodel: llama-2-70b\na: a100-sxm4-80gb\nb: h20-96gb\n";

Errors errors_of(const std::string& text) {
    const Result<Comparison> result = parse_comparison(text, "f.yaml", catalog());
    return result ? Errors{} : result.errors();
}

Error fault(ErrorCode code, int line, int column, std::vector<std::string> arguments) {
    return {code, std::move(arguments), {"f.yaml", line, column}};
}

Comparison unusual() {
    Comparison c;
    c.a = *catalog().find_accelerator("h20-96gb");
    c.b = *catalog().find_accelerator("h100-sxm5");
    c.b.accelerator.bandwidth_gb_s = 0.1 + 0.2; // an edited one travels whole
    c.b.accelerator.name = "yes: #1";
    c.a.layout = {2, 4, 4, 2, 3};
    c.a.links = {8, 1.5, 50.0, 7.25};
    c.others = {*catalog().find_accelerator("l40s"), *catalog().find_accelerator("mi300x")};
    c.others[1].layout.tensor = 8;
    c.others[1].types = {DataType::fp8, DataType::fp8, std::nullopt, std::nullopt, 128};
    c.decode_group = AcceleratorGroup(*catalog().find_accelerator("h20-141gb"), {8, 1, 1, 1, 1});
    c.request = {7, 2000, 300, Batching::closed_loop, 512, 0.25, 4, 0.8, 0.1};
    c.model = *catalog().find_model("deepseek-v3");
    c.workload.phase = Phase::prefill;
    c.workload.precision = {DataType::int4, DataType::bf16, DataType::fp8, DataType::mxfp4, 64};
    c.workload.attention = AttentionKernel::unfused;
    c.workload.experts_read = ExpertsRead::all;
    c.workload.all_reduce = AllReduce::in_network;
    c.workload.overlap_communication = true;
    c.workload.allow_fallback = true;
    c.workload.fp32_as_tf32 = true;
    c.workload.memory_reserve_gb = 2.5;
    c.method = Method::global;
    c.formulas = Formulas::published;
    c.batch = Axis::list({1, 8, 64});
    c.sequence = Axis::linear(128, 4096, 128);
    c.pins = {{1, 128}, {64, 4096}};
    c.limits = {0.45, 0.04, false};
    c.in_flight = InFlight::own;
    c.traffic = Traffic{"", "yes: #1", "", {{3, 0.1 + 0.2, 0}, {1.5, 1024.25, 1e6}}, 5.5, std::nullopt};
    c.view = TrafficView{};
    return c;
}

TEST(ComparisonYaml, IdsComeFromTheCatalog) {
    const Result<Comparison> c = parse_comparison(smallest, "f.yaml", catalog());
    ASSERT_TRUE(c);
    Comparison expected;
    expected.a = *catalog().find_accelerator("a100-sxm4-80gb");
    expected.b = *catalog().find_accelerator("h20-96gb");
    expected.model = *catalog().find_model("llama-2-70b");
    // All else as in a new comparison; before version 3 what was not chosen was FP16.
    expected.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
    EXPECT_EQ(*c, expected);
    EXPECT_EQ(c->model.layers, 80);
    EXPECT_EQ(c->b.accelerator.bandwidth_gb_s, 4000);
}

TEST(ComparisonYaml, ReadsEveryKey) {
    const Result<Comparison> c = parse_comparison(
        smallest +
            "others: [l40s, {id: x, name: X, vendor: V, memory_gb: 1, bandwidth_gb_s: 2}]\nmethod: global\n"
            "formulas: published\nphase: prefill\nprecision: {weights: int4, activations: bf16, kv_cache: "
            "fp8, "
            "expert_weights: mxfp4, int4_group_size: 64}\nattention: unfused\nexperts_read: all\n"
            "all_reduce: in-network\noverlap_communication: true\nallow_fallback: true\nfp32_as_tf32: "
            "true\nmemory_reserve_gb: 2.5\nbatch: 64\nseq: 128:4096:128\n"
            "pins: [{batch: 2, seq: 300}]\n",
        "f.yaml", catalog());
    ASSERT_TRUE(c);
    ASSERT_EQ(c->others.size(), 2u);
    EXPECT_EQ(c->others[1].accelerator.bandwidth_gb_s, 2);
    const Comparison like = unusual();
    EXPECT_EQ(c->workload, like.workload);
    EXPECT_EQ(c->method, Method::global);
    EXPECT_EQ(c->formulas, Formulas::published);
    EXPECT_EQ(c->batch, Axis::list({64}));
    EXPECT_EQ(c->sequence, like.sequence);
    EXPECT_EQ(c->pins, (std::vector<Pin>{{2, 300}}));
}

TEST(ComparisonYaml, WritesWhatItReadsWithoutACatalog) {
    for (Comparison c : {unusual(), Comparison(*parse_comparison(smallest, "f.yaml", catalog()))}) {
        const std::string text = write_comparison(c);
        const Result<Comparison> again = parse_comparison(text, "f.yaml", Catalog{});
        ASSERT_TRUE(again) << text;
        EXPECT_EQ(*again, c);
        EXPECT_EQ(write_comparison(*again), text);
        c.pins.clear();
        EXPECT_EQ(*parse_comparison(write_comparison(c), "f.yaml", Catalog{}), c);
    }
}

// As it is, the smallest file without a word of them: nothing promised, no traffic.
TEST(ComparisonYaml, ReadsWhatAServicePromises) {
    const auto c =
        parse_comparison(smallest + "limits: {ttft_s: 2, tpot_s: 0.05}\nin_flight: own\n"
                                    "traffic:\n  name: mine\n  bins: [\"2, 10, 0\", \"1.5,20,30\"]\n",
                         "f.yaml", catalog());
    ASSERT_TRUE(c);
    EXPECT_EQ(c->limits, (ServiceLimits{2, 0.05, true}));
    EXPECT_EQ(c->in_flight, InFlight::own);
    ASSERT_TRUE(c->traffic);
    EXPECT_EQ(*c->traffic, (Traffic{"", "mine", "", {{2, 10, 0}, {1.5, 20, 30}}, {}, {}}));
    const auto plain = parse_comparison(smallest, "f.yaml", catalog());
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->limits, ServiceLimits{});
    EXPECT_FALSE(plain->traffic);
}

TEST(ComparisonYaml, RefusesBinsThatAreNone) {
    const std::string head = smallest + "traffic:\n  name: mine\n  bins: ";
    EXPECT_EQ(errors_of(head + "[]\n"), Errors{fault(ErrorCode::no_usable_rows, 8, 9, {})});
    EXPECT_EQ(errors_of(head + "[\"1, 2\"]\n"),
              Errors{fault(ErrorCode::bad_number_list, 8, 10, {"bins", "3"})});
    EXPECT_EQ(errors_of(head + "[\"1, 2, x\"]\n").front().code, ErrorCode::expected_number);
    EXPECT_EQ(errors_of(head + "[\"0, 2, 3\"]\n").front().code, ErrorCode::number_out_of_range);
    EXPECT_EQ(errors_of(head + "[[1, 2, 3]]\n").front().code, ErrorCode::bad_number_list);
    EXPECT_EQ(errors_of(smallest + "limits: {tpot_s: 0}\n").front().code, ErrorCode::number_out_of_range);
}

// Every bin from 1 to 10⁹ tokens both ways, each figure as long as a figure gets: more than any log fills.
TEST(ComparisonYaml, TheGreatestHistogramCanBeReadBack) {
    Comparison c = unusual();
    TrafficHistogram histogram;
    for (double input = 1; input < 1e9; input *= std::sqrt(2.0))
        for (double output = 1; output < 1e9; output *= std::sqrt(2.0))
            histogram.add(input * 1.0001, output * 1.0001, 1.0 / 3);
    c.traffic->bins = histogram.bins();
    EXPECT_GT(c.traffic->bins.size(), 3500u);
    const auto again = parse_comparison(write_comparison(c), "f.yaml", Catalog{});
    ASSERT_TRUE(again) << again.errors().front().arguments.front();
    EXPECT_EQ(*again, c);
}

TEST(ComparisonYaml, RefusesOtherVersions) {
    EXPECT_EQ(errors_of("kind: comparison\nversion: 6\nquantum: yes\n"),
              Errors{fault(ErrorCode::unsupported_version, 2, 10, {"6", "5"})});
    EXPECT_EQ(errors_of("kind: comparison\nmodel: x\n"),
              Errors{fault(ErrorCode::missing_key, 1, 1, {"version"})});
    EXPECT_EQ(errors_of("kind: comparison\nversion: one\n"),
              Errors{fault(ErrorCode::expected_integer, 2, 10, {"version", "one"})});
}

TEST(ComparisonYaml, ReportsFaultsInPlace) {
    EXPECT_EQ(errors_of("kind: comparison\nversion: 1\nmodel: llamma-2-70b\na: a100-sxm4-80g\nb: [1]\n"),
              (Errors{fault(ErrorCode::unknown_model, 3, 8, {"llamma-2-70b", "llama-2-70b"}),
                      fault(ErrorCode::unknown_accelerator, 4, 4, {"a100-sxm4-80g", "a100-sxm4-80gb"}),
                      fault(ErrorCode::expected_mapping, 5, 4, {"b", "sequence"})}));
    EXPECT_EQ(errors_of(smallest + "batch: 1:2\n"),
              Errors{fault(ErrorCode::bad_axis, 6, 8, {"batch", "1:2"})});
    EXPECT_EQ(errors_of(smallest + "phase: both\n"),
              Errors{fault(ErrorCode::expected_choice, 6, 8, {"phase", "both", "prefill, decode"})});
    EXPECT_EQ(errors_of(smallest + "precision: {weight: fp8}\n"),
              Errors{fault(ErrorCode::unknown_key, 6, 13, {"weight", "weights"})});
    EXPECT_EQ(errors_of(smallest + "pins: [{batch: 0, seq: 1}]\n").front().code,
              ErrorCode::number_out_of_range);
    EXPECT_EQ(errors_of(smallest + "memory_reserve_gb: -1\n").front().code, ErrorCode::number_out_of_range);
    // Inside an embedded entry as in a file of its own.
    EXPECT_EQ(errors_of("kind: comparison\nversion: 1\nmodel: llama-2-70b\na: l40s\nb:\n  id: x\n  name: X\n"
                        "  vendor: V\n  memory_gb: 1\n  bandwidth_gb_s: fast\n"),
              Errors{fault(ErrorCode::expected_number, 10, 19, {"bandwidth_gb_s", "fast", "GB/s"})});
}

// What a document names is installed or in it: it cannot have a file of its choice opened.
TEST(ComparisonYaml, NamesNoFiles) {
    for (const std::string name : {"../tuned", "/etc/passwd", "a/b", "./tuned.yaml", "TUNED", ".hidden"}) {
        const Errors errors = errors_of(smallest + "calibration: " + name + "\n");
        ASSERT_EQ(errors.size(), 1u) << name;
        EXPECT_EQ(errors.front(), fault(ErrorCode::bad_identifier, 6, 14, {"calibration", name})) << name;
    }
    EXPECT_EQ(errors_of(smallest + "calibration: tuned\n"), Errors{});
    const std::string base = "kind: comparison\nversion: 1\nmodel: llama-2-70b\na: a100-sxm4-80gb\nb: ";
    for (const std::string name : {"../hardware_specs/h20-96gb", "/etc/passwd", "h20-96gb.yaml"})
        EXPECT_EQ(errors_of(base + name + "\n").at(0).code, ErrorCode::unknown_accelerator) << name;
}

TEST(ComparisonNames, ReadBack) {
    EXPECT_EQ(parse_phase("prefill"), Phase::prefill);
    EXPECT_EQ(parse_method("operator"), Method::operator_by_operator);
    EXPECT_EQ(to_string(Method::operator_by_operator), "operator");
    EXPECT_EQ(parse_formulas("published"), Formulas::published);
    EXPECT_EQ(parse_attention_kernel("unfused"), AttentionKernel::unfused);
    EXPECT_EQ(parse_experts_read("all"), ExpertsRead::all);
    EXPECT_EQ(parse_phase("Decode"), std::nullopt);
}

} // namespace
} // namespace llmroofline
