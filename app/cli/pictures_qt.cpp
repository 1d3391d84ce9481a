// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// By the window's own drawing code, on Qt's offscreen platform: no display is needed.
#include "app/cli/pictures.h"

#include <iostream>
#include <memory>

#include <QApplication>

#include "app/cli/commands.h"
#include "app/plots/figure/figure_export.h"

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
    return std::make_unique<QApplication>(arguments.count, arguments.values);
}

QByteArray draw_one(const Options& options, const Comparison& comparison, const gui::FigureOptions& figure) {
    if (options.command == Command::roofline) {
        gui::RooflineFigure roofline;
        roofline.only_a = options.gpus.size() == 1;
        if (options.batch || options.sequence) {
            const double batch = *single_value(options.batch, static_cast<double>(Pin{}.batch));
            const double sequence = *single_value(options.sequence, static_cast<double>(Pin{}.sequence));
            roofline.point = Pin{static_cast<std::int64_t>(batch), static_cast<std::int64_t>(sequence)};
        }
        return gui::roofline_figure(comparison, roofline, figure);
    }
    return gui::mesh_figure(comparison, figure);
}

} // namespace

Result<std::vector<FileContent>> draw_pictures(const Options& options, const Comparison& comparison) {
    const auto application = make_application();
    std::vector<FileContent> files;
    gui::FigureOptions figure;
    figure.width = options.picture.width;
    figure.height = options.picture.height;
    figure.scale = options.picture.scale;
    for (const auto& [format, path] : {std::pair(gui::FigureFormat::png, &options.picture.png),
                                       std::pair(gui::FigureFormat::svg, &options.picture.svg),
                                       std::pair(gui::FigureFormat::pdf, &options.picture.pdf)}) {
        if (path->empty())
            continue;
        figure.format = format;
        const QByteArray drawn = draw_one(options, comparison, figure);
        if (drawn.isEmpty())
            return Error{ErrorCode::picture_too_large, {*path}, {}};
        files.push_back({*path, drawn.toStdString()});
    }
    return files;
}

} // namespace llmroofline::cli
