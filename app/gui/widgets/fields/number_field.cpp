// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/gui/widgets/fields/number_field.h"

#include "app/theme/shaped_text.h"
#include "app/theme/style_sheet.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/number_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace llmroofline::gui {

NumberField::NumberField(QWidget* parent) : QSpinBox(parent) {
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setRange(0, std::numeric_limits<int>::max());
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    // Everything that changes the number passes here, a value set through AT-SPI as well.
    connect(this, &QSpinBox::valueChanged, this, &NumberField::take);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] { updateGeometry(); });
}

void NumberField::set_number(int number) {
    const QScopedValueRollback<bool> quiet(silent_, true);
    setValue(number);
    last_good_ = value();
}

void NumberField::set_limits(int least, int most) {
    if (least == minimum() && most == maximum())
        return; // setting them paints the field anew
    const QScopedValueRollback<bool> quiet(silent_, true);
    setRange(least, most);
    last_good_ = value();
}

void NumberField::set_allowed_values(QVector<int> values, const QString& rule) {
    std::sort(values.begin(), values.end());
    allowed_ = std::move(values);
    rule_ = rule;
}

void NumberField::set_step_values(QVector<int> values) {
    std::sort(values.begin(), values.end());
    step_values_ = std::move(values);
}

void NumberField::set_words(const QString& name, const QString& description) {
    setAccessibleName(name);
    setAccessibleDescription(description);
    setToolTip(description);
}

void NumberField::set_large(bool large) {
    set_style_property(this, "large", large);
}

void NumberField::take(int number) {
    const int before = last_good_;
    if (!silent_ && !takes(number)) {
        const QScopedValueRollback<bool> quiet(silent_, true);
        const QString reason = reason_against(number);
        setValue(before);
        emit refused(number, reason);
        return;
    }
    last_good_ = number;
    lineEdit()->setModified(false); // what was typed is taken: undo is the window's again
    updateGeometry();
    if (!silent_ && number != before)
        emit edited(number);
}

bool NumberField::takes(qlonglong number) const {
    if (number < minimum() || number > maximum())
        return false;
    return allowed_.isEmpty() ||
           std::binary_search(allowed_.begin(), allowed_.end(), static_cast<int>(number));
}

QString NumberField::reason_against(qlonglong number) const {
    if (number < minimum() || number > maximum()) {
        return tr("%1 is out of range: it has to be from %2 to %3.")
            .arg(grouped(number), grouped(minimum()), grouped(maximum()));
    }
    const auto above = std::upper_bound(allowed_.begin(), allowed_.end(), static_cast<int>(number));
    QStringList near;
    if (above != allowed_.begin())
        near.append(grouped(*std::prev(above)));
    if (above != allowed_.end())
        near.append(grouped(*above));
    const QString nearest = near.size() == 2 ? tr("the nearest are %1 and %2").arg(near[0], near[1])
                                             : tr("the nearest is %1").arg(near.value(0));
    const QString rule = rule_.isEmpty() ? QString() : QLatin1Char(' ') + rule_;
    return tr("%1 is not possible here; %2.").arg(grouped(number), nearest) + rule;
}

QString NumberField::textFromValue(int value) const {
    return grouped(value);
}

int NumberField::valueFromText(const QString& text) const {
    if (!specialValueText().isEmpty() && text == specialValueText())
        return minimum();
    const auto number = read_count(text);
    if (!number)
        return value();
    return static_cast<int>(std::clamp<qlonglong>(*number, minimum(), maximum()));
}

QValidator::State NumberField::validate(QString& text, int&) const {
    if (!specialValueText().isEmpty() && text == specialValueText())
        return QValidator::Acceptable;
    if (text.trimmed().isEmpty())
        return QValidator::Intermediate;
    const auto number = read_count(text);
    // A number that will be refused may still be typed: the refusal says more than a dead key.
    if (number)
        return takes(*number) ? QValidator::Acceptable : QValidator::Intermediate;
    // What is no number is refused in words when it is given, and no key is dropped before.
    return QValidator::Intermediate;
}

void NumberField::settle_typing() {
    const QString typed = lineEdit()->text();
    if (!specialValueText().isEmpty() && typed == specialValueText())
        return;
    const auto number = read_count(typed);
    if (number && takes(*number))
        return;
    const bool special = !specialValueText().isEmpty() && value() == minimum();
    lineEdit()->setText(special ? specialValueText() : textFromValue(value()));
    if (number)
        emit refused(*number, reason_against(*number));
    else if (!typed.trimmed().isEmpty())
        emit refused(0, tr("“%1” is not a whole number: 8192, 8k, 1e4 or 64*128 are.").arg(typed.trimmed()));
}

void NumberField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        settle_typing();
        break;
    case Qt::Key_Escape: {
        // The first Escape takes back what was typed, the next one is the window's.
        const QString shown = text();
        const bool special = !specialValueText().isEmpty() && value() == minimum();
        const QString settled = special ? specialValueText() : textFromValue(value());
        if (shown != settled) {
            lineEdit()->setText(settled);
            selectAll();
            return;
        }
        event->ignore();
        return;
    }
    default:
        break;
    }
    QSpinBox::keyPressEvent(event);
}

void NumberField::focusInEvent(QFocusEvent* event) {
    QSpinBox::focusInEvent(event);
    updateGeometry();
}

void NumberField::focusOutEvent(QFocusEvent* event) {
    settle_typing();
    QSpinBox::focusOutEvent(event);
}

void NumberField::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) {
        event->ignore();
        return;
    }
    QSpinBox::wheelEvent(event);
}

QAbstractSpinBox::StepEnabled NumberField::stepEnabled() const {
    if (isReadOnly())
        return StepNone;
    StepEnabled enabled = StepNone;
    if (stepped(value(), +1) > value())
        enabled |= StepUpEnabled;
    if (stepped(value(), -1) < value())
        enabled |= StepDownEnabled;
    return enabled;
}

int NumberField::stepped(int from, int direction) const {
    const QVector<int>& stops = allowed_.isEmpty() ? step_values_ : allowed_;
    if (!stops.isEmpty()) {
        if (direction > 0) {
            const auto next = std::upper_bound(stops.begin(), stops.end(), from);
            return next == stops.end() ? from : std::min(*next, maximum());
        }
        const auto next = std::lower_bound(stops.begin(), stops.end(), from);
        return next == stops.begin() ? from : std::max(*std::prev(next), minimum());
    }
    qlonglong to = from;
    if (stepping_ == Stepping::doubling) {
        qlonglong power = 1;
        if (direction > 0) {
            while (power <= from)
                power *= 2;
        } else {
            while (power * 2 < from)
                power *= 2;
            if (from <= 1)
                power = 0;
        }
        to = power;
    } else {
        to = static_cast<qlonglong>(from) + static_cast<qlonglong>(direction) * singleStep();
    }
    return static_cast<int>(std::clamp<qlonglong>(to, minimum(), maximum()));
}

void NumberField::stepBy(int steps) {
    settle_typing();
    interpretText();
    int to = value();
    for (int i = 0; i < std::abs(steps); ++i)
        to = stepped(to, steps > 0 ? 1 : -1);
    setValue(to);
    selectAll();
}

QSize NumberField::sizeHint() const {
    const double words = text_width(type_font(TypeRole::body), text());
    const int width = std::max(scaled(80), static_cast<int>(std::ceil(words)) + 22);
    return {width, QSpinBox::sizeHint().height()};
}

QSize NumberField::minimumSizeHint() const {
    return sizeHint();
}

} // namespace llmroofline::gui
