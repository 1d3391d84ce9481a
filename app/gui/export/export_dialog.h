// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what to export as a picture, how large and in which format, and writes it. Not modal by exec().
#pragma once

#include <QDialog>
#include <vector>

#include "app/plots/mesh/mesh_scene.h"
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
    // `requests`: the axes and colour of their mesh; it is proposed first if `shows_requests`. `measured`:
    // rows that are marked in the pictures.
    ExportDialog(const Comparison& comparison, const RequestView& requests, bool shows_requests,
                 const std::vector<Measurement>& measured, QWidget* parent = nullptr);

    // Writes to `file`; a fault is shown in the dialog, which stays open.
    void write(const QString& file);

signals:
    void written(const QString& file);

private:
    enum What { both_meshes, global_mesh, operator_mesh, request_mesh, roofline };

    void ask_file();
    void show_pixels();
    QString suffix() const;

    Comparison comparison_;
    RequestView requests_;
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
