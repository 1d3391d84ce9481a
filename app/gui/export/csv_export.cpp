// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/csv_export.h"

#include <QFileInfo>
#include <QMetaObject>
#include <QProgressDialog>
#include <exception>
#include <filesystem>
#include <functional>
#include <stop_token>

#include "app/words/file_words.h"
#include "core/io/staged_file.h"
#include "core/mesh/views/mesh_bands.h"

namespace llmroofline::gui {

namespace {

constexpr int steps_of_bar = 1000;
constexpr int shown_after_ms = 400; // small ones are done before

Status write(const Comparison& comparison, const std::filesystem::path& path, bool byte_order_mark,
             const std::function<void(std::size_t, std::size_t)>& progress, const std::stop_token& stop) {
    StagedFile file;
    if (Status opened = file.open(path); !opened)
        return opened;
    const PutText put = [&file](std::string_view text) { return file.write(text); };
    if (byte_order_mark)
        if (Status begun = put("\xEF\xBB\xBF"); !begun)
            return begun;
    if (Status done = write_mesh(comparison, MeshFormat::csv, put, progress, stop); !done)
        return done;
    if (stop.stop_requested())
        return Done{};
    if (Status done = file.complete(); !done)
        return done;
    return file.put_in_place();
}

} // namespace

CsvExport::CsvExport(const Comparison& comparison, const QString& file, bool byte_order_mark, QWidget* window)
    : QObject(window), file_(file), progress_(new QProgressDialog(tr("Writing %1").arg(shown_name(file)),
                                                                  tr("Cancel"), 0, steps_of_bar, window)) {
    progress_->setObjectName(QStringLiteral("csv_progress"));
    progress_->setMinimumDuration(shown_after_ms);
    progress_->setAutoClose(false);
    progress_->setAutoReset(false);
    connect(progress_, &QProgressDialog::canceled, this, [this] { worker_.request_stop(); });
    worker_ = std::jthread([this, comparison, byte_order_mark,
                            path = std::filesystem::path(file.toStdString())](const std::stop_token& stop) {
        const auto progress = [this](std::size_t rows, std::size_t of) {
            const int step = static_cast<int>(rows * steps_of_bar / of);
            QMetaObject::invokeMethod(
                this, [this, step] { show(step); }, Qt::QueuedConnection);
        };
        Status status = Done{};
        try {
            status = write(comparison, path, byte_order_mark, progress, stop);
        } catch (const std::exception& error) {
            status = Error{ErrorCode::file_unwritable, {path.string(), error.what()}, {}};
        }
        QMetaObject::invokeMethod(
            this, [this, status, stopped = stop.stop_requested()] { finish(status, stopped); },
            Qt::QueuedConnection);
    });
}

CsvExport::~CsvExport() {
    worker_.request_stop();
    if (worker_.joinable())
        worker_.join();
}

// Once it was cancelled the bar must not come back.
void CsvExport::show(int step) {
    if (!progress_->wasCanceled())
        progress_->setValue(step);
}

void CsvExport::finish(const Status& status, bool stopped) {
    progress_->deleteLater();
    deleteLater();
    if (!status)
        emit refused(status.errors());
    else if (stopped)
        emit left_off();
    else
        emit written(file_);
}

} // namespace llmroofline::gui
