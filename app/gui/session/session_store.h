// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Keeps what the window remembers between runs: the comparison as a YAML file, with what is shown of it; the rest
// (theme, language, sizes) in the settings. A session file that cannot be read is kept beside as .bak and said once.
// GUI thread only.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/comparison/comparison.h"

namespace llmroofline::gui {

class CatalogStore;

struct ViewSettings {
    QByteArray geometry;
    QString theme;    // light, dark, system
    QString language; // en, zh; empty: the system's
    bool roofline_log = true;
    bool shows_measured = false;
    QStringList recent_files;
    int active_pin = 0;
    bool session_is_unsaved = false; // what the session keeps is in no file of the user's
};

class SessionStore {
public:
    ViewSettings view() const;
    void save_view(const ViewSettings& settings) const;

    struct Restored {
        std::optional<Comparison> comparison;
        Errors faults; // of a session file that was put aside, or what there is to say of its calibration
        QString put_aside;
    };
    // Needs the catalog only for a file that was edited to name its entries.
    Restored restore(const CatalogStore& catalogs) const;
    Status save(const Comparison& comparison) const;

    // What an editor held that no file of the user's does, when the program last ended.
    struct UnsavedText {
        int side = 0; // 0 is A
        QString text;

        bool operator==(const UnsavedText&) const = default;
    };
    // Nothing forgets what was kept.
    Status keep(const std::optional<UnsavedText>& unsaved) const;
    std::optional<UnsavedText> kept() const;

private:
    QString folder() const;
    QString file() const;
    QString text_file(int side) const;
};

} // namespace llmroofline::gui
