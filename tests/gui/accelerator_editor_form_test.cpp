// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accelerator_editor_fixture.h"

namespace llmroofline::gui {
namespace {

TEST_F(AcceleratorEditorTest, duplicates_a_built_in_under_a_free_id) {
    EXPECT_EQ(editor_->accelerator().id, "h20-96gb-custom");
    EXPECT_EQ(editor_->accelerator().name, "H20 96GB (custom)");
    EXPECT_FALSE(editor_->has_unsaved_changes());
    EXPECT_EQ(label("yaml_file_name"), QStringLiteral("h20-96gb-custom.yaml"));
    EXPECT_EQ(label("yaml_file_state"), QStringLiteral("unsaved"));
    EXPECT_EQ(label("editor_origin"),
              QStringLiteral("custom, duplicated from NVIDIA H20 96GB · no figure changed · used as B"));
    EXPECT_FALSE(button("delete")->isEnabled());
    save();
    open(*store_->catalog().find_accelerator("h20-96gb"));
    EXPECT_EQ(editor_->accelerator().id, "h20-96gb-custom-2");
    EXPECT_EQ(editor_->accelerator().name, "H20 96GB (custom 2)");
}

TEST_F(AcceleratorEditorTest, a_form_edit_rewrites_its_line_alone) {
    retype("# dense, FP32 accumulate", "# my own remark");
    retype("link_gb_s: 450  # one direction", "link_gb_s: 450  # half of 900");
    retype("memory_gb: 96", "memory_gb:   96   # as sold");
    const QStringList before = lines();
    QSignalSpy changed(&*editor_, &AcceleratorEditor::accelerator_changed);
    type("field_memory_gb", "141");
    type("field_link_gb_s", "300");
    QStringList expected = before;
    expected.replaceInStrings(QStringLiteral("memory_gb:   96   # as sold"),
                              QStringLiteral("memory_gb:   141   # as sold"));
    // What is usable goes along: 97871 of 96 GB.
    expected.replaceInStrings(QStringLiteral("usable_memory_mib: 97871"),
                              QStringLiteral("usable_memory_mib: 143748"));
    expected.replaceInStrings(QStringLiteral("link_gb_s: 450  # half of 900"),
                              QStringLiteral("link_gb_s: 300  # half of 900"));
    // Up to the sources and states, which follow the figures.
    const qsizetype end = expected.indexOf(QStringLiteral("status:"));
    EXPECT_EQ(lines().first(end), expected.first(end));
    EXPECT_EQ(editor_->accelerator().memory_gb, 141);
    EXPECT_EQ(changed.count(), 2);
    EXPECT_EQ(changed.last().first().value<Accelerator>().link_gb_s, 300);
    EXPECT_TRUE(label("editor_origin").contains(QStringLiteral("3 figures changed")));
    EXPECT_TRUE(part<QLineEdit>("field_memory_gb")->font().bold() ||
                part<QLineEdit>("field_memory_gb")->font().weight() >= QFont::DemiBold);
    EXPECT_EQ(label("origin_memory_gb"), QStringLiteral("yours"));
}

TEST_F(AcceleratorEditorTest, a_changed_figure_claims_no_source_until_it_is_put_back) {
    const QString before = view()->toPlainText();
    type("field_memory_gb", "141");
    EXPECT_EQ(editor_->accelerator().source_of("memory_gb"), "yours");
    EXPECT_EQ(editor_->accelerator().status_of("memory_gb"), FigureStatus::unconfirmed);
    EXPECT_EQ(editor_->accelerator().status_of("bandwidth_gb_s"), FigureStatus::confirmed);
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: \"yours\"")));
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    type("field_memory_gb", "96");
    EXPECT_EQ(view()->toPlainText(), before);
}

TEST_F(AcceleratorEditorTest, the_usable_size_goes_along_with_the_capacity_and_says_so) {
    type("field_memory_gb", "48");
    EXPECT_EQ(editor_->accelerator().usable_memory_mib, 48936); // half of 97871
    EXPECT_EQ(label("origin_usable_memory_mib"),
              QStringLiteral("yours: scaled with memory_gb: 97871 MiB of 96 GB"));
    type("field_memory_gb", "24");
    EXPECT_EQ(editor_->accelerator().usable_memory_mib, 24468);
    type("field_usable_memory_mib", "24000");
    EXPECT_EQ(editor_->accelerator().usable_memory_mib, 24000);
    EXPECT_EQ(editor_->accelerator().memory_gb, 24);
}

TEST_F(AcceleratorEditorTest, a_price_shows_its_range_and_age_until_it_is_yours) {
    open(*store_->catalog().find_accelerator("h100-sxm5"));
    EXPECT_EQ(part<QLineEdit>("field_price_usd_per_hour")->text(), QStringLiteral("4"));
    const QString origin = label("origin_price_usd_per_hour");
    EXPECT_TRUE(origin.startsWith(QStringLiteral("on demand: 2.1 to 12.29, 15 providers, "
                                                 "2026-02-11 to 2026-10-10, ")))
        << origin.toStdString();
    EXPECT_TRUE(origin.contains(QStringLiteral("days old"))) << origin.toStdString();
    type("field_price_usd_per_hour", "2.5");
    EXPECT_EQ(editor_->accelerator().prices, (Prices{2.5, {}}));
    EXPECT_EQ(label("origin_price_usd_per_hour"), QStringLiteral("yours"));
    EXPECT_TRUE(lines().contains(QStringLiteral("price_usd_per_hour: 2.5")));
    type("field_price_usd_per_hour", "");
    EXPECT_FALSE(editor_->accelerator().prices.any());
    type("field_host_w", "500");
    EXPECT_EQ(editor_->accelerator().host_w, 500);
}

TEST_F(AcceleratorEditorTest, a_source_of_ones_own_is_kept) {
    type("field_memory_gb", "141");
    retype("memory_gb: \"yours\"", "memory_gb: as H20 141 GB");
    type("field_memory_gb", "144");
    EXPECT_EQ(editor_->accelerator().source_of("memory_gb"), "as H20 141 GB");
    EXPECT_EQ(label("origin_memory_gb"), QStringLiteral("yours: as H20 141 GB"));
}

TEST_F(AcceleratorEditorTest, a_text_edit_updates_the_form_and_its_claims_follow_when_it_is_left) {
    view()->setFocus();
    retype("memory_gb: 96", "memory_gb: 141");
    EXPECT_EQ(part<QLineEdit>("field_memory_gb")->text(), QStringLiteral("141"));
    EXPECT_EQ(editor_->accelerator().status_of("memory_gb"), FigureStatus::unconfirmed);
    EXPECT_FALSE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    part<QLineEdit>("field_name")->setFocus();
    EXPECT_TRUE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    // One step of undo.
    QTest::mouseClick(part<QToolButton>("undo"), Qt::LeftButton);
    EXPECT_TRUE(lines().contains(QStringLiteral("memory_gb: 96")));
    EXPECT_FALSE(lines().contains(QStringLiteral("  memory_gb: unconfirmed")));
    EXPECT_EQ(editor_->accelerator().memory_gb, 96);
}

TEST_F(AcceleratorEditorTest, a_fault_keeps_the_last_good_value_and_shows_its_place) {
    type("field_memory_gb", "141");
    const Accelerator before = editor_->accelerator();
    QSignalSpy changed(&*editor_, &AcceleratorEditor::accelerator_changed);
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s");
    EXPECT_EQ(editor_->accelerator(), before);
    EXPECT_EQ(changed.count(), 0);
    EXPECT_FALSE(button("save")->isEnabled());
    EXPECT_FALSE(button("export")->isEnabled());
    EXPECT_EQ(label("save_status"), QStringLiteral("1 fault to mend before saving"));
    EXPECT_EQ(label("fault_place"), QStringLiteral("h20-96gb-custom.yaml:11:17"));
    EXPECT_TRUE(label("fault_words").contains(QStringLiteral("found “4.8 TB/s”, expected a number in GB/s")));
    EXPECT_EQ(
        label("fault_outcome"),
        QStringLiteral("Nothing changed in the window: the last good value, 4,000 GB/s, stays in use."));
    EXPECT_EQ(part<QLineEdit>("field_bandwidth_gb_s")->text(), QStringLiteral("4,000"));
    EXPECT_TRUE(part<QLineEdit>("field_bandwidth_gb_s")->property("fault").toBool());
    EXPECT_EQ(label("origin_bandwidth_gb_s"), QStringLiteral("see line 11, last good value"));

    QTest::mouseClick(part<QAbstractButton>("fault_1"), Qt::LeftButton);
    EXPECT_EQ(view()->textCursor().blockNumber(), 10);
    EXPECT_EQ(view()->textCursor().positionInBlock(), 16);
    EXPECT_TRUE(view()->hasFocus());

    retype("4.8 TB/s", "4800");
    EXPECT_EQ(editor_->accelerator().bandwidth_gb_s, 4800);
    EXPECT_EQ(changed.count(), 1);
    EXPECT_TRUE(button("save")->isEnabled());
    EXPECT_FALSE(part<QWidget>("fault_box")->isVisible());
    EXPECT_EQ(part<QLineEdit>("field_bandwidth_gb_s")->text(), QStringLiteral("4,800"));
    EXPECT_FALSE(part<QLineEdit>("field_bandwidth_gb_s")->property("fault").toBool());
}

TEST_F(AcceleratorEditorTest, the_form_mends_a_fault_of_the_text) {
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s  # seen somewhere");
    retype("tdp_w: 400", "tpd_w: 400");
    EXPECT_EQ(label("save_status"), QStringLiteral("2 faults to mend before saving"));
    type("field_bandwidth_gb_s", "4800");
    EXPECT_TRUE(lines().contains(QStringLiteral("bandwidth_gb_s: 4800  # seen somewhere")));
    retype("tpd_w: 400", "tdp_w: 400");
    EXPECT_TRUE(button("save")->isEnabled());
    // The last good value too: Enter puts it back.
    retype("tdp_w: 400", "tdp_w: much");
    auto* field = part<QLineEdit>("field_tdp_w");
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents();
    EXPECT_TRUE(lines().contains(QStringLiteral("tdp_w: 400")));
    EXPECT_TRUE(button("save")->isEnabled());
}

TEST_F(AcceleratorEditorTest, columns_of_faults_count_characters) {
    retype("name: H20 96GB (custom)", "name: \"卡😀\" x");
    const QString place = label("fault_place");
    ASSERT_FALSE(place.isEmpty());
    retype("name: \"卡😀\" x", "name: 卡😀");
    EXPECT_EQ(editor_->accelerator().name, "卡😀");
    const QString line = QStringLiteral("卡😀: x");
    EXPECT_EQ(offset_of_column(line, 3), 3);
    EXPECT_EQ(column_of_offset(line, 3), 3);
    EXPECT_EQ(offset_of_column(line, 100), line.size());
}

TEST_F(AcceleratorEditorTest, what_is_typed_in_the_form_and_no_number_is_a_fault) {
    const QString before = view()->toPlainText();
    type("field_tdp_w", "abc");
    EXPECT_EQ(view()->toPlainText(), before);
    EXPECT_FALSE(button("save")->isEnabled());
    type("field_sm_count", "78.5");
    EXPECT_EQ(view()->toPlainText(), before);
    EXPECT_EQ(label("save_status"), QStringLiteral("2 faults to mend before saving"));
    type("field_id", "Not An Id");
    EXPECT_EQ(label("save_status"), QStringLiteral("3 faults to mend before saving"));
    type("field_tdp_w", "500");
    type("field_sm_count", "80");
    type("field_id", "my-h20");
    EXPECT_TRUE(button("save")->isEnabled());
    EXPECT_EQ(editor_->accelerator().id, "my-h20");
    EXPECT_EQ(label("yaml_file_name"), QStringLiteral("my-h20.yaml"));
    EXPECT_TRUE(lines().contains(QStringLiteral("id: my-h20  # duplicated from h20-96gb")));
}

TEST_F(AcceleratorEditorTest, an_emptied_figure_is_absent_and_a_new_one_goes_to_its_place) {
    type("field_fp8_tflops", "");
    EXPECT_FALSE(editor_->accelerator().rate_tera(Rate::fp8).has_value());
    EXPECT_FALSE(view()->toPlainText().contains(QStringLiteral("fp8_tflops")));
    EXPECT_EQ(label("origin_fp8_tflops"), QStringLiteral("taken away by you"));
    type("field_fp8_tflops", "300");
    EXPECT_EQ(lines().indexOf(QStringLiteral("fp8_tflops: 300")),
              lines().indexOf(QStringLiteral("bf16_tflops: 148")) + 1);
    type("field_fp4_tflops", "592");
    EXPECT_EQ(lines().indexOf(QStringLiteral("fp4_tflops: 592")),
              lines().indexOf(QStringLiteral("fp8_tflops: 300")) + 1);
    type("field_l2_mb", "");
    type("field_l2_mb", "60");
    EXPECT_EQ(lines().indexOf(QStringLiteral("l2_mb: 60")) + 1,
              lines().indexOf(QStringLiteral("sm_count: 78")));
    // What is required cannot be emptied.
    type("field_memory_gb", "");
    EXPECT_EQ(editor_->accelerator().memory_gb, 96);
    EXPECT_FALSE(button("save")->isEnabled());
}

} // namespace
} // namespace llmroofline::gui
