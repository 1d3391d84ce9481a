// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the editor's buttons do: saving, deleting, importing, exporting, and giving up. No dialog blocks.
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <system_error>

#include "app/gui/editors/accelerator_editor.h"
#include "app/gui/editors/accelerator_files.h"
#include "app/gui/editors/accelerator_form.h"
#include "app/gui/editors/yaml_pane.h"
#include "app/gui/editors/yaml_view.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/file_dialog.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/words/error_words.h"
#include "app/words/file_words.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"

namespace llmroofline::gui {

namespace {

QString yaml_filter() {
    return AcceleratorEditor::tr("Specifications (*.yaml *.yml)");
}

} // namespace

void AcceleratorEditor::ask(const QString& name, const QString& question, const QString& details,
                            const QString& action, const std::function<void()>& act) {
    auto* box = new QMessageBox(this);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(windowTitle());
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    box->setInformativeText(details);
    QPushButton* const yes = box->addButton(action, QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirm"));
    QPushButton* const no = box->addButton(tr("Go back"), QMessageBox::RejectRole);
    no->setObjectName(QStringLiteral("go_back"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [yes, act](QAbstractButton* button) {
        if (button == yes)
            act();
    });
    box->open();
}

void AcceleratorEditor::save() {
    settle_all();
    if (!draft_.errors().empty() || form_->own_faults() > 0)
        return;
    const std::string& id = draft_.accelerator().id;
    std::error_code ignored;
    const bool is_taken =
        id != draft_.saved_id() && std::filesystem::exists(entry_file(catalogs_->user_folder(), id), ignored);
    if (!is_taken) {
        write_entry();
        return;
    }
    ask(QStringLiteral("confirm_overwrite"),
        tr("You have an entry with the id %1 already.").arg(QString::fromStdString(id)),
        tr("Its file %1 would be overwritten.").arg(QString::fromStdString(draft_.file_name())),
        tr("Overwrite"), [this] { write_entry(); });
}

void AcceleratorEditor::write_entry() {
    if (catalogs_->user_folder().empty()) {
        notice_->show_notice(NoticeBar::Kind::error,
                             tr("Not saved: there is no home folder to save in. Export… saves elsewhere."));
        return;
    }
    const Accelerator accelerator = draft_.accelerator();
    const QString text = draft_.text();
    if (const Status status = write_text(entry_file(catalogs_->user_folder(), accelerator.id), text);
        !status) {
        notice_->show_notice(NoticeBar::Kind::error, tr("Not saved: %1").arg(error_lines(status.errors())));
        return;
    }
    reference_text_ = text;
    catalogs_->reload();
    emit saved(accelerator);
    accept();
}

void AcceleratorEditor::ask_to_delete() {
    const QString id = QString::fromStdString(draft_.saved_id());
    const bool is_built_in = draft_.built_ins().accelerator_entry(draft_.saved_id()) != nullptr;
    ask(QStringLiteral("confirm_delete"), tr("Delete %1 for good?").arg(id),
        is_built_in ? tr("Its file %1.yaml is removed. The built-in entry takes its place again.").arg(id)
                    : tr("Its file %1.yaml is removed. Comparisons that use it keep their own copy.").arg(id),
        tr("Delete"), [this] { delete_entry(); });
}

void AcceleratorEditor::delete_entry() {
    const QString id = QString::fromStdString(draft_.saved_id());
    if (const Status status = catalogs_->remove(draft_.saved_id()); !status) {
        notice_->show_notice(NoticeBar::Kind::error, tr("Not deleted: %1").arg(error_lines(status.errors())));
        return;
    }
    emit deleted(id);
    QDialog::reject();
}

void AcceleratorEditor::reject() {
    const auto give_up = [this] {
        emit cancelled();
        QDialog::reject();
    };
    if (!has_unsaved_changes()) {
        give_up();
        return;
    }
    ask(QStringLiteral("confirm_discard"), tr("Discard the changes?"),
        tr("They are not saved. The window goes back to what it showed before."), tr("Discard"), give_up);
}

void AcceleratorEditor::choose_import() {
    ask_for_file(this, QFileDialog::AcceptOpen, tr("Import a specification"), yaml_filter(), {},
                 [this](const QString& file) { import_file(file); })
        ->setObjectName(QStringLiteral("import_dialog"));
}

void AcceleratorEditor::import_file(const QString& file) {
    const QString name = QFileInfo(file).fileName();
    const Result<std::string> bytes = read_text_file(path_of(file));
    if (bytes)
        import_bytes(*bytes, name);
    else
        refuse(name, bytes.errors());
}

void AcceleratorEditor::import_text(const QString& text, const QString& file_name) {
    import_bytes(text.toStdString(), QFileInfo(file_name).fileName());
}

void AcceleratorEditor::import_bytes(const std::string& bytes, const QString& file_name) {
    if (const Result<Accelerator> parsed = parse_accelerator(bytes, file_name.toStdString()); !parsed) {
        refuse(file_name, parsed.errors());
        return;
    }
    pane_->clear_refusal();
    pane_->view()->change_to(text_of_bytes(bytes), false);
}

void AcceleratorEditor::refuse(const QString& file_name, const Errors& faults) {
    FaultReport report;
    report.title = tr("%1 was not imported").arg(shown_path(file_name));
    for (const Error& fault : faults)
        report.marks << TextMark{TextMark::Kind::fault, fault.place, error_words(fault)};
    report.outcome = tr("Nothing changed, neither here nor in the window.");
    pane_->show_refusal(report);
}

void AcceleratorEditor::choose_export() {
    settle_all();
    ask_for_file(this, QFileDialog::AcceptSave, tr("Export the specification"), yaml_filter(),
                 QString::fromStdString(draft_.file_name()), [this](const QString& file) { export_to(file); })
        ->setObjectName(QStringLiteral("export_dialog"));
}

void AcceleratorEditor::export_to(const QString& file) {
    if (const Status status = write_text(path_of(file), draft_.text()); !status)
        notice_->show_notice(NoticeBar::Kind::error,
                             tr("Not exported: %1").arg(error_lines(status.errors())));
    else
        notice_->show_notice(NoticeBar::Kind::information, tr("Exported to %1").arg(shown_path(file)));
}

void AcceleratorEditor::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AcceleratorEditor::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    event->acceptProposedAction();
    if (urls.size() == 1 && urls.first().isLocalFile())
        import_file(urls.first().toLocalFile());
    else
        notice_->show_notice(NoticeBar::Kind::error,
                             tr("Nothing was imported: drop one YAML file at a time."));
}

} // namespace llmroofline::gui
