// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows, layers with experts, names and stored types, each by itself.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "core/catalog/model_file.h"
#include "core/io/json_reader.h"
#include "core/model/huggingface/families.h"
#include "core/model/huggingface/identity.h"
#include "core/model/huggingface/layer_lists.h"
#include "tests/core/io/temporary_folder.h"
#include "tests/core/model/huggingface/config_text.h"

namespace llmroofline {
namespace {

using namespace huggingface;

std::vector<bool> marks(const std::string& letters) {
    std::vector<bool> result;
    for (const char letter : letters) {
        result.push_back(letter == 'x');
    }
    return result;
}

TEST(LayerLists, APatternIsItsPeriod) {
    EXPECT_EQ(pattern_of(marks("xxxx")), (LayerPattern{0, 1}));
    EXPECT_EQ(pattern_of(marks("x.x.x.")), (LayerPattern{1, 1}));
    EXPECT_EQ(pattern_of(marks("xxx.xxx.xx")), (LayerPattern{1, 3}));
    EXPECT_EQ(pattern_of(marks("..xx")), (LayerPattern{2, 2})); // a list of its own is one period
}

TEST(LayerLists, ThePatternCountsWhatTheListCounts) {
    for (const char* list :
         {"x", "xx.", ".x", ".xx", ".x.x.", "..xxx", ".xx.xx.", "x...x", "xxxxx.xxxxx.x"}) {
        Transformer model;
        model.layers = static_cast<std::int64_t>(std::string_view(list).size());
        set_windows(model, 64, marks(list));
        const std::string_view text = list;
        EXPECT_EQ(model.local_layers(), std::count(text.begin(), text.end(), 'x')) << list;
    }
}

TEST(LayerLists, ExpertLayersAreCountedAsListed) {
    for (const char* list :
         {"xxxx", ".xxx", "...x", ".x.x", ".x.x.x.", "x.x.", "x..x", "..x..x", "...x.x.x"}) {
        Transformer model;
        const std::string_view text = list;
        model.layers = static_cast<std::int64_t>(text.size());
        model.experts = 8;
        set_expert_layers(model, marks(list));
        EXPECT_EQ(model.moe_layers(), std::count(text.begin(), text.end(), 'x')) << list;
    }
    Transformer maverick;
    maverick.layers = 48;
    std::string list;
    for (int i = 0; i < 24; ++i) {
        list += ".x";
    }
    set_expert_layers(maverick, marks(list));
    EXPECT_EQ(maverick.first_dense_layers, 0);
    EXPECT_EQ(maverick.moe_layer_freq, 2);
}

TEST(ConfigWindows, FromALayerOn) {
    const std::string qwen = "'model_type':'qwen2','hidden_size':64,'intermediate_size':64,"
                             "'num_hidden_layers':8,'num_attention_heads':4,'num_key_value_heads':2,"
                             "'vocab_size':100,'max_position_embeddings':4096,'sliding_window':512,"
                             "'max_window_layers':6";
    EXPECT_EQ(imported(qwen).local_layers(), 0); // use_sliding_window is false unless stated
    EXPECT_EQ(imported(qwen + ",'use_sliding_window':true").local_layers(), 2);
    EXPECT_EQ(imported(qwen + ",'use_sliding_window':true").sliding_window, 512);
}

TEST(ConfigWindows, APeriodOfNoneIsNone) {
    const std::string exaone = "'model_type':'exaone4','hidden_size':64,'intermediate_size':64,"
                               "'num_hidden_layers':8,'num_attention_heads':4,'num_key_value_heads':2,"
                               "'vocab_size':100,'max_position_embeddings':65536";
    EXPECT_EQ(imported(exaone).local_layers(), 6); // every fourth sees all
    EXPECT_EQ(imported(exaone + ",'sliding_window':null,'sliding_window_pattern':0").local_layers(), 0);
    EXPECT_EQ(imported(exaone + ",'sliding_window_pattern':'LG'").local_layers(), 4);
    const std::string dots = "'model_type':'dots1','hidden_size':64,'intermediate_size':64,"
                             "'moe_intermediate_size':32,'num_hidden_layers':62,'num_attention_heads':4,"
                             "'vocab_size':100,'num_key_value_heads':2,'n_routed_experts':4,"
                             "'num_experts_per_tok':2,'max_position_embeddings':65536";
    EXPECT_EQ(imported(dots).local_layers(), 0); // from layer 62 on, of 62
}

TEST(ConfigExperts, DenseLayersBetween) {
    const std::string qwen = "'model_type':'qwen3_moe','hidden_size':64,'intermediate_size':96,"
                             "'moe_intermediate_size':32,'num_hidden_layers':8,'num_attention_heads':4,"
                             "'num_key_value_heads':2,'vocab_size':100,'num_experts':8,"
                             "'num_experts_per_tok':2";
    EXPECT_EQ(imported(qwen).moe_layers(), 8);
    EXPECT_EQ(imported(qwen).intermediate_size, 0); // no layer has it
    EXPECT_EQ(imported(qwen + ",'decoder_sparse_step':2").moe_layers(), 4);
    EXPECT_EQ(imported(qwen + ",'decoder_sparse_step':2").intermediate_size, 96);
    EXPECT_EQ(imported(qwen + ",'mlp_only_layers':[0,5]").moe_layers(), 6);
}

TEST(ConfigIdentity, FromFolderCacheOrStatedPath) {
    TemporaryFolder folder;
    const auto in = [&](const std::string& path) { return (folder.path() / path).string(); };
    std::filesystem::create_directories(folder.path() / "My Model 7B");
    std::ofstream(in("My Model 7B/config.json")) << "{}";
    EXPECT_EQ(identity_of(in("My Model 7B/config.json"), "a/b", "llama").id, "my-model-7b");
    EXPECT_EQ(identity_of(in("My Model 7B/config.json"), "a/b", "llama").name, "My Model 7B");
    EXPECT_EQ(identity_of(in("My Model 7B/config.json"), "a/b", "llama").huggingface_id, "a/b");
    EXPECT_EQ(identity_of(in("Tiny_v2.json"), "", "llama").id, "tiny_v2");
    const Identity cached =
        identity_of(in("models--Qwen--Qwen3-8B/snapshots/0123abcd/config.json"), "", "qwen3");
    EXPECT_EQ(cached.id, "qwen3-8b");
    EXPECT_EQ(cached.huggingface_id, "Qwen/Qwen3-8B");
    // No Latin letter in it.
    std::filesystem::create_directories(folder.path() / "模型");
    std::ofstream(in("模型/config.json")) << "{}";
    EXPECT_EQ(identity_of(in("模型/config.json"), "org/Name-1", "llama").id, "name-1");
    EXPECT_EQ(identity_of(in("模型/config.json"), "org/Name-1", "llama").name, "模型");
    EXPECT_EQ(identity_of("", "/home/me/x", "llama").huggingface_id, "");
    EXPECT_EQ(identity_of("", "", "llama").id, "llama");
    EXPECT_EQ(as_identifier("..Über/" + std::string(100, 'a')).size(), 64u);
}

TEST(ModelFile, EitherFormByNameOrBeginning) {
    TemporaryFolder folder;
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder.path() / name) << text;
        return load_model_file(folder.path() / name);
    };
    const std::string config = config_text("'model_type':'llama','hidden_size':64,'intermediate_size':64,"
                                           "'num_hidden_layers':2,'num_attention_heads':4,'vocab_size':100");
    EXPECT_EQ(write("tiny.json", config)->id, "tiny");
    EXPECT_EQ(write("tiny.txt", config)->id, "tiny"); // begins as JSON does
    const auto yaml = write("a.json", "kind: model\n");
    ASSERT_FALSE(yaml);
    EXPECT_EQ(yaml.errors().front().code, ErrorCode::json_syntax);
    EXPECT_EQ(yaml.errors().front().place.file, (folder.path() / "a.json").string());
}

TEST(ConfigFamilies, TheReadmeListsThemAll) {
    const std::string readme =
        content_of(std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models/README.md");
    for (const std::string_view type : all_model_types()) {
        EXPECT_NE(readme.find('`' + std::string(type) + '`'), std::string::npos) << type;
        EXPECT_FALSE(is_unsupported(type)) << type;
    }
}

TEST(ConfigSources, SayWhatTheFileDidNotState) {
    const Transformer model = imported("'model_type':'gemma','hidden_size':2048,'intermediate_size':16384,"
                                       "'num_hidden_layers':18,'num_attention_heads':8,"
                                       "'num_key_value_heads':1,'vocab_size':256000");
    EXPECT_EQ(model.head_dim, 256);
    EXPECT_TRUE(model.sources.contains("head_dim"));
    EXPECT_TRUE(model.sources.contains("tied_embeddings"));
    EXPECT_FALSE(model.sources.contains("hidden_size"));
    EXPECT_EQ(count_parameters(model).total, 2506172416); // Gemma 2B
}

} // namespace
} // namespace llmroofline
