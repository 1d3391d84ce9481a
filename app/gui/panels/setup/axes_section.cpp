// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/axes_section.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"
#include "core/mesh/display_grid.h"

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
    : Section(QString(), parent), document_(document) {
    set_foldable(true);
    sequence_ = make_range("sequence");
    batch_ = make_range("batch");
    scale_ = new SegmentedControl(this);
    scale_->setObjectName(QStringLiteral("axis_scale"));
    scale_row_ = new FieldRow({}, scale_, this);
    connect(scale_, &SegmentedControl::chosen, this, [this](int id) { take_ranges(id == 0); });
    cells_ = new QComboBox(this);
    cells_->setObjectName(QStringLiteral("resolution"));
    cells_->setFocusPolicy(Qt::StrongFocus);
    cells_row_ = new FieldRow({}, cells_, this);
    connect(cells_, &QComboBox::activated, this, [this](int index) {
        const int cells = cells_->itemData(index).toInt();
        document_->edit(tr("resolution"), {}, [&](Comparison& c) { c.display.resolution = cells; });
    });
    content()->addWidget(scale_row_);
    content()->addWidget(cells_row_);
    connect(document_, &Document::changed, this, &AxesSection::show_document);
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
        connect(field, &NumberField::edited, this, [this] { take_ranges(scale_->current() == 0); });
        connect(field, &NumberField::refused, this,
                [this](qlonglong, const QString& why) { emit refused(why); });
    }
    range.from->setObjectName(QString::fromLatin1(name) + QStringLiteral("_from"));
    range.to->setObjectName(QString::fromLatin1(name) + QStringLiteral("_to"));
    range.from->setFixedWidth(scaled(56));
    auto* to = new TextLabel({}, TypeRole::caption, TextTone::second, box);
    to->set_keeps_width(true);
    to_[to_[0] ? 1 : 0] = to;
    line->addWidget(range.from);
    line->addWidget(to);
    line->addWidget(range.to);
    box->setAccessibleName(QString::fromLatin1(name));
    range.row = new FieldRow({}, box, this);
    content()->addWidget(range.row);
    return range;
}

void AxesSection::take_ranges(bool logarithmic) {
    for (const Range& range : {sequence_, batch_}) {
        if (range.from->value() >= range.to->value()) {
            emit refused(tr("An axis has to end above its beginning."));
            show_document();
            return;
        }
    }
    document_->edit(tr("axes"), QStringLiteral("axes"), [&](Comparison& c) {
        c.sequence = make_axis(sequence_.from->value(), sequence_.to->value(), logarithmic);
        c.batch = make_axis(batch_.from->value(), batch_.to->value(), logarithmic);
    });
}

void AxesSection::show_range(const Range& range, const Axis& axis) {
    range.from->set_number(static_cast<int>(first_of(axis)));
    range.to->set_number(static_cast<int>(last_of(axis)));
}

// One that is none of the choices, as a file may have it, is said as it is.
void AxesSection::show_resolution(int cells) {
    const int at = cells_->findData(cells);
    const int own = static_cast<int>(std::size(resolutions));
    if (cells_->count() > own && at != own)
        cells_->removeItem(own);
    if (at < 0)
        cells_->addItem(tr("%1 × %1 cells").arg(cells), cells);
    cells_->setCurrentIndex(cells_->findData(cells));
}

void AxesSection::show_document() {
    const Comparison& comparison = document_->comparison();
    show_range(sequence_, comparison.sequence);
    show_range(batch_, comparison.batch);
    scale_->set_current(is_log(comparison.sequence) ? 0 : 1);
    show_resolution(comparison.display.resolution);
    set_side_text(unfolded() ? tr("tokens, sequences")
                             : tr("%1 to %2 · %3 to %4")
                                   .arg(whole(static_cast<double>(first_of(comparison.sequence))),
                                        whole(static_cast<double>(last_of(comparison.sequence))),
                                        whole(static_cast<double>(first_of(comparison.batch))),
                                        whole(static_cast<double>(last_of(comparison.batch)))));
}

void AxesSection::retranslate() {
    set_title(tr("Axes"));
    sequence_.row->set_label(tr("Context"));
    sequence_.row->set_explanation(tr("Tokens in the KV cache (decode) or in the prompt (prefill)"));
    batch_.row->set_label(tr("Batch"));
    batch_.row->set_explanation(tr("Sequences in one step"));
    sequence_.from->set_words(tr("Context from"));
    sequence_.to->set_words(tr("Context to"));
    batch_.from->set_words(tr("Batch from"));
    batch_.to->set_words(tr("Batch to"));
    for (TextLabel* to : to_)
        to->setText(tr("to"));
    scale_->set_options({{0, tr("Log"), {}}, {1, tr("Linear"), {}}});
    scale_row_->set_label(tr("Scale"));
    scale_->setAccessibleName(tr("Scale"));
    cells_row_->set_label(tr("Resolution"));
    cells_->setAccessibleName(tr("Resolution"));
    cells_->clear();
    for (const int cells : resolutions)
        cells_->addItem(tr("%1 × %1 cells").arg(cells), cells);
    show_document();
}

void AxesSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
