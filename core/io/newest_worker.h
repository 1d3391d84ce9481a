// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Works off requests on a thread of its own for somebody who keeps changing his mind. The newest wins: while
// one is being worked on only the latest of those that follow is kept, and answers never go back in time. The
// destructor stops the work and waits for it. request() and wait_for() are safe from any thread but the
// worker's own.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace llmroofline {

template <class Request> class NewestWorker {
public:
    // Runs on the worker's thread, answers by itself, and leaves off soon once it is asked to stop.
    using Work = std::function<void(const Request&, std::uint64_t generation, const std::stop_token&)>;

    explicit NewestWorker(Work work)
        : work_(std::move(work)), thread_([this](const std::stop_token& stop) { run(stop); }) {}

    // Returns the request's generation; they count up from 1.
    std::uint64_t request(Request request) {
        const std::lock_guard lock(mutex_);
        waiting_ = std::move(request);
        wake_.notify_one();
        return ++generation_;
    }

    // Waits until that request, or a later one, was worked off. Returns false after the time limit.
    bool wait_for(std::uint64_t generation, std::chrono::milliseconds limit) {
        std::unique_lock lock(mutex_);
        return done_.wait_for(lock, limit, [&] { return answered_ >= generation; });
    }

private:
    void run(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        while (wake_.wait(lock, stop, [this] { return waiting_.has_value(); }) && !stop.stop_requested()) {
            const Request request = *std::exchange(waiting_, std::nullopt);
            const std::uint64_t generation = generation_;
            lock.unlock();
            work_(request, generation, stop);
            lock.lock();
            answered_ = generation;
            done_.notify_all();
        }
    }

    Work work_;
    std::mutex mutex_;
    std::condition_variable_any wake_;
    std::condition_variable_any done_;
    std::optional<Request> waiting_;
    std::uint64_t generation_ = 0;
    std::uint64_t answered_ = 0;
    std::jthread thread_; // last: ends before what it uses
};

} // namespace llmroofline
