// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/accelerator_editor_fixture.h"

namespace llmroofline::gui {
namespace {

TEST_F(AcceleratorEditorTest, tab_goes_through_form_text_and_buttons_and_every_stop_has_a_name) {
    part<QLineEdit>("field_name")->setFocus();
    QStringList stops;
    QWidget* at = QApplication::focusWidget();
    for (int i = 0; i < 60 && at; ++i) {
        EXPECT_FALSE(at->accessibleName().isEmpty()) << at->objectName().toStdString();
        EXPECT_FALSE(at->objectName().isEmpty()) << at->metaObject()->className();
        if (stops.contains(at->objectName()))
            break;
        stops << at->objectName();
        QTest::keyClick(at, Qt::Key_Tab);
        at = QApplication::focusWidget();
    }
    EXPECT_LT(stops.indexOf(QStringLiteral("field_notes")), stops.indexOf(QStringLiteral("yaml_text")));
    EXPECT_LT(stops.indexOf(QStringLiteral("yaml_text")), stops.indexOf(QStringLiteral("import")));
    EXPECT_EQ(stops.indexOf(QStringLiteral("save")), stops.indexOf(QStringLiteral("cancel")) + 1);
    EXPECT_FALSE(view()->toPlainText().contains(QLatin1Char('\t')));
}

TEST_F(AcceleratorEditorTest, the_difference_lists_what_changed) {
    type("field_memory_gb", "192");
    type("field_int8_tops", "");
    QTest::mouseClick(part<QWidget>("segment_1"), Qt::LeftButton);
    const auto* table = part<QTableView>("difference_table");
    ASSERT_TRUE(table->isVisible());
    QStringList rows;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells << table->model()->index(row, column).data().toString();
        rows << cells.join(QLatin1Char('|'));
    }
    EXPECT_TRUE(rows.contains(QStringLiteral("Capacity|96 GB|192 GB|+100 %")))
        << rows.join(u' ').toStdString();
    EXPECT_TRUE(rows.contains(QStringLiteral("INT8|296 TOP/s|–|taken away")));
    EXPECT_EQ(rows.size(), 5); // and name, id and what a program can allocate, which goes with the capacity
}

TEST_F(AcceleratorEditorTest, the_text_can_be_copied_whole) {
    QTest::mouseClick(part<QToolButton>("copy"), Qt::LeftButton);
    EXPECT_EQ(QApplication::clipboard()->text(), view()->toPlainText() + QLatin1Char('\n'));
}

TEST_F(AcceleratorEditorTest, every_figure_can_be_changed_and_put_back_in_place) {
    // With one source, many, statuses of its own, and hardly any rates.
    for (const char* id : {"h20-96gb", "h20-141gb", "groq-lpu-v1", "m4-max-40c", "tpu-v7-ironwood"}) {
        const AcceleratorDraft draft(store_->catalog(), store_->built_ins(),
                                     *store_->catalog().find_accelerator(id));
        ASSERT_TRUE(draft.errors().empty()) << id;
        for (const AcceleratorField& field : accelerator_fields()) {
            if (!field.is_figure())
                continue;
            const std::string value = field.kind == FieldKind::integer ? "7" : "7.5";
            AcceleratorDraft changed = draft;
            changed.set_text(draft.with_field(field, value));
            ASSERT_TRUE(changed.errors().empty()) << id << ' ' << field.key;
            EXPECT_EQ(field_text(changed.accelerator(), field), value);
            EXPECT_EQ(changed.with_claims(), changed.text());
            // A price that was typed is the user's own: it has no range and no segments to come back to.
            if (field.key == "price_usd_per_hour")
                continue;
            changed.set_text(changed.with_field(field, field_text(draft.accelerator(), field)));
            EXPECT_EQ(changed.accelerator(), draft.accelerator()) << id << ' ' << field.key;
        }
    }
}

// Every string that is shown passes through here.
class Marker : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        return QStringLiteral("¿") + QString::fromUtf8(source);
    }
};

TEST_F(AcceleratorEditorTest, a_change_of_language_reaches_every_word) {
    retype("bandwidth_gb_s: 4000", "bandwidth_gb_s: 4.8 TB/s");
    Marker marker;
    QCoreApplication::installTranslator(&marker);
    QCoreApplication::processEvents();
    for (const QLabel* shown : editor_->findChildren<QLabel*>()) {
        const QString text = shown->text();
        // Names, units, places and plain numbers are the same in every language.
        static const QRegularExpression no_words(
            QStringLiteral(R"(^(|[\d,.–]+|[A-Zµ][A-Za-z]{0,5}/?[sh]?|.*\.yaml.*|H20 96GB.*)$)"));
        EXPECT_TRUE(text.contains(u'¿') || no_words.match(text).hasMatch()) << text.toStdString();
    }
    EXPECT_EQ(button("save")->text(), QStringLiteral("¿Save"));
    QCoreApplication::removeTranslator(&marker);
}

} // namespace
} // namespace llmroofline::gui
