// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/pareto_panel.h"

#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/plots/pareto/pareto_plot.h"
#include "app/words/candidate_words.h"
#include "app/words/figures.h"
#include "core/decision/candidates.h"
#include "core/service/serving_cost.h"

namespace llmroofline::gui {

namespace {

// By speed of an accelerator, so that groups of unlike size stand beside each other.
double divisor_of_group(const Comparison& comparison, const AcceleratorGroup& group) {
    if (comparison.measuring.measure == Measure::usd || comparison.measuring.measure == Measure::watt) {
        const auto divisor = serving_divisor(comparison, group, comparison.measuring);
        return divisor ? divisor->value : 0;
    }
    return static_cast<double>(group.accelerators());
}

} // namespace

ParetoPanel::ParetoPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), plot_(new ParetoPlot(this)) {
    setObjectName(QStringLiteral("pareto_panel"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    plot_->setObjectName(QStringLiteral("pareto"));
    content()->addWidget(plot_, 1);
    connect(plot_, &ParetoPlot::batch_chosen, this, [this](double batch) {
        document_->edit(tr("batch"), {}, [batch](Comparison& c) {
            c.request.batch = std::llround(batch);
            c.in_flight = InFlight::fixed;
        });
    });
    when_seen_ = new WhenSeen(this, [this] { show_document(); });
    connect(document_, &Document::changed, this, [this] { when_seen_->refresh(); });
    retranslate();
}

void ParetoPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    if (!std::holds_alternative<ServiceLevelView>(comparison.view))
        return;
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    set_note(tr("input %1, output %2, every batch").arg(whole(input), whole(output)));
    // The time per output token is an axis here, not a limit.
    ServiceLimits limits = comparison.limits;
    limits.tpot_s.reset();
    ParetoContent content;
    std::size_t index = 0;
    for (const AcceleratorGroup& group : candidates_of(comparison)) {
        content.names << candidate_letter(static_cast<int>(index)) + QLatin1Char(' ') + candidate_name(group);
        const double divisor = divisor_of_group(comparison, group);
        if (divisor > 0 && service_level(comparison, group, input, output, limits).ok()) {
            const auto points = offered(comparison, group, index, input, output, limits, divisor);
            content.points.insert(content.points.end(), points.begin(), points.end());
        }
        ++index;
    }
    mark_frontier(content.points);
    if (comparison.limits.tpot_s)
        content.user_tokens_per_s = 1 / *comparison.limits.tpot_s;
    content.y_title = comparison.measuring.measure == Measure::usd    ? tr("output tokens/s per USD/h")
                      : comparison.measuring.measure == Measure::watt ? tr("output tokens/s a watt")
                                                                      : tr("output tokens/s an accelerator");
    plot_->set_content(std::move(content));
}

void ParetoPanel::retranslate() {
    set_title(tr("Pareto"));
    when_seen_->refresh();
}

void ParetoPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
