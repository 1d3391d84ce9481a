// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request/request_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/request/request_model.h"
#include "app/gui/panels/request/request_section.h"
#include "app/gui/panels/request/scheduling_section.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/panel_ground.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/time_bars.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/cost/groups_that_fit.h"
#include "core/request/least_group.h"
#include "core/request/request_memory.h"

namespace llmroofline::gui {

namespace {

constexpr int scroll_bar_gap = 6;

QString letter(Side side) {
    return side == Side::a ? QStringLiteral("A") : QStringLiteral("B");
}

const AcceleratorGroup& group_of(const Comparison& comparison, Side side) {
    return side == Side::a ? comparison.a : comparison.b;
}

} // namespace

RequestPanel::RequestPanel(Document* document, CatalogStore* catalogs, QWidget* parent)
    : QScrollArea(parent), document_(document) {
    setObjectName(QStringLiteral("request_panel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto* body = new PanelGround(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, scroll_bar_gap, 0);
    column->setSpacing(0);
    column->addWidget(new RequestSection(document, body));
    scheduling_ = new SchedulingSection(document, catalogs, body);
    column->addWidget(scheduling_);

    time_ = new Section(QString(), body);
    bars_ = new TimeBars(time_);
    bars_->setObjectName(QStringLiteral("request_time"));
    time_->content()->addWidget(bars_);
    column->addWidget(time_);

    figures_ = new Section(QString(), body);
    model_ = new RequestModel(this);
    view_ = new QTableView(figures_);
    view_->setObjectName(QStringLiteral("request_figures"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::operators);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = view_->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RequestModel::quantity, QHeaderView::Stretch);
    copy_ = new IconButton(QStringLiteral("copy"), {}, figures_);
    copy_->setObjectName(QStringLiteral("copy_request"));
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    figures_->add_tool(copy_);
    remarks_ = new TextLabel({}, TypeRole::body, TextTone::second, figures_);
    remarks_->setObjectName(QStringLiteral("request_remarks"));
    remarks_->set_max_lines(8);
    figures_->content()->addWidget(view_);
    figures_->content()->addSpacing(4);
    figures_->content()->addWidget(remarks_);
    column->addWidget(figures_);
    column->addStretch(1);
    setWidget(body);
    for (QComboBox* combo : body->findChildren<QComboBox*>()) {
        combo->setFocusPolicy(Qt::StrongFocus); // else the wheel itself gives the focus
        combo->installEventFilter(this);
    }
    connect(document_, &Document::changed, new WhenSeen(this, [this] { show_document(); }),
            &WhenSeen::refresh);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        fit_table();
        fit_remarks();
    });
    retranslate();
}

// Scrolling the panel must not edit what the pointer happens to pass.
bool RequestPanel::eventFilter(QObject* watched, QEvent* event) {
    auto* combo = qobject_cast<QComboBox*>(watched);
    if (combo && event->type() == QEvent::Wheel && !combo->hasFocus()) {
        event->ignore();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void RequestPanel::show_document() {
    const Comparison& comparison = document_->comparison();
    std::optional<RequestEstimate> estimates[2];
    QStringList remarks;
    const Errors refusal = refused_request(comparison, comparison.a);
    const bool refuses_both = !refusal.empty() && refusal == refused_request(comparison, comparison.b);
    if (refuses_both)
        remarks << tr("Not available: %1").arg(error_lines(refusal));
    const std::int64_t context = comparison.model.max_context;
    if (const std::int64_t tokens = comparison.request.input + comparison.request.output;
        context > 0 && tokens > context)
        remarks << tr("%1 tokens of prompt and output are beyond the model's context of %2.")
                       .arg(whole(static_cast<double>(tokens)), whole(static_cast<double>(context)));
    for (const Side side : {Side::a, Side::b}) {
        auto& estimate = estimates[side == Side::a ? 0 : 1];
        const auto computed = estimate_request(comparison, group_of(comparison, side));
        if (computed)
            estimate = *computed;
        const QString words = remark(side, estimate, computed ? Errors() : computed.errors());
        if (!words.isEmpty() && !refuses_both)
            remarks << words;
        show_time(side, estimate);
    }
    QVector<TimeKey> keys = {{TimeTexture::compute, bound_word(Bound::compute)},
                             {TimeTexture::memory, bound_word(Bound::memory)},
                             {TimeTexture::link, bound_word(Bound::link)}};
    if (comparison.decode_group)
        keys.push_back({TimeTexture::transfer, tr("transfer")});
    bars_->set_keys(keys);
    model_->set_estimates(comparison, estimates[0], estimates[1]);
    fit_table();
    remarks_->setText(remarks.join(QLatin1Char('\n')));
    remarks_->setVisible(!remarks.isEmpty());
    fit_remarks();
}

// A scroll area asks its content for no height that depends on the width.
void RequestPanel::fit_remarks() {
    remarks_->setFixedHeight(remarks_->heightForWidth(viewport()->width() - scroll_bar_gap));
}

void RequestPanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit_remarks();
}

void RequestPanel::show_time(Side side, const std::optional<RequestEstimate>& estimate) {
    if (!estimate || estimate->missing) {
        bars_->set_message(side, tr("not available"));
        return;
    }
    QVector<TimePiece> pieces;
    const auto add = [&](const QString& phase, const StepParts& parts) {
        bool begins = true;
        const auto piece = [&](Bound bound, double time, TimeTexture texture) {
            if (!(time > 0))
                return;
            pieces.push_back(
                {tr("%1, %2").arg(phase, bound_words(bound)), seconds(time), time, texture, begins});
            begins = false;
        };
        piece(Bound::compute, parts.compute, TimeTexture::compute);
        piece(Bound::memory, parts.memory, TimeTexture::memory);
        piece(Bound::link, parts.link, TimeTexture::link);
    };
    add(tr("prefill"), estimate->prefill_parts);
    if (estimate->transfer > 0)
        pieces.push_back(
            {tr("transfer"), seconds(estimate->transfer), estimate->transfer, TimeTexture::transfer, true});
    add(tr("decode"), estimate->decode_parts);
    const bool waits = estimate->in_flight < static_cast<double>(document_->comparison().request.batch);
    const QString sum = waits ? tr("wait and prefill %1 + decode %2") : tr("prefill %1 + decode %2");
    bars_->set_side(side, pieces, sum.arg(seconds(estimate->ttft), seconds(estimate->decode)),
                    seconds(estimate->total));
}

QString RequestPanel::remark(Side side, const std::optional<RequestEstimate>& estimate,
                             const Errors& refusal) const {
    const Comparison& comparison = document_->comparison();
    if (!estimate)
        return tr("%1 not available: %2").arg(letter(side), error_lines(refusal));
    QStringList sentences;
    if (estimate->missing)
        sentences << tr("%1 not available: %2")
                         .arg(letter(side), missing_words(estimate->missing, comparison.workload));
    if (const double batch = static_cast<double>(comparison.request.batch); estimate->in_flight < batch)
        sentences << tr("%1 holds %2 of the %3 requests at once; the others wait.")
                         .arg(letter(side), whole(estimate->in_flight), whole(batch));
    if (!estimate->fits) {
        const AcceleratorGroup& group = group_of(comparison, side);
        const LeastGroup least =
            comparison.decode_group ? LeastGroup() : least_group(comparison, group, most_proposed);
        const auto named = [](const AcceleratorGroup& one) {
            const QString layout = layout_words(one.layout);
            return layout.isEmpty() ? group_name(one) : group_name(one) + QStringLiteral(", ") + layout;
        };
        if (least.group)
            sentences << tr("%1 does not fit; %2 would.").arg(letter(side), named(*least.group));
        else if (least.lacks_link)
            sentences << tr("%1 does not fit; %2 would, but the rate between its accelerators is not stated.")
                             .arg(letter(side), named(*least.lacks_link));
        else if (comparison.decode_group)
            sentences << tr("%1 does not fit.").arg(letter(side));
        else
            sentences
                << tr("%1 does not fit, nor on up to %2 of them.").arg(letter(side), whole(most_proposed));
    }
    return sentences.join(QLatin1Char('\n'));
}

void RequestPanel::fit_table() {
    view_->setFixedHeight(view_->horizontalHeader()->height() + 2 +
                          model_->rowCount() * view_->verticalHeader()->defaultSectionSize());
}

void RequestPanel::retranslate() {
    time_->set_title(tr("Time"));
    time_->set_note(tr("by what binds, one scale"));
    figures_->set_title(tr("Figures"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("Figures of the request"));
    show_document();
}

void RequestPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
