// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// By the window's own drawing code, on Qt's offscreen platform: no display is needed.
#include "app/cli/output/pictures.h"

#include <functional>
#include <iostream>
#include <memory>

#include <QApplication>

#include "app/plots/figure/figure_export.h"
#include "app/plots/figure/report_pdf.h"
#include "app/report/make_report.h"
#include "app/words/plain_locale.h"

namespace llmroofline::cli {

namespace {

// Qt keeps references to the arguments.
struct Arguments {
    int count = 1;
    char name[16] = "llmroofline-cli";
    char* values[2] = {name, nullptr};
};

// Standard error is for what the program itself has to say; Qt remarks on the environment there.
void drop_remarks(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << message.toStdString() << '\n';
}

std::unique_ptr<QApplication> make_application() {
    static Arguments arguments;
    if (QCoreApplication::instance())
        return nullptr;
    qInstallMessageHandler(drop_remarks);
    // Whatever the environment says: a picture needs no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    auto application = std::make_unique<QApplication>(arguments.count, arguments.values);
    gui::use_plain_locale();
    return application;
}

using Draw = std::function<QByteArray(const gui::FigureOptions& figure)>;

Result<std::vector<FileContent>> draw(const PictureOptions& picture, const Draw& draw_one) {
    const auto application = make_application();
    if (const Status fonts = gui::check_fonts(); !fonts)
        return fonts.errors();
    std::vector<FileContent> files;
    gui::FigureOptions figure;
    const auto size = picture.size();
    if (!size)
        return size.errors();
    figure.size = *size;
    for (const auto& [format, path] :
         {std::pair(gui::FigureFormat::png, &picture.png), std::pair(gui::FigureFormat::svg, &picture.svg),
          std::pair(gui::FigureFormat::pdf, &picture.pdf)}) {
        if (path->empty())
            continue;
        figure.format = format;
        const QByteArray drawn = draw_one(figure);
        if (drawn.isEmpty())
            return Error{ErrorCode::picture_too_large, {*path}, {}};
        files.push_back({*path, drawn.toStdString()});
    }
    return files;
}

} // namespace

Result<std::vector<FileContent>> draw_mesh(const PictureOptions& picture, const Comparison& comparison,
                                           bool as_shown) {
    const gui::MeshFigure mesh = as_shown ? gui::MeshFigure::as_shown() : gui::MeshFigure{};
    return draw(picture,
                [&](const gui::FigureOptions& figure) { return gui::mesh_figure(comparison, figure, mesh); });
}

Result<std::vector<FileContent>> draw_roofline(const PictureOptions& picture, const Comparison& comparison,
                                               bool only_a, const std::optional<Pin>& point) {
    gui::RooflineFigure roofline;
    roofline.only_a = only_a;
    roofline.point = point;
    return draw(picture, [&](const gui::FigureOptions& figure) {
        return gui::roofline_figure(comparison, roofline, figure);
    });
}

Result<FileContent> draw_report(const std::string& file, const Comparison& comparison) {
    const auto application = make_application();
    if (const Status fonts = gui::check_fonts(); !fonts)
        return fonts.errors();
    return FileContent{file, gui::report_pdf(make_report(comparison), &untranslated).toStdString()};
}

} // namespace llmroofline::cli
