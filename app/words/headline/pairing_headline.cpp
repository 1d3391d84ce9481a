// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/pairing_headline.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <limits>

#include "app/words/candidate_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class PairingHeadline {
    Q_DECLARE_TR_FUNCTIONS(PairingHeadline)
};

// The pair that is cheapest where both wait for the transfer; on the diagonal nothing is sent.
double least_waited_for(const PairingMap& map) {
    double least = std::numeric_limits<double>::infinity();
    for (const PairCost& pair : map.pairs)
        if (pair.available() && pair.prefill != pair.decode)
            least = std::min(least, pair.usd(true));
    return least;
}

} // namespace

Headline pairing_headline(const MeshResult* mesh) {
    Headline headline;
    const auto add = [&](const QString& text) { headline.lines.push_back({text, {}}); };
    if (!mesh || !mesh->pairing.is_shown())
        return headline;
    const PairingMap& map = mesh->pairing;
    const auto name = [&](std::size_t candidate) { return QString::fromStdString(map.names[candidate]); };
    if (!map.best) {
        add(PairingHeadline::tr("No pair keeps within the limits."));
        return headline;
    }
    const PairCost& best = map.pairs[*map.best];
    if (best.prefill == best.decode) {
        add(PairingHeadline::tr("No pair beats %1 alone (%2 USD per million output tokens).")
                .arg(name(best.prefill), usd_text(best.usd(false))));
    } else {
        add(PairingHeadline::tr("%1 prefills, %2 decodes: %3 USD per million output tokens.")
                .arg(name(best.prefill), name(best.decode), usd_text(map.usd(best))));
        if (map.single) {
            const PairCost& single = map.pairs[*map.single];
            const double alone = single.usd(false);
            QString line =
                PairingHeadline::tr("%1 alone costs %2 more (%3).")
                    .arg(name(single.prefill), percent_words(alone / map.usd(best) - 1), usd_text(alone));
            if (!map.waited_for) {
                const double left = alone / least_waited_for(map) - 1;
                line +=
                    QLatin1Char(' ') +
                    (left > 0 ? PairingHeadline::tr("The gain falls to %1 if both wait for the transfer, %2.")
                                    .arg(percent_words(left), seconds(best.transfer_s))
                              : PairingHeadline::tr("It is gone if both wait for the transfer, %1.")
                                    .arg(seconds(best.transfer_s)));
            }
            add(line);
        }
    }
    QStringList last;
    if (best.prefill != best.decode)
        last << (best.prefill_per_decode >= 1
                     ? PairingHeadline::tr("In balance %1 %2 feed one %3.")
                           .arg(significant(best.prefill_per_decode, 2), name(best.prefill),
                                name(best.decode))
                     : PairingHeadline::tr("In balance one %1 feeds %2 %3.")
                           .arg(name(best.prefill), significant(1 / best.prefill_per_decode, 2),
                                name(best.decode)));
    if (!best.meets_ttft)
        last << PairingHeadline::tr("Its first token comes too late: %1.").arg(seconds(best.ttft));
    last << PairingHeadline::tr("Means without queueing.");
    add(last.join(QLatin1Char(' ')));
    return headline;
}

} // namespace llmroofline::gui
