// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/view_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <algorithm>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/words/error_words.h"
#include "app/words/view_words.h"
#include "core/mesh/views/view_table.h"

namespace llmroofline::gui {

namespace {

bool is_switch(const ViewSetting& setting) {
    return setting.choices == std::vector<std::string_view>{"off", "on"};
}

QString object_name(const ViewKind& kind, const ViewSetting& setting) {
    return QStringLiteral("%1_%2").arg(
        QString::fromUtf8(kind.name.data(), static_cast<qsizetype>(kind.name.size())),
        QString::fromUtf8(setting.key.data(), static_cast<qsizetype>(setting.key.size())));
}

int index_of(const ViewSetting& setting, std::string_view choice) {
    return static_cast<int>(std::find(setting.choices.begin(), setting.choices.end(), choice) -
                            setting.choices.begin());
}

} // namespace

ViewBar::ViewBar(Document* document, QWidget* parent)
    : QWidget(parent), document_(document), layout_(new QHBoxLayout(this)) {
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(6);
    layout_->addStretch(1);
    connect(document_, &Document::changed, this, &ViewBar::show_document);
    show_document();
}

void ViewBar::build(const View& view) {
    for (const Row& row : rows_)
        for (QWidget* widget : {static_cast<QWidget*>(row.label), static_cast<QWidget*>(row.choices),
                                static_cast<QWidget*>(row.ticked)})
            if (widget)
                widget->deleteLater();
    rows_.clear();
    kind_ = &kind_of(view);
    int place = 0;
    for (const ViewSetting& setting : kind_->settings) {
        Row row;
        row.setting = &setting;
        if (is_switch(setting)) {
            row.ticked = new QCheckBox(this);
            row.ticked->setText(setting_label(setting.key));
            connect(row.ticked, &QCheckBox::clicked, this,
                    [this, &setting](bool on) { take(setting, on ? "on" : "off"); });
            layout_->insertWidget(place++, row.ticked);
        } else {
            row.label = new TextLabel({}, TypeRole::caption, TextTone::second, this);
            row.label->set_keeps_width(true);
            row.choices = new QComboBox(this);
            row.choices->setFocusPolicy(Qt::StrongFocus);
            row.choices->setSizeAdjustPolicy(QComboBox::AdjustToContents);
            add_choices(row);
            connect(row.choices, &QComboBox::activated, this, [this, &setting](int index) {
                take(setting, setting.choices[static_cast<std::size_t>(index)]);
            });
            layout_->insertWidget(place++, row.label);
            layout_->insertWidget(place++, row.choices);
        }
        QWidget* control = row.ticked ? static_cast<QWidget*>(row.ticked) : row.choices;
        control->setObjectName(object_name(*kind_, setting));
        rows_.push_back(row);
    }
}

void ViewBar::add_choices(Row& row) {
    row.label->setText(setting_label(row.setting->key));
    row.choices->setAccessibleName(row.label->text());
    row.choices->clear();
    for (const std::string_view choice : row.setting->choices)
        row.choices->addItem(choice_words(row.setting->key, choice));
}

void ViewBar::show_document() {
    const Comparison& comparison = document_->comparison();
    if (kind_ != &kind_of(comparison.view))
        build(comparison.view);
    for (const Row& row : rows_) {
        const std::string_view chosen = row.setting->chosen(comparison.view);
        const Errors refused = mesh_view(comparison.view).refused_setting(comparison, row.setting->key);
        QWidget* const control = row.ticked ? static_cast<QWidget*>(row.ticked) : row.choices;
        control->setEnabled(refused.empty());
        control->setToolTip(refused.empty() ? QString() : error_lines(refused));
        if (row.ticked) {
            row.ticked->setChecked(chosen == "on" && refused.empty());
            // What is calibrated is there only under a calibration.
            row.ticked->setVisible(row.setting->key != "calibrated" || comparison.workload.calibration);
        } else {
            row.choices->setCurrentIndex(index_of(*row.setting, chosen));
        }
    }
}

void ViewBar::take(const ViewSetting& setting, std::string_view choice) {
    View view = document_->comparison().view;
    const View before = view;
    setting.choose(view, choice);
    if (!check_view(view)) {
        // The other axis had this quantity: it takes what this one had.
        for (const ViewSetting& other : kind_of(view).settings)
            if (&other != &setting && other.chosen(view) == choice && other.choices == setting.choices)
                other.choose(view, setting.chosen(before));
    }
    document_->edit(setting_label(setting.key), {}, [&](Comparison& c) { c.view = view; });
    show_document();
}

void ViewBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (Row& row : rows_) {
        if (row.ticked)
            row.ticked->setText(setting_label(row.setting->key));
        else
            add_choices(row);
    }
    show_document();
}

} // namespace llmroofline::gui
