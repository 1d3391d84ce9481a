// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/traffic/traffic_time.h"

#include <algorithm>
#include <cmath>

#include "core/request/request_memory.h"
#include "core/request/request_spread.h"
#include "core/request/request_time.h"

namespace llmroofline {

namespace {

double greatest_context(const Traffic& traffic) {
    double greatest = 1;
    for (const TrafficBin& bin : traffic.bins)
        greatest = std::max(greatest, bin.input + bin.output);
    return greatest;
}

// The groups that take part, each with what it holds of a context.
class MixedMemory {
public:
    MixedMemory(const Comparison& comparison, const AcceleratorGroup& group, const Traffic& traffic)
        : prompts_(comparison, group), traffic_(traffic) {
        if (comparison.decode_group)
            decoding_.emplace(comparison, *comparison.decode_group);
    }

    // Says whether every bin that fits alone, and there is one, fits with so many in flight.
    bool loses_nothing(double in_flight) {
        const std::vector<char> alone = fits(1);
        return std::find(alone.begin(), alone.end(), 1) != alone.end() && fits(in_flight) == alone;
    }

    // The greatest number in flight, up to `most`, that loses nothing; 0: none does.
    double greatest(double most) {
        return greatest_batch(
                   [&](double in_flight) {
                       return BatchFigures{loses_nothing(in_flight), 0, 0, 0};
                   },
                   {}, most)
            .batch;
    }

    // Each bin: whether b·s̄ tokens, and the request alone, fit beside its prefill.
    std::vector<char> fits(double in_flight) {
        if (!mean_context_)
            mean_context_ = mean_of_those_that_fit_alone();
        const double mean = *mean_context_;
        std::vector<char> result;
        for (const TrafficBin& bin : traffic_.bins)
            result.push_back(holds(in_flight, bin, std::max(mean, (bin.input + bin.output) / in_flight)));
        return result;
    }

private:
    double mean_of_those_that_fit_alone() {
        Traffic alone;
        for (const TrafficBin& bin : traffic_.bins)
            if (holds(1, bin, bin.input + bin.output))
                alone.bins.push_back(bin);
        return alone.mean_context();
    }

    bool holds(double in_flight, const TrafficBin& bin, double context) {
        if (!decoding_)
            return prompts_.fits_mixed(in_flight, bin.input, context);
        return prompts_.fits_mixed(in_flight, bin.input, std::min(context, bin.input)) &&
               decoding_->fits_mixed(in_flight, bin.input, context);
    }

    RequestMemory prompts_;
    std::optional<RequestMemory> decoding_;
    const Traffic& traffic_;
    std::optional<double> mean_context_;
};

// One group at any number in flight.
class TrafficServer {
public:
    TrafficServer(const Comparison& comparison, const AcceleratorGroup& group, const Traffic& traffic)
        : comparison_(in_closed_loop(comparison)), group_(group), traffic_(traffic),
          time_(comparison_, group_, greatest_context(traffic)), memory_(comparison_, group_, traffic_) {}
    TrafficServer(const TrafficServer&) = delete; // the times look at the comparison in here
    TrafficServer& operator=(const TrafficServer&) = delete;

    std::optional<Error> missing() {
        time_.set_batch(1);
        Missing missing = time_.missing();
        if (!missing && std::isnan(time_.transfer(1)))
            missing = {MissingFigure::link};
        if (!missing)
            return std::nullopt;
        return missing_error(missing, group_.accelerator.id, group_.node_size());
    }

    // As many of them as memory holds at once without leaving out a request that it holds alone; all where it holds none.
    double held_of(double in_flight) {
        if (memory_.loses_nothing(in_flight))
            return in_flight;
        const double held = memory_.greatest(in_flight);
        return held > 0 ? held : in_flight;
    }

    TrafficTime at(double in_flight) {
        TrafficTime result;
        result.in_flight = in_flight;
        result.fits = memory_.fits(in_flight);
        set_in_flight(in_flight);
        double first_tokens = 0;
        double decoding = 0;
        for (std::size_t i = 0; i < traffic_.bins.size(); ++i) {
            const TrafficBin& bin = traffic_.bins[i];
            const RequestParts parts = parts_of(bin);
            result.seconds.push_back(parts.total / in_flight);
            result.prefill_seconds.push_back((parts.total - parts.steps) / in_flight);
            if (!result.fits[i])
                continue;
            result.requests += bin.requests;
            result.input_tokens += bin.requests * bin.input;
            result.output_tokens += bin.requests * bin.output;
            result.total_seconds += bin.requests * result.seconds.back();
            result.total_prefill_seconds += bin.requests * result.prefill_seconds.back();
            first_tokens += bin.requests * parts.first_token;
            decoding += bin.output > 0 ? bin.requests * parts.decode : 0;
        }
        result.ttft = result.any_fits() ? first_tokens / result.requests : 0;
        result.tpot = result.output_tokens > 0 ? decoding / result.output_tokens : 0;
        return result;
    }

    double seconds(double in_flight) {
        set_in_flight(in_flight);
        double sum = 0;
        for (const TrafficBin& bin : traffic_.bins)
            sum += bin.requests * parts_of(bin).total / in_flight;
        return sum;
    }

    BatchFigures figures(double in_flight, bool stalls) {
        BatchFigures figures;
        figures.fits = memory_.loses_nothing(in_flight);
        if (!figures.fits)
            return figures;
        const TrafficTime time = at(in_flight);
        figures.ttft = time.ttft;
        figures.tpot = time.tpot;
        if (!stalls && time.output_tokens > 0)
            figures.tpot = in_flight * (time.total_seconds - time.total_prefill_seconds) / time.output_tokens;
        figures.tokens_per_s =
            time.output_tokens > 0 ? time.output_tokens_per_s() : time.requests / time.total_seconds;
        return figures;
    }

private:
    void set_in_flight(double in_flight) {
        time_.set_batch(in_flight);
        if (!time_.is_loop_apart())
            steps_ = time_.decode_up_to();
    }

    // What one request takes. Lengths are the means of bins, between whole numbers, too.
    struct RequestParts {
        double first_token = 0;
        double decode = 0; // with the prompts of others
        double steps = 0;  // without
        double total = 0;
    };
    RequestParts parts_of(const TrafficBin& bin) const {
        RequestParts parts;
        if (bin.output > 0 && time_.is_loop_apart()) {
            const LoopPoint point = time_.loop_at(bin.input, bin.output);
            parts.first_token = point.first_token;
            parts.decode = parts.steps = point.decode;
            parts.total = point.total;
            return parts;
        }
        const double waited = time_.waited(bin.input);
        parts.first_token = time_.first_token(bin.input).total();
        if (bin.output > 0)
            parts.steps = steps_.at(bin.input + bin.output) - steps_.at(bin.input);
        parts.decode = parts.steps + waited;
        parts.total = parts.first_token + parts.decode + (bin.output > 0 ? time_.transfer(bin.input) : 0);
        return parts;
    }

    Comparison comparison_;
    AcceleratorGroup group_;
    const Traffic& traffic_;
    RequestTime time_;
    CumulativeTime steps_; // of one request's decoding, where one group does both
    MixedMemory memory_;
};

} // namespace

Result<TrafficTime> traffic_time(const Comparison& comparison, const AcceleratorGroup& group,
                                 const Traffic& traffic, double in_flight) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    TrafficServer server(comparison, group, traffic);
    if (const auto missing = server.missing())
        return *missing;
    return server.at(server.held_of(in_flight));
}

Result<double> traffic_seconds(const Comparison& comparison, const AcceleratorGroup& group,
                               const Traffic& traffic, double in_flight) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    TrafficServer server(comparison, group, traffic);
    if (const auto missing = server.missing())
        return *missing;
    return server.seconds(in_flight);
}

Result<TrafficTime> own_traffic_time(const Comparison& comparison, const AcceleratorGroup& group,
                                     const Traffic& traffic, const ServiceLimits& limits) {
    if (const Errors errors = refused_request(comparison, group); !errors.empty())
        return errors;
    TrafficServer server(comparison, group, traffic);
    if (const auto missing = server.missing())
        return *missing;
    const BestBatch best =
        best_batch([&](double batch) { return server.figures(batch, limits.stalls); }, limits);
    TrafficTime time = server.at(std::max(1.0, best.batch));
    time.binds = best.binds;
    if (best.meets())
        return time;
    TrafficTime nothing;
    nothing.fits.assign(traffic.bins.size(), 0);
    nothing.seconds = std::move(time.seconds);
    nothing.prefill_seconds = std::move(time.prefill_seconds);
    return nothing;
}

double most_that_fits(const Comparison& comparison, const AcceleratorGroup& group, const Traffic& traffic) {
    const Comparison closed = in_closed_loop(comparison);
    return MixedMemory(closed, group, traffic).greatest(most_in_flight);
}

std::vector<Spread> traffic_spreads(const Comparison& comparison, const AcceleratorGroup& group,
                                    const Traffic& traffic, double in_flight) {
    if (!comparison.workload.calibration)
        return {};
    const Comparison closed = in_closed_loop(comparison);
    RequestSpread spread(closed, group, greatest_context(traffic));
    spread.set_batch(in_flight);
    std::vector<Spread> spreads;
    for (const TrafficBin& bin : traffic.bins) {
        const RequestSpreads at = spread.at(bin.input, std::max(1.0, bin.output));
        spreads.push_back(bin.output > 0 ? at.total : at.ttft);
    }
    return spreads;
}

TrafficRatio traffic_ratio(const Traffic& traffic, const TrafficTime& a, const FigureRange& divisor_a,
                           const TrafficTime& b, const FigureRange& divisor_b,
                           const std::vector<Spread>& spreads_a, const std::vector<Spread>& spreads_b) {
    TrafficRatio result;
    const bool has_spreads = !spreads_a.empty() && !spreads_b.empty();
    const double by_measure = divisor_b.value / divisor_a.value;
    double requests = 0;
    double tokens = 0;
    double seconds_a = 0;
    double seconds_b = 0;
    Interval ends;
    for (std::size_t i = 0; i < traffic.bins.size(); ++i) {
        if (!a.fits[i] || !b.fits[i])
            continue;
        const TrafficBin& bin = traffic.bins[i];
        requests += bin.requests;
        tokens += bin.requests * (bin.input + bin.output);
        seconds_a += bin.requests * a.seconds[i];
        seconds_b += bin.requests * b.seconds[i];
        const double ratio = by_measure * b.seconds[i] / a.seconds[i];
        result.wins_a += ratio > 1 ? bin.requests : 0;
        result.wins_b += ratio < 1 ? bin.requests : 0;
        if (has_spreads) {
            const Interval cell = interval_of(ratio, ratio_spread(spreads_a[i], spreads_b[i]));
            ends.low += bin.requests * a.seconds[i] * cell.low;
            ends.high += bin.requests * a.seconds[i] * cell.high;
        }
    }
    if (requests == 0)
        return result;
    result.requests_fit = requests / traffic.requests();
    result.tokens_fit = tokens / (traffic.input_tokens() + traffic.output_tokens());
    result.wins_a /= requests;
    result.wins_b /= requests;
    result.ratio = measured_ratio(seconds_b / seconds_a, divisor_a, divisor_b);
    if (has_spreads)
        result.calibrated = Interval{ends.low / seconds_a, ends.high / seconds_a};
    return result;
}

std::optional<GroupsNeeded> groups_needed(const Traffic& traffic, const TrafficTime& time) {
    if (!traffic.busiest_minute || !time.any_fits())
        return std::nullopt;
    const double busy = *traffic.busiest_minute / 60 * time.total_seconds / time.requests;
    // What a rounding error puts above a whole number is that number.
    return GroupsNeeded{busy, std::max(1.0, std::ceil(busy * (1 - 1e-12)))};
}

} // namespace llmroofline
