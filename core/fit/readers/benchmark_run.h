// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the file of a benchmark program says of one run, in the program's own words where a catalog knows others: what
// it leaves unsaid is empty. Plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/hardware/precision.h"
#include "core/io/error.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

// What was timed: the prompt, the mean step of one token, or all of it.
enum class RunPhase { prefill, decode, whole };

// Types that a program names. What we have no type for is named in `unknown`.
struct RunTypes {
    Precision precision;
    std::string unknown; // how the program spells the type of the weights
};

struct BenchmarkRun {
    Place place;
    std::optional<Error> left_out; // why it is no measurement of a fit

    std::string gpu;
    std::vector<std::string> models; // names that stand for it, the one that says most first
    bool names_shape = false;        // several models of one shape bear these names
    double parameters = 0;           // of the model; 0: not said
    std::string software;            // as calibrations call it
    bool is_software_said = false;   // not only what the program usually measures
    std::string version;
    std::optional<std::int64_t> tensor;
    std::optional<std::int64_t> pipeline;
    std::optional<std::int64_t> expert;
    RunTypes types;

    // Sequences at once, and how many they can have been: the prompts, the cap of the client or of the engine.
    std::optional<double> load;
    std::optional<double> most_load;
    bool is_closed_loop = false;
    std::optional<double> input;      // mean tokens a prompt
    std::optional<double> output;     // mean tokens generated
    double cached = 0;                // tokens in the cache before the prompt
    std::optional<double> all_tokens; // of all prompts and outputs, where they are not told apart
    RunPhase phase = RunPhase::decode;
    std::optional<double> milliseconds; // one of these three
    std::optional<double> tokens_s;     // of the prompt or of the output, by all accelerators together
    std::optional<double> requests_s;   // where the length of an output is not said
    std::string value_key;              // where the value should stand
};

} // namespace llmroofline
