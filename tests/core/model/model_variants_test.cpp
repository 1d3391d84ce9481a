// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Published checkpoints of one shape: how they are written, chosen and found.
#include "core/model/model_variants.h"

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

Transformer some_model() {
    Transformer model = fixtures::mixtral_8x7b();
    model.id = "some";
    model.huggingface_id = "maker/Some-8x7B";
    model.types.weights = DataType::bf16;
    model.variants = "maker/Some-8x7B-0324, other/Some-8x7B-FP4 nvfp4/nvfp4/fp8 attention=bf16 "
                     "output_head=int6@6.5 group=16, other/Some-8x7B-AWQ int4 group=64 bits=4.5";
    return model;
}

TEST(ModelVariants, SayTheirTypesOrHaveTheModels) {
    const Transformer model = some_model();
    const std::vector<ModelVariant> variants = variants_of(model);
    ASSERT_EQ(variants.size(), 4u);
    EXPECT_EQ(variants[0].huggingface_id, "maker/Some-8x7B");
    EXPECT_EQ(variants[1].types, model.types);
    EXPECT_FALSE(variants[1].has_own_types);
    const PublishedTypes& fp4 = variants[2].types;
    EXPECT_EQ(fp4.weights, DataType::nvfp4);
    EXPECT_EQ(fp4.activations, DataType::nvfp4);
    EXPECT_EQ(fp4.kv_cache, DataType::fp8);
    EXPECT_EQ(fp4.modules[Module::attention], (WeightType{DataType::bf16, {}}));
    EXPECT_EQ(fp4.modules[Module::output_head], (WeightType{DataType::int6, 6.5}));
    EXPECT_EQ(fp4.group_size, 16);
    EXPECT_EQ(variants[3].types.weight_bits, 4.5);
    EXPECT_EQ(variants[3].name(), "Some-8x7B-AWQ");
    const Transformer chosen = with_variant(model, variants[2]);
    EXPECT_EQ(chosen.name, "Some-8x7B-FP4");
    EXPECT_EQ(chosen.id, "some");
    EXPECT_TRUE(is_checkpoint_of(model, chosen));
    Transformer edited = chosen;
    ++edited.layers;
    EXPECT_FALSE(is_checkpoint_of(model, edited));
}

TEST(ModelVariants, AreChosenByIdTypeOrAWordOfTheirName) {
    const std::vector<ModelVariant> variants = variants_of(some_model());
    const auto chosen = [&](const char* word) {
        const ModelVariant* const variant = variant_of_word(variants, word);
        return variant == nullptr ? std::string() : std::string(variant->name());
    };
    EXPECT_EQ(chosen("nvfp4"), "Some-8x7B-FP4");
    EXPECT_EQ(chosen("fp4"), "Some-8x7B-FP4");
    EXPECT_EQ(chosen("AWQ"), "Some-8x7B-AWQ");
    EXPECT_EQ(chosen("int4"), "Some-8x7B-AWQ");
    EXPECT_EQ(chosen("0324"), "Some-8x7B-0324");
    EXPECT_EQ(chosen("bf16"), "Some-8x7B");
    EXPECT_EQ(chosen("Other/some-8x7b-fp4"), "Some-8x7B-FP4");
    EXPECT_EQ(chosen("gguf"), "");
}

TEST(ModelVariants, OtherFormsAreRefused) {
    for (const char* text : {"a/b fp9", "a/b fp8/fp8/fp8/fp8", "a/b fp8 group=0", "a/b fp8 nothing=fp8",
                             "a/b fp8 attention", "a/b fp8 bits=900", "x=fp8 fp8"}) {
        Transformer model = some_model();
        model.variants = text;
        EXPECT_FALSE(parse_variants(model)) << text;
        const auto faults = check_model(model);
        ASSERT_EQ(faults.size(), 1u) << text;
        EXPECT_EQ(faults[0].error.code, ErrorCode::bad_model_variants);
    }
}

// As people and engines name them.
TEST(ModelVariants, AreFoundInTheCatalog) {
    const auto fp4 = shipped().find_model("nvidia/DeepSeek-R1-0528-FP4");
    ASSERT_TRUE(fp4);
    EXPECT_EQ(fp4->id, "deepseek-r1-0528");
    EXPECT_EQ(fp4->types.weights, DataType::nvfp4);
    EXPECT_EQ(fp4->huggingface_id, "nvidia/DeepSeek-R1-0528-FP4");
    const auto nvfp4 = shipped().find_model("DeepSeek-V3.1:nvfp4");
    ASSERT_TRUE(nvfp4);
    EXPECT_EQ(nvfp4->huggingface_id, "nvidia/DeepSeek-V3.1-NVFP4");
    // The released weights are FP8 themselves.
    EXPECT_EQ(*shipped().find_model("deepseek-v3.1:fp8"), *shipped().find_model("deepseek-v3.1"));
    // A model of its own goes before another's further training.
    EXPECT_EQ(shipped().find_model("deepseek-ai/DeepSeek-V3.1")->id, "deepseek-v3.1");
    EXPECT_EQ(shipped().find_model("Qwen3-32B-AWQ")->types.weights, DataType::int4);
    const auto none = shipped().find_model("qwen3-32b:gguf");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.errors().front().code, ErrorCode::unknown_model_variant);
    EXPECT_NE(none.errors().front().arguments[2].find("Qwen3-32B-AWQ"), std::string::npos);
    EXPECT_EQ(shipped().find_model("no-such-model:fp8").errors().front().code, ErrorCode::unknown_model);
}

// What a name says of its types, its types are.
TEST(ModelVariants, EveryShippedOneCarriesItsTypes) {
    int quantised = 0;
    for (const ModelEntry& entry : shipped().models()) {
        for (const ModelVariant& variant : variants_of(entry.value)) {
            const std::string name(variant.name());
            const Module most = entry.value.is_moe() ? Module::routed_experts : Module::dense_ffn;
            const DataType type = published_type(variant.types, most).type;
            const auto says = [&](const char* word) { return name.find(word) != std::string::npos; };
            if (says("NVFP4") || says("FP4")) {
                EXPECT_EQ(type, DataType::nvfp4) << name;
            } else if (says("FP8") || says("fp8")) {
                EXPECT_EQ(type, DataType::fp8) << name;
            } else if (says("AWQ") || says("GPTQ") || says("int4") || says("q4_0")) {
                EXPECT_EQ(type, DataType::int4) << name;
            } else {
                continue;
            }
            ++quantised;
            EXPECT_TRUE(variant.has_own_types || variant.huggingface_id == entry.value.huggingface_id)
                << name;
        }
    }
    EXPECT_GE(quantised, 60);
}

// Qwen's files, as the hub shows them: 41.6 GB of 72B in AWQ, 19.3 GB of 32B; FP8 of 30B-A3B 31.2 GB.
TEST(ModelVariants, WeighWhatIsPublished) {
    const auto gigabytes = [](const char* id) {
        const auto model = shipped().find_model(id);
        EXPECT_TRUE(model) << id;
        return model ? weight_bytes(*model, Precision{}) / 1e9 : 0;
    };
    EXPECT_NEAR(gigabytes("Qwen/Qwen2.5-72B-Instruct-AWQ") / 41.6, 1, 0.02);
    EXPECT_NEAR(gigabytes("Qwen/Qwen3-32B-AWQ") / 19.3, 1, 0.02);
    EXPECT_NEAR(gigabytes("Qwen/Qwen3-30B-A3B-FP8") / 31.2, 1, 0.02);
}

} // namespace
} // namespace llmroofline
