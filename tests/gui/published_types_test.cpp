// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A checkpoint's own types are what the window computes until others are chosen, for both sides or for one; every
// picker, readout and title says which.
#include <QAction>
#include <QComboBox>

#include "app/gui/panels/sides/group_popup.h"
#include "app/words/view_words.h"
#include "core/catalog/catalog.h"
#include "core/cost/types_in_use.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class PublishedTypesTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
        window->document()->edit({}, {}, [&](Comparison& c) {
            c.model = *catalog.find_model("gpt-oss-120b");
            c.a = AcceleratorGroup(*catalog.find_accelerator("h100-sxm5"));
            c.b = AcceleratorGroup(*catalog.find_accelerator("a100-sxm4-80gb"));
            c.workload.precision = {};
        });
        ASSERT_TRUE(wait());
    }

    void pick(const char* name, int index) {
        auto* box = find<QComboBox>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    QString first_entry(const char* name) { return find<QComboBox>(name)->itemText(0); }
};

TEST_F(PublishedTypesTest, PickersShowWhatIsPublished) {
    EXPECT_EQ(find<QComboBox>("precision")->currentText(), QStringLiteral("As published (MXFP4)"));
    EXPECT_EQ(first_entry("weights_type"), QStringLiteral("as published (BF16)"));
    EXPECT_EQ(first_entry("expert_weights_type"), QStringLiteral("as published (MXFP4)"));
    EXPECT_EQ(find<QComboBox>("expert_weights_type")->currentIndex(), 0);
    // 65.2 GB of weights fit one card of 80 GB.
    EXPECT_FALSE(window->readout_text().contains(QStringLiteral("does not fit")))
        << window->readout_text().toStdString();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("as published")));
    EXPECT_TRUE(mesh_header(comparison()).join(QString()).contains(QStringLiteral("(as published)")));
}

TEST_F(PublishedTypesTest, AChoiceIsSaidAndTakenBack) {
    pick("weights_type", 1 + static_cast<int>(DataType::bf16));
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().workload.precision.weights, DataType::bf16);
    EXPECT_EQ(first_entry("expert_weights_type"), QStringLiteral("as weights"));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("does not fit"))); // 233 GB
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("in part chosen, else as published")));
    pick("weights_type", 0);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(comparison().workload.precision.is_empty());
    pick("precision", 3); // FP8 of all
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().workload.precision.kv_cache, DataType::fp8);
    EXPECT_TRUE(mesh_header(comparison()).join(QString()).contains(QStringLiteral("(chosen)")));
    pick("precision", 0);
    ASSERT_TRUE(wait());
    EXPECT_TRUE(comparison().workload.precision.is_empty());
}

TEST_F(PublishedTypesTest, ASideHasTypesOfItsOwn) {
    window->findChild<QAction*>(QStringLiteral("group_a"))->trigger();
    auto* box = find<GroupPopup>("group_popup_a")->findChild<QComboBox*>(QStringLiteral("group_types"));
    ASSERT_NE(box, nullptr);
    emit box->activated(3);
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().a.types.weights, DataType::fp8);
    EXPECT_TRUE(comparison().workload.precision.is_empty());
    EXPECT_EQ(box->currentText(), QStringLiteral("FP8"));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("A: FP8, chosen; B: ")))
        << window->readout_text().toStdString();
    emit box->activated(0);
    ASSERT_TRUE(wait());
    EXPECT_FALSE(comparison().a.types.weights);
}

} // namespace
} // namespace llmroofline::gui
