// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One group of the architecture's fields, live: every edit goes into the document at once, with what has to
// follow it (model_edits.h). What cannot be is refused with the reason at the field, and the last good model
// stays. Only fields that apply are shown; a kind of layer that the model does not have is one folded line
// with its switch inside.
#pragma once

#include <QVector>

#include "app/gui/widgets/base/section.h"
#include "core/model/model_edits.h"

namespace llmroofline::gui {

class CatalogStore;
class Document;
class GroupSwitchRow;
class IconButton;
class ModelFieldRow;
class WhenSeen;

class ArchitectureSection : public Section {
    Q_OBJECT

public:
    ArchitectureSection(Document* document, CatalogStore* catalogs, ModelGroup group,
                        QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void give(ModelFieldRow* row, const QString& text);
    void switch_to(int choice);
    void show_document();
    void show_rows();
    void show_state();
    void follow_use(bool is_in_use);
    void retranslate();
    void reset_to_preset();

    Document* document_;
    CatalogStore* catalogs_;
    ModelGroup group_;
    bool was_in_use_ = false;
    GroupSwitchRow* switch_ = nullptr;
    WhenSeen* rows_when_seen_ = nullptr;
    QVector<ModelFieldRow*> rows_;
    IconButton* reset_ = nullptr;
};

} // namespace llmroofline::gui
