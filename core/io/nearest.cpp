// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/nearest.h"

#include <algorithm>
#include <iterator>

#include "core/io/ascii.h"

namespace llmroofline {

namespace {

// Longer texts are no misspelt names, and the distance takes quadratic time.
constexpr std::size_t longest_name = 128;
constexpr std::size_t shortest_prefix = 2;

bool begins_with(std::string_view text, std::string_view prefix) {
    return prefix.size() <= text.size() &&
           std::equal(prefix.begin(), prefix.end(), text.begin(),
                      [](char a, char b) { return lower_ascii(a) == lower_ascii(b); });
}

} // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
    // Three rows of the table of distances between prefixes.
    std::vector<std::size_t> before(right.size() + 1);
    std::vector<std::size_t> previous(right.size() + 1);
    std::vector<std::size_t> current(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) {
        current[j] = j;
    }
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::swap(before, previous);
        std::swap(previous, current);
        current[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const bool same = lower_ascii(left[i - 1]) == lower_ascii(right[j - 1]);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower_ascii(left[i - 1]) == lower_ascii(right[j - 2]) &&
                lower_ascii(left[i - 2]) == lower_ascii(right[j - 1])) {
                current[j] = std::min(current[j], before[j - 2] + 1);
            }
        }
    }
    return current[right.size()];
}

static std::string letters_and_digits(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (is_letter_or_digit(c)) {
            kept += lower_ascii(c);
        }
    }
    return kept;
}

std::string nearest_name(std::string_view text, const std::vector<std::string_view>& candidates) {
    if (text.empty() || text.size() > longest_name) {
        return {};
    }
    std::string_view best;
    for (const std::string_view candidate : candidates) {
        if (text.size() >= shortest_prefix && begins_with(candidate, text) &&
            (best.empty() || candidate.size() < best.size())) {
            best = candidate;
        }
    }
    if (!best.empty()) {
        return std::string(best);
    }
    // A part of a name, written together: `4090` of `rtx-4090`, `llama2` of `llama-2-7b`.
    const std::string part = letters_and_digits(text);
    for (const std::string_view candidate : candidates) {
        if (part.size() >= shortest_prefix && letters_and_digits(candidate).find(part) != std::string::npos &&
            (best.empty() || candidate.size() < best.size())) {
            best = candidate;
        }
    }
    if (!best.empty()) {
        return std::string(best);
    }
    // A text of two letters is not 'nearly' every other such text.
    const std::size_t limit = std::min(std::max<std::size_t>(2, text.size() / 3), text.size() - 1);
    std::size_t best_distance = limit + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t longer = std::max(candidate.size(), text.size());
        const std::size_t shorter = std::min(candidate.size(), text.size());
        if (longer - shorter >= best_distance) {
            continue;
        }
        const std::size_t distance = edit_distance(text, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return std::string(best);
}

std::string misspelt_name(std::string_view text, const std::vector<std::string_view>& candidates) {
    constexpr std::size_t shortest = 4; // of less, one letter makes another name
    constexpr std::size_t long_name = 8;
    const auto digits = [](std::string_view name) {
        std::string kept;
        std::copy_if(name.begin(), name.end(), std::back_inserter(kept),
                     [](char c) { return c >= '0' && c <= '9'; });
        return kept;
    };
    const std::string meant = letters_and_digits(text.substr(0, longest_name));
    std::string_view best;
    std::size_t best_distance = meant.size() >= long_name ? 3 : meant.size() >= shortest ? 2 : 1;
    for (const std::string_view candidate : candidates) {
        if (digits(candidate) != digits(meant)) {
            continue;
        }
        const std::size_t distance = edit_distance(meant, letters_and_digits(candidate));
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return std::string(best);
}

} // namespace llmroofline
