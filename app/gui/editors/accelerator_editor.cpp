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
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/divider.h"
#include "app/gui/widgets/notice_bar.h"
#include "app/gui/widgets/number_text.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "app/gui/words/lint_words.h"

namespace llmroofline::gui {

AcceleratorEditor::AcceleratorEditor(CatalogStore* catalogs, const Accelerator& start, Side side,
                                     QWidget* parent)
    : QDialog(parent), m_catalogs(catalogs), m_draft(catalogs->catalog(), catalogs->built_ins(), start),
      m_shown(m_draft.accelerator()), m_reference_text(m_draft.text()), m_header(new EditorHeader(side)),
      m_pages(new QStackedWidget), m_splitter(new QSplitter(Qt::Horizontal)), m_form(new AcceleratorForm),
      m_pane(new YamlPane), m_difference(new DifferencePage), m_notice(new NoticeBar),
      m_footer(new EditorFooter) {
    setObjectName(QStringLiteral("accelerator_editor"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowFlag(Qt::WindowContextHelpButtonHint, false);
    setModal(false);
    setAcceptDrops(true);
    lay_out();
    set_tab_order();
    m_pane->view()->start_with(m_draft.text());
    connect_parts();
    retranslate();
}

void AcceleratorEditor::lay_out() {
    m_splitter->setObjectName(QStringLiteral("editor_splitter"));
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_pane);
    m_splitter->setSizes({600, 520});
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_pane->setMinimumWidth(320);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_difference);
    m_notice->set_dismissable(true);
    m_notice->setObjectName(QStringLiteral("editor_notice"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(m_pages, 1);
    column->addWidget(m_notice);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(m_footer);
    setMinimumSize(880, 520);
    resize(scaled(1120), scaled(736));
}

void AcceleratorEditor::set_tab_order() {
    QWidget* before = nullptr;
    for (QWidget* widget : m_form->tab_order() + m_pane->tab_order() + m_footer->buttons()) {
        if (before)
            setTabOrder(before, widget);
        else
            widget->setFocus(Qt::OtherFocusReason);
        before = widget;
    }
}

void AcceleratorEditor::connect_parts() {
    connect(m_header, &EditorHeader::view_chosen, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_form, &AcceleratorForm::edited, this, &AcceleratorEditor::edit_field);
    connect(m_form, &AcceleratorForm::own_faults_changed, this, &AcceleratorEditor::show_save_state);
    connect(m_pane->view(), &YamlView::text_changed, this, &AcceleratorEditor::take_text);
    // A file opened and left as it is stays as it is.
    connect(m_pane->view(), &YamlView::left, this, [this] {
        if (has_unsaved_changes())
            settle();
    });
    connect(m_catalogs, &CatalogStore::changed, this, &AcceleratorEditor::show_save_state);
    connect(m_footer, &EditorFooter::delete_requested, this, &AcceleratorEditor::ask_to_delete);
    connect(m_footer, &EditorFooter::import_requested, this, &AcceleratorEditor::choose_import);
    connect(m_footer, &EditorFooter::export_requested, this, &AcceleratorEditor::choose_export);
    connect(m_footer, &EditorFooter::cancel_requested, this, &AcceleratorEditor::reject);
    connect(m_footer, &EditorFooter::save_requested, this, &AcceleratorEditor::save);
    auto* save_key = new QShortcut(QKeySequence::Save, this);
    connect(save_key, &QShortcut::activated, this, &AcceleratorEditor::save);
}

void AcceleratorEditor::edit_field(const AcceleratorField& field, const QString& value) {
    m_pane->view()->change_to(m_draft.with_field(field, value.toStdString()), false);
}

void AcceleratorEditor::take_text() {
    m_draft.set_text(m_pane->view()->text());
    m_notice->clear();
    show_draft();
    if (m_draft.accelerator() != m_shown) {
        m_shown = m_draft.accelerator();
        emit accelerator_changed(m_shown);
    }
}

// Not while typing: lines that come and go elsewhere would disturb.
void AcceleratorEditor::settle() {
    m_pane->view()->change_to(m_draft.with_claims(), true);
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
    return m_pane->view()->text() != m_reference_text || m_form->own_faults() > 0;
}

void AcceleratorEditor::show_draft() {
    m_header->show_draft(m_draft);
    m_form->show_draft(m_draft);
    m_difference->show_draft(m_draft);
    m_pane->set_report(own_report());
    show_save_state();
    setWindowTitle(tr("Edit %1").arg(QString::fromStdString(m_draft.accelerator().name)));
}

void AcceleratorEditor::show_save_state() {
    const bool is_saved = !m_draft.saved_id().empty() && m_draft.saved_id() == m_draft.accelerator().id &&
                          m_draft.text() == m_reference_text;
    m_pane->set_file(QString::fromStdString(m_draft.file_name()), is_saved);
    const AcceleratorEntry* const entry = m_catalogs->catalog().accelerator_entry(m_draft.saved_id());
    m_footer->set_can_delete(entry && entry->is_users);
    m_footer->set_remark(save_remark());
    m_footer->set_faults(static_cast<int>(m_draft.errors().size()) + m_form->own_faults());
}

QString AcceleratorEditor::save_remark() const {
    const std::string& id = m_draft.accelerator().id;
    const QString name = QString::fromStdString(id);
    const AcceleratorEntry* const users = m_catalogs->catalog().accelerator_entry(id);
    if (id != m_draft.saved_id() && users && users->is_users)
        return tr("You have a %1 already; saving asks before it is overwritten").arg(name);
    if (const AcceleratorEntry* const built_in = m_draft.built_ins().accelerator_entry(id))
        return tr("Once saved, it takes the place of the built-in %1").arg(accelerator_name(built_in->value));
    if (!m_draft.saved_id().empty() && id != m_draft.saved_id())
        return tr("Will be saved as a new entry; %1 stays").arg(QString::fromStdString(m_draft.saved_id()));
    return {};
}

FaultReport AcceleratorEditor::own_report() const {
    FaultReport report;
    const bool is_one = m_draft.errors().size() == 1;
    if (!m_draft.errors().empty())
        report.outcome = is_one ? tr("Nothing changed in the window: the last good value stays in use.")
                                : tr("Nothing changed in the window: the last good values stay in use.");
    for (const Error& fault : m_draft.errors()) {
        QString words = error_words(fault);
        const AcceleratorField* const field =
            fault.arguments.empty() ? nullptr : find_accelerator_field(fault.arguments.front());
        const auto number = field ? number_of(m_draft.accelerator(), *field) : std::nullopt;
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
    for (const DraftFinding& suspicion : m_draft.suspicions())
        report.marks << TextMark{TextMark::Kind::suspicion, suspicion.place, lint_words(suspicion.finding)};
    return report;
}

void AcceleratorEditor::retranslate() {
    m_header->retranslate();
    m_footer->retranslate();
    m_difference->retranslate(m_draft);
    m_splitter->setAccessibleName(tr("Form and text"));
    show_draft();
}

void AcceleratorEditor::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
