// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/figure/figure_export.h"

#include <array>

#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include "app/theme/type_scale.h"
#include "core/comparison/comparison_yaml.h"
#include "tests/core/mesh/fixtures.h"

namespace llmroofline::gui {
namespace {

Comparison shown_as(Comparison comparison, const View& view) {
    comparison.view = view;
    return comparison;
}

QString svg_text(const QByteArray& svg, bool& is_well_formed) {
    QXmlStreamReader reader(svg);
    QString text;
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::Characters)
            text += reader.text();
    is_well_formed = !reader.hasError();
    return text;
}

TEST(FigureExport, PngHasTheSizeAndTheWordsAskedFor) {
    FigureOptions options;
    options.size = picture_of_points(700, 450, 1.5);
    Comparison comparison = test::comparison();
    comparison.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
    const QImage image = QImage::fromData(mesh_figure(comparison, options));
    EXPECT_EQ(image.size(), QSize(1050, 675));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 144, 0.1);
    EXPECT_TRUE(image.text(QStringLiteral("Title"))
                    .contains(QStringLiteral("Maker one (312 TFLOP/s FP16, 2.04 TB/s)")));
    EXPECT_TRUE(image.text(QStringLiteral("Software")).startsWith(QStringLiteral("LLMRoofline ")));
    EXPECT_EQ(image.text(QStringLiteral("Parameters")).toStdString(), write_comparison(comparison));
}

TEST(FigureExport, TwoRunsGiveTheSameBytes) {
    const Comparison comparison = test::comparison();
    EXPECT_EQ(mesh_figure(comparison, {}), mesh_figure(comparison, {}));
    EXPECT_EQ(roofline_figure(comparison, {}, {}), roofline_figure(comparison, {}, {}));
}

TEST(FigureExport, TextScaleOfTheScreenDoesNotMatter) {
    const Comparison comparison = test::comparison();
    const QByteArray before = mesh_figure(comparison, {});
    set_text_scale_factor(1.5);
    const QByteArray larger = mesh_figure(comparison, {});
    set_text_scale_factor(1);
    EXPECT_EQ(before, larger);
}

TEST(FigureExport, SvgIsWellFormedAndKeepsText) {
    FigureOptions options;
    options.format = FigureFormat::svg;
    Comparison comparison = test::comparison();
    comparison.a.accelerator.name = "one & <only>";
    bool is_well_formed = false;
    const QString text =
        svg_text(mesh_figure(shown_as(comparison, StepView{Method::global}), options), is_well_formed);
    EXPECT_TRUE(is_well_formed);
    EXPECT_TRUE(text.contains(QStringLiteral("break-even")));
    EXPECT_TRUE(text.contains(QStringLiteral("context length (tokens)")));
    EXPECT_TRUE(text.contains(QStringLiteral("one & <only>")));
}

// A picture says what its marks are and what they were measured with; rows of another model are not in it.
TEST(FigureExport, MeasuredRowsAreMarked) {
    const Comparison comparison = test::comparison();
    Measurement row;
    row.model_id = comparison.model.id;
    row.model = comparison.model;
    row.group = comparison.b;
    row.software = "vLLM";
    row.version = "vLLM 0.6";
    row.batch = 16;
    row.input = 1000;
    row.output = 48;
    row.value = 20;
    FigureOptions options;
    options.format = FigureFormat::svg;
    options.measured = {row};
    bool is_well_formed = false;
    const QString mesh = svg_text(mesh_figure(comparison, options), is_well_formed);
    EXPECT_TRUE(mesh.contains(QStringLiteral("Measured: vLLM 0.6.")));
    EXPECT_TRUE(mesh.contains(QStringLiteral("measured"))) << "in the legend";
    const QString roofline = svg_text(roofline_figure(comparison, {}, options), is_well_formed);
    EXPECT_TRUE(roofline.contains(QStringLiteral("Measured: vLLM 0.6.")));
    Comparison asked = comparison;
    asked.request.batch = 16;
    asked.request.input = 1000;
    asked.request.output = 48;
    const RequestView requests{Quantity::batch, Quantity::output, RequestMetric::tpot};
    EXPECT_TRUE(svg_text(mesh_figure(shown_as(asked, requests), options), is_well_formed)
                    .contains(QStringLiteral("Measured: vLLM 0.6.")));

    // The mark itself: a ring in B's colour around the row's place, the mean context 1,024 at batch 16.
    options.format = FigureFormat::png;
    FigureOptions without = options;
    without.measured.clear();
    const QImage marked =
        QImage::fromData(mesh_figure(shown_as(comparison, StepView{Method::global}), options));
    const QColor ring = options.theme->side(Side::b);
    const auto count = [&](const QImage& image) {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y) == ring ? 1 : 0;
        return pixels;
    };
    EXPECT_GT(count(marked),
              count(QImage::fromData(mesh_figure(shown_as(comparison, StepView{Method::global}), without))) +
                  10);

    // Nothing is said of what lies beyond the axes.
    options.measured.front().batch = 4096;
    EXPECT_EQ(mesh_figure(comparison, options), mesh_figure(comparison, without));
    options.measured.front().batch = 16;
    options.measured.front().model_id = "other";
    EXPECT_EQ(mesh_figure(comparison, options), mesh_figure(comparison, without));
}

// Colours that end where the meshes need it, as in the window, unless the comparison holds them.
TEST(FigureExport, TheColourScaleIsThatOfTheWindow) {
    FigureOptions options;
    options.format = FigureFormat::svg;
    bool is_well_formed = false;
    Comparison strong = test::comparison();
    strong.a.accelerator.bandwidth_gb_s *= 10;
    const QString wide = svg_text(mesh_figure(strong, options), is_well_formed);
    const QString narrow = svg_text(mesh_figure(test::comparison(), options), is_well_formed);
    strong.display.half_range = 1;
    const QString held = svg_text(mesh_figure(strong, options), is_well_formed);
    EXPECT_TRUE(held.contains(QStringLiteral("A 2×"))) << held.toStdString();
    EXPECT_NE(wide, held);
    // Five times ahead: a scale that ends at twofold cannot show it.
    EXPECT_TRUE(wide.contains(QStringLiteral("A 4×"))) << wide.toStdString();
    EXPECT_FALSE(held.contains(QStringLiteral("A 4×")));
    EXPECT_FALSE(narrow.contains(QStringLiteral("A 4×")));
}

TEST(FigureExport, AsShownIsZoomedAndHasPins) {
    FigureOptions options;
    options.format = FigureFormat::svg;
    Comparison comparison = test::comparison();
    comparison.zoom = {1000, 4000, 4, 64};
    comparison.pins = {{32, 2048, "chat"}, {8, 1024}};
    bool is_well_formed = false;
    const QString whole = svg_text(mesh_figure(comparison, options), is_well_formed);
    const QString shown = svg_text(mesh_figure(comparison, options, MeshFigure::as_shown()), is_well_formed);
    EXPECT_TRUE(is_well_formed);
    EXPECT_NE(whole, shown);
    EXPECT_FALSE(whole.contains(QStringLiteral("Pins: ")));
    EXPECT_TRUE(shown.contains(
        QStringLiteral("Pins: 1 (chat) at batch 32, length 2,048; 2 at batch 8, length 1,024.")))
        << shown.toStdString();
    // The whole axis reaches beyond 16k tokens, the zoom does not.
    EXPECT_TRUE(whole.contains(QStringLiteral("16k")));
    EXPECT_FALSE(shown.contains(QStringLiteral("16k")));
    options.format = FigureFormat::png;
    EXPECT_NE(mesh_figure(comparison, options, {true, false}),
              mesh_figure(comparison, options, {false, false}));
    EXPECT_NE(mesh_figure(comparison, options, {true, true}),
              mesh_figure(comparison, options, {true, false}));
    // A picture opens as what it shows.
    const QImage image = QImage::fromData(mesh_figure(comparison, options, MeshFigure::as_shown()));
    const auto read = parse_comparison(image.text(QStringLiteral("Parameters")).toStdString(), "picture", {});
    ASSERT_TRUE(read);
    EXPECT_EQ(read->zoom, comparison.zoom);
}

TEST(FigureExport, HasItsSizeOnPaper) {
    FigureOptions options;
    options.size = *picture_of(17, 11, PictureUnit::centimetre, 300);
    const QImage image = QImage::fromData(mesh_figure(test::comparison(), options));
    EXPECT_EQ(image.size(), QSize(2008, 1299));
    EXPECT_NEAR(image.dotsPerMeterX() * 0.0254, 300, 0.1);
    options.size = *picture_of(8.5, 7, PictureUnit::centimetre, 600);
    options.format = FigureFormat::svg;
    const QByteArray svg = mesh_figure(test::comparison(), options);
    QXmlStreamReader reader(svg);
    reader.readNextStartElement();
    const QString width = reader.attributes().value(QStringLiteral("width")).toString();
    EXPECT_TRUE(width.endsWith(QStringLiteral("mm")));
    EXPECT_NEAR(width.chopped(2).toDouble(), 85, 0.1) << width.toStdString();
    options.format = FigureFormat::pdf;
    const QByteArray pdf = mesh_figure(test::comparison(), options);
    // 8.5 cm are 241 printer's points.
    EXPECT_TRUE(pdf.contains("/MediaBox [0 0 241")) << pdf.mid(0, 2000).toStdString();
}

TEST(FigureExport, PdfHasOnePage) {
    FigureOptions options;
    options.format = FigureFormat::pdf;
    const QByteArray pdf = mesh_figure(test::comparison(), options);
    EXPECT_TRUE(pdf.startsWith("%PDF"));
    EXPECT_EQ(pdf.count("/Type /Page\n"), 1);
}

TEST(FigureExport, GroupsAreNamedAndReadBack) {
    Comparison comparison = test::comparison();
    comparison.workload.precision = {DataType::fp16, DataType::fp16, DataType::fp16, std::nullopt, 128};
    comparison.a.layout.tensor = 4;
    comparison.b.layout = {.tensor = 2, .pipeline = 2};
    comparison.a.accelerator.link_gb_s = comparison.b.accelerator.link_gb_s = 100;
    const QImage image = QImage::fromData(mesh_figure(comparison, {}));
    EXPECT_TRUE(
        image.text(QStringLiteral("Title"))
            .contains(QStringLiteral("4 × Maker one, tensor parallel (312 TFLOP/s FP16, 2.04 TB/s each)")))
        << image.text(QStringLiteral("Title")).toStdString();
    EXPECT_TRUE(image.text(QStringLiteral("Title")).contains(QStringLiteral("4 × Maker two, TP 2 · PP 2 (")));
    const auto read = parse_comparison(image.text(QStringLiteral("Parameters")).toStdString(), "picture", {});
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, comparison);
}

TEST(FigureExport, APictureOpensAsItsComparison) {
    const QTemporaryDir folder;
    Comparison comparison = test::comparison();
    // Of Latin-1, and beyond it.
    for (const char* name : {"Maker one ×", "加速器"}) {
        comparison.a.accelerator.name = name;
        const std::string path = folder.filePath(QStringLiteral("mesh.png")).toStdString();
        ASSERT_TRUE(export_mesh(comparison, {}, path));
        const auto read = load_comparison(path, {});
        ASSERT_TRUE(read) << name;
        EXPECT_EQ(*read, comparison);
    }
}

TEST(FigureExport, DoubtIsMarked) {
    Comparison comparison = test::comparison();
    comparison.b.accelerator.status["default"] = FigureStatus::unconfirmed;
    const QImage image = QImage::fromData(mesh_figure(comparison, {}));
    EXPECT_TRUE(image.text(QStringLiteral("Title")).contains(QStringLiteral("Maker two (unconfirmed: ")));
}

TEST(FigureExport, UnwritablePathIsAnErrorAndLeavesNothing) {
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("none/here.png")).toStdString();
    const Status status = export_mesh(test::comparison(), {}, path);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.errors().front().code, ErrorCode::file_unwritable);
    EXPECT_FALSE(std::filesystem::exists(path));
    const std::filesystem::path good = folder.filePath(QStringLiteral("roofline.png")).toStdString();
    ASSERT_TRUE(export_roofline(test::comparison(), {}, {}, good));
    EXPECT_TRUE(std::filesystem::exists(good));
}

TEST(FigureExport, ARequestMeshIsExportedWithWhatWasCompared) {
    FigureOptions options;
    options.size = picture_of_points(700, 500, 1);
    Comparison comparison = test::comparison();
    comparison.request.prefill_chunk = 512;
    const QImage image = QImage::fromData(mesh_figure(
        shown_as(comparison, RequestView{Quantity::batch, Quantity::input, RequestMetric::ttft}), options));
    EXPECT_EQ(image.size(), QSize(700, 500));
    EXPECT_TRUE(image.text(QStringLiteral("Title"))
                    .startsWith(QStringLiteral("Time to first token of requests, A = Maker one")));
}

TEST(FigureExport, MethodsSayHowMuchTheyAgree) {
    FigureOptions options;
    options.format = FigureFormat::svg;
    bool is_well_formed = false;
    const QString text =
        svg_text(mesh_figure(shown_as(test::comparison(), DisagreementView{}), options), is_well_formed);
    EXPECT_TRUE(is_well_formed);
    EXPECT_TRUE(text.contains(QStringLiteral("by several methods, A = Maker one")));
    EXPECT_TRUE(text.contains(QStringLiteral("The 4 methods name the same winner in ")));
    EXPECT_TRUE(text.contains(QStringLiteral("the winner differs")));
}

} // namespace
} // namespace llmroofline::gui
