// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mesh/contour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "core/mesh/pair.h"
#include "core/mesh/vector_width.h"

namespace llmroofline {

namespace {

using EdgeId = std::size_t;
constexpr EdgeId no_edge = static_cast<EdgeId>(-1);

// 1 above the level, else 0.
LLMROOFLINE_WIDEST_VECTORS void compare(const float* row, std::size_t width, float level,
                                        std::uint8_t* above) {
    for (std::size_t x = 0; x < width; ++x)
        above[x] = static_cast<std::uint8_t>(row[x] > level);
}

// Of the corners of each square between two rows how many are above the level.
LLMROOFLINE_WIDEST_VECTORS void count_corners(const std::uint8_t* low, const std::uint8_t* high,
                                              std::size_t width, std::uint8_t* corners) {
    for (std::size_t x = 0; x + 1 < width; ++x)
        corners[x] = static_cast<std::uint8_t>(low[x] + low[x + 1] + high[x] + high[x + 1]);
}

// Lines through the cells as chains of grid edges. An edge lies between two neighbouring columns of a row (id
// below cells), or two neighbouring rows of a column.
class Lattice {
public:
    Lattice(const MeshPicture& mesh, float level)
        : mesh_(mesh), level_(level), width_(mesh.grid.x_values.size()), height_(mesh.grid.y_values.size()) {
        // Nearly all squares lie on one side: rows are compared with the level at once, and only the squares
        // with corners on both sides looked at.
        std::vector<std::uint8_t> low(width_);
        std::vector<std::uint8_t> high(width_);
        std::vector<std::uint8_t> corners(width_ + sizeof(std::uint64_t));
        compare_row(0, high);
        for (std::size_t y = 0; y + 1 < height_; ++y) {
            low.swap(high);
            compare_row(y + 1, high);
            count_corners(low.data(), high.data(), width_, corners.data());
            for (std::size_t x = 0; x + 1 < width_;) {
                // Eight at a time: 4 and 0 have the last two bits clear.
                std::uint64_t eight = 0;
                std::memcpy(&eight, corners.data() + x, sizeof eight);
                if ((eight & 0x0303030303030303u) == 0) {
                    x += sizeof eight;
                    continue;
                }
                for (const std::size_t end = std::min(x + sizeof eight, width_ - 1); x < end; ++x)
                    if (corners[x] % 4 != 0)
                        add_square(x, y);
            }
        }
    }

    std::vector<std::vector<EdgeId>> chains() const {
        std::vector<std::vector<EdgeId>> result;
        std::unordered_map<EdgeId, bool> used;
        const auto walk = [&](EdgeId start) {
            std::vector<EdgeId> chain;
            EdgeId previous = no_edge;
            EdgeId current = start;
            while (true) {
                chain.push_back(current);
                used[current] = true;
                const auto& next = neighbours_.at(current);
                EdgeId step = next[0] != previous ? next[0] : next[1];
                if (step == no_edge)
                    step = next[0] == previous ? next[1] : next[0];
                if (step == no_edge || step == previous)
                    break;
                if (used.contains(step)) {
                    if (step == start)
                        chain.push_back(start);
                    break;
                }
                previous = current;
                current = step;
            }
            result.push_back(std::move(chain));
        };
        // Open lines first, from their ends; what is left is closed.
        for (const EdgeId edge : order_)
            if (!used.contains(edge) && neighbours_.at(edge)[1] == no_edge)
                walk(edge);
        for (const EdgeId edge : order_)
            if (!used.contains(edge))
                walk(edge);
        return result;
    }

    bool along_row(EdgeId edge) const { return edge < width_ * height_; }
    std::size_t column(EdgeId edge) const { return edge % (width_ * height_) % width_; }
    std::size_t row(EdgeId edge) const { return edge % (width_ * height_) / width_; }

private:
    void compare_row(std::size_t y, std::vector<std::uint8_t>& above) const {
        compare(mesh_.log2_ratio.data() + y * width_, width_, level_, above.data());
    }

    float value(std::size_t x, std::size_t y) const { return mesh_.log2_ratio[y * width_ + x]; }

    void join(EdgeId first, EdgeId second) {
        for (const auto& [from, to] : {std::pair(first, second), std::pair(second, first)}) {
            auto [at, is_new] = neighbours_.try_emplace(from, std::array{no_edge, no_edge});
            if (is_new)
                order_.push_back(from);
            (at->second[0] == no_edge ? at->second[0] : at->second[1]) = to;
        }
    }

    void add_square(std::size_t x, std::size_t y) {
        const float v[4] = {value(x, y), value(x + 1, y), value(x + 1, y + 1), value(x, y + 1)};
        unsigned above = 0;
        for (unsigned i = 0; i < 4; ++i) {
            if (std::isnan(v[i]))
                return;
            above |= static_cast<unsigned>(v[i] > level_) << i;
        }
        const EdgeId low = y * width_ + x;
        const EdgeId high = low + width_;
        const EdgeId left = width_ * height_ + low;
        const EdgeId right = left + 1;
        switch (above) {
        case 1:
        case 14:
            join(left, low);
            break;
        case 2:
        case 13:
            join(low, right);
            break;
        case 4:
        case 11:
            join(right, high);
            break;
        case 8:
        case 7:
            join(high, left);
            break;
        case 3:
        case 12:
            join(left, right);
            break;
        case 6:
        case 9:
            join(low, high);
            break;
        default: {
            // A saddle: the middle decides which corners belong together.
            const bool middle_above = 0.25f * (v[0] + v[1] + v[2] + v[3]) > level_;
            if (middle_above == (above == 5)) {
                join(left, high);
                join(low, right);
            } else {
                join(left, low);
                join(right, high);
            }
        }
        }
    }

    const MeshPicture& mesh_;
    float level_;
    std::size_t width_;
    std::size_t height_;
    std::unordered_map<EdgeId, std::array<EdgeId, 2>> neighbours_;
    std::vector<EdgeId> order_; // as found, so that the result does not depend on hashing
};

// The batch between two rows at which the ratio is reached, at a fixed sequence length: regula falsi
// (Illinois) on the logarithms, which are close to straight lines. The cells' own figures, above and below
// the level, are where it begins: a step's time at one more batch is what it costs.
double batch_crossing(PairEvaluator& pair, double s, double low, double high, double at_left, double at_right,
                      double level) {
    const auto difference = [&](double log_batch) {
        pair.set_batch(std::exp2(log_batch));
        return pair.log2_ratio(s) - level;
    };
    double left = std::log2(low);
    double right = std::log2(high);
    double middle = 0.5 * (left + right);
    if (!(at_left * at_right < 0))
        return std::exp2(std::abs(at_left) <= std::abs(at_right) ? left : right);
    for (int i = 0; i < 40; ++i) {
        middle = (left * at_right - right * at_left) / (at_right - at_left);
        const double at_middle = difference(middle);
        if (std::abs(at_middle) < 1e-6)
            break;
        if (at_middle * at_right < 0) {
            left = right;
            at_left = at_right;
        } else {
            at_left *= 0.5;
        }
        right = middle;
        at_right = at_middle;
    }
    return std::exp2(middle);
}

} // namespace

std::vector<ContourLine> contour(const Comparison& comparison, Method method, const MeshPicture& mesh,
                                 double ratio) {
    std::vector<ContourLine> lines;
    if (!mesh.available() || mesh.grid.cells() == 0)
        return lines;
    const double level = std::log2(ratio);
    const Lattice lattice(mesh, static_cast<float>(level));
    const auto& sequences = mesh.grid.x_values;
    const auto& batches = mesh.grid.y_values;
    // A chain goes to and fro between rows and columns: each has an evaluator that stays at its batch.
    PairEvaluator pair(comparison, method, sequences.front(), sequences.back());
    PairEvaluator across(comparison, method, sequences.front(), sequences.back());
    const auto off_level = [&](std::size_t x, std::size_t y) {
        return static_cast<double>(mesh.log2_ratio[y * sequences.size() + x]) - level;
    };
    std::vector<double> found;
    for (const auto& chain : lattice.chains()) {
        ContourLine line;
        line.reserve(chain.size());
        for (const EdgeId edge : chain) {
            const std::size_t x = lattice.column(edge);
            const std::size_t y = lattice.row(edge);
            if (!lattice.along_row(edge)) {
                const double batch = batch_crossing(across, sequences[x], batches[y], batches[y + 1],
                                                    off_level(x, y), off_level(x, y + 1), level);
                line.push_back({sequences[x], batch});
                continue;
            }
            if (pair.batch() != batches[y])
                pair.set_batch(batches[y]);
            pair.crossings(ratio, sequences[x], sequences[x + 1], found);
            // Float and double may disagree on a cell at the level itself: the crossing is then that cell.
            double s = 0;
            if (!found.empty())
                s = found.front();
            else
                s = std::abs(pair.log2_ratio(sequences[x]) - level) <=
                            std::abs(pair.log2_ratio(sequences[x + 1]) - level)
                        ? sequences[x]
                        : sequences[x + 1];
            line.push_back({s, batches[y]});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<ContourLine> interpolated_contour(const MeshPicture& mesh, double ratio) {
    std::vector<ContourLine> lines;
    if (!mesh.available() || mesh.grid.cells() == 0)
        return lines;
    const double level = std::log2(ratio);
    const Lattice lattice(mesh, static_cast<float>(level));
    const auto& sequences = mesh.grid.x_values;
    const auto& batches = mesh.grid.y_values;
    const std::size_t width = sequences.size();
    const auto between = [&](double low, double high, std::size_t cell, std::size_t next) {
        const double at_low = static_cast<double>(mesh.log2_ratio[cell]);
        const double at_high = static_cast<double>(mesh.log2_ratio[next]);
        const double share = at_high == at_low ? 0.5 : (level - at_low) / (at_high - at_low);
        return low * std::pow(high / low, std::clamp(share, 0.0, 1.0));
    };
    for (const auto& chain : lattice.chains()) {
        ContourLine line;
        line.reserve(chain.size());
        for (const EdgeId edge : chain) {
            const std::size_t x = lattice.column(edge);
            const std::size_t y = lattice.row(edge);
            const std::size_t cell = y * width + x;
            if (lattice.along_row(edge))
                line.push_back({between(sequences[x], sequences[x + 1], cell, cell + 1), batches[y]});
            else
                line.push_back({sequences[x], between(batches[y], batches[y + 1], cell, cell + width)});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace llmroofline
