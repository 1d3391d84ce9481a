// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/name_match.h"

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"

namespace llmroofline {
namespace {

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

std::string accelerator(const std::string& name) {
    const auto found = shipped().find_accelerator(name);
    return found ? found->id : std::string();
}

std::string model(const std::string& name) {
    const auto found = shipped().find_model(name);
    return found ? found->id : std::string();
}

// As nvidia-smi, rocm-smi, shops and people write them.
TEST(NameMatch, AcceleratorsAsTheyAreWritten) {
    EXPECT_EQ(accelerator("NVIDIA H100 80GB HBM3"), "h100-sxm5");
    EXPECT_EQ(accelerator("H100 SXM5 80GB"), "h100-sxm5");
    EXPECT_EQ(accelerator("NVIDIA H100 PCIe"), "h100-pcie");
    EXPECT_EQ(accelerator("NVIDIA H100 NVL"), "h100-nvl-94gb");
    EXPECT_EQ(accelerator("NVIDIA GeForce RTX 4090"), "rtx-4090");
    EXPECT_EQ(accelerator("RTX4090"), "rtx-4090");
    EXPECT_EQ(accelerator("4090D"), "rtx-4090d");
    EXPECT_EQ(accelerator("AMD Instinct MI300X"), "mi300x");
    EXPECT_EQ(accelerator("Tesla T4"), "t4");
    EXPECT_EQ(accelerator("A100-SXM4-80GB"), "a100-sxm4-80gb");
    EXPECT_EQ(accelerator("NVIDIA L40S"), "l40s");
}

TEST(NameMatch, ModelsAsTheyAreWritten) {
    EXPECT_EQ(model("meta-llama/Llama-3.1-8B-Instruct"), "llama-3.1-8b");
    EXPECT_EQ(model("Llama 3.1 70B"), "llama-3.1-70b");
    EXPECT_EQ(model("llama3-8b"), "llama-3-8b");
    EXPECT_EQ(model("qwen2.5 7b"), "qwen2.5-7b");
    EXPECT_EQ(model("LLAMA-3.1-8B"), "llama-3.1-8b");
    EXPECT_EQ(model("deepseek-ai/DeepSeek-V3"), "deepseek-v3");
    EXPECT_EQ(model("openai/gpt-oss-120b"), "gpt-oss-120b");
}

// What may mean several is not guessed, and the fault names them.
TEST(NameMatch, SeveralAreListed) {
    const auto several = shipped().find_accelerator("h100");
    ASSERT_FALSE(several);
    const Error& error = several.errors().front();
    EXPECT_EQ(error.code, ErrorCode::ambiguous_name);
    for (const char* id : {"h100-sxm5", "h100-pcie", "h100-nvl-94gb"})
        EXPECT_NE(error.arguments[1].find(id), std::string::npos) << id;
    EXPECT_EQ(shipped().find_model("mixtral").errors().front().code, ErrorCode::ambiguous_name);
    // Others that have the same words in another order are not meant.
    const std::string named = shipped().find_model("qwen3.5").errors().front().arguments[1];
    EXPECT_NE(named.find("qwen3.5-27b"), std::string::npos);
    EXPECT_EQ(named.find("qwen2.5-3b"), std::string::npos) << named;
    EXPECT_EQ(shipped().find_model("gemma-4").errors().front().arguments[1].find("gemma-3"),
              std::string::npos);
}

// A word that no entry has is no entry: not another size, not another type.
TEST(NameMatch, OtherWordsAreOtherThings) {
    for (const char* name : {"h101", "H100 SXM5 96GB", "RTX 4091", "", "-", "instruct"})
        EXPECT_EQ(accelerator(name), "") << name;
    for (const char* name : {"llama-3.1-9b", "Llama-3.1-8B-Instruct-AWQ", "qwen3-31b"})
        EXPECT_EQ(model(name), "") << name;
}

} // namespace
} // namespace llmroofline
