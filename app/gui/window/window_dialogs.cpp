// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/window_dialogs.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QTimer>
#include <string>
#include <utility>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/measurements/measurements_dialog.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/window/shell.h"
#include "app/words/error_words.h"

namespace llmroofline::gui {

namespace {

// What a step and a roof need, in round figures to be typed over; everything else is absent.
Accelerator new_accelerator(const Catalog& catalog) {
    Accelerator accelerator;
    accelerator.id = "my-accelerator";
    for (int number = 2; catalog.accelerator_entry(accelerator.id) != nullptr; ++number)
        accelerator.id = "my-accelerator-" + std::to_string(number);
    accelerator.name = QCoreApplication::translate("WindowDialogs", "My accelerator").toStdString();
    accelerator.vendor = QCoreApplication::translate("WindowDialogs", "Mine").toStdString();
    accelerator.memory_gb = 100;
    accelerator.bandwidth_gb_s = 1000;
    accelerator.rate_tera(Rate::bf16) = accelerator.rate_tera(Rate::fp16) = 100;
    accelerator.link_gb_s = 100;
    accelerator.sources["default"] = own_source;
    return accelerator;
}

} // namespace

WindowDialogs::WindowDialogs(Shell* shell)
    : QObject(shell->window()), shell_(shell), keep_timer_(new QTimer(this)) {
    constexpr int kept_every_ms = 2000;
    keep_timer_->setInterval(kept_every_ms);
    connect(keep_timer_, &QTimer::timeout, this, &WindowDialogs::keep_text);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] {
        keep_text();
        keep_timer_->stop(); // that the editor then goes forgets nothing
    });
}

void WindowDialogs::keep_text() {
    if (!keep_timer_->isActive())
        return; // no editor was open, so that what an earlier run kept stays until it is reopened
    std::optional<SessionStore::UnsavedText> unsaved;
    if (editor_ && editor_->has_unsaved_changes())
        unsaved = {editor_side_, editor_->text()};
    if (unsaved == kept_)
        return;
    kept_ = unsaved;
    if (const Status status = session_.keep(unsaved); !status)
        shell_->say(error_lines(status.errors()), true);
}

void WindowDialogs::reopen_editor() {
    if (std::exchange(was_reopened_, true))
        return;
    if (const auto kept = session_.kept()) {
        edit_accelerator(kept->side, false);
        editor_->take_over(kept->text);
        kept_ = kept;
    }
}

void WindowDialogs::edit_accelerator(int side, bool fresh) {
    if (editor_) {
        editor_->raise();
        editor_->activateWindow();
        return;
    }
    const Accelerator before =
        (side == 0 ? shell_->document()->comparison().a : shell_->document()->comparison().b).accelerator;
    const Accelerator start = fresh ? new_accelerator(shell_->catalogs()->catalog()) : before;
    editor_ = new AcceleratorEditor(shell_->catalogs(), start, side == 0 ? Side::a : Side::b,
                                    shell_->window(), fresh);
    editor_->setAttribute(Qt::WA_DeleteOnClose);
    editor_side_ = side;
    keep_timer_->start();
    connect(editor_, &QObject::destroyed, this, [this] {
        keep_text();
        keep_timer_->stop();
    });
    const auto show = [this, side](const Accelerator& accelerator) {
        shell_->document()->edit(tr("figures of %1").arg(QString::fromStdString(accelerator.name)),
                                 QStringLiteral("accelerator"),
                                 [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
    };
    connect(editor_, &AcceleratorEditor::accelerator_changed, this, show);
    connect(editor_, &AcceleratorEditor::saved, this, show);
    connect(editor_, &AcceleratorEditor::cancelled, this, [show, before] { show(before); });
    // What was deleted from the catalog stays in the comparison, which has a copy of its own.
    if (fresh)
        show(start);
    editor_->show();
}

void WindowDialogs::measure(const QString& file) {
    if (!measurements_) {
        measurements_ =
            new MeasurementsDialog(shell_->catalogs(), shell_->document()->comparison(), shell_->window());
        measurements_->setAttribute(Qt::WA_DeleteOnClose);
        connect(measurements_, &MeasurementsDialog::calibration_saved, this,
                [this](const std::shared_ptr<const CalibrationProfile>& profile) {
                    shell_->document()->edit(tr("calibration"), {}, [&](Comparison& c) {
                        c.workload.calibration_id = profile->id;
                        c.workload.calibration = profile;
                        c.workload.software.clear();
                        c.formulas = Formulas::exact; // a calibration knows no others
                    });
                    shell_->say(tr("Saved among your calibrations, and in use: %1")
                                    .arg(QString::fromStdString(profile->id)),
                                false);
                });
        measurements_->open();
    }
    if (!file.isEmpty())
        measurements_->load(file);
}

} // namespace llmroofline::gui
