// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which types a model runs in, and the bytes that its weights take in them, by hand and against the files that
// publishers have on the hub.
#include "core/cost/types_in_use.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/catalog/catalog.h"
#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "tests/core/fixtures.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

Transformer model(const char* id) {
    return *catalog().find_model(id);
}

AcceleratorGroup group(const char* id) {
    return *catalog().find_accelerator(id);
}

double bytes(const Transformer& of, const Precision& chosen = {}) {
    return weight_bytes(count_parameters(of), types_in_use(of, chosen, group("h100-sxm5")));
}

Precision weights_in(DataType type) {
    return {type, std::nullopt, std::nullopt, std::nullopt, 128};
}

// 32 layers of 218,103,808 weights in matrices, twice 128,256 × 4,096 for embedding and head, 65 norms.
TEST(TypesInUse, QuantisedWeightsLeaveEmbeddingAndHeadIn16Bit) {
    const Transformer llama = model("llama-3.1-8b");
    const double matrices = 32 * 218103808.0;
    const double rest = 2 * (2 * 128256.0 * 4096 + 65 * 4096);
    EXPECT_DOUBLE_EQ(bytes(llama), 2 * 8030261248.0);
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::int4)), matrices * 4.125 / 8 + rest);
    EXPECT_NEAR(bytes(llama, weights_in(DataType::int4)), 5.73e9, 0.04e9); // 4.14e9 with all of it quantised
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::fp8)), matrices + rest);
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::nvfp4)), matrices * 4.5 / 8 + rest);
    // GGUF's take in embedding and head, but no norms.
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::q4_k_m)),
                     (matrices + 2 * 128256.0 * 4096) * 4.85 / 8 + 2 * 65 * 4096);
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::q8_0)),
                     (matrices + 2 * 128256.0 * 4096) * 8.5 / 8 + 2 * 65 * 4096);
    EXPECT_DOUBLE_EQ(bytes(llama, weights_in(DataType::fp32)), 4 * 8030261248.0);
}

// total_size of model.safetensors.index.json. DeepSeek's 688.6e9 hold a layer for further tokens besides:
// 11.5e9 in FP8, embedding and head once more.
TEST(TypesInUse, PublishedFiles) {
    const auto expect = [](double found, double published) { EXPECT_NEAR(found / published, 1, 0.02); };
    expect(bytes(model("gpt-oss-120b")), 65'248'815'744.0);
    expect(bytes(model("gpt-oss-20b")), 13'761'264'768.0);
    expect(bytes(model("llama-3.1-70b")), 141'107'412'992.0);
    expect(bytes(model("deepseek-v3")), 688.6e9 - 11.5e9 - 2 * 2 * 129280.0 * 7168);
    const std::string llama = "'model_type':'llama','hidden_size':4096,'intermediate_size':14336,"
                              "'num_hidden_layers':32,'num_attention_heads':32,'num_key_value_heads':8,"
                              "'vocab_size':128256,'torch_dtype':'float16','quantization_config':";
    // AWQ INT4 in groups of 128; FP8 of every linear layer but the head; bitsandbytes NF4, quantised twice.
    expect(bytes(imported(llama + "{'quant_method':'awq','bits':4,'group_size':128}")), 5.73e9);
    expect(bytes(imported(llama + "{'quant_method':'compressed-tensors','ignore':['lm_head'],'config_groups':"
                                  "{'g':{'targets':['Linear'],'weights':{'num_bits':8,'type':'float'},"
                                  "'input_activations':{'num_bits':8,'type':'float'}}}}")),
           9.08e9);
    expect(bytes(imported(llama + "{'quant_method':'bitsandbytes','load_in_4bit':true,"
                                  "'bnb_4bit_use_double_quant':true}")),
           5.70e9);
}

TEST(TypesInUse, PublishedUnlessChosen) {
    const auto of = [](const char* id, const Precision& chosen, const char* accelerator = "h100-sxm5") {
        return to_string(types_in_use(model(id), chosen, group(accelerator)));
    };
    EXPECT_EQ(of("gpt-oss-120b", {}), "bf16/mxfp4/bf16/bf16 published");
    EXPECT_EQ(of("deepseek-v3", {}), "fp8/fp8/fp8/bf16 published");
    EXPECT_EQ(of("llama-2-70b", {}), "fp16/fp16/fp16/fp16 published");
    EXPECT_EQ(of("llama-3.1-8b", {DataType::fp8, DataType::fp8, DataType::fp8, std::nullopt, 128}),
              "fp8/fp8/fp8/fp8 chosen");
    EXPECT_EQ(of("llama-3.1-8b", weights_in(DataType::int4)),
              "int4/int4/bf16/bf16 weights/experts chosen; rest published");
    // The experts go with the weights, as chosen as they are.
    EXPECT_EQ(of("gpt-oss-120b", weights_in(DataType::fp8)),
              "fp8/fp8/bf16/bf16 weights/experts chosen; rest published");
    Precision experts;
    experts.expert_weights = DataType::fp8;
    EXPECT_EQ(of("gpt-oss-120b", experts), "bf16/fp8/bf16/bf16 experts chosen; rest published");
    // Published activations belong to the published weights.
    EXPECT_EQ(of("deepseek-v3", weights_in(DataType::int4)),
              "int4/int4/bf16/bf16 weights/experts chosen; rest published");
    Transformer unstated = fixtures::llama_2_7b();
    EXPECT_EQ(to_string(types_in_use(unstated, {}, AcceleratorGroup{})), "bf16/bf16/bf16/bf16 assumed");
}

// As engines do: the weights are unpacked, and products run in 16 bit.
TEST(TypesInUse, ActivationsWithoutARateAreLeftIn16Bit) {
    const TypesInUse a100 = types_in_use(model("deepseek-v3"), {}, group("a100-sxm4-80gb"));
    EXPECT_EQ(to_string(a100), "fp8/fp8/bf16/bf16 published; no fp8 rate for activations");
    EXPECT_EQ(a100.activations_published, DataType::fp8);
    EXPECT_FALSE(types_in_use(model("deepseek-v3"), {}, group("h100-sxm5")).activations_published);
    // Chosen is chosen: then the rate is missing.
    Precision chosen;
    chosen.activations = DataType::fp8;
    EXPECT_EQ(types_in_use(model("deepseek-v3"), chosen, group("a100-sxm4-80gb")).activations, DataType::fp8);
}

TEST(TypesInUse, AGroupHasItsOwn) {
    const auto spelled = parse_group("2xl40s:tp=2,types=fp8/fp8");
    ASSERT_TRUE(spelled);
    AcceleratorGroup l40s = group("l40s");
    l40s.layout.tensor = 2;
    l40s.types = spelled->types;
    EXPECT_EQ(to_string(l40s), "2xl40s:tp=2,types=fp8/fp8");
    const Transformer llama = model("llama-3.1-70b");
    EXPECT_EQ(to_string(types_in_use(llama, {}, l40s)),
              "fp8/fp8/fp8/bf16 weights/experts/activations chosen; rest published");
    EXPECT_EQ(to_string(types_in_use(llama, weights_in(DataType::int4), l40s)),
              "fp8/fp8/fp8/bf16 weights/experts/activations chosen; rest published");
    EXPECT_FALSE(parse_group("l40s:types=fp12"));
    EXPECT_FALSE(parse_group("l40s:types=fp8/fp8/fp8/fp8"));
    // L40S in FP8 against A100 in BF16, both in one comparison: a decode step reads half the bytes.
    const auto weights_read = [&](const AcceleratorGroup& of) {
        OperatorSet set;
        exact::build(shard_of(llama, of), {}, 1, set);
        for (const Operator& op : set.operators())
            if (op.kind == OperatorKind::up_proj)
                return set.figures(op, 1).weight_bytes;
        return 0.0;
    };
    AcceleratorGroup a100 = group("a100-sxm4-80gb");
    a100.layout.tensor = 2;
    EXPECT_DOUBLE_EQ(weights_read(a100), 2 * weights_read(l40s));
}

TEST(TypesInUse, PublishedFormulasKnowSixteenBits) {
    Comparison comparison = fixtures::comparison(model("qwen3-32b"));
    comparison.formulas = Formulas::published;
    EXPECT_EQ(to_string(types_in_use(comparison, comparison.a)), "fp16/fp16/fp16/fp16 assumed");
    comparison.workload.precision.kv_cache = DataType::fp8;
    EXPECT_EQ(types_in_use(comparison, comparison.a).kv_cache, DataType::fp8);
}

TEST(TypesInUse, PublishedFormulasTakeAGroupsOwn) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_7b());
    const auto weights_of = [&](const AcceleratorGroup& of) {
        OperatorSet set;
        build_operators(shard_of(comparison.model, of), comparison.workload, Formulas::published,
                        Method::operator_by_operator, 1, 128, set);
        for (const Operator& op : set.operators())
            if (op.kind == OperatorKind::q_proj)
                return set.figures(op, 128).weight_bytes;
        return 0.0;
    };
    EXPECT_DOUBLE_EQ(weights_of(comparison.a), 2.0 * 4096 * 4096);
    comparison.b.types.weights = DataType::fp8;
    EXPECT_DOUBLE_EQ(weights_of(comparison.b), 1.0 * 4096 * 4096);
    // In two bytes alone the global method is defined.
    EXPECT_TRUE(
        refused(comparison.model, comparison.workload, Formulas::published, Method::global, comparison.a)
            .empty());
    EXPECT_EQ(
        refused(comparison.model, comparison.workload, Formulas::published, Method::global, comparison.b),
        (Errors{{ErrorCode::published_needs_two_bytes, {}, {}}}));
}

TEST(TypesInUse, UnknownTypesAreAskedFor) {
    Transformer unknown = model("llama-3.1-8b");
    unknown.types = {};
    unknown.types.quantization = "brand-new";
    const auto errors =
        refused(unknown, {}, Formulas::exact, Method::operator_by_operator, group("h100-sxm5"));
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors.front(), (Error{ErrorCode::types_unknown, {"Llama 3.1 8B", "brand-new"}, {}}));
    Workload chosen;
    chosen.precision.weights = DataType::int4;
    EXPECT_TRUE(
        refused(unknown, chosen, Formulas::exact, Method::operator_by_operator, group("h100-sxm5")).empty());
}

// Attention in BF16, experts in INT4: each operator reads its module's bytes and computes at its rate.
TEST(TypesInUse, OperatorsReadWhatTheirModuleHolds) {
    Transformer mixed = model("qwen3-30b-a3b");
    mixed.types.weights = DataType::fp8;
    mixed.types.activations = DataType::fp8;
    mixed.types.modules = *parse_module_types("attention=bf16,routed_experts=nvfp4");
    OperatorSet set;
    exact::build(shard_of(mixed, group("b200-sxm")), {}, 1, set);
    const auto of = [&](OperatorKind kind) {
        const auto all = set.operators();
        return *std::find_if(all.begin(), all.end(), [kind](const Operator& op) { return op.kind == kind; });
    };
    EXPECT_DOUBLE_EQ(set.figures(of(OperatorKind::q_proj), 1).weight_bytes, 2.0 * 2048 * 32 * 128);
    EXPECT_EQ(of(OperatorKind::q_proj).compute_type, DataType::bf16);
    EXPECT_DOUBLE_EQ(set.figures(of(OperatorKind::router), 1).weight_bytes, 2.0 * 2048 * 128);
    EXPECT_NEAR(set.figures(of(OperatorKind::experts_up_proj), 1).weight_bytes, 8 * 4.5 / 8 * 2048 * 768, 1);
    EXPECT_EQ(of(OperatorKind::experts_up_proj).compute_type, DataType::fp8);
    EXPECT_DOUBLE_EQ(set.figures(of(OperatorKind::lm_head), 1).weight_bytes, 2.0 * 2048 * 151936);
    EXPECT_EQ(of(OperatorKind::lm_head).compute_type, DataType::bf16);
}

// OPT's table of 2,050 positions is on the first stage, beside the embedding; the last has the tied table.
TEST(TypesInUse, ATableOfPositionsIsOnOneStage) {
    const Transformer opt = model("opt-6.7b");
    AcceleratorGroup two = group("a100-sxm4-80gb");
    two.layout.pipeline = 2;
    const double width = static_cast<double>(opt.hidden_size);
    const double tables = 2 * (50272.0 + 2050) * width;
    const double all = 2 * count_parameters(opt).total;
    const Precision none;
    EXPECT_DOUBLE_EQ(weight_bytes(shard_of(opt, two), types_in_use(opt, none, two)),
                     (all - tables) / 2 + tables);
}

} // namespace
} // namespace llmroofline
