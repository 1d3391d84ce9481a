// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writes the figures of a mesh into a file while the window goes on: a thread of its own, a bar that says how far it
// is, and a way to leave off, which leaves the file as it was. It ends itself. Of the window's thread.
#pragma once

#include <QObject>
#include <QString>
#include <thread>

#include "core/comparison/comparison.h"
#include "core/io/result.h"

class QProgressDialog;
class QWidget;

namespace llmroofline::gui {

class CsvExport : public QObject {
    Q_OBJECT

public:
    // Begins at once. `byte_order_mark`: for spreadsheets that else take the text for their own encoding.
    CsvExport(const Comparison& comparison, const QString& file, bool byte_order_mark, QWidget* window);
    ~CsvExport() override;

signals:
    // One of the three, last of all.
    void written(const QString& file);
    void refused(const llmroofline::Errors& errors);
    void left_off();

private:
    void show(int step);
    void finish(const Status& status, bool stopped);

    QString file_;
    QProgressDialog* progress_;
    std::jthread worker_;
};

} // namespace llmroofline::gui
