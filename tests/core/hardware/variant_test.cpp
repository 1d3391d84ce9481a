// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/variant.h"

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/hardware/variant_yaml.h"

namespace llmroofline {
namespace {

const std::string start = "kind: variants\naccelerator: h100-sxm5\nvariants:\n";
const std::string item = "  - id: 1g.10gb\n    name: MIG 1g.10gb\n    status: confirmed\n    source: s\n"
                         "    read: 2026-11-28\n";

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

Accelerator found(const std::string& id) {
    const Result<Accelerator> accelerator = shipped().find_accelerator(id);
    EXPECT_TRUE(accelerator) << id;
    return accelerator ? *accelerator : Accelerator{};
}

Error fault_of(const std::string& text) {
    const Result<VariantSet> set = parse_variants(text, "f.yaml");
    EXPECT_FALSE(set) << text;
    return set ? Error{} : set.errors().front();
}

// The smallest slice of an H100: 1 of 8 memory slices, 16 of 132 SMs (MIG User Guide).
TEST(Variant, ASliceOfAnH100) {
    const Accelerator slice = found("h100-sxm5-1g.10gb");
    EXPECT_EQ(slice.name, "H100 SXM5 80GB, MIG 1g.10gb");
    EXPECT_EQ(slice.memory_gb, 10);
    EXPECT_EQ(slice.usable_memory_mib, 9984); // 9.75 GiB
    EXPECT_DOUBLE_EQ(slice.bandwidth_gb_s, 418.75);
    EXPECT_EQ(slice.sm_count, 16);
    EXPECT_NEAR(*slice.rate_tera(Rate::bf16), 119.9, 0.05);
    EXPECT_NEAR(*slice.rate_tera(Rate::vector_fp32), 8.11, 0.005);
    EXPECT_DOUBLE_EQ(*slice.l2_mb, 6.25);
    // No NVLink, and no figure of the whole card that would be taken for the slice's.
    EXPECT_EQ(slice.link_gb_s, std::nullopt);
    EXPECT_EQ(slice.node_size, std::nullopt);
    EXPECT_EQ(slice.tdp_w, std::nullopt);
    EXPECT_FALSE(slice.prices.any());
    EXPECT_EQ(slice.status_of("bf16_tflops"), FigureStatus::confirmed);
    EXPECT_NE(slice.source_of("bandwidth_gb_s").find("MIG User Guide"), std::string_view::npos);
    EXPECT_EQ(slice.read_on("bandwidth_gb_s"), (Date{2026, 11, 28}));
}

TEST(Variant, SlicesOfAnA100) {
    EXPECT_EQ(found("a100-sxm4-40gb-1g.5gb").usable_memory_mib, 4864);
    EXPECT_EQ(found("a100-sxm4-40gb-3g.20gb").sm_count, 42);
    EXPECT_DOUBLE_EQ(found("a100-sxm4-80gb-3g.40gb").bandwidth_gb_s, 2039.0 / 2);
}

// As measured: 2,549 of 9,893 tokens/s of prefill, 62.6 of 72.6 of decoding.
TEST(Variant, APowerLimitedCard) {
    const Accelerator whole = found("rtx-3090");
    const Accelerator limited = found("rtx-3090-150w");
    EXPECT_EQ(limited.tdp_w, 150);
    EXPECT_NEAR(*limited.rate_tera(Rate::fp16) / *whole.rate_tera(Rate::fp16), 2549.0 / 9893, 1e-4);
    EXPECT_NEAR(limited.bandwidth_gb_s / whole.bandwidth_gb_s, 62.6 / 72.6, 1e-4);
    EXPECT_EQ(limited.memory_gb, whole.memory_gb);
    EXPECT_EQ(limited.link_gb_s, whole.link_gb_s);
    EXPECT_EQ(limited.prices, whole.prices);
    EXPECT_EQ(limited.status_of("tdp_w"), FigureStatus::single_source);
    EXPECT_EQ(limited.status_of("memory_gb"), whole.status_of("memory_gb"));
}

TEST(Variant, NoFigureIsMoreThanTheWholes) {
    int seen = 0;
    for (const Accelerator& variant : shipped().variants()) {
        const AcceleratorEntry* whole = nullptr;
        for (const AcceleratorEntry& entry : shipped().accelerators()) {
            if (variant.id.starts_with(entry.value.id + '-')) {
                whole = &entry;
            }
        }
        ASSERT_NE(whole, nullptr) << variant.id;
        EXPECT_LE(variant.memory_gb, whole->value.memory_gb) << variant.id;
        EXPECT_LE(variant.bandwidth_gb_s, whole->value.bandwidth_gb_s) << variant.id;
        for (const Rate rate : all_rates) {
            EXPECT_EQ(variant.rate_tera(rate).has_value(), whole->value.rate_tera(rate).has_value());
            EXPECT_LE(variant.rate_tera(rate), whole->value.rate_tera(rate)) << variant.id;
        }
        EXPECT_EQ(shipped().accelerator_entry(variant.id), nullptr) << "in no list of accelerators";
        ++seen;
    }
    EXPECT_GE(seen, 20);
}

TEST(Variant, FaultsHaveTheirPlace) {
    EXPECT_TRUE(parse_variants(start + item, "f.yaml"));
    EXPECT_EQ(fault_of(start + item + "    rate_share: 1.5\n").place, (Place{"f.yaml", 9, 17}));
    EXPECT_EQ(fault_of(start + item + "    share: 0.5\n").code, ErrorCode::unknown_key);
    EXPECT_EQ(fault_of(start + item + item), (Error{ErrorCode::duplicate_id, {"1g.10gb"}, {"f.yaml", 9, 9}}));
    EXPECT_EQ(fault_of(start + "  - id: x\n    name: x\n    status: confirmed\n    source: s\n").arguments,
              std::vector<std::string>{"read"});
    EXPECT_EQ(fault_of(start + "  - id: x/y\n    name: x\n    status: confirmed\n    source: s\n"
                               "    read: 2026\n")
                  .code,
              ErrorCode::bad_identifier);
    EXPECT_EQ(fault_of("kind: variants\naccelerator: a\n").code, ErrorCode::missing_key);
    EXPECT_EQ(fault_of("kind: group\n").code, ErrorCode::wrong_kind);
}

} // namespace
} // namespace llmroofline
