// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/complete_run.h"

#include <algorithm>
#include <cmath>

#include "core/io/ascii.h"
#include "core/io/numbers.h"

namespace llmroofline {

namespace {

constexpr double same_length = 0.05;     // relatively: chat templates add some tokens
constexpr double same_parameters = 0.03; // relatively: files round, and count embeddings in their own way

bool is_near(double one, double other, double tolerance) {
    return std::abs(one - other) <= tolerance * std::max(one, other);
}

// Of 16 bits there are two kinds that take up and cost the same.
bool is_same_type(DataType one, DataType other) {
    const auto is_16 = [](DataType type) { return type == DataType::bf16 || type == DataType::fp16; };
    return one == other || (is_16(one) && is_16(other));
}

bool begins_with(std::string_view text, std::string_view beginning) {
    return text.size() >= beginning.size() &&
           std::equal(beginning.begin(), beginning.end(), text.begin(),
                      [](char a, char b) { return lower_ascii(a) == lower_ascii(b); });
}

std::vector<std::string> split(std::string_view list) {
    constexpr std::string_view between = ", ";
    std::vector<std::string> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(between), list.size());
        parts.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + between.size(), list.size()));
    }
    return parts;
}

// The ids that a name may stand for; none where it is not known.
template <class Find> std::vector<std::string> candidates(const std::string& name, Find find) {
    const auto found = find(name);
    if (found)
        return {found->id};
    const Error& error = found.errors().front();
    return error.code == ErrorCode::ambiguous_name ? split(error.arguments[1]) : std::vector<std::string>{};
}

class Completer {
public:
    Completer(const BenchmarkRun& run, const BenchmarkSetup& setup, const Catalog& catalog,
              CompleteRun& complete)
        : run_(run), setup_(setup), catalog_(catalog), complete_(complete) {}

    std::optional<Error> complete() {
        // What is known is shown of a run that is left out, too.
        read_value();
        if (run_.left_out)
            return run_.left_out;
        find_gpu();
        find_model();
        find_software();
        find_layout();
        find_types();
        find_lengths();
        find_load();
        find_value();
        return error_;
    }

private:
    void fail(Error error) {
        if (!error_)
            error_ = std::move(error);
    }
    void need(const char* option) { fail({ErrorCode::benchmark_needs, {option}, {}}); }
    // False where the file holds all the same.
    bool differs(const char* option, std::string said, std::string chosen) {
        if (!setup_.is_default)
            fail({ErrorCode::benchmark_differs, {option, std::move(said), std::move(chosen)}, {}});
        return !setup_.is_default;
    }

    void read_value() {
        complete_.phase = run_.phase == RunPhase::prefill  ? MeasuredPhase::prefill
                          : run_.phase == RunPhase::decode ? MeasuredPhase::decode
                                                           : MeasuredPhase::end_to_end;
        complete_.is_closed_loop = run_.is_closed_loop;
        complete_.cached = run_.cached;
        if (run_.milliseconds) {
            complete_.value = *run_.milliseconds;
        } else {
            complete_.metric = run_.phase == RunPhase::whole ? MeasuredMetric::output_tokens_per_s
                                                             : MeasuredMetric::tokens_per_s;
            complete_.value = run_.tokens_s.value_or(0);
        }
        if (!std::isfinite(complete_.value))
            complete_.value = 0;
    }

    // The id that holds, of what is chosen and what the file may mean by its name.
    template <class Find>
    std::string resolve(const char* option, const std::string& chosen, const std::string& said,
                        const std::vector<std::string>& may_be, Find find) {
        const bool is_one = may_be.size() == 1;
        if (chosen.empty()) {
            if (said.empty())
                need(option);
            else if (!is_one) {
                const auto found = find(said);
                fail(found ? Error{ErrorCode::benchmark_needs, {option}, {}} : found.errors().front());
            }
            return is_one ? may_be.front() : std::string();
        }
        const auto found = find(chosen);
        if (!found) {
            fail(found.errors().front());
            return {};
        }
        if (may_be.empty() || std::find(may_be.begin(), may_be.end(), found->id) != may_be.end())
            return found->id;
        if (!differs(option, said, chosen) && is_one)
            return may_be.front();
        // A default is no choice between several.
        if (setup_.is_default)
            fail({ErrorCode::benchmark_needs, {option}, {}});
        return {};
    }

    void find_gpu() {
        const auto find = [&](const std::string& name) { return catalog_.find_accelerator(name); };
        const std::vector<std::string> may_be =
            run_.gpu.empty() ? std::vector<std::string>{} : candidates(run_.gpu, find);
        complete_.gpu = resolve("--gpu", setup_.gpu, run_.gpu, may_be, find);
    }

    double parameters_of(const std::string& id) const {
        const auto model = catalog_.find_model(id);
        return model ? count_parameters(*model).total : 0;
    }

    void find_model() {
        const auto find = [&](const std::string& name) { return catalog_.find_model(name); };
        std::vector<std::string> may_be;
        std::string said;
        for (const std::string& name : run_.models)
            if (may_be.empty() && !name.empty()) {
                may_be = candidates(name, find);
                said = name;
            }
        if (run_.parameters > 0)
            std::erase_if(may_be, [&](const std::string& id) {
                return !is_near(parameters_of(id), run_.parameters, same_parameters);
            });
        // One name may stand for several of one shape: their size tells them from others.
        const auto chosen = catalog_.find_model(setup_.model);
        if (chosen && run_.names_shape &&
            (run_.parameters == 0 || is_near(parameters_of(chosen->id), run_.parameters, same_parameters))) {
            complete_.model = chosen->id;
            return;
        }
        complete_.model = resolve("--model", setup_.model, said, may_be, find);
        if (run_.parameters > 0 && !complete_.model.empty() &&
            !is_near(parameters_of(complete_.model), run_.parameters, same_parameters))
            fail({ErrorCode::benchmark_differs,
                  {"--model", said + " (" + format_shortest(run_.parameters) + ")", complete_.model},
                  {}});
    }

    void find_software() {
        complete_.software = run_.software;
        complete_.version = run_.version;
        if (setup_.software.empty())
            return;
        const bool is_same =
            begins_with(setup_.software, run_.software) || begins_with(run_.software, setup_.software);
        if (run_.is_software_said && !is_same) {
            differs("--software", run_.software, setup_.software);
            return;
        }
        complete_.software = setup_.software;
        complete_.version.clear();
    }

    void find_layout() {
        complete_.tensor = run_.tensor.value_or(setup_.tensor.value_or(1));
        complete_.pipeline = run_.pipeline.value_or(1);
        complete_.expert = run_.expert.value_or(1);
        if (run_.tensor && setup_.tensor && *run_.tensor != *setup_.tensor)
            differs("--tp", std::to_string(*run_.tensor), std::to_string(*setup_.tensor));
    }

    std::optional<DataType> type(const char* option, const std::optional<DataType>& said,
                                 const std::optional<DataType>& chosen) {
        if (said && chosen && !is_same_type(*said, *chosen))
            differs(option, std::string(to_string(*said)), std::string(to_string(*chosen)));
        return said ? said : chosen;
    }

    void find_types() {
        const Precision& said = run_.types.precision;
        const Precision& chosen = setup_.precision;
        complete_.precision = said;
        complete_.precision.weights = type("--weights", said.weights, chosen.weights);
        complete_.precision.activations = type("--activations", said.activations, chosen.activations);
        complete_.precision.kv_cache = type("--kv-cache", said.kv_cache, chosen.kv_cache);
        if (!run_.types.unknown.empty() && (!chosen.weights || setup_.is_default))
            fail({ErrorCode::type_not_known, {"--weights", run_.types.unknown}, {}});
    }

    double length(const char* option, const std::optional<double>& said,
                  const std::optional<std::int64_t>& chosen) {
        if (said && chosen && !is_near(*said, static_cast<double>(*chosen), same_length))
            differs(option, format_shortest(std::round(*said)), std::to_string(*chosen));
        if (!said && !chosen)
            need(option);
        return std::round(said ? *said : static_cast<double>(chosen.value_or(0)));
    }

    void find_lengths() {
        const bool decodes = run_.phase != RunPhase::prefill;
        complete_.input = length("--input", run_.input, setup_.input);
        complete_.output = decodes ? length("--output-tokens", run_.output, setup_.output) : 0;
        if (run_.all_tokens && setup_.input && setup_.output &&
            !is_near(*run_.all_tokens, complete_.input + complete_.output, same_length))
            fail({ErrorCode::benchmark_differs,
                  {"--input + --output-tokens", format_shortest(*run_.all_tokens),
                   format_shortest(complete_.input + complete_.output)},
                  {}});
    }

    // Requests in flight, to a hundredth.
    void find_load() {
        constexpr double hundredth = 0.01;
        std::optional<double> load = run_.load;
        const std::optional<double> chosen =
            setup_.batch ? std::optional(static_cast<double>(*setup_.batch)) : std::nullopt;
        if (!run_.is_closed_loop) {
            if (load && chosen && *load != *chosen)
                differs("--batch", format_shortest(*load), format_shortest(*chosen));
            if (!load && !chosen)
                need("--batch");
            complete_.batch = load ? *load : chosen.value_or(1);
            return;
        }
        // A client that tells its cap alone is taken to keep it; of a batch run offline the engine makes what it will.
        if (!load && !chosen && run_.phase == RunPhase::decode)
            load = run_.most_load;
        if (!load && !chosen)
            need("--batch");
        double held = load ? *load : chosen.value_or(1);
        if (run_.most_load)
            held = std::min(held, *run_.most_load);
        if (chosen && *chosen < held * (1 - same_length))
            differs("--batch", format_shortest(std::round(held / hundredth) * hundredth),
                    format_shortest(*chosen));
        complete_.batch = std::max(std::round(held / hundredth) * hundredth, 1.0);
    }

    void find_value() {
        if (run_.requests_s && !run_.milliseconds)
            complete_.value = *run_.requests_s * complete_.output;
        if (!(complete_.value > 0) || !std::isfinite(complete_.value))
            fail({ErrorCode::missing_key, {run_.value_key}, {}});
    }

    const BenchmarkRun& run_;
    const BenchmarkSetup& setup_;
    const Catalog& catalog_;
    CompleteRun& complete_;
    std::optional<Error> error_;
};

} // namespace

std::optional<Error> complete_run(const BenchmarkRun& run, const BenchmarkSetup& setup,
                                  const Catalog& catalog, CompleteRun& complete) {
    return Completer(run, setup, catalog, complete).complete();
}

} // namespace llmroofline
