// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request_panel.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/request_model.h"
#include "app/gui/panels/request_section.h"
#include "app/gui/panels/scheduling_section.h"
#include "app/gui/session/document.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/panel_ground.h"
#include "app/gui/widgets/table_style.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/widgets/time_bars.h"
#include "app/gui/widgets/when_seen.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "app/plots/group_words.h"
#include "core/roofline/request_memory.h"

namespace llmroofline::gui {

namespace {

constexpr int scroll_bar_gap = 6;

QString letter(Side side) {
    return side == Side::a ? QStringLiteral("A") : QStringLiteral("B");
}

const AcceleratorGroup& group_of(const Comparison& comparison, Side side) {
    return side == Side::a ? comparison.a : comparison.b;
}

struct Proposal {
    std::optional<ParallelLayout> layout;
    bool none = false; // no number up to most_proposed holds weights and cache
};

// A small group of this accelerator that holds the request whole. What the prompts need beyond the decode
// steps is asked for as room, a little more each time.
Proposal layout_that_fits(const Comparison& comparison, const AcceleratorGroup& group) {
    const double batch = static_cast<double>(comparison.request.batch);
    const double input = static_cast<double>(comparison.request.input);
    const double output = static_cast<double>(comparison.request.output);
    const double capacity = group.accelerator.memory_bytes();
    Workload workload = comparison.workload;
    workload.phase = Phase::decode;
    Proposal proposal;
    for (int i = 0; i < 64; ++i) {
        const auto least =
            least_layout_that_fits(comparison.model, workload, group, batch, input + output, most_proposed);
        proposal.none = !least && i == 0;
        if (!least)
            break;
        const MemoryUse use =
            request_memory(comparison, {group.accelerator, *least, group.links}, batch, input, output);
        const double lacking = use.total() - capacity;
        if (lacking <= 0) {
            proposal.layout = least;
            break;
        }
        workload.memory_reserve_gb += std::max(0.01 * capacity, lacking / 16) / 1e9;
    }
    return proposal;
}

} // namespace

RequestPanel::RequestPanel(Document* document, CatalogStore* catalogs, QWidget* parent)
    : QScrollArea(parent), m_document(document) {
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
    m_scheduling = new SchedulingSection(document, catalogs, body);
    column->addWidget(m_scheduling);

    m_time = new Section(QString(), body);
    m_bars = new TimeBars(m_time);
    m_bars->setObjectName(QStringLiteral("request_time"));
    m_time->content()->addWidget(m_bars);
    column->addWidget(m_time);

    m_figures = new Section(QString(), body);
    m_model = new RequestModel(this);
    m_view = new QTableView(m_figures);
    m_view->setObjectName(QStringLiteral("request_figures"));
    m_view->setModel(m_model);
    apply_table_style(m_view, RowHeight::operators);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* header = m_view->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RequestModel::quantity, QHeaderView::Stretch);
    m_copy = new IconButton(QStringLiteral("copy"), {}, m_figures);
    m_copy->setObjectName(QStringLiteral("copy_request"));
    connect(m_copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->as_text()); });
    m_figures->add_tool(m_copy);
    m_remarks = new TextLabel({}, TypeRole::body, TextTone::second, m_figures);
    m_remarks->setObjectName(QStringLiteral("request_remarks"));
    m_remarks->set_max_lines(8);
    m_figures->content()->addWidget(m_view);
    m_figures->content()->addSpacing(4);
    m_figures->content()->addWidget(m_remarks);
    column->addWidget(m_figures);
    column->addStretch(1);
    setWidget(body);
    for (QComboBox* combo : body->findChildren<QComboBox*>()) {
        combo->setFocusPolicy(Qt::StrongFocus); // else the wheel itself gives the focus
        combo->installEventFilter(this);
    }
    connect(m_document, &Document::changed, new WhenSeen(this, [this] { show_document(); }),
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
    const Comparison& comparison = m_document->comparison();
    std::optional<RequestEstimate> estimates[2];
    QStringList remarks;
    const Errors refusal = refused_request(comparison, comparison.a);
    const bool refuses_both = !refusal.empty() && refusal == refused_request(comparison, comparison.b);
    if (refuses_both)
        remarks << tr("Not available: %1").arg(error_lines(refusal));
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
    m_bars->set_keys(keys);
    m_model->set_estimates(comparison, estimates[0], estimates[1]);
    fit_table();
    m_remarks->setText(remarks.join(QLatin1Char('\n')));
    m_remarks->setVisible(!remarks.isEmpty());
    fit_remarks();
}

// A scroll area asks its content for no height that depends on the width.
void RequestPanel::fit_remarks() {
    m_remarks->setFixedHeight(m_remarks->heightForWidth(viewport()->width() - scroll_bar_gap));
}

void RequestPanel::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit_remarks();
}

void RequestPanel::show_time(Side side, const std::optional<RequestEstimate>& estimate) {
    if (!estimate || estimate->missing) {
        m_bars->set_message(side, tr("not available"));
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
    m_bars->set_side(side, pieces,
                     tr("prefill %1 + decode %2").arg(seconds(estimate->ttft), seconds(estimate->decode)),
                     seconds(estimate->total));
}

QString RequestPanel::remark(Side side, const std::optional<RequestEstimate>& estimate,
                             const Errors& refusal) const {
    const Comparison& comparison = m_document->comparison();
    if (!estimate)
        return tr("%1 not available: %2").arg(letter(side), error_lines(refusal));
    QStringList sentences;
    if (estimate->missing)
        sentences << tr("%1 not available: %2")
                         .arg(letter(side), missing_words(estimate->missing, comparison.workload));
    if (!estimate->fits) {
        const AcceleratorGroup& group = group_of(comparison, side);
        const Proposal proposal = comparison.decode_group ? Proposal() : layout_that_fits(comparison, group);
        if (proposal.layout) {
            QString name = group_name({group.accelerator, *proposal.layout, group.links});
            if (const QString layout = layout_words(*proposal.layout); !layout.isEmpty())
                name += QStringLiteral(", ") + layout;
            sentences << tr("%1 does not fit; %2 would.").arg(letter(side), name);
        } else if (proposal.none) {
            sentences
                << tr("%1 does not fit, nor on up to %2 of them.").arg(letter(side), whole(most_proposed));
        } else {
            sentences << tr("%1 does not fit.").arg(letter(side));
        }
    }
    return sentences.join(QLatin1Char('\n'));
}

void RequestPanel::fit_table() {
    m_view->setFixedHeight(m_view->horizontalHeader()->height() + 2 +
                           m_model->rowCount() * m_view->verticalHeader()->defaultSectionSize());
}

void RequestPanel::retranslate() {
    m_time->set_title(tr("Time"));
    m_time->set_note(tr("by what binds, one scale"));
    m_figures->set_title(tr("Figures"));
    m_copy->set_words(tr("Copy the table"));
    m_view->setAccessibleName(tr("Figures of the request"));
    show_document();
}

void RequestPanel::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
