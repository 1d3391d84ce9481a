// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a service promises: limits on the first token and on each one after it, from a preset or one's own, and how many
// requests are in flight, the request's batch or each side's own best. Of candidates also whose requests are counted. One setting of the comparison, wherever it shows.
#pragma once

#include <optional>

#include "app/gui/widgets/base/section.h"
#include "core/comparison/request.h"
#include "core/comparison/service_limits.h"

class QComboBox;

namespace llmroofline::gui {

class DecimalField;
class Document;
class FieldRow;
class NumberField;
class SegmentedControl;

class LevelSection : public Section {
    Q_OBJECT

public:
    // The names of its fields begin with `prefix`, since the section stands in several panels.
    LevelSection(Document* document, const QString& prefix, bool with_in_flight, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    DecimalField* make_limit(const QString& name, std::optional<double> ServiceLimits::*limit,
                             FieldRow*& row);
    NumberField* make_length(const QString& name, std::int64_t Request::*length, FieldRow*& row);
    void show_document();
    void take_preset(int choice);
    void take_traffic(int choice);
    void show_traffic();
    void retranslate();

    Document* document_;
    QComboBox* preset_;
    FieldRow* preset_row_;
    DecimalField* ttft_;
    FieldRow* ttft_row_;
    DecimalField* tpot_;
    FieldRow* tpot_row_;
    NumberField* input_;
    FieldRow* input_row_;
    NumberField* output_;
    FieldRow* output_row_;
    QComboBox* traffic_ = nullptr;
    FieldRow* traffic_row_ = nullptr;
    SegmentedControl* in_flight_ = nullptr;
    FieldRow* in_flight_row_ = nullptr;
};

} // namespace llmroofline::gui
