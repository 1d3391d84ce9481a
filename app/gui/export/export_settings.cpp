// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_settings.h"

#include "app/theme/stored_settings.h"

namespace llmroofline::gui {

namespace {

constexpr NameTable<FigureFormat, 3> format_names = {
    {{FigureFormat::png, "png"}, {FigureFormat::svg, "svg"}, {FigureFormat::pdf, "pdf"}}};

QString text_of(std::string_view name) {
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace

ExportSettings ExportSettings::stored() {
    QSettings settings = stored_settings();
    settings.beginGroup(QStringLiteral("export"));
    ExportSettings read;
    const auto flag = [&](const char* key, bool& value) {
        value = settings.value(QString::fromLatin1(key), value).toBool();
    };
    const auto number = [&](const char* key, double& value, double least, double most) {
        bool is_number = false;
        const double found = settings.value(QString::fromLatin1(key), value).toDouble(&is_number);
        if (is_number && found >= least && found <= most)
            value = found;
    };
    flag("as_shown", read.as_shown);
    flag("with_pins", read.with_pins);
    flag("with_contours", read.with_contours);
    flag("dark", read.dark);
    if (const auto format =
            value_named(format_names, settings.value(QStringLiteral("format")).toString().toStdString()))
        read.format = *format;
    if (const auto unit =
            value_named(picture_unit_names, settings.value(QStringLiteral("unit")).toString().toStdString()))
        read.unit = *unit;
    number("width", read.width, 0.01, greatest_picture_side);
    number("height", read.height, 0.01, greatest_picture_side);
    number("dots_per_inch", read.dots_per_inch, least_dots_per_inch, greatest_dots_per_inch);
    if (!read.size()) {
        const ExportSettings first;
        read.width = first.width;
        read.height = first.height;
        read.unit = first.unit;
        read.dots_per_inch = first.dots_per_inch;
    }
    return read;
}

void ExportSettings::store() const {
    QSettings settings = stored_settings();
    settings.beginGroup(QStringLiteral("export"));
    settings.setValue(QStringLiteral("as_shown"), as_shown);
    settings.setValue(QStringLiteral("with_pins"), with_pins);
    settings.setValue(QStringLiteral("with_contours"), with_contours);
    settings.setValue(QStringLiteral("dark"), dark);
    settings.setValue(QStringLiteral("format"), text_of(name_of(format_names, format)));
    settings.setValue(QStringLiteral("unit"), text_of(name_of(picture_unit_names, unit)));
    settings.setValue(QStringLiteral("width"), width);
    settings.setValue(QStringLiteral("height"), height);
    settings.setValue(QStringLiteral("dots_per_inch"), dots_per_inch);
}

} // namespace llmroofline::gui
