// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every number of every document that we read, replaced in turn by what no quantity is: below zero, no
// number, endless, beyond a double, beyond 64 bits, larger than anything that exists. Either it is refused at
// its place, or (a zero that means "none", say) every figure is still a number.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/catalog/catalog.h"
#include "core/comparison/comparison_yaml.h"
#include "core/fit/measurement.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/mesh/step_mesh.h"
#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"
#include "core/request/request_time.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

const std::vector<std::string> never_taken = {"nan",   ".nan",  "NaN",   "inf",    ".inf",
                                              "-.inf", "1e308", "1e400", "-1e308", "99999999999999999999999"};
const std::vector<std::string> sometimes_taken = {"0", "-0", "-1", "1e-300"};

const Catalog& catalog() {
    static const Catalog loaded = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return loaded;
}

// What reading a document came to: the line of the fault, 0 for one without a place; none if it was read.
using Answer = std::optional<int>;
using Reader = std::function<Answer(const std::string& text)>;

void expect_figures(Comparison comparison) {
    comparison.batch = Axis::list({1, 64});
    comparison.sequence = Axis::list({1, 3000});
    for (const Method method : {Method::global, Method::operator_by_operator}) {
        const auto mesh = step_figures(comparison, method);
        if (!mesh)
            continue; // refused as a whole, with its own words
        for (std::size_t i = 0; i < mesh->ratio.size(); ++i) {
            EXPECT_TRUE(mesh->missing_a || (std::isfinite(mesh->a[i]) && mesh->a[i] > 0));
            EXPECT_TRUE(mesh->missing_b || (std::isfinite(mesh->b[i]) && mesh->b[i] > 0));
        }
    }
    const auto estimate = estimate_request(comparison, comparison.a);
    if (!estimate || estimate->missing)
        return;
    for (const double figure :
         {estimate->ttft, estimate->tpot, estimate->total, estimate->tokens_per_s, estimate->memory.total()})
        EXPECT_TRUE(std::isfinite(figure) && figure > 0) << figure;
}

template <class T, class Use> Answer answered(const Result<T>& read, Use&& use) {
    if (!read)
        return read.errors().front().place.line;
    use(*read);
    return std::nullopt;
}

struct Part {
    std::size_t at = 0;
    std::size_t length = 0;
};

// What stands as a number behind a key or a comma, up to the end of the line, a comma or a comment.
std::vector<Part> numbers_in(const std::string& text) {
    std::vector<Part> parts;
    for (std::size_t at = 2; at < text.size(); ++at) {
        const bool is_value = text.compare(at - 2, 2, ": ") == 0 || text[at - 1] == ',';
        if (!is_value || std::string("-0123456789").find(text[at]) == std::string::npos)
            continue;
        const std::size_t end = text.find_first_not_of("0123456789.e+-", at);
        const std::string next = text.substr(end, 3);
        if (next.starts_with('\n') || next.starts_with(',') || next == "  #")
            parts.push_back({at, end - at});
    }
    return parts;
}

void replace_each_number(const std::string& text, std::size_t least_numbers, const Reader& read) {
    ASSERT_EQ(read(text), std::nullopt) << "the document itself is not read";
    const std::vector<Part> numbers = numbers_in(text);
    EXPECT_GE(numbers.size(), least_numbers);
    for (const Part& number : numbers) {
        const auto line = static_cast<int>(
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(number.at), '\n'));
        const std::string was = text.substr(number.at, number.length);
        const auto with = [&](const std::string& value) {
            std::string changed = text;
            changed.replace(number.at, number.length, value);
            SCOPED_TRACE("line " + std::to_string(line) + ": " + value + " for " + was);
            return read(changed);
        };
        for (const std::string& value : never_taken)
            EXPECT_EQ(with(value), line) << value << " for " << was;
        for (const std::string& value : sometimes_taken) {
            const Answer answer = with(value);
            EXPECT_NE(answer.value_or(line), 0) << value << " for " << was << ": a fault without a place";
        }
    }
}

TEST(EveryNumber, OfAnAccelerator) {
    Accelerator full = *catalog().find_accelerator("a100-sxm4-80gb");
    replace_each_number(write_accelerator(full), 15, [](const std::string& text) {
        return answered(parse_accelerator(text, "a.yaml"), [](const Accelerator& accelerator) {
            Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
            comparison.a = {accelerator};
            expect_figures(comparison);
        });
    });
}

TEST(EveryNumber, OfAModel) {
    for (const char* id : {"llama-2-70b", "mixtral-8x7b", "deepseek-v3"})
        replace_each_number(write_transformer(*catalog().find_model(id)), 7, [](const std::string& text) {
            return answered(parse_transformer(text, "m.yaml"),
                            [](const Transformer& model) { expect_figures(fixtures::comparison(model)); });
        });
}

TEST(EveryNumber, OfAComparison) {
    Comparison comparison = fixtures::comparison(fixtures::mixtral_8x7b());
    comparison.pins = {{32, 4096}, {128, 1024}};
    comparison.a.layout.tensor = comparison.b.layout.tensor = 2;
    comparison.a.links.node_size = 8;
    comparison.a.links.link_latency_us = 1;
    comparison.workload.memory_reserve_gb = 2;
    replace_each_number(write_comparison(comparison), 40, [](const std::string& text) {
        return answered(parse_comparison(text, "c.yaml", catalog()),
                        [](const Comparison& read) { expect_figures(read); });
    });
}

// Of what there are many, three will do.
TEST(EveryNumber, OfACalibration) {
    auto tuned = load_calibration(std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/tuned.yaml");
    ASSERT_TRUE(tuned);
    const auto shorten = [](auto& all) {
        ASSERT_GT(all.size(), 3u);
        all.erase(std::next(all.begin(), 3), all.end());
    };
    shorten(tuned->errors);
    shorten(tuned->software_spread);
    shorten(tuned->offsets);
    shorten(tuned->uncertainties);
    replace_each_number(write_calibration(*tuned), 10, [](const std::string& text) {
        return answered(parse_calibration(text, "p.yaml"), [](const CalibrationProfile& profile) {
            Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
            comparison.workload.calibration_id = profile.id;
            comparison.workload.calibration = std::make_shared<const CalibrationProfile>(profile);
            expect_figures(comparison);
        });
    });
}

TEST(EveryNumber, OfAMeasurement) {
    const std::string text =
        "gpu_id,model_id,framework,framework_version,tp,weight_dtype,act_dtype,kv_dtype,"
        "batch_size,batching,input_len,output_len,phase,metric,value,weight,source\n"
        "h20-96gb,llama-2-7b,x,v,2,fp16,fp16,fp16,3,static,64,17,decode,latency_ms,133.5,5,x\n";
    replace_each_number(text, 6, [](const std::string& changed) -> Answer {
        const auto file = parse_measurements(changed, "r.csv", catalog());
        if (!file)
            return file.errors().front().place.line;
        if (!file->bad.empty())
            return file->bad.front().line;
        const Measurement& row = file->rows.front();
        EXPECT_TRUE(std::isfinite(row.seconds()) && row.seconds() > 0);
        return std::nullopt;
    });
}

// What the format does not name is not ours to judge: a number there changes nothing.
TEST(EveryNumber, OfAConfiguration) {
    const std::string text = R"({
  "architectures": ["MixtralForCausalLM"],
  "model_type": "mixtral",
  "hidden_size": 4096,
  "intermediate_size": 14336,
  "max_position_embeddings": 32768,
  "num_attention_heads": 32,
  "num_experts_per_tok": 2,
  "num_hidden_layers": 32,
  "num_key_value_heads": 8,
  "num_local_experts": 8,
  "torch_dtype": "bfloat16",
  "vocab_size": 32000
}
)";
    replace_each_number(text, 9, [](const std::string& changed) {
        return answered(parse_huggingface_config(changed, "config.json"),
                        [](const Transformer& model) { expect_figures(fixtures::comparison(model)); });
    });
}

} // namespace
} // namespace llmroofline
