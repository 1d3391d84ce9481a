// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spellings of this folder's enumerations and of layer patterns in files and on the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/io/names.h"
#include "core/model/transformer.h"

namespace llmroofline {

inline constexpr NameTable<FfnKind, 2> ffn_kind_names = {
    {{FfnKind::gated, "gated"}, {FfnKind::plain, "plain"}}};
inline constexpr NameTable<NormKind, 3> norm_kind_names = {
    {{NormKind::rms, "rms"}, {NormKind::layer, "layer"}, {NormKind::bare, "bare"}}};
inline constexpr NameTable<LinearKind, 6> linear_kind_names = {{{LinearKind::deltanet, "deltanet"},
                                                                {LinearKind::lightning, "lightning"},
                                                                {LinearKind::mamba2, "mamba2"},
                                                                {LinearKind::mamba1, "mamba1"},
                                                                {LinearKind::kda, "kda"},
                                                                {LinearKind::short_conv, "short_conv"}}};

// `FULL:LOCAL`, as in `1:5`; `0:1` is 'all local'. Neither is negative, and they are not both 0.
std::string to_string(const LayerPattern& pattern);
std::optional<LayerPattern> parse_layer_pattern(std::string_view text);

// `WIDTHxCOUNT` joined by commas, as in `28672x49,14336x31`; "" for none. A width that comes twice is one
// group. Nothing for what is not of this form or out of range.
std::string to_string(const std::vector<FfnWidth>& widths);
std::optional<std::vector<FfnWidth>> parse_ffn_widths(std::string_view text);

} // namespace llmroofline
