// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_form_row.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <algorithm>

#include "app/gui/editors/fault_mark.h"
#include "app/gui/editors/figure_claims.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/text_field.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/field_words.h"
#include "app/words/lint_words.h"

namespace llmroofline::gui {

namespace {

constexpr int origin_column = 4;

QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

AcceleratorFormRow::AcceleratorFormRow(const AcceleratorField& field, QGridLayout* grid, int row,
                                       QWidget* parent)
    : QObject(parent), field_(field), label_(new TextLabel), mark_(new FaultMark),
      origin_(new TextLabel({}, TypeRole::caption, TextTone::second)) {
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
    label_->setBuddy(line);
    origin_->setObjectName(QStringLiteral("origin_") + from(field.key));
    mark_->hide();

    grid->addWidget(label_, row, 0);
    if (field.is_figure()) {
        unit_ = new TextLabel(field_unit(field), TypeRole::body, TextTone::second);
        built_in_ = new TextLabel({}, TypeRole::body, TextTone::second);
        built_in_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(line, row, 1);
        grid->addWidget(unit_, row, 2);
        grid->addWidget(built_in_, row, 3);
    } else {
        grid->addWidget(line, row, 1, 1, 3);
    }
    auto* origin = new QHBoxLayout;
    origin->setSpacing(4);
    origin->addWidget(mark_);
    origin->addWidget(origin_, 1);
    grid->addLayout(origin, row, origin_column);
}

void AcceleratorFormRow::make_number_field() {
    number_ = new DecimalField;
    number_->set_range(field_.range.least, field_.range.greatest);
    number_->set_may_be_empty(field_.is_optional);
    number_->set_unit(field_unit(field_));
    connect(number_, &DecimalField::fault_changed, this, &AcceleratorFormRow::notice_fault);
    connect(number_, &DecimalField::edited, this, [this](std::optional<double> value) {
        const QString text = value ? from(format_shortest(*value)) : QString();
        // The field knows no whole numbers.
        if (const QString reason = value ? reason_against(text) : QString(); !reason.isEmpty())
            number_->set_fault(reason);
        else
            emit edited(text);
    });
}

void AcceleratorFormRow::make_text_field() {
    text_ = new TextField([this](const QString& text) { return reason_against(text); });
    connect(text_, &TextField::fault_changed, this, &AcceleratorFormRow::notice_fault);
    connect(text_, &TextField::edited, this, &AcceleratorFormRow::edited);
}

QLineEdit* AcceleratorFormRow::editor() const {
    return number_ ? static_cast<QLineEdit*>(number_) : text_;
}

QString AcceleratorFormRow::reason_against(const QString& text) const {
    if (text.isEmpty() && field_.is_optional)
        return {};
    Accelerator scratch;
    const Status status = read_field(scratch, field_, text.toStdString());
    return status ? QString() : error_words(status.errors().front());
}

void AcceleratorFormRow::notice_fault(const QString& reason) {
    if (is_showing_)
        return;
    has_own_fault_ = !reason.isEmpty();
    emit own_fault_changed();
}

// Enter on the last good value puts it back into a text that is at fault.
void AcceleratorFormRow::write_again() {
    if (has_text_fault_ && !has_own_fault_) {
        const std::optional<double> number = number_ ? number_->value() : std::nullopt;
        emit edited(text_ ? text_->value() : number ? from(format_shortest(*number)) : QString());
    }
}

void AcceleratorFormRow::show_draft(const AcceleratorDraft& draft) {
    show_value(draft);
    show_origin(draft);
}

void AcceleratorFormRow::show_value(const AcceleratorDraft& draft) {
    const QScopedValueRollback showing(is_showing_, true);
    const Accelerator& accelerator = draft.accelerator();
    const bool had_own_fault = has_own_fault_;
    // What is being typed here stays, unless the text has taken another value meanwhile.
    if (number_ && number_->value() != number_of(accelerator, field_)) {
        number_->set_value(number_of(accelerator, field_));
        has_own_fault_ = false;
    }
    if (text_) {
        const QString text = from(field_text(accelerator, field_));
        if (text_->value() != text) {
            text_->set_value(text);
            has_own_fault_ = false;
        }
        // One line cannot hold several.
        text_->setReadOnly(text.contains(QLatin1Char('\n')));
    }
    const Error* const fault = draft.fault_of(field_);
    has_text_fault_ = fault != nullptr;
    if (!has_own_fault_) {
        const QString reason = fault ? error_words(*fault) : QString();
        number_ ? number_->set_fault(reason) : text_->set_fault(reason);
    }
    QStringList suspicions;
    for (const LintFinding& finding : draft.suspicions_of(field_))
        suspicions << tr("Suspicious: %1").arg(lint_words(finding));
    suspicion_ = suspicions.join(QLatin1Char('\n'));
    number_ ? number_->set_suspicion(suspicion_) : text_->set_suspicion(suspicion_);
    is_changed_ = draft.is_changed(field_);
    follow_theme();
    if (built_in_)
        built_in_->setText(draft.base() ? value_words(*draft.base(), field_) : QStringLiteral("–"));
    if (had_own_fault != has_own_fault_)
        emit own_fault_changed();
}

// The application's font, which a new theme sets, would take the place of a field's own.
void AcceleratorFormRow::follow_theme() {
    const TypeRole role = is_changed_ ? TypeRole::body_bold : TypeRole::body;
    label_->set_role(role);
    editor()->setFont(type_font(role));
}

void AcceleratorFormRow::show_origin(const AcceleratorDraft& draft) {
    const Error* const fault = draft.fault_of(field_);
    mark_->setVisible(fault != nullptr || !suspicion_.isEmpty());
    mark_->set_suspicion(fault == nullptr);
    mark_->setToolTip(fault ? error_words(*fault) : suspicion_);
    origin_->set_tone(fault ? TextTone::error : TextTone::second);
    origin_->setToolTip({});
    if (fault) {
        const int line = fault->place.line;
        origin_->setText(line > 0 ? tr("see line %1, last good value").arg(line) : tr("last good value"));
        origin_->setToolTip(error_words(*fault));
        return;
    }
    const Accelerator& accelerator = draft.accelerator();
    const bool is_absent = field_text(accelerator, field_).empty();
    if (field_.key == "id") {
        origin_->setText(tr("yours, the file's name"));
    } else if (draft.is_changed(field_) && !is_absent) {
        origin_->set_tone(TextTone::normal);
        const std::string source(field_.is_figure() ? accelerator.source_of(std::string(field_.key)) : "");
        origin_->setText(source.empty() || source == own_source ? tr("yours")
                                                                : tr("yours: %1").arg(from(source)));
        if (!field_.is_figure())
            origin_->setToolTip(tr("Before: %1").arg(value_words(*draft.base(), field_)));
    } else if (draft.is_changed(field_)) {
        origin_->set_tone(TextTone::normal);
        origin_->setText(tr("taken away by you"));
    } else if (is_absent) {
        origin_->setText(field_.is_figure() ? tr("no source gives one") : QString());
    } else if (field_.is_figure()) {
        origin_->setText(origin_words(accelerator, field_));
        origin_->setToolTip(origin_details(accelerator, field_));
    } else {
        origin_->setText(!draft.base()              ? tr("yours")
                         : draft.base_is_built_in() ? tr("built-in")
                                                    : tr("original"));
    }
}

void AcceleratorFormRow::set_columns(const FormColumns& columns) {
    label_->setFixedWidth(columns.label);
    if (unit_) {
        number_->setFixedWidth(columns.value);
        unit_->setFixedWidth(columns.unit);
        built_in_->setFixedWidth(columns.built_in);
    }
}

void AcceleratorFormRow::retranslate() {
    const QString label = field_label(field_);
    const QString explanation = field_explanation(field_);
    label_->setText(label);
    label_->setToolTip(explanation);
    if (number_) {
        number_->set_words(label, explanation);
        number_->set_empty_text(absent_words(field_));
    } else {
        text_->set_words(label, explanation);
        text_->setPlaceholderText(!field_.is_optional ? QString() : absent_words(field_));
    }
}

} // namespace llmroofline::gui
