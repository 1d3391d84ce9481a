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

#include "app/gui/panels/mesh/request_mesh_bar.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/themed_icons.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/theme/theme_manager.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

// Break-even first; each further ratio either way.
const std::array<std::vector<double>, 4> contour_choices = {
    std::vector<double>{}, {1.0}, {1.0, 1.5, 1 / 1.5}, {1.0, 1.25, 1 / 1.25, 2.0, 0.5}};
constexpr int default_contours = 2;

constexpr double least_half_range = 0.07; // log2 of 1.05: a map of nearly equal cells still has a scale

// The colours reach a little beyond the largest advantage on either mesh.
double half_range_of(const ScenePair& scenes) {
    float greatest = 0;
    for (const auto& scene : {scenes.global, scenes.by_operator, scenes.requests})
        if (scene)
            greatest = std::max(greatest, scene->greatest_advantage);
    return std::max(least_half_range, 1.1 * static_cast<double>(greatest));
}

} // namespace

MeshPanel::MeshPanel(Document* document, QWidget* parent) : QWidget(parent), document_(document) {
    title_ = new TextLabel({}, TypeRole::section, TextTone::normal, this);
    title_->set_keeps_width(true);
    subtitle_ = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    claim_ = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    claim_->setObjectName(QStringLiteral("claim"));
    view_ = new SegmentedControl(this);
    view_->setObjectName(QStringLiteral("mesh_view"));
    view_->set_large(true);
    connect(view_, &SegmentedControl::chosen, this, [this](int id) { emit view_chosen(id == 1); });
    contours_ = new QComboBox(this);
    contours_->setObjectName(QStringLiteral("contours"));
    contours_->setFixedHeight(28);
    connect(contours_, &QComboBox::activated, this, &MeshPanel::contours_changed);
    lock_ = new IconButton(QStringLiteral("unlock"), {}, this);
    lock_->setObjectName(QStringLiteral("lock_scale"));
    lock_->setCheckable(true);
    connect(lock_, &IconButton::toggled, this, [this](bool locked) {
        lock_->set_icon_name(locked ? QStringLiteral("lock") : QStringLiteral("unlock"));
        if (!locked)
            plot()->set_half_range(half_range_of(scenes_));
    });
    reset_zoom_ = new IconButton(QStringLiteral("reset"), {}, this);
    reset_zoom_->setObjectName(QStringLiteral("reset_zoom"));
    reset_zoom_->setEnabled(false);
    connect(reset_zoom_, &IconButton::clicked, this, [this] {
        plot()->set_view({});
        reset_zoom_->setEnabled(false);
    });
    export_ = new QPushButton(this);
    export_->setObjectName(QStringLiteral("export"));
    export_->setFixedHeight(28);
    keep_themed_icon(export_, QStringLiteral("export"));
    connect(export_, &QPushButton::clicked, this, &MeshPanel::export_requested);
    notice_ = new NoticeBar(this);
    notice_->setObjectName(QStringLiteral("fit_notice"));
    plot_ = new MeshPlot(this);
    plot_->setObjectName(QStringLiteral("meshes"));
    request_plot_ = new MeshPlot(this, 1);
    request_plot_->setObjectName(QStringLiteral("request_mesh"));
    request_bar_ = new RequestMeshBar(this);
    // The zoom was of other quantities.
    connect(request_bar_, &RequestMeshBar::view_changed, this, [this] {
        request_plot_->set_view({});
        reset_zoom_->setEnabled(false);
        show_pins();
        emit request_view_changed();
    });

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(title_);
    head->addWidget(subtitle_, 1000);
    head->addStretch(1);
    head->addWidget(view_);
    head->addWidget(contours_);
    head->addWidget(lock_);
    head->addWidget(reset_zoom_);
    head->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(claim_);
    column->addWidget(notice_);
    column->addWidget(request_bar_);
    column->addWidget(plot_, 1);
    column->addWidget(request_plot_, 1);

    const auto pin_at = [](double sequence, double batch) {
        return Pin{static_cast<std::int64_t>(std::llround(batch)),
                   static_cast<std::int64_t>(std::llround(sequence))};
    };
    connect(plot_, &MeshPlot::hovered, this,
            [this, pin_at](double sequence, double batch) { emit hovered(pin_at(sequence, batch)); });
    connect(plot_, &MeshPlot::clicked, this,
            [this, pin_at](double sequence, double batch) { emit pinned(pin_at(sequence, batch)); });
    connect(request_plot_, &MeshPlot::hovered, this,
            [this](double x, double y) { emit request_hovered(request_at(x, y)); });
    connect(request_plot_, &MeshPlot::clicked, this,
            [this](double x, double y) { emit request_chosen(request_at(x, y)); });
    connect_plot(plot_);
    connect_plot(request_plot_);
    connect(document_, &Document::changed, this, &MeshPanel::show_document);
    connect(document_, &Document::active_pin_changed, this, [this] {
        show_pins();
        show_notice();
    });
    connect(notice_, &NoticeBar::action_requested, this, &MeshPanel::use_groups_that_fit);
    retranslate();
    contours_->setCurrentIndex(default_contours);
    show_requests(false);
}

void MeshPanel::connect_plot(MeshPlot* plot) {
    connect(plot, &MeshPlot::left, this, &MeshPanel::left);
    connect(plot, &MeshPlot::zoom_changed, this,
            [this](const ViewRange& view) { reset_zoom_->setEnabled(!view.is_whole()); });
}

namespace {

std::int64_t& along(Request& request, RequestQuantity quantity) {
    return quantity == RequestQuantity::batch   ? request.batch
           : quantity == RequestQuantity::input ? request.input
                                                : request.output;
}

} // namespace

Request MeshPanel::request_at(double x, double y) const {
    Request request = document_->comparison().request;
    along(request, request_view().x) = std::llround(x);
    along(request, request_view().y) = std::llround(y);
    return request;
}

QPointF MeshPanel::place_of(const Request& request) const {
    Request copy = request;
    return {static_cast<double>(along(copy, request_view().x)),
            static_cast<double>(along(copy, request_view().y))};
}

const RequestView& MeshPanel::request_view() const {
    return request_bar_->view();
}

void MeshPanel::set_request_view(const RequestView& view) {
    request_bar_->set_view(view);
    show_pins();
}

void MeshPanel::set_request(const std::optional<Request>& request, const QString& readout) {
    request_plot_->set_crosshair(request ? std::optional(place_of(*request)) : std::nullopt);
    request_plot_->set_readout(readout);
}

bool MeshPanel::shows_requests() const {
    return view_->current() == 1;
}

void MeshPanel::show_requests(bool requests) {
    view_->set_current(requests ? 1 : 0);
    plot_->setVisible(!requests);
    request_plot_->setVisible(requests);
    request_bar_->setVisible(requests);
    reset_zoom_->setEnabled(!plot()->view().is_whole());
    show_document();
}

std::vector<double> MeshPanel::contour_ratios() const {
    return contour_choices[static_cast<std::size_t>(std::max(0, contours_->currentIndex()))];
}

void MeshPanel::show_scenes(const ScenePair& scenes) {
    scenes_ = scenes;
    const Comparison& comparison = document_->comparison();
    MeshPlot* shown = scenes.requests ? request_plot_ : plot_;
    if (!lock_->isChecked())
        shown->set_half_range(half_range_of(scenes));
    if (scenes.requests) {
        request_plot_->set_scene(scenes.requests);
        return;
    }
    plot_->set_scenes(scenes.global, scenes.by_operator, comparison.workload.phase);
}

void MeshPanel::set_point(std::optional<Pin> point, const QString& readout) {
    std::optional<QPointF> at;
    if (point)
        at = QPointF(static_cast<double>(point->sequence), static_cast<double>(point->batch));
    plot_->set_crosshair(at);
    plot_->set_readout(readout);
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
    subtitle_->setVisible(!compact);
}

void MeshPanel::show_document() {
    const bool prefill = document_->comparison().workload.phase == Phase::prefill;
    subtitle_->setText(shows_requests() ? tr("whole requests")
                       : prefill        ? tr("prefill speed")
                                        : tr("decode speed"));
    subtitle_->setToolTip(tr("log₂ of the ratio, one colour scale"));
    show_pins();
    show_notice();
}

void MeshPanel::show_pins() {
    QVector<QPointF> pins;
    for (const Pin& pin : document_->comparison().pins)
        pins.push_back({static_cast<double>(pin.sequence), static_cast<double>(pin.batch)});
    plot_->set_pins(pins, pins.isEmpty() ? -1 : document_->active_pin());
    request_plot_->set_pins({place_of(document_->comparison().request)}, 0);
}

// Where nothing fits anywhere a hatch would mark everything: a sentence says it once, and offers what would.
void MeshPanel::show_notice() {
    const Comparison& comparison = document_->comparison();
    const NothingFits nothing = where_nothing_fits(comparison);
    const auto has = [](const AcceleratorGroup& group) {
        return short_figure(group.accelerator.memory_bytes() / 1e9);
    };
    const auto needs = [](const std::optional<MemoryUse>& least) { return gigabytes(least->total()); };
    QString text;
    if (nothing.a && nothing.b && comparison.a.accelerators() == 1 && comparison.b.accelerators() == 1)
        text =
            tr("Nothing fits one accelerator: weights %1 GB, memory %2 and %3 GB. Speeds as if they fitted.")
                .arg(gigabytes(nothing.a->weights), has(comparison.a), has(comparison.b));
    else if (nothing.a && nothing.b)
        text =
            tr("Nothing fits: each of A needs %1 of %2 GB, each of B %3 of %4 GB. Speeds as if they fitted.")
                .arg(needs(nothing.a), has(comparison.a), needs(nothing.b), has(comparison.b));
    else if (nothing.a)
        text = tr("Nothing fits A: it needs %1 of %2 GB. Its speeds as if it fitted.")
                   .arg(needs(nothing.a), has(comparison.a));
    else if (nothing.b)
        text = tr("Nothing fits B: it needs %1 of %2 GB. Its speeds as if it fitted.")
                   .arg(needs(nothing.b), has(comparison.b));
    proposal_ = proposal(comparison, nothing, document_->active_pin());
    QString action;
    const auto count = [](const ParallelLayout& layout) { return layout.accelerators(); };
    if (proposal_.a && proposal_.b)
        action = count(*proposal_.a) == count(*proposal_.b)
                     ? tr("Use %1 of each").arg(count(*proposal_.a))
                     : tr("Use %1 of A, %2 of B").arg(count(*proposal_.a)).arg(count(*proposal_.b));
    else if (proposal_.a)
        action = tr("Use %1 of A").arg(count(*proposal_.a));
    else if (proposal_.b)
        action = tr("Use %1 of B").arg(count(*proposal_.b));
    if (text.isEmpty())
        notice_->clear();
    else
        notice_->show_notice(NoticeBar::Kind::information, text, action);
}

void MeshPanel::use_groups_that_fit() {
    const GroupsThatFit groups = proposal_;
    document_->edit(tr("groups that fit"), {}, [&](Comparison& c) {
        if (groups.a)
            c.a.layout = *groups.a;
        if (groups.b)
            c.b.layout = *groups.b;
    });
}

void MeshPanel::retranslate() {
    title_->setText(tr("Advantage of A over B"));
    view_->setAccessibleName(tr("One step or whole requests"));
    view_->set_options({{0, tr("One step"), tr("One prefill or decode step at each batch and length")},
                        {1, tr("Request"), tr("Whole requests: prompt, then all output tokens")}});
    lock_->set_words(tr("Keep the colour scale"));
    reset_zoom_->set_words(tr("Whole meshes"));
    export_->setText(tr("Export"));
    export_->setToolTip(tr("Write the meshes or the roofline chart as a picture"));
    contours_->setAccessibleName(tr("Contours"));
    const int chosen = contours_->currentIndex();
    contours_->clear();
    contours_->addItems(
        {tr("No contours"), tr("Break-even"), tr("Contours 1×, 1.5×"), tr("Contours 1×, 1.25×, 2×")});
    contours_->setCurrentIndex(std::max(0, chosen));
    show_document();
}

void MeshPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
