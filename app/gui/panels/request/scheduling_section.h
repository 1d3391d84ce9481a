// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How the request is scheduled: batches, prefill in chunks, the prompt's cached share, speculation, and
// another group that decodes. What does not apply is hidden; folded, the heading sums it up.
#pragma once

#include "app/gui/widgets/base/section.h"
#include "core/comparison/request.h"

class QComboBox;

namespace llmroofline::gui {

class CatalogStore;
class DecimalField;
class Document;
class FieldRow;
class NumberField;
class SegmentedControl;

class SchedulingSection : public Section {
    Q_OBJECT

public:
    SchedulingSection(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Number {
        NumberField* field;
        FieldRow* row;
    };
    struct Share {
        DecimalField* field; // per cent
        FieldRow* row;
    };

    Number make_number(const char* name, std::int64_t Request::*member, int least, int greatest);
    Share make_share(const char* name, double Request::*member, double least, double greatest);
    Share make_decimal(const char* name, double least, double greatest, const QString& unit,
                       const std::function<void(Request&, double)>& set);
    void edit(const QString& key, const std::function<void(Request&)>& change);
    void choose_draft(int id);
    void choose_decode_group(int index);
    void fill_decode_groups();
    void show_document();
    void retranslate();

    Document* document_;
    CatalogStore* catalogs_;
    SegmentedControl* batching_;
    FieldRow* batching_row_;
    Number chunk_;
    SegmentedControl* prompt_steps_;
    FieldRow* prompt_steps_row_;
    Share prefix_;
    Number drafted_;
    // What drafts: something at a stated cost, or the model's own modules.
    SegmentedControl* draft_;
    FieldRow* draft_row_;
    // The chance that the request holds, and the two numbers that engines print of it.
    Share acceptance_;
    Share accepted_share_;
    Share accepted_length_; // tokens
    Share draft_cost_;
    QComboBox* decode_group_;
    FieldRow* decode_group_row_;
    Number decode_tensor_;
};

} // namespace llmroofline::gui
