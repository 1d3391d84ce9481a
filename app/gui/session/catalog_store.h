// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogs as the window uses them: loaded once, again after the user's own entries change. GUI thread
// only.
#pragma once

#include <QObject>
#include <filesystem>

#include "core/catalog/catalog.h"

namespace llmroofline::gui {

class CatalogStore : public QObject {
    Q_OBJECT

public:
    explicit CatalogStore(QObject* parent = nullptr);

    const Catalog& catalog() const { return m_catalog; }
    const std::filesystem::path& user_folder() const { return m_user_folder; }

    Status save(const Accelerator& accelerator);
    Status save(const Transformer& model);
    Status remove(const std::string& id);
    void reload();

signals:
    void changed();

private:
    std::filesystem::path m_user_folder;
    Catalog m_catalog;
};

} // namespace llmroofline::gui
