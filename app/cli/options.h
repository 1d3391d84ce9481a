// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The command line as typed: spelled correctly, not yet resolved against the catalogs. What is empty was not
// given.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/comparison/comparison.h"
#include "core/mesh/request_mesh.h"

namespace llmroofline::cli {

enum class Command { gpus, models, roofline, operators, mesh, estimate, rank, check, calibrate, validate };
enum class RankBy { throughput, latency, cost, energy };
enum class Format { table, csv, json };

struct PictureRequest {
    std::string png;
    std::string svg;
    std::string pdf;
    int width = 1200;
    int height = 800;
    double scale = 1;

    bool any() const { return !png.empty() || !svg.empty() || !pdf.empty(); }
};

struct Options {
    Command command = Command::mesh;

    std::string comparison_file;
    std::string model;
    std::vector<std::string> model_sets; // KEY=VALUE
    std::vector<std::string> gpus;
    std::vector<std::string> gpu_sets; // ID.KEY=VALUE
    std::optional<Method> method;
    std::optional<Formulas> formulas;
    std::optional<Phase> phase;
    std::optional<DataType> weights;
    std::optional<DataType> activations;
    std::optional<DataType> kv_cache;
    std::optional<DataType> expert_weights;
    std::optional<int> int4_group_size;
    std::optional<AttentionKernel> attention;
    std::optional<ExpertsRead> experts_read;
    std::optional<double> memory_reserve_gb;
    bool allow_fallback = false;
    bool fp32_as_tf32 = false;
    std::optional<AllReduce> all_reduce;
    bool overlap_communication = false;
    GroupSpelling group; // of every side that does not name its own; without count and accelerator
    std::optional<Axis> batch;
    std::optional<Axis> sequence;

    // estimate, rank, and mesh over requests
    std::optional<Axis> input;
    std::optional<Axis> output_tokens;
    std::optional<Batching> batching;
    std::optional<std::int64_t> prefill_chunk;
    std::optional<double> prefix_hit;
    std::optional<std::int64_t> drafted_tokens;
    std::optional<double> acceptance;
    std::optional<double> draft_cost;
    std::string decode_gpu;
    std::optional<RankBy> rank_by;
    std::string view;                    // mesh: a kind of view_kinds(); empty: not given
    std::optional<RequestMetric> metric; // mesh: over requests
    std::optional<Quantity> x;
    std::optional<Quantity> y;

    std::optional<Format> format;
    std::string output;
    PictureRequest picture;

    std::string id;                 // gpus ID, models ID
    std::vector<std::string> files; // check FILE…
    std::vector<DataType> dtypes;   // roofline --dtype
    bool dtype_tf32 = false;
    bool strict = false;        // check: remarks are faults
    bool needs_sources = false; // check: each figure with source, status and date
    bool ready_groups = false;  // gpus: list these instead
    bool variants = false;      // gpus: list these instead

    std::string calibration;  // id or file; empty: none (validate: the shipped one)
    std::string software;     // the stack that it speaks for
    std::string measurements; // calibrate, validate
    std::string profile;      // calibrate: the new calibration's id
    std::string profile_name;
    std::string prior = "tuned"; // none: the general priors
    bool skip_bad_rows = false;
    bool quick = false; // nothing is left out
};

// Empty if the program is to stop with `status` (help and version 0, wrong usage 2); what there was to say
// has been said.
struct ParsedOptions {
    std::optional<Options> options;
    int status = 0;
};

ParsedOptions parse_options(int argc, const char* const* argv);

} // namespace llmroofline::cli
