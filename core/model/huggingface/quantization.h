// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The types that a checkpoint is published in, from its quantization_config (compression_config; MLX:
// quantization), at the top or beside the text model's figures, and torch_dtype (dtype), which is the type of
// what is not quantised. A block stands before any dtype. One of a kind that is not known here, or that does
// not say its bits, leaves the types unknown and is named: it never counts as 16 bit.
//
// Bits of a weight, b its own bits and g the weights of a group:
//   gptq, awq, auto-round    b + 16/g + b/g: an FP16 scale and a packed zero point a group, stored whether
//                            symmetric or not (AutoGPTQ's and AutoAWQ's qweight, scales, qzeros)
//   compressed-tensors       b + 16/g, asymmetric + b/g (pack-quantized); nvfp4 4.5, mxfp4 4.25; 8 bits: 8
//   bitsandbytes             4 + 32/64; with double quantisation 4 + 8/64 + 32/(64·256) (QLoRA, Dettmers et
//   al.,
//                            arXiv 2305.14314, 3)
//   hqq, mlx, torchao int4   b + 32/g: a scale and a zero point (offset) of 16 bits a group
//   aqlm                     codebooks·bits/(in·out group), and each matrix's codebooks in FP16 (Egiazarian
//   et
//                            al., arXiv 2401.06118)
//   exl2, exl3               what the block says, on average; head_bits for the output head
//   fp8, modelopt, quark     their type's own: scales a tensor, a channel or a block of 128 × 128 are less
//   than
//                            a per mille
// Free functions without state, safe from any thread.
#pragma once

#include "core/io/yaml_node.h"
#include "core/model/transformer.h"

namespace llmroofline::huggingface {

// `text` is the text model's mapping, which may be the root itself; `model` is read from it already.
PublishedTypes published_types_of(const YamlNode& root, const YamlNode& text, const Transformer& model);

} // namespace llmroofline::huggingface
