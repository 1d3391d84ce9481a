// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that touches files on the user's word: opening, saving, exporting, loading specs and models.
// Faults are said in the window with line and column; what was there stays as it was.
#pragma once

#include <QObject>
#include <QStringList>
#include <functional>

#include "core/io/result.h"

class QMimeData;

namespace llmroofline::gui {

class Shell;

class FileTasks : public QObject {
    Q_OBJECT

public:
    explicit FileTasks(Shell* shell);

    const QStringList& recent() const { return recent_; }
    void set_recent(const QStringList& files);
    void clear_recent();

    void open();
    // Asks first where the comparison has changes that are in no file.
    void open_comparison(const QString& file);
    // Calls `then` once it is saved.
    void save(const std::function<void()>& then = {});
    void save_as(const std::function<void()>& then = {});
    void load_accelerator(int side);
    void load_model();
    void save_model();
    // Among the user's own models, where the picker lists it.
    void keep_model();
    void export_picture();
    void export_csv();
    void export_report();
    // Says why something was not done.
    void say_unless(const Status& done);

    // Any mixture of comparisons, specs, models and Hugging Face configurations; good ones are taken, the
    // faults of the rest are said at once.
    void take(const QStringList& files);

signals:
    void recent_changed();

private:
    void keep_edits_before(const std::function<void()>& replace);
    void open_now(const QString& file);
    void save_to(const QString& file, const std::function<void()>& then);
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

// What was dropped on the window and lies on this computer.
QStringList local_files(const QMimeData& dropped);

} // namespace llmroofline::gui
