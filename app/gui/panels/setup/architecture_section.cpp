// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/architecture_section.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/panels/setup/group_switch_row.h"
#include "app/gui/panels/setup/model_field_row.h"
#include "app/gui/panels/setup/model_fields.h"
#include "app/gui/panels/setup/model_group_words.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/when_seen.h"
#include "core/model/model_variants.h"

namespace llmroofline::gui {

ArchitectureSection::ArchitectureSection(Document* document, CatalogStore* catalogs, ModelGroup group,
                                         QWidget* parent)
    : Section(QString(), parent), document_(document), catalogs_(catalogs), group_(group) {
    if (!choices_of(group, document->comparison().model).empty()) {
        switch_ = new GroupSwitchRow(group, this);
        content()->addWidget(switch_);
        connect(switch_, &GroupSwitchRow::chosen, this, &ArchitectureSection::switch_to);
    }
    for (const TransformerField* field : fields_of(group)) {
        const auto check = [this, field](const QString& text) {
            const Transformer& model = document_->comparison().model;
            const auto changed = with_field(model, *field, text.toStdString());
            return changed ? QString() : refusal_words(changed.errors().front(), model);
        };
        auto* row = new ModelFieldRow(*field, check, this);
        content()->addWidget(row);
        rows_.append(row);
        connect(row, &ModelFieldRow::given, this, [this, row](const QString& text) { give(row, text); });
    }
    if (group == ModelGroup::architecture) {
        reset_ = new IconButton(QStringLiteral("reset"), {}, this);
        reset_->setObjectName(QStringLiteral("reset_model"));
        connect(reset_, &IconButton::clicked, this, &ArchitectureSection::reset_to_preset);
        add_tool(reset_);
    } else {
        set_subordinate();
        set_foldable(true);
        was_in_use_ = is_in_use(group, document->comparison().model);
        set_unfolded(was_in_use_);
    }
    rows_when_seen_ = new WhenSeen(content()->parentWidget(), [this] { show_rows(); });
    connect(document_, &Document::changed, this, &ArchitectureSection::show_document);
    retranslate();
}

void ArchitectureSection::give(ModelFieldRow* row, const QString& text) {
    const TransformerField& field = row->field();
    const Transformer& model = document_->comparison().model;
    const auto changed = with_field(model, field, text.toStdString());
    if (!changed)
        return; // the row has asked before
    // The key, not the label: two fields may have one label, and languages have others.
    const QString key =
        QStringLiteral("model.") + QString::fromUtf8(field.key.data(), qsizetype(field.key.size()));
    document_->edit(label_of(field, model), key, [&](Comparison& c) { c.model = *changed; });
}

void ArchitectureSection::switch_to(int choice) {
    const Transformer& model = document_->comparison().model;
    const auto changed = with_choice(model, choices_of(group_, model).at(static_cast<std::size_t>(choice)));
    if (!changed) {
        switch_->show_model(model);
        switch_->set_fault(refusal_words(changed.errors().front(), model));
        return;
    }
    document_->edit(title_of(group_), {}, [&](Comparison& c) { c.model = *changed; });
}

void ArchitectureSection::show_document() {
    rows_when_seen_->refresh();
    show_state();
}

void ArchitectureSection::show_state() {
    const Transformer& model = document_->comparison().model;
    setVisible(applies(group_, model));
    set_side_text(state_of(group_, model));
    if (reset_) {
        const auto* entry = catalogs_->catalog().model_entry(model.id);
        reset_->setEnabled(entry && !is_checkpoint_of(entry->value, model));
    } else if (group_ != ModelGroup::details) {
        follow_use(is_in_use(group_, model));
    }
}

void ArchitectureSection::show_rows() {
    const Transformer& model = document_->comparison().model;
    if (switch_)
        switch_->show_model(model);
    for (ModelFieldRow* row : rows_)
        row->show_model(model);
}

// Another model unfolds what it has and folds what it has not; what the user is just switching stays open
// under the pointer.
void ArchitectureSection::follow_use(bool is_in_use) {
    if (is_in_use != was_in_use_ && (is_in_use || !isAncestorOf(window()->focusWidget())))
        set_unfolded(is_in_use);
    was_in_use_ = is_in_use;
}

void ArchitectureSection::reset_to_preset() {
    const auto* entry = catalogs_->catalog().model_entry(document_->comparison().model.id);
    if (!entry)
        return;
    const Transformer model = entry->value;
    document_->edit(tr("back to the preset"), {}, [&](Comparison& c) { c.model = model; });
}

void ArchitectureSection::retranslate() {
    set_title(title_of(group_));
    if (reset_)
        reset_->set_words(tr("Back to the preset"));
    show_rows();
    show_state();
}

void ArchitectureSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
