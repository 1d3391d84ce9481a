// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/spec_lint_tables.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::spec_lint {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool contains(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

// The digits that begin at `offset`, as a number; at most four, so that no text overflows it.
std::optional<int> digits_at(std::string_view text, std::size_t offset) {
    std::optional<int> value;
    for (std::size_t i = offset; i < text.size() && i < offset + 4 && is_digit(text[i]); ++i) {
        value = value.value_or(0) * 10 + (text[i] - '0');
    }
    return value;
}

bool has_stacked_memory(const Accelerator& accelerator) {
    return plain(accelerator.memory_type).starts_with("hbm");
}

// `24x100gbe`: so many ports of so many Gbit/s.
std::optional<double> ethernet_rate(std::string_view link) {
    const std::size_t end = link.find("gbe");
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    std::size_t begin = end;
    while (begin > 0 && is_digit(link[begin - 1])) {
        --begin;
    }
    const std::optional<int> gbit = digits_at(link, begin);
    if (!gbit || begin == 0 || link[begin - 1] != 'x') {
        return std::nullopt;
    }
    std::size_t ports_begin = begin - 1;
    while (ports_begin > 0 && is_digit(link[ports_begin - 1])) {
        --ports_begin;
    }
    const std::optional<int> ports = digits_at(link, ports_begin);
    return ports ? std::optional(*ports * *gbit / 8.0) : std::nullopt;
}

std::optional<double> pcie_rate(const Accelerator& accelerator, std::string_view link) {
    const std::size_t at = link.find("pcie");
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view rest = link.substr(at + 4);
    const std::size_t generation_at = rest.starts_with("gen") ? 3 : 0;
    // One digit: 'PCIe 4.0' has become 'pcie40'.
    std::optional<double> generation = digits_at(rest.substr(0, generation_at + 1), generation_at);
    if (!generation) {
        generation = accelerator.pcie_gen;
    }
    if (!generation || *generation < 1 || *generation > 9) {
        return std::nullopt;
    }
    constexpr double lane_of_generation_4 = 2;
    const std::size_t x = rest.find('x');
    const std::optional<int> lanes = x == std::string_view::npos ? std::nullopt : digits_at(rest, x + 1);
    return lane_of_generation_4 * std::exp2(*generation - 4) * lanes.value_or(16);
}

// What a part of that architecture has at most, where its specification does not name the interconnect.
std::optional<double> unnamed_link_rate(const Accelerator& accelerator, std::string_view architecture) {
    std::optional<double> fastest;
    for (const LinkRate& link : links) {
        const bool fits = !link.architecture.empty() && contains(architecture, link.architecture);
        if (fits && (!fastest || link.gb_s > *fastest)) {
            fastest = link.gb_s;
        }
    }
    return fastest ? fastest : pcie_rate(accelerator, "pcie");
}

// A bridge of no stated generation.
std::optional<double> bridge_rate(const Accelerator& accelerator, std::string_view link) {
    if (!contains(link, "nvlinkbridge") || !contains(plain(accelerator.architecture), "ampere")) {
        return std::nullopt;
    }
    constexpr double of_a30 = 100;
    constexpr double of_others = 56.25;
    return has_stacked_memory(accelerator) ? of_a30 : of_others;
}

} // namespace

RateRatio ArchitectureRates::ratio(Rate rate) const {
    switch (rate) {
    case Rate::vector_fp32:
        return any;
    case Rate::tf32:
        return tf32;
    case Rate::fp16:
        return times(1);
    case Rate::bf16:
        return no_bf16 ? none : times(1);
    case Rate::fp8:
        return fp8;
    case Rate::fp4:
        return fp4;
    case Rate::int8:
        return int8;
    case Rate::int4:
        return int4;
    }
    return any;
}

std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            result += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            result += c;
        }
    }
    return result;
}

const ArchitectureRates* find_architecture(const Accelerator& accelerator) {
    const std::string name = plain(accelerator.architecture);
    const auto fits = [&](const ArchitectureRates& candidate) {
        // Three letters occur inside other names.
        const bool named = candidate.name == "ada" ? name == "ada" || contains(name, "adalovelace")
                                                   : contains(name, candidate.name);
        const MemoryKind kind = has_stacked_memory(accelerator) ? MemoryKind::stacked : MemoryKind::soldered;
        return named && (candidate.memory == MemoryKind::any ||
                         (!accelerator.memory_type.empty() && candidate.memory == kind));
    };
    const auto found = std::find_if(architectures.begin(), architectures.end(), fits);
    return found == architectures.end() ? nullptr : &*found;
}

const MemoryTypeRange* find_memory_type(const Accelerator& accelerator) {
    const std::string name = plain(accelerator.memory_type);
    // Longer names come first in the table.
    const auto found = std::find_if(memory_types.begin(), memory_types.end(),
                                    [&](const MemoryTypeRange& type) { return name.starts_with(type.name); });
    return found == memory_types.end() ? nullptr : &*found;
}

std::optional<double> find_link_rate(const Accelerator& accelerator) {
    const std::string link = plain(accelerator.interconnect);
    const std::string architecture = plain(accelerator.architecture);
    const auto fits = [&](const LinkRate& candidate) {
        return contains(link, candidate.interconnect) && contains(architecture, candidate.architecture);
    };
    if (link.empty()) {
        return unnamed_link_rate(accelerator, architecture);
    }
    if (const std::optional<double> bridge = bridge_rate(accelerator, link)) {
        return bridge;
    }
    if (const auto found = std::find_if(links.begin(), links.end(), fits); found != links.end()) {
        return found->gb_s;
    }
    const std::optional<double> ethernet = ethernet_rate(link);
    return ethernet ? ethernet : pcie_rate(accelerator, link);
}

} // namespace llmroofline::spec_lint
