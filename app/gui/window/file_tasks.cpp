// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/file_tasks.h"

#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMimeData>
#include <QPointer>
#include <QUrl>
#include <algorithm>
#include <filesystem>
#include <functional>
#include <memory>

#include "app/gui/export/csv_export.h"
#include "app/gui/export/export_dialog.h"
#include "app/gui/export/report_export.h"
#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/file_dialog.h"
#include "app/gui/window/questions.h"
#include "app/gui/window/shell.h"
#include "app/words/error_words.h"
#include "app/words/file_words.h"
#include "app/words/group_words.h"
#include "core/catalog/model_file.h"
#include "core/fit/benchmark_file.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
#include "core/io/identifier.h"
#include "core/io/json_reader.h"
#include "core/io/png_text.h"
#include "core/io/yaml_reader.h"
#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"
#include "core/traffic/log_reader.h"

namespace llmroofline::gui {

namespace {

constexpr int most_recent = 10;

std::filesystem::path path_of(const QString& file) {
    return std::filesystem::path(file.toStdString());
}

// By its name, or, of what may as well be measurements, by columns that hold prompt and generated tokens and none that is
// of measurements alone.
bool is_traffic_log(const QString& file) {
    if (file.endsWith(QStringLiteral(".jsonl"), Qt::CaseInsensitive) ||
        file.endsWith(QStringLiteral(".tsv"), Qt::CaseInsensitive))
        return true;
    if (!file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return false;
    const auto names = log_column_names(path_of(file));
    if (!names || !choose_columns(*names, {}))
        return false;
    return std::none_of(names->begin(), names->end(),
                        [](const std::string& name) { return name == "gpu" || name == "metric"; });
}

} // namespace

FileTasks::FileTasks(Shell* shell) : QObject(shell->window()), shell_(shell) {}

// Settings may have been edited by hand.
void FileTasks::set_recent(const QStringList& files) {
    recent_ = files.mid(0, most_recent);
}

void FileTasks::clear_recent() {
    recent_.clear();
    emit recent_changed();
}

void FileTasks::remember(const QString& file) {
    const QString absolute = QFileInfo(file).absoluteFilePath();
    recent_.removeAll(absolute);
    recent_.prepend(absolute);
    while (recent_.size() > most_recent)
        recent_.removeLast();
    emit recent_changed();
}

void FileTasks::say(const Errors& faults) {
    if (!faults.empty())
        shell_->say(error_lines(faults), true);
}

void FileTasks::say_unless(const Status& done) {
    if (!done)
        say(done.errors());
}

void FileTasks::open() {
    ask_for_file(shell_->window(), QFileDialog::AcceptOpen,
                 tr("Open a comparison, a spec, a model or measurements"),
                 tr("YAML, pictures of comparisons, config.json and measurements (*.yaml *.yml *.png *.json "
                    "*.csv *.jsonl)"),
                 {}, [this](const QString& file) { take({file}); });
}

void FileTasks::open_comparison(const QString& file) {
    keep_edits_before([this, file] { open_now(file); });
}

void FileTasks::open_now(const QString& file) {
    say(take_comparison(file));
}

Errors FileTasks::take_comparison(const QString& file) {
    const auto remark = shell_->document()->open(file, shell_->catalogs()->catalog());
    if (!remark)
        return remark.errors();
    remember(file);
    return *remark ? Errors{**remark} : Errors{};
}

void FileTasks::keep_edits_before(const std::function<void()>& replace) {
    if (!shell_->document()->is_unsaved()) {
        replace();
        return;
    }
    ask(shell_->window(), QStringLiteral("keep_edits"),
        tr("%1 has changes that are in no file.").arg(shell_->document()->title()),
        tr("What is opened takes its place."),
        {{QStringLiteral("save"), tr("Save"), [this, replace] { save(replace); }},
         {QStringLiteral("discard"), tr("Discard"), replace}});
}

void FileTasks::save(const std::function<void()>& then) {
    const QString file = shell_->document()->file();
    if (file.isEmpty()) {
        save_as(then);
    } else if (!shell_->document()->is_changed_on_disk()) {
        save_to(file, then);
    } else {
        ask(shell_->window(), QStringLiteral("changed_on_disk"),
            tr("%1 was changed since it was opened here.").arg(shown_path(file)),
            tr("Saving writes over what is there now."),
            {{QStringLiteral("overwrite"), tr("Overwrite"), [this, file, then] { save_to(file, then); }},
             {QStringLiteral("save_as"), tr("Save as…"), [this, then] { save_as(then); }}});
    }
}

void FileTasks::save_to(const QString& file, const std::function<void()>& then) {
    const Status status = shell_->document()->save(file);
    say_unless(status);
    if (!status)
        return;
    remember(file);
    if (then)
        then();
}

void FileTasks::save_as(const std::function<void()>& then) {
    const Comparison& comparison = shell_->document()->comparison();
    const QString suggestion =
        QStringLiteral("%1-on-%2-and-%3.yaml")
            .arg(QString::fromStdString(comparison.model.id), group_id(comparison.a), group_id(comparison.b));
    ask_for_file(shell_->window(), QFileDialog::AcceptSave, tr("Save the comparison"),
                 tr("YAML files (*.yaml *.yml)"), suggestion,
                 [this, then](const QString& file) { save_to(file, then); });
}

void FileTasks::load_accelerator(int side) {
    ask_for_file(shell_->window(), QFileDialog::AcceptOpen, tr("Load an accelerator"),
                 tr("YAML files (*.yaml *.yml)"), {},
                 [this, side](const QString& file) { say(take_one(file, side)); });
}

void FileTasks::load_model() {
    ask_for_file(shell_->window(), QFileDialog::AcceptOpen, tr("Load a model"),
                 tr("YAML files and config.json (*.yaml *.yml *.json)"), {},
                 [this](const QString& file) { say(take_one(file, 0)); });
}

void FileTasks::save_model() {
    const Transformer& model = shell_->document()->comparison().model;
    ask_for_file(
        shell_->window(), QFileDialog::AcceptSave, tr("Save the model"), tr("YAML files (*.yaml *.yml)"),
        QString::fromStdString(model.id + ".yaml"), [this](const QString& file) {
            Transformer saved = shell_->document()->comparison().model;
            // An id is its file's name, so that the file can go into the user's folder as it is.
            saved.id = QFileInfo(file).completeBaseName().toLower().toStdString();
            const std::string text = write_transformer(saved);
            // What could not be loaded again is not written: the name may be no id.
            const auto check = parse_transformer(text, file.toStdString());
            const auto is_model = [](const std::filesystem::path& old) { return load_transformer(old).ok(); };
            const Status status =
                check ? write_file_over(path_of(file), text, is_model) : Status(check.errors());
            if (!status)
                say(status.errors());
        });
}

// Never in place of another one: an id that is taken gets a number.
void FileTasks::keep_model() {
    const Catalog& catalog = shell_->catalogs()->catalog();
    Transformer kept = shell_->document()->comparison().model;
    const std::string wanted = kept.id;
    for (int number = 2; catalog.model_entry(kept.id) != nullptr; ++number) {
        const std::string ending = '-' + std::to_string(number);
        kept.id = wanted.substr(0, longest_identifier - ending.size()) + ending;
    }
    const Status status = shell_->catalogs()->save(kept);
    if (!status) {
        say(status.errors());
        return;
    }
    shell_->document()->edit(tr("model"), {}, [&](Comparison& c) { c.model = kept; });
    shell_->say(tr("Kept among your models: %1").arg(QString::fromStdString(kept.id)), false);
}

void FileTasks::export_picture() {
    auto* dialog =
        new ExportDialog(shell_->document()->comparison(), shell_->measured_rows(), shell_->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::written, this,
            [this](const QString& file) { shell_->say(tr("Written: %1").arg(shown_path(file)), false); });
    dialog->open();
}

void FileTasks::export_csv() {
    const QString marked = tr("CSV for spreadsheets, with a byte-order mark (*.csv)");
    const auto dialog = std::make_shared<QPointer<QFileDialog>>();
    *dialog = ask_for_file(
        shell_->window(), QFileDialog::AcceptSave, tr("Export the figures that are shown"),
        tr("CSV files (*.csv)") + QStringLiteral(";;") + marked, QStringLiteral("mesh.csv"),
        [this, dialog, marked](const QString& file) {
            const bool byte_order_mark = *dialog && (*dialog)->selectedNameFilter() == marked;
            auto* writing =
                new CsvExport(shell_->document()->comparison(), file, byte_order_mark, shell_->window());
            connect(writing, &CsvExport::refused, this, [this](const Errors& errors) { say(errors); });
            connect(writing, &CsvExport::written, this,
                    [this](const QString& written) { shell_->say(tr("Written: %1").arg(written), false); });
        });
}

void FileTasks::export_report() {
    const Comparison& comparison = shell_->document()->comparison();
    const QString suggestion =
        QStringLiteral("%1-on-%2-and-%3.html")
            .arg(QString::fromStdString(comparison.model.id), group_id(comparison.a), group_id(comparison.b));
    ask_for_file(shell_->window(), QFileDialog::AcceptSave, tr("Write a report"),
                 tr("HTML and PDF files (*.html *.pdf)"), suggestion, [this](const QString& file) {
                     const Status status =
                         gui::export_report(shell_->document()->comparison(), shell_->measured_rows(), file);
                     if (status)
                         shell_->say(tr("Written: %1").arg(file), false);
                     else
                         say(status.errors());
                 });
}

// All of them are called config.json: the folder says which one is meant.
Errors FileTasks::take_config(const QString& file, const std::string& text) {
    const auto model = parse_huggingface_config(text, file.toStdString());
    if (model) {
        shell_->document()->edit(tr("model"), {}, [&](Comparison& c) { c.model = *model; });
        remember(file);
        return {};
    }
    const QFileInfo info(file);
    Errors faults = model.errors();
    for (Error& fault : faults)
        fault.place.file = (info.dir().dirName() + QLatin1Char('/') + info.fileName()).toStdString();
    return faults;
}

Errors FileTasks::take_one(const QString& file, int side) {
    // Of what is larger than a model's configuration may be, the dialog says what it is, off this thread.
    std::error_code failed;
    const bool is_large = std::filesystem::file_size(path_of(file), failed) > json_byte_limit && !failed;
    const bool may_be_benchmark = is_benchmark_file(path_of(file));
    const bool is_benchmark = may_be_benchmark && !is_large && read_benchmark(path_of(file));
    // Logs and benchmarks share their endings: what reads as a benchmark is one.
    if (!is_benchmark && is_traffic_log(file)) {
        shell_->load_traffic(file);
        return {};
    }
    if (is_benchmark || (may_be_benchmark && is_large) ||
        file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)) {
        shell_->measure(file);
        remember(file);
        return {};
    }
    const auto text = read_text_file(path_of(file), json_byte_limit);
    if (!text)
        return text.errors();
    if (is_png(*text)) {
        open_comparison(file);
        return {};
    }
    if (is_huggingface_config(path_of(file), *text))
        return take_config(file, *text);
    const std::string name = QFileInfo(file).fileName().toStdString();
    const auto document = parse_yaml(*text, name);
    if (!document)
        return document.errors();
    if (document->kind() == "comparison") {
        open_comparison(file);
        return {};
    }
    if (document->kind() == "model") {
        const auto model = parse_transformer(*text, name);
        if (!model)
            return model.errors();
        shell_->document()->edit(tr("model"), {}, [&](Comparison& c) { c.model = *model; });
        remember(file);
        return {};
    }
    // Anything else is read as an accelerator, which names what is wrong with its kind.
    const auto accelerator = parse_accelerator(*text, name);
    if (!accelerator)
        return accelerator.errors();
    shell_->use_accelerator(side, *accelerator);
    remember(file);
    return {};
}

QStringList local_files(const QMimeData& dropped) {
    QStringList files;
    for (const QUrl& url : dropped.urls())
        if (url.isLocalFile())
            files << url.toLocalFile();
    return files;
}

void FileTasks::take(const QStringList& files) {
    Errors faults;
    int side = 0;
    for (const QString& file : files) {
        const Errors more = take_one(file, side % 2);
        if (more.empty())
            ++side;
        faults.insert(faults.end(), more.begin(), more.end());
    }
    say(faults);
}

} // namespace llmroofline::gui
