// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/traffic_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

#include "app/gui/panels/traffic/forest_plot.h"
#include "app/gui/panels/traffic/traffic_section.h"
#include "app/gui/session/document.h"
#include "app/gui/session/traffic_store.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/panel_ground.h"
#include "app/gui/widgets/base/section.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/time_bars.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/words/figures.h"
#include "app/words/headline/traffic_headline.h"
#include "app/words/traffic_words.h"

namespace llmroofline::gui {

namespace {

constexpr int scroll_bar_gap = 6;

} // namespace

TrafficPanel::TrafficPanel(Document* document, QWidget* parent)
    : QScrollArea(parent), document_(document), worker_(new TrafficWorker(this)) {
    setObjectName(QStringLiteral("traffic_panel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* body = new PanelGround(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, scroll_bar_gap, 0);
    column->setSpacing(0);
    traffic_ = new TrafficSection(document_, worker_, body);
    column->addWidget(traffic_);
    otherwise_ = new Section(QString(), body);
    forest_ = new ForestPlot(otherwise_);
    forest_->setObjectName(QStringLiteral("forest"));
    connect(forest_, &ForestPlot::taken, this, &TrafficPanel::take);
    otherwise_->content()->addWidget(forest_);
    auto* copy = new IconButton(QStringLiteral("copy"), tr("Copy the figures"), otherwise_);
    connect(copy, &IconButton::clicked, this, &TrafficPanel::copy);
    otherwise_->add_tool(copy);
    column->addWidget(otherwise_);
    least_ = new Section(QString(), body);
    for (TextLabel*& words : least_words_) {
        words = new TextLabel({}, TypeRole::body, TextTone::normal, least_);
        words->set_max_lines(2);
        least_->content()->addWidget(words);
    }
    least_words_[0]->setObjectName(QStringLiteral("least_a"));
    least_words_[1]->setObjectName(QStringLiteral("least_b"));
    column->addWidget(least_);
    time_ = new Section(QString(), body);
    bars_ = new TimeBars(time_);
    bars_->setObjectName(QStringLiteral("traffic_time"));
    time_->content()->addWidget(bars_);
    column->addWidget(time_);
    column->addStretch(1);
    setWidget(body);
    when_seen_ = new WhenSeen(this, [this] { show_document(); });
    connect(document_, &Document::changed, this, [this] { when_seen_->refresh(); });
    connect(worker_, &TrafficWorker::computed, this, &TrafficPanel::show_numbers);
    retranslate();
}

void TrafficPanel::load_log(const QString& file) {
    traffic_->load(file);
}

void TrafficPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    const bool has_traffic = comparison.traffic.has_value();
    otherwise_->setVisible(has_traffic);
    least_->setVisible(has_traffic);
    time_->setVisible(has_traffic);
    if (has_traffic && std::holds_alternative<TrafficView>(comparison.view))
        worker_->compute(comparison, preset_traffics());
}

void TrafficPanel::show_layer(std::shared_ptr<const TrafficLayer> layer) {
    layer_ = std::move(layer);
    show_least();
    show_time();
}

void TrafficPanel::show_numbers(const TrafficNumbers& numbers) {
    numbers_ = numbers;
    const Comparison& comparison = document_->comparison();
    QVector<ForestRow> rows;
    const auto heading = [&](const QString& words) {
        ForestRow row;
        row.name = words;
        row.heading = true;
        rows.push_back(row);
    };
    bool among_presets = false;
    for (std::size_t i = 0; i < numbers->size(); ++i) {
        const TrafficNumber& number = (*numbers)[i];
        if (i == 0)
            heading(tr("this traffic"));
        if (number.condition == TrafficCondition::preset && !among_presets)
            heading(tr("other traffic, otherwise the same"));
        among_presets = number.condition == TrafficCondition::preset;
        ForestRow row;
        row.name = condition_words(comparison, number, preset_traffics());
        row.words = number_words(comparison, number);
        row.tool_tip = row.name + QStringLiteral(": ") + number_explained(number);
        row.active = number.condition == TrafficCondition::as_asked;
        row.id = row.active ? -1 : static_cast<int>(i);
        if (number.ratio) {
            row.ratio = number.ratio->ratio->value;
            row.undecided = is_undecided(*number.ratio);
            if (number.ratio->calibrated) {
                row.low = number.ratio->calibrated->low;
                row.high = number.ratio->calibrated->high;
            } else if (number.ratio->ratio->low < number.ratio->ratio->high) {
                row.low = number.ratio->ratio->low;
                row.high = number.ratio->ratio->high;
            }
        }
        rows.push_back(row);
    }
    forest_->set_rows(rows);
}

// A row's condition becomes the comparison's own.
void TrafficPanel::take(int row) {
    if (!numbers_ || static_cast<std::size_t>(row) >= numbers_->size())
        return;
    const TrafficNumber number = (*numbers_)[static_cast<std::size_t>(row)];
    const Traffic* const preset =
        number.condition == TrafficCondition::preset ? &preset_traffics()[number.preset] : nullptr;
    document_->edit(tr("condition of the traffic"), {},
                    [&](Comparison& c) { c = under_condition(c, number.condition, preset); });
}

void TrafficPanel::copy() const {
    QStringList lines;
    for (const ForestRow& row : forest_->rows())
        lines << (row.heading ? row.name : row.name + QLatin1Char('\t') + row.words);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TrafficPanel::show_least() {
    const auto& traffic = document_->comparison().traffic;
    if (!layer_ || !traffic)
        return;
    least_->set_note(traffic->busiest_minute
                         ? tr("busiest minute: %1 requests").arg(whole(*traffic->busiest_minute))
                         : tr("the traffic has no times"));
    for (const bool is_a : {true, false}) {
        const ServedTraffic& side = is_a ? layer_->summary.a : layer_->summary.b;
        TextLabel* const words = least_words_[is_a ? 0 : 1];
        const QString letter = is_a ? QStringLiteral("A") : QStringLiteral("B");
        words->set_tone(is_a ? TextTone::side_a : TextTone::side_b);
        words->setVisible(traffic->busiest_minute.has_value());
        const QString why = why_not_served(document_->comparison(), side, is_a);
        if (side.needed)
            words->setText(tr("%1  %2 for %3 busy, without queueing")
                               .arg(letter, whole(side.needed->least), significant(side.needed->busy)));
        else
            words->setText(why);
    }
}

void TrafficPanel::show_time() {
    if (!layer_)
        return;
    for (const bool is_a : {true, false}) {
        const ServedTraffic& side = is_a ? layer_->summary.a : layer_->summary.b;
        const Side which = is_a ? Side::a : Side::b;
        if (!side.time || !side.time->any_fits()) {
            bars_->set_message(which, tr("not available"));
            continue;
        }
        const double prefill = side.time->total_prefill_seconds / side.time->requests;
        const double all = side.time->total_seconds / side.time->requests;
        bars_->set_side(which,
                        {{tr("prefill"), seconds(prefill), prefill, TimeTexture::compute, true},
                         {tr("decode"), seconds(all - prefill), all - prefill, TimeTexture::memory, true}},
                        tr("prefill %1 + decode %2").arg(seconds(prefill), seconds(all - prefill)),
                        seconds(all));
    }
    bars_->set_keys({{TimeTexture::compute, tr("prefill")}, {TimeTexture::memory, tr("decode")}});
}

void TrafficPanel::retranslate() {
    otherwise_->set_title(tr("The number, otherwise"));
    otherwise_->set_note(tr("A left, B right"));
    forest_->setAccessibleName(tr("The number, otherwise"));
    least_->set_title(tr("Least number"));
    time_->set_title(tr("Time"));
    time_->set_note(tr("of the group, for a mean request"));
    when_seen_->refresh();
    show_least();
    show_time();
}

void TrafficPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
