// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The only file that includes CLI11, which takes the compiler long.
#include "app/cli/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <map>

#include "app/wording/error_text.h"
#include "core/comparison/request_yaml.h"
#include "core/io/numbers.h"
#include "core/version.h"

namespace llmroofline::cli {

namespace {

constexpr int wrong_usage = 2;

constexpr const char* exit_help = "Exit status: 0 done, 1 the input was refused, 2 wrong usage.";

template <class Value> std::map<std::string, Value> names_of(std::initializer_list<Value> values) {
    std::map<std::string, Value> names;
    for (const Value value : values)
        names.emplace(to_string(value), value);
    return names;
}

std::map<std::string, DataType> data_type_names() {
    std::map<std::string, DataType> names;
    for (const DataType type : all_data_types)
        names.emplace(to_string(type), type);
    return names;
}

// An option whose value is one of `names`.
template <class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& flag, std::optional<Value>& target,
                        const std::map<std::string, Value>& names, const std::string& help) {
    std::string choices;
    for (const auto& [name, value] : names)
        choices += (choices.empty() ? "" : " ") + name;
    const auto read = [&target, names](const std::string& text) { target = names.at(text); };
    return app.add_option_function<std::string>(flag, read, help)
        ->check(CLI::IsMember(names))
        ->type_name("{" + choices + "}");
}

void add_axis(CLI::App& app, const std::string& flag, std::optional<Axis>& target, const std::string& help) {
    const auto read = [flag, &target](const std::string& text) {
        const auto axis = parse_axis(flag, text);
        if (!axis)
            throw CLI::ValidationError(error_text(axis.errors().front()));
        target = *axis;
    };
    app.add_option_function<std::string>(flag, read, help)
        ->type_name("N|START:STOP:STEP|START:STOP:xN|A,B,C");
}

// CLI11's own Range lets NaN through.
CLI::Validator finite_range(double least, double greatest) {
    return CLI::Validator(
        [=](const std::string& text) {
            const auto number = parse_double(text);
            if (number && *number >= least && *number <= greatest)
                return std::string();
            return "found \"" + text + "\", expected " + format_shortest(least) + " to " +
                   format_shortest(greatest);
        },
        "NUMBER");
}

void add_list(CLI::App& app, const std::string& flag, std::vector<std::string>& target,
              const std::string& type, const std::string& help) {
    app.add_option(flag, target, help)->type_name(type)->allow_extra_args(false);
}

std::map<std::string, Format> format_names() {
    return {{"table", Format::table}, {"csv", Format::csv}, {"json", Format::json}};
}

void add_output(CLI::App& app, Options& options) {
    add_choice(app, "--format", options.format, format_names(), "How figures are written (table)");
    app.add_option("-o,--output", options.output, "Write there instead of standard output")
        ->type_name("FILE");
}

void add_gpus(CLI::App& app, Options& options) {
    add_list(app, "--gpu", options.gpus, "ID|FILE|NxID[:tp=N,pp=N,ep=N,dp=N,mb=N]",
             "A catalog id, a spec YAML, or a group of them; repeatable, the first is A, the second B "
             "(a100-sxm4-80gb, h20-96gb). A group may have a name (gpus --groups), and node=N "
             "(accelerators a node), lat=US (a hop), net=GB/s and netlat=US (between nodes)");
    add_list(app, "--gpu-set", options.gpu_sets, "ID.KEY=VALUE", "Override one figure of a spec; repeatable");
    app.add_flag("--allow-fallback", options.allow_fallback,
                 "Run a type that an accelerator lacks at the next wider one");
    app.add_option("--comparison", options.comparison_file, "Start from a saved comparison")
        ->type_name("FILE");
}

void add_layout(CLI::App& app, Options& options) {
    const auto degree = [&](const std::string& flag, std::optional<std::int64_t>& target,
                            const std::string& help) {
        app.add_option(flag, target, help)->check(CLI::Range(std::int64_t{1}, most_accelerators));
    };
    const std::string whose = " of every side that does not name its own (1)";
    degree("--tp", options.group.tensor, "Tensor parallel degree" + whose);
    degree("--pp", options.group.pipeline, "Pipeline stages" + whose);
    degree("--ep", options.group.expert, "Expert parallel degree" + whose);
    degree("--dp", options.group.data, "Data parallel replicas" + whose);
    degree("--micro-batches", options.group.micro_batches, "Parts of the batch in the pipeline at once (1)");
    degree("--node-size", options.group.links.node_size, "Accelerators in one node (the spec's, else all)");
    const auto figure = [&](const std::string& flag, std::optional<double>& target, const NumberRange& range,
                            const std::string& help) {
        app.add_option(flag, target, help)->check(finite_range(range.least, range.greatest));
    };
    figure("--link-latency", options.group.links.link_latency_us, latency_range,
           "Microseconds a hop within a node (the spec's, else 0)");
    figure("--network", options.group.links.network_gb_s, network_range,
           "GB/s between nodes, an accelerator, one direction");
    figure("--network-latency", options.group.links.network_latency_us, latency_range,
           "Microseconds a hop between nodes (0)");
    add_choice(app, "--all-reduce", options.all_reduce,
               names_of({AllReduce::ring, AllReduce::tree, AllReduce::in_network}),
               "How a group adds up its results (ring)");
    app.add_flag("--overlap", options.overlap_communication,
                 "Communication runs beside the computing: a step takes the longer of both");
}

void add_workload(CLI::App& app, Options& options) {
    add_layout(app, options);
    const auto types = data_type_names();
    app.add_option("--model", options.model,
                   "A catalog id, a model YAML or a Hugging Face config.json (llama-2-70b)")
        ->type_name("ID|FILE");
    add_list(app, "--set", options.model_sets, "KEY=VALUE",
             "Override one field of the architecture; repeatable, all are applied together and checked once");
    app.add_option(
           "--calibration", options.calibration,
           "Correct times by a calibration, with the operator method and the exact formulas (none: bounds)")
        ->type_name("ID|FILE|none");
    app.add_option("--software", options.software, "The software stack that the calibration is to speak for");
    add_choice(app, "--formulas", options.formulas, names_of({Formulas::exact, Formulas::published}),
               "The architecture as it is, or what the tools of 2024 compute (exact)");
    add_choice(app, "--phase", options.phase, names_of({Phase::decode, Phase::prefill}), "(decode)");
    add_choice(app, "--weights", options.weights, types, "Type of the weights (fp16)");
    add_choice(app, "--activations", options.activations, types, "Type of the activations (fp16)");
    add_choice(app, "--kv-cache", options.kv_cache, types, "Type of the KV cache (fp16)");
    add_choice(app, "--expert-weights", options.expert_weights, types,
               "Type of the routed experts (as weights)");
    app.add_option("--int4-group", options.int4_group_size, "Weights that share one FP16 scale in int4 (128)")
        ->check(CLI::Range(1, 1 << 20));
    add_choice(app, "--attention", options.attention,
               names_of({AttentionKernel::fused, AttentionKernel::unfused, AttentionKernel::tiled}),
               "(fused); tiled reads keys and values again once they outgrow the L2");
    app.add_flag("--tf32", options.fp32_as_tf32, "FP32 matrix products run at the TF32 rate");
    add_choice(app, "--experts-read", options.experts_read,
               names_of({ExpertsRead::expected, ExpertsRead::all}),
               "Experts whose weights a step reads (expected)");
    app.add_option("--memory-reserve", options.memory_reserve_gb, "GB kept free on each accelerator (0)")
        ->check(finite_range(0.0, 1e6));
}

void add_request(CLI::App& app, Options& options) {
    add_axis(app, "--input", options.input, "Prompt tokens (1024)");
    add_axis(app, "--output-tokens", options.output_tokens, "Generated tokens (256)");
    add_choice(app, "--batching", options.batching, names_of({Batching::fixed, Batching::closed_loop}),
               "All sequences start together, or --batch requests are in flight all the time (static)");
    app.add_option("--prefill-chunk", options.prefill_chunk, "Prompt tokens a step; 0: all in one (0)")
        ->check(CLI::Range(prefill_chunk_range.least, prefill_chunk_range.greatest));
    const auto number = [&](const std::string& flag, std::optional<double>& target, const NumberRange& range,
                            const std::string& help) {
        app.add_option(flag, target, help)->check(finite_range(range.least, range.greatest));
    };
    number("--prefix-hit", options.prefix_hit, prefix_hit_range,
           "Share of the prompt that is in the cache already (0)");
    app.add_option("--draft-tokens", options.drafted_tokens, "Tokens drafted a verification; 0: none (0)")
        ->check(CLI::Range(drafted_token_range.least, drafted_token_range.greatest));
    number("--acceptance", options.acceptance, acceptance_range, "Share of drafted tokens accepted (0.7)");
    number("--draft-cost", options.draft_cost, draft_cost_range,
           "Time of drafting one token, as a share of a decode step (0.05)");
    app.add_option("--decode-gpu", options.decode_gpu, "Where decoding is apart from the prefill: this group")
        ->type_name("ID|FILE|NxID[:…]");
}

void add_whole_request(CLI::App& app, Options& options) {
    add_gpus(app, options);
    add_workload(app, options);
    add_axis(app, "--batch", options.batch, "Sequences, or requests in flight (32)");
    add_request(app, options);
}

void add_axes(CLI::App& app, Options& options, const std::string& batch, const std::string& sequence) {
    add_axis(app, "--batch", options.batch, "Sequences in a step (" + batch + ")");
    add_axis(app, "--seq", options.sequence, "Context length in tokens (" + sequence + ")");
}

void add_picture(CLI::App& app, Options& options) {
    app.add_option("--png", options.picture.png, "Draw it as PNG")->type_name("FILE");
    app.add_option("--svg", options.picture.svg, "Draw it as SVG")->type_name("FILE");
    app.add_option("--pdf", options.picture.pdf, "Draw it as PDF")->type_name("FILE");
    const auto read_size = [&options](const std::string& text) {
        const std::size_t by = text.find('x');
        const auto width = parse_integer(text.substr(0, by));
        const auto height = by < text.size() ? parse_integer(text.substr(by + 1)) : std::nullopt;
        if (!width || !height || *width < 480 || *height < 320 || *width > 16384 || *height > 16384)
            throw CLI::ValidationError("--size", "found \"" + text +
                                                     "\", expected WIDTHxHEIGHT, 480x320 to 16384x16384");
        options.picture.width = static_cast<int>(*width);
        options.picture.height = static_cast<int>(*height);
    };
    app.add_option_function<std::string>("--size", read_size, "Size of the picture in points (1200x800)")
        ->type_name("WIDTHxHEIGHT");
    app.add_option("--scale", options.picture.scale, "Pixels a point in a PNG (1)")
        ->check(finite_range(0.25, 8.0));
}

void add_commands(CLI::App& app, Options& options) {
    const auto add = [&](const char* name, Command command, const char* help) {
        CLI::App* sub = app.add_subcommand(name, help);
        sub->footer(exit_help);
        sub->callback([&options, command] { options.command = command; });
        return sub;
    };

    CLI::App* gpus =
        add("gpus", Command::gpus, "List the accelerators, or show one with the source of each figure");
    gpus->add_option("ID", options.id, "A catalog id, a ready group's, a variant's, or a spec YAML");
    gpus->add_flag("--groups", options.ready_groups, "List the groups that --gpu knows by a name");
    gpus->add_flag("--variants", options.variants, "List slices (MIG) and power-limited cards");
    add_output(*gpus, options);

    CLI::App* models = add("models", Command::models, "List the models, or show one with its sources");
    models->add_option("ID", options.id, "A catalog id, a model YAML or a Hugging Face config.json");
    add_output(*models, options);

    CLI::App* roofline =
        add("roofline", Command::roofline, "Roofs and ridge points; with a workload, its point on each");
    add_gpus(*roofline, options);
    add_workload(*roofline, options);
    add_axes(*roofline, options, "none", "none");
    const auto types = data_type_names();
    const auto read_type = [&options, types](const std::vector<std::string>& names) {
        for (const std::string& name : names) {
            if (name == "tf32")
                options.dtype_tf32 = true;
            else
                options.dtypes.push_back(types.at(name));
        }
    };
    auto roofs = types;
    roofs.emplace("tf32", DataType::fp32);
    roofline
        ->add_option_function<std::vector<std::string>>("--dtype", read_type, "Only these types; repeatable")
        ->check(CLI::IsMember(roofs))
        ->allow_extra_args(false);
    add_picture(*roofline, options);
    add_output(*roofline, options);

    const auto methods = names_of({Method::global, Method::operator_by_operator});
    CLI::App* operators =
        add("operators", Command::operators,
            "The operators of one step on the first accelerator. FLOPs, bytes, FLOP/byte, FLOP/s, s");
    add_gpus(*operators, options);
    add_workload(*operators, options);
    add_axes(*operators, options, "32", "4096");
    add_choice(*operators, "--method", options.method, methods, "(operator)");
    add_output(*operators, options);

    CLI::App* mesh =
        add("mesh", Command::mesh,
            "Performance of A over B, batch by sequence length. perf: tokens/s (operator), FLOP/s (global)");
    add_gpus(*mesh, options);
    add_workload(*mesh, options);
    add_axes(*mesh, options, "1:1024:x64", "128:32768:x64");
    add_request(*mesh, options);
    mesh->add_option("--view", options.view, "What the mesh is of (step; request with --metric)")
        ->check(CLI::IsMember(view_names()));
    add_choice(
        *mesh, "--metric", options.metric,
        names_of({RequestMetric::throughput, RequestMetric::ttft, RequestMetric::tpot, RequestMetric::total}),
        "Of whole requests, over --x and --y, instead of a step's speed");
    const auto quantities = names_of({Quantity::batch, Quantity::input, Quantity::output});
    add_choice(*mesh, "--x", options.x, quantities, "Across (input); values by its own option");
    add_choice(*mesh, "--y", options.y, quantities, "Down (output)");
    add_choice(*mesh, "--method", options.method, methods, "(operator; a picture without it shows both)");
    add_picture(*mesh, options);
    add_output(*mesh, options);

    CLI::App* estimate =
        add("estimate", Command::estimate,
            "A whole request on each --gpu: time to first token, time per output token, throughput. Seconds, "
            "bytes, tokens/s of the group");
    add_whole_request(*estimate, options);
    add_output(*estimate, options);

    CLI::App* rank = add("rank", Command::rank,
                         "Every accelerator of the catalog (or each --gpu) for one request, best first");
    add_whole_request(*rank, options);
    const std::map<std::string, RankBy> orders = {{"throughput", RankBy::throughput},
                                                  {"latency", RankBy::latency},
                                                  {"cost", RankBy::cost},
                                                  {"energy", RankBy::energy}};
    add_choice(*rank, "--by", options.rank_by, orders,
               "Output tokens/s; total time; launch price a token/s; joules a token at the rated power "
               "(throughput)");
    add_output(*rank, options);

    const auto add_measurements = [&](CLI::App& sub) {
        const auto named = data_type_names();
        sub.add_option("--gpu", options.gpus, "What a benchmark's JSON does not say: the accelerator's id")
            ->allow_extra_args(false);
        sub.add_option("--model", options.model, "… the model's");
        sub.add_option("--software", options.software, "… the software stack");
        sub.add_option("--tp", options.group.tensor, "… the tensor parallel degree (1)");
        add_choice(sub, "--weights", options.weights, named, "… the types");
        add_choice(sub, "--activations", options.activations, named, "…");
        add_choice(sub, "--kv-cache", options.kv_cache, named, "…");
        add_axis(sub, "--batch", options.batch, "… sequences (benchmark_latency)");
        add_axis(sub, "--input", options.input, "… prompt tokens");
        add_axis(sub, "--output-tokens", options.output_tokens, "… generated tokens");
        return sub
            .add_option("--measurements", options.measurements,
                        "A measurement file, or the JSON of llama-bench, vLLM's benchmark_serving or "
                        "benchmark_latency")
            ->type_name("CSV|JSON");
    };
    CLI::App* calibrate = add("calibrate", Command::calibrate,
                              "Fit a calibration to measurements; row by row what it makes of them");
    add_measurements(*calibrate)->required();
    calibrate->add_option("--profile", options.profile, "The new calibration's id (own)")->type_name("ID");
    calibrate->add_option("--name", options.profile_name, "Its name (the id)");
    calibrate->add_option("--prior", options.prior, "It starts from this (tuned)")->type_name("ID|none");
    calibrate->add_flag("--skip-bad-rows", options.skip_bad_rows, "Leave out rows that cannot be used");
    calibrate->add_flag("--quick", options.quick,
                        "Only fit: no accelerator, model or shape is left out to tell the error on others");
    add_choice(*calibrate, "--format", options.format, format_names(), "How the rows are written (table)");
    calibrate
        ->add_option("-o,--output", options.output, "The calibration's YAML (among the user's calibrations)")
        ->type_name("FILE");

    CLI::App* validate =
        add("validate", Command::validate,
            "Predict each row of a measurement file, with its 90 % interval; without a file the "
            "calibration's own error table");
    add_measurements(*validate);
    validate->add_option("--calibration", options.calibration, "A calibration (tuned)")->type_name("ID|FILE");
    add_output(*validate, options);

    CLI::App* check = add("check", Command::check,
                          "Check spec, model, comparison, calibration and measurement files; a line a fault");
    check->add_option("FILE", options.files, "YAML and CSV files")->required();
    check->add_flag("--strict", options.strict, "Suspicious figures are faults too");
    check->add_flag("--sources", options.needs_sources, "Figures need source, status and date");
}

// What each option alone cannot see.
std::string outputs_fault(const Options& options) {
    const PictureRequest& picture = options.picture;
    constexpr double most_pixels = 1e8;
    if (!picture.png.empty() && picture.width * picture.scale * picture.height * picture.scale > most_pixels)
        return "--size, --scale: found more than 100 million pixels, expected a smaller picture";
    std::vector<std::string> files = {picture.png, picture.svg, picture.pdf, options.output};
    std::erase(files, std::string());
    std::sort(files.begin(), files.end());
    if (const auto twice = std::adjacent_find(files.begin(), files.end()); twice != files.end())
        return *twice + ": stands for two outputs, expected a file each";
    return {};
}

} // namespace

ParsedOptions parse_options(int argc, const char* const* argv) {
    Options options;
    CLI::App app(
        "Rooflines and advantage meshes for LLM inference: accelerators compared from their data sheets. "
        "Times are bounds, not predictions.",
        "llmroofline-cli");
    app.footer(std::string("llmroofline-cli COMMAND --help lists a command's options. ") + exit_help);
    app.set_version_flag("--version", std::string("llmroofline-cli ") + version);
    app.require_subcommand(1);
    add_commands(app, options);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int status = app.exit(error, std::cout, std::cerr);
        return {std::nullopt, status == 0 ? 0 : wrong_usage};
    }
    if (const std::string fault = outputs_fault(options); !fault.empty()) {
        std::cerr << fault << '\n';
        return {std::nullopt, wrong_usage};
    }
    return {options, 0};
}

} // namespace llmroofline::cli
