// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/figure/figure_export.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>
#include <QPicture>
#include <QSvgGenerator>

#include "app/plots/figure/measured_marks.h"
#include "app/plots/mesh/mesh_canvas.h"
#include "app/plots/roofline/roofline_canvas.h"
#include "app/plots/roofline/workload_points.h"
#include "app/theme/type_scale.h"
#include "app/words/figure_words.h"
#include "app/words/headline/view_headline.h"
#include "app/words/plot_text.h"
#include "app/words/view_words.h"
#include "core/comparison/comparison_yaml.h"
#include "core/cost/types_in_use.h"
#include "core/io/files.h"
#include "core/mesh/views/view_table.h"
#include "core/version.h"

namespace llmroofline::gui {

namespace {

constexpr double inches_per_metre = 1 / 0.0254;
constexpr double usual_density = 96; // points an inch
// For what is laid out larger and reduced: fine enough that its size is right to a thirtieth of a millimetre.
constexpr double fine_density = 1440;
// Cells of a figure, each way: fine enough for print, coarse enough to be at once.
constexpr int least_cells = 256;
constexpr int greatest_cells = 512;

QString software() {
    return QStringLiteral("LLMRoofline %1").arg(QLatin1String(version));
}

template <class Canvas>
QByteArray png_of(Canvas& canvas, const FigureOptions& options, const QString& title,
                  const QString& parameters) {
    const PictureSize& size = options.size;
    QImage image(size.pixels_across, size.pixels_up, QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(options.theme->panel);
    const int dots = static_cast<int>(std::lround(size.dots_per_inch() * inches_per_metre));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    canvas.render(&image, size.scale, false);
    image.setText(QStringLiteral("Title"), title);
    image.setText(QStringLiteral("Software"), software());
    image.setText(QString::fromLatin1(picture_text_key), parameters);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

int vector_density(const PictureSize& size) {
    return static_cast<int>(size.points_per_inch == usual_density ? usual_density : fine_density);
}

template <class Canvas>
QByteArray svg_of(Canvas& canvas, const FigureOptions& options, const QString& title) {
    const PictureSize& size = options.size;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const int density = vector_density(size);
    generator.setSize({static_cast<int>(std::lround(size.inches_across() * density)),
                       static_cast<int>(std::lround(size.inches_up() * density))});
    generator.setViewBox(QRect(0, 0, size.width, size.height));
    generator.setResolution(density);
    // The generator writes both as they are.
    generator.setTitle(title.toHtmlEscaped());
    generator.setDescription(software());
    canvas.render(&generator, 1, true);
    return bytes;
}

template <class Canvas>
QByteArray pdf_of(Canvas& canvas, const FigureOptions& options, const QString& title) {
    const PictureSize& size = options.size;
    constexpr double points_per_inch = 72; // a printer's
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(vector_density(size));
    writer.setPageSize(QPageSize(QSizeF(size.inches_across(), size.inches_up()) * points_per_inch,
                                 QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(title);
    writer.setCreator(software());
    canvas.render(&writer, vector_density(size) / size.points_per_inch, true);
    return bytes;
}

template <class Canvas>
QByteArray drawn(Canvas& canvas, const FigureOptions& options, const Comparison& comparison) {
    canvas.set_size({options.size.width, options.size.height});
    const QString title = canvas.content().header.front();
    switch (options.format) {
    case FigureFormat::svg:
        return svg_of(canvas, options, title);
    case FigureFormat::pdf:
        return pdf_of(canvas, options, title);
    case FigureFormat::png:
        break;
    }
    return png_of(canvas, options, title, QString::fromStdString(write_comparison(comparison)));
}

// Before the sources: how much of a calibrated map tells a winner, or in how much the methods agree.
void add_share_line(QStringList& footer, const MeshResult& mesh) {
    if (const QString line = share_words(mesh); !line.isEmpty())
        footer.prepend(line);
}

// Under the title: what the view says.
void add_headline(QStringList& header, const Comparison& comparison, std::optional<Pin> pin,
                  const std::vector<std::shared_ptr<const MeshResult>>& meshes) {
    if (!pin && !comparison.pins.empty())
        pin = comparison.pins.front();
    qsizetype place = 1;
    for (const HeadlineLine& line : view_headline({comparison, pin, meshes}).lines)
        header.insert(place++, line.text);
}

void add_measured_line(QStringList& footer, const std::vector<const Measurement*>& rows) {
    if (const QString line = measured_line(rows); !line.isEmpty())
        footer.prepend(line);
}

void mark_measured(MeshContent& content, const std::vector<Measurement>& measured,
                   const Comparison& comparison, const DisplayAxes& axes) {
    const std::vector<MeasuredPoint> points = measured_points(measured, comparison);
    content.measured = measured_marks(points, axes);
    std::vector<const Measurement*> rows;
    for (const MeasuredPoint& point : points)
        for (const Measurement* row : {point.a, point.b})
            if (row && content.shows(measured_place(point, axes)))
                rows.push_back(row);
    add_measured_line(content.footer, rows);
}

int fine(int cells) {
    return cells <= 1 ? cells : std::clamp(cells, least_cells, greatest_cells);
}

template <class Draw>
auto with_mesh_canvas(const Comparison& comparison, const FigureOptions& options, const MeshFigure& figure,
                      Draw&& draw) {
    const std::vector<View> parts = view_parts(comparison);
    MeshCanvas canvas(PlotStyle::for_file(*options.theme), static_cast<int>(parts.size()), nullptr);
    MeshContent& content = canvas.content();
    DisplayAxes axes = view_axes(comparison, greatest_cells);
    axes.columns = std::min(axes.columns, fine(cells_of(axes.x_axis)));
    axes.rows = std::min(axes.rows, fine(cells_of(axes.y_axis)));
    bool something_fits = false;
    content.scenes.clear();
    for (const View& part : parts) {
        content.scenes.push_back(std::make_shared<const MeshResult>(compute_mesh(comparison, part, axes)));
        something_fits |= content.scenes.back()->something_fits || !content.scenes.back()->has_colours();
    }
    const std::array<const AcceleratorGroup*, 2> pair = {&comparison.a, &comparison.b};
    if (figure.zoomed)
        content.view = comparison.zoom;
    content.half_range = comparison.display.half_range.value_or(needed_half_range(content.scenes));
    content.header = mesh_header(comparison);
    add_headline(content.header, comparison, figure.pin, content.scenes);
    content.footer = figure_footer(pair, !something_fits);
    if (figure.with_pins) {
        content.pins = pin_places(comparison);
        if (const QString line = pins_line(comparison); !line.isEmpty())
            content.footer.prepend(line);
    }
    for (const auto& scene : content.scenes)
        if (!content.header.contains(share_words(*scene))) // said already
            add_share_line(content.footer, *scene);
    mark_measured(content, options.measured, comparison, axes);
    content.is_figure = true;
    return draw(canvas);
}

template <class Draw>
auto with_roofline_canvas(const Comparison& comparison, const RooflineFigure& figure,
                          const FigureOptions& options, Draw&& draw) {
    std::vector<const AcceleratorGroup*> groups = groups_with_curves(comparison);
    if (figure.only_a)
        groups.resize(1);
    RooflineCanvas canvas(PlotStyle::for_file(*options.theme), nullptr);
    RooflineContent& content = canvas.content();
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const QString letter = i == 0 ? QStringLiteral("A") : QStringLiteral("B");
        const QString name = QString::fromStdString(groups[i]->accelerator.name);
        content.curves.push_back(
            curve_of(chart_roof(comparison, *groups[i]), groups.size() > 2 ? name : letter, i));
    }
    std::optional<RooflinePoint> point;
    if (figure.point)
        point = workload_on_roofs(comparison, groups, *figure.point);
    if (point) {
        point->is_active = true;
        content.points.push_back(*point);
    }
    content.log = figure.log;
    content.header = roofline_header(comparison, groups, point ? &*figure.point : nullptr);
    content.footer = figure_footer(groups, false);
    const std::vector<AchievedPoint> achieved = achieved_points(options.measured, comparison, groups);
    content.achieved = achieved_marks(achieved);
    std::vector<const Measurement*> rows;
    for (const AchievedPoint& mark : achieved)
        rows.push_back(mark.row);
    add_measured_line(content.footer, rows);
    content.is_figure = true;
    return draw(canvas);
}

template <class Canvas> QPicture recorded(Canvas& canvas, const FigureOptions& options) {
    QPicture picture;
    canvas.set_size({options.size.width, options.size.height});
    canvas.render(&picture, 1, true);
    return picture;
}

} // namespace

Status check_fonts() {
    return has_any_font() ? Status(Done{}) : Status(Error{ErrorCode::no_fonts, {}, {}});
}

Status write_picture(const QByteArray& bytes, const std::filesystem::path& path) {
    // An image too large for the memory there is draws nothing: that must not become an empty file.
    if (bytes.isEmpty())
        return Error{ErrorCode::picture_too_large, {path.string()}, {}};
    return write_file_atomically(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QByteArray mesh_figure(const Comparison& comparison, const FigureOptions& options, const MeshFigure& figure) {
    return with_mesh_canvas(comparison, options, figure,
                            [&](MeshCanvas& canvas) { return drawn(canvas, options, comparison); });
}

QPicture mesh_drawing(const Comparison& comparison, const FigureOptions& options, const MeshFigure& figure) {
    return with_mesh_canvas(comparison, options, figure,
                            [&](MeshCanvas& canvas) { return recorded(canvas, options); });
}

Status export_mesh(const Comparison& comparison, const FigureOptions& options,
                   const std::filesystem::path& path, const MeshFigure& figure) {
    if (const Status fonts = check_fonts(); !fonts)
        return fonts;
    return write_picture(mesh_figure(comparison, options, figure), path);
}

QByteArray roofline_figure(const Comparison& comparison, const RooflineFigure& figure,
                           const FigureOptions& options) {
    return with_roofline_canvas(comparison, figure, options,
                                [&](RooflineCanvas& canvas) { return drawn(canvas, options, comparison); });
}

QPicture roofline_drawing(const Comparison& comparison, const RooflineFigure& figure,
                          const FigureOptions& options) {
    return with_roofline_canvas(comparison, figure, options,
                                [&](RooflineCanvas& canvas) { return recorded(canvas, options); });
}

Status export_roofline(const Comparison& comparison, const RooflineFigure& figure,
                       const FigureOptions& options, const std::filesystem::path& path) {
    if (const Status fonts = check_fonts(); !fonts)
        return fonts;
    return write_picture(roofline_figure(comparison, figure, options), path);
}

} // namespace llmroofline::gui
