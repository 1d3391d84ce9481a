// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/catalog_store.h"

#include <future>

#include "core/catalog/folders.h"
#include "core/roofline/calibration_catalog.h"

namespace llmroofline::gui {

namespace {

std::future<Catalog> being_read;

Catalog load_built_ins() {
    return Catalog::load(built_in_folder(), {});
}

} // namespace

void CatalogStore::read_ahead() {
    being_read = std::async(std::launch::async, load_built_ins);
}

CatalogStore::CatalogStore(QObject* parent)
    : QObject(parent), m_user_folder(default_user_folder()),
      m_built_ins(being_read.valid() ? being_read.get() : load_built_ins()),
      m_catalog(m_built_ins.with_user_entries(m_user_folder)) {}

void CatalogStore::reload() {
    m_catalog = m_built_ins.with_user_entries(m_user_folder);
    emit changed();
}

Status CatalogStore::save(const Accelerator& accelerator) {
    const Status status = save_accelerator(m_user_folder, accelerator);
    if (status)
        reload();
    return status;
}

Status CatalogStore::save(const Transformer& model) {
    const Status status = save_model(m_user_folder, model);
    if (status)
        reload();
    return status;
}

Status CatalogStore::save(const CalibrationProfile& calibration, const std::string& measurements) {
    const Status status = save_calibration(calibration, measurements);
    if (status)
        reload();
    return status;
}

Status CatalogStore::remove(const std::string& id) {
    const Status status = delete_accelerator(m_user_folder, id);
    if (status)
        reload();
    return status;
}

} // namespace llmroofline::gui
