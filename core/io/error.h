// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An Error says what went wrong: a code with arguments and a place. `core` holds no sentence for a user: `app/wording`
// turns an Error into text, in the user's language. Plain values, safe to copy between threads.
#pragma once

#include <string>
#include <vector>

namespace llmroofline {

// The arguments of each code stand in the comment, in order: {0}, {1}, …
enum class ErrorCode {
    // files
    file_not_found,    // path
    file_unreadable,   // path, system's reason
    file_is_directory, // path
    file_not_regular,  // path (a pipe, a device)
    file_too_large,    // size limit in bytes
    file_unwritable,   // path, system's reason
    // text as such
    text_not_utf8,          //
    text_control_character, // its code point: U+0004
    // YAML as such
    yaml_syntax,            // the parser's reason
    yaml_too_deep,          // depth limit
    yaml_too_many_nodes,    // node limit
    yaml_alias,             // (an anchor or an alias)
    yaml_tag,               // (an explicit type: !!str)
    yaml_tab,               // (in the indentation)
    yaml_missing_colon,     // key
    yaml_empty,             //
    yaml_several_documents, //
    // JSON as such; what it shares with YAML has the codes above
    json_syntax,     // what stands there
    json_ends_early, //
    json_not_finite, // the word: Infinity, NaN
    json_no_object,  // what was found
    // structure; 'what was found' is one of: nothing, scalar, mapping, sequence
    expected_mapping,    // key ("": the whole file), what was found
    expected_sequence,   // key, what was found
    expected_scalar,     // key ("": a key itself), what was found
    duplicate_key,       // key, line of the first
    unknown_key,         // key, nearest known key ("" if none is near)
    missing_key,         // key
    kind_not_first,      // the key found in its place
    wrong_kind,          // found kind, expected kind
    unsupported_version, // found, newest supported
    // values
    expected_number,      // key, found, unit ("" if it has none)
    expected_integer,     // key, found
    expected_boolean,     // key, found
    expected_text,        // key
    expected_choice,      // key, found, choices joined by ", "
    number_out_of_range,  // key, found, least, greatest, unit
    bad_identifier,       // key, found
    expected_date,        // key, found
    price_out_of_order,   // key, found, the other key, its value
    bad_axis,             // key, found
    bad_size,             // option, found
    same_axis_twice,      // quantity (a mesh has it along both axes)
    axis_too_long,        // key, number of values, limit
    bad_zoom,             // key, found
    bad_assignment,       // found (KEY=VALUE was expected)
    bad_pattern,          // key, found
    bad_attention_groups, // key, found
    bad_ffn_widths,       // key, found
    bad_model_variants,   // found
    bad_module_types,     // key, found, names of modules joined by ", "
    // what the figures mean together
    kv_heads_do_not_divide,          // heads, kv_heads, divisors joined by ", "
    experts_per_token_above_experts, // experts_per_token, experts
    first_dense_above_layers,        // first_dense_layers, layers
    moe_key_without_experts,         // key
    dense_width_missing,             // (intermediate_size is needed by the dense layers)
    mla_incomplete,                  // missing key
    mla_with_kv_heads,               // key
    window_without_pattern_fits,     // key
    excludes_key,                    // key, the other key
    needs_key_beside,                // key, the other key
    more_layers_than_stated,         // keys joined by " + ", layers by them, layers
    ffn_widths_do_not_add_up,        // layers by ffn_widths, dense layers
    linear_key_heads_do_not_divide,  // linear_heads, linear_key_heads
    // a Hugging Face config.json; `family` is its model_type
    config_family_missing,     //
    config_family_unknown,     // key, found, nearest known family ("" if none is near)
    config_family_unsupported, // key, found
    config_key_missing,        // keys joined by " or ", what it is here: layers, …, family
    config_key_foreign,        // key, found, family
    config_value_unsupported,  // key, found, what is supported
    config_keys_differ,        // key, its value, other key, its value
    config_not_divisible,      // key, its value, divisor's key, its value, key that settles it
    config_list_length,        // key, number of items, expected
    config_object_expected,    // key, what was found
    config_head_unsupported,   // key, found (a head that classifies, rewards or embeds)
    config_draft_head,         // key or found (of a speculative decoder's draft)
    // catalogs
    unknown_accelerator,          // id, nearest id
    ambiguous_name,               // name, the ids that it may mean
    not_in_comparison,            // id, ids in use joined by ", "
    unknown_model,                // id, nearest id
    unknown_model_variant,        // word, model's id, its checkpoints joined by ", "
    id_not_file_name,             // id, file stem
    duplicate_id,                 // id
    user_file_not_read,           // path (its name does not end in .yaml)
    user_folder_not_read,         // path
    no_user_folder,               //
    replaces_built_in,            // id, path of the user's entry (no fault: a remark)
    shipped_id,                   // id (of a calibration that comes with the program)
    calibration_exists,           // id (the user has one)
    id_reads_as_group,            // id
    id_reads_as_file,             // id
    software_without_calibration, //
    output_is_input,              // path
    // groups of accelerators
    bad_group,                     // found (COUNTxID:tp=N,… was expected)
    group_count_mismatch,          // stated count, tp, pp, dp, their product
    expert_degree_does_not_divide, // ep, accelerators of a stage
    too_many_micro_batches,        // micro-batches, pp
    layout_does_not_divide,        // what is divided (key), its number, degree (tp, pp, ep), its number
    kv_heads_and_tensor_degree,    // KV heads, tp
    expert_degree_without_experts, // ep
    catalog_missing,               // folder
    // measurements and calibrations
    csv_empty,               //
    csv_open_quote,          // (a quoted field without its end)
    csv_too_many_fields,     // limit (of one record)
    csv_too_many_records,    // limit
    png_broken,              // (a picture)
    png_without_text,        // key
    missing_column,          // column
    duplicate_column,        // column
    too_many_fields,         // fields of the row, columns
    bad_rows,                // how many rows cannot be used
    nothing_to_fit,          //
    fit_failed,              //
    fit_stopped,             //
    unknown_benchmark,       // the programs that are known, joined by ", "
    benchmark_is_sql,        // program
    benchmark_needs,         // option
    benchmark_differs,       // option, what the file says, what the option says
    run_on_cpu,              // what the file says of it
    run_on_unlike_devices,   // their names
    run_on_replicas,         // how many
    run_on_apart_groups,     // (prefill and decode on groups of their own)
    run_of_embeddings,       //
    run_speculates,          // what the file says of it: the mean accepted length, or a kind
    run_with_failures,       // requests that failed, all requests
    run_with_two_kv_types,   // of keys, of values
    type_not_known,          // key, found
    faster_than_bound,       // how many times
    unknown_calibration,     // id, nearest id
    bad_number_list,         // key, how many numbers were expected
    calibration_differs,     // id, fingerprint saved, fingerprint found (no fault: a remark)
    calibration_needs_exact, // (the exact formulas' operators)
    // the cost model
    types_unknown,                   // model, how its publisher calls its quantisation
    rate_missing,                    // accelerator, type
    link_missing,                    // accelerator
    network_missing,                 // accelerator, accelerators a node
    reduction_missing,               // accelerator
    l2_missing,                      // accelerator
    published_needs_decode,          //
    published_needs_two_bytes,       //
    published_needs_dense,           //
    published_needs_plain_attention, //
    published_needs_one_ffn,         //
    published_needs_equal_layers,    //
    published_needs_one_accelerator, //
    published_needs_plain_request,   //
    one_acceptance,                  // (of the options that say how many drafts are accepted)
    nothing_drafted,                 // (an option of drafted tokens without any)
    no_draft_modules,                // model (drafts by modules that it has none of)
    // traffic
    unknown_traffic,    // id, nearest id
    log_compressed,     //
    log_column_unclear, // what it is to hold (input, output, time), columns joined by ", "
    line_too_long,      // limit in bytes
    expected_time,      // key, found
    no_usable_rows,     //
    // prices and power
    price_missing,          // accelerator, segment ("": one's own price)
    purchase_price_missing, // accelerator
    tdp_missing,            // accelerator
    host_power_missing,     // accelerator
    // pictures
    no_pictures_in_this_build, // (built without Qt)
    picture_too_large,         // path or size
    picture_too_small,         // size, least size
    no_fonts,                  // (on this computer: words would be boxes)
};

// 1-based; 0 means 'no place'. `column` counts characters (code points), not bytes.
struct Place {
    std::string file;
    int line = 0;
    int column = 0;

    bool operator==(const Place&) const = default;
};

struct Error {
    ErrorCode code;
    std::vector<std::string> arguments;
    Place place;

    bool operator==(const Error&) const = default;
};

using Errors = std::vector<Error>;

} // namespace llmroofline
