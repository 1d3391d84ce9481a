// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request/request_model.h"

#include <QStringList>
#include <cmath>
#include <utility>

#include "app/gui/widgets/tables/table_style.h"
#include "app/theme/theme.h"
#include "app/words/claim_words.h"
#include "app/words/figures.h"
#include "app/words/interval_words.h"
#include "core/request/requests_held.h"

namespace llmroofline::gui {

namespace {

const QString none = QStringLiteral("–");
constexpr std::int64_t most_requests = 1'000'000;

bool has_times(const std::optional<RequestEstimate>& estimate) {
    return estimate && !estimate->missing;
}

template <class Word>
QString figure(const std::optional<RequestEstimate>& estimate, double RequestEstimate::*member, Word word) {
    return has_times(estimate) ? word((*estimate).*member) : none;
}

} // namespace

void RequestModel::set_estimates(const Comparison& comparison, std::optional<RequestEstimate> a,
                                 std::optional<RequestEstimate> b) {
    request_ = comparison.request;
    claim_ = claim_words(comparison.workload, request_range(comparison));
    has_intervals_ = comparison.workload.calibration && (has_times(a) || has_times(b));
    spreads_a_ =
        has_intervals_ && has_times(a) ? request_spreads(comparison, comparison.a) : RequestSpreads();
    spreads_b_ =
        has_intervals_ && has_times(b) ? request_spreads(comparison, comparison.b) : RequestSpreads();
    apart_ = comparison.decode_group.has_value();
    a_ = std::move(a);
    b_ = std::move(b);
    std::vector<Row> shown = std::exchange(rows_, {});
    add_times();
    add_rates();
    if (apart_ && request_.batching == Batching::closed_loop)
        add_loop();
    add_memory(comparison);
    std::swap(rows_, shown);
    renew(static_cast<int>(shown.size()), [&] { rows_ = std::move(shown); });
}

bool RequestModel::undecided(double ratio, Spread RequestSpreads::*spread) const {
    return has_intervals_ && !is_decided(std::log(ratio), spreads_a_.*spread, spreads_b_.*spread);
}

// Below the figure that it is of.
void RequestModel::add_interval(double RequestEstimate::*member, Spread RequestSpreads::*spread,
                                bool is_rate) {
    if (!has_intervals_)
        return;
    Row row{tr("90 % interval"), tr("Nine in ten measured figures are expected between these ends"), none,
            none};
    row.is_detail = row.is_interval = true;
    QStringList& ends = rows_.back().ends;
    const auto side = [&](const std::optional<RequestEstimate>& estimate, const Spread& of, QString& text) {
        if (!has_times(estimate)) {
            ends << none << none;
            return;
        }
        const double figure = (*estimate).*member;
        const auto [low, high] = is_rate ? interval_of_rate(figure, of) : interval_of(figure, of);
        text = is_rate ? tokens_rate_interval(figure, of) : seconds_interval(figure, of);
        ends << (is_rate ? tokens_rate(low) : seconds(low)) << (is_rate ? tokens_rate(high) : seconds(high));
    };
    side(a_, spreads_a_.*spread, row.a);
    side(b_, spreads_b_.*spread, row.b);
    rows_.push_back(row);
}

void RequestModel::add_times() {
    const auto add = [&](double RequestEstimate::*member, Spread RequestSpreads::*spread,
                         const QString& label, const QString& explanation, bool is_detail = false) {
        Row row{label, explanation, figure(a_, member, seconds), figure(b_, member, seconds)};
        if (has_times(a_) && has_times(b_) && (*a_).*member > 0)
            row.ratio = (*b_).*member / (*a_).*member;
        row.is_undecided = row.ratio && undecided(*row.ratio, spread);
        row.is_detail = is_detail;
        rows_.push_back(row);
    };
    add(&RequestEstimate::ttft, &RequestSpreads::ttft, tr("Time to first token"),
        tr("TTFT: the time of the prefill, all prompts of the batch together; in a closed loop one prompt a "
           "replica"));
    add_interval(&RequestEstimate::ttft, &RequestSpreads::ttft, false);
    if (apart_)
        add(&RequestEstimate::transfer, &RequestSpreads::total, tr("Transfer"),
            tr("The keys and values of the prompt go over the slower group's links, each accelerator sending "
               "or receiving what it holds"));
    add(&RequestEstimate::tpot, &RequestSpreads::tpot, tr("Time per output token"),
        tr("TPOT: decode time / output tokens, the mean decode step; in a closed loop with the prefills of "
           "other requests between two tokens"));
    add_interval(&RequestEstimate::tpot, &RequestSpreads::tpot, false);
    add(&RequestEstimate::tpot_first, &RequestSpreads::tpot_first, tr("first"),
        tr("The decode step right behind the prompt"), true);
    add(&RequestEstimate::tpot_last, &RequestSpreads::tpot_last, tr("last"),
        tr("The decode step of the last output token"), true);
    add(&RequestEstimate::decode, &RequestSpreads::tpot, tr("Decode"),
        tr("The sum of the decode steps of all output tokens"));
    add_interval(&RequestEstimate::decode, &RequestSpreads::tpot, false);
    add(&RequestEstimate::total, &RequestSpreads::total, tr("Total"),
        apart_ ? tr("Time to first token + transfer + decode") : tr("Time to first token + decode"));
    add_interval(&RequestEstimate::total, &RequestSpreads::total, false);
}

void RequestModel::add_rates() {
    const auto add = [&](double RequestEstimate::*member, const QString& label, const QString& explanation,
                         bool is_detail) {
        Row row{label, explanation, figure(a_, member, tokens_rate), figure(b_, member, tokens_rate)};
        if (has_times(a_) && has_times(b_) && (*b_).*member > 0)
            row.ratio = (*a_).*member / (*b_).*member;
        row.is_undecided = row.ratio && undecided(*row.ratio, &RequestSpreads::total);
        row.is_detail = is_detail;
        rows_.push_back(row);
    };
    add(&RequestEstimate::tokens_per_s, tr("Output tokens/s"),
        tr("Of the whole group: batch · output tokens / total"), false);
    add_interval(&RequestEstimate::tokens_per_s, &RequestSpreads::total, true);
    add(&RequestEstimate::tokens_per_s_request, tr("a request"), tr("Output tokens / total"), true);
    add(&RequestEstimate::tokens_per_s_accelerator, tr("an accelerator"),
        apart_ ? tr("Of the whole group / the accelerators of both groups")
               : tr("Of the whole group / its accelerators"),
        true);
}

void RequestModel::add_loop() {
    const auto decoding = [](const std::optional<RequestEstimate>& estimate) {
        return has_times(estimate) && estimate->decoding ? significant(*estimate->decoding, 3) : none;
    };
    const auto limit = [](const std::optional<RequestEstimate>& estimate) {
        if (!has_times(estimate) || !estimate->decoding)
            return none;
        switch (estimate->limit) {
        case LoopLimit::loop:
            return tr("requests in flight");
        case LoopLimit::prefill:
            return tr("prefill");
        case LoopLimit::link:
            break;
        }
        return tr("transfer");
    };
    rows_.push_back(
        {tr("Decoding at once"),
         tr("Requests of the batch that decode; the others are in prefill, wait for it, or are on "
            "their way over the links"),
         decoding(a_), decoding(b_)});
    rows_.push_back({tr("Bound by"),
                     tr("What the throughput hangs on: the requests in flight, or how many prompts a second "
                        "the prefill or the links can feed"),
                     limit(a_), limit(b_)});
}

void RequestModel::add_memory(const Comparison& comparison) {
    const auto memory = [](const std::optional<RequestEstimate>& estimate) {
        return estimate ? gigabytes(estimate->memory.total()) : none;
    };
    const auto fits = [](const std::optional<RequestEstimate>& estimate) {
        return !estimate ? none : estimate->fits ? tr("yes") : tr("no");
    };
    const bool fault_a = a_ && !a_->fits;
    const bool fault_b = b_ && !b_->fits;
    const QString of_whom = apart_ ? tr("Of the fullest accelerator of the decoding group")
                                   : tr("Of the fullest accelerator of the group");
    rows_.push_back({tr("Memory, GB"),
                     tr("%1, while the prompt is computed or the last token generated, whichever takes more")
                         .arg(of_whom),
                     memory(a_), memory(b_), std::nullopt, fault_a, fault_b});
    const auto add_part = [&](double MemoryUse::*part, const QString& label, const QString& explanation) {
        const auto of = [&](const std::optional<RequestEstimate>& estimate) {
            return estimate ? gigabytes(estimate->memory.*part) : none;
        };
        Row row{label, explanation, of(a_), of(b_)};
        row.is_detail = true;
        if ((a_ && a_->memory.*part > 0) || (b_ && b_->memory.*part > 0))
            rows_.push_back(row);
    };
    add_part(&MemoryUse::weights, tr("weights"), tr("In the types that the group runs in"));
    add_part(&MemoryUse::kv_cache, tr("KV cache"), tr("Of the prompts and all generated tokens"));
    add_part(&MemoryUse::states, tr("states"), tr("Of linear layers, whatever the length"));
    add_part(&MemoryUse::activations, tr("live"), tr("The most that one operator reads and writes"));
    add_part(&MemoryUse::reserve, tr("reserve"), tr("Kept free for the runtime"));
    const auto most = [&](const std::optional<RequestEstimate>& estimate, const AcceleratorGroup& group) {
        return estimate
                   ? whole(static_cast<double>(requests_held(comparison, group, most_requests).requests()))
                   : none;
    };
    rows_.push_back({tr("Largest batch"),
                     tr("So many of these requests are held at once; memory is what binds"),
                     most(a_, comparison.a), most(b_, comparison.b)});
    const auto waits = [&](const std::optional<RequestEstimate>& estimate) {
        return estimate && estimate->in_flight < static_cast<double>(request_.batch);
    };
    const auto in_flight = [](const std::optional<RequestEstimate>& estimate) {
        return estimate ? whole(estimate->in_flight) : none;
    };
    if (waits(a_) || waits(b_))
        rows_.push_back(
            {tr("In flight"),
             tr("Memory holds so many of the batch at once; the others wait for their place, and the "
                "time to first token holds the wait"),
             in_flight(a_), in_flight(b_)});
    rows_.push_back({tr("Fits"), tr("Whether every accelerator that takes part holds its share"), fits(a_),
                     fits(b_), std::nullopt, fault_a, fault_b});
}

int RequestModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int RequestModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

QString RequestModel::text(const Row& row, int column) const {
    switch (column) {
    case quantity:
        return row.label;
    case side_a:
        return row.a;
    case side_b:
        return row.b;
    case advantage:
        if (!row.ratio)
            return {};
        return row.is_undecided ? tr("%1?").arg(ratio_words(*row.ratio)) : ratio_words(*row.ratio);
    }
    return {};
}

QVariant RequestModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const Row& row = rows_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return row.is_detail && column == quantity ? QStringLiteral("    ") + row.label : text(row, column);
    case Qt::ToolTipRole:
        return row.explanation;
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == quantity ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case tone_role: {
        TextTone tone = column == quantity || row.is_interval ? TextTone::second : TextTone::normal;
        if (row.ratio && *row.ratio != 1 && column != quantity && !row.is_undecided) {
            const bool a_ahead = *row.ratio > 1;
            if (column == advantage || column == (a_ahead ? side_a : side_b))
                tone = a_ahead ? TextTone::side_a : TextTone::side_b;
        }
        if ((column == side_a && row.fault_a) || (column == side_b && row.fault_b))
            tone = TextTone::error;
        return static_cast<int>(tone);
    }
    case bold_role:
        return column == advantage;
    default:
        return {};
    }
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == quantity ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString words[] = {tr("Figure"), QStringLiteral("A"), QStringLiteral("B"), tr("Ahead")};
    return words[section];
}

QString RequestModel::as_text() const {
    QStringList lines = {tr("Batch %1, %2 tokens in, %3 out: %4")
                             .arg(whole(static_cast<double>(request_.batch)),
                                  whole(static_cast<double>(request_.input)),
                                  whole(static_cast<double>(request_.output)), claim_)};
    QStringList header;
    for (int column = 0; column < columns; ++column)
        header << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    if (has_intervals_)
        header << tr("A low") << tr("A high") << tr("B low") << tr("B high");
    lines << header.join(QLatin1Char('\t'));
    for (const Row& row : rows_) {
        if (row.is_interval)
            continue;
        QStringList cells;
        for (int column = 0; column < columns; ++column)
            cells << text(row, column);
        if (has_intervals_)
            cells << (row.ends.isEmpty() ? QStringList{{}, {}, {}, {}} : row.ends);
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
