// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/field_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <array>

#include "app/words/number_text.h"
#include "app/words/price_words.h"
#include "core/hardware/price_yaml.h"

namespace llmroofline::gui {

namespace {

class FieldWords {
    Q_DECLARE_TR_FUNCTIONS(FieldWords)

public:
    std::string_view key;
    FieldGroup group;
    const char* label;
    const char* explanation;
};

// In the order of the form.
constexpr std::array words = {
    FieldWords{"name", FieldGroup::identity, QT_TRANSLATE_NOOP("FieldWords", "Name"),
               QT_TRANSLATE_NOOP("FieldWords", "As it is shown in lists and pictures")},
    FieldWords{"id", FieldGroup::identity, QT_TRANSLATE_NOOP("FieldWords", "Id"),
               QT_TRANSLATE_NOOP("FieldWords",
                                 "Small letters, digits, '-', '_' and '.'; the file's name, and "
                                 "the name on the command line")},
    FieldWords{"vendor", FieldGroup::identity, QT_TRANSLATE_NOOP("FieldWords", "Vendor"), ""},
    FieldWords{"memory_gb", FieldGroup::memory, QT_TRANSLATE_NOOP("FieldWords", "Capacity"),
               QT_TRANSLATE_NOOP("FieldWords", "As advertised, in decimal gigabytes (10⁹ bytes)")},
    FieldWords{"bandwidth_gb_s", FieldGroup::memory, QT_TRANSLATE_NOOP("FieldWords", "Bandwidth"),
               QT_TRANSLATE_NOOP("FieldWords", "Peak memory bandwidth, in decimal gigabytes a second")},
    FieldWords{"fp16_tflops", FieldGroup::matrix_rates, "FP16", ""},
    FieldWords{"bf16_tflops", FieldGroup::matrix_rates, "BF16", ""},
    FieldWords{"tf32_tflops", FieldGroup::matrix_rates, "TF32", ""},
    FieldWords{"fp8_tflops", FieldGroup::matrix_rates, "FP8", ""},
    FieldWords{"int8_tops", FieldGroup::matrix_rates, "INT8", ""},
    FieldWords{"fp4_tflops", FieldGroup::matrix_rates, "FP4", ""},
    FieldWords{"int4_tops", FieldGroup::matrix_rates, "INT4", ""},
    FieldWords{"fp32_tflops", FieldGroup::vector_link_power, QT_TRANSLATE_NOOP("FieldWords", "FP32 vector"),
               QT_TRANSLATE_NOOP("FieldWords",
                                 "Outside the matrix units; norms, additions and activations run "
                                 "at it")},
    FieldWords{
        "link_gb_s", FieldGroup::vector_link_power, QT_TRANSLATE_NOOP("FieldWords", "Link, one direction"),
        QT_TRANSLATE_NOOP("FieldWords", "What one accelerator can send while it receives as much; vendors "
                                        "mostly print both directions added")},
    FieldWords{"link_latency_us", FieldGroup::vector_link_power,
               QT_TRANSLATE_NOOP("FieldWords", "Link latency"),
               QT_TRANSLATE_NOOP("FieldWords", "Of one hop between two accelerators of a node")},
    FieldWords{"link_topology", FieldGroup::vector_link_power,
               QT_TRANSLATE_NOOP("FieldWords", "Link topology"),
               QT_TRANSLATE_NOOP("FieldWords", "How the links join the accelerators of a node: pcie, pair, "
                                               "mesh, torus, switch, reducing switch")},
    FieldWords{"node_size", FieldGroup::vector_link_power,
               QT_TRANSLATE_NOOP("FieldWords", "Accelerators a node"),
               QT_TRANSLATE_NOOP("FieldWords", "How many the links join")},
    FieldWords{"tdp_w", FieldGroup::vector_link_power, QT_TRANSLATE_NOOP("FieldWords", "Board power"),
               QT_TRANSLATE_NOOP("FieldWords", "Of the board or module")},
    FieldWords{"host_w", FieldGroup::vector_link_power, QT_TRANSLATE_NOOP("FieldWords", "Host power"),
               QT_TRANSLATE_NOOP("FieldWords", "What the server draws beside the boards, for each of them")},
    FieldWords{"price_usd_per_hour", FieldGroup::vector_link_power,
               QT_TRANSLATE_NOOP("FieldWords", "Price of an hour"),
               QT_TRANSLATE_NOOP("FieldWords",
                                 "On demand, the median over the providers; a price of your own "
                                 "takes the place of the market's")},
    FieldWords{"launch_price_usd", FieldGroup::vector_link_power,
               QT_TRANSLATE_NOOP("FieldWords", "Launch price"),
               QT_TRANSLATE_NOOP("FieldWords", "Recommended price at launch")},
    FieldWords{"architecture", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Architecture"), ""},
    FieldWords{"release_year", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Release year"),
               QT_TRANSLATE_NOOP("FieldWords", "Of first availability or announcement")},
    FieldWords{"memory_type", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Memory type"),
               QT_TRANSLATE_NOOP("FieldWords", "HBM3, GDDR6, …")},
    FieldWords{"usable_memory_mib", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Usable memory"),
               QT_TRANSLATE_NOOP("FieldWords", "What software can allocate, where it was measured; decides "
                                               "instead of the capacity whether a model fits")},
    FieldWords{"interconnect", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Interconnect"),
               QT_TRANSLATE_NOOP("FieldWords", "The link between accelerators by name")},
    FieldWords{"pcie_gen", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "PCIe generation"), ""},
    FieldWords{"l2_mb", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "L2 cache"),
               QT_TRANSLATE_NOOP("FieldWords", "The last-level cache that the cores share")},
    FieldWords{"sm_count", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "SM count"),
               QT_TRANSLATE_NOOP("FieldWords", "Streaming multiprocessors or compute units")},
    FieldWords{"notes", FieldGroup::rest, QT_TRANSLATE_NOOP("FieldWords", "Notes"),
               QT_TRANSLATE_NOOP("FieldWords", "What one should know about the figures")},
};

QString from(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

const FieldWords* words_of(std::string_view key) {
    const auto found =
        std::find_if(words.begin(), words.end(), [key](const FieldWords& entry) { return entry.key == key; });
    return found == words.end() ? nullptr : &*found;
}

QStringList sources_of(const Accelerator& accelerator, const AcceleratorField& field) {
    return from(accelerator.source_of(std::string(field.key)))
        .split(QStringLiteral("; "), Qt::SkipEmptyParts);
}

} // namespace

QVector<const AcceleratorField*> fields_of(FieldGroup group) {
    QVector<const AcceleratorField*> fields;
    for (const FieldWords& entry : words) {
        if (entry.group == group) {
            if (const AcceleratorField* const field = accelerator_fields().find(entry.key))
                fields.append(field);
        }
    }
    // One that this table does not know yet is shown all the same, by its key.
    for (const AcceleratorField& field : accelerator_fields()) {
        if (group == FieldGroup::rest && words_of(field.key) == nullptr)
            fields.append(&field);
    }
    return fields;
}

QString group_title(FieldGroup group) {
    switch (group) {
    case FieldGroup::identity:
        return FieldWords::tr("Identity");
    case FieldGroup::memory:
        return FieldWords::tr("Memory");
    case FieldGroup::matrix_rates:
        return FieldWords::tr("Matrix rates");
    case FieldGroup::vector_link_power:
        return FieldWords::tr("Vector, link, power");
    case FieldGroup::rest:
        return FieldWords::tr("Further figures");
    }
    return {};
}

QString group_note(FieldGroup group) {
    return group == FieldGroup::matrix_rates ? FieldWords::tr("dense, without sparsity") : QString();
}

QString field_label(const AcceleratorField& field) {
    const FieldWords* const entry = words_of(field.key);
    return entry ? FieldWords::tr(entry->label) : from(field.key);
}

QString field_unit(const AcceleratorField& field) {
    return field.range.unit == "us" ? QStringLiteral("µs") : from(field.range.unit);
}

QString field_explanation(const AcceleratorField& field) {
    const FieldWords* const entry = words_of(field.key);
    const bool has_words = entry && entry->explanation[0] != '\0';
    const QString key = FieldWords::tr("In the text: %1").arg(from(field.key));
    return has_words ? FieldWords::tr(entry->explanation) + QLatin1Char('\n') + key : key;
}

QString absent_words(const AcceleratorField& field) {
    return field.rate ? FieldWords::tr("not available") : FieldWords::tr("not given");
}

QString value_words(const Accelerator& accelerator, const AcceleratorField& field) {
    const QString text = from(field_text(accelerator, field));
    if (text.isEmpty())
        return QStringLiteral("–");
    // A year is no quantity.
    return field.is_figure() ? shortest_grouped(*number_of(accelerator, field)) : text;
}

QString status_words(FigureStatus status) {
    switch (status) {
    case FigureStatus::unstated:
        return {};
    case FigureStatus::confirmed:
        return FieldWords::tr("confirmed");
    case FigureStatus::single_source:
        return FieldWords::tr("single source");
    case FigureStatus::recalled:
        return FieldWords::tr("recalled");
    case FigureStatus::unconfirmed:
        return FieldWords::tr("unconfirmed");
    }
    return {};
}

QString origin_words(const Accelerator& accelerator, const AcceleratorField& field) {
    if (field.key == price_key && !accelerator.prices.yours) {
        const auto& price = accelerator.prices.in(PriceSegment::on_demand);
        return price ? price_words(PriceSegment::on_demand, *price) : QString();
    }
    const QStringList sources = sources_of(accelerator, field);
    const QString status = status_words(accelerator.status_of(std::string(field.key)));
    if (sources.isEmpty())
        return status;
    const QString& first = sources.first();
    if (status.isEmpty())
        return first;
    return sources.size() == 1 ? FieldWords::tr("%1: %2").arg(status, first)
                               : FieldWords::tr("%1 (%2): %3").arg(status).arg(sources.size()).arg(first);
}

QString origin_details(const Accelerator& accelerator, const AcceleratorField& field) {
    return sources_of(accelerator, field).join(QLatin1Char('\n'));
}

} // namespace llmroofline::gui
