// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/decision/flip_figures.h"

#include <array>
#include <cmath>
#include <utility>

#include "core/cost/types_in_use.h"
#include "core/hardware/data_type.h"
#include "core/io/numbers.h"
#include "core/measure/measure.h"

namespace llmroofline {

namespace {

constexpr std::array<std::pair<Rate, std::string_view>, all_rates.size()> rate_keys = {
    {{Rate::vector_fp32, "fp32_tflops"},
     {Rate::tf32, "tf32_tflops"},
     {Rate::fp16, "fp16_tflops"},
     {Rate::bf16, "bf16_tflops"},
     {Rate::fp8, "fp8_tflops"},
     {Rate::fp4, "fp4_tflops"},
     {Rate::int8, "int8_tops"},
     {Rate::int4, "int4_tops"}}};

constexpr std::array choice_types = {DataType::fp16, DataType::fp8, DataType::int8, DataType::int4};

// The types of 16 bits stand for each other.
bool is_another(DataType type, DataType now) {
    return type != now && (nominal_bits(type) != 16 || nominal_bits(now) != 16);
}

void add_side(std::vector<FlipFigure>& figures, FlipSide side, const AcceleratorGroup& group,
              const Measuring& measuring) {
    const Accelerator& accelerator = group.accelerator;
    const auto add = [&](std::string_view key, const std::optional<double>& now, bool always = true) {
        if (now && *now > 0)
            figures.push_back({side, std::string(key), *now, always});
    };
    add("bandwidth_gb_s", accelerator.bandwidth_gb_s);
    for (const auto& [rate, key] : rate_keys)
        add(key, accelerator.rate_tera(rate), false);
    add("memory_gb", accelerator.memory_gb);
    if (group.accelerators() > 1) {
        add("link_gb_s", accelerator.link_gb_s);
        add("link_latency_us",
            group.links.link_latency_us ? group.links.link_latency_us : accelerator.link_latency_us, false);
        add("network_gb_s", group.links.network_gb_s, false);
    }
    const double count = static_cast<double>(group.accelerators());
    if (measuring.measure == Measure::usd)
        if (const auto price = price_of(group, measuring))
            add("price_usd_per_hour", price->usd_per_hour.value / count);
    if (measuring.measure == Measure::watt)
        add("tdp_w", accelerator.tdp_w);
}

void scale(std::optional<double>& figure, double factor) {
    if (figure)
        *figure *= factor;
}

void apply_to_side(AcceleratorGroup& group, const Flip& flip, double factor) {
    Accelerator& accelerator = group.accelerator;
    const std::string& key = flip.figure;
    for (const auto& [rate, name] : rate_keys)
        if (key == name)
            scale(accelerator.rate_tera(rate), factor);
    if (key == "bandwidth_gb_s")
        accelerator.bandwidth_gb_s *= factor;
    else if (key == "memory_gb") {
        accelerator.memory_gb *= factor;
        scale(accelerator.usable_memory_mib, factor);
    } else if (key == "link_gb_s")
        scale(accelerator.link_gb_s, factor);
    else if (key == "link_latency_us")
        scale(group.links.link_latency_us ? group.links.link_latency_us : accelerator.link_latency_us,
              factor);
    else if (key == "network_gb_s")
        scale(group.links.network_gb_s, factor);
    else if (key == "tdp_w")
        scale(accelerator.tdp_w, factor);
    else if (key == "price_usd_per_hour")
        // Whichever price it was, it becomes one's own.
        accelerator.prices.yours = factor * *parse_double(flip.now);
}

double* length_of(Compared& compared, const std::string& key) {
    if (auto* const step = std::get_if<ComparedStep>(&compared))
        return key == "batch" ? &step->batch : key == "seq" ? &step->sequence : nullptr;
    if (auto* const request = std::get_if<ComparedRequest>(&compared))
        return key == "batch"    ? &request->batch
               : key == "input"  ? &request->input
               : key == "output" ? &request->output
                                 : nullptr;
    auto& traffic = std::get<ComparedTraffic>(compared);
    return key == "in_flight" ? &traffic.in_flight : nullptr;
}

void choose(Comparison& comparison, const Flip& flip) {
    if (flip.figure == "weights")
        comparison.workload.precision.weights = *parse_data_type(flip.chosen);
    else if (flip.figure == "kv_cache")
        comparison.workload.precision.kv_cache = *parse_data_type(flip.chosen);
    else
        comparison.model.kv_heads = *parse_integer(flip.chosen);
}

} // namespace

std::vector<FlipFigure> flip_figures(const Comparison& comparison, const Compared& compared,
                                     const Measuring& measuring) {
    std::vector<FlipFigure> figures;
    add_side(figures, FlipSide::a, comparison.a, measuring);
    add_side(figures, FlipSide::b, comparison.b, measuring);
    Compared copy = compared;
    for (const char* key : {"batch", "seq", "input", "output", "in_flight"})
        if (const double* const now = length_of(copy, key))
            figures.push_back({FlipSide::both, key, *now, true});
    return figures;
}

std::vector<Flip> flip_choices(const Comparison& comparison) {
    std::vector<Flip> choices;
    const auto add = [&](const char* figure, std::string now, std::string chosen) {
        choices.push_back({FlipSide::both, figure, std::move(now), {}, {}, std::move(chosen), {}});
    };
    // As A runs it; a group whose types are its own keeps them.
    const TypesInUse types = types_in_use(comparison, comparison.a);
    const auto add_types = [&](const char* figure, DataType now) {
        for (const DataType type : choice_types)
            if (is_another(type, now))
                add(figure, std::string(to_string(now)), std::string(to_string(type)));
    };
    add_types("kv_cache", types.kv_cache);
    add_types("weights", types.weights);
    const Transformer& model = comparison.model;
    if (model.kv_heads > 0 && !model.latent)
        for (std::int64_t heads = 1; heads <= model.heads; ++heads) {
            const double factor = static_cast<double>(heads) / static_cast<double>(model.kv_heads);
            if (heads != model.kv_heads && model.heads % heads == 0 && factor <= greatest_flip_factor &&
                factor >= 1 / greatest_flip_factor)
                add("kv_heads", std::to_string(model.kv_heads), std::to_string(heads));
        }
    return choices;
}

void apply_flip(Comparison& comparison, Compared& compared, const Flip& flip, double factor) {
    if (flip.is_choice())
        choose(comparison, flip);
    else if (flip.side == FlipSide::both)
        *length_of(compared, flip.figure) *= factor;
    else
        apply_to_side(flip.side == FlipSide::a ? comparison.a : comparison.b, flip, factor);
}

} // namespace llmroofline
