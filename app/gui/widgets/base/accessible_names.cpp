// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/widgets/base/accessible_names.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>

#include "app/gui/widgets/base/section_header.h"

namespace llmroofline::gui {

namespace {

class ComboAccess : public QAccessibleWidget {
public:
    explicit ComboAccess(QComboBox* combo) : QAccessibleWidget(combo, QAccessible::ComboBox) {}

    QString text(QAccessible::Text which) const override {
        if (which == QAccessible::Value)
            return combo()->currentText();
        return QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.expanded = combo()->view()->isVisible();
        state.editable = combo()->isEditable();
        return state;
    }
    QStringList actionNames() const override {
        return QStringList{showMenuAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override {
        if (name == showMenuAction())
            combo()->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QComboBox* combo() const { return static_cast<QComboBox*>(widget()); }
};

class HeadingAccess : public QAccessibleWidget {
public:
    explicit HeadingAccess(SectionHeader* header) : QAccessibleWidget(header, QAccessible::StaticText) {}

    QAccessible::Role role() const override {
        return header()->foldable() ? QAccessible::Button : QAccessible::StaticText;
    }
    QString text(QAccessible::Text which) const override {
        return which == QAccessible::Name ? header()->text() : QAccessibleWidget::text(which);
    }
    QAccessible::State state() const override {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = header()->foldable();
        state.expanded = header()->foldable() && header()->isChecked();
        state.collapsed = header()->foldable() && !header()->isChecked();
        return state;
    }
    QStringList actionNames() const override {
        return header()->foldable() ? QStringList{toggleAction()} + QAccessibleWidget::actionNames()
                                    : QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override {
        if (name == toggleAction() && header()->foldable())
            header()->toggle();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    SectionHeader* header() const { return static_cast<SectionHeader*>(widget()); }
};

QAccessibleInterface* make(const QString&, QObject* object) {
    if (auto* combo = qobject_cast<QComboBox*>(object); combo && !combo->isEditable())
        return new ComboAccess(combo);
    if (auto* header = qobject_cast<SectionHeader*>(object))
        return new HeadingAccess(header);
    return nullptr;
}

} // namespace

void install_accessible_names() {
    static const bool installed = [] {
        QAccessible::installFactory(&make);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace llmroofline::gui
