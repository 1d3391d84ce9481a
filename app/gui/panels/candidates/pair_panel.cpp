// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/pair_panel.h"

#include <QEvent>
#include <QVBoxLayout>

#include "app/gui/widgets/tables/figure_rows.h"
#include "app/words/candidate_words.h"
#include "app/words/figures.h"

namespace llmroofline::gui {

PairPanel::PairPanel(QWidget* parent) : Section(QString(), parent), figures_(new FigureRows(this)) {
    setObjectName(QStringLiteral("pair_panel"));
    figures_->setObjectName(QStringLiteral("pair_figures"));
    content()->addWidget(figures_);
    retranslate();
}

void PairPanel::show_meshes(const ShownMeshes& meshes) {
    const auto mesh = meshes.meshes.empty() ? nullptr : meshes.meshes.back();
    if (!mesh || !mesh->pairing.is_shown())
        return;
    shown_ = mesh;
    const PairingMap& map = mesh->pairing;
    if (!map.best) {
        set_note(tr("none keeps within the limits"));
        figures_->set_figures({});
        return;
    }
    const PairCost& pair = map.pairs[*map.best];
    const auto name = [&](std::size_t candidate) { return QString::fromStdString(map.names[candidate]); };
    set_note(tr("%1 prefills, %2 decodes").arg(name(pair.prefill), name(pair.decode)));
    const double plain = pair.usd(false);
    figures_->set_figures({{tr("Prefilling groups to one that decodes"),
                            significant(pair.prefill_per_decode),
                            {},
                            tr("As many as keep each other busy: a prompt's time over the time in which its "
                               "tokens are generated")},
                           {tr("Bill of the prefilling group"), usd_text(pair.prefill_usd),
                            tr("USD/M, %1").arg(percent_words(pair.prefill_usd / plain))},
                           {tr("Bill of the decoding group"), usd_text(pair.decode_usd),
                            tr("USD/M, %1").arg(percent_words(pair.decode_usd / plain))},
                           {tr("Transfer of keys and values"), seconds(pair.transfer_s),
                            tr("adds %1 if waited for").arg(percent_words(pair.transfer_usd / plain)),
                            tr("Of one prompt over the slower of the two links; hidden behind other requests "
                               "it costs nothing")}});
}

void PairPanel::retranslate() {
    set_title(tr("The cheapest pair"));
    if (shown_)
        show_meshes({{shown_}, 0, 0});
}

void PairPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
