// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/decimal_field.h"

#include "app/theme/style_sheet.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/number_text.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace llmroofline::gui {

DecimalField::DecimalField(QWidget* parent) : CheckedEdit(parent) {
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setPlaceholderText(tr("not available"));
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(this, &QLineEdit::editingFinished, this, &DecimalField::settle);
    follow_theme();
    connect(ThemeManager::instance(), &ThemeManager::changed, this, &DecimalField::follow_theme);
}

void DecimalField::follow_theme() {
    const double width = QFontMetricsF(type_font(TypeRole::body)).horizontalAdvance(unit_);
    setTextMargins(0, 0, unit_inside_ ? static_cast<int>(std::ceil(width)) + 6 : 0, 0);
    updateGeometry();
    update();
}

void DecimalField::set_value(std::optional<double> value) {
    value_ = value;
    set_fault({});
    show_value();
}

void DecimalField::show_value() {
    if (!value_) {
        setText({});
    } else {
        // No grouping while editing: taking a digit out of "4,000" must not leave a misplaced comma.
        setText(hasFocus() ? shortest(*value_) : shortest_grouped(*value_));
    }
}

void DecimalField::set_range(double lowest, double highest, bool above_lowest) {
    lowest_ = lowest;
    highest_ = highest;
    above_lowest_ = above_lowest;
}

void DecimalField::set_may_be_empty(bool may) {
    may_be_empty_ = may;
}

void DecimalField::set_empty_text(const QString& text) {
    own_empty_text_ = true;
    setPlaceholderText(text);
}

void DecimalField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && !own_empty_text_)
        setPlaceholderText(tr("not available"));
    CheckedEdit::changeEvent(event);
}

void DecimalField::set_unit(const QString& unit, bool inside) {
    unit_ = unit;
    unit_inside_ = inside;
    follow_theme();
}

void DecimalField::set_words(const QString& name, const QString& description) {
    setAccessibleName(unit_.isEmpty() ? name : tr("%1, in %2").arg(name, unit_));
    set_description(description);
}

void DecimalField::set_large(bool large) {
    set_style_property(this, "large", large);
}

QString DecimalField::reason_against(std::optional<double> number, const QString& typed) const {
    const QString unit = unit_.isEmpty() ? QString() : QLatin1Char(' ') + unit_;
    if (!number) {
        if (typed.contains(QLatin1Char(','))) {
            return tr("“%1” is not a number here: write decimals with a point, such as 3.35.").arg(typed);
        }
        return unit_.isEmpty()
                   ? tr("“%1” is not a number.").arg(typed)
                   : tr("“%1” is not a number; a plain number in %2 is expected.").arg(typed, unit_);
    }
    if (above_lowest_ && !(*number > lowest_)) {
        return tr("%1 is too small: it has to be greater than %2.")
            .arg(typed, shortest_grouped(lowest_) + unit);
    }
    if (*number < lowest_) {
        return tr("%1 is too small: the least is %2.").arg(typed, shortest_grouped(lowest_) + unit);
    }
    if (*number > highest_) {
        return tr("%1 is too large: the most is %2.").arg(typed, shortest_grouped(highest_) + unit);
    }
    return {};
}

void DecimalField::settle() {
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        if (!may_be_empty_) {
            set_fault(tr("A number is needed here."));
            return;
        }
        const bool changed = value_.has_value();
        set_value(std::nullopt);
        if (changed)
            emit edited(std::nullopt);
        return;
    }
    const auto number = read_decimal(typed);
    const QString reason = reason_against(number, typed);
    if (!reason.isEmpty()) {
        set_fault(reason);
        return;
    }
    // A fault put here from outside concerns another text than this one; it stays until its owner clears it.
    const bool changed = value_ != number;
    if (!changed && !fault().isEmpty())
        return;
    set_value(number);
    if (changed)
        emit edited(value_);
}

void DecimalField::focusInEvent(QFocusEvent* event) {
    CheckedEdit::focusInEvent(event);
    if (fault().isEmpty())
        show_value();
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        selectAll();
}

void DecimalField::focusOutEvent(QFocusEvent* event) {
    CheckedEdit::focusOutEvent(event);
    settle();
    if (fault().isEmpty())
        show_value();
}

void DecimalField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        const QString settled = value_ ? shortest(*value_) : QString();
        if (text() != settled) {
            set_value(value_);
            selectAll();
            return;
        }
    }
    CheckedEdit::keyPressEvent(event);
}

void DecimalField::paintEvent(QPaintEvent* event) {
    CheckedEdit::paintEvent(event);
    if (!unit_inside_ || unit_.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme().second_text : theme().disabled);
    painter.drawText(QRectF(rect()).adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, unit_);
}

QSize DecimalField::sizeHint() const {
    const QFontMetricsF metrics(type_font(TypeRole::body));
    const double text_width =
        std::max(metrics.horizontalAdvance(text()), metrics.horizontalAdvance(placeholderText()));
    const int wanted = static_cast<int>(std::ceil(text_width)) + textMargins().right() + 24;
    return {std::max(scaled(96), wanted), CheckedEdit::sizeHint().height()};
}

QSize DecimalField::minimumSizeHint() const {
    return {scaled(72) + textMargins().right(), CheckedEdit::minimumSizeHint().height()};
}

} // namespace llmroofline::gui
