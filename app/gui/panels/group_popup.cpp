// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/group_popup.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/session/document.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/decimal_field.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/side_chip.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "app/plots/group_words.h"
#include "core/cost/shard.h"

namespace llmroofline::gui {

namespace {

// Why the layout cannot be: in itself, or for the model.
Errors faults_of(const AcceleratorGroup& group, const Transformer& model) {
    const ParallelLayout& layout = group.layout;
    GroupSpelling spelling;
    spelling.tensor = layout.tensor;
    spelling.pipeline = layout.pipeline;
    spelling.expert = layout.expert;
    spelling.data = layout.data;
    spelling.micro_batches = layout.micro_batches;
    if (const auto checked = layout_of(spelling, {}); !checked)
        return checked.errors();
    return check_layout(model, group);
}

} // namespace

GroupPopup::GroupPopup(Document* document, Side side, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_document(document), m_side(side),
      m_title(new TextLabel({}, TypeRole::section, TextTone::normal, this)),
      m_links_title(new TextLabel({}, TypeRole::caption, TextTone::second, this)),
      m_fault(new TextLabel({}, TypeRole::caption, TextTone::error, this)), m_column(new QVBoxLayout(this)) {
    // A click on the picker while this is open closes it; without this it would open the list, too.
    setAttribute(Qt::WA_NoMouseReplay);
    setObjectName(side == Side::a ? QStringLiteral("group_popup_a") : QStringLiteral("group_popup_b"));
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(0);
    m_column->addWidget(m_title);
    m_column->addSpacing(4);
    constexpr const char* degree_names[] = {"accelerators",  "tensor_degree", "pipeline_degree",
                                            "micro_batches", "expert_degree", "data_degree"};
    for (int i = 0; i < degrees; ++i)
        m_degrees[i] = make_degree(static_cast<Degree>(i), degree_names[i]);
    m_column->addSpacing(8);
    m_column->addWidget(m_links_title);
    constexpr const char* link_names[] = {"node_size", "link_latency", "network_rate", "network_latency"};
    for (int i = 0; i < links; ++i)
        m_links[i] = make_link(static_cast<Link>(i), link_names[i]);
    m_links[node_size]->set_range(1, static_cast<double>(most_accelerators));
    m_links[link_latency]->set_range(latency_range.least, latency_range.greatest);
    m_links[network_rate]->set_range(network_range.least, network_range.greatest);
    m_links[network_latency]->set_range(latency_range.least, latency_range.greatest);
    m_fault->set_max_lines(8);
    m_fault->setObjectName(QStringLiteral("group_fault"));
    m_fault->hide();
    connect(m_document, &Document::changed, this, &GroupPopup::show_document);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

NumberField* GroupPopup::make_degree(Degree degree, const char* name) {
    auto* field = new NumberField(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(1, static_cast<int>(most_accelerators));
    field->set_stepping(NumberField::Stepping::doubling);
    m_degree_rows[degree] = new FieldRow({}, field, this);
    m_column->addWidget(m_degree_rows[degree]);
    field->installEventFilter(this);
    connect(field, &NumberField::edited, this, [this, degree](int number) { take_degree(degree, number); });
    connect(field, &NumberField::refused, this,
            [this, degree](qlonglong, const QString& reason) { say(m_degree_rows[degree], reason); });
    return field;
}

DecimalField* GroupPopup::make_link(Link link, const char* name) {
    auto* field = new DecimalField(this);
    field->setObjectName(QString::fromLatin1(name));
    m_link_rows[link] = new FieldRow({}, field, this);
    m_column->addWidget(m_link_rows[link]);
    field->installEventFilter(this);
    connect(field, &DecimalField::edited, this,
            [this, link](std::optional<double> value) { take_link(link, value); });
    connect(field, &DecimalField::fault_changed, this,
            [this, link](const QString& reason) { say(m_link_rows[link], reason); });
    return field;
}

const AcceleratorGroup& GroupPopup::group() const {
    return m_side == Side::a ? m_document->comparison().a : m_document->comparison().b;
}

// A new number of accelerators is more or fewer tensor parallel ones, where stages and replicas divide it;
// else all of them are.
ParallelLayout GroupPopup::with_degree(Degree degree, int number) const {
    ParallelLayout layout = group().layout;
    switch (degree) {
    case count: {
        const std::int64_t others = layout.pipeline * layout.data;
        if (number % others != 0)
            layout = {};
        layout.tensor = number % others == 0 ? number / others : number;
        break;
    }
    case tensor:
        layout.tensor = number;
        break;
    case pipeline:
        layout.pipeline = number;
        break;
    case micro_batches:
        layout.micro_batches = number;
        break;
    case expert:
        layout.expert = number;
        break;
    case data:
        layout.data = number;
        break;
    case degrees:
        break;
    }
    return layout;
}

void GroupPopup::take_degree(Degree degree, int number) {
    AcceleratorGroup after = group();
    after.layout = with_degree(degree, number);
    const Errors faults = faults_of(after, m_document->comparison().model);
    if (!faults.empty()) {
        show_document();
        say(m_degree_rows[degree], error_lines(faults));
        return;
    }
    say(nullptr, {});
    edit(after, QStringLiteral("layout"));
}

void GroupPopup::take_link(Link link, std::optional<double> value) {
    AcceleratorGroup after = group();
    GroupLinks& joined = after.links;
    switch (link) {
    case node_size:
        if (value && *value != std::floor(*value)) {
            m_links[link]->set_fault(tr("A whole number is needed here."));
            return;
        }
        joined.node_size = value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
        break;
    case link_latency:
        joined.link_latency_us = value;
        break;
    case network_rate:
        joined.network_gb_s = value;
        break;
    case network_latency:
        joined.network_latency_us = value;
        break;
    case links:
        break;
    }
    // What was wrong before is not this field's fault.
    const Transformer& model = m_document->comparison().model;
    const Errors faults = faults_of(after, model);
    if (!faults.empty() && faults_of(group(), model).empty()) {
        m_links[link]->set_fault(error_lines(faults));
        return;
    }
    edit(after, QStringLiteral("links"));
}

void GroupPopup::edit(const AcceleratorGroup& after, const QString& key) {
    const bool is_a = m_side == Side::a;
    m_document->edit(is_a ? tr("group A") : tr("group B"), key + side_letter(m_side),
                     [&](Comparison& c) { (is_a ? c.a : c.b) = after; });
}

void GroupPopup::say(FieldRow* row, const QString& reason) {
    m_column->removeWidget(m_fault);
    m_fault->setText(QString(reason).replace(QLatin1Char('\n'), QStringLiteral(" · ")));
    const QMargins margins = m_column->contentsMargins();
    m_fault->setFixedHeight(m_fault->heightForWidth(width() - margins.left() - margins.right()));
    if (row && !reason.isEmpty())
        m_column->insertWidget(m_column->indexOf(row) + 1, m_fault);
    m_fault->setVisible(row && !reason.isEmpty());
    adjustSize();
}

void GroupPopup::show_document() {
    const AcceleratorGroup& shown = group();
    const ParallelLayout& layout = shown.layout;
    const std::int64_t numbers[] = {layout.accelerators(), layout.tensor, layout.pipeline,
                                    layout.micro_batches,  layout.expert, layout.data};
    for (int i = 0; i < degrees; ++i)
        m_degrees[i]->set_number(static_cast<int>(numbers[i]));
    m_degree_rows[micro_batches]->setEnabled(layout.pipeline > 1 || layout.micro_batches > 1);
    m_degree_rows[expert]->setEnabled(m_document->comparison().model.is_moe() || layout.expert > 1);
    const auto node = shown.links.node_size;
    m_links[node_size]->set_value(node ? std::optional(static_cast<double>(*node)) : std::nullopt);
    m_links[link_latency]->set_value(shown.links.link_latency_us);
    m_links[network_rate]->set_value(shown.links.network_gb_s);
    m_links[network_latency]->set_value(shown.links.network_latency_us);
    // What holds where the field is empty.
    const Accelerator& accelerator = shown.accelerator;
    m_links[node_size]->set_empty_text(accelerator.node_size ? whole(*accelerator.node_size) : tr("all"));
    m_links[link_latency]->set_empty_text(
        accelerator.link_latency_us ? short_figure(*accelerator.link_latency_us) : tr("not counted"));
    m_links[network_latency]->set_empty_text(tr("not counted"));
    m_links[network_rate]->set_empty_text(tr("not stated"));
    m_title->setText(QStringLiteral("%1  %2").arg(side_letter(m_side), group_name(shown)));
}

void GroupPopup::retranslate() {
    setAccessibleName(m_side == Side::a ? tr("Group A") : tr("Group B"));
    const QString degree_labels[] = {tr("Accelerators"),  tr("Tensor parallel"), tr("Pipeline stages"),
                                     tr("Micro-batches"), tr("Expert parallel"), tr("Data parallel")};
    const QString degree_words[] = {
        tr("Tensor × pipeline × data; a new number is taken as tensor parallel"),
        tr("Heads, feed-forward columns and vocabulary divided by it"),
        tr("Layers divided by it"),
        tr("Parts of the batch that are in the pipeline at once, up to one a stage"),
        tr("Routed experts divided by it, among the tensor × data accelerators of a stage"),
        tr("Replicas of the attention, each with its share of the batch")};
    for (int i = 0; i < degrees; ++i) {
        m_degree_rows[i]->set_label(degree_labels[i]);
        m_degree_rows[i]->set_explanation(degree_words[i]);
        m_degrees[i]->set_words(degree_labels[i], degree_words[i]);
    }
    m_links_title->setText(tr("Links, where the specification is silent or other than here"));
    const QString link_labels[] = {tr("Accelerators a node"), tr("Link latency, µs a hop"),
                                   tr("Network, GB/s"), tr("Network latency, µs a hop")};
    const QString link_words[] = {
        tr("Those that the accelerator's own links join; beyond it the network counts"),
        tr("Of one hop within a node"), tr("Between nodes, of each accelerator, in one direction"),
        tr("Of one hop between nodes")};
    for (int i = 0; i < links; ++i) {
        m_link_rows[i]->set_label(link_labels[i]);
        m_link_rows[i]->set_explanation(link_words[i]);
        m_links[i]->set_words(link_labels[i], link_words[i]);
    }
    show_document();
}

void GroupPopup::open_at(QWidget* anchor) {
    say(nullptr, {});
    show_document();
    setFixedWidth(std::max(anchor->width(), scaled(340)));
    adjustSize();
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    move(std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::min(below.y(), std::max(screen.top(), screen.bottom() - height())));
    show();
    m_degrees[count]->setFocus(Qt::PopupFocusReason);
    m_degrees[count]->selectAll();
}

void GroupPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

// The window's own undo does not reach a popup.
bool GroupPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo);
        if (undo || key->matches(QKeySequence::Redo)) {
            say(nullptr, {});
            undo ? m_document->undo_stack()->undo() : m_document->undo_stack()->redo();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void GroupPopup::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().panel);
    painter.setPen(theme().input_border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace llmroofline::gui
