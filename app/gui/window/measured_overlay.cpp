// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/measured_overlay.h"

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/plots/figure/measured_marks.h"
#include "app/plots/roofline/roofline_plot.h"
#include "app/plots/roofline/workload_points.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/fit/measured_run.h"
#include "core/fit/predict.h"
#include "core/fit/rows_left_out.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

MeasuredOverlay::MeasuredOverlay(Document* document, CatalogStore* catalogs, MeshPanel* meshes,
                                 QObject* parent)
    : QObject(parent), document_(document), meshes_(meshes), measured_rows_(catalogs) {
    connect(catalogs, &CatalogStore::changed, this, [this] {
        measured_rows_.forget();
        refresh();
    });
}

void MeasuredOverlay::attach(CalibrationSection* section, RooflinePlot* roofline) {
    section_ = section;
    roofline_ = roofline;
    section_->set_shows_measured(shown_);
    connect(section_, &CalibrationSection::shows_measured_changed, this,
            [this] { set_shown(section_->shows_measured()); });
    roofline_->set_achieved_words([this](std::size_t mark) { return achieved_words(achieved_[mark]); });
    connect(document_, &Document::changed, this, &MeasuredOverlay::refresh);
    refresh();
}

void MeasuredOverlay::set_shown(bool shown) {
    shown_ = shown;
    if (section_)
        section_->set_shows_measured(shown);
    refresh();
}

const std::vector<Measurement>& MeasuredOverlay::rows() {
    static const std::vector<Measurement> none;
    return shown_ ? measured_rows_.of(document_->comparison().workload) : none;
}

void MeasuredOverlay::refresh() {
    if (!section_)
        return;
    const Comparison& comparison = document_->comparison();
    const std::vector<Measurement>& measured = rows();
    points_ = measured_points(measured, comparison);
    const QVector<MeasuredMark> marks = measured_marks(points_, view_axes(comparison, 1));
    meshes_->set_measured(marks);
    achieved_ = achieved_points(measured, comparison, groups_with_curves(comparison));
    roofline_->set_achieved(achieved_marks(achieved_));
    section_->set_measured_count(static_cast<int>(marks.size()), static_cast<int>(measured.size()),
                                 left_out_words(measured));
}

QString MeasuredOverlay::left_out_words(const std::vector<Measurement>& measured) const {
    const RowsLeftOut out = rows_left_out(measured, document_->comparison());
    QStringList parts;
    const auto add = [&](std::size_t rows, const QString& words) {
        if (rows > 0)
            parts << words.arg(rows);
    };
    add(out.model, tr("%1 of another model"));
    add(out.accelerator, tr("%1 on other accelerators"));
    add(out.layout, tr("%1 on another number of them, or divided otherwise"));
    add(out.types, tr("%1 in other types"));
    add(out.kind, tr("%1 of another phase or kind of run"));
    add(out.request, tr("%1 of other lengths or another batch"));
    return parts.isEmpty() ? QString() : tr("Not shown: %1.").arg(parts.join(QStringLiteral("; ")));
}

QString MeasuredOverlay::achieved_words(const AchievedPoint& point) const {
    const std::vector<const AcceleratorGroup*> groups = groups_with_curves(document_->comparison());
    return tr("%1, batch %2: %3, %4 of one accelerator")
               .arg(group_name(*groups[point.group]), whole(point.row->batch), row_words(*point.row),
                    flops_rate(point.flops_per_s)) +
           QLatin1Char('\n') + measured_rows_.source_words(*point.row);
}

// Measured, what the calibration in use (or the bound) says of the same run, and where it comes from.
QString MeasuredOverlay::row_words(const Measurement& row) const {
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

QStringList MeasuredOverlay::words_at(const MeshPoint& place) const {
    const DisplayAxes axes = view_axes(document_->comparison(), 1);
    const QPointF at(place.along(axes.x), place.along(axes.y));
    QStringList words;
    for (const MeasuredPoint& point : points_) {
        if (measured_place(point, axes) != at)
            continue;
        if (const auto ratio = point.ratio())
            words << tr("measured: %1").arg(ratio_words(*ratio));
        for (const auto& [letter, row] :
             {std::pair(QStringLiteral("A"), point.a), {QStringLiteral("B"), point.b}})
            if (row)
                words << tr("%1 %2").arg(letter, row_words(*row)) << measured_rows_.source_words(*row);
    }
    return words;
}

} // namespace llmroofline::gui
