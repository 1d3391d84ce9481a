// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/claim_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

#include "app/words/figures.h"
#include "core/request/request_spread.h"

namespace llmroofline::gui {

namespace {

class ClaimWords {
    Q_DECLARE_TR_FUNCTIONS(ClaimWords)
};

QString dimension_words(CalibrationDimension dimension) {
    switch (dimension) {
    case CalibrationDimension::accelerator:
        return ClaimWords::tr("accelerator");
    case CalibrationDimension::model_size:
        return ClaimWords::tr("model size");
    case CalibrationDimension::attention:
        return ClaimWords::tr("query heads a KV head");
    case CalibrationDimension::types:
        return ClaimWords::tr("number formats");
    case CalibrationDimension::batch:
        return ClaimWords::tr("batch");
    case CalibrationDimension::sequence:
        return ClaimWords::tr("sequence length");
    case CalibrationDimension::group:
        return ClaimWords::tr("number of accelerators");
    case CalibrationDimension::software:
        return ClaimWords::tr("software");
    case CalibrationDimension::version:
        return ClaimWords::tr("software version");
    }
    return {};
}

bool is_in(const std::vector<CalibrationDimension>& all, CalibrationDimension one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

QString percent(double share) {
    return ClaimWords::tr("%1 %").arg(significant(100 * share, share < 0.1 ? 2 : 3));
}

bool is_bound(const Workload& workload, Method method) {
    return !workload.calibration || method == Method::global;
}

QString id_of(const Workload& workload) {
    return QString::fromStdString(workload.calibration->id);
}

// As the error table of a profile names them.
QString error_kind_words(const std::string& what) {
    const std::pair<const char*, QString> known[] = {
        {"in sample, static", ClaimWords::tr("in sample, static batches")},
        {"in sample, closed loop", ClaimWords::tr("in sample, closed loop")},
        {"leaving out each accelerator, static",
         ClaimWords::tr("leaving out each accelerator, static batches")},
        {"leaving out each accelerator, closed loop",
         ClaimWords::tr("leaving out each accelerator, closed loop")},
        {"leaving out each model, static", ClaimWords::tr("leaving out each model, static batches")},
        {"leaving out each model, closed loop", ClaimWords::tr("leaving out each model, closed loop")},
        {"leaving out each shape class, static",
         ClaimWords::tr("leaving out each shape class, static batches")},
        {"leaving out each shape class, closed loop",
         ClaimWords::tr("leaving out each shape class, closed loop")},
        {"leaving out each stack, static", ClaimWords::tr("leaving out each stack, static batches")},
        {"leaving out each stack, closed loop", ClaimWords::tr("leaving out each stack, closed loop")},
        {"in sample, offline", ClaimWords::tr("in sample, offline")},
        {"leaving out each accelerator, offline", ClaimWords::tr("leaving out each accelerator, offline")},
        {"leaving out each model, offline", ClaimWords::tr("leaving out each model, offline")},
        {"leaving out each shape class, offline", ClaimWords::tr("leaving out each shape class, offline")},
        {"leaving out each stack, offline", ClaimWords::tr("leaving out each stack, offline")}};
    for (const auto& [name, words] : known)
        if (what == name)
            return words;
    return QString::fromStdString(what);
}

} // namespace

ClaimRange step_range(const Comparison& comparison, double batch, double sequence) {
    const Workload& workload = comparison.workload;
    if (!workload.calibration)
        return {};
    const CalibrationProfile& profile = *workload.calibration;
    const auto of = [&](const AcceleratorGroup& group) {
        return outside(profile, group, comparison.model, workload.precision, batch, sequence,
                       resolve(profile, group.accelerator, workload.software));
    };
    return {of(comparison.a), of(comparison.b)};
}

ClaimRange request_range(const Comparison& comparison) {
    const Workload& workload = comparison.workload;
    if (!workload.calibration)
        return {};
    const Request& request = comparison.request;
    const auto of = [&](const AcceleratorGroup& group) {
        return outside(*workload.calibration, group, comparison.model, workload.precision,
                       static_cast<double>(request.batch),
                       static_cast<double>(request.input + request.output),
                       resolve_request(comparison, group));
    };
    return {of(comparison.a), of(comparison.b)};
}

ClaimKind claim_kind(const Workload& workload, const ClaimRange& range) {
    return !workload.calibration ? ClaimKind::bound
           : range.within()      ? ClaimKind::calibrated
                                 : ClaimKind::out_of_range;
}

QString claim_words(const Workload& workload, Method method) {
    return is_bound(workload, method) ? ClaimWords::tr("a bound, not a prediction")
                                      : ClaimWords::tr("calibrated by %1").arg(id_of(workload));
}

QString claim_words(const Workload& workload, const ClaimRange& range) {
    if (claim_kind(workload, range) != ClaimKind::out_of_range)
        return claim_words(workload, Method::operator_by_operator);
    return ClaimWords::tr("out of the range of %1").arg(id_of(workload));
}

QString range_words(const ClaimRange& range) {
    QStringList words;
    for (const CalibrationDimension dimension :
         {CalibrationDimension::accelerator, CalibrationDimension::model_size,
          CalibrationDimension::attention, CalibrationDimension::types, CalibrationDimension::batch,
          CalibrationDimension::sequence, CalibrationDimension::group, CalibrationDimension::software,
          CalibrationDimension::version}) {
        const bool a = is_in(range.a, dimension);
        const bool b = is_in(range.b, dimension);
        if (!a && !b)
            continue;
        const QString word = dimension_words(dimension);
        // What the model and the workload have is the same on both sides.
        const bool of_a_side =
            dimension == CalibrationDimension::accelerator || dimension == CalibrationDimension::group ||
            dimension == CalibrationDimension::software || dimension == CalibrationDimension::version;
        words << (!of_a_side ? word
                  : a && b
                      ? ClaimWords::tr("%1 (A and B)").arg(word)
                      : ClaimWords::tr("%1 (%2)").arg(word, a ? QStringLiteral("A") : QStringLiteral("B")));
    }
    return words.join(ClaimWords::tr(", "));
}

QString fit_words(const CalibrationProfile& profile) {
    QString words = ClaimWords::tr("%1 rows").arg(whole(profile.rows));
    const auto add = [&](const char* what, const QString& text) {
        const auto found = std::find_if(profile.errors.begin(), profile.errors.end(),
                                        [what](const CalibrationError& error) { return error.what == what; });
        if (found != profile.errors.end())
            words += ClaimWords::tr(", ") + text.arg(percent(found->median));
    };
    add("in sample, static", ClaimWords::tr("median error %1"));
    add("leaving out each accelerator, static", ClaimWords::tr("%1 on an accelerator left out"));
    return words;
}

QString claim_sentence(const Workload& workload, const ClaimRange& range, bool with_global) {
    if (!workload.calibration)
        return ClaimWords::tr("Bounds, not predictions");
    const QString sentence =
        range.within()
            ? ClaimWords::tr("Calibrated by %1: %2").arg(id_of(workload), fit_words(*workload.calibration))
            : ClaimWords::tr("Out of the calibrated range of %1 in %2")
                  .arg(id_of(workload), range_words(range));
    return with_global ? ClaimWords::tr("%1 · global method: a bound").arg(sentence) : sentence;
}

QString error_table_words(const CalibrationProfile& profile) {
    QStringList lines;
    for (const CalibrationError& error : profile.errors) {
        QString line = ClaimWords::tr("%1: %2 rows, median error %3, within the 90 % interval %4")
                           .arg(error_kind_words(error.what), whole(error.rows), percent(error.median),
                                percent(error.coverage));
        if (error.pairs > 0)
            line += ClaimWords::tr(", right winners %1").arg(percent(error.winners));
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
