// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fields of a plain struct T in one table: what each may hold (core/io/field.h) and how to reach it. A row is made by
// the name of its kind and the path of members to the value:
//
//   constexpr std::array rows = {field::integer<&Request::batch>("batch", {1, 1e8, ""}), ...};
//   FieldTable<Request> request_fields() { return FieldTable<Request>(rows); }
//
// Constant data; safe from any thread.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/io/field.h"
#include "core/io/names.h"

namespace llmroofline {

template <class T> struct Field : FieldInfo {
    FieldValue (*get)(const T& object) = nullptr;
    // A value that parse_field gives for this field, or none where that is allowed.
    void (*set)(T& object, const FieldValue& value) = nullptr;
};

template <class T, class Row = Field<T>> class FieldTable {
public:
    constexpr explicit FieldTable(std::span<const Row> rows) : rows_(rows) {}

    auto begin() const { return rows_.begin(); }
    auto end() const { return rows_.end(); }
    std::size_t size() const { return rows_.size(); }

    const Row* find(std::string_view key) const {
        const auto found =
            std::find_if(rows_.begin(), rows_.end(), [key](const Row& row) { return row.key == key; });
        return found == rows_.end() ? nullptr : &*found;
    }
    // Of a key that the table has.
    const Row& at(std::string_view key) const { return *find(key); }

    std::vector<std::string_view> keys() const {
        std::vector<std::string_view> keys;
        for (const Row& row : rows_)
            keys.push_back(row.key);
        return keys;
    }

private:
    std::span<const Row> rows_;
};

namespace field_path {

template <class M> struct Member;
template <class T, class V> struct Member<V T::*> {
    using Owner = T;
    using Value = V;
};

template <auto First, auto... Rest> struct Path {
    using Owner = typename Member<decltype(First)>::Owner;
    using Value = std::remove_reference_t<decltype(((std::declval<Owner&>().*First).*....*Rest))>;
};
template <auto Only> struct Path<Only> {
    using Owner = typename Member<decltype(Only)>::Owner;
    using Value = typename Member<decltype(Only)>::Value;
};

template <class V> inline constexpr bool is_optional = false;
template <class V> inline constexpr bool is_optional<std::optional<V>> = true;
template <class V> struct Bare { using Type = V; };
template <class V> struct Bare<std::optional<V>> { using Type = V; };

template <auto... Members, class T> auto& at(T& object) {
    return (object.*....*Members);
}

// Plain values as FieldValue holds them: whole numbers in 64 bits.
template <class V> FieldValue plain(const V& value) {
    if constexpr (std::is_integral_v<V> && !std::is_same_v<V, bool>)
        return static_cast<std::int64_t>(value);
    else
        return value;
}

template <class V> const auto& held(const FieldValue& value) {
    if constexpr (std::is_integral_v<V> && !std::is_same_v<V, bool>)
        return std::get<std::int64_t>(value);
    else
        return std::get<V>(value);
}

template <auto... Members> struct Plain {
    using T = typename Path<Members...>::Owner;
    using Held = typename Path<Members...>::Value;
    using V = typename Bare<Held>::Type;

    static FieldValue get(const T& object) {
        const Held& value = at<Members...>(object);
        if constexpr (is_optional<Held>)
            return value ? plain(*value) : FieldValue();
        else if constexpr (std::is_same_v<Held, std::string>)
            return value.empty() ? FieldValue() : FieldValue(value);
        else
            return plain(value);
    }
    static void set(T& object, const FieldValue& value) {
        Held& target = at<Members...>(object);
        if (std::holds_alternative<std::monostate>(value)) {
            if constexpr (is_optional<Held> || std::is_same_v<Held, std::string>)
                target = {};
        } else {
            target = static_cast<V>(held<V>(value));
        }
    }
};

template <const auto& Names, auto... Members> struct Choice {
    using T = typename Path<Members...>::Owner;
    using Held = typename Path<Members...>::Value;

    static FieldValue get(const T& object) {
        const Held& value = at<Members...>(object);
        if constexpr (is_optional<Held>)
            return value ? FieldValue(std::string(name_of(Names, *value))) : FieldValue();
        else
            return FieldValue(std::string(name_of(Names, value)));
    }
    static void set(T& object, const FieldValue& value) {
        if (const auto* name = std::get_if<std::string>(&value))
            at<Members...>(object) = *value_named(Names, *name);
        else if constexpr (is_optional<Held>)
            at<Members...>(object).reset();
    }
};

template <const auto& Names> constexpr auto names_in() {
    std::array<std::string_view, std::tuple_size_v<std::remove_cvref_t<decltype(Names)>>> names;
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = Names[i].second;
    return names;
}
template <const auto& Names> inline constexpr auto name_list = names_in<Names>();

template <class Access, class T, bool optional> constexpr Field<T> row(FieldInfo info) {
    info.is_optional = optional;
    return {info, &Access::get, &Access::set};
}

template <auto... Members> constexpr auto plain_row(const FieldInfo& info) {
    using P = Path<Members...>;
    return row < Plain<Members...>, typename P::Owner,
           is_optional<typename P::Value> || std::is_same_v < typename P::Value, std::string >> (info);
}

} // namespace field_path

// The rows. An option is stated where it is not the key with dashes.
namespace field {

template <auto... Members>
constexpr auto integer(std::string_view key, const NumberRange& range, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::integer, range, {}, nullptr, false, option});
}
template <auto... Members>
constexpr auto number(std::string_view key, const NumberRange& range, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::number, range, {}, nullptr, false, option});
}
template <auto... Members>
constexpr auto numbers(std::string_view key, const NumberRange& range, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::numbers, range, {}, nullptr, false, option});
}
template <auto... Members> constexpr auto boolean(std::string_view key, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::boolean, {}, {}, nullptr, false, option});
}
template <auto... Members> constexpr auto text(std::string_view key, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::text, {}, {}, nullptr, false, option});
}
template <auto... Members> constexpr auto identifier(std::string_view key, std::string_view option = {}) {
    return field_path::plain_row<Members...>({key, FieldKind::identifier, {}, {}, nullptr, false, option});
}
// `Names` is a NameTable of the value's type.
template <const auto& Names, auto... Members>
constexpr auto choice(std::string_view key, std::string_view option = {}) {
    using P = field_path::Path<Members...>;
    return field_path::row<field_path::Choice<Names, Members...>, typename P::Owner,
                           field_path::is_optional<typename P::Value>>(
        {key, FieldKind::choice, {}, field_path::name_list<Names>, nullptr, false, option});
}

} // namespace field

} // namespace llmroofline
