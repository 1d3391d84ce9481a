// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/model_section.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/figure_rows.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/model_picker.h"
#include "app/gui/words/figures.h"
#include "core/cost/memory.h"

namespace llmroofline::gui {

ModelSection::ModelSection(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), m_document(document), m_catalogs(catalogs) {
    set_line(false);
    m_picker = new ModelPicker(this);
    m_picker->setObjectName(QStringLiteral("model"));
    m_picker->set_entries([this] { return entries(); });
    connect(m_picker, &PickerButton::picked, this, [this](const QString& id) {
        const auto* entry = m_catalogs->catalog().model_entry(id.toStdString());
        if (!entry)
            return;
        const Transformer model = entry->value;
        m_document->edit(tr("model"), {}, [&](Comparison& c) { c.model = model; });
    });
    connect(m_picker, &ModelPicker::load_requested, this, &ModelSection::load_requested);
    m_more = new IconButton(QStringLiteral("more"), {}, this);
    m_more->setObjectName(QStringLiteral("model_menu"));
    connect(m_more, &IconButton::clicked, this, [this] {
        QMenu menu(this);
        menu.addAction(tr("Load model or config.json…"), this, &ModelSection::load_requested);
        menu.addAction(tr("Keep in my models"), this, &ModelSection::keep_requested);
        menu.addAction(tr("Save model as…"), this, &ModelSection::save_requested);
        menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
    });
    add_tool(m_more);
    m_figures = new FigureRows(this);
    content()->addWidget(m_picker);
    content()->addWidget(m_figures);
    connect(m_document, &Document::changed, this, &ModelSection::show_document);
    connect(m_catalogs, &CatalogStore::changed, this, &ModelSection::show_document);
    retranslate();
}

PickerEntry ModelSection::entry_of(const Transformer& model, bool custom) const {
    const ParameterCount count = count_parameters(model);
    PickerEntry entry;
    entry.id = QString::fromStdString(model.id);
    entry.name = QString::fromStdString(model.name);
    entry.figures =
        model.is_moe()
            ? tr("%1 B, %2 B active").arg(significant(count.total / 1e9), significant(count.active / 1e9))
            : tr("%1 B").arg(significant(count.total / 1e9));
    entry.custom = custom;
    return entry;
}

QVector<PickerEntry> ModelSection::entries() const {
    const Transformer& used = m_document->comparison().model;
    QVector<PickerEntry> entries;
    for (const ModelEntry& entry : m_catalogs->catalog().models())
        entries.push_back(entry_of(entry.value, entry.is_users));
    if (!m_catalogs->catalog().model_entry(used.id))
        entries.push_front(entry_of(used, false));
    return entries;
}

void ModelSection::show_document() {
    const Transformer& model = m_document->comparison().model;
    const Precision& precision = m_document->comparison().workload.precision;
    const ModelEntry* entry = m_catalogs->catalog().model_entry(model.id);
    m_picker->set_current(entry_of(model, entry && entry->is_users));
    m_picker->set_edited(entry && !(entry->value == model));

    const ParameterCount count = count_parameters(model);
    const double cache =
        kv_bytes_per_token(model, bytes_per_element(precision.kv_cache, precision.int4_group_size));
    QVector<Figure> figures;
    figures.push_back({tr("Parameters"), significant(count.total / 1e9, 4), tr("billion"),
                       tr("Counted from the architecture, embeddings, norms and biases in it")});
    if (model.is_moe())
        figures.push_back({tr("Active"), significant(count.active / 1e9, 4), tr("billion"),
                           tr("What one token uses: total less the experts it does not visit")});
    figures.push_back({tr("Weights, %1").arg(type_name(precision.weights)),
                       gigabytes(weight_bytes(model, precision)), tr("GB"), tr("1 GB = 10⁹ bytes")});
    figures.push_back({tr("KV cache, %1").arg(type_name(precision.kv_cache)), significant(cache / 1e3, 4),
                       tr("kB per token"), tr("Keys and values of one token, over all layers")});
    m_figures->set_figures(figures);
}

void ModelSection::retranslate() {
    set_title(tr("Model"));
    m_more->set_words(tr("Model files"));
    m_picker->setAccessibleName(tr("Model"));
    show_document();
}

void ModelSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
