// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/catalog_store.h"

#include <system_error>
#include <utility>

#include "app/theme/type_scale.h"
#include "core/catalog/calibration_catalog.h"
#include "core/catalog/folders.h"
#include "core/catalog/user_entries.h"
#include "core/comparison/default_comparison.h"

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
    : QObject(parent), user_folder_(default_user_folder()), being_read_(std::move(being_read)) {}

void CatalogStore::read() const {
    if (built_ins_)
        return;
    built_ins_ = being_read_.valid() ? being_read_.get() : load_built_ins();
    catalog_ = built_ins_->with_user_entries(user_folder_);
}

const Catalog& CatalogStore::catalog() const {
    read();
    return catalog_;
}

const Catalog& CatalogStore::built_ins() const {
    read();
    return *built_ins_;
}

bool CatalogStore::has_built_ins_only() const {
    std::error_code error;
    return user_folder_.empty() || !std::filesystem::exists(user_folder_, error);
}

Comparison CatalogStore::first_comparison() const {
    return default_comparison(find_accelerator(std::string(default_accelerator_a)),
                              find_accelerator(std::string(default_accelerator_b)),
                              find_model(std::string(default_model)));
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
    catalog_ = built_ins().with_user_entries(user_folder_);
    emit changed();
}

Status CatalogStore::save(const Accelerator& accelerator) {
    const Status status = save_accelerator(user_folder_, accelerator);
    if (status)
        reload();
    return status;
}

Status CatalogStore::save(const Transformer& model) {
    const Status status = save_model(user_folder_, model);
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
    const Status status = delete_accelerator(user_folder_, id);
    if (status)
        reload();
    return status;
}

} // namespace llmroofline::gui
