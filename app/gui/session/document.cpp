// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/document.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QUndoCommand>
#include <QUndoStack>
#include <algorithm>
#include <filesystem>

#include "app/plots/group_words.h"
#include "app/plots/vector_state.h"
#include "core/comparison/comparison_yaml.h"
#include "core/roofline/calibration_catalog.h"

namespace llmroofline::gui {

namespace {

constexpr int undo_limit = 200;
constexpr qint64 burst_ms = 800; // changes of one field closer than this are one step

} // namespace

class ComparisonCommand : public QUndoCommand {
public:
    ComparisonCommand(Document* document, const QString& what, const QString& key, Comparison after)
        : QUndoCommand(what), m_document(document), m_key(key), m_before(document->comparison()),
          m_after(std::move(after)) {
        m_age.start();
    }

    void undo() override { m_document->show(m_before); }
    void redo() override { m_document->show(m_after); }
    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const ComparisonCommand*>(other);
        if (m_key.isEmpty() || next->m_key != m_key || m_age.elapsed() > burst_ms)
            return false;
        m_after = next->m_after;
        m_age.restart();
        // A burst that ends where it began leaves no step.
        setObsolete(m_after == m_before);
        return true;
    }

private:
    Document* m_document;
    QString m_key;
    Comparison m_before;
    Comparison m_after;
    QElapsedTimer m_age;
};

Document::Document(QObject* parent) : QObject(parent), m_undo(new QUndoStack(this)) {
    m_undo->setUndoLimit(undo_limit);
    connect(m_undo, &QUndoStack::cleanChanged, this, &Document::file_changed);
}

void Document::edit(const QString& what, const QString& key, const std::function<void(Comparison&)>& change) {
    Comparison after = m_comparison;
    change(after);
    if (!(after == m_comparison))
        m_undo->push(new ComparisonCommand(this, what, key, std::move(after)));
}

void Document::show(const Comparison& comparison) {
    clear_vector_state(); // what follows computes
    m_comparison = comparison;
    m_active_pin = active_pin();
    emit changed();
}

int Document::active_pin() const {
    return std::clamp(m_active_pin, 0, std::max(0, static_cast<int>(m_comparison.pins.size()) - 1));
}

void Document::set_active_pin(int index) {
    m_active_pin = index;
    emit active_pin_changed();
}

QString Document::title() const {
    if (!m_file.isEmpty())
        return QFileInfo(m_file).completeBaseName();
    return tr("%1 on %2, %3")
        .arg(QString::fromStdString(m_comparison.model.id), group_id(m_comparison.a),
             group_id(m_comparison.b));
}

bool Document::is_edited() const {
    return !m_undo->isClean();
}

void Document::reset(const Comparison& comparison, const QString& file) {
    m_undo->clear();
    m_file = file;
    m_active_pin = 0;
    show(comparison);
    emit file_changed();
}

Status Document::open(const QString& file, const Catalog& catalog) {
    auto comparison = load_comparison(std::filesystem::path(file.toStdString()), catalog);
    if (!comparison)
        return comparison.errors();
    if (const Status found = attach_calibration(comparison->workload); !found)
        return found;
    if (comparison->workload.calibration && comparison->formulas == Formulas::published)
        return Error{ErrorCode::calibration_needs_exact, {}, {file.toStdString(), 0, 0}};
    reset(*comparison, file);
    return Done{};
}

Status Document::save(const QString& file) {
    const Status status = save_comparison(std::filesystem::path(file.toStdString()), m_comparison);
    if (!status)
        return status;
    m_file = file;
    m_undo->setClean();
    emit file_changed();
    return status;
}

} // namespace llmroofline::gui
