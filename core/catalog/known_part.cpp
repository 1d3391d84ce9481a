// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/known_part.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <vector>

namespace llmroofline {

namespace {

using Words = std::vector<std::string>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Small letters and digits; everything else parts words.
Words words_of(std::string_view text) {
    Words words(1);
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            words.back() += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) {
        words.pop_back();
    }
    return words;
}

// Words of an id that tell apart variants of one product: form factor, memory size, cores.
bool is_variant(const std::string& word) {
    constexpr std::array<std::string_view, 10> forms = {"pcie",   "nvl",  "oam",      "bw",   "ws",
                                                        "server", "maxq", "ironwood", "gb10", "t5000"};
    const bool is_size = is_digit(word.front()) && (word.ends_with("gb") || word.ends_with('c'));
    return is_size || word.starts_with("sxm") || std::find(forms.begin(), forms.end(), word) != forms.end();
}

std::string product_of(const Words& id) {
    std::string product;
    for (const std::string& word : id) {
        product += is_variant(word) ? std::string{} : word;
    }
    return product;
}

// Whether neighbouring words make up the product: "rtx 4090" as well as "rtx4090".
bool names(const Words& words, const std::string& product) {
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        std::string joined;
        for (std::size_t end = begin; end < words.size() && joined.size() < product.size(); ++end) {
            joined += words[end];
        }
        if (joined == product) {
            return true;
        }
    }
    return false;
}

int common_words(const Words& some, const Words& others) {
    return static_cast<int>(std::count_if(some.begin(), some.end(), [&](const std::string& word) {
        return std::find(others.begin(), others.end(), word) != others.end();
    }));
}

// As logarithms, in GB/s or, by mistake, in TB/s.
double bandwidths_apart(const Accelerator& accelerator, const Accelerator& candidate) {
    const double apart = std::log(accelerator.bandwidth_gb_s / candidate.bandwidth_gb_s);
    return std::min(std::abs(apart), std::abs(apart + std::log(1000.0)));
}

} // namespace

const Accelerator* known_part(const Accelerator& accelerator, const Catalog& catalog) {
    const Words id = words_of(accelerator.id);
    Words all = id;
    const Words name = words_of(accelerator.name);
    all.insert(all.end(), name.begin(), name.end());

    // Longer product, more variant words, nearer memory, nearer bandwidth.
    using Fit = std::tuple<std::size_t, int, double, double>;
    const Accelerator* best = nullptr;
    Fit best_fit;
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        if (entry.is_users) {
            continue;
        }
        const Accelerator& candidate = entry.value;
        if (candidate.id == accelerator.id) {
            return &candidate;
        }
        const Words of_candidate = words_of(candidate.id);
        const std::string product = product_of(of_candidate);
        // A short one such as `l4` is a word of many names only by itself, which names() sees to.
        if (product.empty() || (!names(name, product) && !names(id, product))) {
            continue;
        }
        const double off = std::abs(std::log(accelerator.memory_gb / candidate.memory_gb));
        const Fit fit = {product.size(),
                         common_words(of_candidate, all) + common_words(words_of(candidate.memory_type), all),
                         -off, -bandwidths_apart(accelerator, candidate)};
        if (best == nullptr || fit > best_fit) {
            best = &candidate;
            best_fit = fit;
        }
    }
    return best;
}

} // namespace llmroofline
