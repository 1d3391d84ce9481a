// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/sides/group_popup.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QUndoStack>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/panels/sides/precision_presets.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/side_chip.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/cost/shard.h"
#include "core/hardware/group_fields.h"

namespace llmroofline::gui {

namespace {

// Why the layout cannot be: in itself, or for the model.
Errors faults_of(const AcceleratorGroup& group, const Transformer& model) {
    if (const auto checked = layout_of(spelling_of(group), {}); !checked)
        return checked.errors();
    return check_layout(model, group);
}

} // namespace

GroupPopup::GroupPopup(Document* document, Side side, QWidget* parent)
    : QFrame(parent, Qt::Popup), document_(document), side_(side),
      title_(new TextLabel({}, TypeRole::section, TextTone::normal, this)),
      links_title_(new TextLabel({}, TypeRole::caption, TextTone::second, this)),
      fault_(new TextLabel({}, TypeRole::caption, TextTone::error, this)), column_(new QVBoxLayout(this)) {
    // A click on the picker while this is open closes it; without this it would open the list, too.
    setAttribute(Qt::WA_NoMouseReplay);
    setObjectName(side == Side::a ? QStringLiteral("group_popup_a") : QStringLiteral("group_popup_b"));
    column_->setContentsMargins(16, 12, 16, 12);
    column_->setSpacing(0);
    column_->addWidget(title_);
    column_->addSpacing(4);
    constexpr const char* degree_names[] = {"accelerators",  "tensor_degree", "pipeline_degree",
                                            "micro_batches", "expert_degree", "data_degree"};
    for (int i = 0; i < degrees; ++i)
        degrees_[i] = make_degree(static_cast<Degree>(i), degree_names[i]);
    column_->addSpacing(8);
    column_->addWidget(links_title_);
    constexpr const char* link_names[] = {"node_size", "link_latency", "network_rate", "network_latency"};
    for (int i = 0; i < links; ++i)
        links_[i] = make_link(static_cast<Link>(i), link_names[i]);
    links_[node_size]->set_range(1, static_cast<double>(most_accelerators));
    links_[link_latency]->set_range(latency_range.least, latency_range.greatest);
    links_[network_rate]->set_range(network_range.least, network_range.greatest);
    links_[network_latency]->set_range(latency_range.least, latency_range.greatest);
    column_->addSpacing(8);
    types_ = new QComboBox(this);
    types_->setObjectName(QStringLiteral("group_types"));
    types_row_ = new FieldRow({}, types_, this);
    column_->addWidget(types_row_);
    types_->installEventFilter(this);
    connect(types_, &QComboBox::activated, this, &GroupPopup::take_types);
    fault_->set_max_lines(8);
    fault_->setObjectName(QStringLiteral("group_fault"));
    fault_->hide();
    connect(document_, &Document::changed, this, &GroupPopup::show_document);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

NumberField* GroupPopup::make_degree(Degree degree, const char* name) {
    auto* field = new NumberField(this);
    field->setObjectName(QString::fromLatin1(name));
    field->setRange(1, static_cast<int>(most_accelerators));
    field->set_stepping(NumberField::Stepping::doubling);
    degree_rows_[degree] = new FieldRow({}, field, this);
    column_->addWidget(degree_rows_[degree]);
    field->installEventFilter(this);
    connect(field, &NumberField::edited, this, [this, degree](int number) { take_degree(degree, number); });
    connect(field, &NumberField::refused, this,
            [this, degree](qlonglong, const QString& reason) { say(degree_rows_[degree], reason); });
    return field;
}

DecimalField* GroupPopup::make_link(Link link, const char* name) {
    auto* field = new DecimalField(this);
    field->setObjectName(QString::fromLatin1(name));
    link_rows_[link] = new FieldRow({}, field, this);
    column_->addWidget(link_rows_[link]);
    field->installEventFilter(this);
    connect(field, &DecimalField::edited, this,
            [this, link](std::optional<double> value) { take_link(link, value); });
    connect(field, &DecimalField::fault_changed, this,
            [this, link](const QString& reason) { say(link_rows_[link], reason); });
    return field;
}

const AcceleratorGroup& GroupPopup::group() const {
    return side_ == Side::a ? document_->comparison().a : document_->comparison().b;
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
    const Errors faults = faults_of(after, document_->comparison().model);
    if (!faults.empty()) {
        show_document();
        say(degree_rows_[degree], error_lines(faults));
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
            links_[link]->set_fault(tr("A whole number is needed here."));
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
    const Transformer& model = document_->comparison().model;
    const Errors faults = faults_of(after, model);
    if (!faults.empty() && faults_of(group(), model).empty()) {
        links_[link]->set_fault(error_lines(faults));
        return;
    }
    edit(after, QStringLiteral("links"));
}

// The first entry is 'as all groups', the last what files and the command line chose beside the presets.
void GroupPopup::take_types(int index) {
    if (index > static_cast<int>(precision_presets.size()))
        return;
    AcceleratorGroup after = group();
    if (index == 0)
        after.types = {};
    else
        choose_preset(index - 1, after.types);
    say(nullptr, {});
    edit(after, QStringLiteral("types"));
}

void GroupPopup::show_types(const Precision& types) {
    const int own = 1 + static_cast<int>(precision_presets.size());
    while (types_->count() > own)
        types_->removeItem(own);
    const std::optional<int> preset = preset_index(types);
    if (types.weights && !preset)
        types_->addItem(QString::fromStdString(types_text(types)).toUpper());
    types_->setCurrentIndex(preset ? 1 + *preset : types.weights ? own : 0);
}

void GroupPopup::edit(const AcceleratorGroup& after, const QString& key) {
    const bool is_a = side_ == Side::a;
    document_->edit(is_a ? tr("group A") : tr("group B"), key + side_letter(side_),
                    [&](Comparison& c) { (is_a ? c.a : c.b) = after; });
}

void GroupPopup::say(FieldRow* row, const QString& reason) {
    column_->removeWidget(fault_);
    fault_->setText(QString(reason).replace(QLatin1Char('\n'), QStringLiteral(" · ")));
    const QMargins margins = column_->contentsMargins();
    fault_->setFixedHeight(fault_->heightForWidth(width() - margins.left() - margins.right()));
    if (row && !reason.isEmpty())
        column_->insertWidget(column_->indexOf(row) + 1, fault_);
    fault_->setVisible(row && !reason.isEmpty());
    adjustSize();
}

void GroupPopup::show_document() {
    const AcceleratorGroup& shown = group();
    const ParallelLayout& layout = shown.layout;
    const std::int64_t numbers[] = {layout.accelerators(), layout.tensor, layout.pipeline,
                                    layout.micro_batches,  layout.expert, layout.data};
    for (int i = 0; i < degrees; ++i)
        degrees_[i]->set_number(static_cast<int>(numbers[i]));
    degree_rows_[micro_batches]->setEnabled(layout.pipeline > 1 || layout.micro_batches > 1);
    degree_rows_[expert]->setEnabled(document_->comparison().model.is_moe() || layout.expert > 1);
    const auto node = shown.links.node_size;
    links_[node_size]->set_value(node ? std::optional(static_cast<double>(*node)) : std::nullopt);
    links_[link_latency]->set_value(shown.links.link_latency_us);
    links_[network_rate]->set_value(shown.links.network_gb_s);
    links_[network_latency]->set_value(shown.links.network_latency_us);
    show_types(shown.types);
    // What holds where the field is empty.
    const Accelerator& accelerator = shown.accelerator;
    links_[node_size]->set_empty_text(accelerator.node_size ? whole(*accelerator.node_size) : tr("all"));
    links_[link_latency]->set_empty_text(
        accelerator.link_latency_us ? short_figure(*accelerator.link_latency_us) : tr("not counted"));
    links_[network_latency]->set_empty_text(tr("not counted"));
    links_[network_rate]->set_empty_text(tr("not stated"));
    title_->setText(QStringLiteral("%1  %2").arg(side_letter(side_), group_name(shown)));
}

void GroupPopup::retranslate() {
    setAccessibleName(side_ == Side::a ? tr("Group A") : tr("Group B"));
    const QString degree_labels[] = {tr("Accelerators"),  tr("Tensor parallel"), tr("Pipeline stages"),
                                     tr("Micro-batches"), tr("Expert parallel"), tr("Data parallel")};
    const QString degree_words[] = {
        tr("Tensor × pipeline × data; a new number is taken as tensor parallel"),
        tr("Heads, feed-forward columns and vocabulary divided by it"),
        tr("Stages that share the layers; they may differ by one layer"),
        tr("Parts of the batch that are in the pipeline at once, up to one a stage"),
        tr("Routed experts divided by it, among the tensor × data accelerators of a stage"),
        tr("Replicas of the attention, each with its share of the batch")};
    for (int i = 0; i < degrees; ++i) {
        degree_rows_[i]->set_label(degree_labels[i]);
        degree_rows_[i]->set_explanation(degree_words[i]);
        degrees_[i]->set_words(degree_labels[i], degree_words[i]);
    }
    links_title_->setText(tr("Links, where the specification is silent or other than here"));
    const QString link_labels[] = {tr("Accelerators a node"), tr("Link latency, µs a hop"),
                                   tr("Network, GB/s"), tr("Network latency, µs a hop")};
    const QString link_words[] = {
        tr("Those that the accelerator's own links join; beyond it the network counts"),
        tr("Of one hop within a node"), tr("Between nodes, of each accelerator, in one direction"),
        tr("Of one hop between nodes")};
    for (int i = 0; i < links; ++i) {
        link_rows_[i]->set_label(link_labels[i]);
        link_rows_[i]->set_explanation(link_words[i]);
        links_[i]->set_words(link_labels[i], link_words[i]);
    }
    types_row_->set_label(tr("Precision"));
    types_row_->set_explanation(tr("Types of this group alone"));
    types_->setAccessibleName(tr("Precision"));
    types_->clear();
    types_->addItem(tr("as both"));
    for (const PrecisionPreset& preset : precision_presets)
        types_->addItem(preset_name(preset));
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
    degrees_[count]->setFocus(Qt::PopupFocusReason);
    degrees_[count]->selectAll();
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
            undo ? document_->undo_stack()->undo() : document_->undo_stack()->redo();
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
