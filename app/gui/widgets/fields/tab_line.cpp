// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/tab_line.h"

#include "app/gui/widgets/base/themed_icons.h"
#include "app/gui/widgets/fields/tab.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"

#include <QButtonGroup>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace llmroofline::gui {

namespace {

int wide_gap() {
    return scaled(18);
}
int narrow_gap() {
    return scaled(15);
}

} // namespace

TabLine::TabLine(QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this)), more_(new QToolButton(this)) {
    group_->setExclusive(true);
    more_->setObjectName(QStringLiteral("more_tabs"));
    more_->setAutoRaise(true);
    more_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setLayoutDirection(Qt::RightToLeft); // the chevron behind the word
    keep_themed_icon(more_, QStringLiteral("chevron-down"));
    more_->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Toggled and not clicked: assistive technology toggles a radio button without a click.
    connect(group_, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (!on || id == current_)
            return;
        current_ = id;
        place();
        emit chosen(id);
    });
    connect(more_, &QToolButton::clicked, this, &TabLine::open_menu);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &TabLine::follow_theme);
    follow_theme();
}

void TabLine::follow_theme() {
    more_->setFont(type_font(TypeRole::body));
    setFixedHeight(scaled(29));
    place();
    update();
}

void TabLine::set_options(const QVector<TabOption>& options) {
    const int kept = current_;
    const auto old = group_->buttons();
    for (QAbstractButton* button : old) {
        group_->removeButton(button);
        delete button;
    }
    current_ = -1;
    options_ = options;
    for (const TabOption& option : options_) {
        auto* tab = new Tab(this);
        tab->setObjectName(QStringLiteral("tab_%1").arg(option.id));
        tab->setText(option.text);
        tab->setAccessibleName(option.text);
        tab->setToolTip(option.tool_tip);
        group_->addButton(tab, option.id);
        tab->show();
    }
    set_current(kept);
    place();
    updateGeometry();
}

void TabLine::set_more_words(const QString& words) {
    more_->setText(words);
    more_->setAccessibleName(words);
    place();
}

void TabLine::set_current(int id) {
    QAbstractButton* tab = group_->button(id);
    if (tab == nullptr)
        return;
    current_ = id;
    tab->setChecked(true);
    place();
}

int TabLine::width_of(const QVector<int>& ids, int gap) const {
    int width = 0;
    int before = -1;
    for (const TabOption& option : options_) {
        if (!ids.contains(option.id))
            continue;
        // A line between groups stands in the middle of two gaps.
        width += before < 0 ? 0 : before == option.group ? gap : 2 * gap + 1;
        width += group_->button(option.id)->sizeHint().width();
        before = option.group;
    }
    return width;
}

void TabLine::place() {
    QVector<int> shown;
    for (const TabOption& option : options_)
        shown << option.id;
    int gap = width_of(shown, wide_gap()) <= width() ? wide_gap() : narrow_gap();
    hidden_.clear();
    const int more = more_->sizeHint().width() + gap;
    while (shown.size() > 1 && width_of(shown, gap) + (hidden_.isEmpty() ? 0 : more) > width()) {
        const int last = shown.last() != current_ ? shown.last() : shown[shown.size() - 2];
        shown.removeOne(last);
        hidden_.prepend(last);
    }
    separators_.clear();
    int x = 0;
    int before = -1;
    for (const TabOption& option : options_) {
        QAbstractButton* tab = group_->button(option.id);
        tab->setVisible(shown.contains(option.id));
        if (!shown.contains(option.id))
            continue;
        if (before >= 0 && before != option.group)
            separators_ << x + gap;
        x += before < 0 ? 0 : before == option.group ? gap : 2 * gap + 1;
        tab->setGeometry(x, 0, tab->sizeHint().width(), height());
        x += tab->width();
        before = option.group;
    }
    more_->setVisible(!hidden_.isEmpty());
    more_->setGeometry(x + gap - scaled(4), (height() - more_->sizeHint().height()) / 2,
                       more_->sizeHint().width(), more_->sizeHint().height());
    update();
}

void TabLine::open_menu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TabOption& option : options_)
        if (hidden_.contains(option.id)) {
            QAction* action = menu->addAction(option.text);
            connect(action, &QAction::triggered, this,
                    [this, id = option.id] { group_->button(id)->setChecked(true); });
        }
    menu->popup(more_->mapToGlobal(QPoint(0, more_->height())));
}

QSize TabLine::sizeHint() const {
    QVector<int> all;
    for (const TabOption& option : options_)
        all << option.id;
    return {width_of(all, wide_gap()), scaled(29)};
}

QSize TabLine::minimumSizeHint() const {
    return {scaled(120), scaled(29)};
}

void TabLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void TabLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (const int x : separators_)
        painter.fillRect(QRect(x, height() / 2 - scaled(7), 1, scaled(13)), theme().input_border);
}

} // namespace llmroofline::gui
