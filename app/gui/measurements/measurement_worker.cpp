// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/measurement_worker.h"

#include <QFileInfo>
#include <algorithm>
#include <filesystem>

#include "core/fit/measured_run.h"
#include "core/fit/predict.h"
#include "core/fit/run_checks.h"

namespace llmroofline::gui {

namespace {

// What has no time by the specification cannot be fitted either: it is as bad as a row that cannot be read.
Result<LoadedMeasurements> read(const QString& file, const Catalog& catalog, const BenchmarkSetup& setup,
                                const std::stop_token& stop) {
    LoadedMeasurements loaded;
    loaded.file = file;
    const std::string name = QFileInfo(file).fileName().toStdString();
    auto rows = load_rows(std::filesystem::path(file.toStdString()), setup, catalog);
    if (!rows)
        return rows.errors();
    loaded.csv = std::move(rows->csv);
    MeasurementFile* const parsed = &rows->file;
    for (BadRow& bad : parsed->bad)
        loaded.bad.push_back(std::move(bad.error));
    RunChecks checks;
    for (Measurement& row : parsed->rows) {
        if (stop.stop_requested())
            break;
        if (!checks.missing(row)) {
            if (auto mark = checks.mark(row)) {
                mark->place.file = name;
                loaded.marks.push_back(*std::move(mark));
            }
            loaded.rows.push_back(std::move(row));
            continue;
        }
        Error error = *checks.missing(row);
        error.place = {name, row.line, 0};
        loaded.bad.push_back(std::move(error));
    }
    std::stable_sort(loaded.bad.begin(), loaded.bad.end(),
                     [](const Error& one, const Error& other) { return one.place.line < other.place.line; });
    return loaded;
}

Residuals residuals_under(const Measurements& measurements,
                          const std::shared_ptr<const CalibrationProfile>& profile,
                          const std::stop_token& stop) {
    Residuals residuals{measurements, profile, false, {}};
    for (std::size_t i = 0; i < measurements->rows.size() && !stop.stop_requested(); ++i)
        if (const auto run = llmroofline::predict(*profile, measurements->rows[i]))
            residuals.rows.push_back({i, run->predicted, run->low, run->high});
    return residuals;
}

Result<Residuals> fitted(const Measurements& measurements, const FitOptions& options) {
    auto result = fit_calibration(measurements->rows, options);
    if (!result)
        return result.errors();
    Residuals residuals{
        measurements, std::make_shared<CalibrationProfile>(std::move(result->profile)), true, {}};
    for (std::size_t i = 0; i < result->rows.size(); ++i) {
        const FittedRow& row = result->rows[i];
        residuals.rows.push_back({i, row.predicted, row.low, row.high});
    }
    return residuals;
}

} // namespace

MeasurementWorker::MeasurementWorker(QObject* parent) : QObject(parent) {}

MeasurementWorker::~MeasurementWorker() {
    cancel();
}

void MeasurementWorker::cancel() {
    ++generation_;
    busy_ = false;
    thread_.request_stop();
}

void MeasurementWorker::start(Job job) {
    cancel();
    busy_ = true;
    // The one before ends first: it belongs to the new thread, which waits for it.
    thread_ = std::jthread([before = std::move(thread_), job = std::move(job),
                            generation = generation_](const std::stop_token& stop) mutable {
        if (before.joinable())
            before.join();
        if (!stop.stop_requested())
            job(stop, generation);
    });
}

void MeasurementWorker::deliver(std::uint64_t generation, std::function<void()> result) {
    QMetaObject::invokeMethod(
        this,
        [this, generation, result = std::move(result)] {
            if (generation == generation_)
                result();
        },
        Qt::QueuedConnection);
}

void MeasurementWorker::load(const QString& file, const Catalog& catalog, const BenchmarkSetup& setup) {
    start([this, file, catalog, setup](const std::stop_token& stop, std::uint64_t generation) {
        auto result = read(file, catalog, setup, stop);
        deliver(generation, [this, result = std::move(result)] {
            busy_ = false;
            if (result)
                emit loaded(std::make_shared<const LoadedMeasurements>(*result));
            else
                emit failed(result.errors());
        });
    });
}

void MeasurementWorker::predict(const Measurements& measurements,
                                std::shared_ptr<const CalibrationProfile> profile) {
    start([this, measurements, profile = std::move(profile)](const std::stop_token& stop,
                                                             std::uint64_t generation) {
        deliver(generation, [this, residuals = residuals_under(measurements, profile, stop)] {
            busy_ = false;
            emit predicted(residuals);
        });
    });
}

void MeasurementWorker::fit(const Measurements& measurements, FitOptions options) {
    start([this, measurements, options = std::move(options)](const std::stop_token& stop,
                                                             std::uint64_t generation) mutable {
        options.progress = [&](int done, int of) {
            deliver(generation, [this, done, of] { emit progressed(done, of); });
            return !stop.stop_requested();
        };
        auto result = fitted(measurements, options);
        deliver(generation, [this, result = std::move(result)] {
            busy_ = false;
            if (result)
                emit predicted(*result);
            else
                emit failed(result.errors());
        });
    });
}

} // namespace llmroofline::gui
