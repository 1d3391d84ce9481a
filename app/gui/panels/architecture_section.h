// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One group of the architecture's fields, live: every edit goes into the document at once. KV heads take only
// divisors of the query heads, query heads only multiples of the KV heads, and the field says why.
#pragma once

#include <QHash>

#include "app/gui/panels/model_fields.h"
#include "app/gui/widgets/section.h"

class QCheckBox;
class QComboBox;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class FieldRow;
class IconButton;
class NumberField;
class SegmentedControl;

enum class ModelFieldGroup { architecture, experts, latent };

class ArchitectureSection : public Section {
    Q_OBJECT

public:
    ArchitectureSection(Document* document, CatalogStore* catalogs, ModelFieldGroup group,
                        QWidget* parent = nullptr);

signals:
    void refused(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const ModelField* field;
        NumberField* editor;
        FieldRow* row;
    };

    void add_number(const ModelField& field);
    void add_choices();
    void set_number(const ModelField& field, int number);
    void show_document();
    void show_heads(const Transformer& model);
    void retranslate();
    void reset_to_preset();
    bool applies(const ModelField& field, const Transformer& model) const;

    Document* m_document;
    CatalogStore* m_catalogs;
    ModelFieldGroup m_group;
    QVector<Row> m_rows;
    SegmentedControl* m_ffn = nullptr;
    QCheckBox* m_tied = nullptr;
    QComboBox* m_pattern = nullptr;
    FieldRow* m_ffn_row = nullptr;
    FieldRow* m_tied_row = nullptr;
    FieldRow* m_pattern_row = nullptr;
    IconButton* m_reset = nullptr;
};

} // namespace llmroofline::gui
