// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/axes_section.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/session/document.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/segmented_control.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/figures.h"
#include "app/plots/mesh_scene.h"

namespace llmroofline::gui {

namespace {

constexpr int resolutions[] = {64, 128, 256, 512, 1024};
constexpr std::int64_t command_line_cells = 64;

// The same axis for the command line: as many values as its default.
Axis make_axis(std::int64_t from, std::int64_t to, bool logarithmic) {
    const std::int64_t cells = std::min(command_line_cells, to - from + 1);
    if (logarithmic)
        return Axis::geometric(from, to, cells);
    return Axis::linear(from, to,
                        std::max<std::int64_t>(1, (to - from) / std::max<std::int64_t>(1, cells - 1)));
}

std::int64_t first_of(const Axis& axis) {
    return static_cast<std::int64_t>(axis.values().front());
}

std::int64_t last_of(const Axis& axis) {
    return axis.kind == AxisKind::listed ? static_cast<std::int64_t>(axis.values().back()) : axis.stop;
}

} // namespace

AxesSection::AxesSection(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document) {
    set_foldable(true);
    m_sequence = make_range("sequence");
    m_batch = make_range("batch");
    m_scale = new SegmentedControl(this);
    m_scale->setObjectName(QStringLiteral("axis_scale"));
    m_scale_row = new FieldRow({}, m_scale, this);
    connect(m_scale, &SegmentedControl::chosen, this, [this](int id) { take_ranges(id == 0); });
    m_cells = new QComboBox(this);
    m_cells->setObjectName(QStringLiteral("resolution"));
    m_cells->setFocusPolicy(Qt::StrongFocus);
    m_cells_row = new FieldRow({}, m_cells, this);
    connect(m_cells, &QComboBox::activated, this, [this](int index) {
        m_resolution = resolutions[index];
        emit resolution_changed(m_resolution);
    });
    content()->addWidget(m_scale_row);
    content()->addWidget(m_cells_row);
    connect(m_document, &Document::changed, this, &AxesSection::show_document);
    retranslate();
}

AxesSection::Range AxesSection::make_range(const char* name) {
    auto* box = new QWidget(this);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    Range range{new NumberField(box), new NumberField(box), nullptr};
    for (NumberField* field : {range.from, range.to}) {
        field->setRange(1, static_cast<int>(axis_greatest_value));
        field->set_stepping(NumberField::Stepping::doubling);
        connect(field, &NumberField::edited, this, [this] { take_ranges(m_scale->current() == 0); });
        connect(field, &NumberField::refused, this,
                [this](qlonglong, const QString& why) { emit refused(why); });
    }
    range.from->setObjectName(QString::fromLatin1(name) + QStringLiteral("_from"));
    range.to->setObjectName(QString::fromLatin1(name) + QStringLiteral("_to"));
    range.from->setFixedWidth(scaled(56));
    auto* to = new TextLabel({}, TypeRole::caption, TextTone::second, box);
    to->set_keeps_width(true);
    m_to[m_to[0] ? 1 : 0] = to;
    line->addWidget(range.from);
    line->addWidget(to);
    line->addWidget(range.to);
    box->setAccessibleName(QString::fromLatin1(name));
    range.row = new FieldRow({}, box, this);
    content()->addWidget(range.row);
    return range;
}

void AxesSection::take_ranges(bool logarithmic) {
    for (const Range& range : {m_sequence, m_batch}) {
        if (range.from->value() >= range.to->value()) {
            emit refused(tr("An axis has to end above its beginning."));
            show_document();
            return;
        }
    }
    m_document->edit(tr("axes"), QStringLiteral("axes"), [&](Comparison& c) {
        c.sequence = make_axis(m_sequence.from->value(), m_sequence.to->value(), logarithmic);
        c.batch = make_axis(m_batch.from->value(), m_batch.to->value(), logarithmic);
    });
}

void AxesSection::set_resolution(int cells) {
    m_resolution = *std::find_if(std::begin(resolutions), std::prev(std::end(resolutions)),
                                 [cells](int known) { return known >= cells; });
    show_document();
}

void AxesSection::show_range(const Range& range, const Axis& axis) {
    range.from->set_number(static_cast<int>(first_of(axis)));
    range.to->set_number(static_cast<int>(last_of(axis)));
}

void AxesSection::show_document() {
    const Comparison& comparison = m_document->comparison();
    show_range(m_sequence, comparison.sequence);
    show_range(m_batch, comparison.batch);
    m_scale->set_current(display_grid(comparison).log_sequence ? 0 : 1);
    const auto at = std::find(std::begin(resolutions), std::end(resolutions), m_resolution);
    m_cells->setCurrentIndex(static_cast<int>(at - std::begin(resolutions)));
    set_side_text(unfolded() ? tr("tokens, sequences")
                             : tr("%1 to %2 · %3 to %4")
                                   .arg(whole(static_cast<double>(first_of(comparison.sequence))),
                                        whole(static_cast<double>(last_of(comparison.sequence))),
                                        whole(static_cast<double>(first_of(comparison.batch))),
                                        whole(static_cast<double>(last_of(comparison.batch)))));
}

void AxesSection::retranslate() {
    set_title(tr("Axes"));
    m_sequence.row->set_label(tr("Context"));
    m_sequence.row->set_explanation(tr("Tokens in the KV cache (decode) or in the prompt (prefill)"));
    m_batch.row->set_label(tr("Batch"));
    m_batch.row->set_explanation(tr("Sequences in one step"));
    m_sequence.from->set_words(tr("Context from"));
    m_sequence.to->set_words(tr("Context to"));
    m_batch.from->set_words(tr("Batch from"));
    m_batch.to->set_words(tr("Batch to"));
    for (TextLabel* to : m_to)
        to->setText(tr("to"));
    m_scale->set_options({{0, tr("Log"), {}}, {1, tr("Linear"), {}}});
    m_scale_row->set_label(tr("Scale"));
    m_scale->setAccessibleName(tr("Scale"));
    m_cells_row->set_label(tr("Resolution"));
    m_cells->setAccessibleName(tr("Resolution"));
    m_cells->clear();
    for (const int cells : resolutions)
        m_cells->addItem(tr("%1 × %1 cells").arg(cells));
    show_document();
}

void AxesSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
