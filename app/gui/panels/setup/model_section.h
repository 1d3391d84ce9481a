// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The model's preset, or one of its published checkpoints, and what it comes to: parameters, weights, KV cache.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "app/gui/widgets/pickers/picker_entry.h"
#include "core/catalog/catalog.h"
#include "core/model/model_variants.h"

namespace llmroofline::gui {

class CatalogStore;
class Document;
class FigureRows;
class IconButton;
class ModelPicker;

class ModelSection : public Section {
    Q_OBJECT

public:
    ModelSection(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

signals:
    void load_requested();
    void save_requested();
    // Into the user's own models.
    void keep_requested();

protected:
    void changeEvent(QEvent* event) override;

private:
    PickerEntry entry_of(const Transformer& model, bool custom) const;
    PickerEntry entry_of(const Transformer& model, const ModelVariant& variant) const;
    void add_entries(const ModelEntry& entry, QVector<PickerEntry>& entries) const;
    // Returns what the picker's list offers.
    QVector<PickerEntry> entries() const;
    void show_document();
    void retranslate();

    Document* document_;
    CatalogStore* catalogs_;
    ModelPicker* picker_;
    FigureRows* figures_;
    IconButton* more_;
};

} // namespace llmroofline::gui
