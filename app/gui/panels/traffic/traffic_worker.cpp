// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/traffic_worker.h"

#include <filesystem>

namespace llmroofline::gui {

TrafficWorker::TrafficWorker(QObject* parent)
    : QObject(parent), numbers_([this](const Asked& asked, std::uint64_t, const std::stop_token& stop) {
          auto numbers = std::make_shared<const std::vector<TrafficNumber>>(
              traffic_numbers(asked.comparison, asked.presets, stop));
          if (!stop.stop_requested())
              emit computed(numbers);
      }) {
    qRegisterMetaType<TrafficNumbers>();
}

TrafficWorker::~TrafficWorker() {
    reader_.request_stop();
}

void TrafficWorker::compute(const Comparison& comparison, const std::vector<Traffic>& presets) {
    numbers_.request({comparison, presets});
}

void TrafficWorker::deliver(std::uint64_t generation, std::function<void()> result) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, result = std::move(result)] {
            if (generation == generation_)
                result();
        },
        Qt::QueuedConnection);
}

void TrafficWorker::read(const QString& file, const LogColumns& columns) {
    cancel();
    reading_ = true;
    const std::uint64_t generation = generation_;
    reader_ = std::jthread([this, file, columns, generation](const std::stop_token& stop) {
        const auto progress = [&](double share) {
            deliver(generation, [this, share] { emit progressed(share); });
        };
        auto log = read_traffic_log(std::filesystem::path(file.toStdString()), columns, progress, stop);
        if (stop.stop_requested())
            return;
        deliver(generation, [this, file, log = std::move(log)] {
            reading_ = false;
            if (log)
                emit read_done(file, std::make_shared<const TrafficLog>(*log));
            else
                emit read_failed(file, log.errors());
        });
    });
}

void TrafficWorker::cancel() {
    ++generation_;
    reading_ = false;
    if (reader_.joinable()) {
        reader_.request_stop();
        reader_.join();
    }
}

} // namespace llmroofline::gui
