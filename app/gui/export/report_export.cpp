// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/report_export.h"

#include <QCoreApplication>
#include <filesystem>

#include "app/plots/figure/figure_export.h"
#include "app/plots/figure/report_pdf.h"
#include "app/report/make_report.h"
#include "app/report/report_html.h"
#include "core/io/files.h"

namespace llmroofline::gui {

Status export_report(const Comparison& comparison, const std::vector<Measurement>& measured,
                     const QString& file) {
    const Translate translate = [](const char* context, const char* text) {
        return QCoreApplication::translate(context, text).toStdString();
    };
    const std::filesystem::path path(file.toStdString());
    const Report report = make_report(comparison, translate);
    if (!file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return write_file_atomically(path, report_html(report, translate));
    if (const Status fonts = check_fonts(); !fonts)
        return fonts;
    return write_picture(report_pdf(report, translate, measured), path);
}

} // namespace llmroofline::gui
