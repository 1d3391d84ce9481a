// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/pickers/search_popup.h"

#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/pickers/picker_delegate.h"
#include "app/gui/widgets/pickers/picker_model.h"
#include "app/gui/widgets/pickers/popup_action_row.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

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
    : QFrame(parent, Qt::Popup), model_(new PickerModel(this)), search_(new QLineEdit(this)),
      list_(new QListView(this)), nothing_(new TextLabel({}, TypeRole::body, TextTone::second, this)),
      action_rows_(new QVBoxLayout) {
    // A click on the picker while its list is open closes the list; without this it would open it again.
    setAttribute(Qt::WA_NoMouseReplay);
    setObjectName(QStringLiteral("search_popup"));

    search_->setObjectName(QStringLiteral("search_line"));
    search_->setClearButtonEnabled(false);
    search_->addAction(new QAction(search_), QLineEdit::LeadingPosition);
    search_->installEventFilter(this);

    list_->setObjectName(QStringLiteral("search_list"));
    list_->setModel(model_);
    list_->setItemDelegate(new PickerDelegate(list_));
    list_->setMouseTracking(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setAutoScroll(false);
    // The search line keeps the focus, so that typing goes on narrowing after moving about the list.
    list_->setFocusPolicy(Qt::NoFocus);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding); // takes the list's place
    nothing_->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    auto* search_row = new QVBoxLayout;
    search_row->setContentsMargins(7, 7, 7, 5);
    search_row->addWidget(search_);
    column->addLayout(search_row);
    column->addWidget(list_, 1);
    column->addWidget(nothing_, 1);
    action_rows_->setContentsMargins(0, 5, 0, 4);
    action_rows_->setSpacing(0);
    column->addLayout(action_rows_);

    connect(search_, &QLineEdit::textChanged, this, &SearchPopup::narrow);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) {
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
    nothing_->setText(tr("Nothing matches."));
    list_->setAccessibleName(tr("Matching entries"));
}

void SearchPopup::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SearchPopup::follow_theme() {
    search_->actions().constFirst()->setIcon(themed_icon(QStringLiteral("search"), theme().second_text));
    QPalette ground = list_->palette();
    ground.setColor(QPalette::Base, theme().input_ground);
    list_->setPalette(ground);
    list_->setStyleSheet(QStringLiteral("QListView { background: %1; }").arg(theme().input_ground.name()));
    list_->doItemsLayout();
    nothing_->setMinimumHeight(scaled(56));
    update();
}

void SearchPopup::set_entries(const QVector<PickerEntry>& entries) {
    model_->set_entries(entries);
}

void SearchPopup::set_current(const QString& id) {
    model_->set_current(id);
}

void SearchPopup::set_actions(const QVector<PickerAction>& actions) {
    while (QLayoutItem* item = action_rows_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const PickerAction& action : actions) {
        auto* row = new PopupActionRow(action, this);
        action_rows_->addWidget(row);
        connect(row, &PopupActionRow::clicked, this, [this, id = action.id] {
            close();
            emit action_chosen(id);
        });
    }
    actions_ = actions;
}

void SearchPopup::set_search_hint(const QString& hint) {
    search_->setPlaceholderText(hint);
    search_->setAccessibleName(hint);
}

int SearchPopup::wanted_list_height() const {
    int height = 8;
    for (int row = 0; row < model_->rowCount(); ++row)
        height += list_->sizeHintForRow(row);
    return height;
}

void SearchPopup::open_at(QWidget* anchor) {
    search_->clear();
    narrow({});
    const QRect screen = anchor->screen()->availableGeometry();
    const QPoint below = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    const int head_and_foot = sizeHint().height() - list_->sizeHint().height();
    const int wanted = head_and_foot + wanted_list_height();
    const int room_below = screen.bottom() - below.y() - 8;
    const int room_above = anchor->mapToGlobal(QPoint(0, 0)).y() - screen.top() - 12;
    const bool above = room_below < std::min(wanted, scaled(280)) && room_above > room_below;
    const int height = std::min({wanted, scaled(520), above ? room_above : room_below});
    const int width =
        std::clamp(list_->sizeHintForColumn(0) + 14, anchor->width(), std::max(anchor->width(), scaled(560)));
    const int left = std::clamp(below.x(), screen.left(), std::max(screen.left(), screen.right() - width));
    const int top = above ? anchor->mapToGlobal(QPoint(0, 0)).y() - height - 4 : below.y();
    setGeometry(left, top, width, height);
    show();
    search_->setFocus(Qt::PopupFocusReason);
    const int row = model_->row_of(model_->current());
    select_row(row >= 0 ? row : model_->selectable_row(0, +1));
    list_->scrollTo(list_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

void SearchPopup::narrow(const QString& filter) {
    model_->set_filter(filter);
    const bool none = model_->shown_entries() == 0;
    list_->setVisible(!none);
    nothing_->setVisible(none);
    list_->scrollToTop();
    select_row(model_->best_row() >= 0 ? model_->best_row() : model_->selectable_row(0, +1));
}

void SearchPopup::select_row(int row) {
    const QModelIndex index = row < 0 ? QModelIndex() : model_->index(row);
    list_->setCurrentIndex(index);
    if (index.isValid())
        list_->scrollTo(index);
    // The list never has the focus, so the moving choice is told through the line that has it.
    search_->setAccessibleDescription(index.data(Qt::AccessibleTextRole).toString());
}

void SearchPopup::move_selection(int rows) {
    const int direction = rows > 0 ? 1 : -1;
    int row = list_->currentIndex().row();
    for (int i = 0; i < std::abs(rows); ++i) {
        const int next = model_->selectable_row(row + direction, direction);
        if (next < 0)
            break;
        row = next;
    }
    select_row(row);
    // At the first entry its heading comes into view as well.
    if (row == model_->selectable_row(0, +1))
        list_->scrollToTop();
}

void SearchPopup::take_selected() {
    const QModelIndex index = list_->currentIndex();
    if (!index.isValid())
        return;
    const QString id = index.data(PickerModel::id_role).toString();
    close();
    emit picked(id);
}

bool SearchPopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched != search_ || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int page = std::max(1, list_->viewport()->height() / scaled(26) - 1);
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
        if (search_->text().isEmpty()) {
            close();
        } else {
            search_->clear();
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
    if (actions_.isEmpty())
        return;
    const int y = action_rows_->geometry().top();
    painter.fillRect(QRect(1, y, width() - 2, 1), colours.line);
}

} // namespace llmroofline::gui
