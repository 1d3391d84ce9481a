// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every field of an accelerator's specification in one table: its key, unit and range, and how to reach it.
// Files, the command line, tables and the editor all go by it. Free functions without state, safe from any
// thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/hardware/accelerator.h"
#include "core/io/field_table.h"

namespace llmroofline {

// `price_usd_per_hour` as a number is yours, else the market's on demand; what is set is yours, and takes the place of
// all segments.
struct AcceleratorField : Field<Accelerator> {
    std::optional<Rate> rate = std::nullopt; // which of the peak rates it is, if it is one

    bool is_number() const { return kind == FieldKind::number || kind == FieldKind::integer; }
    // A figure has a source and a status; `release_year` is a number and no figure.
    bool is_figure() const { return is_number() && key != "release_year"; }
};

// In the order of the files and of `gpus` as CSV.
FieldTable<Accelerator, AcceleratorField> accelerator_fields();

// Numbers: empty where the spec gives none; setting an empty one on a required field leaves it as it is.
std::optional<double> number_of(const Accelerator& accelerator, const AcceleratorField& field);
void set_number(Accelerator& accelerator, const AcceleratorField& field, std::optional<double> value);

// Any field as text: numbers in the shortest form, "" where there is none.
std::string field_text(const Accelerator& accelerator, const AcceleratorField& field);

// Reads `text` into the field and checks its range. Faults have no place: expected_number, expected_integer,
// number_out_of_range, bad_identifier, expected_text, missing_key.
Status read_field(Accelerator& accelerator, const AcceleratorField& field, std::string_view text);

// After `memory_gb` has changed from that of `before`: what a program can allocate is taken to be the same
// share of the new size, in whole MiB, and its source says so. Nothing where `before` has no such figure.
void follow_capacity(Accelerator& accelerator, const Accelerator& before);
// With what the source of a figure begins that has followed the capacity.
inline constexpr std::string_view scaled_with_capacity = "scaled with memory_gb: ";

// An override, as `--gpu-set` gives it: "" or `null` takes an optional figure away. What the spec said of the
// old figure's source and status no longer holds for the new one. `memory_gb` takes usable_memory_mib along.
// Besides the above: unknown_key.
Status set_field(Accelerator& accelerator, std::string_view key, std::string_view text);

} // namespace llmroofline
