// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/window_dialogs.h"

#include <QMainWindow>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/measurements/measurements_dialog.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/window/shell.h"

namespace llmroofline::gui {

WindowDialogs::WindowDialogs(Shell* shell) : QObject(shell->window()), shell_(shell) {}

void WindowDialogs::edit_accelerator(int side) {
    if (editor_) {
        editor_->raise();
        editor_->activateWindow();
        return;
    }
    const Accelerator before =
        (side == 0 ? shell_->document()->comparison().a : shell_->document()->comparison().b).accelerator;
    editor_ =
        new AcceleratorEditor(shell_->catalogs(), before, side == 0 ? Side::a : Side::b, shell_->window());
    editor_->setAttribute(Qt::WA_DeleteOnClose);
    const auto show = [this, side](const Accelerator& accelerator) {
        shell_->document()->edit(tr("figures of %1").arg(QString::fromStdString(accelerator.name)),
                                 QStringLiteral("accelerator"),
                                 [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = accelerator; });
    };
    connect(editor_, &AcceleratorEditor::accelerator_changed, this, show);
    connect(editor_, &AcceleratorEditor::saved, this, show);
    connect(editor_, &AcceleratorEditor::cancelled, this, [show, before] { show(before); });
    connect(editor_, &AcceleratorEditor::deleted, this, [this, side](const QString&) {
        // What was deleted is no longer in use: back to what the catalog has.
        const Comparison fresh = shell_->catalogs()->first_comparison();
        shell_->use_accelerator(side, (side == 0 ? fresh.a : fresh.b).accelerator);
    });
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
