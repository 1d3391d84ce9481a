// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/precision_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

namespace {

constexpr const char* names[] = {"weights_type", "activations_type", "kv_cache_type", "expert_weights_type"};

} // namespace

PrecisionSection::PrecisionSection(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document) {
    set_foldable(true);
    set_unfolded(false);
    for (int i = 0; i < kinds; ++i) {
        const auto which = static_cast<Which>(i);
        m_types[i] = new QComboBox(this);
        m_types[i]->setObjectName(QString::fromLatin1(names[i]));
        m_rows[i] = new FieldRow({}, m_types[i], this);
        content()->addWidget(m_rows[i]);
        connect(m_types[i], &QComboBox::activated, this, [this, which](int index) { choose(which, index); });
    }
    m_group = new NumberField(this);
    m_group->setObjectName(QStringLiteral("int4_group_size"));
    m_group->setRange(1, 1 << 20);
    m_group->set_stepping(NumberField::Stepping::doubling);
    m_group_row = new FieldRow({}, m_group, this);
    connect(m_group, &NumberField::edited, this, [this](int number) {
        m_document->edit(tr("INT4 group"), QStringLiteral("int4_group"),
                         [number](Comparison& c) { c.workload.precision.int4_group_size = number; });
    });
    m_read = new QComboBox(this);
    m_read->setObjectName(QStringLiteral("experts_read"));
    m_read_row = new FieldRow({}, m_read, this);
    connect(m_read, &QComboBox::activated, this, [this](int index) {
        m_document->edit(tr("experts read"), {}, [index](Comparison& c) {
            c.workload.experts_read = static_cast<ExpertsRead>(index);
        });
    });
    m_fallback = new QCheckBox(this);
    m_fallback->setObjectName(QStringLiteral("allow_fallback"));
    m_fallback_row = new FieldRow({}, m_fallback, this);
    connect(m_fallback, &QCheckBox::clicked, this, [this](bool on) {
        m_document->edit(tr("wider type"), {}, [on](Comparison& c) { c.workload.allow_fallback = on; });
    });
    m_tf32 = new QCheckBox(this);
    m_tf32->setObjectName(QStringLiteral("fp32_as_tf32"));
    m_tf32_row = new FieldRow({}, m_tf32, this);
    connect(m_tf32, &QCheckBox::clicked, this, [this](bool on) {
        m_document->edit(tr("FP32 as TF32"), {}, [on](Comparison& c) { c.workload.fp32_as_tf32 = on; });
    });
    for (FieldRow* row : {m_group_row, m_read_row, m_tf32_row, m_fallback_row})
        content()->addWidget(row);
    connect(m_document, &Document::changed, this, &PrecisionSection::show_document);
    retranslate();
}

void PrecisionSection::focus_first() {
    m_types[0]->setFocus(Qt::OtherFocusReason);
}

void PrecisionSection::choose(Which which, int index) {
    m_document->edit(tr("precision"), {}, [&](Comparison& c) {
        Precision& precision = c.workload.precision;
        if (which == experts) {
            // The first entry is 'as weights'.
            if (index == 0)
                precision.expert_weights.reset();
            else
                precision.expert_weights = all_data_types[static_cast<std::size_t>(index - 1)];
            return;
        }
        const DataType type = all_data_types[static_cast<std::size_t>(index)];
        (which == weights       ? precision.weights
         : which == activations ? precision.activations
                                : precision.kv_cache) = type;
    });
}

void PrecisionSection::show_document() {
    const Comparison& comparison = m_document->comparison();
    const Precision& precision = comparison.workload.precision;
    m_types[weights]->setCurrentIndex(static_cast<int>(precision.weights));
    m_types[activations]->setCurrentIndex(static_cast<int>(precision.activations));
    m_types[kv_cache]->setCurrentIndex(static_cast<int>(precision.kv_cache));
    m_types[experts]->setCurrentIndex(
        precision.expert_weights ? static_cast<int>(*precision.expert_weights) + 1 : 0);
    const bool is_moe = comparison.model.is_moe();
    m_rows[experts]->setVisible(is_moe);
    m_read_row->setVisible(is_moe);
    const auto uses_int4 = [&](DataType type) { return type == DataType::int4; };
    m_group_row->setVisible(uses_int4(precision.weights) || uses_int4(precision.activations) ||
                            uses_int4(precision.kv_cache) || uses_int4(precision.routed_expert_weights()));
    m_group->set_number(precision.int4_group_size);
    m_read->setCurrentIndex(static_cast<int>(comparison.workload.experts_read));
    m_fallback->setChecked(comparison.workload.allow_fallback);
    m_tf32->setChecked(comparison.workload.fp32_as_tf32);
    const auto uses_fp32 = [](DataType type) { return type == DataType::fp32; };
    m_tf32_row->setVisible(uses_fp32(precision.weights) || uses_fp32(precision.activations) ||
                           uses_fp32(precision.kv_cache) ||
                           (is_moe && uses_fp32(precision.routed_expert_weights())));
    set_side_text(precision_words(precision));
}

void PrecisionSection::retranslate() {
    set_title(tr("Precision"));
    const QString labels[] = {tr("Weights"), tr("Activations"), tr("KV cache"), tr("Routed experts")};
    for (int i = 0; i < kinds; ++i) {
        m_rows[i]->set_label(labels[i]);
        m_types[i]->setAccessibleName(labels[i]);
        m_types[i]->clear();
        if (i == experts)
            m_types[i]->addItem(tr("as weights"));
        for (const DataType type : all_data_types)
            m_types[i]->addItem(type_name(type));
    }
    m_rows[weights]->set_explanation(
        tr("A matrix product computes at the rate of the wider of weight and activation type"));
    m_rows[activations]->set_explanation(tr("Attention computes in this type"));
    m_group_row->set_label(tr("INT4 group"));
    m_group_row->set_explanation(tr("Weights that share one FP16 scale"));
    m_group->set_words(tr("INT4 group"));
    m_read_row->set_label(tr("Experts read"));
    m_read_row->set_explanation(tr("expected: as many different experts as the step's tokens hit on average, "
                                   "E·(1 − (1 − k/E)^T); all: every expert, every step"));
    m_read->setAccessibleName(tr("Experts read"));
    m_read->clear();
    m_read->addItems({tr("expected"), tr("all")});
    m_fallback_row->set_label(tr("Allow a wider type"));
    m_fallback_row->set_explanation(tr("Where an accelerator states no rate for a type, take the next wider "
                                       "one's; else it is not available"));
    m_fallback->setAccessibleName(tr("Allow a wider type"));
    m_tf32_row->set_label(tr("FP32 as TF32"));
    m_tf32_row->set_explanation(tr("FP32 matrix products run at the TF32 rate: eleven bits of each factor "
                                   "count, sums stay in FP32"));
    m_tf32->setAccessibleName(tr("FP32 as TF32"));
    show_document();
}

void PrecisionSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
