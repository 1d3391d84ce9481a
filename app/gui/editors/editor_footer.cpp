// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/editor_footer.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "app/gui/theme/style_sheet.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/text_label.h"

namespace llmroofline::gui {

EditorFooter::EditorFooter(QWidget* parent)
    : QFrame(parent), m_delete(make_button(QStringLiteral("delete"))),
      m_import(make_button(QStringLiteral("import"))), m_export(make_button(QStringLiteral("export"))),
      m_status(new TextLabel({}, TypeRole::caption, TextTone::second)),
      m_cancel(make_button(QStringLiteral("cancel"))), m_save(make_button(QStringLiteral("save"))) {
    setProperty("ground", QStringLiteral("chrome"));
    m_status->setObjectName(QStringLiteral("save_status"));
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_status->set_max_lines(2);
    m_save->setProperty("primary", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    for (QPushButton* button : {m_delete, m_import, m_export})
        row->addWidget(button);
    row->addSpacing(8);
    row->addWidget(m_status, 1);
    row->addSpacing(8);
    row->addWidget(m_cancel);
    row->addWidget(m_save);
    connect(m_delete, &QPushButton::clicked, this, &EditorFooter::delete_requested);
    connect(m_import, &QPushButton::clicked, this, &EditorFooter::import_requested);
    connect(m_export, &QPushButton::clicked, this, &EditorFooter::export_requested);
    connect(m_cancel, &QPushButton::clicked, this, &EditorFooter::cancel_requested);
    connect(m_save, &QPushButton::clicked, this, &EditorFooter::save_requested);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &EditorFooter::follow_theme);
    follow_theme();
}

QPushButton* EditorFooter::make_button(const QString& name) {
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setProperty("large", true);
    // Enter in a field settles that field and nothing else.
    button->setAutoDefault(false);
    return button;
}

void EditorFooter::follow_theme() {
    setFixedHeight(scaled(56));
}

void EditorFooter::set_faults(int count) {
    m_faults = count;
    show_status();
}

void EditorFooter::set_can_delete(bool can) {
    m_delete->setEnabled(can);
    m_delete->setToolTip(can ? QString() : tr("Not saved yet; there is nothing to delete"));
}

void EditorFooter::set_remark(const QString& remark) {
    m_remark = remark;
    show_status();
}

void EditorFooter::show_status() {
    m_save->setEnabled(m_faults == 0);
    m_export->setEnabled(m_faults == 0);
    m_status->setText(m_faults == 0   ? m_remark
                      : m_faults == 1 ? tr("1 fault to mend before saving")
                                      : tr("%1 faults to mend before saving").arg(m_faults));
    m_save->setAccessibleDescription(m_status->text());
}

void EditorFooter::retranslate() {
    m_delete->setText(tr("Delete…"));
    m_import->setText(tr("Import…"));
    m_export->setText(tr("Export…"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    m_import->setToolTip(tr("Put the text of a YAML file in the place of this one"));
    m_export->setToolTip(tr("Save a copy elsewhere"));
    m_save->setToolTip(tr("Save for this and later comparisons (Ctrl+S)"));
    for (QPushButton* button : {m_delete, m_import, m_export, m_cancel, m_save})
        button->setAccessibleName(button->text());
    set_can_delete(m_delete->isEnabled());
    show_status();
}

QList<QWidget*> EditorFooter::buttons() const {
    return {m_delete, m_import, m_export, m_cancel, m_save};
}

} // namespace llmroofline::gui
