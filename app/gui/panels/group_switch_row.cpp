// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/group_switch_row.h"

#include <QCheckBox>
#include <QComboBox>

#include "app/gui/panels/model_fields.h"

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
    : FieldRow({}, make_editor(group), parent), m_group(group), m_box(qobject_cast<QCheckBox*>(editor())),
      m_combo(qobject_cast<QComboBox*>(editor())) {
    editor()->setObjectName(object_name(group));
    if (m_box)
        connect(m_box, &QCheckBox::toggled, this, [this](bool on) { take(on ? 1 : 0); });
    else
        connect(m_combo, &QComboBox::activated, this, &GroupSwitchRow::take);
}

void GroupSwitchRow::take(int index) {
    if (index != m_shown)
        emit chosen(m_shown = index);
}

void GroupSwitchRow::show_model(const Transformer& model) {
    m_shown = choice_in_use(m_group, model);
    const std::vector<GroupChoice> choices = choices_of(m_group, model);
    QStringList explanations;
    for (const GroupChoice& choice : choices) {
        // Named as they will be: a Mamba-2 layer has groups where others have key heads.
        const Result<Transformer> after = with_choice(model, choice);
        explanations << choice_explanation(choice, after ? *after : model);
    }
    if (m_box) {
        set_label(tr("In use"));
        m_box->setChecked(m_shown > 0);
        m_box->setAccessibleName(title_of(m_group));
        const QString& other = explanations[1 - m_shown];
        set_explanation(m_shown > 0 ? tr("Switching off:") + QLatin1Char('\n') + other
                                    : tr("Switching on:") + QLatin1Char('\n') + other);
        m_box->setToolTip(toolTip());
    } else {
        set_label(tr("Kind"));
        m_combo->clear();
        for (std::size_t i = 0; i < choices.size(); ++i) {
            m_combo->addItem(choice_words(choices[i].name));
            const auto place = static_cast<int>(i);
            if (place != m_shown)
                m_combo->setItemData(place, explanations[place], Qt::ToolTipRole);
        }
        m_combo->setCurrentIndex(m_shown);
        m_combo->setAccessibleName(title_of(m_group));
        set_explanation(m_shown == 0
                            ? tr("Switching on fills in a shape that models in use have; the tooltip "
                                 "of each kind says which")
                            : tr("“none” takes all of these fields away"));
        m_combo->setToolTip(toolTip());
    }
    set_fault({});
}

} // namespace llmroofline::gui
