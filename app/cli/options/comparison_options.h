// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is compared and how, from what was typed: a saved comparison or the defaults, accelerators, the model, the
// workload, and, where a command takes them, the method and the request. Ids and files become specifications, then
// overrides are applied; all faults are collected before anything is computed.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/options/accelerator_options.h"
#include "app/cli/options/limit_options.h"
#include "app/cli/options/model_options.h"
#include "app/cli/options/traffic_options.h"
#include "core/comparison/comparison.h"

namespace llmroofline::cli {

struct ResolvedComparison {
    Comparison comparison;
    std::vector<std::string> remarks; // what there is to say of it, and is not refused
};

class ComparisonOptions {
public:
    // What every command that compares takes.
    void add(OptionList& list);
    // `--method`, for commands that compute one method.
    void add_method(OptionList& list);
    // How requests are scheduled; their batch and lengths are axes.
    void add_request(OptionList& list);
    // What performance is per; or, where that is settled, its prices and power alone.
    void add_measure(OptionList& list);
    void add_prices_and_power(OptionList& list);
    // `--as`: a comparison that is shown in the same way.
    void add_shown_as(OptionList& list);
    // What a service promises; or only what stands beside a limit on the time per output token.
    void add_limits(OptionList& list);
    void add_limits_beside_tpot(OptionList& list);
    // Whose requests are looked at, and how many of them are in flight.
    void add_traffic(OptionList& list);
    void add_display(OptionList& list, const std::vector<std::string_view>& keys);

    // `further` changes what other options say of the comparison, before it is checked as a whole.
    Result<ResolvedComparison> resolve(const Catalog& catalog,
                                       const std::function<void(Comparison&)>& further = {}) const;

    const AcceleratorOptions& accelerators() const { return accelerators_; }
    const TrafficOptions& traffic() const { return traffic_; }
    bool is_saved() const { return !file_.empty(); }
    // Files that were named to be read.
    std::vector<std::string> files_read() const;
    // One that was given and speaks of requests, of a traffic, or of what is drawn; empty: none.
    std::string option_of_requests() const;
    std::string option_of_traffic() const;
    std::string option_of_display() const { return display_option_; }
    bool is_shown_as() const { return !shown_as_.empty(); }
    bool only_first() const { return accelerators_.only_first(); }

private:
    // What engines print of speculation, once the drafted tokens are known.
    void apply_accepted(Request& request, Errors& errors) const;
    // How many tokens the model's own modules draft, where nobody says.
    void apply_draft(Comparison& comparison, Errors& errors) const;
    // Returns what is to be said of the calibration.
    std::optional<Error> attach(Workload& workload, Errors& errors) const;

    Status load_saved(Comparison& comparison, const Catalog& catalog) const;

    std::string file_;
    std::string shown_as_;
    AcceleratorOptions accelerators_;
    ModelOptions model_;
    std::string calibration_; // id or file; none: bounds
    std::optional<double> accepted_share_;
    std::optional<double> accepted_length_;
    bool accepted_chance_ = false; // --acceptance was given
    bool drafted_tokens_ = false;  // likewise --draft-tokens
    bool draft_cost_ = false;
    LimitOptions limits_;
    TrafficOptions traffic_;
    bool names_in_flight_ = false;
    std::vector<std::function<void(Comparison&)>> changes_; // in the order declared
    std::string request_option_;
    std::string display_option_;
    bool names_software_ = false;
};

} // namespace llmroofline::cli
