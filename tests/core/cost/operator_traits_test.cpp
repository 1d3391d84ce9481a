// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of kinds against the operators that shipped models are made of.
#include "core/cost/operator_traits.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "core/cost/operators.h"
#include "core/model/draft_module.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {
namespace {

template <class Function> void for_each_operator(Function&& f) {
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(LLMROOFLINE_SOURCE_DIR) / "resources/models")) {
        if (entry.path().extension() != ".yaml")
            continue;
        const auto model = load_transformer(entry.path());
        ASSERT_TRUE(model) << entry.path();
        for (const AttentionKernel kernel : {AttentionKernel::fused, AttentionKernel::unfused}) {
            Workload workload;
            workload.attention = kernel;
            workload.precision.weights = DataType::bf16;
            workload.precision.activations = DataType::bf16;
            workload.precision.kv_cache = DataType::bf16;
            for (const Phase phase : {Phase::prefill, Phase::decode}) {
                workload.phase = phase;
                OperatorSet set;
                exact::build(*model, workload, 2, set, 2000);
                for (const Operator& op : set.operators())
                    f(op, set, *model);
                if (model->mtp_modules == 0)
                    continue;
                exact::build(draft_module(*model), workload, 2, set, 2000);
                for (const Operator& op : set.operators())
                    f(op, set, *model);
            }
        }
    }
}

// An operator that is held against the vector rate is corrected as one, softmax and recurrences among them; what reads
// weights is a product, but for convolutions and mixing numbers.
TEST(OperatorTraits, ClassesAreThoseOfTheOperators) {
    std::set<OperatorKind> seen;
    for_each_operator([&](const Operator& op, const OperatorSet& set, const Transformer& model) {
        seen.insert(op.kind);
        const OperatorTraits& traits = traits_of(op.kind);
        if (op.unit == ComputeUnit::vector) {
            EXPECT_EQ(traits.operator_class, OperatorClass::elementwise) << op.name() << " of " << model.id;
        }
        const OperatorFigures figures = set.figures(op, 1000);
        const bool is_product =
            traits.operator_class == OperatorClass::gemm || traits.operator_class == OperatorClass::experts;
        EXPECT_EQ(is_product, op.unit == ComputeUnit::matrix && figures.weight_bytes > 0)
            << op.name() << " of " << model.id;
        if (traits.module) {
            EXPECT_TRUE(is_product) << op.name();
        }
    });
    // The models have every kind but those between accelerators and the global method's.
    for (const OperatorTraits& traits : operator_traits) {
        const bool in_a_step =
            traits.operator_class != OperatorClass::exchange && traits.operator_class != OperatorClass::whole;
        EXPECT_EQ(seen.count(traits.kind) > 0, in_a_step) << traits.name;
    }
}

TEST(OperatorTraits, NamesAreUnique) {
    std::set<std::string_view> names;
    for (const OperatorTraits& traits : operator_traits)
        EXPECT_TRUE(names.insert(traits.name).second) << traits.name;
}

} // namespace
} // namespace llmroofline
