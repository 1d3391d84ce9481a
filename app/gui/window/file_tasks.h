// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that touches files on the user's word: opening, saving, exporting, loading specs and models.
// Faults are said in the window with line and column; what was there stays as it was.
#pragma once

#include <QObject>
#include <QStringList>

#include "core/io/error.h"

namespace llmroofline::gui {

class Shell;

class FileTasks : public QObject {
    Q_OBJECT

public:
    explicit FileTasks(Shell* shell);

    const QStringList& recent() const { return recent_; }
    void set_recent(const QStringList& files) { recent_ = files; }
    void clear_recent();

    void open();
    void open_comparison(const QString& file);
    void save();
    void save_as();
    void load_accelerator(int side);
    void load_model();
    void save_model();
    // Among the user's own models, where the picker lists it.
    void keep_model();
    void export_picture();
    void export_csv();

    // Any mixture of comparisons, specs, models and Hugging Face configurations; good ones are taken, the
    // faults of the rest are said at once.
    void take(const QStringList& files);

signals:
    void recent_changed();

private:
    void remember(const QString& file);
    void say(const Errors& faults);
    // Empty if it was taken.
    Errors take_one(const QString& file, int side);
    // Returns what there is to say of a comparison that was opened all the same, too.
    Errors take_comparison(const QString& file);
    Errors take_config(const QString& file, const std::string& text);

    Shell* shell_;
    QStringList recent_;
};

} // namespace llmroofline::gui
