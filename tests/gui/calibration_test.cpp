// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The choice of a calibration in the window: what it changes, what it says of the figures, what it refuses.
#include <gtest/gtest.h>

#include <QAbstractItemModel>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUndoStack>
#include <cmath>
#include <filesystem>

#include "app/gui/export/export_dialog.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/window/file_tasks.h"
#include "app/words/figures.h"
#include "core/catalog/calibration_catalog.h"
#include "core/comparison/comparison_yaml.h"
#include "core/io/files.h"
#include "core/mesh/cell.h"
#include "core/request/request_spread.h"
#include "core/step/prediction_spread.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class CalibrationTest : public MainWindowTest {
protected:
    void choose(const char* id) {
        auto* box = find<QComboBox>("calibration");
        box->setCurrentIndex(box->findData(QString::fromLatin1(id)));
        emit box->activated(box->currentIndex());
        ASSERT_TRUE(wait());
    }

    QString words(const char* name) { return find<TextLabel>(name)->text(); }

    // H100 against A100 with a model that was measured: within the range of the shipped calibration.
    void use_measured_pair() {
        const auto take = [&](const char* id) { return *window->catalogs()->catalog().find_accelerator(id); };
        const Accelerator a = take("h100-sxm5");
        const Accelerator b = take("a100-sxm4-80gb");
        window->document()->edit({}, {}, [&](Comparison& c) {
            c.a.accelerator = a;
            c.b.accelerator = b;
        });
        ASSERT_TRUE(wait());
    }
};

TEST_F(CalibrationTest, IsABoundUntilAProfileIsChosen) {
    EXPECT_EQ(words("claim"), QStringLiteral("Bounds, not predictions"));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("a bound, not a prediction")));
    EXPECT_FALSE(words("state").contains(QStringLiteral("decided")));
    auto* box = find<QComboBox>("calibration");
    EXPECT_GE(box->findData(QStringLiteral("tuned")), 1);
    EXPECT_GE(box->findData(QStringLiteral("stock")), 1);
}

TEST_F(CalibrationTest, IsAnEditLikeAnyOther) {
    const double bound = *read_cell(comparison(), Method::operator_by_operator, 32, 4096)->a.performance;
    choose("tuned");
    EXPECT_EQ(comparison().workload.calibration_id, "tuned");
    ASSERT_NE(comparison().workload.calibration, nullptr);
    const double predicted = *read_cell(comparison(), Method::operator_by_operator, 32, 4096)->a.performance;
    EXPECT_LT(predicted, bound);
    EXPECT_NE(write_comparison(comparison()).find("tuned"), std::string::npos);
    window->document()->undo_stack()->undo();
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().workload.calibration, nullptr);
    EXPECT_EQ(find<QComboBox>("calibration")->currentIndex(), 0);
    EXPECT_EQ(words("claim"), QStringLiteral("Bounds, not predictions"));
}

TEST_F(CalibrationTest, SaysWhichOfTheThreeIsShown) {
    choose("tuned");
    // Nobody measured an H20 with tuned software.
    EXPECT_TRUE(words("claim").startsWith(QStringLiteral("Out of the calibrated range of tuned")))
        << words("claim").toStdString();
    EXPECT_TRUE(words("claim").contains(QStringLiteral("accelerator (B)")));
    use_measured_pair();
    EXPECT_TRUE(words("claim").startsWith(QStringLiteral("Calibrated by tuned: ")))
        << words("claim").toStdString();
    EXPECT_TRUE(words("claim").contains(whole(comparison().workload.calibration->rows)));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("calibrated by tuned")));
    // The pin decides: at this batch nobody measured.
    window->document()->edit({}, {}, [](Comparison& c) { c.pins = {{1'000'000, 4096}}; });
    EXPECT_TRUE(words("claim").contains(QStringLiteral("batch")));
}

TEST_F(CalibrationTest, GoesWithTheExactFormulasOnly) {
    auto* formulas = find<SegmentedControl>("formulas");
    const auto published = formulas->findChildren<QAbstractButton*>().last();
    EXPECT_TRUE(published->isEnabled());
    choose("tuned");
    EXPECT_FALSE(published->isEnabled());
    EXPECT_TRUE(published->toolTip().contains(QStringLiteral("exact formulas only")));
    choose("");
    EXPECT_TRUE(published->isEnabled());
    window->document()->edit({}, {}, [](Comparison& c) { c.formulas = Formulas::published; });
    EXPECT_FALSE(find<QComboBox>("calibration")->isEnabled());
}

TEST_F(CalibrationTest, AFileWithBothIsRefused) {
    Comparison both = comparison();
    both.formulas = Formulas::published;
    both.workload.calibration_id = "tuned";
    const std::filesystem::path path = std::filesystem::temp_directory_path() / "both-calibrated.yaml";
    ASSERT_TRUE(write_file_atomically(path, write_comparison(both)));
    window->open_files({QString::fromStdString(path.string())});
    EXPECT_EQ(comparison().formulas, Formulas::exact);
    EXPECT_EQ(comparison().workload.calibration, nullptr);
    std::filesystem::remove(path);
}

TEST_F(CalibrationTest, SoftwareIsChosenAmongWhatTheProfileKnows) {
    choose("tuned");
    auto* software = find<QComboBox>("calibration_software");
    ASSERT_GT(software->count(), 2);
    for (int i = 1; i < software->count(); ++i)
        EXPECT_FALSE(software->itemText(i).contains(QStringLiteral(" serving")));
    const QString stack = software->itemData(1).toString();
    software->setCurrentIndex(1);
    emit software->activated(1);
    EXPECT_EQ(comparison().workload.software, stack.toStdString());
    choose("stock"); // its stacks are others
    EXPECT_EQ(comparison().workload.software, "");
}

TEST_F(CalibrationTest, FiguresCarryTheirIntervals) {
    choose("tuned");
    const Spread spread = step_spread(comparison(), comparison().a, 32, 4096);
    const double speed = *read_cell(comparison(), Method::operator_by_operator, 32, 4096)->a.performance;
    const Interval ends = interval_of_rate(speed, spread);
    EXPECT_TRUE(window->readout_text().contains(
        QStringLiteral("A %1 (%2–%3) tok/s")
            .arg(tokens_rate(speed), tokens_rate(ends.low), tokens_rate(ends.high))))
        << window->readout_text().toStdString();
    // The table's last row is the interval of the row before, the total.
    const auto* operators = find<QTableView>("operators")->model();
    const int last = operators->rowCount() - 1;
    EXPECT_EQ(operators->index(last, 0).data().toString(), QStringLiteral("90 % interval"));
    const Interval time = interval_of(32 / speed, spread);
    EXPECT_EQ(operators->index(last, 1).data().toString(),
              QStringLiteral("%1–%2").arg(significant(1e3 * time.low, 2), significant(1e3 * time.high, 2)));
    // Copied pins have the ends in columns of their own.
    find<QToolButton>("copy_pins")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    ASSERT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[0].contains(QStringLiteral("A tok/s, low\tA tok/s, high")));
    EXPECT_TRUE(lines[1].contains(tokens_rate(ends.low) + QLatin1Char('\t') + tokens_rate(ends.high)));
}

TEST_F(CalibrationTest, ARequestsFiguresCarryTheirIntervals) {
    choose("tuned");
    window->mesh_panel()->choose_kind(View(RequestView{}).index());
    ASSERT_TRUE(wait());
    const auto* figures = find<QTableView>("request_figures")->model();
    ASSERT_EQ(figures->index(0, 0).data().toString(), QStringLiteral("Time to first token"));
    EXPECT_EQ(figures->index(1, 0).data().toString().trimmed(), QStringLiteral("90 % interval"));
    const double ttft = estimate_request(comparison(), comparison().a)->ttft;
    const Interval ends = interval_of(ttft, request_spreads(comparison(), comparison().a).ttft);
    const double unit = ttft < 1 ? 1e3 : 1;
    EXPECT_TRUE(figures->index(1, 1).data().toString().startsWith(
        significant(unit * ends.low) + QStringLiteral("–") + significant(unit * ends.high)))
        << figures->index(1, 1).data().toString().toStdString();
    find<QToolButton>("copy_request")->click();
    EXPECT_TRUE(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("A low\tA high\tB low\tB high")));
    EXPECT_TRUE(words("state").contains(QStringLiteral("winner decided in")));
    window->mesh_panel()->choose_kind(View(StepView{}).index());
    ASSERT_TRUE(wait());
}

TEST_F(CalibrationTest, TheStatusLineSaysHowMuchIsDecided) {
    choose("tuned");
    EXPECT_TRUE(words("state").startsWith(QStringLiteral("winner decided in ")))
        << words("state").toStdString();
    // A pair that is one and the same can nowhere be told apart.
    window->document()->edit({}, {}, [](Comparison& c) { c.b = c.a; });
    ASSERT_TRUE(wait());
    EXPECT_TRUE(words("state").startsWith(QStringLiteral("winner decided in 0 %")))
        << words("state").toStdString();
}

// A100 and L40S have each been measured with this model, 4 bits a weight, at a context of 1,024 and more.
TEST_F(CalibrationTest, MeasuredRowsLieOverMeshAndRoofline) {
    const Catalog& catalog = window->catalogs()->catalog();
    const auto a = *catalog.find_accelerator("a100-sxm4-80gb");
    const auto b = *catalog.find_accelerator("l40s");
    const auto model = *catalog.find_model("llama-3.1-8b");
    window->document()->edit({}, {}, [&](Comparison& c) {
        c.a = a;
        c.b = b;
        c.model = model;
    });
    ASSERT_TRUE(wait());
    choose("tuned");
    EXPECT_TRUE(window->shown_measured_points().empty());
    find<QCheckBox>("measured_points")->click();
    ASSERT_FALSE(window->shown_measured_points().empty());
    bool both = false;
    for (const MeasuredPoint& point : window->shown_measured_points()) {
        for (const Measurement* row : {point.a, point.b})
            if (row) {
                EXPECT_EQ(row->model_id, "llama-3.1-8b");
                EXPECT_EQ(row->phase, MeasuredPhase::decode);
            }
        both |= point.ratio().has_value();
    }
    EXPECT_TRUE(both);
    // Pointed at, a row says what was measured, what is predicted, and where it comes from.
    const MeasuredPoint first = window->shown_measured_points().front();
    emit window->mesh_panel()->hovered(MeshPoint{first.at.batch, std::round(first.at.sequence), 1, 1});
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("measured")))
        << window->readout_text().toStdString();
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("predicted")));
    EXPECT_TRUE(window->readout_text().contains(QStringLiteral("XiongjieDai")))
        << window->readout_text().toStdString();
    // What is exported has them, too, and says what they were measured with.
    QTemporaryDir folder;
    const auto exported = [&](const char* name) {
        window->files()->export_picture();
        auto* dialog = find<ExportDialog>("export_dialog");
        dialog->findChild<QComboBox*>(QStringLiteral("export_format"))->setCurrentIndex(1);
        const QString path = folder.filePath(QString::fromLatin1(name));
        dialog->write(path);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    EXPECT_TRUE(exported("with.svg").contains(QStringLiteral("Measured: ")));
    find<QCheckBox>("measured_points")->click();
    EXPECT_TRUE(window->shown_measured_points().empty());
    const QString without = exported("without.svg");
    EXPECT_TRUE(without.contains(QStringLiteral("Figures: ")));
    EXPECT_FALSE(without.contains(QStringLiteral("Measured: ")));
}

} // namespace
} // namespace llmroofline::gui
