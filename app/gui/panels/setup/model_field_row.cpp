// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/model_field_row.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <algorithm>
#include <limits>
#include <utility>

#include "app/gui/panels/setup/model_fields.h"
#include "app/gui/panels/setup/model_group_words.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/widgets/fields/text_field.h"
#include "core/io/numbers.h"
#include "core/model/model_names.h"

namespace llmroofline::gui {

namespace {

constexpr int width_step = 128; // of the arrow keys, for hidden sizes and the like

// Gemma 2 and gpt-oss, Llama 4, Gemma 3; any other may be typed.
constexpr const char* usual_patterns[] = {"0:1", "1:1", "1:3", "1:4", "1:5"};

QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

int as_int(std::int64_t number) {
    return static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
}

QWidget* make_editor(const TransformerField& field, const ModelFieldRow::Check& check) {
    switch (field.kind) {
    case TransformerFieldKind::integer:
        return new NumberField;
    case TransformerFieldKind::boolean:
        return new QCheckBox;
    case TransformerFieldKind::ffn:
    case TransformerFieldKind::norm:
        return new SegmentedControl;
    case TransformerFieldKind::pattern:
        return new QComboBox;
    default:
        return new TextField(check);
    }
}

} // namespace

ModelFieldRow::ModelFieldRow(const TransformerField& field, const Check& check, QWidget* parent)
    : FieldRow({}, make_editor(field, check), parent), field_(field), check_(check) {
    editor()->setObjectName(from(field.key));
    switch (field.kind) {
    case TransformerFieldKind::integer:
        connect_number();
        break;
    case TransformerFieldKind::boolean:
        connect_flag();
        break;
    case TransformerFieldKind::ffn:
    case TransformerFieldKind::norm:
        connect_choice();
        break;
    case TransformerFieldKind::pattern:
        connect_pattern();
        break;
    default:
        connect_text();
    }
}

void ModelFieldRow::show_model(const Transformer& model) {
    shown_ = QString::fromStdString(field_text(model, field_));
    const QString label = label_of(field_, model);
    const QString explanation = explanation_of(field_);
    if (std::pair words(label, explanation); words != words_) {
        words_ = std::move(words);
        set_label(label);
        set_explanation(explanation);
        set_words_(label, explanation);
    }
    set_hint(hint_of(field_, model));
    show_value_(model);
    set_fault({});
    setVisible(applies(field_, model));
}

void ModelFieldRow::take(const QString& text) {
    if (text == shown_)
        return;
    if (const QString reason = check_(text); !reason.isEmpty())
        set_fault(reason);
    else
        emit given(shown_ = text); // in a folded section nothing else is shown for it
}

void ModelFieldRow::connect_number() {
    auto* number = static_cast<NumberField*>(editor());
    if (field_.key.ends_with("_size") || field_.key == "sliding_window" || field_.key == "attention_chunk")
        number->setSingleStep(width_step);
    connect(number, &NumberField::edited, this, [this, number](int given_number) {
        const auto before = parse_integer(shown_.toStdString());
        take(QString::number(given_number));
        // The last good number comes back, and the reason stays.
        if (!fault().isEmpty())
            number->set_number(as_int(before.value_or(0)));
    });
    connect(number, &NumberField::refused, this,
            [this](qlonglong, const QString& reason) { set_fault(reason); });
    connect(number->findChild<QLineEdit*>(), &QLineEdit::textEdited, this, [this] { set_fault({}); });
    show_value_ = [this, number](const Transformer& model) {
        const QString zero = zero_words(field_);
        const bool is_of_experts = field_.key == "experts_per_token" && model.is_moe();
        number->set_limits(
            zero.isEmpty() ? 1 : 0,
            as_int(is_of_experts ? model.experts : static_cast<std::int64_t>(field_.range.greatest)));
        if (number->specialValueText() != zero)
            number->setSpecialValueText(zero);
        QVector<int> allowed;
        for (const std::int64_t possible : numbers_for(field_, model))
            allowed.append(as_int(possible));
        number->set_allowed_values(allowed, rule_of(field_, model));
        number->set_number(as_int(parse_integer(shown_.toStdString()).value_or(0)));
    };
    set_words_ = [number](const QString& label, const QString& explanation) {
        number->set_words(label, explanation);
    };
}

void ModelFieldRow::connect_flag() {
    auto* box = static_cast<QCheckBox*>(editor());
    connect(box, &QCheckBox::toggled, this, [this, box](bool on) {
        const bool before = shown_ == QStringLiteral("true");
        if (on == before)
            return;
        take(on ? QStringLiteral("true") : QStringLiteral("false"));
        if (!fault().isEmpty())
            box->setChecked(before);
    });
    show_value_ = [this, box](const Transformer&) { box->setChecked(shown_ == QStringLiteral("true")); };
    set_words_ = [box](const QString& label, const QString& explanation) {
        box->setAccessibleName(label);
        box->setToolTip(explanation);
    };
}

void ModelFieldRow::connect_choice() {
    auto* segments = static_cast<SegmentedControl*>(editor());
    const bool is_ffn = field_.kind == TransformerFieldKind::ffn;
    connect(segments, &SegmentedControl::chosen, this, [this, is_ffn](int id) {
        take(from(is_ffn ? to_string(static_cast<FfnKind>(id)) : to_string(static_cast<NormKind>(id))));
    });
    show_value_ = [segments, is_ffn](const Transformer& model) {
        segments->set_current(is_ffn ? static_cast<int>(model.ffn) : static_cast<int>(model.norm));
    };
    set_words_ = [segments, is_ffn](const QString& label, const QString&) {
        segments->setAccessibleName(label);
        if (is_ffn) {
            segments->set_options(
                {{static_cast<int>(FfnKind::gated), tr("Gated"), tr("Gate, up and down projection")},
                 {static_cast<int>(FfnKind::plain), tr("Plain"), tr("Up and down projection")}});
        } else {
            segments->set_options(
                {{static_cast<int>(NormKind::rms), tr("RMS"), tr("RMS norm: a weight")},
                 {static_cast<int>(NormKind::layer), tr("Layer"), tr("Layer norm: a weight and a bias")}});
        }
    };
}

void ModelFieldRow::connect_pattern() {
    auto* combo = static_cast<QComboBox*>(editor());
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->setCompleter(nullptr);
    for (const char* pattern : usual_patterns)
        combo->addItem(QString::fromLatin1(pattern));
    const auto settle = [this, combo] {
        set_fault({});
        const QString typed = combo->currentText().trimmed();
        take(typed);
        combo->setEditText(fault().isEmpty() ? typed : shown_);
    };
    connect(combo, &QComboBox::activated, this, settle);
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, settle);
    show_value_ = [this, combo](const Transformer&) { combo->setEditText(shown_); };
    set_words_ = [combo](const QString& label, const QString& explanation) {
        combo->setAccessibleName(label);
        combo->setToolTip(explanation);
    };
}

void ModelFieldRow::connect_text() {
    auto* field = static_cast<TextField*>(editor());
    connect(field, &TextField::edited, this, &ModelFieldRow::given);
    connect(field, &TextField::fault_changed, this, [this](const QString& reason) { set_fault(reason); });
    show_value_ = [this, field](const Transformer&) {
        if (field->value() != shown_ || field->text() != shown_)
            field->set_value(shown_);
    };
    set_words_ = [field](const QString& label, const QString& explanation) {
        field->set_words(label, explanation);
        field->setPlaceholderText(tr("all equal"));
    };
}

} // namespace llmroofline::gui
