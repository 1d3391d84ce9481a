// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogs as the window uses them: the built-in entries loaded once, the user's own again after they
// change. GUI thread only.
#pragma once

#include <QObject>
#include <filesystem>

#include "core/catalog/catalog.h"

namespace llmroofline {
struct CalibrationProfile;
}

namespace llmroofline::gui {

class CatalogStore : public QObject {
    Q_OBJECT

public:
    explicit CatalogStore(QObject* parent = nullptr);

    // Starts reading the built-in entries beside whatever else a start has to do; the next store takes them.
    // Needs no application.
    static void read_ahead();

    const Catalog& catalog() const { return m_catalog; }
    // Without the user's entries, some of which take a built-in one's place in catalog().
    const Catalog& built_ins() const { return m_built_ins; }
    const std::filesystem::path& user_folder() const { return m_user_folder; }

    Status save(const Accelerator& accelerator);
    Status save(const Transformer& model);
    // With the rows that it was fitted on, as CSV.
    Status save(const CalibrationProfile& calibration, const std::string& measurements);
    Status remove(const std::string& id);
    void reload();

signals:
    void changed();

private:
    std::filesystem::path m_user_folder;
    Catalog m_built_ins;
    Catalog m_catalog;
};

} // namespace llmroofline::gui
