// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Spec lint while a specification is edited: at the field, in the text, in the list below it; never in the
// way of saving, and gone with its cause.
#include "app/gui/editors/yaml_view.h"
#include "app/words/accelerator_details.h"
#include "tests/gui/accelerator_editor_fixture.h"

namespace llmroofline::gui {
namespace {

class SpecLintInEditorTest : public AcceleratorEditorTest {
protected:
    YamlView* text() { return part<YamlView>("yaml_text"); }
    QLineEdit* field(const char* name) { return part<QLineEdit>(name); }
    bool is_marked(const char* name) { return field(name)->property("suspicious").toBool(); }
    int line_of(const char* key) {
        const QStringList all = lines();
        for (int i = 0; i < all.size(); ++i)
            if (all[i].startsWith(QString::fromUtf8(key) + QLatin1Char(':')))
                return i + 1;
        return 0;
    }
};

TEST_F(SpecLintInEditorTest, nothing_is_said_of_a_sound_specification) {
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    EXPECT_FALSE(is_marked("field_fp16_tflops"));
}

// 900 GB/s is what is printed for NVLink 4: both directions.
TEST_F(SpecLintInEditorTest, a_link_in_both_directions_is_marked_and_can_be_saved) {
    const QString before = field("field_link_gb_s")->toolTip();
    type("field_link_gb_s", "900");
    EXPECT_EQ(editor_->accelerator().link_gb_s, 900) << "nothing is changed silently";
    EXPECT_TRUE(is_marked("field_link_gb_s"));
    EXPECT_TRUE(field("field_link_gb_s")->toolTip().contains(QStringLiteral("450")));
    EXPECT_TRUE(field("field_link_gb_s")->accessibleDescription().contains(QStringLiteral("one direction")));
    EXPECT_EQ(text()->mark_in(line_of("link_gb_s")), TextMark::Kind::suspicion);
    ASSERT_TRUE(part<QWidget>("fault_box")->isVisible());
    EXPECT_TRUE(part<QWidget>("suspicion_title")->isVisible());
    EXPECT_FALSE(part<QWidget>("suspicion_1")->visibleRegion().isEmpty());
    EXPECT_TRUE(part<QWidget>("fault_outcome")->isHidden());
    EXPECT_EQ(label("fault_place"), QStringLiteral("h20-96gb-custom.yaml:%1:12").arg(line_of("link_gb_s")));
    EXPECT_TRUE(label("fault_words").contains(QStringLiteral("NVLink 4")));
    EXPECT_TRUE(button("save")->isEnabled());

    QTest::mouseClick(part<QAbstractButton>("suspicion_1"), Qt::LeftButton);
    EXPECT_EQ(text()->line(), line_of("link_gb_s"));

    type("field_link_gb_s", "450");
    EXPECT_FALSE(is_marked("field_link_gb_s"));
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(text()->mark_in(line_of("link_gb_s")), std::nullopt);
    EXPECT_EQ(field("field_link_gb_s")->toolTip(), before);

    type("field_link_gb_s", "900");
    save();
    EXPECT_TRUE(std::filesystem::exists(user_file("h20-96gb-custom")));
}

// Typed in the text, found while typing; beside a fault the fault comes first.
TEST_F(SpecLintInEditorTest, a_sparse_rate_in_the_text_is_found_and_a_fault_goes_before_it) {
    retype("fp16_tflops: 148", "fp16_tflops: 296");
    ASSERT_EQ(editor_->accelerator().rate_tera(Rate::fp16), 296);
    EXPECT_TRUE(is_marked("field_fp16_tflops"));
    EXPECT_TRUE(label("fault_words").contains(QStringLiteral("sparsity")))
        << label("fault_words").toStdString();

    retype("tdp_w: 400", "tdp_w: much");
    EXPECT_FALSE(button("save")->isEnabled());
    EXPECT_EQ(text()->mark_in(line_of("tdp_w")), TextMark::Kind::fault);
    EXPECT_EQ(text()->mark_in(line_of("fp16_tflops")), TextMark::Kind::suspicion);
    EXPECT_NE(part<QAbstractButton>("fault_1"), nullptr);
    EXPECT_NE(part<QAbstractButton>("suspicion_2"), nullptr);
    EXPECT_EQ(label("save_status"), QStringLiteral("1 fault to mend before saving"))
        << "suspicions do not count";

    // At the field itself too: its fault hides the suspicion.
    retype("tdp_w: much", "tdp_w: 400");
    retype("fp16_tflops: 296", "fp16_tflops: lots");
    EXPECT_FALSE(is_marked("field_fp16_tflops"));
    EXPECT_TRUE(field("field_fp16_tflops")->property("fault").toBool());
}

TEST_F(SpecLintInEditorTest, a_type_that_is_missing_is_said_at_its_empty_field) {
    type("field_fp8_tflops", "");
    EXPECT_TRUE(is_marked("field_fp8_tflops"));
    EXPECT_EQ(text()->mark_in(line_of("architecture")), TextMark::Kind::suspicion);
    EXPECT_TRUE(button("save")->isEnabled());
}

TEST(AcceleratorDetailsTest, TellsCacheLinkAndWhatIsDoubtful) {
    Accelerator accelerator;
    accelerator.bandwidth_gb_s = 4000;
    accelerator.l2_mb = 60;
    accelerator.interconnect = "NVLink 4";
    accelerator.link_gb_s = 450;
    accelerator.rate_tera(Rate::fp16) = 148;
    accelerator.status = {{"fp16_tflops", FigureStatus::recalled}, {"l2_mb", FigureStatus::unconfirmed}};
    EXPECT_EQ(accelerator_details(accelerator),
              (QStringList{QStringLiteral("L2 cache: 60 MB"),
                           QStringLiteral("Link: NVLink 4, 450 GB/s in one direction"),
                           QStringLiteral("recalled: FP16"), QStringLiteral("unconfirmed: L2 cache")}));
    accelerator.link_gb_s.reset();
    accelerator.l2_mb.reset();
    accelerator.status.clear();
    EXPECT_EQ(accelerator_details(accelerator), QStringList{QStringLiteral("Link: NVLink 4")});
}

} // namespace
} // namespace llmroofline::gui
