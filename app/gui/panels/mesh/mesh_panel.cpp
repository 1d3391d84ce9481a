// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/mesh_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/panels/mesh/headline_bar.h"
#include "app/gui/panels/mesh/measure_bar.h"
#include "app/gui/panels/mesh/mesh_notice.h"
#include "app/gui/panels/mesh/price_line.h"
#include "app/gui/panels/mesh/view_bar.h"
#include "app/gui/session/document.h"
#include "app/gui/session/pin_edits.h"
#include "app/gui/widgets/base/divider.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/themed_icons.h"
#include "app/gui/widgets/fields/tab_line.h"
#include "app/theme/theme_manager.h"
#include "app/words/figures.h"
#include "app/words/headline/view_headline.h"
#include "app/words/view_words.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

namespace {

// As a display holds them.
const std::array<std::vector<double>, 4> contour_choices = {
    std::vector<double>{}, {1.0}, {1.0, 1.5}, {1.0, 1.25, 2.0}};

} // namespace

MeshPanel::MeshPanel(Document* document, QWidget* parent) : QWidget(parent), document_(document) {
    for (const ViewKind& kind : view_kinds())
        last_views_.push_back(kind.initial);
    build_tools();
    pair_plot_ = new MeshPlot(this);
    pair_plot_->setObjectName(QStringLiteral("meshes"));
    single_plot_ = new MeshPlot(this, 1);
    single_plot_->setObjectName(QStringLiteral("single_mesh"));

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(kinds_, 1);
    head->addWidget(lock_);
    head->addWidget(reset_zoom_);
    head->addWidget(export_);
    auto* line = new Divider(Qt::Horizontal, this);
    auto* top = new QVBoxLayout;
    top->setSpacing(0);
    top->addLayout(head);
    top->addWidget(line);
    controls_ = new QHBoxLayout;
    controls_->setSpacing(8);
    controls_->addWidget(measure_);
    controls_->addStretch(1);
    controls_->addWidget(contours_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    auto* said = new QVBoxLayout;
    said->setSpacing(2);
    said->addWidget(headline_);
    said->addWidget(claim_);
    column->addLayout(said);
    column->addWidget(notice_->bar());
    column->addLayout(controls_);
    column->addWidget(prices_);
    column->addWidget(bar_);
    column->addWidget(pair_plot_, 1);
    column->addWidget(single_plot_, 1);

    connect_plot(pair_plot_);
    connect_plot(single_plot_);
    connect(document_, &Document::changed, this, &MeshPanel::show_document);
    connect(document_, &Document::active_pin_changed, this, [this] {
        show_pins();
        show_headline();
        notice_->show_document();
    });
    retranslate();
}

void MeshPanel::build_tools() {
    headline_ = new HeadlineBar(this);
    headline_->setObjectName(QStringLiteral("headline"));
    claim_ = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    claim_->setObjectName(QStringLiteral("claim"));
    kinds_ = new TabLine(this);
    kinds_->setObjectName(QStringLiteral("mesh_view"));
    connect(kinds_, &TabLine::chosen, this, [this](int id) { choose_kind(static_cast<std::size_t>(id)); });
    measure_ = new MeasureBar(document_, this);
    prices_ = new PriceLine(document_, this);
    bar_ = new ViewBar(document_, this);
    contours_ = new QComboBox(this);
    contours_->setObjectName(QStringLiteral("contours"));
    connect(contours_, &QComboBox::activated, this, &MeshPanel::take_contours);
    lock_ = new IconButton(QStringLiteral("unlock"), {}, this);
    lock_->setObjectName(QStringLiteral("lock_scale"));
    lock_->setCheckable(true);
    connect(lock_, &IconButton::clicked, this, [this] { hold_scale(lock_->isChecked()); });
    reset_zoom_ = new IconButton(QStringLiteral("reset"), {}, this);
    reset_zoom_->setObjectName(QStringLiteral("reset_zoom"));
    reset_zoom_->setEnabled(false);
    connect(reset_zoom_, &IconButton::clicked, this, &MeshPanel::show_whole);
    export_ = new QPushButton(this);
    export_->setObjectName(QStringLiteral("export"));
    export_->setFixedHeight(28);
    keep_themed_icon(export_, QStringLiteral("export"));
    connect(export_, &QPushButton::clicked, this, &MeshPanel::export_requested);
    notice_ = new MeshNotice(document_, this);
}

void MeshPanel::connect_plot(MeshPlot* plot) {
    connect(plot, &MeshPlot::hovered, this,
            [this](double x, double y, int panel) { emit hovered(point_at(x, y), panel); });
    connect(plot, &MeshPlot::clicked, this, [this](double x, double y) { emit clicked(point_at(x, y)); });
    connect(plot, &MeshPlot::left, this, &MeshPanel::left);
    connect(plot, &MeshPlot::zoom_changed, this,
            [this](const Zoom& zoom) { take_zoom(zoom, QStringLiteral("zoom")); });
    connect(plot, &MeshPlot::removal_requested, this, [this] { remove_active_pin(document_); });
}

MeshPlot* MeshPanel::plot() const {
    return view_parts(document_->comparison()).size() > 1 ? pair_plot_ : single_plot_;
}

MeshPoint MeshPanel::point_at(double x, double y) const {
    const DisplayAxes axes = view_axes(document_->comparison(), 1);
    return mesh_point(document_->comparison(), axes.x, std::round(x), axes.y, std::round(y));
}

QPointF MeshPanel::place_of(const MeshPoint& point) const {
    const DisplayAxes axes = view_axes(document_->comparison(), 1);
    return {point.along(axes.x), point.along(axes.y)};
}

void MeshPanel::choose_kind(std::size_t kind) {
    const View view = last_views_[kind];
    document_->edit(tr("view"), {}, [&](Comparison& c) { c.view = view; });
}

void MeshPanel::take_contours(int choice) {
    const std::vector<double>& ratios = contour_choices[static_cast<std::size_t>(choice)];
    document_->edit(tr("contours"), {}, [&](Comparison& c) { c.display.contours = ratios; });
}

// Contours that are none of the choices, as a file may have them, are said as they are.
void MeshPanel::show_contours() {
    const std::vector<double>& ratios = document_->comparison().display.contours;
    const auto at = std::find(contour_choices.begin(), contour_choices.end(), ratios);
    const auto own = static_cast<int>(contour_choices.size());
    if (at != contour_choices.end()) {
        contours_->removeItem(own);
        contours_->setCurrentIndex(static_cast<int>(at - contour_choices.begin()));
        return;
    }
    QStringList words;
    for (const double ratio : ratios)
        words << QStringLiteral("%1×").arg(short_figure(ratio));
    const QString text = tr("Contours %1").arg(words.join(QStringLiteral(", ")));
    if (contours_->count() == own)
        contours_->addItem(text);
    contours_->setItemText(own, text);
    contours_->setCurrentIndex(own);
}

void MeshPanel::hold_scale(bool held) {
    const std::optional<double> half_range =
        held ? std::optional(needed_half_range(meshes_.meshes)) : std::nullopt;
    document_->edit(tr("colour scale"), {}, [&](Comparison& c) { c.display.half_range = half_range; });
}

// Steps that follow each other quickly under one key are undone at once.
void MeshPanel::take_zoom(const Zoom& zoom, const QString& key) {
    document_->edit(tr("zoom"), key, [&](Comparison& c) { c.zoom = zoom; });
}

void MeshPanel::show_whole() {
    take_zoom({}, {});
}

void MeshPanel::show_scale() {
    const std::optional<double>& held = document_->comparison().display.half_range;
    lock_->setChecked(held.has_value());
    lock_->set_icon_name(held ? QStringLiteral("lock") : QStringLiteral("unlock"));
    plot()->set_half_range(held.value_or(needed_half_range(meshes_.meshes)));
}

void MeshPanel::show_meshes(const ShownMeshes& meshes) {
    // What was computed for a view of other meshes comes too late.
    if (meshes.meshes.size() != view_parts(document_->comparison()).size())
        return;
    meshes_ = meshes;
    show_headline();
    show_scale();
    plot()->set_meshes(meshes.meshes);
    notice_->show_meshes(meshes);
}

void MeshPanel::set_point(const std::optional<MeshPoint>& point, const QString& readout) {
    plot()->set_crosshair(point ? std::optional(place_of(*point)) : std::nullopt);
    plot()->set_readout(readout);
}

void MeshPanel::set_measured(const QVector<MeasuredMark>& marks) {
    plot()->set_measured(marks);
}

void MeshPanel::set_claim(const QString& sentence, TextTone tone, const QString& explained) {
    claim_->setText(sentence);
    claim_->set_tone(tone);
    claim_->setToolTip(explained);
}

void MeshPanel::set_compact(bool compact) {
    headline_->set_compact(compact);
    prices_->set_compact(compact);
}

void MeshPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    const std::size_t kind = comparison.view.index();
    last_views_[kind] = comparison.view;
    kinds_->set_current(static_cast<int>(kind));
    // Candidates have no ratio of two sides.
    const bool has_ratio = kind_of(comparison.view).group != ViewGroup::candidates;
    contours_->setVisible(has_ratio);
    lock_->setVisible(has_ratio);
    if (!std::holds_alternative<CandidatesView>(comparison.view))
        set_beyond_of(no_winner);
    pair_plot_->setVisible(plot() == pair_plot_);
    single_plot_->setVisible(plot() == single_plot_);
    plot()->set_view(comparison.zoom);
    reset_zoom_->setEnabled(!comparison.zoom.is_whole());
    place_settings();
    show_contours();
    show_scale();
    show_pins();
    show_headline();
    notice_->show_document();
}

// Beside the measure where there is room for them, else on a line of their own; nowhere without any.
void MeshPanel::place_settings() {
    auto* column = static_cast<QVBoxLayout*>(layout());
    const bool any = !kind_of(document_->comparison().view).settings.empty();
    bar_->setVisible(any);
    const int taken = (measure_->isVisibleTo(this) ? measure_->sizeHint().width() : 0) +
                      contours_->sizeHint().width() + 4 * controls_->spacing();
    const bool beside = bar_->sizeHint().width() + taken <= width();
    const bool is_beside = controls_->indexOf(bar_) >= 0;
    if (beside == is_beside)
        return;
    if (beside) {
        column->removeWidget(bar_);
        controls_->insertWidget(1, bar_, 1000);
    } else {
        controls_->removeWidget(bar_);
        column->insertWidget(column->indexOf(prices_) + 1, bar_);
    }
}

void MeshPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place_settings();
}

// Of the meshes those of the view as it is: what was computed for another one says nothing of this.
void MeshPanel::show_headline() {
    const Comparison& comparison = document_->comparison();
    const bool are_of_view = !meshes_.meshes.empty() && meshes_.meshes.back() &&
                             meshes_.meshes.back()->view.index() == comparison.view.index();
    std::optional<Pin> pin;
    if (!comparison.pins.empty())
        pin = comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    headline_->set_headline(view_headline(
        {comparison, pin, are_of_view ? meshes_.meshes : std::vector<std::shared_ptr<const MeshResult>>{}}));
}

QString MeshPanel::headline_text() const {
    return headline_->text();
}

void MeshPanel::copy_headline() const {
    headline_->copy();
}

void MeshPanel::show_pins() {
    const Comparison& comparison = document_->comparison();
    const QVector<QPointF> pins = pin_places(comparison);
    const bool requests = view_axes(comparison, 1).x != Quantity::sequence;
    plot()->set_pins(pins, pins.isEmpty() ? -1 : requests ? 0 : document_->active_pin());
}

void MeshPanel::retranslate() {
    kinds_->setAccessibleName(tr("What is shown"));
    QVector<TabOption> options;
    for (const std::size_t kind : view_tabs())
        options.push_back({static_cast<int>(kind), view_name(kind), view_explained(kind),
                           static_cast<int>(view_kinds()[kind].group)});
    kinds_->set_options(options);
    kinds_->set_more_words(tr("More"));
    lock_->set_words(tr("Keep the colour scale"));
    reset_zoom_->set_words(tr("Whole meshes"));
    export_->setText(tr("Export"));
    export_->setToolTip(tr("Write the meshes or the roofline chart as a picture"));
    contours_->setAccessibleName(tr("Contours"));
    contours_->clear();
    contours_->addItems(
        {tr("No contours"), tr("Break-even"), tr("Contours 1×, 1.5×"), tr("Contours 1×, 1.25×, 2×")});
    show_document();
}

void MeshPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
