// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/pin_edits.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/session/document.h"

namespace llmroofline::gui {

namespace {

constexpr std::size_t most_pins = 9;

QString what(const char* text) {
    return QCoreApplication::translate("Pins", text);
}

std::size_t place_of(const std::vector<Pin>& pins, const Pin& pin) {
    const auto at = std::find_if(pins.begin(), pins.end(), [&](const Pin& other) {
        return other.batch == pin.batch && other.sequence == pin.sequence;
    });
    return static_cast<std::size_t>(at - pins.begin());
}

} // namespace

void add_pin(Document* document, const Pin& pin) {
    const std::vector<Pin>& pins = document->comparison().pins;
    if (const std::size_t at = place_of(pins, pin); at < pins.size()) {
        document->set_active_pin(static_cast<int>(at));
        return;
    }
    document->edit(what(QT_TRANSLATE_NOOP("Pins", "pin")), {}, [&](Comparison& c) {
        if (c.pins.size() >= most_pins)
            c.pins.erase(c.pins.begin());
        c.pins.push_back(pin);
    });
    document->set_active_pin(static_cast<int>(document->comparison().pins.size()) - 1);
}

void remove_active_pin(Document* document) {
    if (document->comparison().pins.empty())
        return;
    const int active = document->active_pin();
    document->edit(what(QT_TRANSLATE_NOOP("Pins", "removal of a pin")), {},
                   [&](Comparison& c) { c.pins.erase(c.pins.begin() + active); });
    document->set_active_pin(std::max(0, active - 1));
}

void change_pin(Document* document, std::size_t index, const Pin& pin) {
    const std::vector<Pin>& pins = document->comparison().pins;
    const std::size_t same = place_of(pins, pin);
    if (index >= pins.size() || (same < pins.size() && same != index))
        return;
    document->edit(what(QT_TRANSLATE_NOOP("Pins", "pin")), {}, [&](Comparison& c) { c.pins[index] = pin; });
}

} // namespace llmroofline::gui
