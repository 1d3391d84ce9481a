// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Chooses what times are corrected by: nothing (bounds), a shipped calibration or one of the user's own, for which
// software; on what it was fitted, with which error, and where the comparison leaves its range. From here own
// measurements are fitted and measured points laid over the plots.
#pragma once

#include <QStringList>
#include <memory>

#include "app/gui/widgets/base/section.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace llmroofline {
struct CalibrationProfile;
}

namespace llmroofline::gui {

class CatalogStore;
class Document;
class FieldRow;
class FigureRows;
class TextLabel;

class CalibrationSection : public Section {
    Q_OBJECT

public:
    CalibrationSection(Document* document, CatalogStore* catalogs, QWidget* parent = nullptr);

    void set_shows_measured(bool shown);
    bool shows_measured() const;
    // How many rows there are to show, of how many of the calibration's; shown while the points are.
    // `left_out`: why the rest has no place there.
    void set_measured_count(int shown, int of, const QString& left_out);
    void focus_first();

signals:
    void measurements_requested();
    void shows_measured_changed(bool shown);
    // A sentence on what was not taken, and why.
    void refused(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    void explain_measured();
    void list_profiles();
    void list_software();
    void choose_profile(int index);
    void choose_software(int index);
    void show_document();
    void show_fit();
    void retranslate();

    Document* document_;
    QComboBox* profile_;
    FieldRow* profile_row_;
    QComboBox* software_;
    std::shared_ptr<const CalibrationProfile> listed_; // whose software it lists
    FieldRow* software_row_;
    FigureRows* figures_;
    TextLabel* range_;
    QCheckBox* measured_;
    FieldRow* measured_row_;
    QString left_out_;
    QPushButton* own_;
};

} // namespace llmroofline::gui
