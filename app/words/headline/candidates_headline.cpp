// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/candidates_headline.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/words/candidate_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

namespace {

class CandidatesHeadline {
    Q_DECLARE_TR_FUNCTIONS(CandidatesHeadline)
};

constexpr std::size_t most_named = 3;

class Sentences {
public:
    Sentences(const Comparison& comparison, const CandidateMap& map)
        : comparison_(comparison), map_(map), ranking_(map.ranking) {}

    Headline make() const {
        Headline headline;
        add(headline, first());
        add(headline, regret());
        add(headline, open());
        return headline;
    }

private:
    static void add(Headline& headline, const QString& text) {
        if (!text.isEmpty())
            headline.lines.push_back({text, {}});
    }

    QString name(std::size_t i) const { return QString::fromStdString(map_.names[i]); }
    const RankedCandidate& of(std::size_t i) const { return ranking_.candidates[i]; }
    std::size_t best() const { return ranking_.order.front(); }
    bool any_served() const { return of(best()).rank.regret.has_value(); }

    QString first() const {
        if (!any_served())
            return map_.own_batch ? CandidatesHeadline::tr("No candidate keeps within the limits anywhere.")
                                  : CandidatesHeadline::tr("No candidate fits anywhere.");
        const QString word = best_word(map_.measure);
        if (ranking_.is_of_traffic)
            return CandidatesHeadline::tr("%1 is %2 on %3: %4.")
                .arg(name(best()), word, QString::fromStdString(comparison_.traffic->name), cost_of(best()));
        std::vector<std::size_t> winners = winning();
        const std::size_t top = winners.front();
        QString text = of(top).rank.wins > 0.9999
                           ? CandidatesHeadline::tr("%1 is %2 in all of the map").arg(name(top), word)
                           : CandidatesHeadline::tr("%1 is %2 in %3 of the map")
                                 .arg(name(top), word, percent_words(of(top).rank.wins));
        for (std::size_t i = 1; i < std::min(winners.size(), most_named); ++i)
            text = CandidatesHeadline::tr("%1, %2 in %3")
                       .arg(text, name(winners[i]), percent_words(of(winners[i]).rank.wins));
        return CandidatesHeadline::tr("%1.").arg(text);
    }

    QString cost_of(std::size_t i) const {
        const CandidateReading& reading = of(i).reading;
        if (map_.measure == Measure::usd && reading.usd_per_million)
            return CandidatesHeadline::tr("%1 USD per million output tokens")
                .arg(usd_text(reading.usd_per_million->value));
        return cost_words(reading, map_.measure);
    }

    // Those that win somewhere, by how much of it.
    std::vector<std::size_t> winning() const {
        std::vector<std::size_t> winners;
        for (std::size_t i = 0; i < ranking_.candidates.size(); ++i)
            if (of(i).rank.wins > 0)
                winners.push_back(i);
        std::stable_sort(winners.begin(), winners.end(), [this](std::size_t one, std::size_t other) {
            return of(one).rank.wins > of(other).rank.wins;
        });
        return winners;
    }

    QString regret() const {
        if (!any_served())
            return {};
        const CandidateRank& rank = of(best()).rank;
        if (*rank.worst_regret <= 0)
            return CandidatesHeadline::tr("No other candidate is better anywhere.");
        QString text = CandidatesHeadline::tr("%1 alone costs %2 more than the best mix, %3 at worst")
                           .arg(name(best()), percent_words(*rank.regret), percent_words(*rank.worst_regret));
        if (rank.coverage < 1)
            text = CandidatesHeadline::tr("%1 (over the %2 that it serves)")
                       .arg(text, percent_words(rank.coverage));
        // Those that win somewhere first.
        std::vector<std::size_t> others = winning();
        others.insert(others.end(), ranking_.order.begin(), ranking_.order.end());
        others.erase(std::remove(others.begin(), others.end(), best()), others.end());
        std::size_t named = 0;
        for (std::size_t place = 0; place < others.size() && named < 2; ++place) {
            const std::size_t i = others[place];
            const CandidateRank& other = of(i).rank;
            if (!other.regret ||
                std::find(others.begin(), others.begin() + static_cast<std::ptrdiff_t>(place), i) !=
                    others.begin() + static_cast<std::ptrdiff_t>(place))
                continue;
            ++named;
            text = other.coverage < 1
                       ? CandidatesHeadline::tr("%1; %2 %3 and %4 over its %5")
                             .arg(text, name(i), percent_words(*other.regret),
                                  percent_words(*other.worst_regret), percent_words(other.coverage))
                       : CandidatesHeadline::tr("%1; %2 %3 and %4")
                             .arg(text, name(i), percent_words(*other.regret),
                                  percent_words(*other.worst_regret));
        }
        return CandidatesHeadline::tr("%1.").arg(text);
    }

    QString open() const {
        QStringList parts;
        if (ranking_.undecided > 0)
            parts << (ranking_.is_of_traffic ? open_requests() : open_cells())
                         .arg(percent_words(ranking_.undecided));
        for (std::size_t i = 0; i < ranking_.candidates.size(); ++i)
            if (of(i).cheapest_below)
                parts << CandidatesHeadline::tr("%1 has no price: cheapest below %2 USD/h.")
                             .arg(name(i), significant(*of(i).cheapest_below));
        return parts.join(QLatin1Char(' '));
    }

    QString open_requests() const {
        return map_.open_by_calibration
                   ? CandidatesHeadline::tr("%1 of the requests are undecided.")
                   : CandidatesHeadline::tr("%1 of the requests are undecided within the prices’ quartiles.");
    }
    QString open_cells() const {
        return map_.open_by_calibration
                   ? CandidatesHeadline::tr("%1 of the map are undecided.")
                   : CandidatesHeadline::tr("%1 of the map are undecided within the prices’ quartiles.");
    }

    const Comparison& comparison_;
    const CandidateMap& map_;
    const CandidateRanking& ranking_;
};

} // namespace

Headline candidates_headline(const Comparison& comparison, const MeshResult* mesh) {
    if (!mesh || !mesh->candidates.is_shown())
        return {};
    return Sentences(comparison, mesh->candidates).make();
}

} // namespace llmroofline::gui
