// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A mesh without a colour says why, and has a button that gives it colours; what is deleted from the catalog stays in the
// comparison.
#include <gtest/gtest.h>

#include <QAction>
#include <QLabel>
#include <QTemporaryDir>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "core/mesh/views/remedy.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class NoDeadEndTest : public MainWindowTest {
protected:
    void TearDown() override { window->close(); }

    void edit(const std::function<void(Comparison&)>& change) {
        window->document()->edit({}, {}, change);
        ASSERT_TRUE(wait());
    }
    QPushButton* action() {
        return find<NoticeBar>("fit_notice")->findChild<QPushButton*>(QStringLiteral("notice_action"));
    }
    void mend() {
        ASSERT_TRUE(find<NoticeBar>("fit_notice")->isVisible());
        EXPECT_FALSE(find<NoticeBar>("fit_notice")->text().isEmpty());
        ASSERT_TRUE(action()->isVisible()) << find<NoticeBar>("fit_notice")->text().toStdString();
        action()->click();
        ASSERT_TRUE(wait());
    }
};

TEST_F(NoDeadEndTest, Fp8OnAnAcceleratorWithoutItIsMended) {
    edit([](Comparison& c) {
        c.workload.precision.weights = c.workload.precision.activations = DataType::fp8;
        c.workload.allow_fallback = false;
    });
    ASSERT_FALSE(has_colours(comparison()));
    EXPECT_TRUE(find<NoticeBar>("fit_notice")->text().contains(QStringLiteral("A100")))
        << find<NoticeBar>("fit_notice")->text().toStdString();
    mend();
    EXPECT_TRUE(has_colours(comparison()));
    EXPECT_TRUE(comparison().workload.allow_fallback);
}

// What the button proposes is no dead end itself: 14 accelerators span nodes whose network nobody states.
TEST_F(NoDeadEndTest, GroupsThatAreProposedHaveColours) {
    const auto accelerator = window->catalogs()->find_accelerator("h100-sxm5-80gb");
    const auto model = window->catalogs()->find_model("mixtral-8x22b");
    ASSERT_TRUE(accelerator && model);
    edit([&](Comparison& c) {
        c.a.accelerator = c.b.accelerator = *accelerator;
        c.a.layout = c.b.layout = {.tensor = 8};
        c.model = *model;
        c.model.experts = 64;
    });
    for (int clicks = 0; clicks < 3 && find<NoticeBar>("fit_notice")->isVisible(); ++clicks) {
        if (!action()->isVisible())
            break;
        mend();
        EXPECT_TRUE(has_colours(comparison())) << "after click " << clicks + 1;
    }
    EXPECT_TRUE(has_colours(comparison()));
}

TEST_F(NoDeadEndTest, ALayoutThatDoesNotDivideIsMended) {
    edit([](Comparison& c) { c.a.layout = {.tensor = 7}; });
    ASSERT_FALSE(has_colours(comparison()));
    mend();
    EXPECT_TRUE(has_colours(comparison()));
}

TEST_F(NoDeadEndTest, WhatIsDeletedStaysInTheComparison) {
    Accelerator own = comparison().b.accelerator;
    own.id = "my-own";
    own.name = "My own";
    own.bandwidth_gb_s = 1234;
    ASSERT_TRUE(window->catalogs()->save(own));
    window->use_accelerator(1, own);
    ASSERT_TRUE(wait());
    window->edit_accelerator(1);
    auto* editor = window->findChild<AcceleratorEditor*>();
    ASSERT_NE(editor, nullptr);
    editor->findChild<QPushButton*>(QStringLiteral("delete"))->click();
    auto* box = editor->findChild<QMessageBox*>(QStringLiteral("confirm_delete"));
    ASSERT_NE(box, nullptr);
    box->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(window->catalogs()->catalog().accelerator_entry("my-own"), nullptr);
    EXPECT_EQ(comparison().b.accelerator.id, "my-own");
    EXPECT_EQ(comparison().b.accelerator.bandwidth_gb_s, 1234);
}

// It inherits nobody's rates, power or notes.
TEST_F(NoDeadEndTest, ANewAcceleratorBeginsWithATemplate) {
    const Accelerator before = comparison().b.accelerator;
    find<QAction>("new_b")->trigger();
    ASSERT_TRUE(wait());
    const Accelerator& fresh = comparison().b.accelerator;
    EXPECT_EQ(fresh.id, "my-accelerator");
    EXPECT_FALSE(fresh.tdp_w);
    EXPECT_FALSE(fresh.rate_tera(Rate::fp8));
    EXPECT_TRUE(fresh.notes.empty());
    EXPECT_TRUE(has_colours(comparison())) << "it can be compared from the first moment on";
    auto* editor = window->findChild<AcceleratorEditor*>();
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(editor->accelerator().id, "my-accelerator");
    EXPECT_EQ(editor->findChild<QLabel*>(QStringLiteral("editor_origin"))->text().left(6),
              QStringLiteral("custom"));
    // Given up, the window goes back to what it showed.
    editor->reject();
    if (auto* box = editor->findChild<QMessageBox*>(QStringLiteral("confirm_discard")))
        box->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(comparison().b.accelerator, before);
}

} // namespace
} // namespace llmroofline::gui
