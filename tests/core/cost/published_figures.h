// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What LLM-Viewer (commit 472f71f) and the LLMRoofline script of 2024 print for these inputs, on an A100 of
// 312 TFLOP/s (INT8 624 TOP/s) and 2039 GB/s, and an H20 of 148 TFLOP/s and 4000 GB/s. Obtained by running
// them.
#pragma once

#include "tests/core/fixtures.h"

namespace llmroofline::published_figures {

struct OperatorFigure {
    Transformer (*model)();
    Phase phase;
    double batch, sequence;
    DataType weights, activations, kv_cache;
    AttentionKernel attention;
    const char* op;
    double flops, bytes, time;
    const char* bound;
};

struct TotalFigure {
    Transformer (*model)();
    Phase phase;
    double batch, sequence;
    DataType weights, activations, kv_cache;
    AttentionKernel attention;
    double flops, bytes, time, memory_weights, memory_kv_cache, memory_activations;
};

struct GlobalFigure {
    Transformer (*model)();
    double batch, sequence;
    double intensity, tflops_a, tflops_b, ratio;
};

// clang-format off
inline const OperatorFigure operator_figures[] = {
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "q_proj", 4398046511104.0, 1207959552.0, 0.014096302920205129, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "k_proj", 549755813888.0, 620756992.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "v_proj", 549755813888.0, 620756992.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "out_proj", 4398046511104.0, 1207959552.0, 0.014096302920205129, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "gate_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "up_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "down_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "qk_matmul", 549755813888.0, 4429185024.0, 0.002172233949975478, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "sv_matmul", 549755813888.0, 4898947072.0, 0.0024026223992153015, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "softmax", 10737418240.0, 8589934592.0, 0.0042128173575282, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_norm", 1879048192.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_norm", 1879048192.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_add", 268435456.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_add", 268435456.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_act", 536870912.0, 1610612736.0, 0.0007899032545365376, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "lm_head", 8388608000.0, 524368384.0, 0.00025716938891613537, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "q_proj", 4294967296.0, 135266304.0, 6.633953114271702e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "k_proj", 536870912.0, 17367040.0, 8.517430112800394e-06, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "v_proj", 536870912.0, 17367040.0, 8.517430112800394e-06, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "out_proj", 4294967296.0, 135266304.0, 6.633953114271702e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "gate_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "up_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "down_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "qk_matmul", 536870912.0, 71827456.0, 3.5226805296714076e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "sv_matmul", 536870912.0, 71827456.0, 3.5226805296714076e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "softmax", 10485760.0, 8388608.0, 4.114079450711133e-06, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_act", 524288.0, 1572864.0, 7.713898970083375e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "lm_head", 8388608000.0, 524368384.0, 0.00025716938891613537, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "q_proj", 4398046511104.0, 1207959552.0, 0.014096302920205129, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "k_proj", 549755813888.0, 620756992.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "v_proj", 549755813888.0, 620756992.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "out_proj", 4398046511104.0, 1207959552.0, 0.014096302920205129, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "gate_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "up_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "down_proj", 15393162788864.0, 2885681152.0, 0.049337060220717946, "compute"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "fused_attention", 1110249046016.0, 17716740096.0, 0.008688935799901914, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "attn_norm", 1879048192.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_norm", 1879048192.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "attn_add", 268435456.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_add", 268435456.0, 1073741824.0, 0.000526602169691025, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_act", 536870912.0, 1610612736.0, 0.0007899032545365376, "memory"},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "lm_head", 8388608000.0, 524368384.0, 0.00025716938891613537, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "q_proj", 4294967296.0, 135266304.0, 6.633953114271702e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "k_proj", 536870912.0, 17367040.0, 8.517430112800394e-06, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "v_proj", 536870912.0, 17367040.0, 8.517430112800394e-06, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "out_proj", 4294967296.0, 135266304.0, 6.633953114271702e-05, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "gate_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "up_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "down_proj", 15032385536.0, 472121344.0, 0.00023154553408533595, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "fused_attention", 1084227584.0, 1082654720.0, 0.0005309733791074055, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "attn_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "attn_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "mlp_act", 524288.0, 1572864.0, 7.713898970083375e-07, "memory"},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, "lm_head", 8388608000.0, 524368384.0, 0.00025716938891613537, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "q_proj", 1099511627776.0, 285212672.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "k_proj", 1099511627776.0, 285212672.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "v_proj", 1099511627776.0, 285212672.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "out_proj", 1099511627776.0, 285212672.0, 0.0017620378650256411, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "gate_proj", 2954937499648.0, 540016640.0, 0.0047354767622564105, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "up_proj", 2954937499648.0, 540016640.0, 0.0047354767622564105, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "down_proj", 2954937499648.0, 540016640.0, 0.0047354767622564105, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "fused_attention", 277562261504.0, 2281701376.0, 0.0011190296105934281, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "attn_norm", 939524096.0, 268435456.0, 0.00013165054242275626, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_norm", 939524096.0, 268435456.0, 0.00013165054242275626, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "attn_add", 134217728.0, 268435456.0, 0.00013165054242275626, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_add", 134217728.0, 268435456.0, 0.00013165054242275626, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_act", 268435456.0, 402653184.0, 0.0001974758136341344, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "lm_head", 8388608000.0, 131108096.0, 6.430019421284943e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "q_proj", 2147483648.0, 17301504.0, 8.485288867091711e-06, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "k_proj", 2147483648.0, 17301504.0, 8.485288867091711e-06, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "v_proj", 2147483648.0, 17301504.0, 8.485288867091711e-06, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "out_proj", 2147483648.0, 17301504.0, 8.485288867091711e-06, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "gate_proj", 5771362304.0, 46055424.0, 2.258726042177538e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "up_proj", 5771362304.0, 46055424.0, 2.258726042177538e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "down_proj", 5771362304.0, 46055424.0, 2.258726042177538e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "fused_attention", 542113792.0, 270794752.0, 0.00013280762726826877, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "attn_norm", 1835008.0, 524288.0, 2.571299656694458e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_norm", 1835008.0, 524288.0, 2.571299656694458e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "attn_add", 262144.0, 524288.0, 2.571299656694458e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_add", 262144.0, 524288.0, 2.571299656694458e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "mlp_act", 524288.0, 786432.0, 3.8569494850416874e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, "lm_head", 8388608000.0, 131108096.0, 6.430019421284943e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "q_proj", 1099511627776.0, 545259520.0, 0.0035240757300512822, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "k_proj", 1099511627776.0, 545259520.0, 0.0035240757300512822, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "v_proj", 1099511627776.0, 545259520.0, 0.0035240757300512822, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "out_proj", 1099511627776.0, 545259520.0, 0.0035240757300512822, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "gate_proj", 2954937499648.0, 1012400128.0, 0.009470953524512821, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "up_proj", 2954937499648.0, 1012400128.0, 0.009470953524512821, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "down_proj", 2954937499648.0, 1012400128.0, 0.009470953524512821, "compute"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "qk_matmul", 137438953472.0, 1610612736.0, 0.0007899032545365376, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "sv_matmul", 137438953472.0, 1610612736.0, 0.0007899032545365376, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "softmax", 2684354560.0, 2147483648.0, 0.00105320433938205, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_norm", 939524096.0, 536870912.0, 0.0002633010848455125, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_norm", 939524096.0, 536870912.0, 0.0002633010848455125, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_add", 134217728.0, 536870912.0, 0.0002633010848455125, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_add", 134217728.0, 536870912.0, 0.0002633010848455125, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_act", 268435456.0, 805306368.0, 0.0003949516272682688, "memory"},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "lm_head", 8388608000.0, 65608192.0, 3.2176651299656695e-05, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "q_proj", 2147483648.0, 9437184.0, 6.882960410256411e-06, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "k_proj", 2147483648.0, 9437184.0, 6.882960410256411e-06, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "v_proj", 2147483648.0, 9437184.0, 6.882960410256411e-06, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "out_proj", 2147483648.0, 9437184.0, 6.882960410256411e-06, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "gate_proj", 5771362304.0, 24477696.0, 1.8497956102564104e-05, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "up_proj", 5771362304.0, 24477696.0, 1.8497956102564104e-05, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "down_proj", 5771362304.0, 24477696.0, 1.8497956102564104e-05, "compute"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "qk_matmul", 268435456.0, 271056896.0, 0.00013293619225110347, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "sv_matmul", 268435456.0, 271056896.0, 0.00013293619225110347, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "softmax", 5242880.0, 4194304.0, 2.0570397253555666e-06, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_norm", 1835008.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "attn_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_add", 262144.0, 1048576.0, 5.142599313388917e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "mlp_act", 524288.0, 1572864.0, 7.713898970083375e-07, "memory"},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, "lm_head", 8388608000.0, 65608192.0, 3.2176651299656695e-05, "memory"},
};

inline const TotalFigure total_figures[] = {
    {&fixtures::llama_2_7b, Phase::prefill, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 13820530524160.0, 30947744256.0, 0.04882533937603884, 12952010752.0, 536870912.0, 254803968.0},
    {&fixtures::llama_2_7b, Phase::decode, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 13627555840.0, 13767891456.0, 0.006752276339382051, 12952010752.0, 536870912.0, 248832.0},
    {&fixtures::llama_2_7b, Phase::prefill, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 13820530524160.0, 30142437888.0, 0.04843038774877057, 12952010752.0, 536870912.0, 246415360.0},
    {&fixtures::llama_2_7b, Phase::decode, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 13627555840.0, 13763435008.0, 0.00675009073467386, 12952010752.0, 536870912.0, 240640.0},
    {&fixtures::llama_2_7b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 442256976773120.0, 580686780928.0, 1.5584242479920463, 12952010752.0, 17179869184.0, 8153726976.0},
    {&fixtures::llama_2_7b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 436081786880.0, 30931491328.0, 0.01516993199019127, 12952010752.0, 17179869184.0, 7962624.0},
    {&fixtures::llama_2_7b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 442256976773120.0, 554916977152.0, 1.5457857959194616, 12952010752.0, 17179869184.0, 7885291520.0},
    {&fixtures::llama_2_7b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 436081786880.0, 30788884992.0, 0.01509999263952918, 12952010752.0, 17179869184.0, 7700480.0},
    {&fixtures::llama_2_70b, Phase::prefill, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 142975696896000.0, 223493569024.0, 0.4787867890705036, 136902082560.0, 335544320.0, 536870912.0},
    {&fixtures::llama_2_70b, Phase::decode, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 139886592000.0, 137846864384.0, 0.06760513211574301, 136902082560.0, 335544320.0, 524288.0},
    {&fixtures::llama_2_70b, Phase::prefill, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 142975696896000.0, 222990252544.0, 0.4785399443034609, 136902082560.0, 335544320.0, 520093696.0},
    {&fixtures::llama_2_70b, Phase::decode, 1, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 139886592000.0, 140173392384.0, 0.06874614633840119, 136902082560.0, 335544320.0, 507904.0},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 4575222300672000.0, 2891574229504.0, 15.313204999199716, 136902082560.0, 10737418240.0, 17179869184.0},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 4476370944000.0, 150879681024.0, 0.07399690094359979, 136902082560.0, 10737418240.0, 16777216.0},
    {&fixtures::llama_2_70b, Phase::prefill, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 4575222300672000.0, 2875468102144.0, 15.30530596665435, 136902082560.0, 10737418240.0, 16642998272.0},
    {&fixtures::llama_2_70b, Phase::decode, 32, 1024, DataType::fp16, DataType::fp16, DataType::fp16, AttentionKernel::fused, 4476370944000.0, 225328577024.0, 0.1105093560686611, 136902082560.0, 10737418240.0, 16252928.0},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, 433379178708992.0, 208739011840.0, 0.7391903590995051, 6476005376.0, 8589934592.0, 2868903936.0},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int8, DataType::int8, DataType::int8, AttentionKernel::fused, 854815932416.0, 15524728064.0, 0.007613893116233448, 6476005376.0, 8589934592.0, 5603328.0},
    {&fixtures::llama_2_7b, Phase::prefill, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 433379178708992.0, 433337211392.0, 1.490922746534469, 3238002688.0, 17179869184.0, 6006243328.0},
    {&fixtures::llama_2_7b, Phase::decode, 64, 512, DataType::int4, DataType::fp16, DataType::fp16, AttentionKernel::unfused, 854815932416.0, 21289835008.0, 0.011353250692856276, 3238002688.0, 17179869184.0, 11730944.0},
};

inline const GlobalFigure global_figures[] = {
    {&fixtures::llama_2_13b, 1, 128, 0.999840881804111, 2.0386755579985825, 3.999363527216444, 0.50975},
    {&fixtures::llama_2_13b, 1, 896, 0.9998457769935326, 2.0386855392898133, 3.9993831079741304, 0.50975},
    {&fixtures::llama_2_13b, 1, 1664, 0.999850379976566, 2.0386949247722184, 3.999401519906264, 0.50975},
    {&fixtures::llama_2_13b, 33, 320, 23.23771184176898, 47.38169444536695, 92.95084736707592, 0.50975},
    {&fixtures::llama_2_13b, 33, 1088, 13.840093310444818, 28.219950259996985, 55.36037324177927, 0.50975},
    {&fixtures::llama_2_13b, 33, 1856, 10.025804114944643, 20.442614590372127, 40.10321645977857, 0.50975},
    {&fixtures::llama_2_13b, 65, 512, 27.85527269112966, 56.79690101721338, 111.42109076451864, 0.50975},
    {&fixtures::llama_2_13b, 65, 1280, 15.357444005822806, 31.313828327872706, 61.429776023291225, 0.50975},
    {&fixtures::llama_2_13b, 65, 2048, 10.797781126213, 22.016675716348306, 43.191124504852, 0.50975},
    {&fixtures::llama_2_13b, 97, 704, 26.01346855667508, 53.04146238706049, 104.05387422670032, 0.50975},
    {&fixtures::llama_2_13b, 97, 1472, 14.845457212491201, 30.269887256269563, 59.381828849964805, 0.50975},
    {&fixtures::llama_2_13b, 129, 128, 76.90437495456489, 156.8080205323578, 148, 1.0595136522456607},
    {&fixtures::llama_2_13b, 129, 896, 23.056192954121265, 47.01157743345326, 92.22477181648506, 0.50975},
    {&fixtures::llama_2_13b, 129, 1664, 13.902724842951384, 28.347655954777874, 55.61089937180554, 0.50975},
    {&fixtures::llama_2_13b, 161, 320, 51.93723594466571, 105.90002409117339, 148, 0.7155407033187391},
    {&fixtures::llama_2_13b, 161, 1088, 20.325016807969046, 41.44270927144889, 81.30006723187618, 0.50975},
    {&fixtures::llama_2_13b, 161, 1856, 12.924523787733577, 26.353104003188765, 51.69809515093431, 0.50975},
    {&fixtures::llama_2_13b, 193, 512, 38.59879064661467, 78.70293412844731, 148, 0.5317765819489683},
    {&fixtures::llama_2_13b, 193, 1280, 18.04223669657666, 36.78812062431981, 72.16894678630663, 0.50975},
    {&fixtures::llama_2_13b, 193, 2048, 12.01820467488935, 24.505119332099387, 48.0728186995574, 0.50975},
    {&fixtures::llama_2_13b, 225, 704, 30.541270695084094, 62.27365094727647, 122.16508278033638, 0.50975},
    {&fixtures::llama_2_13b, 225, 1472, 16.172586402062556, 32.975903673805554, 64.69034560825023, 0.50975},
    {&fixtures::llama_2_70b, 1, 128, 1.0023903940545187, 2.0438740134771636, 4.009561576218075, 0.50975},
    {&fixtures::llama_2_70b, 1, 896, 1.0172617038115215, 2.0741966140716923, 4.069046815246086, 0.50975},
    {&fixtures::llama_2_70b, 1, 1664, 1.0320699386435306, 2.104390604894159, 4.128279754574122, 0.50975},
    {&fixtures::llama_2_70b, 33, 320, 32.28546633534748, 65.83006585777352, 129.14186534138992, 0.50975},
    {&fixtures::llama_2_70b, 33, 1088, 30.73271003516774, 62.66399576170703, 122.93084014067097, 0.50975},
    {&fixtures::llama_2_70b, 33, 1856, 29.36658051359875, 59.87845766722785, 117.466322054395, 0.50975},
    {&fixtures::llama_2_70b, 65, 512, 60.17685810210229, 122.70061367018657, 148, 0.8290582004742336},
    {&fixtures::llama_2_70b, 65, 1280, 54.306282427504385, 110.73050986968146, 148, 0.7481791207410909},
    {&fixtures::llama_2_70b, 65, 2048, 49.62313766962046, 101.18157770835613, 148, 0.6836593088402442},
    {&fixtures::llama_2_70b, 97, 704, 82.81773444970497, 168.86536054294845, 148, 1.1409821658307329},
    {&fixtures::llama_2_70b, 97, 1472, 71.7428318225352, 146.28363408614928, 148, 0.9884029330145221},
    {&fixtures::llama_2_70b, 129, 128, 123.68867409030382, 252.2012064701295, 148, 1.7040622058792534},
    {&fixtures::llama_2_70b, 129, 896, 99.61321329395504, 203.11134190637435, 148, 1.3723739317998267},
    {&fixtures::llama_2_70b, 129, 1664, 83.83212376855641, 170.93370036408655, 148, 1.1549574348924767},
    {&fixtures::llama_2_70b, 161, 320, 141.85437934767307, 289.2410794899054, 148, 1.9543316181750365},
    {&fixtures::llama_2_70b, 161, 1088, 110.95579576215813, 226.23886755904044, 148, 1.5286409970205435},
    {&fixtures::llama_2_70b, 161, 1856, 91.64695782483794, 186.8681470048446, 148, 1.2626226148975985},
    {&fixtures::llama_2_70b, 193, 512, 153.1837543381421, 312, 148, 2.108108108108108},
    {&fixtures::llama_2_70b, 193, 1280, 117.76163496959781, 240.11597370300996, 148, 1.6224052277230403},
    {&fixtures::llama_2_70b, 193, 2048, 96.23415274444059, 196.22143744591438, 148, 1.3258205232832052},
    {&fixtures::llama_2_70b, 225, 704, 158.7412937816305, 312, 148, 2.108108108108108},
    {&fixtures::llama_2_70b, 225, 1472, 121.08223143005023, 246.88666988587244, 148, 1.6681531749045435},
};
// clang-format on

} // namespace llmroofline::published_figures
