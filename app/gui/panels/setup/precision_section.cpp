// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/precision_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/words/figures.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::gui {

namespace {

constexpr const char* names[] = {"weights_type", "activations_type", "kv_cache_type", "expert_weights_type"};

} // namespace

PrecisionSection::PrecisionSection(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document) {
    set_foldable(true);
    set_unfolded(false);
    for (int i = 0; i < kinds; ++i) {
        const auto which = static_cast<Which>(i);
        types_[i] = new QComboBox(this);
        types_[i]->setObjectName(QString::fromLatin1(names[i]));
        rows_[i] = new FieldRow({}, types_[i], this);
        content()->addWidget(rows_[i]);
        connect(types_[i], &QComboBox::activated, this, [this, which](int index) { choose(which, index); });
    }
    group_ = new NumberField(this);
    group_->setObjectName(QStringLiteral("int4_group_size"));
    group_->setRange(1, 1 << 20);
    group_->set_stepping(NumberField::Stepping::doubling);
    group_row_ = new FieldRow({}, group_, this);
    connect(group_, &NumberField::edited, this, [this](int number) {
        document_->edit(tr("INT4 group"), QStringLiteral("int4_group"),
                        [number](Comparison& c) { c.workload.precision.int4_group_size = number; });
    });
    read_ = new QComboBox(this);
    read_->setObjectName(QStringLiteral("experts_read"));
    read_row_ = new FieldRow({}, read_, this);
    connect(read_, &QComboBox::activated, this, [this](int index) {
        document_->edit(tr("experts read"), {}, [index](Comparison& c) {
            c.workload.experts_read = static_cast<ExpertsRead>(index);
        });
    });
    fallback_ = new QCheckBox(this);
    fallback_->setObjectName(QStringLiteral("allow_fallback"));
    fallback_row_ = new FieldRow({}, fallback_, this);
    connect(fallback_, &QCheckBox::clicked, this, [this](bool on) {
        document_->edit(tr("wider type"), {}, [on](Comparison& c) { c.workload.allow_fallback = on; });
    });
    tf32_ = new QCheckBox(this);
    tf32_->setObjectName(QStringLiteral("fp32_as_tf32"));
    tf32_row_ = new FieldRow({}, tf32_, this);
    connect(tf32_, &QCheckBox::clicked, this, [this](bool on) {
        document_->edit(tr("FP32 as TF32"), {}, [on](Comparison& c) { c.workload.fp32_as_tf32 = on; });
    });
    for (FieldRow* row : {group_row_, read_row_, tf32_row_, fallback_row_})
        content()->addWidget(row);
    connect(document_, &Document::changed, this, &PrecisionSection::show_document);
    retranslate();
}

void PrecisionSection::focus_first() {
    types_[0]->setFocus(Qt::OtherFocusReason);
}

void PrecisionSection::choose(Which which, int index) {
    document_->edit(tr("precision"), {}, [&](Comparison& c) {
        Precision& precision = c.workload.precision;
        std::optional<DataType>& target = which == weights       ? precision.weights
                                          : which == activations ? precision.activations
                                          : which == kv_cache    ? precision.kv_cache
                                                                 : precision.expert_weights;
        // The first entry is 'as published', of the experts 'as weights'.
        target.reset();
        if (index > 0)
            target = all_data_types[static_cast<std::size_t>(index - 1)];
    });
}

void PrecisionSection::show_document() {
    const Comparison& comparison = document_->comparison();
    const Precision& precision = comparison.workload.precision;
    const TypesInUse types = types_in_use(comparison, comparison.a);
    const auto show = [&](Which which, const std::optional<DataType>& chosen, const QString& otherwise) {
        types_[which]->setItemText(0, otherwise);
        types_[which]->setCurrentIndex(chosen ? static_cast<int>(*chosen) + 1 : 0);
    };
    const bool is_unknown = unknown_types(comparison.model, precision, comparison.a).has_value();
    const auto published = [&](DataType type, TypeOrigin origin) {
        if (is_unknown)
            return tr("not known: choose one");
        if (comparison.formulas == Formulas::published || origin == TypeOrigin::assumed)
            return tr("assumed (%1)").arg(type_name(type));
        return tr("as published (%1)").arg(type_name(type));
    };
    // What would hold without a choice.
    const auto without = [&](std::optional<DataType> Precision::*choice) {
        Comparison other = comparison;
        other.workload.precision.*choice = std::nullopt;
        return types_in_use(other, other.a);
    };
    const TypesInUse own_weights = without(&Precision::weights);
    show(weights, precision.weights, published(own_weights.weights, own_weights.weights_origin));
    const TypesInUse own_activations = without(&Precision::activations);
    show(activations, precision.activations,
         published(own_activations.activations, own_activations.activations_origin));
    const TypesInUse own_cache = without(&Precision::kv_cache);
    show(kv_cache, precision.kv_cache, published(own_cache.kv_cache, own_cache.kv_origin));
    const TypesInUse own_experts = without(&Precision::expert_weights);
    show(experts, precision.expert_weights,
         precision.weights ? tr("as weights") : published(own_experts.experts, own_experts.experts_origin));
    const bool is_moe = comparison.model.is_moe();
    rows_[experts]->setVisible(is_moe);
    read_row_->setVisible(is_moe);
    const auto any_chosen = [&](auto&& is_wanted) {
        for (const std::optional<DataType>& chosen :
             {precision.weights, precision.activations, precision.kv_cache, precision.expert_weights})
            if (chosen && is_wanted(*chosen))
                return true;
        return false;
    };
    group_row_->setVisible(any_chosen(has_free_group));
    group_->set_number(precision.int4_group_size);
    read_->setCurrentIndex(static_cast<int>(comparison.workload.experts_read));
    fallback_->setChecked(comparison.workload.allow_fallback);
    tf32_->setChecked(comparison.workload.fp32_as_tf32);
    const auto uses_fp32 = [](DataType type) { return type == DataType::fp32; };
    tf32_row_->setVisible(uses_fp32(types.weights) || uses_fp32(types.activations) ||
                          uses_fp32(types.kv_cache) || (is_moe && uses_fp32(types.experts)));
    set_side_text(is_unknown ? tr("not known") : types_words(comparison));
}

void PrecisionSection::retranslate() {
    set_title(tr("Precision"));
    const QString labels[] = {tr("Weights"), tr("Activations"), tr("KV cache"), tr("Routed experts")};
    for (int i = 0; i < kinds; ++i) {
        rows_[i]->set_label(labels[i]);
        types_[i]->setAccessibleName(labels[i]);
        types_[i]->clear();
        types_[i]->addItem(QString()); // show_document words it
        for (const DataType type : all_data_types)
            types_[i]->addItem(type_name(type));
    }
    rows_[weights]->set_explanation(
        tr("A matrix product computes at the rate of the wider of weight and activation type"));
    rows_[activations]->set_explanation(tr("Attention computes in this type"));
    group_row_->set_label(tr("INT4 group"));
    group_row_->set_explanation(tr("Weights that share one FP16 scale"));
    group_->set_words(tr("INT4 group"));
    read_row_->set_label(tr("Experts read"));
    read_row_->set_explanation(tr("expected: as many different experts as the step's tokens hit on average, "
                                  "E·(1 − (1 − k/E)^T); all: every expert, every step; least: those of "
                                  "one token, which every step needs, whatever tokens choose"));
    read_->setAccessibleName(tr("Experts read"));
    read_->clear();
    read_->addItems({tr("expected"), tr("all"), tr("least")});
    fallback_row_->set_label(tr("Allow a wider type"));
    fallback_row_->set_explanation(tr("Where an accelerator states no rate for a type, take the next wider "
                                      "one's; else it is not available"));
    fallback_->setAccessibleName(tr("Allow a wider type"));
    tf32_row_->set_label(tr("FP32 as TF32"));
    tf32_row_->set_explanation(tr("FP32 matrix products run at the TF32 rate: eleven bits of each factor "
                                  "count, sums stay in FP32"));
    tf32_->setAccessibleName(tr("FP32 as TF32"));
    show_document();
}

void PrecisionSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
