// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/session_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <filesystem>

#include "app/gui/session/catalog_store.h"
#include "app/theme/stored_settings.h"
#include "core/catalog/calibration_catalog.h"
#include "core/comparison/attach_calibration.h"
#include "core/comparison/comparison_yaml.h"
#include "core/io/files.h"
#include "core/io/yaml_reader.h"

namespace llmroofline::gui {

QString SessionStore::folder() const {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/llmroofline/");
}

QString SessionStore::file() const {
    return folder() + QStringLiteral("session.yaml");
}

QString SessionStore::text_file(int side) const {
    return folder() + (side == 0 ? QStringLiteral("editor-a.yaml") : QStringLiteral("editor-b.yaml"));
}

Status SessionStore::keep(const std::optional<UnsavedText>& unsaved) const {
    for (const int side : {0, 1})
        if (!unsaved || unsaved->side != side)
            QFile::remove(text_file(side));
    if (!unsaved)
        return Done{};
    QDir().mkpath(folder());
    return write_file_atomically(std::filesystem::path(text_file(unsaved->side).toStdString()),
                                 unsaved->text.toStdString());
}

std::optional<SessionStore::UnsavedText> SessionStore::kept() const {
    for (const int side : {0, 1})
        if (const auto text =
                read_text_file(std::filesystem::path(text_file(side).toStdString()), yaml_byte_limit))
            return UnsavedText{side, QString::fromStdString(*text)};
    return std::nullopt;
}

ViewSettings SessionStore::view() const {
    const QSettings stored = stored_settings();
    ViewSettings view;
    view.geometry = stored.value(QStringLiteral("geometry")).toByteArray();
    view.theme = stored.value(QStringLiteral("theme"), QStringLiteral("system")).toString();
    view.language = stored.value(QStringLiteral("language")).toString();
    view.roofline_log = stored.value(QStringLiteral("roofline_log"), true).toBool();
    view.shows_measured = stored.value(QStringLiteral("shows_measured"), false).toBool();
    view.session_is_unsaved = stored.value(QStringLiteral("session_is_unsaved"), false).toBool();
    view.active_pin = stored.value(QStringLiteral("active_pin"), 0).toInt();
    view.recent_files = stored.value(QStringLiteral("recent_files")).toStringList();
    return view;
}

void SessionStore::save_view(const ViewSettings& view) const {
    QSettings stored = stored_settings();
    stored.setValue(QStringLiteral("geometry"), view.geometry);
    stored.setValue(QStringLiteral("theme"), view.theme);
    stored.setValue(QStringLiteral("language"), view.language);
    stored.setValue(QStringLiteral("roofline_log"), view.roofline_log);
    stored.setValue(QStringLiteral("shows_measured"), view.shows_measured);
    stored.setValue(QStringLiteral("session_is_unsaved"), view.session_is_unsaved);
    stored.setValue(QStringLiteral("active_pin"), view.active_pin);
    stored.setValue(QStringLiteral("recent_files"), view.recent_files);
}

SessionStore::Restored SessionStore::restore(const CatalogStore& catalogs) const {
    Restored restored;
    if (!QFileInfo::exists(file()))
        return restored;
    const std::filesystem::path path = file().toStdString();
    auto comparison = load_comparison(path, Catalog());
    if (!comparison)
        comparison = load_comparison(path, catalogs.catalog());
    if (comparison) {
        // A calibration that is no longer there is no reason to lose the rest.
        if (const auto remark = attach_calibration(comparison->workload); !remark) {
            restored.faults = remark.errors();
            comparison->workload.calibration_id.clear();
            comparison->workload.software.clear();
        } else if (*remark) {
            restored.faults = {**remark};
        }
        restored.comparison = *std::move(comparison);
        return restored;
    }
    restored.faults = comparison.errors();
    // Beside what was put aside before: rename() takes no name that is taken.
    for (int number = 1; QFile::exists(file()); ++number) {
        restored.put_aside =
            file() + QStringLiteral(".bak") + (number == 1 ? QString() : QString::number(number));
        if (QFile::exists(restored.put_aside))
            continue;
        if (!QFile::rename(file(), restored.put_aside))
            restored.put_aside.clear(); // the next save will keep it
        break;
    }
    return restored;
}

Status SessionStore::save(const Comparison& comparison) const {
    QDir().mkpath(QFileInfo(file()).absolutePath());
    return save_comparison(std::filesystem::path(file().toStdString()), comparison);
}

} // namespace llmroofline::gui
