// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The bar under the menu: accelerators A and B, and how they are compared. Edits the document, holds nothing.
#pragma once

#include <QFrame>

#include "app/gui/widgets/pickers/picker_entry.h"
#include "core/comparison/comparison.h"

class QComboBox;
class QLabel;

namespace llmroofline::gui {

class AcceleratorPicker;
class CatalogStore;
class Document;
class GroupPopup;
class IconButton;
class SegmentedControl;
class TextLabel;

class TopBar : public QFrame {
    Q_OBJECT

public:
    TopBar(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

    void set_compact(bool compact);
    // How many accelerators a side has and how they share the work.
    void edit_group(int side);

signals:
    // side 0 is A, 1 is B.
    void edit_requested(int side);
    void load_requested(int side);
    void precision_details_requested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    AcceleratorPicker* make_picker(int side);
    QWidget* labelled(TextLabel*& label, QWidget* control);
    PickerEntry entry_of(const Accelerator& accelerator, bool custom) const;
    // Returns what the list of a side offers.
    QVector<PickerEntry> entries(int side) const;
    void show_accelerators();
    void show_document();
    void retranslate();
    void choose_precision(int index);

    Document* document_;
    CatalogStore* catalogs_;
    AcceleratorPicker* pickers_[2];
    GroupPopup* groups_[2] = {}; // once opened
    IconButton* swap_;
    SegmentedControl* phase_;
    QComboBox* precision_;
    SegmentedControl* attention_;
    SegmentedControl* formulas_;
    TextLabel* labels_[4] = {};
};

} // namespace llmroofline::gui
