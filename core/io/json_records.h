// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// JSON files of any size, record by record: a record is an object, an object of a list, or one of several objects one
// after another (JSON lines). What a program wrote of every request is not kept: a list inside a record that has more
// than `json_list_limit` items is left out, and a text longer than `json_text_limit` is cut, so that memory is bounded
// by one record. Scalars are as written (texts quoted), `null` is nothing, as are `Infinity` and `NaN`, which are no
// JSON but what Python writes. Each node has its place. A byte-order mark is fine. Belongs to one thread.
//
// Faults: those of opening a file, json_syntax, json_ends_early, json_no_object, duplicate_key, expected_number (one that
// no double holds), yaml_too_deep, yaml_too_many_nodes, text_control_character.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>

#include "core/io/result.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

inline constexpr std::size_t json_list_limit = 256;
inline constexpr std::size_t json_text_limit = 64 * 1024; // bytes
inline constexpr int json_record_node_limit = 200'000;    // keys and values that are kept of one record

// Says whether to read on.
using TakeRecord = std::function<bool(YamlNode record)>;

Status read_json_records(const std::filesystem::path& path, const TakeRecord& take);

} // namespace llmroofline
