// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/figure_claims.h"

#include <map>
#include <optional>
#include <string>

namespace llmroofline::gui {

namespace {

template <class T> std::optional<T> entry(const std::map<std::string, T>& entries, const std::string& key) {
    const auto found = entries.find(key);
    return found == entries.end() ? std::nullopt : std::optional(found->second);
}

template <class T>
void put(std::map<std::string, T>& entries, const std::string& key, const std::optional<T>& value) {
    if (value)
        entries.insert_or_assign(key, *value);
    else
        entries.erase(key);
}

// Replaces what is taken over from the built-in, or not stated at all.
template <class T>
void claim(std::map<std::string, T>& entries, const std::map<std::string, T>& of_base, const std::string& key,
           const T& claimed) {
    const std::optional<T> stated = entry(entries, key);
    if (!stated || stated == entry(of_base, key))
        entries.insert_or_assign(key, claimed);
}

} // namespace

void correct_claims(Accelerator& accelerator, const Accelerator& base) {
    if (entry(accelerator.sources, "default") != entry(base.sources, "default"))
        return;
    for (const AcceleratorField& field : accelerator_fields()) {
        if (!field.is_figure())
            continue;
        const std::string key(field.key);
        const bool is_ours = entry(accelerator.sources, key) == std::optional<std::string>(own_source);
        if (!differs(accelerator, base, field)) {
            if (is_ours) {
                put(accelerator.sources, key, entry(base.sources, key));
                put(accelerator.status, key, entry(base.status, key));
            }
        } else if (!number_of(accelerator, field)) {
            accelerator.sources.erase(key);
            accelerator.status.erase(key);
        } else {
            claim(accelerator.sources, base.sources, key, std::string(own_source));
            claim(accelerator.status, base.status, key, FigureStatus::unconfirmed);
        }
    }
}

bool differs(const Accelerator& accelerator, const Accelerator& base, const AcceleratorField& field) {
    if (field.is_number())
        return number_of(accelerator, field) != number_of(base, field);
    return field_text(accelerator, field) != field_text(base, field);
}

} // namespace llmroofline::gui
