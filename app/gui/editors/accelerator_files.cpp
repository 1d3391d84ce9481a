// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_files.h"

#include <system_error>

#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"

namespace llmroofline::gui {

namespace fs = std::filesystem;

fs::path entry_file(const fs::path& user_folder, const std::string& id) {
    return user_folder / "hardware_specs" / (id + ".yaml");
}

Status write_text(const fs::path& file, const QString& text) {
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    if (error)
        return Error{ErrorCode::file_unwritable,
                     {file.parent_path().string(), error.message()},
                     {file.parent_path().string(), 0, 0}};
    return write_file_over(file, text.toStdString() + '\n',
                           [](const fs::path& old) { return load_accelerator(old).ok(); });
}

fs::path path_of(const QString& file) {
    return fs::path(file.toStdU16String());
}

QString text_of_bytes(const std::string& bytes) {
    QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text;
}

} // namespace llmroofline::gui
