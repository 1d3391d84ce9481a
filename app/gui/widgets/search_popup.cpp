// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/search_popup.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/paint.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/picker_delegate.h"
#include "app/gui/widgets/picker_model.h"
#include "app/gui/widgets/popup_action_row.h"
#include "app/gui/widgets/text_label.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace llmroofline::gui {

SearchPopup::SearchPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup), m_model(new PickerModel(this)), m_search(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new TextLabel({}, TypeRole::body, TextTone::second, this)),
      m_action_rows(new QVBoxLayout) {
    // A click on the picker while its list is open closes the list; without this it would open it again.
    setAttribute(Qt::WA_NoMouseReplay);
    setObjectName(QStringLiteral("search_popup"));

    m_search->setObjectName(QStringLiteral("search_line"));
    m_search->setClearButtonEnabled(false);
    m_search->addAction(new QAction(m_search), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);

    m_list->setObjectName(QStringLiteral("search_list"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PickerDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAutoScroll(false);
    // The search line keeps the focus, so that typing goes on narrowing after moving about the list.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // takes the list's place
    m_nothing->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* search_row = new QVBoxLayout;
    search_row->setContentsMargins(7, 7, 7, 5);
    search_row->addWidget(m_search);
    column->addLayout(search_row);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    m_action_rows->setContentsMargins(0, 5, 0, 4);
    m_action_rows->setSpacing(0);
    column->addLayout(m_action_rows);

    connect(m_search, &QLineEdit::textChanged, this, &SearchPopup::narrow);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        // Headings send clicks too.
        if (!index.flags().testFlag(Qt::ItemIsSelectable))
            return;
        select_row(index.row());
        take_selected();
    });
    retranslate();
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &SearchPopup::follow_theme);
}

void SearchPopup::retranslate() {
    m_nothing->setText(tr("Nothing matches."));
    m_list->setAccessibleName(tr("Matching entries"));
}

void SearchPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SearchPopup::follow_theme() {
    m_search->actions().constFirst()->setIcon(themed_icon(QStringLiteral("search"), theme().second_text));
    QPalette ground = m_list->palette();
    ground.setColor(QPalette::Base, theme().input_ground);
    m_list->setPalette(ground);
    m_list->setStyleSheet(QStringLiteral("QListView { background: %1; }").arg(theme().input_ground.name()));
    m_list->doItemsLayout();
    m_nothing->setMinimumHeight(scaled(56));
    update();
}

void SearchPopup::set_entries(const QVector<PickerEntry>& entries) {
    m_model->set_entries(entries);
}

void SearchPopup::set_current(const QString& id) {
    m_model->set_current(id);
}

void SearchPopup::set_actions(const QVector<PickerAction>& actions) {
    while (QLayoutItem* item = m_action_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PickerAction& action : actions) {
        auto* row = new PopupActionRow(action, this);
        m_action_rows->addWidget(row);
        connect(row, &PopupActionRow::clicked, this, [this, id = action.id] {
            close();
            emit action_chosen(id);
        });
    }
    m_actions = actions;
}

void SearchPopup::set_search_hint(const QString& hint) {
    m_search->setPlaceholderText(hint);
    m_search->setAccessibleName(hint);
}

int SearchPopup::wanted_list_height() const {
    int height = 8;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    return height;
}

void SearchPopup::open_at(QWidget* anchor) {
    m_search->clear();
    narrow({});
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const int head_and_foot = sizeHint().height() - m_list->sizeHint().height();
    const int wanted = head_and_foot + wanted_list_height();
    const int room_below = screen.bottom() - below.y() - 8;
    const int room_above = anchor->mapToGlobal(QPoint(0, 0)).y() - screen.top() - 12;
    const bool above = room_below < std::min(wanted, scaled(280)) && room_above > room_below;
    const int height = std::min({wanted, scaled(520), above ? room_above : room_below});
    const int width = std::clamp(m_list->sizeHintForColumn(0) + 14, anchor->width(),
                                 std::max(anchor->width(), scaled(560)));
    const int left = std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width));
    const int top = above ? anchor->mapToGlobal(QPoint(0, 0)).y() - height - 4 : below.y();
    setGeometry(left, top, width, height);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    const int row = m_model->row_of(m_model->current());
    select_row(row >= 0 ? row : m_model->selectable_row(0, +1));
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void SearchPopup::narrow(const QString& filter) {
    m_model->set_filter(filter);
    const bool none = m_model->shown_entries() == 0;
    m_list->setVisible(!none);
    m_nothing->setVisible(none);
    m_list->scrollToTop();
    select_row(m_model->best_row() >= 0 ? m_model->best_row() : m_model->selectable_row(0, +1));
}

void SearchPopup::select_row(int row) {
    const QModelIndex index = row < 0 ? QModelIndex() : m_model->index(row);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    // The list never has the focus, so the moving choice is told through the line that has it.
    m_search->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void SearchPopup::move_selection(int rows) {
    const int direction = rows > 0 ? 1 : -1;
    int row = m_list->currentIndex().row();
    for (int i = 0; i < std::abs(rows); ++i) {
        const int next = m_model->selectable_row(row + direction, direction);
        if (next < 0)
            break;
        row = next;
    }
    select_row(row);
    // At the first entry its heading comes into view as well.
    if (row == m_model->selectable_row(0, +1))
        m_list->scrollToTop();
}

void SearchPopup::take_selected() {
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const QString id = index.data(PickerModel::id_role).toString();
    close();
    emit picked(id);
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int page = std::max(1, m_list->viewport()->height() / scaled(26) - 1);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        move_selection(-1);
        return true;
    case Qt::Key_Down:
        move_selection(+1);
        return true;
    case Qt::Key_PageUp:
        move_selection(-page);
        return true;
    case Qt::Key_PageDown:
        move_selection(+page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take_selected();
        return true;
    case Qt::Key_Escape:
        if (m_search->text().isEmpty()) {
            close();
        } else {
            m_search->clear();
        }
        return true;
    default:
        return false;
    }
}

void SearchPopup::paintEvent(QPaintEvent*) {
    const Theme& colours = theme();
    QPainter painter(this);
    painter.fillRect(rect(), colours.input_ground);
    painter.setPen(colours.input_border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_actions.isEmpty())
        return;
    const int y = m_action_rows->geometry().top();
    painter.fillRect(QRect(1, y, width() - 2, 1), colours.line);
}

} // namespace llmroofline::gui
