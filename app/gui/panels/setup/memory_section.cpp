// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/memory_section.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStringList>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/memory_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "core/request/request_memory.h"
#include "core/request/request_time.h"
#include "core/request/requests_held.h"

namespace llmroofline::gui {

MemorySection::MemorySection(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document) {
    bars_[0] = new MemoryBar(Side::a, this);
    bars_[1] = new MemoryBar(Side::b, this);
    for (MemoryBar* bar : bars_)
        content()->addWidget(bar);
    held_ = new TextLabel({}, TypeRole::caption, TextTone::second);
    held_->setObjectName(QStringLiteral("requests_held"));
    held_->set_max_lines(2);
    content()->addWidget(held_);
    reserve_ = new DecimalField(this);
    reserve_->setObjectName(QStringLiteral("memory_reserve"));
    reserve_->set_range(0, 1e6);
    reserve_->set_may_be_empty(false);
    reserve_->set_unit(QStringLiteral("GB"), true);
    reserve_row_ = new FieldRow({}, reserve_, this);
    content()->addWidget(reserve_row_);
    connect(reserve_, &DecimalField::edited, this, [this](std::optional<double> value) {
        document_->edit(tr("memory reserve"), QStringLiteral("reserve"),
                        [value](Comparison& c) { c.workload.memory_reserve_gb = value.value_or(0); });
    });
    connect(document_, &Document::changed, this, &MemorySection::show_document);
    connect(document_, &Document::active_pin_changed, this, &MemorySection::show_document);
    retranslate();
}

namespace {

bool shows_requests(const Comparison& comparison) {
    return std::holds_alternative<RequestView>(comparison.view);
}

// On one accelerator of the group, with what is held at the pin, of requests by the request at its end; without either the
// weights and the reserve.
MemoryUse use_at(const Comparison& comparison, const AcceleratorGroup& group, const Pin* pin) {
    const Request& request = comparison.request;
    if (shows_requests(comparison))
        return request_memory(comparison, comparison.decode_group ? *comparison.decode_group : group,
                              static_cast<double>(request.batch), static_cast<double>(request.input),
                              static_cast<double>(request.output));
    if (pin)
        return memory_use(comparison.model, workload_of(comparison), group, static_cast<double>(pin->batch),
                          static_cast<double>(pin->sequence));
    const MemoryUse all = memory_use(comparison.model, workload_of(comparison), group, 1, 1);
    MemoryUse use;
    use.weights = all.weights;
    use.reserve = all.reserve;
    return use;
}

} // namespace

void MemorySection::show_side(int side, const Pin* pin) {
    const Comparison& comparison = document_->comparison();
    const AcceleratorGroup& group = side == 0 ? comparison.a : comparison.b;
    if (!check_layout(comparison.model, group).empty()) {
        bars_[side]->set_message(tr("not divisible by this layout"));
        return;
    }
    const bool apart = shows_requests(comparison) && comparison.decode_group;
    if (apart && !check_layout(comparison.model, *comparison.decode_group).empty()) {
        bars_[side]->set_message(tr("not divisible by this layout"));
        return;
    }
    const Accelerator& holder = apart ? comparison.decode_group->accelerator : group.accelerator;
    const MemoryUse use = use_at(comparison, group, pin);
    QVector<MemoryPart> parts = {{tr("weights"), use.weights / 1e9}, {tr("KV"), use.kv_cache / 1e9}};
    if (use.states > 0)
        parts.push_back({tr("states"), use.states / 1e9});
    // Too small to read otherwise.
    if (use.activations >= 0.05e9)
        parts.push_back({tr("live"), use.activations / 1e9});
    if (use.reserve > 0)
        parts.push_back({tr("reserve"), use.reserve / 1e9});
    bars_[side]->set_memory(parts, holder.memory_bytes() / 1e9);
}

namespace {

// More than anybody serves at once.
constexpr std::int64_t most_requests = 1'000'000;

class HeldWords {
    Q_DECLARE_TR_FUNCTIONS(MemorySection)
};

QString bound_of(const HeldByGroup& held) {
    switch (held.binds) {
    case HeldBound::none:
        return HeldWords::tr("nothing binds");
    case HeldBound::weights:
        return HeldWords::tr("weights and reserve alone are too large");
    case HeldBound::memory:
        break;
    }
    return HeldWords::tr("the room for keys, values and activations binds");
}

QString explanation(const QString& side, const RequestsHeld& held) {
    if (!held.decoding)
        return HeldWords::tr("%1 holds %2 at once: %3")
            .arg(side, whole(static_cast<double>(held.first.requests)), bound_of(held.first));
    return HeldWords::tr(
               "%1: the prefill's group holds the prompts of %2 (%3), the decoding one %4 requests (%5)")
        .arg(side, whole(static_cast<double>(held.first.requests)), bound_of(held.first),
             whole(static_cast<double>(held.decoding->requests)), bound_of(*held.decoding));
}

} // namespace

void MemorySection::show_requests() {
    const Comparison& comparison = document_->comparison();
    QStringList counts;
    QStringList lines;
    const auto add = [&](const QString& side, const AcceleratorGroup& group) {
        if (!refused_request(comparison, group).empty())
            return;
        const RequestsHeld held = requests_held(comparison, group, most_requests);
        counts << tr("%1 %2").arg(side, whole(static_cast<double>(held.requests())));
        lines << explanation(side, held);
    };
    add(QStringLiteral("A"), comparison.a);
    add(QStringLiteral("B"), comparison.b);
    held_->setVisible(!counts.isEmpty());
    const Request& request = comparison.request;
    held_->setText(tr("Requests of %1 + %2 tokens at once: %3")
                       .arg(whole(static_cast<double>(request.input)),
                            whole(static_cast<double>(request.output)), counts.join(QStringLiteral(" · "))));
    held_->setToolTip(lines.join(QLatin1Char('\n')));
}

void MemorySection::show_document() {
    const Comparison& comparison = document_->comparison();
    reserve_->set_value(comparison.workload.memory_reserve_gb);
    const bool pinned = !comparison.pins.empty();
    const QString where = shows_requests(comparison) ? tr("of the request")
                          : pinned                   ? tr("at pin %1").arg(document_->active_pin() + 1)
                                                     : tr("weights only");
    const std::int64_t count = comparison.a.accelerators();
    if (count != comparison.b.accelerators())
        set_note(tr("each of %1 and %2, %3").arg(count).arg(comparison.b.accelerators()).arg(where));
    else
        set_note(count > 1 ? tr("each of %1, %2").arg(count).arg(where) : where);
    const Pin* pin = pinned ? &comparison.pins[static_cast<std::size_t>(document_->active_pin())] : nullptr;
    show_side(0, pin);
    show_side(1, pin);
    show_requests();
    // What a program can allocate differs from the size on the data sheet, either way: say which it is.
    const auto source = [&](const Accelerator& accelerator) {
        return accelerator.usable_memory_mib
                   ? tr("%1: what a program can allocate, %2 MiB")
                         .arg(accelerator_name(accelerator), whole(*accelerator.usable_memory_mib))
                   : tr("%1: the data sheet's size, %2 GB")
                         .arg(accelerator_name(accelerator), short_figure(accelerator.memory_gb));
    };
    const bool usable_a = comparison.a.accelerator.usable_memory_mib.has_value();
    const bool usable_b = comparison.b.accelerator.usable_memory_mib.has_value();
    set_side_text(usable_a && usable_b ? tr("usable")
                  : usable_a           ? tr("A: usable")
                  : usable_b           ? tr("B: usable")
                                       : QString());
    setToolTip(source(comparison.a.accelerator) + QLatin1Char('\n') + source(comparison.b.accelerator));
}

void MemorySection::retranslate() {
    set_title(tr("Memory"));
    reserve_row_->set_label(tr("Reserve"));
    reserve_row_->set_explanation(tr(
        "Kept free on each accelerator for the runtime, in GB (10⁹ bytes): context, libraries, CUDA graphs; "
        "vLLM reports about 0.9"));
    reserve_->set_words(tr("Memory reserve"), tr("Kept free on each accelerator for the runtime"));
    show_document();
}

void MemorySection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
