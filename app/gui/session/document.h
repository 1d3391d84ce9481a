// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The comparison that the window shows, with undo: the one thing that panels edit. A change is a function on
// the Comparison; every step is a snapshot of it. Changes with the same key that follow each other quickly
// are one step. GUI thread only.
#pragma once

#include <QObject>
#include <QString>
#include <functional>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

class QUndoStack;

namespace llmroofline::gui {

class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    const Comparison& comparison() const { return comparison_; }
    QUndoStack* undo_stack() const { return undo_; }

    // `what` is shown as 'Undo what'. Nothing happens if `change` leaves the comparison as it is.
    void edit(const QString& what, const QString& key, const std::function<void(Comparison&)>& change);

    // The pin that tables and the roofline show; not part of the comparison, so no undo step.
    int active_pin() const;
    void set_active_pin(int index);

    QString file() const { return file_; }
    QString title() const;
    bool is_edited() const;
    // Whether there is something that no file has: edits, or a session that was not saved when it was kept.
    bool is_unsaved() const { return is_edited() || restored_unsaved_; }
    void set_restored_unsaved(bool unsaved) { restored_unsaved_ = unsaved; }
    // Whether the file has other content than when it was opened or saved here.
    bool is_changed_on_disk() const;

    // Starts anew, without undo.
    void reset(const Comparison& comparison, const QString& file);
    // Returns what there is to say of a file that was opened all the same.
    Result<std::optional<Error>> open(const QString& file, const Catalog& catalog);
    Status save(const QString& file);

signals:
    void changed();
    void active_pin_changed();
    void file_changed();

private:
    friend class ComparisonCommand;
    void show(const Comparison& comparison);

    Comparison comparison_;
    QUndoStack* undo_;
    QString file_;
    std::string on_disk_; // the file's content, as it was last known
    bool restored_unsaved_ = false;
    int active_pin_ = 0;
};

} // namespace llmroofline::gui
