// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Meant for ThreadSanitizer (preset tsan), and right without it, too.
#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

#include "core/io/newest_worker.h"

namespace llmroofline {
namespace {

using namespace std::chrono_literals;

TEST(ThreadsOfNewestWorker, TheNewestIsAnsweredAndNoneTwice) {
    std::vector<std::pair<std::uint64_t, int>> answers; // the worker's until the wait for the last has ended
    std::uint64_t last = 0;
    constexpr int requests = 2000;
    {
        NewestWorker<int> worker([&](int request, std::uint64_t generation, const std::stop_token&) {
            answers.emplace_back(generation, request);
        });
        for (int i = 1; i <= requests; ++i) {
            last = worker.request(i);
            if (i % 100 == 0) {
                EXPECT_TRUE(worker.wait_for(last, 10s));
            }
        }
        ASSERT_TRUE(worker.wait_for(last, 10s));
        EXPECT_TRUE(worker.wait_for(1, 0ms)) << "a later one was answered";
    }
    EXPECT_EQ(last, static_cast<std::uint64_t>(requests));
    ASSERT_FALSE(answers.empty());
    EXPECT_EQ(answers.back(), (std::pair<std::uint64_t, int>(requests, requests)));
    for (std::size_t i = 0; i < answers.size(); ++i) {
        EXPECT_EQ(answers[i].first, static_cast<std::uint64_t>(answers[i].second));
        if (i > 0) {
            EXPECT_LT(answers[i - 1].first, answers[i].first);
        }
    }
}

TEST(ThreadsOfNewestWorker, WhatComesWhileItWorksIsReducedToTheLast) {
    std::atomic<bool> may_go_on = false;
    std::atomic<bool> has_begun = false;
    std::vector<int> answers;
    NewestWorker<int> worker([&](int request, std::uint64_t, const std::stop_token&) {
        has_begun = true;
        while (!may_go_on)
            std::this_thread::yield();
        answers.push_back(request);
    });
    worker.request(1);
    while (!has_begun)
        std::this_thread::yield();
    worker.request(2);
    worker.request(3);
    const std::uint64_t last = worker.request(4);
    EXPECT_FALSE(worker.wait_for(last, 1ms));
    may_go_on = true;
    ASSERT_TRUE(worker.wait_for(last, 10s));
    EXPECT_EQ(answers, (std::vector{1, 4}));
}

TEST(ThreadsOfNewestWorker, SeveralMayAskAtOnce) {
    std::atomic<std::uint64_t> newest = 0;
    {
        NewestWorker<int> worker(
            [&](int, std::uint64_t generation, const std::stop_token&) { newest = generation; });
        std::vector<std::jthread> askers;
        for (int i = 0; i < 4; ++i)
            askers.emplace_back([&] {
                for (int j = 0; j < 200; ++j)
                    worker.wait_for(worker.request(j), j % 50 == 0 ? 10s : 0s);
            });
        askers.clear();
        EXPECT_TRUE(worker.wait_for(800, 10s));
    }
    EXPECT_EQ(newest, 800u);
}

TEST(ThreadsOfNewestWorker, ItsEndStopsTheWork) {
    std::atomic<bool> has_begun = false;
    std::atomic<bool> was_stopped = false;
    std::atomic<int> begun = 0;
    {
        NewestWorker<int> worker([&](int, std::uint64_t, const std::stop_token& stop) {
            ++begun;
            has_begun = true;
            while (!stop.stop_requested())
                std::this_thread::yield();
            was_stopped = true;
        });
        worker.request(1);
        while (!has_begun)
            std::this_thread::yield();
        worker.request(2); // left undone
    }
    EXPECT_TRUE(was_stopped);
    EXPECT_EQ(begun, 1);
    {
        const NewestWorker<int> idle([](int, std::uint64_t, const std::stop_token&) { FAIL(); });
    }
}

} // namespace
} // namespace llmroofline
