// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/methods_headline.h"

#include <QCoreApplication>

#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/headline/headline_parts.h"
#include "app/words/view_readout.h"
#include "app/words/view_words.h"
#include "core/mesh/views/disagreement_mesh.h"

namespace llmroofline::gui {

namespace {

class MethodsHeadline {
    Q_DECLARE_TR_FUNCTIONS(MethodsHeadline)
};

HeadlineLine at_pin(const DisagreementReading& reading) {
    const QString apart = significant(reading.apart);
    const QString length = whole(reading.sequence);
    const QString batch = whole(reading.batch);
    switch (reading.agreement) {
    case Agreement::undefined:
        return {};
    case Agreement::a:
        return {MethodsHeadline::tr("At context %1, batch %2 all say A, at most %3× apart.")
                    .arg(length, batch, apart),
                {}};
    case Agreement::b:
        return {MethodsHeadline::tr("At context %1, batch %2 all say B, at most %3× apart.")
                    .arg(length, batch, apart),
                {}};
    case Agreement::differ:
        break;
    }
    QStringList says;
    for (const MethodReading& one : reading.methods)
        if (one.ticked && one.ratio)
            says << method_words(one.method) + QLatin1Char(' ') + ratio_words(*one.ratio);
    const QString where =
        MethodsHeadline::tr("At context %1, batch %2 the winner differs").arg(length, batch);
    return {sentence(where, says.join(QStringLiteral(", "))), sentence(where)};
}

HeadlineLine cause_of(const DisagreementReading& reading) {
    if (reading.cause.empty())
        return {};
    return {MethodsHeadline::tr("Most of it is %1: by the published formula of that alone %2.")
                .arg(QString::fromStdString(reading.cause), ratio_words(reading.ratio_with_cause)),
            {}};
}

} // namespace

Headline methods_headline(const Comparison& comparison, const std::optional<Pin>& pin,
                          const MeshResult* mesh) {
    Headline headline;
    const auto add = [&](HeadlineLine line) {
        if (!line.text.isEmpty())
            headline.lines.push_back(std::move(line));
    };
    if (mesh && !mesh->refusal.empty())
        add({error_words(mesh->refusal.front()), {}});
    else if (mesh && mesh->agreement.is_shown())
        add({share_words(*mesh), {}});
    if (pin && (!mesh || mesh->refusal.empty())) {
        const DisagreementReading reading = read_disagreement(comparison, static_cast<double>(pin->batch),
                                                              static_cast<double>(pin->sequence));
        add(at_pin(reading));
        add(cause_of(reading));
    }
    return headline;
}

} // namespace llmroofline::gui
