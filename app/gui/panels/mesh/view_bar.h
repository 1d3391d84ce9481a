// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The settings of the kind of mesh that is shown, made from its description (view_kinds()): a choice each, or a tick
// box for a switch. Edits the document's view. Of a request the axes always differ: taking the other's quantity
// exchanges them.
#pragma once

#include <QWidget>
#include <vector>

#include "core/comparison/view.h"

class QCheckBox;
class QComboBox;
class QHBoxLayout;

namespace llmroofline::gui {

class Document;
class TextLabel;

class ViewBar : public QWidget {
    Q_OBJECT

public:
    explicit ViewBar(Document* document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        const ViewSetting* setting = nullptr;
        TextLabel* label = nullptr;
        QComboBox* choices = nullptr; // or
        QCheckBox* ticked = nullptr;
    };

    void show_document();
    void build(const View& view);
    void add_choices(Row& row);
    void take(const ViewSetting& setting, std::string_view choice);

    Document* document_;
    QHBoxLayout* layout_;
    std::vector<Row> rows_;
    const ViewKind* kind_ = nullptr; // whose rows they are
};

} // namespace llmroofline::gui
