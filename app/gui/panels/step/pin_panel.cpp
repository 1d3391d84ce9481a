// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/step/pin_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/step/pin_model.h"
#include "app/gui/session/document.h"
#include "app/gui/session/pin_edits.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

namespace {

constexpr int rows_shown = 2; // more are scrolled

} // namespace

PinPanel::PinPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), document_(document), model_(new PinModel(this)),
      view_(new QTableView(this)) {
    view_->setObjectName(QStringLiteral("pins"));
    view_->setModel(model_);
    apply_table_style(view_, RowHeight::pinned);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view_->setFixedHeight(scaled(24 + rows_shown * static_cast<int>(RowHeight::pinned) + 4));
    view_->installEventFilter(this);
    connect(view_, &QTableView::clicked, this,
            [this](const QModelIndex& index) { document_->set_active_pin(index.row()); });
    copy_ = new IconButton(QStringLiteral("copy"), {}, this);
    copy_->setObjectName(QStringLiteral("copy_pins"));
    connect(copy_, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->as_text()); });
    add_ = new IconButton(QStringLiteral("plus"), {}, this);
    add_->setObjectName(QStringLiteral("add_pin"));
    connect(add_, &IconButton::clicked, this, &PinPanel::type_new_pin);
    add_tool(add_);
    add_tool(copy_);
    view_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    connect(model_, &PinModel::refused, this, &PinPanel::set_note);
    connect(model_, &PinModel::change_wanted, this,
            [this](int row, const Pin& pin) { change_pin(document_, static_cast<std::size_t>(row), pin); });
    content()->addWidget(view_);
    connect(document_, &Document::changed, this, &PinPanel::show_document);
    connect(document_, &Document::active_pin_changed, this, &PinPanel::show_document);
    retranslate();
}

void PinPanel::add_pin(const Pin& pin) {
    gui::add_pin(document_, pin);
}

// Beside the active one, to be typed over.
void PinPanel::type_new_pin() {
    const std::vector<Pin>& pins = document_->comparison().pins;
    Pin pin = pins.empty() ? Pin{} : pins[static_cast<std::size_t>(document_->active_pin())];
    pin.name.clear();
    const auto is_taken = [&] {
        return std::any_of(pins.begin(), pins.end(), [&](const Pin& other) {
            return other.batch == pin.batch && other.sequence == pin.sequence;
        });
    };
    while (is_taken())
        ++pin.sequence;
    gui::add_pin(document_, pin);
    const QModelIndex cell = model_->index(document_->active_pin(), PinModel::sequence);
    view_->setCurrentIndex(cell);
    view_->setFocus();
    view_->edit(cell);
}

void PinPanel::remove_active_pin() {
    gui::remove_active_pin(document_);
}

void PinPanel::show_document() {
    model_->set_comparison(document_->comparison(), document_->active_pin());
    view_->scrollTo(model_->index(document_->active_pin(), 0));
    const QString difference = model_->difference();
    set_note(difference.isEmpty() ? tr("click a mesh to pin, Delete to remove, double click to type")
                                  : difference);
    // With intervals the speeds need the room that the rest leaves.
    const bool with_intervals = document_->comparison().workload.calibration != nullptr;
    for (int column = 0; column < PinModel::columns; ++column) {
        const bool is_speed = column == PinModel::speed_a || column == PinModel::speed_b;
        const auto mode = with_intervals && !is_speed ? QHeaderView::ResizeToContents : QHeaderView::Stretch;
        if (view_->horizontalHeader()->sectionResizeMode(column) != mode)
            view_->horizontalHeader()->setSectionResizeMode(column, mode);
    }
}

void PinPanel::retranslate() {
    set_title(tr("Pinned points"));
    add_->set_words(tr("Type a new pin"));
    copy_->set_words(tr("Copy the table"));
    view_->setAccessibleName(tr("Pinned points"));
    show_document();
}

void PinPanel::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool PinPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            remove_active_pin();
            return true;
        }
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int last = static_cast<int>(document_->comparison().pins.size()) - 1;
            document_->set_active_pin(
                std::clamp(document_->active_pin() + (key == Qt::Key_Up ? -1 : 1), 0, std::max(0, last)));
            return true;
        }
    }
    return Section::eventFilter(watched, event);
}

// Where it is narrow the figures come first; what binds stays in the tooltip and the readout.
void PinPanel::resizeEvent(QResizeEvent* event) {
    Section::resizeEvent(event);
    const bool narrow = width() < scaled(600);
    view_->setColumnHidden(PinModel::bound_a, narrow);
    view_->setColumnHidden(PinModel::bound_b, narrow);
}

} // namespace llmroofline::gui
