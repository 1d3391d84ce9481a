// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Off the GUI thread: what a traffic's number would be otherwise, the newest request winning, and the reading of logs,
// one at a time, with progress. Results come by queued signals, never an older one after a newer. The destructor stops
// the work and waits. GUI thread only.
#pragma once

#include <QObject>
#include <memory>
#include <thread>

#include "core/comparison/comparison.h"
#include "core/io/newest_worker.h"
#include "core/traffic/log_reader.h"
#include "core/traffic/traffic_sides.h"

namespace llmroofline::gui {

using TrafficNumbers = std::shared_ptr<const std::vector<TrafficNumber>>;
using ReadLog = std::shared_ptr<const TrafficLog>;

class TrafficWorker : public QObject {
    Q_OBJECT

public:
    explicit TrafficWorker(QObject* parent = nullptr);
    ~TrafficWorker() override;

    // The comparison must have a traffic.
    void compute(const Comparison& comparison, const std::vector<Traffic>& presets);

    // In the place of what is being read.
    void read(const QString& file, const LogColumns& columns);
    void cancel();
    bool is_reading() const { return reading_; }

signals:
    void computed(const llmroofline::gui::TrafficNumbers& numbers);
    void progressed(double share);
    void read_done(const QString& file, const llmroofline::gui::ReadLog& log);
    void read_failed(const QString& file, const llmroofline::Errors& errors);

private:
    struct Asked {
        Comparison comparison;
        std::vector<Traffic> presets;
    };

    // Runs on the GUI thread, unless something newer was asked for.
    void deliver(std::uint64_t generation, std::function<void()> result);

    std::jthread reader_;
    std::uint64_t generation_ = 0; // of reading
    bool reading_ = false;
    NewestWorker<Asked> numbers_;
};

} // namespace llmroofline::gui

Q_DECLARE_METATYPE(llmroofline::gui::TrafficNumbers)
