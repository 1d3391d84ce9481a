// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the main window does with calibrations beyond showing their figures: own measurements, and measured
// rows over meshes and roofline.
#include "app/gui/measurements/measurements_dialog.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/session/measured_rows.h"
#include "app/gui/window/main_window.h"
#include "app/plots/figure/measured_marks.h"
#include "app/plots/roofline/roofline_plot.h"
#include "app/plots/roofline/workload_points.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/fit/measured_run.h"
#include "core/fit/predict.h"

namespace llmroofline::gui {

void MainWindow::connect_calibration() {
    CalibrationSection* section = model_->calibration();
    connect(section, &CalibrationSection::measurements_requested, this, [this] { measure(); });
    connect(section, &CalibrationSection::shows_measured_changed, this, &MainWindow::refresh_measured);
    roofline_->plot()->set_achieved_words(
        [this](std::size_t mark) { return achieved_words(achieved_[mark]); });
    connect(document_, &Document::changed, this, &MainWindow::refresh_measured);
    connect(meshes_, &MeshPanel::view_chosen, this, &MainWindow::refresh_measured);
    connect(meshes_, &MeshPanel::request_view_changed, this, &MainWindow::refresh_measured);
    connect(catalogs_, &CatalogStore::changed, this, [this] {
        measured_rows_->forget();
        refresh_measured();
    });
}

void MainWindow::measure(const QString& file) {
    if (!measurements_) {
        measurements_ = new MeasurementsDialog(catalogs_, document_->comparison(), this);
        measurements_->setAttribute(Qt::WA_DeleteOnClose);
        connect(measurements_, &MeasurementsDialog::calibration_saved, this,
                [this](const std::shared_ptr<const CalibrationProfile>& profile) {
                    document_->edit(tr("calibration"), {}, [&](Comparison& c) {
                        c.workload.calibration_id = profile->id;
                        c.workload.calibration = profile;
                        c.workload.software.clear();
                        c.formulas = Formulas::exact; // a calibration knows no others
                    });
                    say(tr("Saved among your calibrations, and in use: %1")
                            .arg(QString::fromStdString(profile->id)),
                        false);
                });
        measurements_->open();
    }
    if (!file.isEmpty())
        measurements_->load(file);
}

void MainWindow::show_calibration() {
    complete();
    model_->unfold_calibration();
}

bool MainWindow::shows_measured() const {
    return is_complete() ? model_->calibration()->shows_measured() : view_.shows_measured;
}

void MainWindow::show_measured(bool shown) {
    complete();
    model_->calibration()->set_shows_measured(shown);
    refresh_measured();
}

const std::vector<Measurement>& MainWindow::measured_rows() const {
    static const std::vector<Measurement> none;
    return shows_measured() ? measured_rows_->of(document_->comparison().workload) : none;
}

void MainWindow::refresh_measured() {
    const Comparison& comparison = document_->comparison();
    const auto requests = shown_requests();
    const std::vector<Measurement>& rows = measured_rows();
    measured_ = requests ? measured_requests(rows, comparison, requests->x, requests->y, requests->metric)
                         : measured_steps(rows, comparison);
    const QVector<MeasuredMark> marks = measured_marks(measured_, requests);
    meshes_->set_measured(marks);
    achieved_ = achieved_points(rows, comparison, groups_with_curves(comparison));
    roofline_->plot()->set_achieved(achieved_marks(achieved_));
    model_->calibration()->set_measured_count(static_cast<int>(marks.size()), static_cast<int>(rows.size()));
}

QString MainWindow::achieved_words(const AchievedPoint& point) const {
    const std::vector<const AcceleratorGroup*> groups = groups_with_curves(document_->comparison());
    return tr("%1, batch %2: %3, %4 of one accelerator")
               .arg(group_name(*groups[point.group]), whole(point.row->batch), measured_row_words(*point.row),
                    flops_rate(point.flops_per_s)) +
           QLatin1Char('\n') + measured_rows_->source_words(*point.row);
}

// Measured, what the calibration in use (or the bound) says of the same run, and where it comes from.
QString MainWindow::measured_row_words(const Measurement& row) const {
    const auto in_unit = [&](double value) {
        return row.is_rate() ? tr("%1 tok/s").arg(tokens_rate(value)) : tr("%1 ms").arg(significant(value));
    };
    QString expected;
    if (const auto& profile = document_->comparison().workload.calibration) {
        if (const auto run = predict(*profile, row))
            expected = tr("predicted %1 (%2–%3)")
                           .arg(in_unit(run->predicted), significant(run->low), significant(run->high));
    } else {
        MeasuredRun run(row);
        if (!run.missing())
            expected = tr("bound %1").arg(in_unit(row.value_of(run.bound_seconds())));
    }
    const std::string& stack = row.version.empty() ? row.software : row.version;
    QStringList parts = {tr("measured %1").arg(in_unit(row.value)), expected, QString::fromStdString(stack)};
    parts.removeAll(QString());
    return parts.join(tr(", "));
}

QStringList MainWindow::measured_words(double x, double y) const {
    const auto requests = shown_requests();
    QStringList words;
    for (const MeasuredPoint& point : measured_) {
        if (measured_place(point, requests) != QPointF(x, y))
            continue;
        if (const auto ratio = point.ratio())
            words << tr("measured: %1").arg(ratio_words(*ratio));
        for (const auto& [letter, row] :
             {std::pair(QStringLiteral("A"), point.a), {QStringLiteral("B"), point.b}})
            if (row)
                words << tr("%1 %2").arg(letter, measured_row_words(*row))
                      << measured_rows_->source_words(*row);
    }
    return words;
}

} // namespace llmroofline::gui
