// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/editor_header.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

#include "app/gui/editors/accelerator_draft.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/segmented_control.h"
#include "app/gui/widgets/side_chip.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

EditorHeader::EditorHeader(Side side, QWidget* parent)
    : QFrame(parent), m_side(side), m_name(new TextLabel({}, TypeRole::chip)),
      m_origin(new TextLabel({}, TypeRole::caption, TextTone::second)), m_views(new SegmentedControl) {
    setProperty("ground", QStringLiteral("chrome"));
    m_name->setObjectName(QStringLiteral("editor_name"));
    m_origin->setObjectName(QStringLiteral("editor_origin"));
    m_views->setObjectName(QStringLiteral("editor_view"));
    m_views->set_large(true);
    m_views->set_options({{form_and_text, tr("Form and text")}, {difference, tr("Difference")}});
    m_views->set_current(form_and_text);
    connect(m_views, &SegmentedControl::chosen, this, &EditorHeader::view_chosen);

    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_origin);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(new SideChip(side));
    row->addLayout(words, 1);
    row->addWidget(m_views);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &EditorHeader::follow_theme);
    follow_theme();
}

void EditorHeader::follow_theme() {
    setFixedHeight(scaled(64));
}

void EditorHeader::show_draft(const AcceleratorDraft& draft) {
    m_name->setText(QString::fromStdString(draft.accelerator().name));
    QStringList parts;
    if (!draft.base()) {
        parts << tr("custom");
    } else {
        const QString base = accelerator_name(*draft.base());
        const bool takes_place = draft.base()->id == draft.accelerator().id && draft.base_is_built_in();
        parts << (takes_place ? tr("custom, in place of the built-in %1").arg(base)
                              : tr("custom, duplicated from %1").arg(base));
        const int changed = draft.changed_figures();
        parts << (changed == 0   ? tr("no figure changed")
                  : changed == 1 ? tr("1 figure changed")
                                 : tr("%1 figures changed").arg(changed));
    }
    parts << tr("used as %1").arg(side_letter(m_side));
    m_origin->setText(parts.join(QStringLiteral(" · ")));
}

void EditorHeader::retranslate() {
    m_views->set_option_text(form_and_text, tr("Form and text"));
    m_views->set_option_text(difference, tr("Difference"));
    m_views->setAccessibleName(tr("View"));
}

} // namespace llmroofline::gui
