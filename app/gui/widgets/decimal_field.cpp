// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/decimal_field.h"

#include "app/gui/theme/style_sheet.h"
#include "app/gui/theme/theme_manager.h"
#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/number_text.h"

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
    const double width = QFontMetricsF(type_font(TypeRole::body)).horizontalAdvance(m_unit);
    setTextMargins(0, 0, m_unit_inside ? static_cast<int>(std::ceil(width)) + 6 : 0, 0);
    updateGeometry();
    update();
}

void DecimalField::set_value(std::optional<double> value) {
    m_value = value;
    set_fault({});
    show_value();
}

void DecimalField::show_value() {
    if (!m_value) {
        setText({});
    } else {
        // No grouping while editing: taking a digit out of "4,000" must not leave a misplaced comma.
        setText(hasFocus() ? shortest(*m_value) : shortest_grouped(*m_value));
    }
}

void DecimalField::set_range(double lowest, double highest, bool above_lowest) {
    m_lowest = lowest;
    m_highest = highest;
    m_above_lowest = above_lowest;
}

void DecimalField::set_may_be_empty(bool may) {
    m_may_be_empty = may;
}

void DecimalField::set_empty_text(const QString& text) {
    m_own_empty_text = true;
    setPlaceholderText(text);
}

void DecimalField::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange && !m_own_empty_text)
        setPlaceholderText(tr("not available"));
    CheckedEdit::changeEvent(event);
}

void DecimalField::set_unit(const QString& unit, bool inside) {
    m_unit = unit;
    m_unit_inside = inside;
    follow_theme();
}

void DecimalField::set_words(const QString& name, const QString& description) {
    setAccessibleName(m_unit.isEmpty() ? name : tr("%1, in %2").arg(name, m_unit));
    set_description(description);
}

void DecimalField::set_large(bool large) {
    set_style_property(this, "large", large);
}

QString DecimalField::reason_against(std::optional<double> number, const QString& typed) const {
    const QString unit = m_unit.isEmpty() ? QString() : QLatin1Char(' ') + m_unit;
    if (!number) {
        if (typed.contains(QLatin1Char(','))) {
            return tr("“%1” is not a number here: write decimals with a point, such as 3.35.").arg(typed);
        }
        return m_unit.isEmpty()
                   ? tr("“%1” is not a number.").arg(typed)
                   : tr("“%1” is not a number; a plain number in %2 is expected.").arg(typed, m_unit);
    }
    if (m_above_lowest && !(*number > m_lowest)) {
        return tr("%1 is too small: it has to be greater than %2.")
            .arg(typed, shortest_grouped(m_lowest) + unit);
    }
    if (*number < m_lowest) {
        return tr("%1 is too small: the least is %2.").arg(typed, shortest_grouped(m_lowest) + unit);
    }
    if (*number > m_highest) {
        return tr("%1 is too large: the most is %2.").arg(typed, shortest_grouped(m_highest) + unit);
    }
    return {};
}

void DecimalField::settle() {
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        if (!m_may_be_empty) {
            set_fault(tr("A number is needed here."));
            return;
        }
        const bool changed = m_value.has_value();
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
    const bool changed = m_value != number;
    if (!changed && !fault().isEmpty())
        return;
    set_value(number);
    if (changed)
        emit edited(m_value);
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
        const QString settled = m_value ? shortest(*m_value) : QString();
        if (text() != settled) {
            set_value(m_value);
            selectAll();
            return;
        }
    }
    CheckedEdit::keyPressEvent(event);
}

void DecimalField::paintEvent(QPaintEvent* event) {
    CheckedEdit::paintEvent(event);
    if (!m_unit_inside || m_unit.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme().second_text : theme().disabled);
    painter.drawText(QRectF(rect()).adjusted(0, 0, -9, 0), Qt::AlignRight | Qt::AlignVCenter, m_unit);
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
