// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/log_columns_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/gui/widgets/base/text_label.h"

namespace llmroofline::gui {

LogColumnsDialog::LogColumnsDialog(const QString& file, const std::vector<std::string>& names,
                                   const QString& why, QWidget* parent)
    : QDialog(parent), file_(file), names_(names) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("log_columns"));
    setWindowTitle(tr("Columns of %1").arg(QFileInfo(file).fileName()));
    auto* column = new QVBoxLayout(this);
    auto* reason = new TextLabel(why, TypeRole::body, TextTone::second, this);
    reason->set_max_lines(4);
    column->addWidget(reason);
    auto* form = new QFormLayout;
    column->addLayout(form);
    const auto add = [&](const QString& label, const char* name, bool may_lack) {
        auto* combo = new QComboBox(this);
        combo->setObjectName(QString::fromLatin1(name));
        if (may_lack)
            combo->addItem(tr("none"));
        for (const std::string& one : names_)
            combo->addItem(QString::fromStdString(one));
        if (!may_lack)
            combo->setCurrentIndex(-1);
        form->addRow(label, combo);
        connect(combo, &QComboBox::currentIndexChanged, this, [this] { check(); });
        return combo;
    };
    input_ = add(tr("Prompt tokens"), "log_input", false);
    output_ = add(tr("Generated tokens"), "log_output", false);
    time_ = add(tr("Time of arrival"), "log_time", true);
    unit_ = new QComboBox(this);
    unit_->setObjectName(QStringLiteral("log_unit"));
    unit_->addItems({tr("as the text says"), tr("seconds"), tr("milliseconds")});
    form->addRow(tr("Unit of the time"), unit_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    take_ = buttons->addButton(tr("Load"), QDialogButtonBox::AcceptRole);
    take_->setObjectName(QStringLiteral("take_columns"));
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        LogColumns columns;
        columns.input = names_[static_cast<std::size_t>(input_->currentIndex())];
        columns.output = names_[static_cast<std::size_t>(output_->currentIndex())];
        if (time_->currentIndex() > 0)
            columns.time = names_[static_cast<std::size_t>(time_->currentIndex() - 1)];
        if (unit_->currentIndex() > 0)
            columns.unit = unit_->currentIndex() == 1 ? TimeUnit::seconds : TimeUnit::milliseconds;
        emit answered(file_, columns);
        accept();
    });
    check();
}

void LogColumnsDialog::check() {
    if (!take_)
        return;
    take_->setEnabled(input_->currentIndex() >= 0 && output_->currentIndex() >= 0 &&
                      input_->currentIndex() != output_->currentIndex());
    unit_->setEnabled(time_->currentIndex() > 0);
}

} // namespace llmroofline::gui
