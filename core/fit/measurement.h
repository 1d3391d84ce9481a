// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What somebody measured: one accelerator or a tensor-parallel group of them, a model, a workload, and one
// figure. Plain values.
//
// Columns of a measurement file (CSV; others are ignored; * required):
//   gpu_id* model_id*          ids of the catalogs
//   framework, framework_version   the software stack
//   num_gpus, tp, pp, ep       accelerators; the tensor, the pipeline and the expert degree (1); tensor or pipeline must
//                              be stated where there are several
//   weight_dtype*, act_dtype, kv_dtype   the types of the command line; `published` is as the model is published;
//                              f16, fp16/bf16 and nothing are 16 bit, q4_0 is INT4 in groups of 32, `mxfp4(experts)` is MXFP4 for routed
//                              experts and BF16 for the rest; act_dtype fp4 is nvfp4, f16/q8_1 is 16 bit
//   dp, ep                     replicas, and accelerators that share a set of experts (1); a 0 is a 1
//   batch_size*, input_len, output_len
//   cached_len                 tokens of each sequence that are in the cache before its prompt (0)
//   batching                   static (all sequences start together; the default), closed_loop (batch_size
//                              requests in flight, a mean: a decode step is then lengthened by the prefills of the
//                              others), offline (all requests at once, as many in flight as memory and
//                              max_batch hold: no batch_size) or server (requests arrive under a limit of
//                              times; as offline, and no figure of a fit)
//   max_batch                  of offline and server: the engine's limit, of one replica
//   phase*                     prefill, decode, end_to_end
//   metric*                    latency_ms: time to first token, time per output token, whole time;
//                              tokens_per_s: batch·input/TTFT, batch·output/Σ decode (without output_len
//                              batch/step); output_tokens_per_s: likewise, end_to_end batch·output/whole time
//   value*                     of all accelerators together
//   weight                     of the row in a fit (1)
//   quality                    A (all stated), B (something derived), C (something guessed: the row validates and
//                              fits nothing)
//   bench                      what it is a run of; rows of one are told apart in the table of ratios
//   source                     where it was published, in words or as a reference
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline {

enum class MeasuredPhase { prefill, decode, end_to_end };
enum class MeasuredBatching { fixed, closed_loop, offline, server };
enum class MeasuredMetric { latency_ms, tokens_per_s, output_tokens_per_s };

std::string_view to_string(MeasuredPhase value);
std::string_view to_string(MeasuredMetric value);
std::string_view to_string(MeasuredBatching value);

struct Measurement {
    int line = 0;
    std::string gpu; // as written
    std::string model_id;
    AcceleratorGroup group;
    // Of a pipeline. Where the engine has no time for it, since no link is stated, `group` has one stage: the stages work one after the other, and what passes between them is one
    // hidden state a token.
    std::int64_t stages = 1;
    Transformer model;
    Precision precision;
    std::string software; // with " serving" behind it in a closed loop: its fit is one of its own
    std::string version;  // software and release (software_version.h), or empty
    MeasuredBatching batching = MeasuredBatching::fixed;
    double batch = 1; // offline and server: as many as are in flight
    // Requests that ran at once, where memory held fewer than there were; 0: all.
    double in_flight = 0;
    double input = 0;
    double output = 0; // 0: one step at s = input
    double cached = 0; // before the prompt
    MeasuredPhase phase = MeasuredPhase::decode;
    MeasuredMetric metric = MeasuredMetric::latency_ms;
    double value = 0; // as written
    double weight = 1;
    std::string source;
    std::string bench;

    // Requests come and go: all kinds but a static batch.
    // Tokens of a sequence before the first that is generated.
    double context() const { return cached + input; }
    bool is_loop() const { return batching != MeasuredBatching::fixed; }
    bool has_batch() const {
        return batching == MeasuredBatching::fixed || batching == MeasuredBatching::closed_loop;
    }
    double at_once() const { return in_flight > 0 ? in_flight : batch; }

    // Seconds that the value stands for, and back: of the prefill, of a mean decode step, of the whole.
    double seconds() const { return converted(value); }
    double value_of(double seconds) const { return converted(seconds, true); }
    bool is_rate() const { return metric != MeasuredMetric::latency_ms; }

private:
    double converted(double figure, bool to_value = false) const;
};

struct BadRow {
    int line = 0;
    std::string gpu; // as written, where it can be read
    std::string model;
    std::string phase;
    std::string metric;
    std::optional<double> value;
    Error error;
};

struct MeasurementFile {
    std::vector<Measurement> rows;
    std::vector<BadRow> bad; // cannot be used, and why
};

// Faults of the file as a whole: those of the CSV reader, missing_column, duplicate_column. Those of a row
// are in `bad`: too_many_fields, expected_number (which NaN and infinity are not), number_out_of_range,
// expected_integer, expected_choice, unknown_accelerator and unknown_model with the nearest id, and what
// `refused` refuses.
Result<MeasurementFile> parse_measurements(std::string_view text, std::string_view file_name,
                                           const Catalog& catalog);
Result<MeasurementFile> load_measurements(const std::filesystem::path& path, const Catalog& catalog);

inline constexpr std::size_t measurement_file_limit = 16 * 1024 * 1024; // bytes

} // namespace llmroofline
