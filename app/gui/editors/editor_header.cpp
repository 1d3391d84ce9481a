// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/editor_header.h"

#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

#include "app/gui/editors/accelerator_draft.h"
#include "app/gui/widgets/base/side_chip.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"

namespace llmroofline::gui {

EditorHeader::EditorHeader(Side side, QWidget* parent)
    : QFrame(parent), side_(side), name_(new TextLabel({}, TypeRole::chip)),
      origin_(new TextLabel({}, TypeRole::caption, TextTone::second)), views_(new SegmentedControl) {
    setProperty("ground", QStringLiteral("chrome"));
    name_->setObjectName(QStringLiteral("editor_name"));
    origin_->setObjectName(QStringLiteral("editor_origin"));
    views_->setObjectName(QStringLiteral("editor_view"));
    views_->set_large(true);
    views_->set_options({{form_and_text, tr("Form and text")}, {difference, tr("Difference")}});
    views_->set_current(form_and_text);
    connect(views_, &SegmentedControl::chosen, this, &EditorHeader::view_chosen);

    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(name_);
    words->addWidget(origin_);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(new SideChip(side));
    row->addLayout(words, 1);
    row->addWidget(views_);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &EditorHeader::follow_theme);
    follow_theme();
}

void EditorHeader::follow_theme() {
    setFixedHeight(scaled(64));
}

void EditorHeader::show_draft(const AcceleratorDraft& draft) {
    name_->setText(QString::fromStdString(draft.accelerator().name));
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
    parts << tr("used as %1").arg(side_letter(side_));
    origin_->setText(parts.join(QStringLiteral(" · ")));
}

void EditorHeader::retranslate() {
    views_->set_option_text(form_and_text, tr("Form and text"));
    views_->set_option_text(difference, tr("Difference"));
    views_->setAccessibleName(tr("View"));
}

} // namespace llmroofline::gui
