// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include "core/cost/memory.h"
#include "core/cost/operators.h"
#include "core/mesh/step_mesh.h"
#include "core/step/operator_table.h"
#include "tests/core/cost/published_figures.h"

namespace llmroofline {
namespace {

using namespace published_figures;

void expect_same(double got, double want, const std::string& what) {
    EXPECT_LE(std::abs(got - want), 1e-9 * std::abs(want)) << what << ": " << got << ", printed " << want;
}

template <class Figure> Workload workload_of(const Figure& figure) {
    Workload workload;
    workload.phase = figure.phase;
    workload.precision = {figure.weights, figure.activations, figure.kv_cache, std::nullopt, 128};
    workload.attention = figure.attention;
    return workload;
}

TEST(PublishedFormulas, OperatorsAsLlmViewerPrintsThem) {
    for (const OperatorFigure& figure : operator_figures) {
        const OperatorTable table =
            operator_table(figure.model(), workload_of(figure), Formulas::published,
                           Method::operator_by_operator, fixtures::a100(), figure.batch, figure.sequence);
        const auto row = std::find_if(table.rows.begin(), table.rows.end(),
                                      [&](const OperatorRow& r) { return r.name == figure.op; });
        ASSERT_NE(row, table.rows.end()) << figure.op;
        expect_same(row->figures.flops, figure.flops, figure.op);
        expect_same(row->figures.bytes(), figure.bytes, figure.op);
        expect_same(*row->time, figure.time, figure.op);
        EXPECT_EQ(to_string(*row->bound), figure.bound) << figure.op;
    }
}

TEST(PublishedFormulas, TotalsAndMemoryAsLlmViewerPrintsThem) {
    for (const TotalFigure& figure : total_figures) {
        const Transformer model = figure.model();
        const Workload workload = workload_of(figure);
        const OperatorTable table =
            operator_table(model, workload, Formulas::published, Method::operator_by_operator,
                           fixtures::a100(), figure.batch, figure.sequence);
        expect_same(table.total.figures.flops, figure.flops, "operations");
        expect_same(table.total.figures.bytes(), figure.bytes, "bytes");
        expect_same(*table.total.time, figure.time, "time");
        const auto memory = published::memory(model, workload, figure.batch, figure.sequence);
        expect_same(memory.weights, figure.memory_weights, "weights");
        expect_same(memory.kv_cache, figure.memory_kv_cache, "KV cache");
        expect_same(memory.activations, figure.memory_activations, "activations");
    }
}

TEST(PublishedFormulas, MeshAsTheScriptOf2024PrintsIt) {
    for (const GlobalFigure& figure : global_figures) {
        Comparison comparison = fixtures::comparison(figure.model());
        comparison.formulas = Formulas::published;
        comparison.batch = Axis::list({static_cast<std::int64_t>(figure.batch)});
        comparison.sequence = Axis::list({static_cast<std::int64_t>(figure.sequence)});
        const auto mesh = step_figures(comparison, Method::global);
        ASSERT_TRUE(mesh.ok());
        expect_same(mesh->a[0] / 1e12, figure.tflops_a, "A");
        expect_same(mesh->b[0] / 1e12, figure.tflops_b, "B");
        expect_same(mesh->ratio[0], figure.ratio, "ratio");
        const WorkloadPoint point = workload_point(comparison.model, {}, Formulas::published, comparison.a,
                                                   figure.batch, figure.sequence);
        expect_same(point.intensity, figure.intensity, "intensity");
    }
}

TEST(PublishedFormulas, WhatTheyDoNotDefineIsRefused) {
    Workload prefill;
    prefill.phase = Phase::prefill;
    Workload quantised;
    quantised.precision.kv_cache = DataType::fp8;
    const auto code = [](const std::optional<Error>& error) { return error ? int(error->code) : -1; };
    const Transformer dense = fixtures::llama_2_7b();
    const Transformer moe = fixtures::mixtral_8x7b();
    Transformer plain = dense;
    plain.ffn = FfnKind::plain;
    Transformer window = dense;
    window.sliding_window = 1024;
    constexpr Method by_operator = Method::operator_by_operator;
    EXPECT_EQ(code(undefined_by_published(dense, {}, Method::global)), -1);
    EXPECT_EQ(code(undefined_by_published(moe, {}, Method::global)), -1);
    EXPECT_EQ(code(undefined_by_published(dense, prefill, by_operator)), -1);
    EXPECT_EQ(code(undefined_by_published(dense, quantised, by_operator)), -1);
    EXPECT_EQ(code(undefined_by_published(dense, prefill, Method::global)),
              int(ErrorCode::published_needs_decode));
    EXPECT_EQ(code(undefined_by_published(dense, quantised, Method::global)),
              int(ErrorCode::published_needs_two_bytes));
    EXPECT_EQ(code(undefined_by_published(moe, {}, by_operator)), int(ErrorCode::published_needs_dense));
    EXPECT_EQ(code(undefined_by_published(plain, {}, by_operator)), int(ErrorCode::published_needs_one_ffn));
    EXPECT_EQ(code(undefined_by_published(window, {}, Method::global)),
              int(ErrorCode::published_needs_plain_attention));
    EXPECT_EQ(code(undefined_by_published(fixtures::deepseek_v3(), {}, Method::global)),
              int(ErrorCode::published_needs_plain_attention));
}

} // namespace
} // namespace llmroofline
