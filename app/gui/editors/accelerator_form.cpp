// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_form.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr int side_padding = 16;
constexpr int column_gap = 10;
constexpr int column_count = 5;

} // namespace

AcceleratorForm::AcceleratorForm(QWidget* parent)
    : QFrame(parent), heading_(new QWidget), area_(new QScrollArea), content_(new QWidget),
      grid_(new QGridLayout(content_)) {
    setObjectName(QStringLiteral("accelerator_form"));
    make_heading();
    grid_->setContentsMargins(side_padding, 0, side_padding - 10, 12);
    grid_->setHorizontalSpacing(column_gap);
    grid_->setVerticalSpacing(0);
    grid_->setColumnStretch(column_count - 1, 1);
    int row = 0;
    for (const FieldGroup group : {FieldGroup::identity, FieldGroup::memory, FieldGroup::matrix_rates,
                                   FieldGroup::vector_link_power, FieldGroup::rest})
        add_group(group, row);
    grid_->setRowStretch(row, 1);

    area_->setWidget(content_);
    area_->setWidgetResizable(true);
    area_->setFrameShape(QFrame::NoFrame);
    area_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Room for the bar is always there, so that the columns stay under their headings.
    area_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    area_->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(heading_);
    column->addWidget(area_, 1);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &AcceleratorForm::fit_columns);
    retranslate();
}

void AcceleratorForm::make_heading() {
    auto* row = new QHBoxLayout(heading_);
    row->setContentsMargins(side_padding, 0, side_padding, 0);
    row->setSpacing(column_gap);
    for (int i = 0; i < column_count; ++i) {
        auto* label = new TextLabel({}, TypeRole::caption, TextTone::second);
        const bool is_number = i == 1 || i == 3;
        label->setAlignment((is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        headings_.append(label);
        row->addWidget(label, i == column_count - 1 ? 1 : 0);
    }
    // Over the digits in the fields.
    headings_[1]->setContentsMargins(0, 0, 9, 0);
}

void AcceleratorForm::add_group(FieldGroup group, int& row) {
    auto* title = new TextLabel({}, TypeRole::section);
    auto* note = new TextLabel({}, TypeRole::caption, TextTone::second);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, row == 0 ? 0 : 10, 0, 2);
    line->setSpacing(8);
    line->addWidget(title);
    line->addWidget(note);
    line->addStretch(1);
    grid_->addLayout(line, row++, 0, 1, column_count);
    groups_.append({group, title, note});
    for (const AcceleratorField* field : fields_of(group)) {
        auto* form_row = new AcceleratorFormRow(*field, grid_, row++, content_);
        connect(form_row, &AcceleratorFormRow::edited, this,
                [this, field](const QString& value) { emit edited(*field, value); });
        connect(form_row, &AcceleratorFormRow::own_fault_changed, this, &AcceleratorForm::own_faults_changed);
        rows_.append(form_row);
    }
}

void AcceleratorForm::show_draft(const AcceleratorDraft& draft) {
    for (AcceleratorFormRow* row : rows_)
        row->show_draft(draft);
    base_is_built_in_ = !draft.base() || draft.base_is_built_in();
    headings_[3]->setText(base_is_built_in_ ? tr("Built-in") : tr("Original"));
}

int AcceleratorForm::own_faults() const {
    return static_cast<int>(std::count_if(
        rows_.begin(), rows_.end(), [](const AcceleratorFormRow* row) { return row->has_own_fault(); }));
}

QList<QWidget*> AcceleratorForm::tab_order() const {
    QList<QWidget*> editors;
    for (const AcceleratorFormRow* row : rows_)
        editors << row->editor();
    return editors;
}

void AcceleratorForm::retranslate() {
    const QString words[] = {tr("Figure"), tr("Value"), tr("Unit"),
                             base_is_built_in_ ? tr("Built-in") : tr("Original"), tr("Where it comes from")};
    for (int i = 0; i < column_count; ++i)
        headings_[i]->setText(words[i]);
    for (const Group& group : groups_) {
        group.title->setText(group_title(group.group));
        group.note->setText(group_note(group.group));
        group.note->setVisible(!group.note->text().isEmpty());
    }
    for (AcceleratorFormRow* row : rows_)
        row->retranslate();
    fit_columns();
}

// As wide as the words need, within limits; what is longer ends in an ellipsis.
void AcceleratorForm::fit_columns() {
    const QFontMetricsF body(type_font(TypeRole::body));
    const QFontMetricsF bold(type_font(TypeRole::body_bold));
    double label = 0;
    double unit = body.horizontalAdvance(headings_[2]->text());
    double value = 0;
    for (const AcceleratorFormRow* row : rows_) {
        label = std::max(label, bold.horizontalAdvance(field_label(row->field())));
        unit = std::max(unit, body.horizontalAdvance(field_unit(row->field())));
        value = std::max(value, body.horizontalAdvance(absent_words(row->field())));
    }
    const auto fitted = [](double width, int least, int most) {
        return std::clamp(static_cast<int>(std::ceil(width)) + 1, scaled(least), scaled(most));
    };
    const FormColumns columns{fitted(label, 88, 136), fitted(value + 20, 92, 120), fitted(unit, 48, 64),
                              scaled(56)};
    for (AcceleratorFormRow* row : rows_) {
        row->follow_theme();
        row->set_columns(columns);
    }
    const int widths[] = {columns.label, columns.value, columns.unit, columns.built_in};
    for (int i = 0; i < 4; ++i)
        headings_[i]->setFixedWidth(widths[i]);
    heading_->setFixedHeight(scaled(36));
    for (int row = 0; row < grid_->rowCount() - 1; ++row)
        grid_->setRowMinimumHeight(row, scaled(28));
    const int fixed = columns.label + columns.value + columns.unit + columns.built_in;
    setMinimumWidth(fixed + 2 * side_padding + 4 * column_gap + scaled(176));
}

void AcceleratorForm::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
