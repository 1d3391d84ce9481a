// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/architecture_section.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/panels/group_switch_row.h"
#include "app/gui/panels/model_field_row.h"
#include "app/gui/panels/model_fields.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/when_seen.h"

namespace llmroofline::gui {

ArchitectureSection::ArchitectureSection(Document* document, CatalogStore* catalogs, ModelGroup group,
                                         QWidget* parent)
    : Section(QString(), parent), m_document(document), m_catalogs(catalogs), m_group(group) {
    if (!choices_of(group, document->comparison().model).empty()) {
        m_switch = new GroupSwitchRow(group, this);
        content()->addWidget(m_switch);
        connect(m_switch, &GroupSwitchRow::chosen, this, &ArchitectureSection::switch_to);
    }
    for (const TransformerField* field : fields_of(group)) {
        const auto check = [this, field](const QString& text) {
            const Transformer& model = m_document->comparison().model;
            const auto changed = with_field(model, *field, text.toStdString());
            return changed ? QString() : refusal_words(changed.errors().front(), model);
        };
        auto* row = new ModelFieldRow(*field, check, this);
        content()->addWidget(row);
        m_rows.append(row);
        connect(row, &ModelFieldRow::given, this, [this, row](const QString& text) { give(row, text); });
    }
    if (group == ModelGroup::architecture) {
        m_reset = new IconButton(QStringLiteral("reset"), {}, this);
        m_reset->setObjectName(QStringLiteral("reset_model"));
        connect(m_reset, &IconButton::clicked, this, &ArchitectureSection::reset_to_preset);
        add_tool(m_reset);
    } else {
        set_subordinate();
        set_foldable(true);
        m_was_in_use = is_in_use(group, document->comparison().model);
        set_unfolded(m_was_in_use);
    }
    m_rows_when_seen = new WhenSeen(content()->parentWidget(), [this] { show_rows(); });
    connect(m_document, &Document::changed, this, &ArchitectureSection::show_document);
    retranslate();
}

void ArchitectureSection::give(ModelFieldRow* row, const QString& text) {
    const TransformerField& field = row->field();
    const Transformer& model = m_document->comparison().model;
    const auto changed = with_field(model, field, text.toStdString());
    if (!changed)
        return; // the row has asked before
    const QString label = label_of(field, model);
    m_document->edit(label, QStringLiteral("model.") + label, [&](Comparison& c) { c.model = *changed; });
}

void ArchitectureSection::switch_to(int choice) {
    const Transformer& model = m_document->comparison().model;
    const auto changed = with_choice(model, choices_of(m_group, model).at(static_cast<std::size_t>(choice)));
    if (!changed) {
        m_switch->show_model(model);
        m_switch->set_fault(refusal_words(changed.errors().front(), model));
        return;
    }
    m_document->edit(title_of(m_group), {}, [&](Comparison& c) { c.model = *changed; });
}

void ArchitectureSection::show_document() {
    m_rows_when_seen->refresh();
    show_state();
}

void ArchitectureSection::show_state() {
    const Transformer& model = m_document->comparison().model;
    setVisible(applies(m_group, model));
    set_side_text(state_of(m_group, model));
    if (m_reset) {
        const auto* entry = m_catalogs->catalog().model_entry(model.id);
        m_reset->setEnabled(entry && !(entry->value == model));
    } else if (m_group != ModelGroup::details) {
        follow_use(is_in_use(m_group, model));
    }
}

void ArchitectureSection::show_rows() {
    const Transformer& model = m_document->comparison().model;
    if (m_switch)
        m_switch->show_model(model);
    for (ModelFieldRow* row : m_rows)
        row->show_model(model);
}

// Another model unfolds what it has and folds what it has not; what the user is just switching stays open
// under the pointer.
void ArchitectureSection::follow_use(bool is_in_use) {
    if (is_in_use != m_was_in_use && (is_in_use || !isAncestorOf(window()->focusWidget())))
        set_unfolded(is_in_use);
    m_was_in_use = is_in_use;
}

void ArchitectureSection::reset_to_preset() {
    const auto* entry = m_catalogs->catalog().model_entry(m_document->comparison().model.id);
    if (!entry)
        return;
    const Transformer model = entry->value;
    m_document->edit(tr("back to the preset"), {}, [&](Comparison& c) { c.model = model; });
}

void ArchitectureSection::retranslate() {
    set_title(title_of(m_group));
    if (m_reset)
        m_reset->set_words(tr("Back to the preset"));
    show_rows();
    show_state();
}

void ArchitectureSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
