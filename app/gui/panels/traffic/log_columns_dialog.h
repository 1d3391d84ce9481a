// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks which column of a log holds what, where the names do not say. Not modal by exec(); deletes itself.
#pragma once

#include <QDialog>
#include <string>
#include <vector>

#include "core/traffic/log_columns.h"

class QComboBox;
class QPushButton;

namespace llmroofline::gui {

class LogColumnsDialog : public QDialog {
    Q_OBJECT

public:
    // `names` as the log has them; `why` says what was unclear.
    LogColumnsDialog(const QString& file, const std::vector<std::string>& names, const QString& why,
                     QWidget* parent);

signals:
    void answered(const QString& file, const llmroofline::LogColumns& columns);

private:
    void check();

    QString file_;
    std::vector<std::string> names_;
    QComboBox* input_ = nullptr;
    QComboBox* output_ = nullptr;
    QComboBox* time_ = nullptr;
    QComboBox* unit_ = nullptr;
    QPushButton* take_ = nullptr;
};

} // namespace llmroofline::gui
