// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/catalog_store.h"

#include <system_error>
#include <utility>

#include "app/gui/theme/type_scale.h"
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
    being_read = std::async(std::launch::async, [] {
        read_font_configuration();
        return load_built_ins();
    });
}

CatalogStore::CatalogStore(QObject* parent)
    : QObject(parent), m_user_folder(default_user_folder()), m_being_read(std::move(being_read)) {}

void CatalogStore::read() const {
    if (m_built_ins)
        return;
    m_built_ins = m_being_read.valid() ? m_being_read.get() : load_built_ins();
    m_catalog = m_built_ins->with_user_entries(m_user_folder);
}

const Catalog& CatalogStore::catalog() const {
    read();
    return m_catalog;
}

const Catalog& CatalogStore::built_ins() const {
    read();
    return *m_built_ins;
}

bool CatalogStore::has_built_ins_only() const {
    std::error_code error;
    return m_user_folder.empty() || !std::filesystem::exists(m_user_folder, error);
}

Result<Accelerator> CatalogStore::find_accelerator(const std::string& id) const {
    return is_read() || !has_built_ins_only() ? catalog().find_accelerator(id)
                                              : Catalog::load_accelerator_only(built_in_folder(), id);
}

Result<Transformer> CatalogStore::find_model(const std::string& id) const {
    return is_read() || !has_built_ins_only() ? catalog().find_model(id)
                                              : Catalog::load_model_only(built_in_folder(), id);
}

void CatalogStore::announce() {
    read();
    emit changed();
}

void CatalogStore::reload() {
    m_catalog = built_ins().with_user_entries(m_user_folder);
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
