// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what to export as a picture, how large and in which format, and writes it. Not modal by exec().
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"

class QComboBox;
class QPushButton;

namespace llmroofline::gui {

class DecimalField;
class NoticeBar;
class NumberField;

class ExportDialog : public QDialog {
    Q_OBJECT

public:
    // The comparison's view is proposed first. `measured`: rows that are marked in the pictures.
    ExportDialog(const Comparison& comparison, const std::vector<Measurement>& measured,
                 QWidget* parent = nullptr);

    // Writes to `file`; a fault is shown in the dialog, which stays open.
    void write(const QString& file);

signals:
    void written(const QString& file);

private:
    // A picture that is offered: meshes, or the roofline chart.
    struct Picture {
        QString name;
        std::optional<View> view;
    };

    void offer_pictures();
    void ask_file();
    void show_pixels();
    QString suffix() const;

    Comparison comparison_;
    std::vector<Picture> pictures_;
    std::vector<Measurement> measured_;
    QComboBox* what_;
    QComboBox* format_;
    NumberField* width_;
    NumberField* height_;
    DecimalField* scale_;
    QComboBox* theme_;
    NoticeBar* notice_;
    QPushButton* save_;
};

} // namespace llmroofline::gui
