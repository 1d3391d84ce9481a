// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Own measurements, from file to calibration: read a CSV or a benchmark's file, see which rows cannot be used
// and how far what is predicted lies from the others, fit, name, save and use. Everything long runs in a
// worker.
#pragma once

#include <QDialog>
#include <optional>

#include "app/gui/measurements/measured_run_row.h"

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace llmroofline::gui {

class BadRows;
class BenchmarkForm;
class CatalogStore;
class MeasurementWorker;
class NoticeBar;
class ResidualView;
class TextField;
class TextLabel;

class MeasurementsDialog : public QDialog {
    Q_OBJECT

public:
    MeasurementsDialog(CatalogStore* catalogs, const Comparison& comparison, QWidget* parent = nullptr);
    ~MeasurementsDialog() override;

    void load(const QString& file);

signals:
    // Saved among the user's calibrations, and to be used.
    void calibration_saved(const std::shared_ptr<const llmroofline::CalibrationProfile>& profile);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connect_parts();
    void ask_file();
    void read();
    void show_loaded(const Measurements& measurements);
    void show_residuals(const Residuals& residuals);
    void show_faults(const Errors& errors);
    void predict();
    void fit();
    void save(); // asks before it writes over a calibration
    void write();
    void show_state();
    QString refused_name(const QString& text) const;

    CatalogStore* catalogs_;
    MeasurementWorker* worker_;
    QString file_;
    Measurements measurements_;
    std::optional<Residuals> fitted_;
    bool is_fitting_ = false;

    TextLabel* file_name_;
    QPushButton* load_;
    BenchmarkForm* benchmark_;
    NoticeBar* notice_;
    BadRows* bad_;
    QComboBox* prior_;
    QCheckBox* leave_out_;
    QPushButton* fit_;
    QPushButton* cancel_;
    QProgressBar* progress_;
    ResidualView* residuals_;
    TextField* name_;
    QPushButton* save_;
    QPushButton* close_;
};

} // namespace llmroofline::gui
