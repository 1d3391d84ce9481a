// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The left panel: the model's preset, every field of its architecture, precision, memory, calibration and
// axes, one section below the other in a scroll area. Edits the document, holds nothing.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace llmroofline::gui {

class ArchitectureSection;
class AxesSection;
class CalibrationSection;
class CatalogStore;
class Document;
class MemorySection;
class ModelSection;
class PrecisionSection;

class ModelPanel : public QScrollArea {
    Q_OBJECT

public:
    ModelPanel(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

    void unfold_precision();
    void unfold_calibration();
    CalibrationSection* calibration() const { return calibration_; }
    // Under 1400 pixels the axes begin folded.
    void set_compact(bool compact);

    QSize sizeHint() const override;

signals:
    void load_model_requested();
    void save_model_requested();
    void keep_model_requested();
    // A sentence on what was not taken, and why.
    void refused(const QString& reason);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Document* document_;
    PrecisionSection* precision_;
    CalibrationSection* calibration_;
    AxesSection* axes_;
};

} // namespace llmroofline::gui
