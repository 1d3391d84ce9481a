// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/clipboard_tasks.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <algorithm>

#include "app/gui/export/export_settings.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/window/shell.h"
#include "app/words/view_words.h"

namespace llmroofline::gui {

void copy_picture(Shell* shell) {
    const ExportSettings settings = ExportSettings::stored();
    const MeshPlot* const plot = shell->mesh_panel()->plot();
    FigureOptions options;
    options.size =
        picture_of_points(std::max(plot->width(), least_picture_width),
                          std::max(plot->height(), least_picture_height), plot->devicePixelRatioF());
    options.theme = &settings.theme();
    options.measured = shell->measured_rows();
    QGuiApplication::clipboard()->setImage(
        QImage::fromData(mesh_figure(shell->document()->comparison(), options, MeshFigure::as_shown())));
}

QString readout_for_clipboard(const Shell& shell) {
    QStringList lines = mesh_header(shell.document()->comparison());
    lines << shell.readout_text();
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
