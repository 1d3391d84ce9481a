// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/error_template.h"

#include "app/wording/measurement_error_template.h"
#include "app/wording/translatable.h"
#include "core/hardware/price.h"

namespace llmroofline {

namespace {

bool has(const Error& error, std::size_t index) {
    return index < error.arguments.size() && !error.arguments[index].empty();
}

} // namespace

const char* error_template(const Error& error) {
    switch (error.code) {
    case ErrorCode::file_not_found:
        return QT_TRANSLATE_NOOP("Errors", "{0}: there is no such file");
    case ErrorCode::file_unreadable:
        return QT_TRANSLATE_NOOP("Errors", "{0}: cannot be read: {1}");
    case ErrorCode::file_is_directory:
        return QT_TRANSLATE_NOOP("Errors", "{0}: is a folder, expected a file");
    case ErrorCode::file_not_regular:
        return QT_TRANSLATE_NOOP("Errors", "{0}: is a pipe or a device, expected a file");
    case ErrorCode::file_too_large:
        return QT_TRANSLATE_NOOP("Errors", "the file is too large, expected at most {0} bytes");
    case ErrorCode::file_unwritable:
        return QT_TRANSLATE_NOOP("Errors", "{0}: cannot be written: {1}");
    case ErrorCode::yaml_syntax:
        return QT_TRANSLATE_NOOP("Errors", "not valid YAML: {0}");
    case ErrorCode::text_not_utf8:
        return QT_TRANSLATE_NOOP("Errors", "not valid UTF-8, expected a text file");
    case ErrorCode::yaml_too_deep:
        return QT_TRANSLATE_NOOP("Errors", "nested too deeply, expected at most {0} levels");
    case ErrorCode::yaml_too_many_nodes:
        return QT_TRANSLATE_NOOP("Errors", "too many entries, expected at most {0}");
    case ErrorCode::yaml_alias:
        return QT_TRANSLATE_NOOP("Errors",
                                 "anchors and aliases (& and *) are not accepted, expected the value");
    case ErrorCode::yaml_tag:
        return QT_TRANSLATE_NOOP("Errors", "explicit types (!) are not accepted, expected the value");
    case ErrorCode::yaml_tab:
        return QT_TRANSLATE_NOOP("Errors", "a tab in the indentation, expected spaces");
    case ErrorCode::text_control_character:
        return QT_TRANSLATE_NOOP("Errors", "the control character {0}, expected text");
    case ErrorCode::yaml_missing_colon:
        return QT_TRANSLATE_NOOP("Errors", "{0} stands alone, expected `key: value`");
    case ErrorCode::yaml_empty:
        return QT_TRANSLATE_NOOP("Errors", "the file is empty, expected `kind: …` and the figures");
    case ErrorCode::yaml_several_documents:
        return QT_TRANSLATE_NOOP("Errors", "a second document begins here, expected one a file");
    case ErrorCode::json_syntax:
        return QT_TRANSLATE_NOOP("Errors", "not valid JSON at “{0}”");
    case ErrorCode::json_ends_early:
        return QT_TRANSLATE_NOOP("Errors", "the text ends here, expected the rest of a JSON object");
    case ErrorCode::json_not_finite:
        return QT_TRANSLATE_NOOP("Errors", "not valid JSON: found {0}, expected a finite number");
    case ErrorCode::json_no_object:
        return QT_TRANSLATE_NOOP("Errors", "found {0}, expected a JSON object: { \"key\": value, … }");
    case ErrorCode::expected_mapping:
        return has(error, 0) ? QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected `key: value` lines")
                             : QT_TRANSLATE_NOOP("Errors", "found {1}, expected `key: value` lines");
    case ErrorCode::expected_sequence:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected a list");
    case ErrorCode::expected_scalar:
        return has(error, 0) ? QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected one value")
                             : QT_TRANSLATE_NOOP("Errors", "found {1}, expected a key");
    case ErrorCode::duplicate_key:
        return QT_TRANSLATE_NOOP("Errors", "{0} stands twice, first on line {1}, expected once");
    case ErrorCode::unknown_key:
        return has(error, 1) ? QT_TRANSLATE_NOOP("Errors", "unknown key {0}, expected perhaps {1}")
                             : QT_TRANSLATE_NOOP("Errors", "unknown key {0}");
    case ErrorCode::missing_key:
        return QT_TRANSLATE_NOOP("Errors", "{0} is missing, expected a value for it");
    case ErrorCode::kind_not_first:
        return QT_TRANSLATE_NOOP("Errors", "found {0}, expected `kind:` as the first key");
    case ErrorCode::wrong_kind:
        return QT_TRANSLATE_NOOP("Errors", "found kind {0}, expected kind {1}");
    case ErrorCode::unsupported_version:
        return QT_TRANSLATE_NOOP("Errors", "found version {0}, expected {1} or older");
    case ErrorCode::expected_number:
        return has(error, 2) ? QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected a number in {2}")
                             : QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected a number");
    case ErrorCode::expected_integer:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected a whole number");
    case ErrorCode::expected_boolean:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected true or false");
    case ErrorCode::expected_text:
        return QT_TRANSLATE_NOOP("Errors", "{0} is empty, expected text");
    case ErrorCode::expected_choice:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected one of {2}");
    case ErrorCode::expected_date:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected a date such as 2026-10-31");
    case ErrorCode::price_out_of_order:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found {1} beside {2} {3}, expected low, value and high, "
                                           "and oldest and date, in ascending order");
    case ErrorCode::number_out_of_range:
        return has(error, 4) ? QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected {2} to {3} {4}")
                             : QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected {2} to {3}");
    case ErrorCode::bad_size:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected WIDTHxHEIGHT, 480x320 to 16384x16384");
    case ErrorCode::same_axis_twice:
        return QT_TRANSLATE_NOOP("Errors", "{0} lies along both axes, expected two of batch, input, output");
    case ErrorCode::bad_identifier:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: found “{1}”, expected small letters, digits, '-', '_' and '.'");
    case ErrorCode::bad_axis:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "{0}: found “{1}”, expected a whole number above 0, START:STOP:STEP, START:STOP:xN or A,B,C");
    case ErrorCode::bad_zoom:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected LOW:HIGH,LOW:HIGH (across, then up)");
    case ErrorCode::axis_too_long:
        return QT_TRANSLATE_NOOP("Errors", "{0}: {1} values, expected at most {2}");
    case ErrorCode::bad_assignment:
        return QT_TRANSLATE_NOOP("Errors", "found “{0}”, expected KEY=VALUE");
    case ErrorCode::bad_pattern:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected FULL:LOCAL, such as 1:5");
    case ErrorCode::bad_ffn_widths:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: found “{1}”, expected WIDTHxCOUNT,…, such as 28672x49,14336x31");
    case ErrorCode::bad_attention_groups:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected LAYERS:KEY=VALUE,…;…, such as "
                                           "36:heads=96,window=512");
    case ErrorCode::bad_model_variants:
        return QT_TRANSLATE_NOOP("Errors", "found “{0}”, expected ids on Hugging Face joined by commas, each "
                                           "alone or with its types, such as OWNER/NAME fp8/fp8");
    case ErrorCode::bad_module_types:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected MODULE=TYPE or MODULE=TYPE@BITS,…, "
                                           "such as routed_experts=mxfp4; modules: {2}");
    case ErrorCode::kv_heads_do_not_divide:
        return QT_TRANSLATE_NOOP("Errors", "{1} KV heads do not divide {0} query heads, expected one of {2}");
    case ErrorCode::experts_per_token_above_experts:
        return QT_TRANSLATE_NOOP("Errors", "{0} experts per token, expected at most the {1} experts");
    case ErrorCode::first_dense_above_layers:
        return QT_TRANSLATE_NOOP("Errors", "{0} leading dense layers, expected fewer than the {1} layers");
    case ErrorCode::moe_key_without_experts:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} is for mixture-of-experts models, expected `experts` beside it");
    case ErrorCode::dense_width_missing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "intermediate_size is missing, expected the width of the dense layers");
    case ErrorCode::mla_incomplete:
        return QT_TRANSLATE_NOOP("Errors", "{0} is missing, expected all figures of latent attention");
    case ErrorCode::mla_with_kv_heads:
        return QT_TRANSLATE_NOOP("Errors", "{0} does not go with latent attention, expected it left out");
    case ErrorCode::window_without_pattern_fits:
        return QT_TRANSLATE_NOOP("Errors", "{0} is for sliding windows, expected `sliding_window` beside it");
    case ErrorCode::excludes_key:
        return QT_TRANSLATE_NOOP("Errors", "{0} does not go with {1}, expected only one of them");
    case ErrorCode::needs_key_beside:
        return QT_TRANSLATE_NOOP("Errors", "{0} means nothing alone, expected `{1}` beside it");
    case ErrorCode::more_layers_than_stated:
        return QT_TRANSLATE_NOOP("Errors", "{0}: {1} layers, expected at most the {2} layers of the model");
    case ErrorCode::ffn_widths_do_not_add_up:
        return QT_TRANSLATE_NOOP("Errors", "ffn_widths: {0} layers, expected the {1} dense layers");
    case ErrorCode::linear_key_heads_do_not_divide:
        return QT_TRANSLATE_NOOP(
            "Errors", "{1} key heads do not divide the {0} heads of the linear layers, expected a divisor");
    case ErrorCode::config_family_missing:
        return QT_TRANSLATE_NOOP(
            "Errors", "model_type is missing, expected the config.json of a language model on Hugging Face");
    case ErrorCode::config_family_unknown:
        return has(error, 2)
                   ? QT_TRANSLATE_NOOP("Errors", "{0}: the family “{1}” is not known, expected perhaps {2}")
                   : QT_TRANSLATE_NOOP("Errors", "{0}: the family “{1}” is not known, expected one of those "
                                                 "listed in resources/models/README.md");
    case ErrorCode::config_family_unsupported:
        return QT_TRANSLATE_NOOP("Errors", "{0}: the family “{1}” is not supported, expected layers that the "
                                           "cost model describes");
    case ErrorCode::config_key_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0} is missing, expected a value for “{1}” (family {2})");
    case ErrorCode::config_key_foreign:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: found “{1}”, which contradicts the family {2}, expected it left out");
    case ErrorCode::config_value_unsupported:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found “{1}”, expected {2}");
    case ErrorCode::config_keys_differ:
        return QT_TRANSLATE_NOOP("Errors", "{0} is {1} but {2} is {3}, expected the same");
    case ErrorCode::config_not_divisible:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} {1} is not a multiple of {2} {3}, expected one, or a value for {4}");
    case ErrorCode::config_list_length:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found {1} items, expected {2}");
    case ErrorCode::config_object_expected:
        return QT_TRANSLATE_NOOP("Errors", "{0}: found {1}, expected a JSON object");
    case ErrorCode::config_head_unsupported:
        return QT_TRANSLATE_NOOP("Errors", "{0}: {1} has a head that classifies or scores a text, expected a "
                                           "model that generates one");
    case ErrorCode::config_draft_head:
        return QT_TRANSLATE_NOOP("Errors", "{0}: the draft head of a speculative decoder, which is no model "
                                           "of its own, expected the model that it drafts for");
    case ErrorCode::png_broken:
        return QT_TRANSLATE_NOOP("Errors", "the picture is damaged, expected a whole PNG");
    case ErrorCode::png_without_text:
        return QT_TRANSLATE_NOOP(
            "Errors", "the picture holds no comparison, expected a PNG that this program has made");
    case ErrorCode::ambiguous_name:
        return QT_TRANSLATE_NOOP("Errors", "{0} may mean several entries, expected one of {1}");
    case ErrorCode::unknown_accelerator:
        return has(error, 1)
                   ? QT_TRANSLATE_NOOP("Errors", "unknown accelerator {0}, expected perhaps {1}")
                   : QT_TRANSLATE_NOOP("Errors", "unknown accelerator {0}, expected an id of the catalog");
    case ErrorCode::not_in_comparison:
        return QT_TRANSLATE_NOOP("Errors", "{0} is not among the accelerators compared, expected one of {1}");
    case ErrorCode::unknown_model_variant:
        return QT_TRANSLATE_NOOP("Errors", "{1} has no checkpoint “{0}”, expected one of {2}");
    case ErrorCode::unknown_model:
        return has(error, 1)
                   ? QT_TRANSLATE_NOOP("Errors", "unknown model {0}, expected perhaps {1}")
                   : QT_TRANSLATE_NOOP("Errors", "unknown model {0}, expected an id of the catalog");
    case ErrorCode::duplicate_id:
        return QT_TRANSLATE_NOOP("Errors", "id: found “{0}” a second time, expected an id of its own");
    case ErrorCode::id_not_file_name:
        return QT_TRANSLATE_NOOP("Errors", "the id {0} differs from the file's name {1}, expected the same");
    case ErrorCode::catalog_missing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: there are no built-in entries, expected a folder of YAML files");
    case ErrorCode::bad_group:
        return QT_TRANSLATE_NOOP("Errors",
                                 "found “{0}”, expected ID, COUNTxID or COUNTxID:tp=N,pp=N,ep=N,dp=N");
    case ErrorCode::group_count_mismatch:
        return QT_TRANSLATE_NOOP(
            "Errors", "{0} accelerators, but tp {1} × pp {2} × dp {3} = {4}, expected the same number");
    case ErrorCode::expert_degree_does_not_divide:
        return QT_TRANSLATE_NOOP(
            "Errors", "ep {0} does not divide the {1} accelerators of a stage (tp × dp), expected a divisor");
    case ErrorCode::too_many_micro_batches:
        return QT_TRANSLATE_NOOP("Errors", "{0} micro-batches, expected at most the {1} pipeline stages");
    case ErrorCode::layout_does_not_divide:
        return QT_TRANSLATE_NOOP("Errors", "{0} {1} does not divide evenly by {2} {3}, expected a divisor");
    case ErrorCode::kv_heads_and_tensor_degree:
        return QT_TRANSLATE_NOOP(
            "Errors", "{0} {1} and tp {2}: neither divides the other, expected a divisor or a multiple");
    case ErrorCode::expert_degree_without_experts:
        return QT_TRANSLATE_NOOP("Errors", "ep {0}, but the model has no experts, expected ep 1");
    case ErrorCode::link_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0} states no link rate (link_gb_s): not available");
    case ErrorCode::network_missing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: no rate between nodes of {1} accelerators is stated: not available");
    case ErrorCode::reduction_missing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: no switch that reduces is stated (link_topology): not available");
    case ErrorCode::l2_missing:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} states no L2 size (l2_mb), which tiled attention needs: not available");
    case ErrorCode::published_needs_one_accelerator:
        return QT_TRANSLATE_NOOP("Errors",
                                 "not defined by the published formulas: they know a single accelerator");
    case ErrorCode::csv_empty:
    case ErrorCode::csv_open_quote:
    case ErrorCode::csv_too_many_fields:
    case ErrorCode::csv_too_many_records:
    case ErrorCode::missing_column:
    case ErrorCode::duplicate_column:
    case ErrorCode::too_many_fields:
    case ErrorCode::bad_rows:
    case ErrorCode::nothing_to_fit:
    case ErrorCode::fit_failed:
    case ErrorCode::fit_stopped:
    case ErrorCode::unknown_benchmark:
    case ErrorCode::benchmark_needs:
    case ErrorCode::benchmark_is_sql:
    case ErrorCode::benchmark_differs:
    case ErrorCode::run_on_cpu:
    case ErrorCode::run_on_unlike_devices:
    case ErrorCode::run_on_replicas:
    case ErrorCode::run_on_apart_groups:
    case ErrorCode::run_of_embeddings:
    case ErrorCode::run_speculates:
    case ErrorCode::run_with_failures:
    case ErrorCode::run_with_two_kv_types:
    case ErrorCode::type_not_known:
    case ErrorCode::faster_than_bound:
        return measurement_error_template(error);
    case ErrorCode::user_file_not_read:
        return QT_TRANSLATE_NOOP("Errors", "{0}: is not read, expected a name that ends in .yaml");
    case ErrorCode::user_folder_not_read:
        return QT_TRANSLATE_NOOP("Errors", "{0}: is not read, expected files in the folder above it");
    case ErrorCode::no_user_folder:
        return QT_TRANSLATE_NOOP("Errors",
                                 "HOME is not set, or is no absolute path: your own entries are not read, "
                                 "and nothing can be kept");
    case ErrorCode::replaces_built_in:
        return QT_TRANSLATE_NOOP("Errors", "{0}: your own entry {1} takes the place of the built-in one");
    case ErrorCode::shipped_id:
        return QT_TRANSLATE_NOOP(
            "Errors", "{0} is a calibration that comes with the program, expected an id of your own");
    case ErrorCode::calibration_exists:
        return QT_TRANSLATE_NOOP("Errors", "you have a calibration {0} already, expected another id");
    case ErrorCode::id_reads_as_group:
        return QT_TRANSLATE_NOOP("Errors",
                                 "the id {0} would be read as a group of accelerators, expected another");
    case ErrorCode::id_reads_as_file:
        return QT_TRANSLATE_NOOP("Errors", "the id {0} would be read as a file's name, expected another");
    case ErrorCode::software_without_calibration:
        return QT_TRANSLATE_NOOP("Errors",
                                 "--software chooses within a calibration, expected --calibration too");
    case ErrorCode::output_is_input:
        return QT_TRANSLATE_NOOP("Errors", "{0}: is read, expected another file to write to");
    case ErrorCode::unknown_calibration:
        return has(error, 1) ? QT_TRANSLATE_NOOP("Errors", "unknown calibration {0}, expected perhaps {1}")
                             : QT_TRANSLATE_NOOP("Errors", "unknown calibration {0}");
    case ErrorCode::bad_number_list:
        return QT_TRANSLATE_NOOP("Errors", "{0}: expected {1} numbers, separated by blanks");
    case ErrorCode::calibration_differs:
        return QT_TRANSLATE_NOOP(
            "Errors", "the calibration {0} is not the one that this was saved with, so that figures "
                      "may differ from those seen then (content {1} then, {2} now)");
    case ErrorCode::calibration_needs_exact:
        return QT_TRANSLATE_NOOP("Errors",
                                 "a calibration goes with the operator method and the exact formulas only");
    case ErrorCode::one_acceptance:
        return QT_TRANSLATE_NOOP("Errors",
                                 "found several of them, expected one of --acceptance, --accepted-share and "
                                 "--accepted-length");
    case ErrorCode::nothing_drafted:
        return QT_TRANSLATE_NOOP("Errors", "no tokens are drafted, expected --draft-tokens besides");
    case ErrorCode::no_draft_modules:
        return QT_TRANSLATE_NOOP("Errors", "{0} has no modules for multi-token prediction to draft with, "
                                           "expected another model or another draft");
    case ErrorCode::published_needs_plain_request:
        return QT_TRANSLATE_NOOP("Errors", "not defined by the published formulas: they know requests that "
                                           "start together, without chunks, prefix hits or speculation");
    case ErrorCode::types_unknown:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} is quantised (“{1}”) in types that are not known here, expected "
                                 "the types of weights and activations to be chosen");
    case ErrorCode::rate_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0} states no rate for {1}: not available");
    case ErrorCode::published_needs_decode:
        return QT_TRANSLATE_NOOP("Errors",
                                 "not defined by the published formulas: the global method is for decode");
    case ErrorCode::published_needs_two_bytes:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "not defined by the published formulas: the global method is for 2-byte types (FP16, BF16)");
    case ErrorCode::published_needs_dense:
        return QT_TRANSLATE_NOOP(
            "Errors", "not defined by the published formulas: the operator method is for dense models");
    case ErrorCode::published_needs_plain_attention:
        return QT_TRANSLATE_NOOP("Errors",
                                 "not defined by the published formulas: they know no sliding window, "
                                 "latent attention or parallel block");
    case ErrorCode::published_needs_one_ffn:
        return QT_TRANSLATE_NOOP(
            "Errors",
            "not defined by the published formulas: they know one kind of feed-forward in all layers");
    case ErrorCode::published_needs_equal_layers:
        return QT_TRANSLATE_NOOP("Errors",
                                 "not defined by the published formulas: they know only layers that are all "
                                 "alike, with softmax attention over the whole context");
    case ErrorCode::unknown_traffic:
        return has(error, 1) ? QT_TRANSLATE_NOOP("Errors", "unknown traffic {0}, expected perhaps {1}")
                             : QT_TRANSLATE_NOOP("Errors", "unknown traffic {0}");
    case ErrorCode::log_compressed:
        return QT_TRANSLATE_NOOP("Errors", "the file is compressed, expected text: unpack it first");
    case ErrorCode::log_column_unclear:
        return QT_TRANSLATE_NOOP("Errors", "which column holds {0} is not clear, expected one of: {1}");
    case ErrorCode::line_too_long:
        return QT_TRANSLATE_NOOP("Errors", "the line is too long, expected at most {0} bytes");
    case ErrorCode::expected_time:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0}: found {1}, expected a number or a time like 2026-10-10 18:17:03");
    case ErrorCode::no_usable_rows:
        return QT_TRANSLATE_NOOP("Errors", "no row can be used, expected requests with their tokens");
    case ErrorCode::price_missing:
        if (!has(error, 1))
            return QT_TRANSLATE_NOOP("Errors", "{0} has no price of your own: not available");
        return error.arguments[1] == to_string(PriceSegment::on_demand)
                   ? QT_TRANSLATE_NOOP("Errors", "{0} has no price on demand: not available")
                   : QT_TRANSLATE_NOOP("Errors", "{0} has no price in the segment {1}: not available");
    case ErrorCode::purchase_price_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0}: what it costs to buy is not known: not available");
    case ErrorCode::tdp_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0} states no board power (tdp_w): not available");
    case ErrorCode::host_power_missing:
        return QT_TRANSLATE_NOOP("Errors", "{0} states no power of the host (host_w): not available");
    case ErrorCode::picture_too_large:
        return QT_TRANSLATE_NOOP("Errors", "{0}: the picture does not fit the memory, expected fewer pixels");
    case ErrorCode::picture_too_small:
        return QT_TRANSLATE_NOOP("Errors",
                                 "a picture of {0} has no room for its words, expected at least {1}");
    case ErrorCode::no_fonts:
        return QT_TRANSLATE_NOOP("Errors",
                                 "no font is installed here, so that words would be boxes, expected a font "
                                 "such as Noto Sans");
    case ErrorCode::no_pictures_in_this_build:
        return QT_TRANSLATE_NOOP("Errors",
                                 "this build has no Qt and draws no pictures, expected --format csv or json");
    }
    return "";
}

} // namespace llmroofline
