// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Own measurements in the window: reading, bad rows, residuals, fit, save and use.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/gui/measurements/measurements_dialog.h"
#include "app/gui/measurements/residual_model.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/text_field.h"
#include "app/plots/residual/residual_plot.h"
#include "core/catalog/calibration_catalog.h"
#include "core/fit/measured_run.h"
#include "core/io/files.h"
#include "tests/core/io/temporary_folder.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

constexpr const char* header =
    "gpu_id,model_id,weight_dtype,batch_size,input_len,output_len,phase,metric,value\n";

class MeasurementsTest : public MainWindowTest {
protected:
    void TearDown() override {
        if (dialog())
            dialog()->reject();
        std::error_code error;
        std::filesystem::remove_all(
            qEnvironmentVariable("XDG_DATA_HOME").toStdString() + "/llmroofline/calibrations", error);
    }

    QString file(const QString& name, const std::string& text) {
        const QString path = folder.filePath(name);
        EXPECT_TRUE(write_file_atomically(path.toStdString(), text));
        return path;
    }

    // Decode steps of one accelerator, each `slower` times what the bound allows.
    std::string rows(double slower) {
        std::string text = header;
        const Catalog& catalog = window->catalogs()->catalog();
        for (const int batch : {1, 4, 16, 64})
            for (const int input : {128, 1024, 2048}) {
                const std::string start = "l40s,llama-2-7b,fp16," + std::to_string(batch) + ',' +
                                          std::to_string(input) + ",64,decode,latency_ms,";
                const auto parsed = parse_measurements(header + start + "1\n", "rows.csv", catalog);
                MeasuredRun run(parsed->rows.front());
                text += start + std::to_string(slower * 1e3 * run.bound_seconds()) + '\n';
            }
        return text;
    }

    MeasurementsDialog* dialog() { return window->findChild<MeasurementsDialog*>(); }
    QAbstractItemModel* residuals() {
        return dialog()->findChild<QTableView*>(QStringLiteral("residuals"))->model();
    }
    QPushButton* button(const char* name) {
        return dialog()->findChild<QPushButton*>(QString::fromLatin1(name));
    }

    template <class Condition> bool until(Condition&& condition) {
        return QTest::qWaitFor(std::forward<Condition>(condition), 60000);
    }

    QTemporaryDir folder;
};

TEST_F(MeasurementsTest, ADroppedFileIsReadAndPredicted) {
    window->open_files({file(QStringLiteral("mine.csv"), rows(1.5))});
    ASSERT_NE(dialog(), nullptr);
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    EXPECT_TRUE(button("fit")->isEnabled());
    EXPECT_FALSE(button("save_calibration")->isEnabled());
    const auto* summary = dialog()->findChild<TextLabel*>(QStringLiteral("residual_summary"));
    EXPECT_TRUE(summary->text().startsWith(QStringLiteral("Predicted by tuned")))
        << summary->text().toStdString();
}

TEST_F(MeasurementsTest, BadRowsAreListedAndLeftOutOnRequestOnly) {
    std::string text = rows(1.5);
    text += "nothing,llama-2-7b,fp16,1,128,64,decode,latency_ms,10\n"; // line 14
    text += "l40s,llama-2-7b,fp16,1,128,64,decode,latency_ms,-3\n";    // line 15
    window->open_files({file(QStringLiteral("mixed.csv"), text)});
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    const QString lines = dialog()->findChild<QPlainTextEdit*>(QStringLiteral("bad_rows"))->toPlainText();
    EXPECT_TRUE(lines.contains(QStringLiteral("mixed.csv:14"))) << lines.toStdString();
    EXPECT_TRUE(lines.contains(QStringLiteral("mixed.csv:15"))) << lines.toStdString();
    EXPECT_FALSE(button("fit")->isEnabled());
    dialog()->findChild<QCheckBox*>(QStringLiteral("leave_out_bad_rows"))->click();
    EXPECT_TRUE(button("fit")->isEnabled());
}

TEST_F(MeasurementsTest, AFitIsSavedAndUsed) {
    window->open_files({file(QStringLiteral("My rows.csv"), rows(1.5))});
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    button("fit")->click();
    EXPECT_FALSE(button("fit")->isEnabled()); // while it runs
    ASSERT_TRUE(until([&] { return button("save_calibration")->isEnabled(); }));
    // Every row takes 1.5 times its bound: a fit finds that.
    std::vector<double> errors;
    for (int row = 0; row < residuals()->rowCount(); ++row)
        errors.push_back(std::abs(
            residuals()->index(row, ResidualModel::error).data(ResidualModel::sort_role).toDouble()));
    std::sort(errors.begin(), errors.end());
    EXPECT_LT(errors[errors.size() / 2], 0.1);
    auto* name = dialog()->findChild<TextField*>(QStringLiteral("profile_name"));
    EXPECT_EQ(name->value(), QStringLiteral("my-rows"));
    button("save_calibration")->click();
    EXPECT_EQ(comparison().workload.calibration_id, "my-rows");
    ASSERT_NE(comparison().workload.calibration, nullptr);
    // Found again by its id, with the rows that it was fitted on.
    const auto found = find_calibration("my-rows");
    ASSERT_TRUE(found);
    EXPECT_EQ((*found)->rows, 12);
    // What is in use now is what the next start reads: the same intervals to the last digit.
    EXPECT_EQ(*comparison().workload.calibration, **found);
    EXPECT_FALSE(calibration_measurements("my-rows").empty());
    auto* box = find<QComboBox>("calibration");
    EXPECT_EQ(box->currentData().toString(), QStringLiteral("my-rows"));
}

TEST_F(MeasurementsTest, AnOwnCalibrationIsOverwrittenOnRequestOnly) {
    const auto fit_and_save = [&](double times) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a dialog that was closed
        window->open_files({file(QStringLiteral("twice.csv"), rows(times))});
        ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
        dialog()->findChild<QCheckBox*>(QStringLiteral("fit_leave_out"))->setChecked(false);
        button("fit")->click();
        ASSERT_TRUE(until([&] { return button("save_calibration")->isEnabled(); }));
        button("save_calibration")->click();
    };
    fit_and_save(1.5);
    const std::string first = content_of(users_calibration("twice"));
    ASSERT_FALSE(first.empty());
    fit_and_save(2.5);
    auto* box = dialog()->findChild<QMessageBox*>(QStringLiteral("confirm_overwrite"));
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(content_of(users_calibration("twice")), first);
    box->findChild<QPushButton*>(QStringLiteral("go_back"))->click();
    EXPECT_EQ(content_of(users_calibration("twice")), first);
    button("save_calibration")->click();
    box = nullptr;
    for (auto* one : dialog()->findChildren<QMessageBox*>(QStringLiteral("confirm_overwrite")))
        if (one->isVisible())
            box = one;
    ASSERT_NE(box, nullptr);
    box->findChild<QPushButton*>(QStringLiteral("confirm"))->click();
    EXPECT_NE(content_of(users_calibration("twice")), first);
}

TEST_F(MeasurementsTest, ANameIsChecked) {
    window->open_files({file(QStringLiteral("mine.csv"), rows(2))});
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    auto* name = dialog()->findChild<TextField*>(QStringLiteral("profile_name"));
    for (const auto& [text, good] : {std::pair("tuned", false), {"../etc", false}, {"mine-2", true}}) {
        name->setFocus();
        name->selectAll();
        QTest::keyClicks(name, QString::fromLatin1(text));
        QTest::keyClick(name, Qt::Key_Return);
        EXPECT_EQ(name->fault().isEmpty(), good) << text;
    }
}

TEST_F(MeasurementsTest, ACancelledFitLeavesNothing) {
    window->open_files({file(QStringLiteral("mine.csv"), rows(1.5))});
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    button("fit")->click();
    button("cancel_fit")->click();
    EXPECT_TRUE(button("fit")->isEnabled());
    QTest::qWait(200);
    EXPECT_FALSE(button("save_calibration")->isEnabled());
}

TEST_F(MeasurementsTest, RowsAreSortedAndPlotted) {
    window->open_files({file(QStringLiteral("mine.csv"), rows(1.5))});
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 12; }));
    auto* view = dialog()->findChild<QTableView*>(QStringLiteral("residuals"));
    view->sortByColumn(ResidualModel::batch, Qt::DescendingOrder);
    EXPECT_EQ(residuals()->index(0, ResidualModel::batch).data().toString(), QStringLiteral("64"));
    // A click on a point chooses its row: points are in the order of the file.
    auto* plot = dialog()->findChild<ResidualPlot*>(QStringLiteral("residual_plot"));
    QTest::mouseClick(plot, Qt::LeftButton, {}, plot->pixel_of(0).toPoint());
    const QModelIndex chosen = view->currentIndex();
    ASSERT_TRUE(chosen.isValid());
    EXPECT_EQ(residuals()->index(chosen.row(), ResidualModel::batch).data().toString(), QStringLiteral("1"));
    // … and a chosen row is marked in the plot.
    view->selectRow(0);
    EXPECT_GE(plot->chosen(), 0);
}

TEST_F(MeasurementsTest, ABenchmarksJsonIsCompletedByTheForm) {
    window->open_files({file(QStringLiteral("bench.json"),
                             R"([{"n_prompt": 512, "n_gen": 0, "n_depth": 0, "avg_ts": 4000.0},
                                 {"n_prompt": 0, "n_gen": 128, "n_depth": 0, "avg_ts": 60.0}])")});
    ASSERT_NE(dialog(), nullptr);
    auto* gpu = dialog()->findChild<QComboBox*>(QStringLiteral("benchmark_gpu"));
    auto* model = dialog()->findChild<QComboBox*>(QStringLiteral("benchmark_model"));
    ASSERT_NE(gpu, nullptr);
    gpu->setCurrentText(QStringLiteral("rtx-4090"));
    model->setCurrentText(QStringLiteral("llama-2-7b"));
    ASSERT_TRUE(until([&] {
        return residuals()->rowCount() == 2 && residuals()
                                                   ->index(0, ResidualModel::accelerator)
                                                   .data()
                                                   .toString()
                                                   .contains(QStringLiteral("rtx-4090"));
    }));
    EXPECT_EQ(residuals()->index(1, ResidualModel::phase).data().toString(), QStringLiteral("decode"));
    EXPECT_EQ(residuals()->index(1, ResidualModel::measured).data().toString(), QStringLiteral("60.0 tok/s"));
}

TEST_F(MeasurementsTest, ABenchmarkSaysWhatItIsWhateverTheForm) {
    // Lines of JSON, of a card that is neither side's.
    const std::string line = R"({"gpu_info": "NVIDIA GeForce RTX 4090", "backends": "CUDA", "model_type":
        "llama 8B Q4_K - Medium", "model_n_params": 8030261312, "type_k": "f16", "type_v": "f16", "n_prompt": 512,
        "n_gen": 0, "avg_ts": 10890.1})";
    std::string one = line;
    one.erase(std::remove(one.begin(), one.end(), '\n'), one.end());
    window->open_files({file(QStringLiteral("bench.jsonl"), one + "\n")});
    ASSERT_NE(dialog(), nullptr);
    dialog()
        ->findChild<QComboBox*>(QStringLiteral("benchmark_model"))
        ->setCurrentText(QStringLiteral("llama-3.1-8b"));
    ASSERT_TRUE(until([&] { return residuals()->rowCount() == 1; }));
    EXPECT_TRUE(residuals()
                    ->index(0, ResidualModel::accelerator)
                    .data()
                    .toString()
                    .contains(QStringLiteral("rtx-4090")));
}

TEST_F(MeasurementsTest, ANameWithHiddenCharactersIsShownAsSuch) {
    window->open_files({file(QString::fromUtf8("a\u202Egnp.csv"), rows(1.5))});
    ASSERT_NE(dialog(), nullptr);
    for (const auto* label : dialog()->findChildren<TextLabel*>())
        EXPECT_FALSE(label->text().contains(QChar(0x202E))) << label->text().toStdString();
}

TEST_F(MeasurementsTest, WhatIsNoMeasurementFileIsRefusedInWords) {
    window->open_files({file(QStringLiteral("other.csv"), "a,b\n1,2\n")});
    ASSERT_NE(dialog(), nullptr);
    auto* notice = dialog()->findChild<NoticeBar*>(QStringLiteral("measurements_notice"));
    ASSERT_TRUE(until([&] { return !notice->text().isEmpty(); }));
    EXPECT_TRUE(notice->text().contains(QStringLiteral("gpu_id"))) << notice->text().toStdString();
    EXPECT_FALSE(button("fit")->isEnabled());
}

} // namespace
} // namespace llmroofline::gui
