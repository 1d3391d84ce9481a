// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pictures and figures that leave the window: as they are shown, with the size asked for, saying what they are of.
#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "app/gui/export/export_dialog.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/widgets/base/file_dialog.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/window/file_tasks.h"
#include "app/theme/stored_settings.h"
#include "core/comparison/comparison_yaml.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class ExportTest : public MainWindowTest {
protected:
    void SetUp() override {
        stored_settings().remove(QStringLiteral("export"));
        stored_settings().remove(QStringLiteral("last_folder"));
        MainWindowTest::SetUp();
    }
    void TearDown() override { window->close(); }

    ExportDialog* open_dialog() {
        window->files()->export_picture();
        dialog = find<ExportDialog>("export_dialog");
        QApplication::setActiveWindow(dialog);
        QCoreApplication::processEvents();
        return dialog;
    }
    template <class Widget> Widget* in_dialog(const char* name) {
        auto* widget = dialog->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    QByteArray written(const char* name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        dialog->write(path);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void choose(const char* name, int index) {
        auto* box = in_dialog<QComboBox>(name);
        box->setCurrentIndex(index);
        emit box->activated(index);
    }
    void enter(const char* name, const QString& text) {
        auto* field = in_dialog<DecimalField>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Tab);
        field->clearFocus();
    }

    QTemporaryDir folder;
    ExportDialog* dialog = nullptr;
};

TEST_F(ExportTest, ZoomIsOfTheDocumentUndoneAndInThePicture) {
    MeshPlot* const plot = window->mesh_panel()->plot();
    emit plot->zoom_changed({1000, 8000, 4, 64});
    ASSERT_TRUE(wait());
    EXPECT_EQ(comparison().zoom, (Zoom{1000, 8000, 4, 64}));
    EXPECT_EQ(plot->view(), comparison().zoom);
    open_dialog();
    const QByteArray zoomed = written("zoomed.png");
    open_dialog();
    choose("export_part", 1);
    const QByteArray whole = written("whole.png");
    EXPECT_NE(zoomed, whole);
    const auto read = load_comparison(folder.filePath(QStringLiteral("zoomed.png")).toStdString(), {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->zoom, comparison().zoom);
    // Edits keep it, undo goes behind it.
    window->document()->edit({}, {}, [](Comparison& c) { c.a.accelerator.bandwidth_gb_s *= 2; });
    EXPECT_EQ(plot->view(), (Zoom{1000, 8000, 4, 64}));
    window->document()->undo_stack()->undo();
    window->document()->undo_stack()->undo();
    EXPECT_TRUE(plot->view().is_whole());
    // Of other axes it means nothing.
    emit plot->zoom_changed({1000, 8000, 4, 64});
    window->mesh_panel()->choose_kind(View(RequestView{}).index());
    EXPECT_TRUE(comparison().zoom.is_whole());
    window->mesh_panel()->choose_kind(0);
}

TEST_F(ExportTest, PinsAndContoursAreByChoice) {
    open_dialog();
    const QByteArray with = written("with.png");
    open_dialog();
    in_dialog<QCheckBox>("export_pins")->click();
    const QByteArray without = written("without.png");
    EXPECT_NE(with, without);
    open_dialog();
    EXPECT_FALSE(in_dialog<QCheckBox>("export_pins")->isChecked()) << "what was chosen is remembered";
    in_dialog<QCheckBox>("export_contours")->click();
    EXPECT_NE(written("bare.png"), without);
}

TEST_F(ExportTest, SizesArePhysicalAndTooSmallOnesAreRefusedInWords) {
    open_dialog();
    choose("export_preset", 1);
    EXPECT_EQ(in_dialog<DecimalField>("export_width")->value(), 17);
    EXPECT_TRUE(
        in_dialog<NoticeBar>("export_notice")->text().contains(QStringLiteral("2,008 × 1,535 pixels")))
        << in_dialog<NoticeBar>("export_notice")->text().toStdString();
    enter("export_width", QStringLiteral("3"));
    EXPECT_FALSE(in_dialog<QPushButton>("export_save")->isEnabled());
    EXPECT_TRUE(in_dialog<NoticeBar>("export_notice")
                    ->text()
                    .contains(QStringLiteral("expected at least 8.5 × 5.7 cm")))
        << in_dialog<NoticeBar>("export_notice")->text().toStdString();
    enter("export_width", QStringLiteral("12"));
    EXPECT_TRUE(in_dialog<QPushButton>("export_save")->isEnabled());
    enter("export_dpi", QStringLiteral("99999"));
    EXPECT_FALSE(in_dialog<QPushButton>("export_save")->isEnabled());
    enter("export_dpi", QStringLiteral("200"));
    choose("export_unit", 1);
    EXPECT_NEAR(*in_dialog<DecimalField>("export_width")->value(), 12 / 2.54, 0.01);
    const QImage image = QImage::fromData(written("paper.png"));
    EXPECT_NEAR(image.width(), 12 / 2.54 * 200, 1);
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 200, 0.1);
    open_dialog();
    EXPECT_EQ(in_dialog<QComboBox>("export_unit")->currentIndex(), 1);
    EXPECT_EQ(in_dialog<DecimalField>("export_dpi")->value(), 200);
    dialog->reject();
}

TEST_F(ExportTest, ThePreviewIsThePicture) {
    open_dialog();
    auto* preview = in_dialog<QLabel>("export_preview");
    const QImage before = preview->pixmap().toImage();
    ASSERT_FALSE(before.isNull());
    choose("export_theme", 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return preview->pixmap().toImage() != before; }, 5000));
    dialog->reject();
}

TEST_F(ExportTest, DialogsOpenInTheLastFolder) {
    EXPECT_EQ(last_folder(), QString());
    open_dialog();
    in_dialog<QPushButton>("export_save")->click();
    auto* files = dialog->findChild<QFileDialog*>();
    ASSERT_NE(files, nullptr);
    emit files->fileSelected(folder.filePath(QStringLiteral("here.png")));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(last_folder(), folder.path());
    window->files()->open();
    files = window->findChild<QFileDialog*>();
    ASSERT_NE(files, nullptr);
    EXPECT_EQ(QDir(files->directory().path()), QDir(folder.path()));
    files->close();
}

TEST_F(ExportTest, WhatIsCopiedSaysWhatItIsOf) {
    window->resize(1440, 900);
    QCoreApplication::processEvents();
    find<QAction>("copy_readout")->trigger();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(QString::fromStdString(comparison().model.name))) << text.toStdString();
    EXPECT_TRUE(text.contains(QString::fromStdString(comparison().a.accelerator.name)));
    EXPECT_TRUE(text.contains(QString::fromStdString(comparison().b.accelerator.name)));
    EXPECT_TRUE(text.contains(window->readout_text()));
    find<QAction>("copy_picture")->trigger();
    const QImage image = QGuiApplication::clipboard()->image();
    EXPECT_EQ(image.size(),
              window->mesh_panel()->plot()->size() * window->mesh_panel()->plot()->devicePixelRatioF());
    // On paper, whatever the theme of the screen.
    EXPECT_EQ(image.pixelColor(2, 2), Theme::light().panel);
}

TEST_F(ExportTest, TheOperatorsAreCopiedInTrueNumbers) {
    find<QAbstractButton>("copy_operators")->click();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    ASSERT_GT(lines.size(), 5);
    double sum = 0;
    for (const QString& line : lines.mid(1, lines.size() - 2)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        ASSERT_EQ(cells.size(), 13);
        bool is_number = false;
        sum += cells[2].toDouble(&is_number);
        EXPECT_TRUE(is_number) << line.toStdString();
    }
    // The operators' times add up to the step's.
    const double total = lines.last().split(QLatin1Char('\t'))[2].toDouble();
    EXPECT_NEAR(sum / total, 1, 1e-9);
    EXPECT_GT(total, 1e-4);
}

TEST_F(ExportTest, CsvHasAByteOrderMarkOnRequest) {
    const auto exported = [&](const char* name, int filter) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        window->files()->export_csv();
        auto* files = window->findChild<QFileDialog*>();
        files->selectNameFilter(files->nameFilters().at(filter));
        emit files->fileSelected(path);
        files->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_TRUE(QTest::qWaitFor([&] { return QFile::exists(path); }, 20000));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray plain = exported("plain.csv", 0);
    EXPECT_TRUE(plain.startsWith("batch,seq,"));
    EXPECT_EQ(exported("marked.csv", 1), "\xEF\xBB\xBF" + plain);
}

TEST_F(ExportTest, AReportIsWrittenInBothForms) {
    const auto exported = [&](const char* name) {
        find<QAction>("export_report")->trigger();
        auto* files = window->findChild<QFileDialog*>();
        const QString path = folder.filePath(QString::fromLatin1(name));
        emit files->fileSelected(path);
        files->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray html = exported("report.html");
    EXPECT_TRUE(html.startsWith("<!DOCTYPE html>"));
    EXPECT_TRUE(html.contains(comparison().model.name.c_str()));
    const QByteArray pdf = exported("report.pdf");
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_GE(pdf.count("/Type /Page\n"), 2);
    EXPECT_TRUE(find<NoticeBar>("notice")->text().contains(QStringLiteral("report.pdf")));
}

} // namespace
} // namespace llmroofline::gui
