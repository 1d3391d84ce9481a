// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Guesses which name somebody meant who misspelt it. Free functions without state, safe from any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace llmroofline {

// Counts insertions, deletions, substitutions and swaps of neighbours between two texts (optimal string alignment),
// letter case ignored.
std::size_t edit_distance(std::string_view left, std::string_view right);

// The candidate nearest to `text`: one that it begins (`h20` gives `h20-96gb`, the shortest such), else the
// one at the least distance, if that is no more than a third of the text (two for short ones). "" if none is
// near.
std::string nearest_name(std::string_view text, const std::vector<std::string_view>& candidates);

// The candidate that `text` is but for a slip of the hand: one letter of four and more, or two of eight and more; separators
// and letter case do not count, digits do. "" for what may as well be a name of its own.
std::string misspelt_name(std::string_view text, const std::vector<std::string_view>& candidates);

} // namespace llmroofline
