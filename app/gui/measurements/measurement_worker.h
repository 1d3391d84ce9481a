// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reads measurement files, predicts their rows and fits calibrations, off the GUI thread, one after the
// other. Results come by queued signals; a new request cancels what runs, and nothing arrives of what was
// cancelled. The destructor stops the work and waits for the fit it is in. GUI thread only.
#pragma once

#include <QObject>
#include <atomic>
#include <cstdint>
#include <functional>
#include <thread>

#include "app/gui/measurements/measured_run_row.h"
#include "core/fit/benchmark_file.h"
#include "core/fit/fit.h"

namespace llmroofline::gui {

class MeasurementWorker : public QObject {
    Q_OBJECT

public:
    explicit MeasurementWorker(QObject* parent = nullptr);
    ~MeasurementWorker() override;

    // A measurement file, or what a benchmark program wrote, which `setup` completes.
    void load(const QString& file, const Catalog& catalog, const BenchmarkSetup& setup);
    void predict(const Measurements& measurements, std::shared_ptr<const CalibrationProfile> profile);
    void fit(const Measurements& measurements, FitOptions options);
    void cancel();
    bool is_busy() const { return busy_; }

signals:
    void loaded(const std::shared_ptr<const llmroofline::gui::LoadedMeasurements>& measurements);
    void predicted(const llmroofline::gui::Residuals& residuals);
    void progressed(int done, int of);
    void failed(const llmroofline::Errors& errors);

private:
    using Job = std::function<void(const std::stop_token&, std::uint64_t generation)>;
    void start(Job job);
    // Runs on the GUI thread, unless something newer was asked for.
    void deliver(std::uint64_t generation, std::function<void()> result);

    std::jthread thread_;
    std::uint64_t generation_ = 0;
    bool busy_ = false;
};

} // namespace llmroofline::gui
