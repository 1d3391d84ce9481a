// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_pane.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/gui/editors/yaml_view.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/divider.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/text_label.h"

namespace llmroofline::gui {

YamlPane::YamlPane(QWidget* parent)
    : QFrame(parent), m_head(new QFrame), m_name(new TextLabel({}, TypeRole::body_bold)),
      m_state(new TextLabel({}, TypeRole::caption, TextTone::second)),
      m_undo(new IconButton(QStringLiteral("undo"), {})), m_copy(new IconButton(QStringLiteral("copy"), {})),
      m_view(new YamlView), m_faults(new FaultBox) {
    m_undo->setObjectName(QStringLiteral("undo"));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_view->setObjectName(QStringLiteral("yaml_text"));
    m_name->setObjectName(QStringLiteral("yaml_file_name"));
    m_state->setObjectName(QStringLiteral("yaml_file_state"));
    m_head->setProperty("ground", QStringLiteral("chrome"));

    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(m_name);
    row->addWidget(m_state);
    row->addStretch(1);
    row->addWidget(m_undo);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(m_view, 1);
    column->addWidget(m_faults);

    m_undo->setEnabled(false);
    connect(m_view, &QTextEdit::undoAvailable, m_undo, &QWidget::setEnabled);
    connect(m_undo, &IconButton::clicked, m_view, &QTextEdit::undo);
    connect(m_copy, &IconButton::clicked, this, &YamlPane::copy_all);
    connect(m_view, &YamlView::text_changed, this, &YamlPane::clear_refusal);
    connect(m_faults, &FaultBox::place_chosen, m_view, &YamlView::go_to);
    connect(m_faults, &FaultBox::closed, this, &YamlPane::clear_refusal);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &YamlPane::follow_theme);
    follow_theme();
    retranslate();
}

void YamlPane::follow_theme() {
    m_head->setFixedHeight(scaled(40));
}

QList<QWidget*> YamlPane::tab_order() const {
    return {m_view, m_undo, m_copy, m_faults->close_button()};
}

void YamlPane::copy_all() {
    QGuiApplication::clipboard()->setText(m_view->text() + QLatin1Char('\n'));
}

void YamlPane::set_file(const QString& name, bool is_saved) {
    m_is_saved = is_saved;
    m_name->setText(name);
    m_state->setText(is_saved ? tr("saved") : tr("unsaved"));
}

void YamlPane::set_report(const FaultReport& report) {
    m_report = report;
    m_view->set_marks(report.marks);
    QStringList words;
    for (const TextMark& mark : report.marks)
        words << mark.words;
    m_view->setAccessibleDescription(words.join(QLatin1Char('\n')));
    if (m_refusal.marks.isEmpty())
        m_faults->show_report(m_report);
}

void YamlPane::show_refusal(const FaultReport& report) {
    m_refusal = report;
    m_faults->show_report(m_refusal);
}

void YamlPane::clear_refusal() {
    m_refusal = {};
    m_faults->show_report(m_report);
}

void YamlPane::retranslate() {
    m_undo->set_words(tr("Undo the last change of the text"));
    m_copy->set_words(tr("Copy the whole text"));
    m_view->setAccessibleName(tr("Specification as YAML"));
    set_file(m_name->text(), m_is_saved);
}

void YamlPane::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
