// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/mman.h>
#include <unistd.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "core/fit/benchmark_file.h"
#include "core/fit/measured_run.h"
#include "tests/fuzz/figures.h"

// The readers stream a file: the input is one without a place in any folder.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace llmroofline;
    static const int file = ::memfd_create("input", 0);
    LLMROOFLINE_REQUIRE(file >= 0 && ::ftruncate(file, 0) == 0 &&
                        ::pwrite(file, data, size, 0) == static_cast<ssize_t>(size));
    BenchmarkSetup setup;
    setup.gpu = "h100-sxm5";
    setup.model = "llama-3.1-8b";
    setup.is_default = true;
    setup.batch = setup.input = setup.output = 8;
    const auto rows = load_rows("/proc/self/fd/" + std::to_string(file), setup, fuzz::catalog());
    if (!rows)
        return 0;
    for (const Measurement& row : rows->file.rows) {
        LLMROOFLINE_REQUIRE(std::isfinite(row.value) && row.value > 0 && row.line > 0);
        LLMROOFLINE_REQUIRE(row.seconds() > 0);
    }
    return 0;
}
