// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every shipped model against what its publisher says, and its KV cache against an arithmetic of its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <set>

#include "core/model/transformer.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {
namespace {

std::map<std::string, Transformer> shipped_models() {
    std::map<std::string, Transformer> models;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models")) {
        if (entry.path().extension() == ".yaml") {
            const Result<Transformer> model = load_transformer(entry.path());
            EXPECT_TRUE(model) << entry.path();
            if (model) {
                models[model->id] = *model;
            }
        }
    }
    return models;
}

TEST(CatalogModels, AllAreThere) {
    EXPECT_GE(shipped_models().size(), 180u);
}

TEST(CatalogModels, TotalsAreThePublishedOnes) {
    for (const auto& [id, model] : shipped_models()) {
        ASSERT_TRUE(model.published_total_params_b) << id;
        const double computed = count_parameters(model).total / 1e9;
        // '40B' is a nominal name.
        const double tolerance = id == "falcon-40b" ? 0.035 : 0.02;
        EXPECT_NEAR(computed / *model.published_total_params_b, 1, tolerance) << id;
    }
}

// What a picker sorts and groups by, and what a user has to know before he downloads.
TEST(CatalogModels, EachSaysItsFamilyDateAndLicence) {
    const auto digits = [](const std::string& text, std::size_t from, std::size_t count) {
        return text.size() >= from + count &&
               std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                           text.begin() + static_cast<std::ptrdiff_t>(from + count),
                           [](char c) { return c >= '0' && c <= '9'; });
    };
    std::set<std::string> families;
    int without_licence = 0; // where it is not confirmed
    for (const auto& [id, model] : shipped_models()) {
        EXPECT_FALSE(model.family.empty()) << id;
        without_licence += model.licence.empty() ? 1 : 0;
        EXPECT_GT(model.max_context, 0) << id;
        EXPECT_NE(model.huggingface_id.find('/'), std::string::npos) << id;
        families.insert(model.family);
        const std::string& released = model.released;
        EXPECT_TRUE(released.size() == 4 || released.size() == 7 || released.size() == 10)
            << id << ' ' << released;
        EXPECT_TRUE(digits(released, 0, 4) && (released.size() == 4 || digits(released, 5, 2)))
            << id << ' ' << released;
        EXPECT_GE(released, "2019") << id;
        EXPECT_LE(released, "2026-11") << id;
        // Variants are repositories, and none is the model's own.
        std::string rest = model.variants;
        while (!rest.empty()) {
            const std::size_t comma = rest.find(", ");
            const std::string stated = rest.substr(0, comma);
            const std::string variant = stated.substr(0, stated.find(' ')); // its types behind it
            rest = comma == std::string::npos ? "" : rest.substr(comma + 2);
            EXPECT_EQ(std::count(variant.begin(), variant.end(), '/'), 1) << id << ' ' << variant;
            EXPECT_NE(variant, model.huggingface_id) << id;
        }
    }
    EXPECT_GE(families.size(), 60u);
    EXPECT_LE(without_licence, 30);
}

// Pinned to the unit, so that no norm or bias is lost unnoticed; the publishers' own counts, rounded to a
// million at best, are in the next test. The 14 of parameter_count_test.cpp are not repeated.
TEST(CatalogModels, TotalsToTheUnit) {
    const std::pair<const char*, double> pinned[] = {{"qwen2.5-7b", 7615616512},
                                                     {"qwen2.5-14b", 14770033664},
                                                     {"qwen2.5-32b", 32763876352},
                                                     {"qwen2.5-72b", 72706203648},
                                                     {"qwen3-0.6b", 596049920},
                                                     {"qwen3-14b", 14768307200},
                                                     {"qwen3-coder-480b-a35b", 480154875392},
                                                     {"qwen3-next-80b-a3b", 79674391296},
                                                     {"llama-3.2-1b", 1235814400},
                                                     {"llama-3.2-3b", 3212749824},
                                                     {"mistral-7b-v0.3", 7248023552},
                                                     {"mistral-nemo-12b", 12247782400},
                                                     {"mistral-small-3-24b", 23572403200},
                                                     {"mistral-large-2", 122610069504},
                                                     {"gemma-2-9b", 9241705984},
                                                     {"gemma-2-27b", 27227128320},
                                                     {"gemma-3-12b", 11766034176},
                                                     {"gemma-3-27b", 27009346304},
                                                     {"phi-3-mini-128k", 3821079552},
                                                     {"phi-4-mini", 3836021760},
                                                     {"gpt-oss-20b", 20914757184},
                                                     {"gpt-oss-120b", 116829156672},
                                                     {"opt-1.3b", 1315758080},
                                                     {"falcon-7b", 6921720704},
                                                     {"falcon-40b", 41303293952},
                                                     {"bloom-176b", 176247271424},
                                                     {"chatglm3-6b", 6243584000},
                                                     {"glm-4-9b", 9399951360},
                                                     {"internlm2-7b", 7737708544},
                                                     {"minimax-m1", 456089655296},
                                                     {"nemotron-3-nano-30b-a3b", 31577940288},
                                                     {"llama-3.3-nemotron-super-49b", 49867145216},
                                                     {"deepseek-v3", 671026419200},
                                                     {"deepseek-r1", 671026419200}};
    const auto models = shipped_models();
    for (const auto& [id, count] : pinned) {
        EXPECT_EQ(count_parameters(models.at(id)).total, count) << id;
    }
}

// Where a publisher's source counts the checkpoint and rounds to a million, so does ours.
TEST(CatalogModels, CountedTotalsAgreeToTheLastDigit) {
    int compared = 0;
    for (const auto& [id, model] : shipped_models()) {
        const auto source = model.sources.find("published_total_params_b");
        if (source != model.sources.end() &&
            source->second.find("exact parameter count") != std::string::npos) {
            EXPECT_EQ(std::round(count_parameters(model).total / 1e6),
                      std::round(*model.published_total_params_b * 1e3))
                << id;
            ++compared;
        }
    }
    EXPECT_GE(compared, 20);
}

// Publishers count the active parameters with embedding and head, without both, or with the head alone.
enum class Convention { with_all, without, head_only };

TEST(CatalogModels, ActiveParametersByThePublishersConvention) {
    const std::map<std::string, Convention> conventions = {{"mixtral-8x7b", Convention::with_all},
                                                           {"mixtral-8x22b", Convention::with_all},
                                                           {"qwen3-30b-a3b", Convention::with_all},
                                                           {"qwen3-235b-a22b", Convention::with_all},
                                                           {"qwen3-coder-480b-a35b", Convention::with_all},
                                                           {"llama-4-scout", Convention::with_all},
                                                           {"llama-4-maverick", Convention::with_all},
                                                           {"deepseek-v2", Convention::with_all},
                                                           {"deepseek-v3", Convention::with_all},
                                                           {"deepseek-r1", Convention::with_all},
                                                           {"nemotron-3-nano-30b-a3b", Convention::with_all},
                                                           {"deepseek-v3.2", Convention::without},
                                                           {"glm-4.5", Convention::without},
                                                           {"glm-4.5-air", Convention::without},
                                                           {"glm-5", Convention::without},
                                                           {"minimax-m1", Convention::without},
                                                           {"minimax-m2", Convention::without},
                                                           {"gpt-oss-20b", Convention::head_only},
                                                           {"gpt-oss-120b", Convention::head_only},
                                                           {"kimi-k2", Convention::head_only},
                                                           {"deepseek-v2-lite", Convention::head_only},
                                                           {"qwen3-next-80b-a3b", Convention::without}};
    // Rounded to one or two digits by their publishers: 2.45 is '2.4', 9.80 is '10', 3.25 is 'A3B'.
    const std::map<std::string, double> coarse = {
        {"deepseek-v2-lite", 0.025}, {"minimax-m2", 0.021}, {"qwen3-next-80b-a3b", 0.09}};
    for (const auto& [id, model] : shipped_models()) {
        if (!model.is_moe()) {
            EXPECT_EQ(count_parameters(model).active, count_parameters(model).total) << id;
            continue;
        }
        const ParameterCount count = count_parameters(model);
        if (!conventions.contains(id)) {
            // By whichever convention, rounded to a whole number at worst, and mostly downwards.
            if (!model.published_active_params_b)
                continue;
            const double published = *model.published_active_params_b;
            double nearest = std::numeric_limits<double>::infinity();
            for (const double active :
                 {count.active, count.active_without_embeddings(), count.active_with_head_only()})
                nearest = std::min(nearest, std::abs(active / 1e9 - published));
            EXPECT_LE(nearest, std::max(0.5, 0.04 * published)) << id;
            continue;
        }
        const double computed = conventions.at(id) == Convention::with_all ? count.active
                                : conventions.at(id) == Convention::without
                                    ? count.active_without_embeddings()
                                    : count.active_with_head_only();
        const double tolerance = coarse.contains(id) ? coarse.at(id) : 0.02;
        EXPECT_NEAR(computed / 1e9 / *model.published_active_params_b, 1, tolerance) << id;
    }
}

// Layers that keep a cache × elements a token and layer × 2 bytes.
TEST(CatalogModels, KvBytesPerToken) {
    const std::pair<const char*, double> expected[] = {{"deepseek-v3", 61 * (512 + 64) * 2},
                                                       {"deepseek-r1", 61 * 576 * 2},
                                                       {"deepseek-v3.2", 61 * 576 * 2},
                                                       {"kimi-k2", 61 * 576 * 2},
                                                       {"deepseek-v2", 60 * 576 * 2},
                                                       {"deepseek-v2-lite", 27 * 576 * 2},
                                                       {"glm-5", 78 * 576 * 2},
                                                       {"llama-3.1-70b", 327680},
                                                       {"llama-3.1-8b", 131072},
                                                       {"llama-2-7b", 524288},
                                                       {"llama-4-scout", 48 * 2 * 8 * 128 * 2},
                                                       {"llama-4-maverick", 48 * 2 * 8 * 128 * 2},
                                                       {"gpt-oss-20b", 24 * 2 * 8 * 64 * 2},
                                                       {"gpt-oss-120b", 36 * 2 * 8 * 64 * 2},
                                                       {"gemma-2-9b", 42 * 2 * 8 * 256 * 2},
                                                       {"gemma-2-27b", 46 * 2 * 16 * 128 * 2},
                                                       {"gemma-3-12b", 48 * 2 * 8 * 256 * 2},
                                                       {"gemma-3-27b", 62 * 2 * 16 * 128 * 2},
                                                       {"phi-3-mini-128k", 32 * 2 * 32 * 96 * 2},
                                                       {"falcon-7b", 32 * 2 * 1 * 64 * 2},
                                                       {"falcon-40b", 60 * 2 * 8 * 64 * 2},
                                                       {"falcon-180b", 80 * 2 * 8 * 64 * 2},
                                                       {"qwen3-next-80b-a3b", 12 * 2 * 2 * 256 * 2},
                                                       {"minimax-m1", 10 * 2 * 8 * 128 * 2},
                                                       {"nemotron-3-nano-30b-a3b", 6 * 2 * 2 * 128 * 2},
                                                       {"llama-3.3-nemotron-super-49b", 49 * 2 * 8 * 128 * 2},
                                                       {"chatglm3-6b", 28 * 2 * 2 * 128 * 2},
                                                       {"bloom-176b", 70.0 * 2 * 112 * 128 * 2},
                                                       {"opt-66b", 64.0 * 2 * 72 * 128 * 2},
                                                       {"minimax-m2", 62 * 2 * 8 * 128 * 2}};
    const auto models = shipped_models();
    for (const auto& [id, bytes] : expected) {
        EXPECT_EQ(kv_bytes_per_token(models.at(id), 2), bytes) << id;
    }
}

// Whole caches at 32768 tokens: what windows, chunks and layers without a cache save.
TEST(CatalogModels, KvBytesOfALongSequence) {
    const auto models = shipped_models();
    const auto bytes = [&](const char* id) { return kv_bytes_per_sequence(models.at(id), 32768, 2); };
    EXPECT_EQ(bytes("gemma-3-27b"), (10 * 32768.0 + 52 * 1024) * 2 * 16 * 128 * 2);
    EXPECT_EQ(bytes("gemma-3-12b"), (8 * 32768.0 + 40 * 1024) * 2 * 8 * 256 * 2);
    EXPECT_EQ(bytes("gemma-2-9b"), (21 * 32768.0 + 21 * 4096) * 2 * 8 * 256 * 2);
    EXPECT_EQ(bytes("gpt-oss-120b"), (18 * 32768.0 + 18 * 128) * 2 * 8 * 64 * 2);
    EXPECT_EQ(bytes("llama-4-maverick"), (12 * 32768.0 + 36 * 8192) * 2 * 8 * 128 * 2);
    EXPECT_EQ(bytes("mistral-7b-v0.1"), 32 * 4096.0 * 2 * 8 * 128 * 2);
    EXPECT_EQ(bytes("qwen3-next-80b-a3b"), 12 * 32768.0 * 2 * 2 * 256 * 2);
}

TEST(CatalogModels, HybridLayers) {
    const auto models = shipped_models();
    const Transformer& nano = models.at("nemotron-3-nano-30b-a3b");
    EXPECT_EQ(nano.attention_layers(), 6);
    EXPECT_EQ(nano.linear_layers(), 23);
    EXPECT_EQ(nano.moe_layers(), 23);
    EXPECT_EQ(nano.dense_layers(), 0);
    EXPECT_EQ(nano.linear->input_width(), 4096 + (4096 + 2 * 8 * 128) + 64);
    EXPECT_EQ(models.at("minimax-m1").attention_layers(), 10);
    EXPECT_EQ(models.at("minimax-m1").linear->input_width(), 4 * 64 * 128);
    const Transformer& next = models.at("qwen3-next-80b-a3b");
    EXPECT_EQ(next.attention_layers(), 12);
    EXPECT_EQ(next.linear->input_width(), 2 * 2048 + 2 * 4096 + 64);
    EXPECT_EQ(models.at("llama-3.3-nemotron-super-49b").attention_layers(), 49);
    EXPECT_EQ(models.at("llama-4-maverick").moe_layers(), 24);
    EXPECT_EQ(models.at("llama-4-scout").moe_layers(), 48);
}

} // namespace
} // namespace llmroofline
