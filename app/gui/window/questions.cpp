// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/questions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace llmroofline::gui {

namespace {

class Questions {
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

} // namespace

void ask(QWidget* window, const QString& name, const QString& question, const QString& details,
         const std::vector<Answer>& answers) {
    auto* box = new QMessageBox(window);
    box->setObjectName(name);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setText(question);
    box->setInformativeText(details);
    for (const Answer& answer : answers) {
        QPushButton* const button = box->addButton(answer.label, QMessageBox::AcceptRole);
        button->setObjectName(answer.name);
        QObject::connect(box, &QMessageBox::buttonClicked, window,
                         [button, act = answer.act](QAbstractButton* clicked) {
                             if (clicked == button)
                                 act();
                         });
    }
    QPushButton* const back = box->addButton(Questions::tr("Go back"), QMessageBox::RejectRole);
    back->setObjectName(QStringLiteral("go_back"));
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    box->open();
}

void ask_to_close(QWidget* window, const QString& reason, const std::function<void()>& close) {
    ask(window, QStringLiteral("session_lost"),
        Questions::tr("The session cannot be kept, and would be lost."), reason,
        {{QStringLiteral("close_anyway"), Questions::tr("Close all the same"), close}});
}

} // namespace llmroofline::gui
