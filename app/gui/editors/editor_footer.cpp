// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/editor_footer.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/style_sheet.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

EditorFooter::EditorFooter(QWidget* parent)
    : QFrame(parent), delete_(make_button(QStringLiteral("delete"))),
      import_(make_button(QStringLiteral("import"))), export_(make_button(QStringLiteral("export"))),
      status_(new TextLabel({}, TypeRole::caption, TextTone::second)),
      cancel_(make_button(QStringLiteral("cancel"))), save_(make_button(QStringLiteral("save"))) {
    setProperty("ground", QStringLiteral("chrome"));
    status_->setObjectName(QStringLiteral("save_status"));
    status_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    status_->set_max_lines(2);
    save_->setProperty("primary", true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    for (QPushButton* button : {delete_, import_, export_})
        row->addWidget(button);
    row->addSpacing(8);
    row->addWidget(status_, 1);
    row->addSpacing(8);
    row->addWidget(cancel_);
    row->addWidget(save_);
    connect(delete_, &QPushButton::clicked, this, &EditorFooter::delete_requested);
    connect(import_, &QPushButton::clicked, this, &EditorFooter::import_requested);
    connect(export_, &QPushButton::clicked, this, &EditorFooter::export_requested);
    connect(cancel_, &QPushButton::clicked, this, &EditorFooter::cancel_requested);
    connect(save_, &QPushButton::clicked, this, &EditorFooter::save_requested);
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
    faults_ = count;
    show_status();
}

void EditorFooter::set_can_delete(bool can) {
    delete_->setEnabled(can);
    delete_->setToolTip(can ? QString() : tr("Not saved yet; there is nothing to delete"));
}

void EditorFooter::set_remark(const QString& remark) {
    remark_ = remark;
    show_status();
}

void EditorFooter::show_status() {
    save_->setEnabled(faults_ == 0);
    export_->setEnabled(faults_ == 0);
    status_->setText(faults_ == 0   ? remark_
                     : faults_ == 1 ? tr("1 fault to mend before saving")
                                    : tr("%1 faults to mend before saving").arg(faults_));
    save_->setAccessibleDescription(status_->text());
}

void EditorFooter::retranslate() {
    delete_->setText(tr("Delete…"));
    import_->setText(tr("Import…"));
    export_->setText(tr("Export…"));
    cancel_->setText(tr("Cancel"));
    save_->setText(tr("Save"));
    import_->setToolTip(tr("Put the text of a YAML file in the place of this one"));
    export_->setToolTip(tr("Save a copy elsewhere"));
    save_->setToolTip(tr("Save for this and later comparisons (Ctrl+S)"));
    for (QPushButton* button : {delete_, import_, export_, cancel_, save_})
        button->setAccessibleName(button->text());
    set_can_delete(delete_->isEnabled());
    show_status();
}

QList<QWidget*> EditorFooter::buttons() const {
    return {delete_, import_, export_, cancel_, save_};
}

} // namespace llmroofline::gui
