// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/fingerprint.h"

#include <gtest/gtest.h>

#include "core/calibration/calibration_writer.h"
#include "core/calibration/calibration_yaml.h"
#include "core/comparison/attach_calibration.h"
#include "core/comparison/comparison_yaml.h"
#include "tests/core/fixtures.h"

namespace llmroofline {
namespace {

CalibrationProfile shipped(const char* id) {
    return *load_calibration(std::string(LLMROOFLINE_SOURCE_DIR) + "/resources/calibrations/" + id + ".yaml");
}

// The test vectors of draft-eastlake-fnv.
TEST(Fingerprint, HashesAsPublished) {
    EXPECT_EQ(fnv1a(""), 0xcbf29ce484222325);
    EXPECT_EQ(fnv1a("a"), 0xaf63dc4c8601ec8c);
    EXPECT_EQ(fnv1a("foobar"), 0x85944171f73967e8);
}

TEST(Fingerprint, TellsContentsApart) {
    const CalibrationProfile tuned = shipped("tuned");
    EXPECT_EQ(fingerprint(tuned), fingerprint(*parse_calibration(write_calibration(tuned), "again.yaml")));
    EXPECT_NE(fingerprint(tuned), fingerprint(shipped("stock")));
    EXPECT_EQ(fingerprint(tuned).size(), 16u);
    CalibrationProfile changed = tuned;
    // The last digit that a file keeps.
    changed.offsets.front().coordinates.front() += 1e-5;
    EXPECT_NE(fingerprint(changed), fingerprint(tuned));
}

Workload saved_and_read(const Comparison& comparison) {
    return parse_comparison(write_comparison(comparison), "c.yaml", Catalog{})->workload;
}

TEST(SavedCalibration, IsKnownByItsContent) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.calibration_id = "tuned";
    ASSERT_TRUE(attach_calibration(comparison.workload));
    Workload read = saved_and_read(comparison);
    EXPECT_EQ(read.calibration_fingerprint, fingerprint(*comparison.workload.calibration));
    auto remark = attach_calibration(read);
    ASSERT_TRUE(remark);
    EXPECT_FALSE(*remark);

    CalibrationProfile other = *comparison.workload.calibration;
    other.general_spread *= 2;
    comparison.workload.calibration = std::make_shared<const CalibrationProfile>(other);
    read = saved_and_read(comparison);
    remark = attach_calibration(read);
    ASSERT_TRUE(remark);
    ASSERT_TRUE(*remark);
    EXPECT_EQ((*remark)->code, ErrorCode::calibration_differs);
    EXPECT_EQ((*remark)->arguments,
              (std::vector<std::string>{"tuned", fingerprint(other), fingerprint(*read.calibration)}));
    // Said once; what is saved next is what is there now.
    EXPECT_TRUE(read.calibration_fingerprint.empty());
    comparison.workload = read;
    EXPECT_EQ(saved_and_read(comparison).calibration_fingerprint, fingerprint(*read.calibration));
}

// Before it is found, and where it is not found, a document keeps what it was saved with.
TEST(SavedCalibration, StaysWhereNoneIsFound) {
    Comparison comparison = fixtures::comparison(fixtures::llama_2_70b());
    comparison.workload.calibration_id = "tuned";
    comparison.workload.calibration_fingerprint = "0123456789abcdef";
    EXPECT_EQ(saved_and_read(comparison), comparison.workload);
    comparison.workload.calibration_fingerprint.clear(); // a file of before
    Workload read = saved_and_read(comparison);
    const auto remark = attach_calibration(read);
    ASSERT_TRUE(remark);
    EXPECT_FALSE(*remark);
}

} // namespace
} // namespace llmroofline
