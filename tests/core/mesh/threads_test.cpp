// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the window's worker does, several times at once and stopped at any moment: one comparison shared by
// all, nothing else. Meant for ThreadSanitizer (preset tsan), and right without it, too.
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <stop_token>
#include <thread>

#include "core/catalog/calibration_catalog.h"
#include "core/catalog/catalog.h"
#include "core/catalog/user_entries.h"
#include "core/io/files.h"
#include "core/mesh/contour.h"
#include "core/mesh/region.h"
#include "core/mesh/request_mesh.h"
#include "core/mesh/step_mesh.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

Comparison shared_comparison(const char* model, bool calibrated) {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    Comparison comparison;
    comparison.a = {*catalog.find_accelerator("a100-sxm4-80gb")};
    comparison.b = {*catalog.find_accelerator("h20-96gb")};
    comparison.model = *catalog.find_model(model);
    comparison.batch = Axis::geometric(1, 512, 20);
    comparison.sequence = Axis::geometric(1, 65536, 60);
    if (calibrated)
        comparison.workload.calibration =
            *find_calibration_or_file(LLMROOFLINE_SOURCE_DIR "/resources/calibrations/tuned.yaml");
    return comparison;
}

struct Drawn {
    std::vector<float> step;
    std::vector<float> requests;
    std::vector<ContourLine> contour;
    std::size_t regions = 0;

    bool operator==(const Drawn& other) const {
        return step == other.step && requests == other.requests && regions == other.regions &&
               contour.size() == other.contour.size();
    }
};

Drawn draw(const Comparison& comparison, Method method, const std::stop_token& stop = {}) {
    Drawn drawn;
    const auto picture = step_picture(comparison, method, stop);
    if (picture->log2_ratio.empty())
        return drawn;
    drawn.step = picture->log2_ratio;
    drawn.contour = contour(comparison, method, *picture, 1);
    drawn.regions = regions(comparison, method, picture->grid, 1, 1).size();
    drawn.requests =
        request_picture(comparison,
                        {Quantity::input, Quantity::output, comparison.sequence.values(), {16, 256, 4096}},
                        RequestMetric::throughput, stop)
            ->log2_ratio;
    return drawn;
}

TEST(Threads, DrawTheSameFromOneComparison) {
    for (const char* model : {"llama-2-70b", "deepseek-v3", "gemma-3-27b"}) {
        for (const bool calibrated : {false, true}) {
            Comparison comparison = shared_comparison(model, calibrated);
            for (const Phase phase : {Phase::decode, Phase::prefill}) {
                comparison.workload.phase = phase;
                const Drawn by_operator = draw(comparison, Method::operator_by_operator);
                const Drawn global = draw(comparison, Method::global);
                std::atomic<int> wrong = 0;
                {
                    std::vector<std::jthread> threads;
                    for (int i = 0; i < 4; ++i)
                        threads.emplace_back([&, i] {
                            const Method method = i % 2 == 0 ? Method::operator_by_operator : Method::global;
                            if (!(draw(comparison, method) == (i % 2 == 0 ? by_operator : global)))
                                ++wrong;
                        });
                }
                EXPECT_EQ(wrong, 0) << model;
            }
        }
    }
}

TEST(Threads, StopAtAnyMoment) {
    Comparison comparison = shared_comparison("deepseek-v3", false);
    comparison.batch = Axis::geometric(1, 4096, 500);
    comparison.sequence = Axis::geometric(1, 65536, 500);
    for (int i = 0; i < 20; ++i) {
        std::jthread worker([&](const std::stop_token& stop) {
            const auto picture = step_picture(comparison, Method::operator_by_operator, stop);
            // All of it or nothing.
            EXPECT_TRUE(picture->log2_ratio.empty() || picture->log2_ratio.size() == picture->grid.cells());
        });
        std::this_thread::sleep_for(std::chrono::microseconds(50 * i));
        worker.request_stop();
    }
}

TEST(Threads, ReadTheCatalogWhileAFileIsSavedAgainAndAgain) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "hardware_specs");
    const Catalog built_in = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    Accelerator own = *built_in.find_accelerator("h20-96gb");
    own.id = "own";
    ASSERT_TRUE(save_accelerator(folder.path(), own));
    std::jthread writer([&](const std::stop_token& stop) {
        for (int i = 1; !stop.stop_requested(); ++i) {
            own.memory_gb = 90 + i % 9;
            ASSERT_TRUE(save_accelerator(folder.path(), own));
        }
    });
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            for (int k = 0; k < 10; ++k) {
                const Catalog loaded = built_in.with_user_entries(folder.path());
                EXPECT_TRUE(loaded.faults().empty());
                EXPECT_TRUE(loaded.find_accelerator("own").ok());
            }
        });
}

} // namespace
} // namespace llmroofline
