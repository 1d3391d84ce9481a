// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/view.h"

#include <algorithm>
#include <array>

namespace llmroofline {

namespace {

// A setting of the kind V that is one of `table`'s values.
template <auto Member, const auto& Table> struct NamedChoice;

template <class V, class E, E V::*Member, const auto& Table> struct NamedChoice<Member, Table> {
    static std::string_view chosen(const View& view) { return name_of(Table, std::get<V>(view).*Member); }
    static void choose(View& view, std::string_view choice) {
        std::get<V>(view).*Member = *value_named(Table, choice);
    }
};

template <const auto& Table> std::vector<std::string_view> names_in() {
    std::vector<std::string_view> names;
    for (const auto& [value, name] : Table)
        names.push_back(name);
    return names;
}

template <auto Member, const auto& Table> ViewSetting one_of(std::string_view key) {
    return {key, names_in<Table>(), &NamedChoice<Member, Table>::chosen, &NamedChoice<Member, Table>::choose};
}

constexpr NameTable<std::optional<Method>, 3> method_choices = {
    {{std::nullopt, "both"}, {Method::global, "global"}, {Method::operator_by_operator, "operator"}}};
constexpr NameTable<Quantity, 3> request_quantities = {
    {{Quantity::batch, "batch"}, {Quantity::input, "input"}, {Quantity::output, "output"}}};
constexpr NameTable<bool, 2> switch_names = {{{false, "off"}, {true, "on"}}};
constexpr NameTable<bool, 2> transfer_names = {{{false, "hidden"}, {true, "waited-for"}}};

} // namespace

std::string_view to_string(Quantity value) {
    return name_of(quantity_names, value);
}
std::string_view to_string(RequestMetric value) {
    return name_of(request_metric_names, value);
}

std::span<const ViewKind> view_kinds() {
    static const std::array<ViewKind, std::variant_size_v<View>> kinds = {
        ViewKind{"step", StepView{}, {one_of<&StepView::method, method_choices>("method")}, 0},
        ViewKind{"request",
                 RequestView{},
                 {one_of<&RequestView::x, request_quantities>("x"),
                  one_of<&RequestView::y, request_quantities>("y"),
                  one_of<&RequestView::metric, request_metric_names>("metric")},
                 1,
                 ViewGroup::sides,
                 true},
        ViewKind{"disagreement",
                 DisagreementView{},
                 {one_of<&DisagreementView::global_exact, switch_names>("global_exact"),
                  one_of<&DisagreementView::operator_published, switch_names>("operator_published"),
                  one_of<&DisagreementView::global_published, switch_names>("global_published"),
                  one_of<&DisagreementView::calibrated, switch_names>("calibrated")},
                 6,
                 ViewGroup::methods},
        ViewKind{"traffic", TrafficView{}, {}, 2, ViewGroup::sides, true},
        ViewKind{"service-level", ServiceLevelView{}, {}, 3, ViewGroup::sides, true},
        ViewKind{"candidates",
                 CandidatesView{},
                 {one_of<&CandidatesView::over, candidate_axes_names>("over")},
                 4,
                 ViewGroup::candidates,
                 true},
        ViewKind{"pairing",
                 PairingView{},
                 {one_of<&PairingView::waited_for, transfer_names>("transfer")},
                 5,
                 ViewGroup::candidates,
                 true},
    };
    return kinds;
}

const ViewKind& kind_of(const View& view) {
    return view_kinds()[view.index()];
}

bool is_of_requests(const View& view) {
    const auto* const candidates = std::get_if<CandidatesView>(&view);
    return candidates ? candidates->over == CandidateAxes::requests : kind_of(view).of_requests;
}

std::vector<std::size_t> view_tabs() {
    std::vector<std::size_t> kinds;
    for (std::size_t kind = 0; kind < view_kinds().size(); ++kind)
        kinds.push_back(kind);
    std::sort(kinds.begin(), kinds.end(), [](std::size_t first, std::size_t second) {
        return view_kinds()[first].tab < view_kinds()[second].tab;
    });
    return kinds;
}

std::vector<std::string> view_names() {
    std::vector<std::string> names;
    for (const ViewKind& kind : view_kinds())
        names.emplace_back(kind.name);
    return names;
}

Result<View> view_named(std::string_view name) {
    std::string names;
    for (const ViewKind& kind : view_kinds()) {
        if (kind.name == name)
            return kind.initial;
        names += (names.empty() ? "" : ", ") + std::string(kind.name);
    }
    return Error{ErrorCode::expected_choice, {"view", shortened(name), names}, {}};
}

Status check_view(const View& view) {
    const auto* const request = std::get_if<RequestView>(&view);
    if (request && request->x == request->y)
        return Error{ErrorCode::same_axis_twice, {std::string(to_string(request->x))}, {}};
    return Done{};
}

} // namespace llmroofline
