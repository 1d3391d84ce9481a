// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Modules for multi-token prediction: their parameters against what publishers say of them, and their operators against
// sums in plain numbers.
#include "core/model/draft_module.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include "core/model/transformer_yaml.h"
#include "tests/core/cost/layer_counter.h"

namespace llmroofline {
namespace {

using namespace counted;

Transformer shipped(const std::string& id) {
    const auto model =
        load_transformer(std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models" / (id + ".yaml"));
    EXPECT_TRUE(model) << id;
    return model ? *model : Transformer{};
}

double module_parameters(const std::string& id) {
    return count_parameters(draft_module(shipped(id))).total;
}

// What a checkpoint holds beside the model: its modules, each of the first kind with copies of embedding and head.
double stored(const std::string& id, int copies) {
    const Transformer model = shipped(id);
    const ParameterCount count = count_parameters(model);
    return count.total + static_cast<double>(model.mtp_modules) * module_parameters(id) +
           copies * (count.embedding + count.output_head);
}

// deepseek-ai/DeepSeek-V3, README_WEIGHTS.md: 11.5 billion of its own, 1.5 billion of one token with the head's 0.9; as
// stored 684,531,386,000. A head is 0.927 billion: of one token 0.62 are the module's own.
TEST(DraftModule, HasThePublishedParameters) {
    EXPECT_NEAR(module_parameters("deepseek-v3") / 1e9, 11.5, 0.15);
    const Transformer module = draft_module(shipped("deepseek-v3"));
    EXPECT_NEAR(count_parameters(module).active / 1e9, 1.5 - 0.9, 0.1);
    EXPECT_NEAR(stored("deepseek-v3", 1) / 684.53e9, 1, 1e-4);
    // MiMo-V2-Flash's technical report: 0.33 billion a block; Qwen3-Next-80B-A3B as stored: 81.3 billion; GLM-4.5: 358.
    EXPECT_NEAR(module_parameters("mimo-v2-flash") / 1e9, 0.33, 0.005);
    EXPECT_NEAR(stored("qwen3-next-80b-a3b", 0) / 81.3e9, 1, 2e-3);
    EXPECT_NEAR(stored("glm-4.5", 1) / 358.3e9, 1, 2e-3);
}

TEST(DraftModule, TakesTheWindowLayersHeadsAndADenseFeedForward) {
    const Transformer module = draft_module(shipped("step-3.7-flash"));
    EXPECT_EQ(module.heads, 96);
    EXPECT_EQ(module.sliding_window, 512);
    EXPECT_EQ(module.intermediate_size, 11264);
    EXPECT_FALSE(module.is_moe());
    EXPECT_EQ(module.attention_layers(), 1);
    EXPECT_EQ(module.local_layers(), 1);
    EXPECT_TRUE(check_model(module).empty());
    // No layer of DeepSeek-V4-Pro is without compressed entries; its heads are the module's.
    const Transformer of_v4 = draft_module(shipped("deepseek-v4-pro"));
    EXPECT_EQ(of_v4.sliding_window, 128);
    EXPECT_EQ(of_v4.key_values, KeyValues::one_vector);
    EXPECT_TRUE(of_v4.attention_groups.empty());
    EXPECT_FALSE(of_v4.indexer);
}

// Two norms and a projection of both inputs, then one full layer of the usual heads with the experts, and the head.
TEST(DraftModule, CostsItsProjectionOneLayerAndTheHead) {
    Transformer model = fixtures::dense(10, 512, 1024, 8, 2);
    model.head_dim = 64;
    model.experts = 16;
    model.experts_per_token = 2;
    model.moe_intermediate_size = 96;
    model.first_dense_layers = 1;
    model.attention_groups = {{4, 12, 4, 0, 0, 128, 0, false, {}}};
    model.mtp_modules = 1;
    for (const Case& c : cases) {
        Counter count(c.phase, c.batch, c.s);
        count.elements(2 * 512, 7, 2);
        count.linear(2 * 512, 512);
        count.linear(512, 8 * 64);
        count.linear(512, 2 * 64, true);
        count.linear(512, 2 * 64, true);
        count.attention(8, 64, 64, count.pairs([](double i) { return i; }), double(c.s) * 2 * 2 * 64);
        count.linear(8 * 64, 512);
        count.norm_and_add(512);
        count.norm_and_add(512);
        count.linear(512, 16);
        count.experts(512, 96, 16, 2);
        count.head(512, static_cast<double>(model.vocab_size));
        expect_equal(engine_sums(draft_module(model), c.phase, c.batch, double(c.s)), count.sums);
    }
}

TEST(DraftModule, FiguresOfModulesNeedModules) {
    Transformer model = fixtures::llama_2_7b();
    model.mtp_window = 128;
    const auto faults = check_model(model);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].error.code, ErrorCode::needs_key_beside);
    EXPECT_EQ(faults[0].key, "mtp_window");
}

} // namespace
} // namespace llmroofline
