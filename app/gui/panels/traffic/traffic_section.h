// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whose requests are looked at: a public trace or a log of one's own, what there is in it, and how many are in flight.
#pragma once

#include "app/gui/panels/traffic/traffic_worker.h"
#include "app/gui/widgets/base/section.h"

class QComboBox;
class QProgressBar;
class QPushButton;

namespace llmroofline::gui {

class Document;
class IconButton;
class NumberField;
class SegmentedControl;
class TextLabel;

class TrafficSection : public Section {
    Q_OBJECT

public:
    TrafficSection(Document* document, TrafficWorker* worker, QWidget* parent);

    // Reads a log; where its columns are not clear it asks.
    void load(const QString& file, const LogColumns& columns = {});

protected:
    void changeEvent(QEvent* event) override;

private:
    void build_source();
    void build_facts();
    void build_in_flight();
    void show_document();
    void choose(int index);
    void ask_file();
    void take(const QString& file, const TrafficLog& log);
    void refuse(const QString& file, const Errors& errors);
    void show_reading(bool reading);
    void say(const QString& text, bool is_fault);
    void retranslate();

    Document* document_;
    TrafficWorker* worker_;
    QComboBox* sources_;
    QPushButton* load_;
    IconButton* info_;
    QWidget* reading_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    TextLabel* remarks_;
    QVector<std::pair<TextLabel*, TextLabel*>> facts_; // name, figure
    TextLabel* in_flight_;
    SegmentedControl* fixed_;
    NumberField* number_;
};

} // namespace llmroofline::gui
