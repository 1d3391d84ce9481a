// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The spellings of this folder's enumerations and of layer patterns in files and on the command line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/io/names.h"
#include "core/model/transformer.h"

namespace llmroofline {

inline constexpr NameTable<FfnKind, 2> ffn_kind_names = {
    {{FfnKind::gated, "gated"}, {FfnKind::plain, "plain"}}};
inline constexpr NameTable<NormKind, 2> norm_kind_names = {
    {{NormKind::rms, "rms"}, {NormKind::layer, "layer"}}};

// `FULL:LOCAL`, as in `1:5`; `0:1` is 'all local'. Neither is negative, and they are not both 0.
std::string to_string(const LayerPattern& pattern);
std::optional<LayerPattern> parse_layer_pattern(std::string_view text);

} // namespace llmroofline
