// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/group_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "app/words/plot_text.h"

namespace llmroofline::gui {

QString accelerator_name(const Accelerator& accelerator) {
    return QString::fromStdString(full_name(accelerator));
}

QString group_name(const AcceleratorGroup& group) {
    const QString name = accelerator_name(group.accelerator);
    return group.accelerators() > 1 ? QStringLiteral("%1 × %2").arg(group.accelerators()).arg(name) : name;
}

QString group_id(const AcceleratorGroup& group) {
    const QString id = QString::fromStdString(group.accelerator.id);
    return group.accelerators() > 1 ? QStringLiteral("%1x%2").arg(group.accelerators()).arg(id) : id;
}

QString layout_words(const ParallelLayout& layout) {
    const std::int64_t all = layout.accelerators();
    if (all == 1)
        return {};
    if (layout.expert == 1 && layout.micro_batches == 1) {
        if (layout.tensor == all)
            return in_words(QT_TRANSLATE_NOOP("Plots", "tensor parallel"));
        if (layout.pipeline == all)
            return in_words(QT_TRANSLATE_NOOP("Plots", "pipeline parallel"));
        if (layout.data == all)
            return in_words(QT_TRANSLATE_NOOP("Plots", "data parallel"));
    }
    return layout_letters(layout);
}

// The letters are the field's own, in every language.
QString layout_letters(const ParallelLayout& layout) {
    QStringList parts;
    const auto add = [&](const char* letters, std::int64_t degree) {
        if (degree > 1)
            parts << QStringLiteral("%1 %2").arg(QLatin1String(letters)).arg(degree);
    };
    add("TP", layout.tensor);
    add("PP", layout.pipeline);
    add("MB", layout.micro_batches);
    add("DP", layout.data);
    add("EP", layout.expert);
    return parts.join(QStringLiteral(" · "));
}

} // namespace llmroofline::gui
