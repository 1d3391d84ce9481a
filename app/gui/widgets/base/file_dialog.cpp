// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/file_dialog.h"

#include <QFileInfo>

#include "app/theme/stored_settings.h"

namespace llmroofline::gui {

namespace {

const QString folder_key = QStringLiteral("last_folder");

} // namespace

QString last_folder() {
    const QString folder = stored_settings().value(folder_key).toString();
    return !folder.isEmpty() && QFileInfo(folder).isDir() ? folder : QString();
}

void remember_folder(const QString& file) {
    stored_settings().setValue(folder_key, QFileInfo(file).absolutePath());
}

QFileDialog* ask_for_file(QWidget* parent, QFileDialog::AcceptMode mode, const QString& title,
                          const QString& filter, const QString& suggestion,
                          const std::function<void(const QString&)>& chosen) {
    auto* dialog = new QFileDialog(parent, title, last_folder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptOpen ? QFileDialog::ExistingFile : QFileDialog::AnyFile);
    if (mode == QFileDialog::AcceptSave) {
        dialog->setDefaultSuffix(QFileInfo(suggestion).suffix());
        dialog->selectFile(suggestion);
    }
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& file) {
        remember_folder(file);
        chosen(file);
    });
    dialog->open();
    return dialog;
}

} // namespace llmroofline::gui
