// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/architecture_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/segmented_control.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

namespace {

std::span<const ModelField> fields_of(ModelFieldGroup group) {
    switch (group) {
    case ModelFieldGroup::architecture:
        return architecture_fields();
    case ModelFieldGroup::experts:
        return expert_fields();
    case ModelFieldGroup::latent:
        return latent_fields();
    }
    return {};
}

QVector<int> divisors_of(std::int64_t number) {
    QVector<int> result;
    for (std::int64_t i = 1; i <= number; ++i)
        if (number % i == 0)
            result.push_back(static_cast<int>(i));
    return result;
}

QVector<int> multiples_of(std::int64_t number, int greatest) {
    QVector<int> result;
    for (std::int64_t i = number; number > 0 && i <= greatest && result.size() < 4096; i += number)
        result.push_back(static_cast<int>(i));
    return result;
}

// Patterns in use: Mistral, Gemma 2 and gpt-oss, Llama 4 and Cohere, Gemma 3.
constexpr LayerPattern patterns[] = {{0, 1}, {1, 1}, {1, 3}, {1, 4}, {1, 5}};

// The greatest step that widths are given in by the arrow keys.
constexpr int width_step = 128;

} // namespace

ArchitectureSection::ArchitectureSection(Document* document, CatalogStore* catalogs, ModelFieldGroup group,
                                         QWidget* parent)
    : Section(QString(), parent), m_document(document), m_catalogs(catalogs), m_group(group) {
    for (const ModelField& field : fields_of(group))
        add_number(field);
    if (group == ModelFieldGroup::architecture) {
        add_choices();
        m_reset = new IconButton(QStringLiteral("reset"), {}, this);
        m_reset->setObjectName(QStringLiteral("reset_model"));
        connect(m_reset, &IconButton::clicked, this, &ArchitectureSection::reset_to_preset);
        add_tool(m_reset);
    } else {
        set_foldable(true);
        set_unfolded(group == ModelFieldGroup::latent || document->comparison().model.is_moe());
    }
    connect(m_document, &Document::changed, this, &ArchitectureSection::show_document);
    retranslate();
}

void ArchitectureSection::add_number(const ModelField& field) {
    auto* editor = new NumberField(this);
    editor->setObjectName(QString::fromUtf8(field.key.data(), static_cast<qsizetype>(field.key.size())));
    editor->setRange(field.zero_is_none ? 0 : 1, greatest_of(field));
    if (field.key.ends_with("_size") || field.key == "sliding_window")
        editor->setSingleStep(width_step);
    auto* row = new FieldRow({}, editor, this);
    content()->addWidget(row);
    m_rows.push_back({&field, editor, row});
    connect(editor, &NumberField::edited, this, [this, &field](int number) { set_number(field, number); });
    connect(editor, &NumberField::refused, this,
            [this](qlonglong, const QString& reason) { emit refused(reason); });
}

void ArchitectureSection::add_choices() {
    m_pattern = new QComboBox(this);
    m_pattern->setObjectName(QStringLiteral("sliding_pattern"));
    m_pattern_row = new FieldRow({}, m_pattern, this);
    connect(m_pattern, &QComboBox::activated, this, [this](int index) {
        if (index < static_cast<int>(std::size(patterns)))
            m_document->edit(tr("window pattern"), {},
                             [&](Comparison& c) { c.model.sliding_pattern = patterns[index]; });
    });
    m_ffn = new SegmentedControl(this);
    m_ffn->setObjectName(QStringLiteral("ffn"));
    m_ffn_row = new FieldRow({}, m_ffn, this);
    connect(m_ffn, &SegmentedControl::chosen, this, [this](int id) {
        m_document->edit(tr("feed-forward"), {},
                         [id](Comparison& c) { c.model.ffn = static_cast<FfnKind>(id); });
    });
    m_tied = new QCheckBox(this);
    m_tied->setObjectName(QStringLiteral("tied_embeddings"));
    m_tied_row = new FieldRow({}, m_tied, this);
    connect(m_tied, &QCheckBox::clicked, this, [this](bool on) {
        m_document->edit(tr("tied embeddings"), {}, [on](Comparison& c) { c.model.tied_embeddings = on; });
    });
    for (FieldRow* row : {m_pattern_row, m_ffn_row, m_tied_row})
        content()->addWidget(row);
}

void ArchitectureSection::set_number(const ModelField& field, int number) {
    const Transformer changed = with_field(m_document->comparison().model, field, number);
    const auto faults = check_model(changed);
    if (!faults.empty()) {
        emit refused(error_words(faults.front().error));
        show_document();
        return;
    }
    m_document->edit(label_of(field), QStringLiteral("model.") + label_of(field),
                     [&](Comparison& c) { c.model = changed; });
    if (m_document->comparison().model != changed)
        show_document();
}

bool ArchitectureSection::applies(const ModelField& field, const Transformer& model) const {
    if (m_group == ModelFieldGroup::experts)
        return field.key == "experts" || model.is_moe();
    if (model.latent)
        return field.key != "kv_heads" && field.key != "head_dim";
    return true;
}

void ArchitectureSection::show_document() {
    const Transformer& model = m_document->comparison().model;
    if (m_group == ModelFieldGroup::latent) {
        setVisible(model.latent.has_value());
        if (!model.latent)
            return;
    }
    for (const Row& row : m_rows) {
        const bool on = applies(*row.field, model);
        if (m_group == ModelFieldGroup::architecture)
            row.row->setVisible(on);
        row.editor->setEnabled(on);
        row.editor->setSpecialValueText(!on                       ? QStringLiteral("–")
                                        : row.field->zero_is_none ? tr("none")
                                                                  : QString());
        if (!on)
            row.editor->setMinimum(0);
        else
            row.editor->setMinimum(row.field->zero_is_none ? 0 : 1);
        row.editor->set_number(number_of(model, *row.field));
    }
    show_heads(model);
    if (m_group == ModelFieldGroup::experts)
        set_side_text(model.is_moe() ? tr("%1 of %2").arg(model.experts_per_token).arg(model.experts)
                                     : tr("dense"));
    if (m_group != ModelFieldGroup::architecture)
        return;
    m_ffn->set_current(static_cast<int>(model.ffn));
    m_tied->setChecked(model.tied_embeddings);
    m_pattern_row->setVisible(model.sliding_window > 0);
    const auto at = std::find(std::begin(patterns), std::end(patterns), model.sliding_pattern);
    const int known = static_cast<int>(std::size(patterns));
    while (m_pattern->count() > known)
        m_pattern->removeItem(known);
    if (at == std::end(patterns))
        m_pattern->addItem(
            QStringLiteral("%1 : %2").arg(model.sliding_pattern.full).arg(model.sliding_pattern.local));
    m_pattern->setCurrentIndex(at == std::end(patterns) ? known
                                                        : static_cast<int>(at - std::begin(patterns)));
    const auto* entry = m_catalogs->catalog().model_entry(model.id);
    m_reset->setEnabled(entry && !(entry->value == model));
}

void ArchitectureSection::show_heads(const Transformer& model) {
    for (const Row& row : m_rows) {
        if (row.field->key == "kv_heads") {
            row.editor->set_allowed_values(
                model.latent ? QVector<int>() : divisors_of(model.heads),
                tr("KV heads have to divide the %1 query heads: each serves an equal group.")
                    .arg(model.heads));
            const auto group = model.kv_heads > 0 ? model.heads / model.kv_heads : 0;
            row.row->set_hint(group == 1            ? tr("MHA")
                              : model.kv_heads == 1 ? tr("MQA")
                              : group > 0           ? tr("GQA %1:1").arg(group)
                                                    : QString());
        } else if (row.field->key == "heads") {
            row.editor->set_allowed_values(
                model.latent ? QVector<int>() : multiples_of(model.kv_heads, greatest_of(*row.field)),
                tr("Query heads have to be a multiple of the %1 KV heads.").arg(model.kv_heads));
        } else if (row.field->key == "head_dim" && model.heads > 0) {
            row.row->set_hint(
                model.hidden_size == model.heads * model.head_dim
                    ? QStringLiteral("%1 / %2")
                          .arg(whole(static_cast<double>(model.hidden_size)))
                          .arg(model.heads)
                    : tr("hidden / heads is %1")
                          .arg(significant(
                              static_cast<double>(model.hidden_size) / static_cast<double>(model.heads), 4)));
        } else if (row.field->key == "experts_per_token") {
            row.editor->setMaximum(model.is_moe() ? static_cast<int>(model.experts)
                                                  : greatest_of(*row.field));
        }
    }
}

void ArchitectureSection::reset_to_preset() {
    const auto* entry = m_catalogs->catalog().model_entry(m_document->comparison().model.id);
    if (!entry)
        return;
    const Transformer model = entry->value;
    m_document->edit(tr("back to the preset"), {}, [&](Comparison& c) { c.model = model; });
}

void ArchitectureSection::retranslate() {
    set_title(m_group == ModelFieldGroup::architecture ? tr("Architecture")
              : m_group == ModelFieldGroup::experts    ? tr("Mixture of experts")
                                                       : tr("Latent attention"));
    for (const Row& row : m_rows) {
        row.row->set_label(label_of(*row.field));
        row.row->set_explanation(explanation_of(*row.field));
        row.editor->set_words(label_of(*row.field), explanation_of(*row.field));
    }
    if (m_group == ModelFieldGroup::architecture) {
        m_reset->set_words(tr("Back to the preset"));
        m_ffn->set_options(
            {{static_cast<int>(FfnKind::gated), tr("Gated"), tr("Gate, up and down projection")},
             {static_cast<int>(FfnKind::plain), tr("Plain"), tr("Up and down projection")}});
        m_ffn_row->set_label(tr("Feed-forward"));
        m_tied_row->set_label(tr("Tied embeddings"));
        m_tied_row->set_explanation(tr("Output head and embedding share their weights (tied_embeddings)"));
        m_pattern_row->set_label(tr("Window pattern"));
        m_pattern_row->set_explanation(
            tr("How many layers see all : how many only the window (sliding_pattern)"));
        m_pattern->clear();
        m_pattern->addItem(tr("every layer"));
        for (std::size_t i = 1; i < std::size(patterns); ++i)
            m_pattern->addItem(tr("%1 full : %2 local").arg(patterns[i].full).arg(patterns[i].local));
    }
    show_document();
}

void ArchitectureSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
