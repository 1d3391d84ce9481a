// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/speculation.h"

#include <gtest/gtest.h>

namespace llmroofline {
namespace {

// 0.8 + 0.64 + 0.512 of three drafted tokens are accepted, and the round's own comes besides.
TEST(Speculation, WordsOfEnginesByHand) {
    EXPECT_NEAR(acceptance_of_length(3, 2.952), 0.8, 1e-12);
    EXPECT_NEAR(acceptance_of_share(3, 1.952 / 3), 0.8, 1e-12);
    Request request;
    request.drafted_tokens = 3;
    request.acceptance = 0.8;
    EXPECT_NEAR(accepted_share(request), 1.952 / 3, 1e-12);
    // One drafted token: the share is the chance.
    EXPECT_NEAR(acceptance_of_share(1, 0.37), 0.37, 1e-12);
}

TEST(Speculation, EndsAreExact) {
    EXPECT_EQ(acceptance_of_length(5, 6), 1);
    EXPECT_EQ(acceptance_of_share(5, 1), 1);
    EXPECT_NEAR(acceptance_of_length(5, 1), 0, 1e-15);
    EXPECT_NEAR(acceptance_of_share(1024, 0), 0, 1e-15);
}

// Three drafts of which 64.5 % are accepted give 1 + 3 · 0.645 tokens a round.
TEST(Speculation, AShareGivesItsTokens) {
    Request request;
    request.drafted_tokens = 3;
    request.acceptance = acceptance_of_share(3, 0.645);
    EXPECT_NEAR(request.tokens_per_verification(), 2.935, 1e-12);
    EXPECT_GT(request.acceptance, 0.645);
}

} // namespace
} // namespace llmroofline
