// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fit/fit_problem.h"
#include "core/fit/run_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include <Eigen/Dense>

#include "core/calibration/stack_kind.h"
#include "core/fit/fit_costs.h"
#include "core/fit/fit_minimum.h"
#include "core/fit/predict.h"
#include "core/model/transformer.h"

namespace llmroofline {

namespace {

constexpr std::size_t parameter_count = calibration_parameter_count;

} // namespace

struct FitProblem::State {
    const std::vector<Measurement>& rows;
    const CalibrationProfile* prior;
    std::vector<std::shared_ptr<SharedRun>> runs = {}; // a row each
    std::vector<RowTerms> terms = {};
    std::vector<Block> blocks = {};
    std::map<BlockKey, std::size_t> index = {};
    std::vector<double> offsets = {};        // the unknowns
    Eigen::LLT<Eigen::MatrixXd> factor = {}; // of the inverse of their covariance

    double* offsets_of(const Block& block) { return offsets.data() + block.first; }
    FitUnknowns unknowns() {
        FitUnknowns result{{}, offsets};
        for (const Block& block : blocks)
            if (!block.parameters.empty())
                result.blocks.push_back(offsets_of(block));
        return result;
    }

    std::vector<BlockKey> keys_of(const Measurement& row) const;
    CalibrationVector start_of(const Measurement& row) const;
    bool on_prior(const Block& block) const {
        return prior != nullptr && block.key.level == CalibrationLevel::accelerator;
    }
    std::size_t most_frequent_row(std::string_view accelerator) const;
    Eigen::MatrixXd prior_covariance(const Block& block) const;
    void find_unknowns();

    CalibrationVector coordinates(const RowTerms& row) const {
        CalibrationVector result = row.start;
        for (const std::size_t b : row.blocks)
            for (std::size_t k = 0; k < blocks[b].parameters.size(); ++k)
                result[blocks[b].parameters[k]] += offsets[blocks[b].first + k];
        return result;
    }

    // Standard deviation of a row's log time, by its gradient.
    double spread(const RowTerms& row, const CalibrationVector& gradient) const;
    // Of the sum of some blocks; levels that are left open add their prior's variance.
    CalibrationCovariance sum_covariance(const Eigen::MatrixXd& covariance,
                                         const std::vector<std::size_t>& some,
                                         const std::vector<CalibrationLevel>& open) const;
    Eigen::MatrixXd covariance() const {
        const auto size = static_cast<Eigen::Index>(offsets.size());
        return factor.solve(Eigen::MatrixXd::Identity(size, size));
    }
    CalibrationVector replaced(const BlockKey& key) const;
    void export_on_prior(CalibrationProfile& profile) const;
};

std::vector<BlockKey> FitProblem::State::keys_of(const Measurement& row) const {
    const Accelerator& accelerator = row.group.accelerator;
    std::vector<BlockKey> keys = {{CalibrationLevel::accelerator, accelerator.id}};
    const auto add = [&](CalibrationLevel level, std::string_view key) {
        // What the prior holds for others, too, stays as it is.
        if (prior == nullptr || prior->find(level, key) == nullptr)
            keys.push_back({level, std::string(key)});
    };
    if (prior == nullptr) {
        add(CalibrationLevel::general, {});
        add(CalibrationLevel::link, link_kind(accelerator));
        if (!accelerator.vendor.empty())
            add(CalibrationLevel::vendor, accelerator.vendor);
        if (!accelerator.architecture.empty())
            add(CalibrationLevel::family, accelerator.architecture);
        if (const std::string_view kind = stack_kind(row.software); !kind.empty())
            add(CalibrationLevel::kind, kind);
    }
    if (!row.software.empty())
        add(CalibrationLevel::software, row.software);
    if (!row.version.empty())
        add(CalibrationLevel::version, row.version);
    return keys;
}

CalibrationVector FitProblem::State::start_of(const Measurement& row) const {
    return prior == nullptr ? calibration_centre() : resolve(*prior, row).coordinates;
}

// The offsets of an accelerator on top of a prior carry all that the prior leaves open about its coordinates
// with the software that most of its rows ran, but for what blocks of their own carry. Besides, one's own
// machine may lie as far from those measured as one stack from another: its clocks, its power limit, its
// host.
Eigen::MatrixXd FitProblem::State::prior_covariance(const Block& block) const {
    const auto size = static_cast<Eigen::Index>(block.parameters.size());
    Eigen::MatrixXd result = Eigen::MatrixXd::Zero(size, size);
    for (Eigen::Index i = 0; i < size; ++i)
        result(i, i) = std::pow(spread_of(block.key.level, block.parameters[static_cast<std::size_t>(i)]), 2);
    if (!on_prior(block))
        return result;
    const std::size_t row = most_frequent_row(block.key.key);
    const CalibrationCovariance known = resolve(*prior, rows[row]).covariance;
    for (Eigen::Index i = 0; i < size; ++i)
        for (Eigen::Index j = 0; j < size; ++j) {
            const auto p = static_cast<std::size_t>(std::max(i, j));
            const auto q = static_cast<std::size_t>(std::min(i, j));
            result(i, j) = known[p * (p + 1) / 2 + q];
        }
    for (const std::size_t b : terms[row].blocks)
        for (Eigen::Index i = 0; i < size; ++i) {
            const auto parameter = static_cast<std::size_t>(i);
            result(i, i) += blocks[b].key.level == CalibrationLevel::accelerator
                                ? std::pow(spread_of(CalibrationLevel::software, parameter), 2)
                                : -std::pow(spread_of(blocks[b].key.level, parameter), 2);
        }
    return result;
}

// Of an accelerator's rows one of those with the software that most of them ran.
std::size_t FitProblem::State::most_frequent_row(std::string_view accelerator) const {
    std::map<std::string, int> counts;
    std::size_t result = 0;
    int most = 0;
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].group.accelerator.id == accelerator)
            if (const int count = ++counts[rows[row].software]; count > most) {
                most = count;
                result = row;
            }
    return result;
}

void FitProblem::State::find_unknowns() {
    std::vector<std::array<bool, parameter_count>> touched(blocks.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t i = 0; i < parameter_count; ++i)
            if (runs[row]->depends_on(i))
                for (const std::size_t b : terms[row].blocks)
                    touched[b][i] = true;
    std::size_t count = 0;
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        Block& block = blocks[b];
        for (std::size_t i = 0; i < parameter_count; ++i)
            // What others tell of a parameter through the prior's covariance counts, too.
            if ((touched[b][i] && prior_spread(block.key.level, i) > 0) || on_prior(block))
                block.parameters.push_back(i);
        block.first = count;
        count += block.parameters.size();
        if (!block.parameters.empty())
            block.whitening = whitening_of(prior_covariance(block));
    }
    offsets.assign(count, 0);
}

FitProblem::FitProblem(const std::vector<Measurement>& rows, const CalibrationProfile* prior)
    : state_(new State{rows, prior}) {
    State& s = *state_;
    std::map<WorkloadKey, std::shared_ptr<SharedRun>> known;
    for (const Measurement& row : rows) {
        std::shared_ptr<SharedRun>& run = known[workload_key(row)];
        if (!run)
            run = std::make_shared<SharedRun>(row);
        s.runs.push_back(run);
        RowTerms& terms = s.terms.emplace_back(RowTerms{s.start_of(row), {}});
        for (const BlockKey& key : s.keys_of(row)) {
            const auto [at, added] = s.index.emplace(key, s.blocks.size());
            if (added)
                s.blocks.push_back({key, {}, 0, {}});
            terms.blocks.push_back(at->second);
        }
    }
    s.find_unknowns();
}

FitProblem::~FitProblem() = default;

bool FitProblem::solve(const std::vector<bool>& used, double gradient_tolerance, int threads) {
    State& s = *state_;
    ceres::Problem problem;
    for (const Block& block : s.blocks)
        if (!block.parameters.empty())
            problem.AddResidualBlock(new PriorCost(block.whitening), nullptr, s.offsets_of(block));
    for (std::size_t row = 0; row < s.rows.size(); ++row) {
        const Measurement& measurement = s.rows[row];
        if (!used[row] || measurement.weight <= 0)
            continue;
        std::vector<double*> offsets;
        std::vector<const Block*> blocks;
        for (const std::size_t b : s.terms[row].blocks) {
            if (s.blocks[b].parameters.empty())
                continue;
            blocks.push_back(&s.blocks[b]);
            offsets.push_back(s.offsets_of(s.blocks[b]));
        }
        problem.AddResidualBlock(
            new RowCost(*s.runs[row], std::log(measurement.seconds()), s.terms[row].start, std::move(blocks)),
            loss_of(measurement.weight), offsets);
    }
    if (!find_minimum(problem, s.unknowns(), gradient_tolerance, threads))
        return false;
    s.factor.compute(normal_matrix(problem, s.unknowns()));
    return true;
}

double FitProblem::State::spread(const RowTerms& row, const CalibrationVector& gradient) const {
    Eigen::VectorXd by_offset = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(offsets.size()));
    for (const std::size_t b : row.blocks)
        for (std::size_t k = 0; k < blocks[b].parameters.size(); ++k)
            by_offset[static_cast<Eigen::Index>(blocks[b].first + k)] = gradient[blocks[b].parameters[k]];
    return factor.matrixL().solve(by_offset).norm();
}

CalibrationCovariance FitProblem::State::sum_covariance(const Eigen::MatrixXd& covariance,
                                                        const std::vector<std::size_t>& some,
                                                        const std::vector<CalibrationLevel>& open) const {
    CalibrationCovariance result{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < parameter_count; ++i) {
        for (std::size_t j = 0; j <= i; ++j, ++at) {
            for (const std::size_t b : some) {
                const auto row = blocks[b].unknown(i);
                if (!row) {
                    result[at] += i == j ? std::pow(spread_of(blocks[b].key.level, i), 2) : 0;
                    continue;
                }
                for (const std::size_t c : some)
                    if (const auto column = blocks[c].unknown(j))
                        result[at] +=
                            covariance(static_cast<Eigen::Index>(*row), static_cast<Eigen::Index>(*column));
            }
            if (i == j)
                for (const CalibrationLevel level : open)
                    result[at] += std::pow(spread_of(level, i), 2);
        }
    }
    return result;
}

std::vector<Prediction> FitProblem::predict(const std::vector<bool>& wanted) {
    State& s = *state_;
    std::vector<Prediction> predictions;
    for (std::size_t row = 0; row < s.rows.size(); ++row) {
        if (!wanted[row])
            continue;
        CalibrationVector gradient{};
        Prediction one;
        one.measurement = &s.rows[row];
        one.log_seconds = s.runs[row]->log_seconds(s.coordinates(s.terms[row]), &gradient);
        one.spread = s.spread(s.terms[row], gradient);
        one.log_bound = std::log(s.runs[row]->bound_seconds());
        predictions.push_back(one);
    }
    return predictions;
}

std::vector<double> FitProblem::solution() const {
    return state_->offsets;
}

void FitProblem::set_solution(const std::vector<double>& solution) {
    std::copy(solution.begin(), solution.end(), state_->offsets.begin());
}

void FitProblem::start_from(const CalibrationProfile& profile) {
    for (const Block& block : state_->blocks) {
        const CalibrationOffsets* const known = profile.find(block.key.level, block.key.key);
        for (std::size_t k = 0; k < block.parameters.size(); ++k)
            state_->offsets[block.first + k] = known ? known->coordinates[block.parameters[k]] : 0;
    }
}

double FitProblem::parameters_b(const Measurement& row) const {
    return count_parameters(row.model).total / 1e9;
}

void FitProblem::export_to(CalibrationProfile& profile) {
    State& s = *state_;
    for (const Block& block : s.blocks) {
        auto known = std::find_if(profile.offsets.begin(), profile.offsets.end(), [&](const auto& one) {
            return one.level == block.key.level && one.key == block.key.key;
        });
        if (known == profile.offsets.end())
            known = profile.offsets.insert(known, {block.key.level, block.key.key, s.replaced(block.key)});
        for (std::size_t k = 0; k < block.parameters.size(); ++k)
            known->coordinates[block.parameters[k]] += s.offsets[block.first + k];
    }
    std::sort(profile.offsets.begin(), profile.offsets.end(), [](const auto& left, const auto& right) {
        return std::tie(left.level, left.key) < std::tie(right.level, right.key);
    });
    if (s.prior != nullptr) {
        s.export_on_prior(profile);
        return;
    }

    // Of what was measured together, and of everything wider.
    using Level = CalibrationLevel;
    using Key = std::array<std::string, 5>;
    const Eigen::MatrixXd covariance = s.covariance();
    std::set<Key> wanted; // vendor, family, accelerator, software, link
    for (const Measurement& row : s.rows) {
        const Accelerator& a = row.group.accelerator;
        const std::string link(link_kind(a));
        for (const std::string& software : {row.software, std::string()}) {
            wanted.insert(Key{a.vendor, a.architecture, a.id, software, link});
            wanted.insert(Key{a.vendor, a.architecture, "", software, ""});
            wanted.insert(Key{"", "", "", software, ""});
        }
    }
    for (const auto& [vendor, family, accelerator, software, link] : wanted) {
        std::vector<std::size_t> some;
        std::vector<Level> open;
        const auto take = [&](Level level, const std::string& key) {
            const auto found = s.index.find({level, key});
            if ((level == Level::general || !key.empty()) && found != s.index.end())
                some.push_back(found->second);
            else
                open.push_back(level);
        };
        take(Level::general, {});
        take(Level::vendor, vendor);
        take(Level::family, family);
        take(Level::accelerator, accelerator);
        take(Level::kind, std::string(stack_kind(software)));
        take(Level::software, software);
        take(Level::link, link);
        open.push_back(Level::version);
        profile.uncertainties.push_back(
            {family, accelerator, software, s.sum_covariance(covariance, some, open)});
    }
}

// Offsets of the prior that a new key takes the place of: a longer name of a stack, a release beside others.
CalibrationVector FitProblem::State::replaced(const BlockKey& key) const {
    for (const Measurement& row : rows) {
        if (prior == nullptr || (row.software != key.key && row.version != key.key))
            continue;
        const ResolvedCalibration known = resolve(*prior, row);
        const std::string& name = key.level == CalibrationLevel::software ? known.software : known.version;
        const CalibrationOffsets* const offsets = name.empty() ? nullptr : prior->find(key.level, name);
        if (offsets != nullptr)
            return offsets->coordinates;
    }
    return {};
}

void FitProblem::State::export_on_prior(CalibrationProfile& profile) const {
    const Eigen::MatrixXd whole = covariance();
    for (const Block& block : blocks) {
        if (block.key.level != CalibrationLevel::accelerator)
            continue;
        std::set<std::string> done;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const Accelerator& accelerator = rows[row].group.accelerator;
            if (accelerator.id != block.key.key || !done.insert(rows[row].software).second)
                continue;
            // As resolve() asks for it: a family that has no offsets is none.
            const bool family_known =
                prior->find(CalibrationLevel::family, accelerator.architecture) != nullptr;
            CalibrationUncertainty one{
                family_known ? accelerator.architecture : std::string(), accelerator.id,
                rows[row].software.empty() ? resolve(*prior, rows[row]).software : rows[row].software,
                sum_covariance(whole, terms[row].blocks, {})};
            std::erase_if(profile.uncertainties, [&](const CalibrationUncertainty& other) {
                return other.family == one.family && other.accelerator == one.accelerator &&
                       other.software == one.software;
            });
            profile.uncertainties.push_back(std::move(one));
        }
    }
}

} // namespace llmroofline
