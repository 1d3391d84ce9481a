// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looks into a record of a benchmark's file: values at a path of keys. What is not there, or of another kind, is
// empty. Numbers may be quoted, as metadata given by hand are. Pure functions; nodes live as long as the record.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "core/io/yaml_node.h"

namespace llmroofline {

using KeyPath = std::initializer_list<std::string_view>;

// nullptr where it is not there.
const YamlNode* node_at(const YamlNode& record, KeyPath path);

std::optional<double> number_at(const YamlNode& record, KeyPath path);
std::optional<std::int64_t> whole_at(const YamlNode& record, KeyPath path);
std::string text_at(const YamlNode& record, KeyPath path); // of a scalar; empty for `null`
bool is_true_at(const YamlNode& record, KeyPath path);     // true, or a number but 0

// The first that is there.
std::optional<double> first_number(const YamlNode& record, std::initializer_list<KeyPath> paths);
std::string first_text(const YamlNode& record, std::initializer_list<KeyPath> paths);

// Throughput × latency (Little's law): the mean number of requests in flight.
std::optional<double> mean_load(std::optional<double> requests_per_s, std::optional<double> seconds);

} // namespace llmroofline
