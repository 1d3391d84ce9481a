// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Beside the mesh of a traffic: whose requests, what the one number would be otherwise, the least number of groups for
// the busiest minute, and the time of a mean request.
#pragma once

#include <QScrollArea>
#include <memory>

#include "app/gui/panels/traffic/traffic_worker.h"
#include "core/mesh/traffic_layer.h"

namespace llmroofline::gui {

class Document;
class ForestPlot;
class Section;
class TextLabel;
class TimeBars;
class TrafficSection;
class WhenSeen;

class TrafficPanel : public QScrollArea {
    Q_OBJECT

public:
    explicit TrafficPanel(Document* document, QWidget* parent = nullptr);

    // What the mesh that is shown knows of the traffic; null: there is none.
    void show_layer(std::shared_ptr<const TrafficLayer> layer);
    void load_log(const QString& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_document();
    void show_numbers(const TrafficNumbers& numbers);
    void show_least();
    void show_time();
    void take(int row);
    void copy() const;
    void retranslate();

    Document* document_;
    TrafficWorker* worker_;
    TrafficSection* traffic_;
    Section* otherwise_;
    ForestPlot* forest_;
    Section* least_;
    TextLabel* least_words_[2];
    Section* time_;
    TimeBars* bars_;
    WhenSeen* when_seen_;
    std::shared_ptr<const TrafficLayer> layer_;
    TrafficNumbers numbers_;
};

} // namespace llmroofline::gui
