// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/document.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>
#include <filesystem>

#include "app/plots/base/vector_state.h"
#include "app/words/file_words.h"
#include "app/words/group_words.h"
#include "core/catalog/calibration_catalog.h"
#include "core/comparison/attach_calibration.h"
#include "core/comparison/comparison_yaml.h"
#include "core/io/files.h"
#include "core/io/png_text.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

namespace {

constexpr int undo_limit = 200;
// Empty where there is none.
std::string content_of(const QString& file) {
    if (file.isEmpty())
        return {};
    auto text = read_text_file(std::filesystem::path(file.toStdString()));
    return text ? *std::move(text) : std::string();
}

constexpr qint64 burst_ms = 800; // changes of one field closer than this are one step

} // namespace

class ComparisonCommand : public QUndoCommand {
public:
    ComparisonCommand(Document* document, const QString& what, const QString& key, Comparison after)
        : QUndoCommand(what), document_(document), key_(key), before_(document->comparison()),
          after_(std::move(after)) {
        age_.start();
    }

    void undo() override { document_->show(before_); }
    void redo() override { document_->show(after_); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const ComparisonCommand*>(other);
        if (key_.isEmpty() || next->key_ != key_ || age_.elapsed() > burst_ms)
            return false;
        after_ = next->after_;
        age_.restart();
        // A burst that ends where it began leaves no step.
        setObsolete(after_ == before_);
        return true;
    }

private:
    Document* document_;
    QString key_;
    Comparison before_;
    Comparison after_;
    QElapsedTimer age_;
};

Document::Document(QObject* parent) : QObject(parent), undo_(new QUndoStack(this)) {
    undo_->setUndoLimit(undo_limit);
    connect(undo_, &QUndoStack::cleanChanged, this, &Document::file_changed);
}

void Document::edit(const QString& what, const QString& key, const std::function<void(Comparison&)>& change) {
    Comparison after = comparison_;
    change(after);
    const DisplayAxes before_axes = view_axes(comparison_, 1);
    const DisplayAxes after_axes = view_axes(after, 1);
    if (before_axes.x != after_axes.x || before_axes.y != after_axes.y)
        after.zoom = {}; // it was of other quantities
    if (!(after == comparison_))
        undo_->push(new ComparisonCommand(this, what, key, std::move(after)));
}

void Document::show(const Comparison& comparison) {
    clear_vector_state(); // what follows computes
    comparison_ = comparison;
    active_pin_ = active_pin();
    emit changed();
}

int Document::active_pin() const {
    return std::clamp(active_pin_, 0, std::max(0, static_cast<int>(comparison_.pins.size()) - 1));
}

void Document::set_active_pin(int index) {
    active_pin_ = index;
    emit active_pin_changed();
}

QString Document::title() const {
    if (!file_.isEmpty())
        return shown_path(QFileInfo(file_).completeBaseName());
    return tr("%1 on %2, %3")
        .arg(QString::fromStdString(comparison_.model.id), group_id(comparison_.a), group_id(comparison_.b));
}

bool Document::is_edited() const {
    return !undo_->isClean();
}

void Document::reset(const Comparison& comparison, const QString& file) {
    undo_->clear();
    file_ = file;
    on_disk_ = content_of(file);
    restored_unsaved_ = false;
    active_pin_ = 0;
    show(comparison);
    emit file_changed();
}

bool Document::is_changed_on_disk() const {
    if (file_.isEmpty())
        return false;
    const std::string now = content_of(file_);
    return !now.empty() && now != on_disk_;
}

Result<std::optional<Error>> Document::open(const QString& file, const Catalog& catalog) {
    auto comparison = load_comparison(std::filesystem::path(file.toStdString()), catalog);
    if (!comparison)
        return comparison.errors();
    auto remark = attach_calibration(comparison->workload);
    if (!remark)
        return remark.errors();
    if (comparison->workload.calibration && comparison->formulas == Formulas::published)
        return Error{ErrorCode::calibration_needs_exact, {}, {file.toStdString(), 0, 0}};
    // A picture is where a comparison comes from, not where it is saved.
    QFile opened(file);
    const bool is_picture = opened.open(QIODevice::ReadOnly) && is_png(opened.read(8).toStdString());
    reset(*comparison, is_picture ? QString() : file);
    if (*remark)
        (*remark)->place.file = file.toStdString();
    return remark;
}

Status Document::save(const QString& file) {
    const Status status = save_comparison(std::filesystem::path(file.toStdString()), comparison_);
    if (!status)
        return status;
    file_ = file;
    on_disk_ = content_of(file);
    restored_unsaved_ = false;
    undo_->setClean();
    emit file_changed();
    return status;
}

} // namespace llmroofline::gui
