// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/model_group_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/gui/panels/setup/model_fields.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "core/io/numbers.h"

namespace llmroofline::gui {

namespace {

class ModelGroups {
    Q_DECLARE_TR_FUNCTIONS(ModelGroups)
};

QString counted(std::int64_t number) {
    return whole(static_cast<double>(number));
}

QString linear_name(LinearKind kind) {
    switch (kind) {
    case LinearKind::deltanet:
        return QStringLiteral("DeltaNet");
    case LinearKind::lightning:
        return QStringLiteral("Lightning");
    case LinearKind::mamba2:
        return QStringLiteral("Mamba-2");
    case LinearKind::mamba1:
        return QStringLiteral("Mamba-1");
    case LinearKind::kda:
        return QStringLiteral("KDA");
    case LinearKind::short_conv:
        return ModelGroups::tr("Short convolution");
    }
    return {};
}

QString head_hint(const Transformer& model) {
    if (model.heads <= 0)
        return {};
    const auto hidden = static_cast<double>(model.hidden_size);
    const QString quotient = QStringLiteral("%1 / %2").arg(whole(hidden)).arg(model.heads);
    if (model.hidden_size == model.heads * model.head_dim)
        return quotient;
    // Heads need not share the hidden size out; then the quotient is what they are not.
    return quotient + QStringLiteral(" = ") + short_figure(hidden / static_cast<double>(model.heads));
}

QString kv_hint(const Transformer& model) {
    if (model.kv_heads <= 0)
        return {};
    const std::int64_t group = model.heads / model.kv_heads;
    if (group == 1)
        return ModelGroups::tr("MHA");
    return model.kv_heads == 1 ? ModelGroups::tr("MQA") : ModelGroups::tr("GQA %1:1").arg(group);
}

QString window_state(const Transformer& model) {
    if (model.local_span() == 0)
        return ModelGroups::tr("none");
    const LayerPattern& pattern = model.sliding_pattern;
    const QString span = counted(model.local_span());
    if (pattern.full == 0)
        return model.sliding_window > 0 ? ModelGroups::tr("all local, %1").arg(span)
                                        : ModelGroups::tr("all in chunks, %1").arg(span);
    return ModelGroups::tr("%1 full : %2 local, %3").arg(pattern.full).arg(pattern.local).arg(span);
}

QString layers_state(const Transformer& model) {
    QStringList parts;
    if (!model.attention_groups.empty())
        parts << ModelGroups::tr("%1 of attention").arg(model.attention_groups.size());
    if (model.ffn_widths.size() > 1)
        parts << ModelGroups::tr("%1 widths").arg(model.ffn_widths.size());
    if (model.attention_free_layers > 0)
        parts << ModelGroups::tr("%1 no attention").arg(model.attention_free_layers);
    else if (model.ffn_free_layers > 0)
        parts << ModelGroups::tr("%1 no FFN").arg(model.ffn_free_layers);
    return parts.isEmpty() ? ModelGroups::tr("all alike") : parts.join(QStringLiteral(", "));
}

} // namespace

QString hint_of(const TransformerField& field, const Transformer& model) {
    if (field.key == "kv_heads")
        return kv_hint(model);
    if (field.key == "head_dim")
        return head_hint(model);
    if (field.key == "sliding_pattern")
        return ModelGroups::tr("%1 of %2 local").arg(model.local_layers()).arg(model.attention_layers());
    if (field.key == "linear_layers")
        return ModelGroups::tr("of %1").arg(model.layers);
    return {};
}

QString rule_of(const TransformerField& field, const Transformer& model) {
    if (field.key == "kv_heads")
        return ModelGroups::tr("KV heads have to divide the %1 query heads: each serves an equal group.")
            .arg(model.heads);
    if (field.key == "heads")
        return ModelGroups::tr("Query heads have to be a multiple of the %1 KV heads.").arg(model.kv_heads);
    if (field.key == "linear_key_heads" && model.linear)
        return ModelGroups::tr("They have to divide the %1 heads: each serves an equal group.")
            .arg(model.linear->heads);
    if (field.key == "linear_heads" && model.linear)
        return ModelGroups::tr("They have to be a multiple of the %1 key heads.")
            .arg(model.linear->key_heads);
    return {};
}

QString refusal_words(const Error& error, const Transformer& model) {
    Error labelled = error;
    for (std::string& argument : labelled.arguments) {
        if (const TransformerField* const field = find_transformer_field(argument))
            argument = label_of(*field, model).toStdString() + " (" + argument + ')';
    }
    return error_words(labelled);
}

QString title_of(ModelGroup group) {
    switch (group) {
    case ModelGroup::architecture:
        return ModelGroups::tr("Architecture");
    case ModelGroup::latent:
        return ModelGroups::tr("Latent attention");
    case ModelGroup::windows:
        return ModelGroups::tr("Windows, chunks");
    case ModelGroup::linear:
        return ModelGroups::tr("Linear, state space");
    case ModelGroup::indexer:
        return ModelGroups::tr("Sparse indexer");
    case ModelGroup::experts:
        return ModelGroups::tr("Mixture of experts");
    case ModelGroup::layers:
        return ModelGroups::tr("Uneven layers");
    case ModelGroup::details:
        return ModelGroups::tr("Norms, biases, gates");
    }
    return {};
}

QString state_of(ModelGroup group, const Transformer& model) {
    switch (group) {
    case ModelGroup::architecture:
        return {};
    case ModelGroup::latent:
        return model.latent ? ModelGroups::tr("KV rank %1").arg(counted(model.latent->kv_lora_rank))
                            : ModelGroups::tr("none");
    case ModelGroup::windows:
        return window_state(model);
    case ModelGroup::linear:
        return model.linear ? ModelGroups::tr("%1, %2 of %3")
                                  .arg(linear_name(model.linear->kind))
                                  .arg(model.linear->layers)
                                  .arg(model.layers)
                            : ModelGroups::tr("none");
    case ModelGroup::indexer:
        return model.indexer ? ModelGroups::tr("best %1").arg(counted(model.indexer->top_k))
                             : ModelGroups::tr("none");
    case ModelGroup::experts:
        return model.is_moe() ? ModelGroups::tr("%1 of %2").arg(model.experts_per_token).arg(model.experts)
                              : ModelGroups::tr("dense");
    case ModelGroup::layers:
        return layers_state(model);
    case ModelGroup::details:
        return model.parallel_block ? ModelGroups::tr("parallel block")
               : model.query_gate   ? ModelGroups::tr("query gate")
                                    : QString();
    }
    return {};
}

QString choice_words(std::string_view name) {
    if (name == "off")
        return ModelGroups::tr("none");
    if (name == "window")
        return ModelGroups::tr("window");
    if (name == "chunk")
        return ModelGroups::tr("chunks");
    for (const LinearKind kind : {LinearKind::deltanet, LinearKind::lightning, LinearKind::mamba2,
                                  LinearKind::mamba1, LinearKind::kda, LinearKind::short_conv})
        if (name == to_string(kind))
            return linear_name(kind);
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

QString choice_explanation(const GroupChoice& choice, const Transformer& model) {
    QStringList set;
    QStringList cleared;
    for (const auto& [key, value] : choice.assignments) {
        const TransformerField* const field = find_transformer_field(key);
        if (!field || field->kind == TransformerFieldKind::linear)
            continue;
        const QString label = label_of(*field, model);
        if (value == "0" || value == "false")
            cleared << label;
        else
            set << (field->is_number()
                        ? QStringLiteral("%1 %2").arg(label, counted(parse_integer(value).value_or(0)))
                        : QStringLiteral("%1 %2").arg(label, QString::fromStdString(value)));
    }
    QStringList lines;
    if (!set.isEmpty())
        lines << ModelGroups::tr("Sets %1").arg(set.join(QStringLiteral(", ")));
    if (!cleared.isEmpty())
        lines << ModelGroups::tr("Takes away %1").arg(cleared.join(QStringLiteral(", ")));
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
