// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/session/flip_worker.h"

#include "core/mesh/cell.h"

namespace llmroofline::gui {

namespace {

// The price of one accelerator of `without` at which both sides' tokens cost the same.
std::optional<double> break_even(const Comparison& comparison, const Compared& at,
                                 const AcceleratorGroup& priced, const AcceleratorGroup& without) {
    const auto price = price_of(priced, comparison.measuring);
    const auto fast = performance_of(comparison, priced, at, {});
    const auto slow = performance_of(comparison, without, at, {});
    if (!price || !fast || !slow)
        return std::nullopt;
    return break_even_price(price->usd_per_hour.value, 1 / fast.value(), 1 / slow.value()) /
           static_cast<double>(without.accelerators());
}

} // namespace

FlipAnswer flips_at(const Comparison& comparison, const Pin& pin) {
    FlipAnswer answer;
    answer.pin = pin;
    Comparison by_method = comparison;
    const auto* const view = std::get_if<StepView>(&comparison.view);
    by_method.method = view && view->method ? *view->method : Method::operator_by_operator;
    const double batch = static_cast<double>(pin.batch);
    const double sequence = static_cast<double>(pin.sequence);
    const auto cell = read_cell(by_method, by_method.method, batch, sequence);
    if (!cell) {
        answer.refusal = cell.errors();
        return answer;
    }
    answer.a_fits = cell->a.fits;
    answer.b_fits = cell->b.fits;
    const Compared at = ComparedStep{batch, sequence};
    auto flips = find_flips(by_method, at, by_method.measuring);
    if (flips) {
        answer.flips = std::move(flips.value());
        return answer;
    }
    answer.refusal = flips.errors();
    if (by_method.measuring.measure == Measure::usd) {
        const bool a_priced = price_of(by_method.a, by_method.measuring).ok();
        const bool b_priced = price_of(by_method.b, by_method.measuring).ok();
        if (a_priced && !b_priced)
            answer.break_even_usd_b = break_even(by_method, at, by_method.a, by_method.b);
        if (b_priced && !a_priced)
            answer.break_even_usd_a = break_even(by_method, at, by_method.b, by_method.a);
    }
    return answer;
}

FlipWorker::FlipWorker(QObject* parent)
    : QObject(parent),
      worker_([this](const FlipRequest& request, std::uint64_t generation, const std::stop_token& stop) {
          FlipAnswer answer = flips_at(request.comparison, request.pin);
          answer.generation = generation;
          if (!stop.stop_requested())
              emit ready(answer);
      }) {
    qRegisterMetaType<FlipAnswer>();
}

} // namespace llmroofline::gui
