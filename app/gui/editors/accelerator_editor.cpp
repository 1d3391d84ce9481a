// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_editor.h"

#include <QEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/gui/editors/accelerator_form.h"
#include "app/gui/editors/difference_page.h"
#include "app/gui/editors/editor_footer.h"
#include "app/gui/editors/editor_header.h"
#include "app/gui/editors/yaml_pane.h"
#include "app/gui/editors/yaml_view.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/base/divider.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "app/words/lint_words.h"
#include "app/words/number_text.h"

namespace llmroofline::gui {

AcceleratorEditor::AcceleratorEditor(CatalogStore* catalogs, const Accelerator& start, Side side,
                                     QWidget* parent, bool is_new)
    : QDialog(parent), catalogs_(catalogs), draft_(catalogs->catalog(), catalogs->built_ins(), start, is_new),
      shown_(draft_.accelerator()), reference_text_(draft_.text()), header_(new EditorHeader(side)),
      pages_(new QStackedWidget), splitter_(new QSplitter(Qt::Horizontal)), form_(new AcceleratorForm),
      pane_(new YamlPane), difference_(new DifferencePage), notice_(new NoticeBar),
      footer_(new EditorFooter) {
    setObjectName(QStringLiteral("accelerator_editor"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setModal(false);
    setAcceptDrops(true);
    lay_out();
    set_tab_order();
    pane_->view()->start_with(draft_.text());
    connect_parts();
    retranslate();
}

void AcceleratorEditor::lay_out() {
    splitter_->setObjectName(QStringLiteral("editor_splitter"));
    splitter_->setHandleWidth(1);
    splitter_->setChildrenCollapsible(false);
    splitter_->addWidget(form_);
    splitter_->addWidget(pane_);
    splitter_->setSizes({600, 520});
    splitter_->setStretchFactor(0, 1);
    splitter_->setStretchFactor(1, 1);
    pane_->setMinimumWidth(320);
    pages_->addWidget(splitter_);
    pages_->addWidget(difference_);
    notice_->set_dismissable(true);
    notice_->setObjectName(QStringLiteral("editor_notice"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header_);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(pages_, 1);
    column->addWidget(notice_);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(footer_);
    setMinimumSize(880, 520);
    resize(scaled(1120), scaled(736));
}

void AcceleratorEditor::set_tab_order() {
    QWidget* before = nullptr;
    for (QWidget* widget : form_->tab_order() + pane_->tab_order() + footer_->buttons()) {
        if (before)
            setTabOrder(before, widget);
        else
            widget->setFocus(Qt::OtherFocusReason);
        before = widget;
    }
}

void AcceleratorEditor::connect_parts() {
    connect(header_, &EditorHeader::view_chosen, pages_, &QStackedWidget::setCurrentIndex);
    connect(form_, &AcceleratorForm::edited, this, &AcceleratorEditor::edit_field);
    connect(form_, &AcceleratorForm::own_faults_changed, this, &AcceleratorEditor::show_save_state);
    connect(pane_->view(), &YamlView::text_changed, this, &AcceleratorEditor::take_text);
    // A file opened and left as it is stays as it is.
    connect(pane_->view(), &YamlView::left, this, [this] {
        if (has_unsaved_changes())
            settle();
    });
    connect(catalogs_, &CatalogStore::changed, this, &AcceleratorEditor::show_save_state);
    connect(footer_, &EditorFooter::delete_requested, this, &AcceleratorEditor::ask_to_delete);
    connect(footer_, &EditorFooter::import_requested, this, &AcceleratorEditor::choose_import);
    connect(footer_, &EditorFooter::export_requested, this, &AcceleratorEditor::choose_export);
    connect(footer_, &EditorFooter::cancel_requested, this, &AcceleratorEditor::reject);
    connect(footer_, &EditorFooter::save_requested, this, &AcceleratorEditor::save);
    auto* save_key = new QShortcut(QKeySequence::Save, this);
    connect(save_key, &QShortcut::activated, this, &AcceleratorEditor::save);
}

void AcceleratorEditor::edit_field(const AcceleratorField& field, const QString& value) {
    pane_->view()->change_to(draft_.with_field(field, value.toStdString()), false);
}

void AcceleratorEditor::take_text() {
    draft_.set_text(pane_->view()->text());
    notice_->clear();
    show_draft();
    if (draft_.accelerator() != shown_) {
        shown_ = draft_.accelerator();
        emit accelerator_changed(shown_);
    }
}

// Not while typing: lines that come and go elsewhere would disturb.
void AcceleratorEditor::settle() {
    pane_->view()->change_to(draft_.with_claims(), true);
}

// What was typed and not yet given.
void AcceleratorEditor::settle_all() {
    if (QWidget* const typed_in = focusWidget()) {
        typed_in->clearFocus();
        typed_in->setFocus(Qt::OtherFocusReason);
    }
    settle();
}

bool AcceleratorEditor::has_unsaved_changes() const {
    return pane_->view()->text() != reference_text_ || form_->own_faults() > 0;
}

QString AcceleratorEditor::text() const {
    return pane_->view()->text();
}

void AcceleratorEditor::take_over(const QString& text) {
    pane_->view()->change_to(text, false);
    take_text();
}

void AcceleratorEditor::show_draft() {
    header_->show_draft(draft_);
    form_->show_draft(draft_);
    difference_->show_draft(draft_);
    pane_->set_report(own_report());
    show_save_state();
    setWindowTitle(tr("Edit %1").arg(QString::fromStdString(draft_.accelerator().name)));
}

void AcceleratorEditor::show_save_state() {
    const bool is_saved = !draft_.saved_id().empty() && draft_.saved_id() == draft_.accelerator().id &&
                          draft_.text() == reference_text_;
    pane_->set_file(QString::fromStdString(draft_.file_name()), is_saved);
    const AcceleratorEntry* const entry = catalogs_->catalog().accelerator_entry(draft_.saved_id());
    footer_->set_can_delete(entry && entry->is_users);
    footer_->set_remark(save_remark());
    footer_->set_faults(static_cast<int>(draft_.errors().size()) + form_->own_faults());
}

QString AcceleratorEditor::save_remark() const {
    const std::string& id = draft_.accelerator().id;
    const QString name = QString::fromStdString(id);
    const AcceleratorEntry* const users = catalogs_->catalog().accelerator_entry(id);
    if (id != draft_.saved_id() && users && users->is_users)
        return tr("You have a %1 already; saving asks before it is overwritten").arg(name);
    if (const AcceleratorEntry* const built_in = draft_.built_ins().accelerator_entry(id))
        return tr("Once saved, it takes the place of the built-in %1").arg(accelerator_name(built_in->value));
    if (!draft_.saved_id().empty() && id != draft_.saved_id())
        return tr("Will be saved as a new entry; %1 stays").arg(QString::fromStdString(draft_.saved_id()));
    return {};
}

FaultReport AcceleratorEditor::own_report() const {
    FaultReport report;
    const bool is_one = draft_.errors().size() == 1;
    if (!draft_.errors().empty())
        report.outcome = is_one ? tr("Nothing changed in the window: the last good value stays in use.")
                                : tr("Nothing changed in the window: the last good values stay in use.");
    for (const Error& fault : draft_.errors()) {
        QString words = error_words(fault);
        const AcceleratorField* const field =
            fault.arguments.empty() ? nullptr : accelerator_fields().find(fault.arguments.front());
        const auto number = field ? number_of(draft_.accelerator(), *field) : std::nullopt;
        if (number && fault.code == ErrorCode::expected_number)
            words = tr("%1, such as %2").arg(words, shortest(*number));
        if (number && is_one) {
            const QString unit =
                QString::fromUtf8(field->range.unit.data(), static_cast<qsizetype>(field->range.unit.size()));
            const QString value =
                shortest_grouped(*number) + (unit.isEmpty() ? unit : QLatin1Char(' ') + unit);
            report.outcome =
                tr("Nothing changed in the window: the last good value, %1, stays in use.").arg(value);
        }
        report.marks << TextMark{TextMark::Kind::fault, fault.place, words};
    }
    for (const DraftFinding& suspicion : draft_.suspicions())
        report.marks << TextMark{TextMark::Kind::suspicion, suspicion.place, lint_words(suspicion.finding)};
    return report;
}

void AcceleratorEditor::retranslate() {
    header_->retranslate();
    footer_->retranslate();
    difference_->retranslate(draft_);
    splitter_->setAccessibleName(tr("Form and text"));
    show_draft();
}

void AcceleratorEditor::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
