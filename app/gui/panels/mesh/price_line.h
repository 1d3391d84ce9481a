// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the ratio is per USD: whose prices, and of each side the price of an hour of one accelerator with its range. A
// price that is typed is one's own. Where it is per watt: at which level, and the watts of one accelerator. Else it is not
// there.
#pragma once

#include <QWidget>
#include <optional>

#include "app/theme/theme.h"
#include "core/comparison/comparison.h"

class QComboBox;
class QHBoxLayout;

namespace llmroofline::gui {

class DecimalField;
class Document;
class IconButton;
class SegmentedControl;
class SideChip;
class TextLabel;

class PriceLine : public QWidget {
    Q_OBJECT

public:
    explicit PriceLine(Document* document, QWidget* parent = nullptr);

    void set_compact(bool compact);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct SideRow {
        SideChip* chip = nullptr;
        DecimalField* price = nullptr;
        TextLabel* words = nullptr;
    };

    void build_prices();
    void build_watts();
    SideRow add_side(Side side);
    void show_document();
    void show_prices(const Comparison& comparison);
    void show_watts(const Comparison& comparison);
    void take_price(Side side, std::optional<double> price);
    void retranslate();

    Document* document_;
    QHBoxLayout* row_;
    TextLabel* label_;
    QComboBox* kinds_;
    SegmentedControl* levels_;
    SideRow sides_[2];
    TextLabel* pue_label_;
    DecimalField* pue_;
    TextLabel* unit_;
    IconButton* stale_;
    IconButton* info_;
    bool compact_ = false;
};

} // namespace llmroofline::gui
