// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/roofline_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/widgets/pickers/search_popup.h"
#include "app/plots/roofline/roofline_plot.h"
#include "app/plots/roofline/workload_points.h"
#include "app/words/accelerator_details.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/plot_text.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::gui {

namespace {

constexpr std::size_t most_others = 6; // a chart of more than eight curves is not read

const QString remove_all = QStringLiteral("remove all");

} // namespace

RooflinePanel::RooflinePanel(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), document_(document), catalogs_(catalogs) {
    set_line(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    add_ = new IconButton(QStringLiteral("plus"), {}, this);
    add_->setObjectName(QStringLiteral("add_accelerator"));
    connect(add_, &IconButton::clicked, this, &RooflinePanel::open_popup);
    scale_ = new SegmentedControl(this);
    scale_->setObjectName(QStringLiteral("roofline_scale"));
    connect(scale_, &SegmentedControl::chosen, this, [this](int id) { plot_->set_log(id == 0); });
    add_tool(add_);
    add_tool(scale_);
    plot_ = new RooflinePlot(this);
    plot_->setObjectName(QStringLiteral("roofline"));
    sentence_ = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    sentence_->set_max_lines(3);
    content()->addWidget(plot_, 1);
    content()->addWidget(sentence_);
    connect(document_, &Document::changed, this, &RooflinePanel::show_document);
    connect(document_, &Document::active_pin_changed, this, &RooflinePanel::show_points);
    retranslate();
    set_log(true);
}

bool RooflinePanel::is_log() const {
    return scale_->current() == 0;
}

void RooflinePanel::set_log(bool log) {
    scale_->set_current(log ? 0 : 1);
    plot_->set_log(log);
}

void RooflinePanel::set_point(std::optional<Pin> point) {
    if (point_ == point)
        return;
    point_ = point;
    show_points();
}

// Choosing one that is shown takes it away.
void RooflinePanel::toggle_accelerator(const std::string& id) {
    const auto* entry = catalogs_->catalog().accelerator_entry(id);
    if (!entry)
        return;
    const Accelerator accelerator = entry->value;
    document_->edit(tr("further accelerators"), {}, [&](Comparison& c) {
        const auto at = std::find_if(c.others.begin(), c.others.end(), [&](const AcceleratorGroup& other) {
            return other.accelerator.id == accelerator.id;
        });
        if (at != c.others.end())
            c.others.erase(at);
        else if (c.others.size() < most_others)
            c.others.push_back(accelerator);
    });
}

void RooflinePanel::open_popup() {
    if (!popup_) {
        popup_ = new SearchPopup(this);
        connect(popup_, &SearchPopup::picked, this,
                [this](const QString& id) { toggle_accelerator(id.toStdString()); });
        connect(popup_, &SearchPopup::action_chosen, this, [this](const QString& id) {
            if (id == remove_all)
                document_->edit(tr("further accelerators"), {}, [](Comparison& c) { c.others.clear(); });
        });
    }
    const Comparison& comparison = document_->comparison();
    QVector<PickerEntry> entries;
    for (const AcceleratorEntry& entry : catalogs_->catalog().accelerators()) {
        const auto shown = [&](const AcceleratorGroup& other) {
            return other.accelerator.id == entry.value.id;
        };
        PickerEntry row;
        row.id = QString::fromStdString(entry.value.id);
        row.name = QString::fromStdString(entry.value.name);
        row.vendor = QString::fromStdString(entry.value.vendor);
        row.figures = accelerator_figures(entry.value, stated_workload(comparison, {entry.value}), true);
        row.details = accelerator_details(entry.value);
        row.custom = entry.is_users;
        row.mark = std::any_of(comparison.others.begin(), comparison.others.end(), shown)
                       ? tr("shown")
                       : accelerator_mark(entry.value);
        entries.push_back(row);
    }
    popup_->set_entries(entries);
    popup_->set_search_hint(tr("Add to the chart, or take away"));
    popup_->set_actions(comparison.others.empty() ? QVector<PickerAction>()
                                                  : QVector<PickerAction>{{remove_all, tr("Only A and B"),
                                                                           QStringLiteral("close")}});
    popup_->open_at(add_);
}

void RooflinePanel::show_document() {
    const Comparison& comparison = document_->comparison();
    const auto type_of = [&](const AcceleratorGroup& group) {
        return types_in_use(comparison, group).of_products();
    };
    const bool groups = comparison.a.accelerators() > 1 || comparison.b.accelerators() > 1;
    QString names = compute_type_text(type_of(comparison.a), comparison.workload);
    if (type_of(comparison.b) != type_of(comparison.a))
        names = tr("A %1, B %2").arg(names, compute_type_text(type_of(comparison.b), comparison.workload));
    set_note(groups ? tr("one accelerator, %1").arg(names) : names);
    std::vector<RooflineCurve> curves;
    QStringList remarks;
    const auto add = [&](const AcceleratorGroup& group, const QString& label) {
        const ChartRoof chart = chart_roof(comparison, group);
        const std::optional<MatrixRate>& rate = chart.rate;
        const QString name = compute_type_text(chart.type, comparison.workload);
        curves.push_back(curve_of(chart, label, curves.size()));
        if (!rate)
            remarks << tr("%1 states no %2 rate: not available.").arg(label, name);
        else if (rate->fell_back || rate->stands_in)
            remarks
                << tr("%1 states no %2 rate: its %3 rate stands in.").arg(label, name, rate_name(rate->rate));
    };
    add(comparison.a, QStringLiteral("A"));
    add(comparison.b, QStringLiteral("B"));
    for (const AcceleratorGroup& other : comparison.others)
        add(other, QString::fromStdString(other.accelerator.name));
    plot_->set_curves(curves);
    sentence_->setText(remarks.join(QLatin1Char(' ')));
    sentence_->setVisible(!remarks.isEmpty());
    show_points();
}

void RooflinePanel::show_points() {
    const Comparison& comparison = document_->comparison();
    const std::vector<const AcceleratorGroup*> groups = groups_with_curves(comparison);
    const int active = document_->active_pin();
    std::vector<RooflinePoint> points;
    for (std::size_t i = 0; i < comparison.pins.size(); ++i) {
        auto point = workload_on_roofs(comparison, groups, comparison.pins[i]);
        if (!point)
            continue;
        point->pin = static_cast<int>(i) + 1;
        point->is_active = static_cast<int>(i) == active;
        points.push_back(*point);
    }
    std::optional<RooflinePoint> crosshair;
    const bool on_active_pin =
        !comparison.pins.empty() && point_ == comparison.pins[static_cast<std::size_t>(active)];
    if (point_ && !on_active_pin)
        crosshair = workload_on_roofs(comparison, groups, *point_);
    plot_->set_points(points);
    plot_->set_crosshair(crosshair);
}

void RooflinePanel::retranslate() {
    set_title(tr("Roofline"));
    scale_->set_options({{0, tr("Log"), {}}, {1, tr("Linear"), {}}});
    scale_->setAccessibleName(tr("Scale of the roofline chart"));
    add_->set_words(tr("Further accelerators"));
    show_document();
}

void RooflinePanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
