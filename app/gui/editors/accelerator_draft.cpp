// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/editors/accelerator_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

#include "app/gui/editors/figure_claims.h"
#include "app/gui/editors/yaml_line.h"
#include "app/gui/editors/yaml_lines.h"
#include "app/wording/lint_text.h"
#include "core/catalog/known_part.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
#include "core/io/yaml_reader.h"
#include "core/io/yaml_writer.h"

namespace llmroofline::gui {

namespace {

const QString status_section = QStringLiteral("status");
const QString sources_section = QStringLiteral("sources");

QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString without_last_end(QString text) {
    while (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    return text;
}

// As the files are written; a section's keys are in the same order.
YamlGroups key_order() {
    YamlGroups groups = {{QStringLiteral("kind"), QStringLiteral("default")}};
    for (const std::string_view key : accelerator_fields().keys()) {
        if (key == "memory_gb" || key == "fp32_tflops" || key == "l2_mb")
            groups.append(QStringList());
        if (key != "notes")
            groups.last() << from(key);
    }
    groups.append({status_section, sources_section, QStringLiteral("notes")});
    return groups;
}

const YamlGroups& order() {
    static const YamlGroups groups = key_order();
    return groups;
}

// As follow_capacity, and back again to the reference's own figure at the reference's size.
void take_capacity_along(Accelerator& wanted, const Accelerator& reference) {
    const auto read = wanted.read; // the text keeps its dates
    if (wanted.memory_gb == reference.memory_gb && wanted.usable_memory_mib != reference.usable_memory_mib) {
        wanted.usable_memory_mib = reference.usable_memory_mib;
        wanted.sources["usable_memory_mib"] = own_source;
    } else {
        follow_capacity(wanted, reference);
    }
    wanted.read = read;
}

QString scalar_of(const AcceleratorField& field, const std::string& value) {
    if (field.is_number())
        return from(value);
    return from(field.key == "notes" ? yaml_quoted(value) : yaml_scalar(value));
}

Accelerator duplicate_of(const Accelerator& start, const Catalog& catalog) {
    constexpr std::size_t longest_stem = 50; // leaves room for the ending in the 64 of an identifier
    const std::string stem = start.id.substr(0, longest_stem) + "-custom";
    Accelerator copy = start;
    copy.id = stem;
    int number = 1;
    while (catalog.accelerator_entry(copy.id) != nullptr)
        copy.id = stem + '-' + std::to_string(++number);
    const QString ending = number == 1
                               ? QCoreApplication::translate("AcceleratorDraft", "(custom)")
                               : QCoreApplication::translate("AcceleratorDraft", "(custom %1)").arg(number);
    copy.name += ' ' + ending.toStdString();
    return copy;
}

QString text_of_duplicate(const Accelerator& copy, const std::string& original) {
    QStringList lines = from(write_accelerator(copy)).split(QLatin1Char('\n'));
    for (QString& line : lines) {
        if (line.startsWith(QStringLiteral("id:"))) {
            line += QStringLiteral("  # duplicated from ") + QString::fromStdString(original);
            break;
        }
    }
    return without_last_end(lines.join(QLatin1Char('\n')));
}

// The file itself, with its comments, as long as it is what the window uses.
QString text_of_entry(const AcceleratorEntry& entry, const Accelerator& start) {
    if (entry.value == start) {
        if (const Result<std::string> text = read_text_file(entry.file))
            return without_last_end(QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size())));
    }
    return without_last_end(from(write_accelerator(start)));
}

std::string duplicated_from(const QString& text) {
    static const QRegularExpression remark(QStringLiteral(R"(^id:.*# duplicated from (\S+))"),
                                           QRegularExpression::MultilineOption);
    return remark.match(text).captured(1).toStdString();
}

} // namespace

AcceleratorDraft::AcceleratorDraft(const Catalog& catalog, const Catalog& built_ins, const Accelerator& start,
                                   bool is_new)
    : built_ins_(&built_ins), start_(start), good_(start) {
    const AcceleratorEntry* const entry = catalog.accelerator_entry(start.id);
    if (entry != nullptr && entry->is_users) {
        saved_id_ = start.id;
        set_text(text_of_entry(*entry, start));
    } else if (is_new) {
        set_text(without_last_end(from(write_accelerator(start))));
    } else {
        good_ = duplicate_of(start, catalog);
        set_text(text_of_duplicate(good_, start.id));
        set_text(with_claims());
    }
}

void AcceleratorDraft::set_text(const QString& text) {
    text_ = text;
    const Result<Accelerator> parsed = parse_accelerator(text.toStdString(), file_name());
    errors_ = parsed ? Errors{} : parsed.errors();
    if (parsed) {
        good_ = *parsed;
        find_base();
        if (base_)
            correct_claims(good_, *base_);
    }
    find_suspicions();
}

// Where the text has faults its figures are not those that are looked at; their places may still be found.
void AcceleratorDraft::find_suspicions() {
    suspicions_.clear();
    const Result<YamlDocument> document = parse_yaml(text_.toStdString(), file_name());
    for (LintFinding& finding : lint_accelerator(good_, known_part(good_, *built_ins_))) {
        const Place place =
            document ? lint_place(finding, document->root, file_name()) : Place{file_name(), 0, 0};
        suspicions_.push_back({std::move(finding), place});
    }
    std::stable_sort(
        suspicions_.begin(), suspicions_.end(),
        [](const DraftFinding& one, const DraftFinding& other) { return one.place.line < other.place.line; });
}

std::vector<LintFinding> AcceleratorDraft::suspicions_of(const AcceleratorField& field) const {
    std::vector<LintFinding> found;
    for (const DraftFinding& suspicion : suspicions_)
        if (suspicion.finding.key == field.key)
            found.push_back(suspicion.finding);
    return found;
}

const Accelerator* AcceleratorDraft::find_entry(std::string_view id) const {
    if (const AcceleratorEntry* const entry = built_ins_->accelerator_entry(id))
        return &entry->value;
    return saved_id_.empty() && start_.id == id ? &start_ : nullptr;
}

void AcceleratorDraft::find_base() {
    const Accelerator* found = find_entry(duplicated_from(text_));
    if (found == nullptr)
        found = find_entry(good_.id);
    if (found == nullptr) {
        // An id such as `h20-96gb-custom` tells too; the longest that fits, so `h100-sxm5` before `h100`.
        for (const AcceleratorEntry& entry : built_ins_->accelerators()) {
            const std::string& id = entry.value.id;
            if (good_.id.starts_with(id + '-') && (found == nullptr || id.size() > found->id.size()))
                found = &entry.value;
        }
    }
    base_ = found ? std::optional(*found) : std::nullopt;
    base_is_built_in_ = found != nullptr && found != &start_;
}

// Writes those entries of `status` and `sources` that are not as wanted.
QString AcceleratorDraft::corrected(const QString& text, const Accelerator& as_written,
                                    const Accelerator& wanted, bool& done) const {
    YamlLines lines(text);
    for (const AcceleratorField& field : accelerator_fields()) {
        const std::string key(field.key);
        const auto source = wanted.sources.find(key);
        const auto old_source = as_written.sources.find(key);
        const bool has_source = source != wanted.sources.end();
        const bool had_source = old_source != as_written.sources.end();
        if (has_source && (!had_source || source->second != old_source->second)) {
            done = lines.set(sources_section, from(key), from(yaml_quoted(source->second)), order()) && done;
        } else if (!has_source && had_source) {
            done = lines.remove(sources_section, from(key)) && done;
        }
        const auto status = wanted.status.find(key);
        const auto old_status = as_written.status.find(key);
        const bool has_status = status != wanted.status.end();
        const bool had_status = old_status != as_written.status.end();
        if (has_status && (!had_status || status->second != old_status->second)) {
            done = lines.set(status_section, from(key), from(to_string(status->second)), order()) && done;
        } else if (!has_status && had_status) {
            done = lines.remove(status_section, from(key)) && done;
        }
    }
    return lines.text();
}

// The base, as long as the usable size is still the base's or has followed a change of it: then going back
// gives the base's own figure again, without the rounding of the way.
const Accelerator& AcceleratorDraft::capacity_reference() const {
    const bool is_of_base = base_ && base_->usable_memory_mib &&
                            (good_.usable_memory_mib == base_->usable_memory_mib ||
                             good_.source_of("usable_memory_mib").starts_with(scaled_with_capacity));
    return is_of_base ? *base_ : good_;
}

QString AcceleratorDraft::with_field(const AcceleratorField& field, const std::string& value) const {
    Accelerator wanted = good_;
    if (value.empty() && field.is_number())
        set_number(wanted, field, std::nullopt);
    else if (!read_field(wanted, field, value))
        return text_;
    const bool takes_capacity_along = field.key == "memory_gb" && good_.usable_memory_mib.has_value();
    if (takes_capacity_along)
        take_capacity_along(wanted, capacity_reference());
    if (base_)
        correct_claims(wanted, *base_);

    YamlLines lines(text_);
    const QString key = from(field.key);
    bool done = value.empty() ? lines.remove({}, key) : lines.set({}, key, scalar_of(field, value), order());
    if (takes_capacity_along)
        done = lines.set({}, QStringLiteral("usable_memory_mib"),
                         from(format_shortest(*wanted.usable_memory_mib)), order()) &&
               done;
    // While there are faults the last good claims are those of the text, as far as anyone can tell.
    const Result<Accelerator> written = parse_accelerator(lines.text().toStdString(), {});
    const QString result = corrected(lines.text(), written ? *written : good_, wanted, done);
    if (!errors_.empty())
        return result;
    const Result<Accelerator> again = parse_accelerator(result.toStdString(), {});
    return done && again && *again == wanted ? result : without_last_end(from(write_accelerator(wanted)));
}

QString AcceleratorDraft::with_claims() const {
    const Result<Accelerator> written = parse_accelerator(text_.toStdString(), {});
    if (!written || *written == good_)
        return text_;
    bool done = true;
    const QString result = corrected(text_, *written, good_, done);
    const Result<Accelerator> again = parse_accelerator(result.toStdString(), {});
    return done && again && *again == good_ ? result : without_last_end(from(write_accelerator(good_)));
}

bool AcceleratorDraft::is_changed(const AcceleratorField& field) const {
    return base_ && differs(good_, *base_, field);
}

int AcceleratorDraft::changed_figures() const {
    const auto fields = accelerator_fields();
    return static_cast<int>(
        std::count_if(fields.begin(), fields.end(), [this](const AcceleratorField& field) {
            return field.is_figure() && is_changed(field);
        }));
}

const Error* AcceleratorDraft::fault_of(const AcceleratorField& field) const {
    if (errors_.empty())
        return nullptr;
    const QStringList lines = text_.split(QLatin1Char('\n'));
    for (const Error& error : errors_) {
        const bool is_placed = error.place.line > 0 && error.place.line <= lines.size();
        const YamlLine line = is_placed ? take_apart(lines[error.place.line - 1]) : YamlLine{};
        const bool names_it = error.code == ErrorCode::missing_key && error.arguments.front() == field.key;
        if (names_it || (line.indent == 0 && !line.key.is_empty() && line.name == from(field.key)))
            return &error;
    }
    return nullptr;
}

} // namespace llmroofline::gui
