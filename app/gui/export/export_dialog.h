// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what to export as a picture, how large and in which format, shows it, and writes it. A size that words have no
// room in is refused with the least one. Opens with what was chosen last. Not modal by exec().
#pragma once

#include <QDialog>
#include <optional>
#include <vector>

#include "app/gui/export/export_settings.h"
#include "core/comparison/comparison.h"
#include "core/fit/measurement.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTimer;

namespace llmroofline::gui {

class DecimalField;
class NoticeBar;

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
    void build();
    void connect_editors();
    void show_settings();
    void take_settings();
    void take_preset(int preset);
    void take_unit(int unit);
    void show_size();
    void show_preview();
    bool is_mesh() const;
    bool has_fault() const;
    // The picture of what is set, drawn at a size.
    QByteArray picture(const PictureSize& size, FigureFormat format) const;
    Comparison shown() const;
    void ask_file();
    QString suffix() const;

    Comparison comparison_;
    std::vector<Picture> pictures_;
    std::vector<Measurement> measured_;
    ExportSettings settings_;
    QComboBox* what_;
    QComboBox* part_;
    QCheckBox* pins_;
    QCheckBox* contours_;
    QComboBox* format_;
    QComboBox* preset_;
    QComboBox* unit_;
    DecimalField* width_;
    DecimalField* height_;
    DecimalField* dots_;
    QComboBox* theme_;
    NoticeBar* notice_;
    QLabel* preview_;
    QTimer* preview_delay_;
    QPushButton* save_;
};

} // namespace llmroofline::gui
