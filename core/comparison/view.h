// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A View says what of a comparison is shown, and how: a kind of mesh with its settings. A kind is a plain struct of
// the variant View and a row of view_kinds(), which files, command line and window go by; what it computes is in
// core/mesh/views/. Plain values.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/comparison/workload.h"
#include "core/io/names.h"

namespace llmroofline {

// A quantity that a mesh may have along an axis: sequences in a step or requests in flight, tokens in the KV cache
// (in prefill: of the prompt), prompt tokens and generated tokens of a request, milliseconds that an output token may
// take at most.
enum class Quantity { batch, sequence, input, output, tpot };

inline constexpr NameTable<Quantity, 5> quantity_names = {{{Quantity::batch, "batch"},
                                                           {Quantity::sequence, "seq"},
                                                           {Quantity::input, "input"},
                                                           {Quantity::output, "output"},
                                                           {Quantity::tpot, "tpot_ms"}}};

std::string_view to_string(Quantity value);

// The figure of whole requests that is compared: output tokens/s, time to first token, time per output token, total
// time.
enum class RequestMetric { throughput, ttft, tpot, total };

inline constexpr NameTable<RequestMetric, 4> request_metric_names = {
    {{RequestMetric::throughput, "throughput"},
     {RequestMetric::ttft, "ttft"},
     {RequestMetric::tpot, "tpot"},
     {RequestMetric::total, "total"}}};

std::string_view to_string(RequestMetric value);

// One prefill or decode step at each batch and sequence length, by one method or, where none is chosen, by both side
// by side.
struct StepView {
    std::optional<Method> method;

    bool operator==(const StepView&) const = default;
};

// Whole requests over two of batch, input and output, which differ; the third is that of the comparison's request.
struct RequestView {
    Quantity x = Quantity::input;
    Quantity y = Quantity::output;
    RequestMetric metric = RequestMetric::throughput;

    bool operator==(const RequestView&) const = default;
};

// Whether methods name the same winner. Those that are ticked are held against the operator method with exact
// formulas, step by step. `calibrated` counts where the workload has a calibration.
struct DisagreementView {
    bool global_exact = true;
    bool operator_published = true;
    bool global_published = true;
    bool calibrated = true;

    bool operator==(const DisagreementView&) const = default;
};

// The requests of the comparison's traffic, in a closed loop, over prompt and output tokens; their density on it.
struct TrafficView {
    bool operator==(const TrafficView&) const = default;
};

// Each side at its own best batch within the comparison's limits, over prompt tokens and the limit on the time per output
// token; and where only one side can.
struct ServiceLevelView {
    bool operator==(const ServiceLevelView&) const = default;
};

// What the winner map of candidates lies over: prompt and output tokens of whole requests, or batch and context of a
// step.
enum class CandidateAxes { requests, steps };

inline constexpr NameTable<CandidateAxes, 2> candidate_axes_names = {
    {{CandidateAxes::requests, "input-output"}, {CandidateAxes::steps, "batch-context"}}};

// Which of A, B and the others costs least by the comparison's measure.
struct CandidatesView {
    CandidateAxes over = CandidateAxes::requests;

    bool operator==(const CandidatesView&) const = default;
};

// Prefill on one of A, B and the others, decode on another: what an output token of the comparison's request costs with
// its keys and values sent behind other requests, or with both waiting for them.
struct PairingView {
    bool waited_for = false;

    bool operator==(const PairingView&) const = default;
};

using View = std::variant<StepView, RequestView, DisagreementView, TrafficView, ServiceLevelView,
                          CandidatesView, PairingView>;

// One setting of a kind: a choice by name, in files, on the command line (--KEY) and beside the mesh.
struct ViewSetting {
    std::string_view key;
    std::vector<std::string_view> choices;
    std::string_view (*chosen)(const View& view);
    void (*choose)(View& view, std::string_view choice); // one of the choices
};

// What a kind looks at, and how the tabs stand together: two sides, many candidates, or the methods themselves.
enum class ViewGroup { sides, candidates, methods };

struct ViewKind {
    std::string_view name; // as `mesh --view` takes it
    View initial;
    std::vector<ViewSetting> settings;
    int tab = 0; // its place among the tabs, which is not that in View
    ViewGroup group = ViewGroup::sides;
    bool of_requests = false; // rather than of steps, unless a setting says so
};

// The kinds, in the order of View's alternatives.
std::span<const ViewKind> view_kinds();
const ViewKind& kind_of(const View& view);
// Says whether places on the view's meshes are requests, not steps: by its kind, or by its setting.
bool is_of_requests(const View& view);
// The kinds' places in view_kinds() from the first tab to the last.
std::vector<std::size_t> view_tabs();

std::vector<std::string> view_names();
// Faults: expected_choice, the kinds' names.
Result<View> view_named(std::string_view name);
// Refuses settings that contradict each other: a quantity along both axes. `place` is empty.
Status check_view(const View& view);

// How meshes are drawn.
struct Display {
    int resolution = 256; // cells each way
    // Ratios at which lines are drawn, 1 being break-even and each other one both ways. Ascending, from 1 on.
    std::vector<double> contours = {1, 1.5};
    std::optional<double>
        half_range; // log2 of the ratio at which the colours end; empty: as the meshes need it

    bool operator==(const Display&) const = default;
};

inline constexpr int least_resolution = 16;
inline constexpr int greatest_resolution = 4096;
inline constexpr double greatest_contour = 1024;

} // namespace llmroofline
