// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures of the catalog against what vendors and data sheets print: written down here a second time, so that
// a slip in a file is seen.
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/hardware/accelerator_fields.h"

namespace llmroofline {
namespace {

struct Published {
    const char* id;
    const char* key;
    double value;
};

const Catalog& shipped() {
    static const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    return catalog;
}

void expect_published(const std::vector<Published>& figures) {
    for (const Published& figure : figures) {
        const AcceleratorEntry* const entry = shipped().accelerator_entry(figure.id);
        ASSERT_NE(entry, nullptr) << figure.id;
        const AcceleratorField* const field = accelerator_fields().find(figure.key);
        ASSERT_NE(field, nullptr) << figure.key;
        const std::optional<double> value = number_of(entry->value, *field);
        ASSERT_TRUE(value) << figure.id << ' ' << figure.key;
        EXPECT_DOUBLE_EQ(*value, figure.value) << figure.id << ' ' << figure.key;
    }
}

TEST(PublishedFigures, MemoryAndBandwidth) {
    expect_published({
        {"h100-nvl-94gb", "bandwidth_gb_s", 3938}, // NVIDIA PB-11773
        {"h100-sxm5", "bandwidth_gb_s", 3350},
        {"h200-sxm5", "bandwidth_gb_s", 4800},
        {"vr200", "memory_gb", 288},
        {"vr200", "bandwidth_gb_s", 22000},
        {"mi455x", "memory_gb", 432},
        {"mi455x", "bandwidth_gb_s", 23300}, // 19600 at the announcement
        {"trainium3", "memory_gb", 144},
        {"trainium3", "bandwidth_gb_s", 4900},
        {"tpu-8i", "memory_gb", 288},
        {"tpu-8t", "memory_gb", 216},
        {"tpu-8t", "bandwidth_gb_s", 6500},
        {"rtx-5080", "bandwidth_gb_s", 960},
        {"rtx-3060-12gb", "bandwidth_gb_s", 360},
        {"rtx-pro-5000-bw-72gb", "memory_gb", 72},
        {"ryzen-ai-max-395", "bandwidth_gb_s", 256},
        {"m5-max-40c", "bandwidth_gb_s", 614},
        {"m3-max-40c", "bandwidth_gb_s", 400},
        {"m4-pro-20c", "bandwidth_gb_s", 273},
        {"radeon-pro-w7900", "memory_gb", 48},
        {"mi100", "bandwidth_gb_s", 1228.8},
        {"maia-200", "memory_gb", 216},
        {"ascend-950dt", "bandwidth_gb_s", 4000},
        {"groq-3-lpu", "bandwidth_gb_s", 150000},
        {"metax-c500-oam", "bandwidth_gb_s", 1800}, // a table has 18 TB/s
        {"l2", "bandwidth_gb_s", 300},
    });
}

TEST(PublishedFigures, Rates) {
    expect_published({
        {"vr200", "fp4_tflops", 35000}, // 50 PFLOPS count compression
        {"vr200", "fp8_tflops", 17500},
        {"trainium3", "fp8_tflops", 2517},
        {"trainium3", "bf16_tflops", 671},
        {"maia-200", "fp4_tflops", 10145},
        {"rtx-5060-ti-16gb", "fp32_tflops", 23.7},
        {"rtx-5080", "fp4_tflops", 900.5}, // half of 1801 AI TOPS
        {"rtx-4080-super", "fp16_tflops", 104.4},
        {"jetson-thor-t5000", "fp4_tflops", 1035}, // half of 2070
        {"dgx-spark-gb10", "fp32_tflops", 29.7},
        {"dgx-spark-gb10", "fp8_tflops", 124},
        {"dgx-spark-gb10", "int8_tops", 248},
        {"m4-max-40c", "fp32_tflops", 18.4},
        {"gaudi3", "fp32_tflops", 14.3},
        {"gaudi3", "tf32_tflops", 459},
        {"rx-9070-xt", "int4_tops", 778.6},
        {"mi100", "bf16_tflops", 92.3},
        {"atlas-300i-duo", "int8_tops", 280},
        {"cloud-ai-100-ultra", "int8_tops", 870},
    });
}

// One direction.
TEST(PublishedFigures, LinksAndPower) {
    expect_published({
        {"vr200", "link_gb_s", 1800},
        {"trainium3", "link_gb_s", 1280},
        {"tpu-8i", "link_gb_s", 1200}, // 19.2 Tbit/s both directions
        {"blackhole-p150", "link_gb_s", 400},
        {"rtx-3090-ti", "link_gb_s", 56.25},
        {"mi100", "link_gb_s", 138},
        {"trainium2", "tdp_w", 500},
        {"ascend-910c", "tdp_w", 700},
        {"tpu-v5e", "tdp_w", 300},
        {"tpu-v5p", "tdp_w", 540},
        {"tpu-v6e", "tdp_w", 380},
        {"tpu-v7-ironwood", "tdp_w", 960},
        {"jetson-thor-t5000", "launch_price_usd", 3499},
    });
}

// What the drivers report: nvidia-smi, rocm-smi. One convention, so that answers of cards can be compared.
TEST(PublishedFigures, UsableMemory) {
    expect_published({
        {"h100-sxm5", "usable_memory_mib", 81559},
        {"h100-pcie", "usable_memory_mib", 81559},
        {"h800-sxm5", "usable_memory_mib", 81559},
        {"a100-sxm4-80gb", "usable_memory_mib", 81920},
        {"h200-sxm5", "usable_memory_mib", 143771},
        {"h20-96gb", "usable_memory_mib", 97871},
        {"h100-nvl-94gb", "usable_memory_mib", 95830},
        {"b200-sxm", "usable_memory_mib", 183359},
        {"b300-sxm", "usable_memory_mib", 275040},
        {"gb200", "usable_memory_mib", 189471},
        {"l4", "usable_memory_mib", 23034},
        {"a10", "usable_memory_mib", 23028},
        {"l40s", "usable_memory_mib", 46068},
        {"rtx-4090", "usable_memory_mib", 24564},
        {"rtx-5090", "usable_memory_mib", 32607},
        {"mi300x", "usable_memory_mib", 206141652992.0 / 1048576},
        {"mi355x", "usable_memory_mib", 309220868096.0 / 1048576},
        {"mi250x", "usable_memory_mib", 68702699520.0 / 1048576},
    });
}

// The published checkpoint of DeepSeek-V3 in FP8 is 688.59e9 bytes (the index's total_size): by their drivers'
// own sizes eight H100 or H800 do not hold it, before any cache or context, and eight H200 or H20 do.
TEST(PublishedFigures, EightH100DoNotHoldDeepSeekV3) {
    constexpr double checkpoint = 688'586'727'753.0;
    const auto of_eight = [](const char* id) {
        return 8 * shipped().accelerator_entry(id)->value.memory_bytes();
    };
    for (const char* id : {"h100-sxm5", "h800-sxm5"}) {
        EXPECT_LT(of_eight(id), checkpoint) << id;
    }
    for (const char* id : {"h200-sxm5", "h20-96gb", "h20-141gb", "mi300x"}) {
        EXPECT_GT(of_eight(id), checkpoint) << id;
    }
}

// Two devices a card, in memory and links.
TEST(PublishedFigures, Mi250xIsOneOfTwo) {
    expect_published({
        {"mi250x", "memory_gb", 64},
        {"mi250x", "fp16_tflops", 191.5}, // 383 / 2
        {"mi250x", "bandwidth_gb_s", 1638.4},
        {"mi250x", "link_gb_s", 200},
        {"mi250x", "tdp_w", 280},
        {"mi250", "memory_gb", 64},
    });
    const ReadyGroup* const card = shipped().ready_group("mi250x-card");
    ASSERT_NE(card, nullptr);
    EXPECT_EQ(card->accelerators(), 2);
}

// USD an hour on demand, the median over the providers (prices of 2026-10-10 and before).
TEST(PublishedFigures, Prices) {
    expect_published({
        {"h100-sxm5", "price_usd_per_hour", 4},
        {"h200-sxm5", "price_usd_per_hour", 5.29},
        {"mi300x", "price_usd_per_hour", 2.92},
        {"a100-sxm4-80gb", "price_usd_per_hour", 2.3},
        {"b200-sxm", "price_usd_per_hour", 7.813},
        {"l40s", "price_usd_per_hour", 1.585},
        {"h100-sxm5", "host_w", 300},
        {"b200-sxm", "host_w", 300},
    });
    const Prices& h100 = shipped().accelerator_entry("h100-sxm5")->value.prices;
    EXPECT_EQ(h100.in(PriceSegment::hyperscaler)->usd_per_hour, 10.68);
    EXPECT_EQ(h100.in(PriceSegment::neocloud)->usd_per_hour, 3.9);
    EXPECT_EQ(h100.in(PriceSegment::contract)->usd_per_hour, 2);
    EXPECT_EQ(h100.in(PriceSegment::owned)->usd_per_hour, 1.17);
    // Known for a part of the catalog; the rest is not available, and no other price stands in.
    int priced = 0;
    for (const AcceleratorEntry& entry : shipped().accelerators()) {
        priced += entry.value.prices.any() ? 1 : 0;
        EXPECT_FALSE(entry.value.prices.yours) << entry.value.id;
    }
    EXPECT_EQ(priced, 42);
    EXPECT_FALSE(shipped().accelerator_entry("gb300")->value.prices.usd_per_hour());
    EXPECT_FALSE(shipped().accelerator_entry("vr200")->value.prices.any());
}

// What nobody confirms is seen beside the name.
TEST(PublishedFigures, DoubtIsSeen) {
    for (const char* id : {"vr200", "mi455x", "tpu-8i", "tpu-8t", "ascend-950pr", "ascend-950dt",
                           "groq-3-lpu", "metax-c500-oam", "maia-200", "m5-max-40c", "m5-ultra-80c",
                           "rtx-pro-5000-bw-48gb", "blackhole-p150"}) {
        const AcceleratorEntry* const entry = shipped().accelerator_entry(id);
        ASSERT_NE(entry, nullptr) << id;
        EXPECT_EQ(entry->value.weakest_status(), FigureStatus::unconfirmed) << id;
    }
    for (const char* id : {"atlas-300i-duo", "cloud-ai-100-ultra", "rtx-5080", "mi100", "l4"}) {
        const AcceleratorEntry* const entry = shipped().accelerator_entry(id);
        ASSERT_NE(entry, nullptr) << id;
        EXPECT_NE(entry->value.weakest_status(), FigureStatus::unconfirmed) << id;
    }
    const auto tdp = [](const char* id) { return shipped().accelerator_entry(id)->value.status_of("tdp_w"); };
    for (const char* id : {"tpu-v5e", "tpu-v5p", "tpu-v6e", "tpu-v7-ironwood", "trainium2", "ascend-910c"}) {
        EXPECT_EQ(tdp(id), FigureStatus::unconfirmed) << id;
    }
}

} // namespace
} // namespace llmroofline
