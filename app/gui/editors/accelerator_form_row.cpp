// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_form_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <algorithm>

#include "app/gui/editors/fault_mark.h"
#include "app/gui/editors/figure_claims.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/decimal_field.h"
#include "app/gui/widgets/text_field.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/field_words.h"
#include "app/gui/words/lint_words.h"

namespace llmroofline::gui {

namespace {

constexpr int origin_column = 4;

QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

AcceleratorFormRow::AcceleratorFormRow(const AcceleratorField& field, QGridLayout* grid, int row,
                                       QWidget* parent)
    : QObject(parent), m_field(field), m_label(new TextLabel), m_mark(new FaultMark),
      m_origin(new TextLabel({}, TypeRole::caption, TextTone::second)) {
    // A year is a number that nobody groups by thousands; it is edited as a text.
    if (field.is_figure())
        make_number_field();
    else
        make_text_field();
    QLineEdit* const line = editor();
    line->setObjectName(QStringLiteral("field_") + from(field.key));
    // A file dropped here is for the dialog.
    line->setAcceptDrops(false);
    connect(line, &QLineEdit::returnPressed, this, &AcceleratorFormRow::write_again, Qt::QueuedConnection);
    m_label->setBuddy(line);
    m_origin->setObjectName(QStringLiteral("origin_") + from(field.key));
    m_mark->hide();

    grid->addWidget(m_label, row, 0);
    if (field.is_figure()) {
        m_unit = new TextLabel(field_unit(field), TypeRole::body, TextTone::second);
        m_built_in = new TextLabel({}, TypeRole::body, TextTone::second);
        m_built_in->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(line, row, 1);
        grid->addWidget(m_unit, row, 2);
        grid->addWidget(m_built_in, row, 3);
    } else {
        grid->addWidget(line, row, 1, 1, 3);
    }
    auto* origin = new QHBoxLayout;
    origin->setSpacing(4);
    origin->addWidget(m_mark);
    origin->addWidget(m_origin, 1);
    grid->addLayout(origin, row, origin_column);
}

void AcceleratorFormRow::make_number_field() {
    m_number = new DecimalField;
    m_number->set_range(m_field.range.least, m_field.range.greatest);
    m_number->set_may_be_empty(!m_field.required);
    m_number->set_unit(field_unit(m_field));
    connect(m_number, &DecimalField::fault_changed, this, &AcceleratorFormRow::notice_fault);
    connect(m_number, &DecimalField::edited, this, [this](std::optional<double> value) {
        const QString text = value ? from(format_shortest(*value)) : QString();
        // The field knows no whole numbers.
        if (const QString reason = value ? reason_against(text) : QString(); !reason.isEmpty())
            m_number->set_fault(reason);
        else
            emit edited(text);
    });
}

void AcceleratorFormRow::make_text_field() {
    m_text = new TextField([this](const QString& text) { return reason_against(text); });
    connect(m_text, &TextField::fault_changed, this, &AcceleratorFormRow::notice_fault);
    connect(m_text, &TextField::edited, this, &AcceleratorFormRow::edited);
}

QLineEdit* AcceleratorFormRow::editor() const {
    return m_number ? static_cast<QLineEdit*>(m_number) : m_text;
}

QString AcceleratorFormRow::reason_against(const QString& text) const {
    if (text.isEmpty() && !m_field.required)
        return {};
    Accelerator scratch;
    const Status status = read_field(scratch, m_field, text.toStdString());
    return status ? QString() : error_words(status.errors().front());
}

void AcceleratorFormRow::notice_fault(const QString& reason) {
    if (m_is_showing)
        return;
    m_has_own_fault = !reason.isEmpty();
    emit own_fault_changed();
}

// Enter on the last good value puts it back into a text that is at fault.
void AcceleratorFormRow::write_again() {
    if (m_has_text_fault && !m_has_own_fault) {
        const std::optional<double> number = m_number ? m_number->value() : std::nullopt;
        emit edited(m_text ? m_text->value() : number ? from(format_shortest(*number)) : QString());
    }
}

void AcceleratorFormRow::show_draft(const AcceleratorDraft& draft) {
    show_value(draft);
    show_origin(draft);
}

void AcceleratorFormRow::show_value(const AcceleratorDraft& draft) {
    const QScopedValueRollback showing(m_is_showing, true);
    const Accelerator& accelerator = draft.accelerator();
    const bool had_own_fault = m_has_own_fault;
    // What is being typed here stays, unless the text has taken another value meanwhile.
    if (m_number && m_number->value() != number_of(accelerator, m_field)) {
        m_number->set_value(number_of(accelerator, m_field));
        m_has_own_fault = false;
    }
    if (m_text) {
        const QString text = from(field_text(accelerator, m_field));
        if (m_text->value() != text) {
            m_text->set_value(text);
            m_has_own_fault = false;
        }
        // One line cannot hold several.
        m_text->setReadOnly(text.contains(QLatin1Char('\n')));
    }
    const Error* const fault = draft.fault_of(m_field);
    m_has_text_fault = fault != nullptr;
    if (!m_has_own_fault) {
        const QString reason = fault ? error_words(*fault) : QString();
        m_number ? m_number->set_fault(reason) : m_text->set_fault(reason);
    }
    QStringList suspicions;
    for (const LintFinding& finding : draft.suspicions_of(m_field))
        suspicions << tr("Suspicious: %1").arg(lint_words(finding));
    m_suspicion = suspicions.join(QLatin1Char('\n'));
    m_number ? m_number->set_suspicion(m_suspicion) : m_text->set_suspicion(m_suspicion);
    m_is_changed = draft.is_changed(m_field);
    follow_theme();
    if (m_built_in)
        m_built_in->setText(draft.base() ? value_words(*draft.base(), m_field) : QStringLiteral("–"));
    if (had_own_fault != m_has_own_fault)
        emit own_fault_changed();
}

// The application's font, which a new theme sets, would take the place of a field's own.
void AcceleratorFormRow::follow_theme() {
    const TypeRole role = m_is_changed ? TypeRole::body_bold : TypeRole::body;
    m_label->set_role(role);
    editor()->setFont(type_font(role));
}

void AcceleratorFormRow::show_origin(const AcceleratorDraft& draft) {
    const Error* const fault = draft.fault_of(m_field);
    m_mark->setVisible(fault != nullptr || !m_suspicion.isEmpty());
    m_mark->set_suspicion(fault == nullptr);
    m_mark->setToolTip(fault ? error_words(*fault) : m_suspicion);
    m_origin->set_tone(fault ? TextTone::error : TextTone::second);
    m_origin->setToolTip({});
    if (fault) {
        const int line = fault->place.line;
        m_origin->setText(line > 0 ? tr("see line %1, last good value").arg(line) : tr("last good value"));
        m_origin->setToolTip(error_words(*fault));
        return;
    }
    const Accelerator& accelerator = draft.accelerator();
    const bool is_absent = field_text(accelerator, m_field).empty();
    if (m_field.key == "id") {
        m_origin->setText(tr("yours, the file's name"));
    } else if (draft.is_changed(m_field) && !is_absent) {
        m_origin->set_tone(TextTone::normal);
        const std::string source(m_field.is_figure() ? accelerator.source_of(std::string(m_field.key)) : "");
        m_origin->setText(source.empty() || source == own_source ? tr("yours")
                                                                 : tr("yours: %1").arg(from(source)));
        if (!m_field.is_figure())
            m_origin->setToolTip(tr("Before: %1").arg(value_words(*draft.base(), m_field)));
    } else if (draft.is_changed(m_field)) {
        m_origin->set_tone(TextTone::normal);
        m_origin->setText(tr("taken away by you"));
    } else if (is_absent) {
        m_origin->setText(m_field.is_figure() ? tr("no source gives one") : QString());
    } else if (m_field.is_figure()) {
        m_origin->setText(origin_words(accelerator, m_field));
        m_origin->setToolTip(origin_details(accelerator, m_field));
    } else {
        m_origin->setText(!draft.base()              ? tr("yours")
                          : draft.base_is_built_in() ? tr("built-in")
                                                     : tr("original"));
    }
}

void AcceleratorFormRow::set_columns(const FormColumns& columns) {
    m_label->setFixedWidth(columns.label);
    if (m_unit) {
        m_number->setFixedWidth(columns.value);
        m_unit->setFixedWidth(columns.unit);
        m_built_in->setFixedWidth(columns.built_in);
    }
}

void AcceleratorFormRow::retranslate() {
    const QString label = field_label(m_field);
    const QString explanation = field_explanation(m_field);
    m_label->setText(label);
    m_label->setToolTip(explanation);
    if (m_number) {
        m_number->set_words(label, explanation);
        m_number->set_empty_text(absent_words(m_field));
    } else {
        m_text->set_words(label, explanation);
        m_text->setPlaceholderText(m_field.required ? QString() : absent_words(m_field));
    }
}

} // namespace llmroofline::gui
