// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/group_switch_row.h"

#include <QCheckBox>
#include <QComboBox>

#include "app/gui/panels/setup/model_group_words.h"

namespace llmroofline::gui {

namespace {

QString object_name(ModelGroup group) {
    switch (group) {
    case ModelGroup::latent:
        return QStringLiteral("latent_switch");
    case ModelGroup::windows:
        return QStringLiteral("windows_switch");
    case ModelGroup::linear:
        return QStringLiteral("linear_switch");
    default:
        return QStringLiteral("indexer_switch");
    }
}

QWidget* make_editor(ModelGroup group) {
    const bool is_on_or_off = choices_of(group, {}).size() == 2;
    return is_on_or_off ? static_cast<QWidget*>(new QCheckBox) : new QComboBox;
}

} // namespace

GroupSwitchRow::GroupSwitchRow(ModelGroup group, QWidget* parent)
    : FieldRow({}, make_editor(group), parent), group_(group), box_(qobject_cast<QCheckBox*>(editor())),
      combo_(qobject_cast<QComboBox*>(editor())) {
    editor()->setObjectName(object_name(group));
    if (box_)
        connect(box_, &QCheckBox::toggled, this, [this](bool on) { take(on ? 1 : 0); });
    else
        connect(combo_, &QComboBox::activated, this, &GroupSwitchRow::take);
}

void GroupSwitchRow::take(int index) {
    if (index != shown_)
        emit chosen(shown_ = index);
}

void GroupSwitchRow::show_model(const Transformer& model) {
    shown_ = choice_in_use(group_, model);
    const std::vector<GroupChoice> choices = choices_of(group_, model);
    QStringList explanations;
    for (const GroupChoice& choice : choices) {
        // Named as they will be: a Mamba-2 layer has groups where others have key heads.
        const Result<Transformer> after = with_choice(model, choice);
        explanations << choice_explanation(choice, after ? *after : model);
    }
    if (box_) {
        set_label(tr("In use"));
        box_->setChecked(shown_ > 0);
        box_->setAccessibleName(title_of(group_));
        const QString& other = explanations[1 - shown_];
        set_explanation(shown_ > 0 ? tr("Switching off:") + QLatin1Char('\n') + other
                                   : tr("Switching on:") + QLatin1Char('\n') + other);
        box_->setToolTip(toolTip());
    } else {
        set_label(tr("Kind"));
        combo_->clear();
        for (std::size_t i = 0; i < choices.size(); ++i) {
            combo_->addItem(choice_words(choices[i].name));
            const auto place = static_cast<int>(i);
            if (place != shown_)
                combo_->setItemData(place, explanations[place], Qt::ToolTipRole);
        }
        combo_->setCurrentIndex(shown_);
        combo_->setAccessibleName(title_of(group_));
        set_explanation(shown_ == 0 ? tr("Switching on fills in a shape that models in use have; the tooltip "
                                         "of each kind says which")
                                    : tr("“none” takes all of these fields away"));
        combo_->setToolTip(toolTip());
    }
    set_fault({});
}

} // namespace llmroofline::gui
