// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/provenance.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/catalog.h"

namespace llmroofline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Accelerator card() {
    Accelerator a;
    a.id = a.name = a.vendor = "x";
    a.memory_gb = 1;
    a.bandwidth_gb_s = 2;
    return a;
}

TEST(Provenance, NamesWhatIsMissing) {
    Accelerator a = card();
    a.status["default"] = FigureStatus::confirmed;
    a.read["memory_gb"] = {2026, 11, 28};
    a.sources["bandwidth_gb_s"] = "a page";
    EXPECT_THAT(missing_provenance(a), ElementsAre(MissingProvenance{"memory_gb", ProvenanceGap::source},
                                                   MissingProvenance{"bandwidth_gb_s", ProvenanceGap::date}));
    a.sources["default"] = "a sheet";
    a.read["default"] = {2026, 0, 0};
    EXPECT_THAT(missing_provenance(a), IsEmpty());
    a.tdp_w = 3;
    a.status["tdp_w"] = FigureStatus::unstated;
    EXPECT_THAT(missing_provenance(a), ElementsAre(MissingProvenance{"tdp_w", ProvenanceGap::source},
                                                   MissingProvenance{"tdp_w", ProvenanceGap::status},
                                                   MissingProvenance{"tdp_w", ProvenanceGap::date}));
}

TEST(Provenance, NothingIsMissingFromTheCatalog) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        EXPECT_THAT(missing_provenance(entry.value), IsEmpty()) << entry.value.id;
    }
    for (const Accelerator& variant : catalog.variants()) {
        EXPECT_THAT(missing_provenance(variant), IsEmpty()) << variant.id;
    }
    for (const ReadyGroupEntry& entry : catalog.ready_groups()) {
        EXPECT_THAT(missing_provenance(entry.value), IsEmpty()) << entry.value.id;
    }
}

TEST(Provenance, OfAGroup) {
    ReadyGroup group;
    group.links.network_gb_s = 50;
    group.sources["default"] = "s";
    group.status["default"] = FigureStatus::recalled;
    group.read["accelerator"] = {2026, 0, 0};
    EXPECT_THAT(missing_provenance(group),
                ElementsAre(MissingProvenance{"network_gb_s", ProvenanceGap::date}));
}

} // namespace
} // namespace llmroofline
