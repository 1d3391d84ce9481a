// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/headline/view_headline.h"

#include <QStringList>

#include "app/words/headline/candidates_headline.h"
#include "app/words/headline/level_headline.h"
#include "app/words/headline/methods_headline.h"
#include "app/words/headline/pairing_headline.h"
#include "app/words/headline/request_headline.h"
#include "app/words/headline/step_headline.h"
#include "app/words/headline/traffic_headline.h"

namespace llmroofline::gui {

namespace {

struct HeadlineOf {
    const HeadlineSource& source;

    // Of several meshes side by side the last one, which knows more.
    const MeshResult* mesh() const { return source.meshes.empty() ? nullptr : source.meshes.back().get(); }

    Headline operator()(const StepView& view) const {
        return step_headline(source.comparison, view, source.pin, mesh());
    }
    Headline operator()(const RequestView& view) const { return request_headline(source.comparison, view); }
    Headline operator()(const DisagreementView&) const {
        return methods_headline(source.comparison, source.pin, mesh());
    }
    Headline operator()(const TrafficView&) const { return traffic_headline(source.comparison, mesh()); }
    Headline operator()(const ServiceLevelView&) const { return level_headline(source.comparison, mesh()); }
    Headline operator()(const PairingView&) const { return pairing_headline(mesh()); }
    Headline operator()(const CandidatesView&) const {
        return candidates_headline(source.comparison, mesh());
    }
};

} // namespace

Headline view_headline(const HeadlineSource& source) {
    return std::visit(HeadlineOf{source}, source.comparison.view);
}

QString headline_text(const Headline& headline) {
    QStringList lines;
    for (const HeadlineLine& line : headline.lines)
        lines << line.text;
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
