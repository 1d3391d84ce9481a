// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/accelerator.h"

#include <algorithm>

#include "core/hardware/accelerator_fields.h"
#include "core/hardware/data_type.h"
#include "core/hardware/price_yaml.h"
#include "core/io/ascii.h"

namespace llmroofline {

namespace {

constexpr std::string_view default_key = "default";

// From the most to the least trusted.
int doubt(FigureStatus status) {
    switch (status) {
    case FigureStatus::confirmed:
        return 0;
    case FigureStatus::single_source:
        return 1;
    case FigureStatus::unstated:
        return 2;
    case FigureStatus::recalled:
        return 3;
    case FigureStatus::unconfirmed:
        return 4;
    }
    return 4;
}

// The next wider rate; empty after the last.
std::optional<Rate> next_wider(Rate rate) {
    switch (rate) {
    case Rate::fp4:
        return Rate::fp8;
    case Rate::int4:
        return Rate::int8;
    case Rate::fp8:
    case Rate::int8:
        return Rate::fp16;
    case Rate::fp16:
    case Rate::bf16:
        return Rate::vector_fp32;
    case Rate::tf32:
        return Rate::vector_fp32;
    case Rate::vector_fp32:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Rate> twin(Rate rate) {
    if (rate == Rate::fp16) {
        return Rate::bf16;
    }
    return rate == Rate::bf16 ? std::optional(Rate::fp16) : std::nullopt;
}

} // namespace

std::string_view to_string(FigureStatus status) {
    return name_of(figure_status_names, status);
}

std::optional<FigureStatus> parse_figure_status(std::string_view name) {
    return value_named(figure_status_names, name);
}

double Accelerator::memory_bytes() const {
    constexpr double bytes_per_mib = 1024.0 * 1024.0;
    return usable_memory_mib ? *usable_memory_mib * bytes_per_mib : memory_gb * 1e9;
}

bool Accelerator::has_matrix_rate() const {
    return std::any_of(all_rates.begin(), all_rates.end(), [this](Rate rate) {
        return rate != Rate::vector_fp32 && rate_tera(rate).has_value();
    });
}

FigureStatus Accelerator::status_of(const std::string& key) const {
    auto found = status.find(key);
    if (found == status.end()) {
        found = status.find(std::string(default_key));
    }
    return found == status.end() ? FigureStatus::unstated : found->second;
}

std::string_view Accelerator::source_of(const std::string& key) const {
    if (key == price_key && !prices.yours && prices.in(PriceSegment::on_demand)) {
        return prices.in(PriceSegment::on_demand)->source;
    }
    auto found = sources.find(key);
    if (found == sources.end() && status_of(key) != FigureStatus::unstated) {
        found = sources.find(std::string(default_key));
    }
    return found == sources.end() ? std::string_view{} : found->second;
}

std::optional<Date> Accelerator::read_on(const std::string& key) const {
    if (key == price_key && !prices.yours && prices.in(PriceSegment::on_demand)) {
        return prices.in(PriceSegment::on_demand)->date;
    }
    if (source_of(key) == own_source) {
        return std::nullopt;
    }
    auto found = read.find(key);
    if (found == read.end() && status_of(key) != FigureStatus::unstated) {
        found = read.find(std::string(default_key));
    }
    return found == read.end() ? std::nullopt : std::optional(found->second);
}

// Bandwidth, memory size and rates: what speeds and 'fits' are computed from. A measured usable size only
// sharpens the data sheet's.
static bool enters_the_figures(const AcceleratorField& field) {
    return field.rate || field.key == "memory_gb" || field.key == "bandwidth_gb_s";
}

FigureStatus Accelerator::weakest_status() const {
    FigureStatus weakest = FigureStatus::confirmed;
    for (const AcceleratorField& field : accelerator_fields()) {
        if (!enters_the_figures(field) || !number_of(*this, field)) {
            continue;
        }
        const FigureStatus found = status_of(std::string(field.key));
        if (doubt(found) > doubt(weakest)) {
            weakest = found;
        }
    }
    return weakest;
}

std::optional<MatrixRate> find_matrix_rate(const Accelerator& accelerator, DataType type, bool allow_fallback,
                                           bool fp32_as_tf32) {
    constexpr double tera = 1e12;
    bool fell_back = false;
    const Rate wanted = fp32_as_tf32 && type == DataType::fp32 ? Rate::tf32 : matrix_rate(type);
    for (std::optional<Rate> rate = wanted; rate; rate = next_wider(*rate)) {
        if (const std::optional<double>& figure = accelerator.rate_tera(*rate)) {
            return MatrixRate{*figure * tera, *rate, false, fell_back};
        }
        if (const std::optional<Rate> other = twin(*rate)) {
            if (const std::optional<double>& figure = accelerator.rate_tera(*other)) {
                // Two steps wider it is just the wider type's rate; nothing stands in for anything.
                return MatrixRate{*figure * tera, *other, !fell_back, fell_back};
            }
        }
        if (!allow_fallback) {
            return std::nullopt;
        }
        fell_back = true;
    }
    return std::nullopt;
}

std::optional<double> vector_rate(const Accelerator& accelerator) {
    constexpr double tera = 1e12;
    const std::optional<double>& figure = accelerator.rate_tera(Rate::vector_fp32);
    return figure ? std::optional(*figure * tera) : std::nullopt;
}

std::string full_name(const Accelerator& accelerator) {
    const std::string& vendor = accelerator.vendor;
    const std::string& name = accelerator.name;
    const auto same_letter = [](char left, char right) { return lower_ascii(left) == lower_ascii(right); };
    const bool is_named =
        name.size() >= vendor.size() && std::equal(vendor.begin(), vendor.end(), name.begin(), same_letter);
    return is_named ? name : vendor + (name.empty() ? "" : " ") + name;
}

} // namespace llmroofline
