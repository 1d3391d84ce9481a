// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/transformer_yaml.h"

#include <gtest/gtest.h>

#include "tests/core/io/temporary_folder.h"
#include "tests/core/io/without_point_zero.h"

namespace llmroofline {
namespace {

const std::string smallest =
    "kind: model\nid: m\nname: M\nlayers: 32\nhidden_size: 4096\nintermediate_size: 11008\n"
    "heads: 32\nkv_heads: 8\nhead_dim: 128\nvocab_size: 32000\ntied_embeddings: false\n"
    "ffn: gated\n";

Errors errors_of(const std::string& text) {
    const Result<Transformer> result = parse_transformer(text, "f.yaml");
    return result ? Errors{} : result.errors();
}

std::string without(std::string text, const std::string& line) {
    const std::size_t at = text.find(line);
    EXPECT_NE(at, std::string::npos);
    return text.erase(at, line.size());
}

Error fault(ErrorCode code, int line, int column, std::vector<std::string> arguments) {
    return {code, std::move(arguments), {"f.yaml", line, column}};
}

TEST(TransformerYaml, ReadsAModel) {
    const Result<Transformer> model = parse_transformer(
        smallest +
            "sliding_window: 4096\nsliding_pattern: \"1:5\"\nqk_norm: true\nmax_context: 32768\ndtype: bf16\n"
            "norm: layer\npublished_total_params_b: 7.242\nsources: {default: card, layers: paper}\nnotes: "
            "x\n",
        "f.yaml");
    ASSERT_TRUE(model);
    EXPECT_EQ(model->kv_heads, 8);
    EXPECT_EQ(model->sliding_pattern, (LayerPattern{1, 5}));
    EXPECT_TRUE(model->qk_norm);
    EXPECT_EQ(model->types.weights, DataType::bf16);
    EXPECT_EQ(model->norm, NormKind::layer);
    EXPECT_EQ(model->published_total_params_b, 7.242);
    EXPECT_EQ(model->sources.at("layers"), "paper");
    EXPECT_FALSE(model->latent);
}

TEST(TransformerYaml, ReportsFaultsAtTheirKeys) {
    EXPECT_EQ(errors_of(smallest + "experts_per_token: 2\n"),
              Errors{fault(ErrorCode::moe_key_without_experts, 13, 20, {"experts_per_token"})});
    EXPECT_EQ(errors_of(smallest + "experts: 8\nexperts_per_token: 9\nmoe_intermediate_size: 64\n"),
              Errors{fault(ErrorCode::experts_per_token_above_experts, 14, 20, {"9", "8"})});
    EXPECT_EQ(errors_of(smallest + "head_dims: 2\n"),
              Errors{fault(ErrorCode::unknown_key, 13, 1, {"head_dims", "head_dim"})});
    EXPECT_EQ(errors_of(without(smallest, "head_dim: 128\n")),
              Errors{fault(ErrorCode::missing_key, 1, 1, {"head_dim"})});
    EXPECT_EQ(errors_of(without(smallest, "layers: 32\n")),
              Errors{fault(ErrorCode::missing_key, 1, 1, {"layers"})});
    EXPECT_EQ(errors_of(without(smallest, "intermediate_size: 11008\n")),
              Errors{fault(ErrorCode::dense_width_missing, 1, 1, {})});
    EXPECT_EQ(errors_of(smallest + "kv_lora_rank: 512\n").size(), 5u);
    EXPECT_EQ(errors_of(smallest + "norm: batch\n"),
              Errors{fault(ErrorCode::expected_choice, 13, 7, {"norm", "batch", "rms, layer, bare"})});
    EXPECT_EQ(errors_of(smallest + "qk_norm: \"true\"\n"),
              Errors{fault(ErrorCode::expected_boolean, 13, 10, {"qk_norm", "\"true\""})});
    EXPECT_EQ(errors_of(smallest + "max_context: \"4096\"\n").front().code, ErrorCode::expected_integer);
    EXPECT_EQ(errors_of(smallest + "dtype: fp12\n").front().code, ErrorCode::expected_choice);
}

TEST(TransformerYaml, NumbersStayInRange) {
    for (const char* const text : {"-1", "0", "99999999999999999999"}) {
        std::string file = smallest;
        file.replace(file.find("32"), 2, text);
        EXPECT_EQ(errors_of(file).front().code, ErrorCode::number_out_of_range) << text;
    }
    for (const char* const text : {".nan", "1e308", "010", "0x20", "32.0", "\"32\""}) {
        std::string file = smallest;
        file.replace(file.find("32"), 2, text);
        EXPECT_EQ(errors_of(file).front().code, ErrorCode::expected_integer) << text;
    }
}

TEST(TransformerYaml, GreatestModelStaysFinite) {
    Transformer model = *parse_transformer(smallest, "f.yaml");
    model.layers = 2000;
    model.hidden_size = 1'000'000;
    model.experts = model.experts_per_token = 100'000;
    model.moe_intermediate_size = 100'000'000;
    const Result<Transformer> again = parse_transformer(write_transformer(model), "f.yaml");
    ASSERT_TRUE(again);
    EXPECT_NEAR(count_parameters(*again).total / (2000.0 * 1e5 * 3 * 1e6 * 1e8), 1, 1e-3);
}

TEST(TransformerYaml, WritesWhatItReads) {
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models")) {
        if (entry.path().extension() != ".yaml") {
            continue;
        }
        const Result<Transformer> model = load_transformer(entry.path());
        ASSERT_TRUE(model) << entry.path();
        const std::string text = write_transformer(*model);
        const Result<Transformer> again = parse_transformer(text, "f.yaml");
        ASSERT_TRUE(again) << text;
        EXPECT_EQ(*again, *model);
        // Up to the sources, whose order in the files is free, the files come out as they are.
        const std::string file = without_point_zero(content_of(entry.path()));
        const std::string written = without_point_zero(text); // names may end so, too
        EXPECT_EQ(written.substr(0, written.find("sources:")), file.substr(0, file.find("sources:")));
        ++count;
    }
    EXPECT_GE(count, 71);
}

} // namespace
} // namespace llmroofline
