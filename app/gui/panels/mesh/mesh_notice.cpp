// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/mesh_notice.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/session/document.h"
#include "app/gui/session/mesh_worker.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/words/figures.h"
#include "app/words/plot_text.h"
#include "core/cost/groups_that_fit.h"

namespace llmroofline::gui {

namespace {

class Remedies {
    Q_DECLARE_TR_FUNCTIONS(Remedies)

public:
    static QString words(RemedyKind kind) {
        switch (kind) {
        case RemedyKind::wider_type:
            return tr("Run at the next wider type's rate");
        case RemedyKind::network_rate:
            return tr("Take %1 GB/s between nodes").arg(short_figure(usual_network_gb_s));
        case RemedyKind::one_each:
            return tr("Use one of each");
        case RemedyKind::ring_reduction:
            return tr("Add up on a ring");
        case RemedyKind::fused_attention:
            return tr("Use fused attention");
        case RemedyKind::exact_formulas:
            return tr("Use the exact formulas");
        case RemedyKind::sixteen_bit:
            return tr("Compute in BF16");
        case RemedyKind::other_layout:
            return tr("Divide the model otherwise");
        case RemedyKind::speed_alone:
            break;
        }
        return tr("Compare speed alone");
    }
};

bool of_candidates(const Comparison& comparison) {
    return kind_of(comparison.view).group == ViewGroup::candidates;
}

QString layout_words(const GroupsThatFit& groups) {
    const auto count = [](const std::optional<ParallelLayout>& layout) { return layout->accelerators(); };
    if (groups.a && groups.b)
        return count(groups.a) == count(groups.b)
                   ? MeshNotice::tr("Use %1 of each").arg(count(groups.a))
                   : MeshNotice::tr("Use %1 of A, %2 of B").arg(count(groups.a)).arg(count(groups.b));
    if (groups.a)
        return MeshNotice::tr("Use %1 of A").arg(count(groups.a));
    return groups.b ? MeshNotice::tr("Use %1 of B").arg(count(groups.b)) : QString();
}

QString fit_sentence(const Comparison& comparison, const NothingFits& nothing) {
    const auto has = [](const AcceleratorGroup& group) {
        return short_figure(group.accelerator.memory_bytes() / 1e9);
    };
    const auto needs = [](const std::optional<MemoryUse>& least) { return gigabytes(least->total()); };
    if (nothing.a && nothing.b && comparison.a.accelerators() == 1 && comparison.b.accelerators() == 1)
        return MeshNotice::
            tr("Nothing fits one accelerator: weights %1 GB, memory %2 and %3 GB. Speeds as if they fitted.")
                .arg(gigabytes(nothing.a->weights), has(comparison.a), has(comparison.b));
    if (nothing.a && nothing.b)
        return MeshNotice::
            tr("Nothing fits: each of A needs %1 of %2 GB, each of B %3 of %4 GB. Speeds as if they fitted.")
                .arg(needs(nothing.a), has(comparison.a), needs(nothing.b), has(comparison.b));
    if (nothing.a)
        return MeshNotice::tr("Nothing fits A: it needs %1 of %2 GB. Its speeds as if it fitted.")
            .arg(needs(nothing.a), has(comparison.a));
    if (nothing.b)
        return MeshNotice::tr("Nothing fits B: it needs %1 of %2 GB. Its speeds as if it fitted.")
            .arg(needs(nothing.b), has(comparison.b));
    return {};
}

} // namespace

QString remedy_words(const std::vector<RemedyKind>& steps) {
    QStringList words;
    for (const RemedyKind kind : steps)
        words << Remedies::words(kind);
    return words.join(QStringLiteral(" · "));
}

MeshNotice::MeshNotice(Document* document, QWidget* parent)
    : QObject(parent), document_(document), bar_(new NoticeBar(parent)) {
    bar_->setObjectName(QStringLiteral("fit_notice"));
    connect(bar_, &NoticeBar::action_requested, this, &MeshNotice::act);
}

void MeshNotice::offer(const QString& text, const QString& action, const Comparison& after,
                       const QString& what) {
    offered_ = after;
    offered_what_ = what;
    bar_->show_notice(NoticeBar::Kind::information, text, action);
}

void MeshNotice::show_meshes(const ShownMeshes& meshes) {
    without_colours_ = !of_candidates(document_->comparison()) &&
                       std::any_of(meshes.meshes.begin(), meshes.meshes.end(),
                                   [](const auto& mesh) { return mesh && !mesh->has_colours(); });
    if (without_colours_)
        show_missing(meshes);
    else
        show_fit();
}

void MeshNotice::show_document() {
    // Of what has no colours the next meshes will tell.
    if (!without_colours_)
        show_fit();
}

void MeshNotice::show_missing(const ShownMeshes& meshes) {
    QStringList sentences;
    for (const auto& mesh : meshes.meshes)
        if (mesh)
            for (const Error& error : mesh->refusal.empty() ? mesh->missing : mesh->refusal)
                sentences << error_sentence(error);
    sentences.removeDuplicates();
    const QString text = sentences.join(QLatin1Char(' '));
    if (const auto remedy = remedy_for(document_->comparison()))
        offer(text, remedy_words(remedy->steps), remedy->after, tr("what was missing"));
    else
        bar_->show_notice(NoticeBar::Kind::information, text);
}

// Where nothing fits anywhere a hatch would mark everything: a sentence says it once, and offers what would.
void MeshNotice::show_fit() {
    const Comparison& comparison = document_->comparison();
    // Of candidates the map and the ranking say it of each.
    const NothingFits nothing = of_candidates(comparison) ? NothingFits() : where_nothing_fits(comparison);
    const QString text = fit_sentence(comparison, nothing);
    if (text.isEmpty()) {
        bar_->clear();
        return;
    }
    const GroupsThatFit groups = proposal(comparison, nothing, document_->active_pin());
    QString action = layout_words(groups);
    Comparison after = comparison;
    if (groups.a)
        after.a.layout = *groups.a;
    if (groups.b)
        after.b.layout = *groups.b;
    // More accelerators may need what nobody states: a rate between nodes, say.
    if (!action.isEmpty() && !has_colours(after)) {
        const auto remedy = remedy_for(after);
        const bool keeps_groups =
            remedy && remedy->after.a.layout == after.a.layout && remedy->after.b.layout == after.b.layout;
        action = keeps_groups ? action + QStringLiteral(" · ") + remedy_words(remedy->steps) : QString();
        if (keeps_groups)
            after = remedy->after;
    }
    offer(text, action, after, tr("groups that fit"));
}

void MeshNotice::act() {
    if (!offered_)
        return;
    const Comparison after = *std::exchange(offered_, std::nullopt);
    document_->edit(offered_what_, {}, [&](Comparison& c) { c = after; });
}

} // namespace llmroofline::gui
