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

#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/text_label.h"

namespace llmroofline::gui {

namespace {

constexpr int side_padding = 16;
constexpr int column_gap = 10;
constexpr int column_count = 5;

} // namespace

AcceleratorForm::AcceleratorForm(QWidget* parent)
    : QFrame(parent), m_heading(new QWidget), m_area(new QScrollArea), m_content(new QWidget),
      m_grid(new QGridLayout(m_content)) {
    setObjectName(QStringLiteral("accelerator_form"));
    make_heading();
    m_grid->setContentsMargins(side_padding, 0, side_padding - 10, 12);
    m_grid->setHorizontalSpacing(column_gap);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(column_count - 1, 1);
    int row = 0;
    for (const FieldGroup group : {FieldGroup::identity, FieldGroup::memory, FieldGroup::matrix_rates,
                                   FieldGroup::vector_link_power, FieldGroup::rest})
        add_group(group, row);
    m_grid->setRowStretch(row, 1);

    m_area->setWidget(m_content);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Room for the bar is always there, so that the columns stay under their headings.
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_area, 1);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &AcceleratorForm::fit_columns);
    retranslate();
}

void AcceleratorForm::make_heading() {
    auto* row = new QHBoxLayout(m_heading);
    row->setContentsMargins(side_padding, 0, side_padding, 0);
    row->setSpacing(column_gap);
    for (int i = 0; i < column_count; ++i) {
        auto* label = new TextLabel({}, TypeRole::caption, TextTone::second);
        const bool is_number = i == 1 || i == 3;
        label->setAlignment((is_number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        m_headings.append(label);
        row->addWidget(label, i == column_count - 1 ? 1 : 0);
    }
    // Over the digits in the fields.
    m_headings[1]->setContentsMargins(0, 0, 9, 0);
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
    m_grid->addLayout(line, row++, 0, 1, column_count);
    m_groups.append({group, title, note});
    for (const AcceleratorField* field : fields_of(group)) {
        auto* form_row = new AcceleratorFormRow(*field, m_grid, row++, m_content);
        connect(form_row, &AcceleratorFormRow::edited, this,
                [this, field](const QString& value) { emit edited(*field, value); });
        connect(form_row, &AcceleratorFormRow::own_fault_changed, this, &AcceleratorForm::own_faults_changed);
        m_rows.append(form_row);
    }
}

void AcceleratorForm::show_draft(const AcceleratorDraft& draft) {
    for (AcceleratorFormRow* row : m_rows)
        row->show_draft(draft);
    m_base_is_built_in = !draft.base() || draft.base_is_built_in();
    m_headings[3]->setText(m_base_is_built_in ? tr("Built-in") : tr("Original"));
}

int AcceleratorForm::own_faults() const {
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const AcceleratorFormRow* row) { return row->has_own_fault(); }));
}

QList<QWidget*> AcceleratorForm::tab_order() const {
    QList<QWidget*> editors;
    for (const AcceleratorFormRow* row : m_rows)
        editors << row->editor();
    return editors;
}

void AcceleratorForm::retranslate() {
    const QString words[] = {tr("Figure"), tr("Value"), tr("Unit"),
                             m_base_is_built_in ? tr("Built-in") : tr("Original"), tr("Where it comes from")};
    for (int i = 0; i < column_count; ++i)
        m_headings[i]->setText(words[i]);
    for (const Group& group : m_groups) {
        group.title->setText(group_title(group.group));
        group.note->setText(group_note(group.group));
        group.note->setVisible(!group.note->text().isEmpty());
    }
    for (AcceleratorFormRow* row : m_rows)
        row->retranslate();
    fit_columns();
}

// As wide as the words need, within limits; what is longer ends in an ellipsis.
void AcceleratorForm::fit_columns() {
    const QFontMetricsF body(type_font(TypeRole::body));
    const QFontMetricsF bold(type_font(TypeRole::body_bold));
    double label = 0;
    double unit = body.horizontalAdvance(m_headings[2]->text());
    double value = 0;
    for (const AcceleratorFormRow* row : m_rows) {
        label = std::max(label, bold.horizontalAdvance(field_label(row->field())));
        unit = std::max(unit, body.horizontalAdvance(field_unit(row->field())));
        value = std::max(value, body.horizontalAdvance(absent_words(row->field())));
    }
    const auto fitted = [](double width, int least, int most) {
        return std::clamp(static_cast<int>(std::ceil(width)) + 1, scaled(least), scaled(most));
    };
    const FormColumns columns{fitted(label, 88, 136), fitted(value + 20, 92, 120), fitted(unit, 48, 64),
                              scaled(56)};
    for (AcceleratorFormRow* row : m_rows) {
        row->follow_theme();
        row->set_columns(columns);
    }
    const int widths[] = {columns.label, columns.value, columns.unit, columns.built_in};
    for (int i = 0; i < 4; ++i)
        m_headings[i]->setFixedWidth(widths[i]);
    m_heading->setFixedHeight(scaled(36));
    for (int row = 0; row < m_grid->rowCount() - 1; ++row)
        m_grid->setRowMinimumHeight(row, scaled(28));
    const int fixed = columns.label + columns.value + columns.unit + columns.built_in;
    setMinimumWidth(fixed + 2 * side_padding + 4 * column_gap + scaled(176));
}

void AcceleratorForm::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
