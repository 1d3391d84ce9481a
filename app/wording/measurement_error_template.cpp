// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/measurement_error_template.h"

#include "app/wording/translatable.h"

namespace llmroofline {

const char* measurement_error_template(const Error& error) {
    switch (error.code) {
    case ErrorCode::csv_empty:
        return QT_TRANSLATE_NOOP("Errors", "the file is empty, expected a line of column names and rows");
    case ErrorCode::csv_open_quote:
        return QT_TRANSLATE_NOOP("Errors", "a quoted field begins here and does not end, expected \"");
    case ErrorCode::csv_too_many_fields:
        return QT_TRANSLATE_NOOP("Errors",
                                 "a line has more than {0} fields, expected a table of measurements");
    case ErrorCode::csv_too_many_records:
        return QT_TRANSLATE_NOOP("Errors", "too many rows, expected at most {0}");
    case ErrorCode::missing_column:
        return QT_TRANSLATE_NOOP("Errors", "the column {0} is missing, expected it in the first line");
    case ErrorCode::duplicate_column:
        return QT_TRANSLATE_NOOP("Errors", "the column {0} is there twice, expected it once");
    case ErrorCode::too_many_fields:
        return QT_TRANSLATE_NOOP("Errors", "found {0} fields, expected at most {1}, one a column");
    case ErrorCode::bad_rows:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} rows cannot be used, expected none (--skip-bad-rows leaves them out)");
    case ErrorCode::nothing_to_fit:
        return QT_TRANSLATE_NOOP("Errors", "no row can be used, expected measurements to fit to");
    case ErrorCode::fit_failed:
        return QT_TRANSLATE_NOOP("Errors", "the fit did not come to a solution");
    case ErrorCode::fit_stopped:
        return QT_TRANSLATE_NOOP("Errors", "the fit was stopped");
    case ErrorCode::unknown_benchmark:
        return QT_TRANSLATE_NOOP("Errors", "no measurements, expected what one of these writes: {0}");
    case ErrorCode::benchmark_is_sql:
        return QT_TRANSLATE_NOOP(
            "Errors", "SQL statements of {0} are not read, expected its JSON, JSON lines, CSV or Markdown");
    case ErrorCode::benchmark_needs:
        return QT_TRANSLATE_NOOP("Errors", "the file does not say it, expected {0}");
    case ErrorCode::benchmark_differs:
        return QT_TRANSLATE_NOOP("Errors", "{0} is {2}, and the file says {1}");
    case ErrorCode::run_on_cpu:
        return QT_TRANSLATE_NOOP("Errors", "it ran on the CPU, in part at least ({0})");
    case ErrorCode::run_on_unlike_devices:
        return QT_TRANSLATE_NOOP("Errors", "it ran on unlike accelerators: {0}");
    case ErrorCode::run_on_replicas:
        return QT_TRANSLATE_NOOP("Errors", "it ran on {0} replicas, expected one group");
    case ErrorCode::run_on_apart_groups:
        return QT_TRANSLATE_NOOP("Errors", "prefill and decode ran on groups of their own, expected one");
    case ErrorCode::run_of_embeddings:
        return QT_TRANSLATE_NOOP("Errors", "it computed embeddings, expected a language model's prefill");
    case ErrorCode::run_speculates:
        return QT_TRANSLATE_NOOP("Errors", "it ran with speculative decoding ({0}), expected plain decoding");
    case ErrorCode::run_with_failures:
        return QT_TRANSLATE_NOOP("Errors", "{0} of {1} requests failed");
    case ErrorCode::run_with_two_kv_types:
        return QT_TRANSLATE_NOOP("Errors", "keys are in {0} and values in {1}, expected one type");
    case ErrorCode::type_not_known:
        return QT_TRANSLATE_NOOP("Errors", "{0} is {1}, a type that is not known here");
    case ErrorCode::faster_than_bound:
        return QT_TRANSLATE_NOOP("Errors",
                                 "{0} times as fast as its lower bound allows: unit, type, accelerator or "
                                 "their number must be wrong");
    default:
        return "";
    }
}

} // namespace llmroofline
