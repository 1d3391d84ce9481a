// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window in which an accelerator is edited, as a form and as YAML text in step. The text is the truth: a
// form edit rewrites its key's line and leaves all others alone, a text that reads well updates the form, and
// one with faults leaves the last good accelerator in use.
//
// A built-in entry, or one that is not in the user's folder, is duplicated under a free id; one of the user's
// own is edited itself. A changed figure's source becomes "yours" and its status `unconfirmed` unless the
// user writes something else, and goes back to what it was with the figure (see figure_claims.h); that is put
// into the text when the caret leaves it and before saving. Saving keeps the text as it is, comments
// included.
//
// Modeless: show() it. Ends by Save, Cancel or Delete; whoever makes it sets Qt::WA_DeleteOnClose if wanted.
#pragma once

#include <QDialog>
#include <functional>

#include "app/gui/editors/accelerator_draft.h"
#include "app/gui/editors/fault_box.h"
#include "app/theme/theme.h"

class QMimeData;
class QSplitter;
class QStackedWidget;

namespace llmroofline::gui {

class AcceleratorForm;
class CatalogStore;
class DifferencePage;
class EditorFooter;
class EditorHeader;
class NoticeBar;
class YamlPane;

class AcceleratorEditor : public QDialog {
    Q_OBJECT

public:
    // `start` is what the window uses on that side now. `catalogs` must outlive the editor.
    AcceleratorEditor(CatalogStore* catalogs, const Accelerator& start, Side side, QWidget* parent = nullptr,
                      bool is_new = false);

    // The last good one.
    const Accelerator& accelerator() const { return draft_.accelerator(); }
    bool has_unsaved_changes() const;
    // As it stands, with its faults.
    QString text() const;
    // Takes a text in the place of this one, as one step of undo, whatever faults it has.
    void take_over(const QString& text);

    // Takes the text of another file in the place of this one, as one step of undo; if it has faults, shows
    // them and changes nothing. The first is for text, the second reads the file.
    void import_text(const QString& text, const QString& file_name);
    void import_file(const QString& file);

    // Cancel: asks first if something would be lost.
    void reject() override;

signals:
    // Comes at every change that reads well, for a live preview.
    void accelerator_changed(const llmroofline::Accelerator& accelerator);
    // It is in the user's folder and in the catalog.
    void saved(const llmroofline::Accelerator& accelerator);
    // Asks that what was before is used again.
    void cancelled();
    void deleted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void lay_out();
    void connect_parts();
    void set_tab_order();
    void retranslate();

    void edit_field(const AcceleratorField& field, const QString& value);
    void take_text();
    void settle();
    void settle_all();
    void show_draft();
    void show_save_state();
    FaultReport own_report() const;
    QString save_remark() const;

    void save();
    void write_entry();
    void ask_to_delete();
    void delete_entry();
    void choose_import();
    void choose_export();
    void export_to(const QString& file);
    void import_bytes(const std::string& bytes, const QString& file_name);
    void refuse(const QString& file_name, const Errors& faults);
    void ask(const QString& name, const QString& question, const QString& details, const QString& action,
             const std::function<void()>& act);

    CatalogStore* catalogs_;
    AcceleratorDraft draft_;
    Accelerator shown_;      // what was last reported
    QString reference_text_; // nothing is lost while the text is this
    EditorHeader* header_;
    QStackedWidget* pages_;
    QSplitter* splitter_;
    AcceleratorForm* form_;
    YamlPane* pane_;
    DifferencePage* difference_;
    NoticeBar* notice_;
    EditorFooter* footer_;
};

} // namespace llmroofline::gui
