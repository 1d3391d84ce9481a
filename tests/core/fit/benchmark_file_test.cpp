// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/benchmark_file.h"

#include <gtest/gtest.h>

#include "core/cost/types_in_use.h"
#include "core/fit/measured_run.h"
#include "core/fit/run_checks.h"
#include "tests/core/fit/benchmark_texts.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog all = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return all;
}

BenchmarkSetup on(const char* gpu, const char* model = "llama-3.1-8b") {
    BenchmarkSetup result;
    result.gpu = gpu;
    result.model = model;
    return result;
}

MeasurementFile read(const std::string& text, const BenchmarkSetup& setup = {}) {
    const TemporaryFolder folder;
    const auto loaded = load_rows(folder.write("b.json", text), setup, catalog());
    EXPECT_TRUE(loaded) << static_cast<int>(loaded ? ErrorCode::file_not_found
                                                   : loaded.errors().front().code);
    return loaded ? loaded->file : MeasurementFile{};
}

Measurement one(const std::string& text, const BenchmarkSetup& setup = {}) {
    const MeasurementFile file = read(text, setup);
    EXPECT_EQ(file.rows.size(), 1u);
    EXPECT_TRUE(file.bad.empty()) << (file.bad.empty() ? 0 : static_cast<int>(file.bad.front().error.code));
    return file.rows.empty() ? Measurement{} : file.rows.front();
}

Error fault(const std::string& text, const BenchmarkSetup& setup = {}) {
    const MeasurementFile file = read(text, setup);
    EXPECT_TRUE(file.rows.empty());
    EXPECT_EQ(file.bad.size(), 1u);
    return file.bad.empty() ? Error{ErrorCode::nothing_to_fit, {}, {}} : file.bad.front().error;
}

std::string types(const Measurement& row) {
    return to_string(types_in_use(row.model, row.precision, row.group));
}

TEST(BenchmarkFile, LlamaBenchSaysTypesBackendAndDevice) {
    // 512 tokens at 10,890.1 tokens/s; 149.8 tokens/s of decode.
    const MeasurementFile file =
        read("[" + llama_bench({}) + "," +
                 llama_bench({{"n_prompt", "0"}, {"n_gen", "128"}, {"avg_ts", "149.8"}}) + "]",
             on("", "llama-3.1-8b"));
    ASSERT_EQ(file.rows.size(), 2u);
    EXPECT_EQ(file.rows[0].phase, MeasuredPhase::prefill);
    EXPECT_NEAR(file.rows[0].seconds(), 512 / 10890.1, 1e-12);
    EXPECT_EQ(file.rows[1].phase, MeasuredPhase::decode);
    EXPECT_NEAR(file.rows[1].seconds(), 1 / 149.8, 1e-12);
    for (const Measurement& row : file.rows) {
        EXPECT_EQ(row.group.accelerator.id, "rtx-4090");
        EXPECT_EQ(row.software, "llama.cpp CUDA");
        EXPECT_EQ(row.precision.weights, DataType::q4_k_m);
        EXPECT_EQ(row.precision.kv_cache, DataType::fp16);
        // Q4_K_M of 8.03e9 parameters at 149.8 tokens/s reads 4.9 GB of 1,008 GB/s a token: possible. In 16 bit not.
        EXPECT_FALSE(faster_than_bound(MeasuredRun(row), row));
    }
    BenchmarkSetup other = on("rtx-4090");
    other.precision.weights = DataType::fp16;
    const Error differs = fault(llama_bench({}), other);
    EXPECT_EQ(differs.code, ErrorCode::benchmark_differs);
    EXPECT_EQ(differs.arguments, (std::vector<std::string>{"--weights", "q4_k_m", "fp16"}));
}

TEST(BenchmarkFile, LlamaBenchElsewhereIsLeftOut) {
    const BenchmarkSetup setup = on("rtx-4090");
    EXPECT_EQ(
        fault(llama_bench({{"backends", "\"BLAS\""}, {"gpu_info", "\"\""}, {"n_gpu_layers", "0"}}), setup)
            .code,
        ErrorCode::run_on_cpu);
    EXPECT_EQ(fault(llama_bench({{"n_gpu_layers", "0"}}), setup).code, ErrorCode::run_on_cpu);
    EXPECT_EQ(fault(llama_bench({{"embeddings", "true"}}), setup).code, ErrorCode::run_of_embeddings);
    const Error vulkan =
        fault(llama_bench({{"backends", "\"Vulkan\""}, {"gpu_info", "\"AMD Radeon RX 7900 XTX\""}}), setup);
    EXPECT_EQ(vulkan.code, ErrorCode::benchmark_differs);
    EXPECT_EQ(vulkan.arguments.front(), "--gpu");
    const Measurement own =
        one(llama_bench({{"backends", "\"Vulkan\""}, {"gpu_info", "\"AMD Radeon RX 7900 XTX\""}}), on(""));
    EXPECT_EQ(own.group.accelerator.id, "rx-7900-xtx");
    EXPECT_EQ(own.software, "llama.cpp Vulkan");
    BenchmarkSetup cuda = on("");
    cuda.software = "llama.cpp CUDA";
    EXPECT_EQ(fault(llama_bench({{"backends", "\"Vulkan\""}}), cuda).arguments.front(), "--software");
    EXPECT_EQ(fault(llama_bench({{"type_k", "\"q8_0\""}}), setup).code, ErrorCode::run_with_two_kv_types);
    EXPECT_EQ(one(llama_bench({{"type_k", "\"q8_0\""}, {"type_v", "\"q8_0\""}}), setup).precision.kv_cache,
              DataType::q8_0);
    EXPECT_EQ(fault(llama_bench({{"model_type", "\"llama 8B Q6_K\""}}), setup).code,
              ErrorCode::type_not_known);
    // Another model's weights: 8.03e9 parameters are not those of 70B.
    EXPECT_EQ(fault(llama_bench({}), on("rtx-4090", "llama-3.1-70b")).arguments.front(), "--model");
}

TEST(BenchmarkFile, LlamaBenchOnTwoCards) {
    const std::string two = "\"NVIDIA GeForce RTX 3090, NVIDIA GeForce RTX 3090\"";
    const Measurement rows = one(llama_bench({{"gpu_info", two}, {"split_mode", "\"row\""}}), on(""));
    EXPECT_EQ(rows.group.layout.tensor, 2);
    EXPECT_EQ(rows.group.accelerator.id, "rtx-3090");
    const Measurement layers = one(llama_bench({{"gpu_info", two}}), on(""));
    EXPECT_EQ(layers.group.layout.tensor, 1);
    EXPECT_EQ(layers.stages, 2);
    EXPECT_EQ(one(llama_bench({{"gpu_info", two}, {"split_mode", "\"none\""}}), on("")).stages, 1);
    EXPECT_EQ(
        fault(llama_bench({{"gpu_info", "\"NVIDIA GeForce RTX 3090, NVIDIA GeForce RTX 4090\""}}), on(""))
            .code,
        ErrorCode::run_on_unlike_devices);
}

TEST(BenchmarkFile, LlamaBenchOfBothAndAtDepth) {
    // 512 + 128 tokens at 149.8 tokens/s, prompt and generation together.
    const Measurement both = one(llama_bench({{"n_gen", "128"}, {"avg_ts", "149.8"}}), on("rtx-4090"));
    EXPECT_EQ(both.phase, MeasuredPhase::end_to_end);
    EXPECT_NEAR(both.seconds(), 640 / 149.8, 1e-12);
    const Measurement deep =
        one(llama_bench({{"n_prompt", "0"}, {"n_gen", "128"}, {"n_depth", "16384"}, {"avg_ts", "110"}}),
            on("rtx-4090"));
    EXPECT_EQ(deep.input, 16384);
    EXPECT_EQ(deep.output, 128);
    // 512 tokens behind 16,384: their attention reaches back, so that their bound is longer than without.
    const Measurement prompt = one(llama_bench({{"n_depth", "16384"}, {"avg_ts", "6000"}}), on("rtx-4090"));
    EXPECT_EQ(prompt.phase, MeasuredPhase::prefill);
    EXPECT_EQ(prompt.input, 512);
    EXPECT_EQ(prompt.cached, 16384);
    Measurement alone = prompt;
    alone.cached = 0;
    EXPECT_GT(MeasuredRun(prompt).bound_seconds(), MeasuredRun(alone).bound_seconds());
    // As one prompt all of them would take longer.
    Measurement whole = alone;
    whole.input = 16384 + 512;
    EXPECT_LT(MeasuredRun(prompt).bound_seconds(), MeasuredRun(whole).bound_seconds());
}

TEST(BenchmarkFile, LlamaBenchInItsOtherForms) {
    const std::string lines =
        llama_bench({}) + "\n" + llama_bench({{"n_prompt", "0"}, {"n_gen", "128"}}) + "\n";
    const MeasurementFile jsonl = read(lines, on("rtx-4090"));
    ASSERT_EQ(jsonl.rows.size(), 2u);
    EXPECT_EQ(jsonl.rows[1].line, 2);
    const Measurement csv =
        one("build_commit,build_number,gpu_info,backends,model_type,n_gpu_layers,type_k,type_v,"
            "split_mode,n_prompt,n_gen,n_depth,avg_ts\n"
            "\"a1b2c3d\",\"6700\",\"NVIDIA GeForce RTX 4090\",\"CUDA\",\"llama 8B Q8_0\",\"99\",\"f16\","
            "\"f16\",\"layer\",\"512\",\"0\",\"0\",\"10890.1\"\n",
            on("rtx-4090"));
    EXPECT_EQ(csv.precision.weights, DataType::q8_0);
    EXPECT_NEAR(csv.seconds(), 512 / 10890.1, 1e-12);
    const MeasurementFile table = read("| model                          |       size |     params | backend "
                                       "   | ngl |          test |               t/s |\n"
                                       "| ------------------------------ | ---------: | ---------: | "
                                       "---------- | --: | ------------: | ----------------: |\n"
                                       "| llama 8B Q4_K - Medium         |   4.58 GiB |     8.03 B | CUDA    "
                                       "   |  99 |         pp512 |  10890.10 ± 20.00 |\n"
                                       "| llama 8B Q4_K - Medium         |   4.58 GiB |     8.03 B | CUDA    "
                                       "   |  99 | tg128 @ d4096 |    140.25 ± 0.10 |\n"
                                       "\nbuild: a1b2c3d (6700)\n",
                                       on("rtx-4090"));
    ASSERT_EQ(table.rows.size(), 2u);
    EXPECT_EQ(table.rows[0].line, 3);
    EXPECT_EQ(table.rows[0].precision.weights, DataType::q4_k_m);
    EXPECT_EQ(table.rows[1].input, 4096);
    EXPECT_NEAR(table.rows[1].seconds(), 1 / 140.25, 1e-12);
    // What it does not say.
    EXPECT_EQ(read("| model | test | t/s |\n|--|--|--|\n| llama 8B Q8_0 | pp512 | 10 ± 1 |\n", on(""))
                  .bad.at(0)
                  .error.code,
              ErrorCode::benchmark_needs);
    const TemporaryFolder folder;
    const auto sql =
        load_rows(folder.write("b.sql", "CREATE TABLE IF NOT EXISTS llama_bench (\n"), {}, catalog());
    ASSERT_FALSE(sql);
    EXPECT_EQ(sql.errors().front().code, ErrorCode::benchmark_is_sql);
}

// 160 requests in 60.1 s; each took 210.5 ms + 127 × 11.9 ms: 4.58 were in flight, not the 16 that were allowed.
TEST(BenchmarkFile, AServersLoadIsWhatItWas) {
    const Measurement row = one(vllm_serve({}), on("h100-sxm5", ""));
    EXPECT_TRUE(row.is_loop());
    EXPECT_EQ(row.model_id, "llama-3.1-8b");
    EXPECT_EQ(row.software, "vLLM serving");
    EXPECT_NEAR(row.batch, 160 / 60.1 * (0.2105 + 127 * 0.0119), 0.01);
    EXPECT_EQ(row.input, 1024);
    EXPECT_EQ(row.output, 128);
    EXPECT_DOUBLE_EQ(row.seconds(), 0.0119);
    EXPECT_NEAR(one(vllm_serve({{"max_concurrency", "null"}}), on("h100-sxm5")).batch, row.batch, 1e-9);
    // Bounded by the cap, and by what --batch allows; that it was less than the load contradicts it.
    EXPECT_EQ(one(vllm_serve({{"max_concurrency", "4"}}), on("h100-sxm5")).batch, 4);
    BenchmarkSetup many = on("h100-sxm5");
    many.batch = 16;
    EXPECT_NEAR(one(vllm_serve({}), many).batch, row.batch, 1e-9);
    many.batch = 2;
    EXPECT_EQ(fault(vllm_serve({}), many).arguments.front(), "--batch");
    // A record that tells neither time nor throughput leaves the cap.
    EXPECT_EQ(one(R"({"max_concurrency": 16, "completed": 100, "total_input_tokens": 102400,
                      "total_output_tokens": 51200, "mean_ttft_ms": 80.5, "mean_tpot_ms": 12.5})",
                  on("a100-sxm4-80gb"))
                  .batch,
              16);
}

TEST(BenchmarkFile, WhatAServersRecordSaysWins) {
    EXPECT_EQ(fault(vllm_serve({}), on("h100-sxm5", "llama-3.1-70b")).code, ErrorCode::benchmark_differs);
    EXPECT_EQ(one(vllm_serve({{"tp", "\"4\""}}), on("h100-sxm5", "")).group.layout.tensor, 4);
    BenchmarkSetup two = on("h100-sxm5", "");
    two.tensor = 2;
    EXPECT_EQ(fault(vllm_serve({{"tp", "\"4\""}}), two).arguments,
              (std::vector<std::string>{"--tp", "4", "2"}));
    EXPECT_EQ(one(vllm_serve({}), two).group.layout.tensor, 2);
    const Error failed = fault(vllm_serve({{"completed", "3"}, {"failed", "157"}}), on("h100-sxm5"));
    EXPECT_EQ(failed.code, ErrorCode::run_with_failures);
    EXPECT_EQ(failed.arguments, (std::vector<std::string>{"157", "160"}));
    EXPECT_EQ(fault(vllm_serve({{"spec_decode_acceptance_length", "2.92"}}), on("h100-sxm5")).code,
              ErrorCode::run_speculates);
    EXPECT_EQ(fault(vllm_serve({}), on("", "")).arguments.front(), "--gpu");
    const Measurement fp8 = one(vllm_serve({{"model_id", "\"RedHatAI/Llama-3.1-8B-Instruct-FP8-dynamic\""}}),
                                on("h100-sxm5", ""));
    EXPECT_EQ(fp8.model_id, "llama-3.1-8b");
    EXPECT_EQ(fp8.precision.weights, DataType::fp8);
    EXPECT_EQ(fp8.precision.activations, DataType::fp8);
}

TEST(BenchmarkFile, ADefaultNeverContradicts) {
    BenchmarkSetup setup = on("a100-sxm4-80gb", "llama-2-70b");
    setup.is_default = true;
    setup.batch = 1;
    setup.tensor = 8;
    setup.precision.weights = DataType::bf16;
    const Measurement row = one(vllm_serve({{"tp", "4"}}), setup);
    EXPECT_EQ(row.model_id, "llama-3.1-8b");
    EXPECT_EQ(row.group.accelerator.id, "a100-sxm4-80gb");
    EXPECT_EQ(row.group.layout.tensor, 4);
    EXPECT_GT(row.batch, 4);
    EXPECT_EQ(one(llama_bench({}), setup).precision.weights, DataType::q4_k_m);
}

TEST(BenchmarkFile, VllmOffline) {
    const std::string latency =
        R"({"avg_latency": 1.5, "latencies": [1.4, 1.6], "percentiles": {"50": 1.5}})";
    EXPECT_EQ(fault(latency, on("h100-sxm5")).code, ErrorCode::benchmark_needs);
    BenchmarkSetup with = on("h100-sxm5");
    with.batch = 8;
    with.input = 32;
    with.output = 128;
    const Measurement row = one(latency, with);
    EXPECT_EQ(row.phase, MeasuredPhase::end_to_end);
    EXPECT_FALSE(row.is_loop());
    EXPECT_DOUBLE_EQ(row.seconds(), 1.5);
    // 1000 requests of 32 + 128 tokens in 40 s: 25 a second, 3200 output tokens a second.
    const std::string throughput = R"({"elapsed_time": 40, "num_requests": 1000, "total_num_tokens": 160000,
                                       "requests_per_second": 25, "tokens_per_second": 4000})";
    const Measurement rate = one(throughput, with);
    EXPECT_TRUE(rate.is_loop());
    EXPECT_EQ(rate.batch, 8);
    EXPECT_EQ(rate.metric, MeasuredMetric::output_tokens_per_s);
    EXPECT_DOUBLE_EQ(rate.value, 3200);
    with.output = 512;
    EXPECT_EQ(fault(throughput, with).code, ErrorCode::benchmark_differs);
    const Measurement listed = one(
        R"([{"benchmark": {"name": "vLLM benchmark", "extra_info": {"args": {"batch_size": 8, "input_len": 32,
             "output_len": 128, "model": "meta-llama/Llama-3.1-8B-Instruct", "tensor_parallel_size": 2,
             "dtype": "auto", "kv_cache_dtype": "fp8", "quantization": null}}}, "model": {"name": "m"},
             "metric": {"name": "latency", "benchmark_values": [1.7, 1.9], "extra_info": {}}}])",
        on("h100-sxm5", ""));
    EXPECT_EQ(listed.batch, 8);
    EXPECT_EQ(listed.group.layout.tensor, 2);
    EXPECT_EQ(listed.precision.kv_cache, DataType::fp8);
    EXPECT_DOUBLE_EQ(listed.seconds(), 1.8);
}

TEST(BenchmarkFile, SglangAndItsOldForm) {
    const Measurement row = one(
        R"({"backend": "sglang", "dataset_name": "random", "request_rate": Infinity, "max_concurrency": 64,
            "random_input_len": 1024, "random_output_len": 512, "duration": 100.0, "completed": 500,
            "total_input_tokens": 512000, "total_output_tokens": 256000, "total_output_tokens_retokenized": 255000,
            "request_throughput": 5.0, "output_throughput": 2560.0, "mean_e2e_latency_ms": 6000.0, "mean_ttft_ms": 300.0,
            "mean_tpot_ms": 11.15, "concurrency": 30.0, "accept_length": null,
            "server_info": {"tp_size": 2, "dp_size": 1, "quantization": "fp8", "model_path": "meta-llama/Llama-3.1-8B"}})",
        on("h100-sxm5", ""));
    EXPECT_EQ(row.software, "SGLang serving");
    EXPECT_EQ(row.batch, 30);
    EXPECT_EQ(row.group.layout.tensor, 2);
    EXPECT_EQ(row.precision.weights, DataType::fp8);
    EXPECT_DOUBLE_EQ(row.seconds(), 0.01115);
    // Its oldest lines have no mean time a token: (6000 − 300)/(512 − 1) ms.
    const Measurement old = one(
        R"({"backend": "sglang", "total_input_tokens": 512000, "total_output_tokens": 256000,
            "total_output_tokens_retokenized": 255000, "mean_e2e_latency_ms": 6000.0, "median_e2e_latency_ms": 5900.0,
            "median_ttft_ms": 300.0, "median_itl_ms": 11.0, "duration": 100.0, "completed": 500})",
        on("h100-sxm5"));
    EXPECT_NEAR(old.seconds(), 5.7 / 511, 1e-9);
    EXPECT_EQ(old.batch, 30);
}

TEST(BenchmarkFile, OtherClients) {
    const Measurement guide = one(
        R"({"args": {"model": "meta-llama/Llama-3.1-8B-Instruct"}, "benchmarks": [{"config": {"strategy":
            {"type_": "concurrent", "streams": 8}}, "metrics": {"request_totals": {"successful": 100, "errored": 0, "total": 100},
            "requests_per_second": {"successful": {"mean": 2.0}}, "request_latency": {"successful": {"mean": 3.0}},
            "prompt_token_count": {"successful": {"mean": 1000.0}}, "output_token_count": {"successful": {"mean": 200.0}},
            "time_to_first_token_ms": {"successful": {"mean": 100.0}},
            "inter_token_latency_ms": {"successful": {"mean": 14.5}}}, "requests": {"successful": [{"id": 1}]}}]})",
        on("h100-sxm5", ""));
    EXPECT_EQ(guide.batch, 6);
    EXPECT_EQ(guide.input, 1000);
    EXPECT_DOUBLE_EQ(guide.seconds(), 0.0145);
    EXPECT_TRUE(guide.software.empty());
    const Measurement aiperf = one(
        R"({"input_config": {"endpoint": {"model_names": ["Qwen/Qwen3-8B"]}, "loadgen": {"concurrency": 4}},
            "request_throughput": {"unit": "requests/sec", "avg": 0.8}, "request_latency": {"unit": "ms", "avg": 2500.0},
            "request_count": {"unit": "requests", "avg": 10.0}, "inter_token_latency": {"unit": "ms", "avg": 35.0},
            "time_to_first_token": {"unit": "ms", "avg": 195.0}, "output_sequence_length": {"unit": "tokens", "avg": 64.0},
            "input_sequence_length": {"unit": "tokens", "avg": 256.0}})",
        on("h100-sxm5", ""));
    EXPECT_EQ(aiperf.model_id, "qwen3-8b");
    EXPECT_EQ(aiperf.batch, 2);
    EXPECT_DOUBLE_EQ(aiperf.seconds(), 0.035);
    const Measurement inferencex = one(inference_x({}));
    EXPECT_EQ(inferencex.group.accelerator.id, "h200-sxm5");
    EXPECT_EQ(inferencex.group.layout.tensor, 2);
    EXPECT_EQ(inferencex.model_id, "gpt-oss-120b");
    EXPECT_NE(types(inferencex).find("mxfp4"), std::string::npos);
    // 2 × 750 output tokens/s of 1024 tokens in 8.4 s each.
    EXPECT_NEAR(inferencex.batch, 1500.0 / 1024 * 8.4, 0.01);
    EXPECT_EQ(fault(inference_x({{"spec_decoding", "\"mtp\""}})).code, ErrorCode::run_speculates);
    EXPECT_EQ(fault(inference_x({{"disagg", "true"}})).code, ErrorCode::run_on_apart_groups);
}

TEST(BenchmarkFile, TrtllmBench) {
    const std::string report =
        R"({"engine": {"model": "meta-llama/Llama-3.1-8B", "model_path": "None", "backend": "Pytorch", "version": "1.0.0",
            "dtype": "bfloat16", "kv_cache_dtype": "FP8", "quantization": "FP8"}, "machine": {"name": "NVIDIA H100 80GB HBM3"},
            "world_info": {"tp_size": 2, "pp_size": 1, "ep_size": null, "world_size": 2, "max_batch_size": 256},
            "request_info": {"num_requests": 3000, "avg_num_concurrent_requests": 900.5, "avg_input_length": 128,
            "avg_output_length": 128}, "performance": {"system_output_throughput_tok_s": 20000.0}})";
    const Measurement row = one(report);
    EXPECT_EQ(row.group.accelerator.id, "h100-sxm5");
    EXPECT_EQ(row.group.layout.tensor, 2);
    EXPECT_EQ(row.software, "TensorRT-LLM serving");
    EXPECT_EQ(row.batch, 256); // the others wait in the engine's queue
    EXPECT_EQ(row.phase, MeasuredPhase::end_to_end);
    EXPECT_EQ(row.precision.kv_cache, DataType::fp8);
    EXPECT_DOUBLE_EQ(row.value, 20000);
}

// 160 GB/s of weights a token are not to be had of 2,039 GB/s: 8.03e9 parameters in 16 bit take 7.9 ms.
TEST(BenchmarkFile, AFasterRowThanItsBoundIsMarked) {
    const Measurement row = one(vllm_serve({{"mean_tpot_ms", "0.0119"}}), on("a100-sxm4-80gb"));
    const auto mark = faster_than_bound(MeasuredRun(row), row);
    ASSERT_TRUE(mark);
    EXPECT_EQ(mark->code, ErrorCode::faster_than_bound);
    const Measurement fine = one(vllm_serve({}), on("a100-sxm4-80gb"));
    EXPECT_FALSE(faster_than_bound(MeasuredRun(fine), fine));
}

TEST(BenchmarkFile, IsToldFromATableByWhatStandsInIt) {
    const TemporaryFolder folder;
    const auto is_one = [&](const char* text) { return is_benchmark_file(folder.write("b.txt", text)); };
    EXPECT_TRUE(is_one(" [ {\"avg_ts\": 1} ]"));
    EXPECT_TRUE(is_one("{\"mean_tpot_ms\": 12.5}"));
    EXPECT_FALSE(is_one("gpu_id,model_id\n"));
    EXPECT_FALSE(is_one(""));
    EXPECT_FALSE(is_benchmark_file(folder / "none.json"));
}

TEST(BenchmarkFile, RefusesWhatItDoesNotKnow) {
    const TemporaryFolder folder;
    for (const char* text : {R"({"throughput": 3})", R"([{"a": 1}])", R"({"model_type": "llama"})"}) {
        const auto other = load_rows(folder.write("b.json", text), {}, catalog());
        ASSERT_FALSE(other);
        EXPECT_EQ(other.errors().front().code, ErrorCode::unknown_benchmark);
    }
    EXPECT_EQ(
        fault(
            R"({"completed": 1, "total_output_tokens": 10, "total_input_tokens": 10, "max_concurrency": 1})",
            on("h100-sxm5"))
            .code,
        ErrorCode::missing_key);
}

} // namespace
} // namespace llmroofline
