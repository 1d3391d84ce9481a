// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/model_section.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/pickers/model_picker.h"
#include "app/gui/widgets/tables/figure_rows.h"
#include "app/words/figures.h"
#include "core/cost/memory.h"
#include "core/cost/types_in_use.h"
#include "core/model/model_variants.h"

namespace llmroofline::gui {

ModelSection::ModelSection(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), document_(document), catalogs_(catalogs) {
    set_line(false);
    picker_ = new ModelPicker(this);
    picker_->setObjectName(QStringLiteral("model"));
    picker_->set_entries([this] { return entries(); });
    connect(picker_, &PickerButton::picked, this, [this](const QString& id) {
        const Result<Transformer> found = catalogs_->catalog().find_model(id.toStdString());
        if (!found)
            return;
        const Transformer& model = *found;
        document_->edit(tr("model"), {}, [&](Comparison& c) { c.model = model; });
    });
    connect(picker_, &ModelPicker::load_requested, this, &ModelSection::load_requested);
    more_ = new IconButton(QStringLiteral("more"), {}, this);
    more_->setObjectName(QStringLiteral("model_menu"));
    connect(more_, &IconButton::clicked, this, [this] {
        QMenu menu(this);
        menu.addAction(tr("Load model or config.json…"), this, &ModelSection::load_requested);
        menu.addAction(tr("Keep in my models"), this, &ModelSection::keep_requested);
        menu.addAction(tr("Save model as…"), this, &ModelSection::save_requested);
        menu.exec(more_->mapToGlobal(QPoint(0, more_->height())));
    });
    add_tool(more_);
    figures_ = new FigureRows(this);
    content()->addWidget(picker_);
    content()->addWidget(figures_);
    connect(document_, &Document::changed, this, &ModelSection::show_document);
    connect(catalogs_, &CatalogStore::changed, this, &ModelSection::show_document);
    retranslate();
}

PickerEntry ModelSection::entry_of(const Transformer& model, bool custom) const {
    const ParameterCount count = count_parameters(model);
    PickerEntry entry;
    entry.id = QString::fromStdString(model.id);
    const ModelEntry* const known = catalogs_->catalog().model_entry(model.id);
    if (known && known->value.huggingface_id != model.huggingface_id && is_checkpoint_of(known->value, model))
        entry.id += QLatin1Char(':') + QString::fromStdString(model.huggingface_id);
    entry.name = QString::fromStdString(model.name);
    entry.figures =
        model.is_moe()
            ? tr("%1 B, %2 B active").arg(significant(count.total / 1e9), significant(count.active / 1e9))
            : tr("%1 B").arg(significant(count.total / 1e9));
    entry.custom = custom;
    return entry;
}

// A checkpoint of a model that has another one first: in the list as an entry of its own, named as on Hugging Face.
PickerEntry ModelSection::entry_of(const Transformer& model, const ModelVariant& variant) const {
    PickerEntry entry = entry_of(with_variant(model, variant), false);
    const Module most = model.is_moe() ? Module::routed_experts : Module::dense_ffn;
    entry.mark = type_name(published_type(variant.types, most).type);
    return entry;
}

// The model, and behind it its checkpoints in other types.
void ModelSection::add_entries(const ModelEntry& entry, QVector<PickerEntry>& entries) const {
    entries.push_back(entry_of(entry.value, entry.is_users));
    for (const ModelVariant& variant : variants_of(entry.value))
        if (variant.has_own_types)
            entries.push_back(entry_of(entry.value, variant));
}

QVector<PickerEntry> ModelSection::entries() const {
    const Transformer& used = document_->comparison().model;
    QVector<PickerEntry> entries;
    for (const ModelEntry& entry : catalogs_->catalog().models())
        add_entries(entry, entries);
    if (!catalogs_->catalog().model_entry(used.id))
        entries.push_front(entry_of(used, false));
    return entries;
}

void ModelSection::show_document() {
    const Transformer& model = document_->comparison().model;
    const Comparison& comparison = document_->comparison();
    const TypesInUse types = types_in_use(comparison, comparison.a);
    const ModelEntry* entry = catalogs_->catalog().model_entry(model.id);
    picker_->set_current(entry_of(model, entry && entry->is_users));
    picker_->set_edited(entry && !is_checkpoint_of(entry->value, model));

    const ParameterCount count = count_parameters(model);
    const double cache = kv_bytes_per_token(model, types.kv_bytes());
    QVector<Figure> figures;
    const bool is_small = count.total < 1e8;
    figures.push_back({tr("Parameters"), significant(count.total / (is_small ? 1e6 : 1e9), 4),
                       is_small ? tr("million") : tr("billion"),
                       tr("Counted from the architecture, embeddings, norms and biases in it")});
    if (model.is_moe())
        figures.push_back({tr("Active"), significant(count.active / 1e9, 4), tr("billion"),
                           tr("What one token uses: total less the experts it does not visit")});
    figures.push_back({tr("Weights, %1").arg(type_name(types.weights)), gigabytes(weight_bytes(count, types)),
                       tr("GB"), tr("1 GB = 10⁹ bytes")});
    figures.push_back({tr("KV cache, %1").arg(type_name(types.kv_cache)), significant(cache / 1e3, 4),
                       tr("kB per token"), tr("Keys and values of one token, over all layers")});
    figures_->set_figures(figures);
}

void ModelSection::retranslate() {
    set_title(tr("Model"));
    more_->set_words(tr("Model files"));
    picker_->setAccessibleName(tr("Model"));
    show_document();
}

void ModelSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
