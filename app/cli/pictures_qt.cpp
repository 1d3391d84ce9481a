// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// By the window's own drawing code. No display is needed: unless QT_QPA_PLATFORM says otherwise the
// application is made on Qt's offscreen platform.
#include "app/cli/pictures.h"

#include <array>
#include <iostream>
#include <memory>

#include <QApplication>

#include "app/cli/commands.h"
#include "app/plots/figure_export.h"

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
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(arguments.count, arguments.values);
}

Status draw_one(const Options& options, const Comparison& comparison, const gui::FigureOptions& figure,
                const std::string& path) {
    if (options.command == Command::roofline) {
        gui::RooflineFigure roofline;
        roofline.only_a = options.gpus.size() == 1;
        if (options.batch || options.sequence) {
            const double batch = *single_value(options.batch, static_cast<double>(Pin{}.batch));
            const double sequence = *single_value(options.sequence, static_cast<double>(Pin{}.sequence));
            roofline.point = Pin{static_cast<std::int64_t>(batch), static_cast<std::int64_t>(sequence)};
        }
        return gui::export_roofline(comparison, roofline, figure, path);
    }
    if (options.method)
        return gui::export_mesh(comparison, std::array{*options.method}, figure, path);
    return gui::export_mesh(comparison, std::array{Method::global, Method::operator_by_operator}, figure,
                            path);
}

} // namespace

Status draw_pictures(const Options& options, const Comparison& comparison) {
    const auto application = make_application();
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
        const Status drawn = draw_one(options, comparison, figure, *path);
        if (!drawn)
            return drawn;
    }
    return Done{};
}

} // namespace llmroofline::cli
