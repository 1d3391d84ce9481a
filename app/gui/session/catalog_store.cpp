// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/catalog_store.h"

#include <QTimer>
#include <chrono>
#include <system_error>
#include <utility>

#include "app/theme/type_scale.h"
#include "core/catalog/calibration_catalog.h"
#include "core/catalog/folders.h"
#include "core/catalog/user_entries.h"
#include "core/comparison/default_comparison.h"

namespace llmroofline::gui {

namespace {

constexpr int poll_ms = 10;

std::future<ReadCatalogs> being_read;

ReadCatalogs load(const std::filesystem::path& user_folder) {
    ReadCatalogs catalogs{Catalog::load(built_in_folder(), {}), {}};
    catalogs.all = catalogs.built_ins.with_user_entries(user_folder);
    return catalogs;
}

} // namespace

void CatalogStore::read_ahead() {
    being_read = std::async(std::launch::async, [] {
        read_font_configuration();
        return load(default_user_folder());
    });
}

CatalogStore::CatalogStore(QObject* parent)
    : QObject(parent), user_folder_(default_user_folder()), being_read_(std::move(being_read)) {}

void CatalogStore::read() const {
    if (built_ins_)
        return;
    ReadCatalogs catalogs = being_read_.valid() ? being_read_.get() : load(user_folder_);
    built_ins_ = std::move(catalogs.built_ins);
    catalog_ = std::move(catalogs.all);
}

bool CatalogStore::is_being_read() const {
    return !is_read() && being_read_.valid() &&
           being_read_.wait_for(std::chrono::seconds(0)) != std::future_status::ready;
}

void CatalogStore::when_read(const std::function<void()>& act) {
    QTimer::singleShot(is_being_read() ? poll_ms : 0, this, [this, act] {
        if (is_being_read())
            when_read(act);
        else
            act();
    });
}

const Catalog& CatalogStore::catalog() const {
    read();
    return catalog_;
}

const Catalog& CatalogStore::built_ins() const {
    read();
    return *built_ins_;
}

bool CatalogStore::may_have_own(const char* folder, const std::string& id) const {
    std::error_code error;
    return !user_folder_.empty() && std::filesystem::exists(user_folder_ / folder / (id + ".yaml"), error);
}

Comparison CatalogStore::first_comparison() const {
    return default_comparison(find_accelerator(std::string(default_accelerator_a)),
                              find_accelerator(std::string(default_accelerator_b)),
                              find_model(std::string(default_model)));
}

Result<Accelerator> CatalogStore::find_accelerator(const std::string& id) const {
    if (!is_read() && !may_have_own("hardware_specs", id))
        if (auto built_in = Catalog::load_accelerator_only(built_in_folder(), id))
            return built_in;
    return catalog().find_accelerator(id);
}

Result<Transformer> CatalogStore::find_model(const std::string& id) const {
    if (!is_read() && !may_have_own("models", id))
        if (auto built_in = Catalog::load_model_only(built_in_folder(), id))
            return built_in;
    return catalog().find_model(id);
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
