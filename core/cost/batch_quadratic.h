// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Figures of exact operators at every batch. They are linear in four amounts of a batch: 1, sequences, expert
// sequences and experts hit (BatchAmounts). UnitOperators asks for the operators at no amounts and at one of
// each, and takes any of their figures apart into the four coefficients. Plain values.
#pragma once

#include <array>
#include <cstddef>

#include "core/cost/operators.h"
#include "core/cost/quadratic.h"

namespace llmroofline {

// A quadratic in s whose coefficients are linear in the amounts of a batch.
struct BatchQuadratic {
    enum Term : std::size_t { one, sequences, expert_sequences, experts_hit, term_count };
    using Amounts = std::array<double, term_count>;

    std::array<Quadratic, term_count> terms{};

    Quadratic operator()(const Amounts& amounts) const {
        Quadratic sum = terms[one];
        for (std::size_t i = sequences; i < term_count; ++i)
            sum += amounts[i] * terms[i];
        return sum;
    }
    bool operator==(const BatchQuadratic&) const = default;
    BatchQuadratic& operator+=(const BatchQuadratic& other) {
        for (std::size_t i = 0; i < term_count; ++i)
            terms[i] += other.terms[i];
        return *this;
    }
    friend BatchQuadratic operator-(const BatchQuadratic& left, const BatchQuadratic& right) {
        BatchQuadratic result;
        for (std::size_t i = 0; i < term_count; ++i)
            result.terms[i] = left.terms[i] - right.terms[i];
        return result;
    }
    friend BatchQuadratic operator*(double factor, const BatchQuadratic& p) {
        BatchQuadratic result;
        for (std::size_t i = 0; i < term_count; ++i)
            result.terms[i] = factor * p.terms[i];
        return result;
    }
};

class UnitOperators {
public:
    UnitOperators(const Shard& shard, const Workload& workload, const Queries& queries, double greatest_s);

    // Holds what is the same in all of them: kinds, counts, the pieces' starts.
    const OperatorSet& shape() const { return units_[BatchQuadratic::one]; }

    // `figure` takes an OperatorSet and gives the Quadratic to take apart.
    template <class Figure> BatchQuadratic taken_apart(Figure&& figure) const {
        BatchQuadratic result;
        result.terms[BatchQuadratic::one] = figure(units_[BatchQuadratic::one]);
        for (std::size_t i = BatchQuadratic::sequences; i < units_.size(); ++i)
            result.terms[i] = figure(units_[i]) - result.terms[BatchQuadratic::one];
        return result;
    }
    // The same for one kind of figure in one piece of an operator.
    BatchQuadratic taken_apart(std::size_t operator_index, std::size_t piece, Quadratic Work::*kind) const {
        return taken_apart([&](const OperatorSet& set) {
            return set.pieces(set.operators()[operator_index])[piece].work.*kind;
        });
    }

private:
    std::array<OperatorSet, BatchQuadratic::term_count> units_;
};

} // namespace llmroofline
