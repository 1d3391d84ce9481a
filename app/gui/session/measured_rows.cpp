// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/measured_rows.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "app/gui/session/catalog_store.h"
#include "core/catalog/calibration_catalog.h"
#include "core/io/csv_reader.h"
#include "core/io/files.h"

namespace llmroofline::gui {

namespace {

// A line of a tooltip: a commit's first digits tell it, and the middle of a long path goes.
QString shortened(QString source) {
    static const QRegularExpression commit(QStringLiteral("@([0-9a-f]{7})[0-9a-f]{33}"));
    source.replace(commit, QStringLiteral("@\\1"));
    constexpr qsizetype longest = 72;
    if (source.size() > longest)
        source = source.left(longest / 2) + QStringLiteral("…") + source.right(longest / 2);
    return source;
}

} // namespace

const std::vector<Measurement>& MeasuredRows::of(const Workload& workload) {
    const std::string id =
        workload.calibration_id.empty() ? std::string(default_calibration) : workload.calibration_id;
    if (id == id_)
        return rows_;
    id_ = id;
    rows_.clear();
    sources_.clear();
    const std::filesystem::path file = calibration_measurements(id);
    if (file.empty())
        return rows_;
    if (auto loaded = load_measurements(file, catalogs_->catalog()))
        rows_ = std::move(loaded->rows);
    const std::filesystem::path sources = file.parent_path() / "sources.csv";
    if (const auto text = read_text_file(sources, measurement_file_limit))
        if (const auto table = parse_csv(*text, sources.string()))
            for (const CsvRecord& record : table->records)
                sources_.emplace(table->field(record, "source"), table->field(record, "what"));
    return rows_;
}

QString MeasuredRows::source_words(const Measurement& row) const {
    if (const auto found = sources_.find(row.source); found != sources_.end())
        return shortened(QString::fromStdString(found->second));
    if (!row.source.empty())
        return shortened(QString::fromStdString(row.source));
    return QCoreApplication::translate("MeasuredRows", "line %1 of %2.csv")
        .arg(row.line)
        .arg(QString::fromStdString(id_));
}

} // namespace llmroofline::gui
