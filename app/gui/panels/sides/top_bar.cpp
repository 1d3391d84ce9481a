// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/sides/top_bar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "app/gui/panels/sides/group_popup.h"
#include "app/gui/panels/sides/precision_presets.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/gui/widgets/pickers/accelerator_picker.h"
#include "app/theme/theme_manager.h"
#include "app/words/accelerator_details.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/cost/types_in_use.h"

namespace llmroofline::gui {

namespace {

// The first entry is 'as published', the last 'each apart'.
constexpr int first_preset = 1;
constexpr int each_apart = first_preset + static_cast<int>(precision_presets.size());

// By the type of most weights: `As published (MXFP4)`.
QString published_name(const Comparison& comparison) {
    Comparison unchosen = comparison;
    choose_published(unchosen.workload.precision);
    choose_published(unchosen.a.types);
    if (unknown_types(unchosen.model, {}, unchosen.a))
        return TopBar::tr("Not known");
    const TypesInUse types = types_in_use(unchosen, unchosen.a);
    const QString name = type_name(unchosen.model.is_moe() ? types.experts : types.weights);
    return types.weights_origin == TypeOrigin::published ? TopBar::tr("As published (%1)").arg(name)
                                                         : TopBar::tr("Assumed (%1)").arg(name);
}

} // namespace

TopBar::TopBar(Document* document, CatalogStore* catalogs, QWidget* parent)
    : QFrame(parent), document_(document), catalogs_(catalogs) {
    setObjectName(QStringLiteral("top_bar"));
    pickers_[0] = make_picker(0);
    pickers_[1] = make_picker(1);
    swap_ = new IconButton(QStringLiteral("swap"), {}, this);
    swap_->setObjectName(QStringLiteral("swap_sides"));
    connect(swap_, &IconButton::clicked, this, [this] {
        document_->edit(tr("exchange of A and B"), {}, [](Comparison& c) { std::swap(c.a, c.b); });
    });

    phase_ = new SegmentedControl(this);
    phase_->setObjectName(QStringLiteral("phase"));
    connect(phase_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("phase"), {}, [id](Comparison& c) { c.workload.phase = static_cast<Phase>(id); });
    });
    precision_ = new QComboBox(this);
    precision_->setObjectName(QStringLiteral("precision"));
    precision_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    precision_->setFixedHeight(28);
    connect(precision_, &QComboBox::activated, this, &TopBar::choose_precision);
    attention_ = new SegmentedControl(this);
    attention_->setObjectName(QStringLiteral("attention"));
    connect(attention_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("attention"), {},
                        [id](Comparison& c) { c.workload.attention = static_cast<AttentionKernel>(id); });
    });
    formulas_ = new SegmentedControl(this);
    formulas_->setObjectName(QStringLiteral("formulas"));
    connect(formulas_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("formulas"), {}, [id](Comparison& c) { c.formulas = static_cast<Formulas>(id); });
    });
    for (SegmentedControl* control : {phase_, attention_, formulas_})
        control->set_large(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 12);
    row->setSpacing(12);
    row->addWidget(pickers_[0]);
    row->addWidget(swap_);
    row->addWidget(pickers_[1]);
    row->addSpacing(8);
    row->addStretch(1);
    row->addWidget(labelled(labels_[0], phase_));
    row->addWidget(labelled(labels_[1], precision_));
    row->addWidget(labelled(labels_[2], attention_));
    row->addWidget(labelled(labels_[3], formulas_));

    connect(document_, &Document::changed, this, &TopBar::show_document);
    connect(catalogs_, &CatalogStore::changed, this, &TopBar::show_document);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

AcceleratorPicker* TopBar::make_picker(int side) {
    auto* picker = new AcceleratorPicker(side == 0 ? Side::a : Side::b, this);
    picker->setObjectName(side == 0 ? QStringLiteral("accelerator_a") : QStringLiteral("accelerator_b"));
    picker->set_entries([this, side] { return entries(side); });
    connect(picker, &PickerButton::picked, this, [this, side](const QString& id) {
        const auto* entry = catalogs_->catalog().accelerator_entry(id.toStdString());
        if (!entry)
            return;
        const Accelerator value = entry->value;
        document_->edit(side == 0 ? tr("accelerator A") : tr("accelerator B"), {},
                        [&](Comparison& c) { (side == 0 ? c.a : c.b).accelerator = value; });
    });
    connect(picker, &AcceleratorPicker::edit_requested, this, [this, side] { emit edit_requested(side); });
    connect(picker, &AcceleratorPicker::load_requested, this, [this, side] { emit load_requested(side); });
    connect(picker, &AcceleratorPicker::group_requested, this, [this, side] { edit_group(side); });
    return picker;
}

void TopBar::edit_group(int side) {
    if (!groups_[side])
        groups_[side] = new GroupPopup(document_, side == 0 ? Side::a : Side::b, this);
    groups_[side]->open_at(pickers_[side]);
}

QWidget* TopBar::labelled(TextLabel*& label, QWidget* control) {
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    label = new TextLabel({}, TypeRole::caption, TextTone::second, box);
    label->set_keeps_width(true);
    column->addWidget(label);
    column->addWidget(control);
    return box;
}

PickerEntry TopBar::entry_of(const Accelerator& accelerator, bool custom) const {
    const Workload workload = stated_workload(document_->comparison(), {accelerator});
    PickerEntry entry;
    entry.id = QString::fromStdString(accelerator.id);
    entry.name = QString::fromStdString(accelerator.name);
    entry.vendor = QString::fromStdString(accelerator.vendor);
    entry.figures = accelerator_figures(accelerator, workload, false);
    entry.short_figures = accelerator_figures(accelerator, workload, true);
    entry.mark = accelerator_mark(accelerator);
    entry.details = accelerator_details(accelerator);
    entry.custom = custom;
    return entry;
}

QVector<PickerEntry> TopBar::entries(int side) const {
    const Comparison& comparison = document_->comparison();
    const Accelerator& used = (side == 0 ? comparison.a : comparison.b).accelerator;
    QVector<PickerEntry> entries;
    bool has_used = false;
    for (const AcceleratorEntry& entry : catalogs_->catalog().accelerators()) {
        // A spec that came with a file, or was edited, is listed as it is, in its catalog entry's place.
        const bool is_used = entry.value.id == used.id;
        has_used = has_used || is_used;
        entries.push_back(entry_of(is_used ? used : entry.value, entry.is_users));
    }
    if (!has_used)
        entries.push_front(entry_of(used, false));
    return entries;
}

void TopBar::show_accelerators() {
    const Comparison& comparison = document_->comparison();
    for (int side = 0; side < 2; ++side) {
        const AcceleratorGroup& group = side == 0 ? comparison.a : comparison.b;
        const Accelerator& used = group.accelerator;
        // Until the catalog is there the figures stand without a word on where they come from.
        const AcceleratorEntry* entry =
            catalogs_->is_read() ? catalogs_->catalog().accelerator_entry(used.id) : nullptr;
        pickers_[side]->set_current(entry_of(used, entry && entry->is_users));
        pickers_[side]->set_group(static_cast<int>(group.accelerators()), layout_words(group.layout),
                                  layout_letters(group.layout));
        pickers_[side]->set_note(entry && !(entry->value == used) ? tr("edited") : QString());
    }
}

void TopBar::show_document() {
    const Comparison& comparison = document_->comparison();
    show_accelerators();
    phase_->set_current(static_cast<int>(comparison.workload.phase));
    // A request has both.
    phase_->setEnabled(!is_of_requests(comparison.view));
    attention_->set_current(static_cast<int>(comparison.workload.attention));
    formulas_->set_current(static_cast<int>(comparison.formulas));
    formulas_->set_option_enabled(
        static_cast<int>(Formulas::published), comparison.workload.calibration_id.empty(),
        tr("A calibration goes with the exact formulas only: set Calibrated by to none first"));
    const Precision& chosen = comparison.workload.precision;
    const std::optional<int> preset = preset_index(chosen);
    precision_->setItemText(0, published_name(comparison));
    precision_->setCurrentIndex(chosen.is_empty() ? 0 : preset ? first_preset + *preset : each_apart);
    precision_->setToolTip(types_words(comparison));
}

void TopBar::choose_precision(int index) {
    if (index >= each_apart) {
        show_document();
        emit precision_details_requested();
        return;
    }
    document_->edit(tr("precision"), {}, [&](Comparison& c) {
        if (index < first_preset)
            choose_published(c.workload.precision);
        else
            choose_preset(index - first_preset, c.workload.precision);
    });
}

void TopBar::set_compact(bool compact) {
    for (AcceleratorPicker* picker : pickers_)
        picker->set_compact(compact);
}

void TopBar::retranslate() {
    labels_[0]->setText(tr("Phase"));
    labels_[1]->setText(tr("Precision"));
    labels_[2]->setText(tr("Attention"));
    labels_[3]->setText(tr("Formulas"));
    swap_->set_words(tr("Exchange A and B"));
    phase_->setAccessibleName(tr("Phase"));
    precision_->setAccessibleName(tr("Precision"));
    attention_->setAccessibleName(tr("Attention"));
    formulas_->setAccessibleName(tr("Formulas"));
    phase_->set_options({{static_cast<int>(Phase::decode), tr("Decode"), tr("One new token a sequence")},
                         {static_cast<int>(Phase::prefill), tr("Prefill"), tr("The whole prompt at once")}});
    attention_->set_options({{static_cast<int>(AttentionKernel::fused), tr("Fused"),
                              tr("Scores stay on the chip (FlashAttention)")},
                             {static_cast<int>(AttentionKernel::unfused), tr("Unfused"),
                              tr("The score matrix goes through memory")},
                             {static_cast<int>(AttentionKernel::tiled), tr("Tiled"),
                              tr("As fused, with keys and values read again for every block of queries once "
                                 "they outgrow the L2 cache")}});
    formulas_->set_options({{static_cast<int>(Formulas::exact), tr("Exact"), tr("The architecture as it is")},
                            {static_cast<int>(Formulas::published), tr("Published"),
                             tr("What the tools of 2024 compute, slips included")}});
    precision_->clear();
    precision_->addItem(QString()); // show_document words it
    for (const PrecisionPreset& preset : precision_presets)
        precision_->addItem(preset_name(preset));
    precision_->addItem(tr("Each apart…"));
    show_document();
}

void TopBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().chrome);
    painter.fillRect(0, height() - 1, width(), 1, theme().line);
}

} // namespace llmroofline::gui
