// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/yaml_pane.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "app/gui/editors/yaml_view.h"
#include "app/gui/widgets/base/divider.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

YamlPane::YamlPane(QWidget* parent)
    : QFrame(parent), head_(new QFrame), name_(new TextLabel({}, TypeRole::body_bold)),
      state_(new TextLabel({}, TypeRole::caption, TextTone::second)),
      undo_(new IconButton(QStringLiteral("undo"), {})), copy_(new IconButton(QStringLiteral("copy"), {})),
      view_(new YamlView), faults_(new FaultBox) {
    undo_->setObjectName(QStringLiteral("undo"));
    copy_->setObjectName(QStringLiteral("copy"));
    view_->setObjectName(QStringLiteral("yaml_text"));
    name_->setObjectName(QStringLiteral("yaml_file_name"));
    state_->setObjectName(QStringLiteral("yaml_file_state"));
    head_->setProperty("ground", QStringLiteral("chrome"));

    auto* row = new QHBoxLayout(head_);
    row->setContentsMargins(16, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(name_);
    row->addWidget(state_);
    row->addStretch(1);
    row->addWidget(undo_);
    row->addWidget(copy_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head_);
    column->addWidget(new Divider(Qt::Horizontal));
    column->addWidget(view_, 1);
    column->addWidget(faults_);

    undo_->setEnabled(false);
    connect(view_, &QTextEdit::undoAvailable, undo_, &QWidget::setEnabled);
    connect(undo_, &IconButton::clicked, view_, &QTextEdit::undo);
    connect(copy_, &IconButton::clicked, this, &YamlPane::copy_all);
    connect(view_, &YamlView::text_changed, this, &YamlPane::clear_refusal);
    connect(faults_, &FaultBox::place_chosen, view_, &YamlView::go_to);
    connect(faults_, &FaultBox::closed, this, &YamlPane::clear_refusal);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &YamlPane::follow_theme);
    follow_theme();
    retranslate();
}

void YamlPane::follow_theme() {
    head_->setFixedHeight(scaled(40));
}

QList<QWidget*> YamlPane::tab_order() const {
    return {view_, undo_, copy_, faults_->close_button()};
}

void YamlPane::copy_all() {
    QGuiApplication::clipboard()->setText(view_->text() + QLatin1Char('\n'));
}

void YamlPane::set_file(const QString& name, bool is_saved) {
    is_saved_ = is_saved;
    name_->setText(name);
    state_->setText(is_saved ? tr("saved") : tr("unsaved"));
}

void YamlPane::set_report(const FaultReport& report) {
    report_ = report;
    view_->set_marks(report.marks);
    QStringList words;
    for (const TextMark& mark : report.marks)
        words << mark.words;
    view_->setAccessibleDescription(words.join(QLatin1Char('\n')));
    if (refusal_.marks.isEmpty())
        faults_->show_report(report_);
}

void YamlPane::show_refusal(const FaultReport& report) {
    refusal_ = report;
    faults_->show_report(refusal_);
}

void YamlPane::clear_refusal() {
    refusal_ = {};
    faults_->show_report(report_);
}

void YamlPane::retranslate() {
    undo_->set_words(tr("Undo the last change of the text"));
    copy_->set_words(tr("Copy the whole text"));
    view_->setAccessibleName(tr("Specification as YAML"));
    set_file(name_->text(), is_saved_);
}

void YamlPane::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
