// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The pairs of a comparison's candidates as a matrix (core/decision/pairing.h): rows prefill and columns decode, each
// sorted by its own margin, what is not available last. Plain value.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/decision/pairing.h"

namespace llmroofline {

// One candidate's own share: as the prefilling one, or as the decoding one.
struct PairingMargins {
    std::optional<double> prefill_usd; // a million output tokens; the two add up where the transfer is hidden
    std::optional<double> decode_usd;
    std::optional<double> prefill_s; // of one prompt, without the transfer
    double batch = 0;                // that it decodes at
    LevelBound binds = LevelBound::none;
};

struct PairingMap {
    std::vector<PairCost> pairs; // the prefilling group outermost; empty in any other view
    std::vector<std::string> names;
    std::vector<PairingMargins> margins;
    std::vector<std::size_t> rows; // candidates in the order drawn
    std::vector<std::size_t> columns;
    bool waited_for = false;
    std::optional<double> ttft_s;      // the limit
    std::optional<std::size_t> best;   // index of a pair; of equal ones the first
    std::optional<std::size_t> single; // the best of those with one kind alone

    bool is_shown() const { return !pairs.empty(); }
    std::size_t count() const { return names.size(); }
    const PairCost& pair(std::size_t prefill, std::size_t decode) const {
        return pairs[prefill * names.size() + decode];
    }
    // Where one kind does both nothing is sent.
    double usd(const PairCost& pair) const { return pair.usd(waited_for && pair.prefill != pair.decode); }
};

// Of the comparison's candidates, request and limits; its view says whether the transfer is waited for.
PairingMap pairing_map(const Comparison& comparison);

} // namespace llmroofline
