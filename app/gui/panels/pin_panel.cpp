// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/pin_panel.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/pin_model.h"
#include "app/gui/session/document.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/icon_button.h"
#include "app/gui/widgets/table_style.h"

namespace llmroofline::gui {

namespace {

constexpr std::size_t most_pins = 9;
constexpr int rows_shown = 2; // more are scrolled

} // namespace

PinPanel::PinPanel(Document* document, QWidget* parent)
    : Section(QString(), parent), m_document(document), m_model(new PinModel(this)),
      m_view(new QTableView(this)) {
    m_view->setObjectName(QStringLiteral("pins"));
    m_view->setModel(m_model);
    apply_table_style(m_view, RowHeight::pinned);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setFixedHeight(scaled(24 + rows_shown * static_cast<int>(RowHeight::pinned) + 4));
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_document->set_active_pin(index.row()); });
    m_copy = new IconButton(QStringLiteral("copy"), {}, this);
    m_copy->setObjectName(QStringLiteral("copy_pins"));
    connect(m_copy, &IconButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->as_text()); });
    add_tool(m_copy);
    content()->addWidget(m_view);
    connect(m_document, &Document::changed, this, &PinPanel::show_document);
    connect(m_document, &Document::active_pin_changed, this, &PinPanel::show_document);
    retranslate();
}

void PinPanel::add_pin(const Pin& pin) {
    const auto& pins = m_document->comparison().pins;
    const auto at = std::find(pins.begin(), pins.end(), pin);
    if (at != pins.end()) {
        m_document->set_active_pin(static_cast<int>(at - pins.begin()));
        return;
    }
    // The oldest gives way.
    m_document->edit(tr("pin"), {}, [&](Comparison& c) {
        if (c.pins.size() >= most_pins)
            c.pins.erase(c.pins.begin());
        c.pins.push_back(pin);
    });
    m_document->set_active_pin(static_cast<int>(m_document->comparison().pins.size()) - 1);
}

void PinPanel::remove_active_pin() {
    if (m_document->comparison().pins.empty())
        return;
    const int active = m_document->active_pin();
    m_document->edit(tr("removal of a pin"), {},
                     [&](Comparison& c) { c.pins.erase(c.pins.begin() + active); });
    m_document->set_active_pin(std::max(0, active - 1));
}

void PinPanel::show_document() {
    m_model->set_comparison(m_document->comparison(), m_document->active_pin());
    m_view->scrollTo(m_model->index(m_document->active_pin(), 0));
    // With intervals the speeds need the room that the rest leaves.
    const bool with_intervals = m_document->comparison().workload.calibration != nullptr;
    for (int column = 0; column < PinModel::columns; ++column) {
        const bool is_speed = column == PinModel::speed_a || column == PinModel::speed_b;
        const auto mode = with_intervals && !is_speed ? QHeaderView::ResizeToContents : QHeaderView::Stretch;
        if (m_view->horizontalHeader()->sectionResizeMode(column) != mode)
            m_view->horizontalHeader()->setSectionResizeMode(column, mode);
    }
}

void PinPanel::retranslate() {
    set_title(tr("Pinned points"));
    set_note(tr("click a mesh to pin, Delete to remove"));
    m_copy->set_words(tr("Copy the table"));
    m_view->setAccessibleName(tr("Pinned points"));
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
            const int last = static_cast<int>(m_document->comparison().pins.size()) - 1;
            m_document->set_active_pin(
                std::clamp(m_document->active_pin() + (key == Qt::Key_Up ? -1 : 1), 0, std::max(0, last)));
            return true;
        }
    }
    return Section::eventFilter(watched, event);
}

// Where it is narrow the figures come first; what binds stays in the tooltip and the readout.
void PinPanel::resizeEvent(QResizeEvent* event) {
    Section::resizeEvent(event);
    const bool narrow = width() < scaled(600);
    m_view->setColumnHidden(PinModel::bound_a, narrow);
    m_view->setColumnHidden(PinModel::bound_b, narrow);
}

} // namespace llmroofline::gui
