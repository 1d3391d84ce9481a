// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "app/gui/panels/request_mesh_bar.h"
#include "app/gui/session/document.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/notice_bar.h"
#include "app/gui/widgets/segmented_control.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/widgets/themed_icons.h"
#include "app/gui/words/figures.h"

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

MeshPanel::MeshPanel(Document* document, QWidget* parent) : QWidget(parent), m_document(document) {
    m_title = new TextLabel({}, TypeRole::section, TextTone::normal, this);
    m_title->set_keeps_width(true);
    m_subtitle = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    m_claim = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    m_claim->setObjectName(QStringLiteral("claim"));
    m_view = new SegmentedControl(this);
    m_view->setObjectName(QStringLiteral("mesh_view"));
    m_view->set_large(true);
    connect(m_view, &SegmentedControl::chosen, this, [this](int id) { emit view_chosen(id == 1); });
    m_contours = new QComboBox(this);
    m_contours->setObjectName(QStringLiteral("contours"));
    m_contours->setFixedHeight(28);
    connect(m_contours, &QComboBox::activated, this, &MeshPanel::contours_changed);
    m_lock = new IconButton(QStringLiteral("unlock"), {}, this);
    m_lock->setObjectName(QStringLiteral("lock_scale"));
    m_lock->setCheckable(true);
    connect(m_lock, &IconButton::toggled, this, [this](bool locked) {
        m_lock->set_icon_name(locked ? QStringLiteral("lock") : QStringLiteral("unlock"));
        if (!locked)
            plot()->set_half_range(half_range_of(m_scenes));
    });
    m_reset_zoom = new IconButton(QStringLiteral("reset"), {}, this);
    m_reset_zoom->setObjectName(QStringLiteral("reset_zoom"));
    m_reset_zoom->setEnabled(false);
    connect(m_reset_zoom, &IconButton::clicked, this, [this] {
        plot()->set_view({});
        m_reset_zoom->setEnabled(false);
    });
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("export"));
    m_export->setFixedHeight(28);
    keep_themed_icon(m_export, QStringLiteral("export"));
    connect(m_export, &QPushButton::clicked, this, &MeshPanel::export_requested);
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("fit_notice"));
    m_plot = new MeshPlot(this);
    m_plot->setObjectName(QStringLiteral("meshes"));
    m_request_plot = new MeshPlot(this, 1);
    m_request_plot->setObjectName(QStringLiteral("request_mesh"));
    m_request_bar = new RequestMeshBar(this);
    // The zoom was of other quantities.
    connect(m_request_bar, &RequestMeshBar::view_changed, this, [this] {
        m_request_plot->set_view({});
        m_reset_zoom->setEnabled(false);
        show_pins();
        emit request_view_changed();
    });

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1000);
    head->addStretch(1);
    head->addWidget(m_view);
    head->addWidget(m_contours);
    head->addWidget(m_lock);
    head->addWidget(m_reset_zoom);
    head->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_claim);
    column->addWidget(m_notice);
    column->addWidget(m_request_bar);
    column->addWidget(m_plot, 1);
    column->addWidget(m_request_plot, 1);

    const auto pin_at = [](double sequence, double batch) {
        return Pin{static_cast<std::int64_t>(std::llround(batch)),
                   static_cast<std::int64_t>(std::llround(sequence))};
    };
    connect(m_plot, &MeshPlot::hovered, this,
            [this, pin_at](double sequence, double batch) { emit hovered(pin_at(sequence, batch)); });
    connect(m_plot, &MeshPlot::clicked, this,
            [this, pin_at](double sequence, double batch) { emit pinned(pin_at(sequence, batch)); });
    connect(m_request_plot, &MeshPlot::hovered, this,
            [this](double x, double y) { emit request_hovered(request_at(x, y)); });
    connect(m_request_plot, &MeshPlot::clicked, this,
            [this](double x, double y) { emit request_chosen(request_at(x, y)); });
    connect_plot(m_plot);
    connect_plot(m_request_plot);
    connect(m_document, &Document::changed, this, &MeshPanel::show_document);
    connect(m_document, &Document::active_pin_changed, this, [this] {
        show_pins();
        show_notice();
    });
    connect(m_notice, &NoticeBar::action_requested, this, &MeshPanel::use_groups_that_fit);
    retranslate();
    m_contours->setCurrentIndex(default_contours);
    show_requests(false);
}

void MeshPanel::connect_plot(MeshPlot* plot) {
    connect(plot, &MeshPlot::left, this, &MeshPanel::left);
    connect(plot, &MeshPlot::zoom_changed, this,
            [this](const ViewRange& view) { m_reset_zoom->setEnabled(!view.is_whole()); });
}

namespace {

std::int64_t& along(Request& request, RequestQuantity quantity) {
    return quantity == RequestQuantity::batch   ? request.batch
           : quantity == RequestQuantity::input ? request.input
                                                : request.output;
}

} // namespace

Request MeshPanel::request_at(double x, double y) const {
    Request request = m_document->comparison().request;
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
    return m_request_bar->view();
}

void MeshPanel::set_request_view(const RequestView& view) {
    m_request_bar->set_view(view);
    show_pins();
}

void MeshPanel::set_request(const std::optional<Request>& request, const QString& readout) {
    m_request_plot->set_crosshair(request ? std::optional(place_of(*request)) : std::nullopt);
    m_request_plot->set_readout(readout);
}

bool MeshPanel::shows_requests() const {
    return m_view->current() == 1;
}

void MeshPanel::show_requests(bool requests) {
    m_view->set_current(requests ? 1 : 0);
    m_plot->setVisible(!requests);
    m_request_plot->setVisible(requests);
    m_request_bar->setVisible(requests);
    m_reset_zoom->setEnabled(!plot()->view().is_whole());
    show_document();
}

std::vector<double> MeshPanel::contour_ratios() const {
    return contour_choices[static_cast<std::size_t>(std::max(0, m_contours->currentIndex()))];
}

void MeshPanel::show_scenes(const ScenePair& scenes) {
    m_scenes = scenes;
    const Comparison& comparison = m_document->comparison();
    MeshPlot* shown = scenes.requests ? m_request_plot : m_plot;
    if (!m_lock->isChecked())
        shown->set_half_range(half_range_of(scenes));
    if (scenes.requests) {
        m_request_plot->set_scene(scenes.requests);
        return;
    }
    m_plot->set_scenes(scenes.global, scenes.by_operator, comparison.workload.phase);
}

void MeshPanel::set_point(std::optional<Pin> point, const QString& readout) {
    std::optional<QPointF> at;
    if (point)
        at = QPointF(static_cast<double>(point->sequence), static_cast<double>(point->batch));
    m_plot->set_crosshair(at);
    m_plot->set_readout(readout);
}

void MeshPanel::set_measured(const QVector<MeasuredMark>& marks) {
    plot()->set_measured(marks);
}

void MeshPanel::set_claim(const QString& sentence, TextTone tone, const QString& explained) {
    m_claim->setText(sentence);
    m_claim->set_tone(tone);
    m_claim->setToolTip(explained);
}

void MeshPanel::set_compact(bool compact) {
    m_subtitle->setVisible(!compact);
}

void MeshPanel::show_document() {
    const bool prefill = m_document->comparison().workload.phase == Phase::prefill;
    m_subtitle->setText(shows_requests() ? tr("whole requests")
                        : prefill        ? tr("prefill speed")
                                         : tr("decode speed"));
    m_subtitle->setToolTip(tr("log₂ of the ratio, one colour scale"));
    show_pins();
    show_notice();
}

void MeshPanel::show_pins() {
    QVector<QPointF> pins;
    for (const Pin& pin : m_document->comparison().pins)
        pins.push_back({static_cast<double>(pin.sequence), static_cast<double>(pin.batch)});
    m_plot->set_pins(pins, pins.isEmpty() ? -1 : m_document->active_pin());
    m_request_plot->set_pins({place_of(m_document->comparison().request)}, 0);
}

// Where nothing fits anywhere a hatch would mark everything: a sentence says it once, and offers what would.
void MeshPanel::show_notice() {
    const Comparison& comparison = m_document->comparison();
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
    m_proposal = proposal(comparison, nothing, m_document->active_pin());
    QString action;
    const auto count = [](const ParallelLayout& layout) { return layout.accelerators(); };
    if (m_proposal.a && m_proposal.b)
        action = count(*m_proposal.a) == count(*m_proposal.b)
                     ? tr("Use %1 of each").arg(count(*m_proposal.a))
                     : tr("Use %1 of A, %2 of B").arg(count(*m_proposal.a)).arg(count(*m_proposal.b));
    else if (m_proposal.a)
        action = tr("Use %1 of A").arg(count(*m_proposal.a));
    else if (m_proposal.b)
        action = tr("Use %1 of B").arg(count(*m_proposal.b));
    if (text.isEmpty())
        m_notice->clear();
    else
        m_notice->show_notice(NoticeBar::Kind::information, text, action);
}

void MeshPanel::use_groups_that_fit() {
    const GroupsThatFit groups = m_proposal;
    m_document->edit(tr("groups that fit"), {}, [&](Comparison& c) {
        if (groups.a)
            c.a.layout = *groups.a;
        if (groups.b)
            c.b.layout = *groups.b;
    });
}

void MeshPanel::retranslate() {
    m_title->setText(tr("Advantage of A over B"));
    m_view->setAccessibleName(tr("One step or whole requests"));
    m_view->set_options({{0, tr("One step"), tr("One prefill or decode step at each batch and length")},
                         {1, tr("Request"), tr("Whole requests: prompt, then all output tokens")}});
    m_lock->set_words(tr("Keep the colour scale"));
    m_reset_zoom->set_words(tr("Whole meshes"));
    m_export->setText(tr("Export"));
    m_export->setToolTip(tr("Write the meshes or the roofline chart as a picture"));
    m_contours->setAccessibleName(tr("Contours"));
    const int chosen = m_contours->currentIndex();
    m_contours->clear();
    m_contours->addItems(
        {tr("No contours"), tr("Break-even"), tr("Contours 1×, 1.5×"), tr("Contours 1×, 1.25×, 2×")});
    m_contours->setCurrentIndex(std::max(0, chosen));
    show_document();
}

void MeshPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
