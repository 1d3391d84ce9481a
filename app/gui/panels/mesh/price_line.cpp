// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/mesh/price_line.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/side_chip.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/theme/type_scale.h"
#include "app/words/figures.h"
#include "app/words/measure_words.h"

namespace llmroofline::gui {

namespace {

constexpr double greatest_price = 1e6; // USD/h

const AcceleratorGroup& group_of(const Comparison& comparison, Side side) {
    return side == Side::a ? comparison.a : comparison.b;
}

} // namespace

PriceLine::PriceLine(Document* document, QWidget* parent)
    : QWidget(parent), document_(document), row_(new QHBoxLayout(this)) {
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(6);
    label_ = new TextLabel({}, TypeRole::body, TextTone::second, this);
    label_->set_keeps_width(true);
    row_->addWidget(label_);
    build_prices();
    build_watts();
    for (const Side side : {Side::a, Side::b})
        sides_[side == Side::a ? 0 : 1] = add_side(side);
    row_->addStretch(1);
    unit_ = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    unit_->setObjectName(QStringLiteral("price_unit"));
    row_->addWidget(unit_);
    stale_ = new IconButton(QStringLiteral("warning"), {}, this);
    stale_->setObjectName(QStringLiteral("price_stale"));
    row_->addWidget(stale_);
    info_ = new IconButton(QStringLiteral("info"), {}, this);
    info_->setObjectName(QStringLiteral("price_info"));
    row_->addWidget(info_);
    connect(document_, &Document::changed, this, &PriceLine::show_document);
    retranslate();
}

void PriceLine::build_prices() {
    kinds_ = new QComboBox(this);
    kinds_->setObjectName(QStringLiteral("price_kind"));
    kinds_->setFocusPolicy(Qt::StrongFocus);
    kinds_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(kinds_, &QComboBox::activated, this, [this](int index) {
        document_->edit(tr("kind of prices"), {},
                        [&](Comparison& c) { c.measuring.prices = static_cast<PriceKind>(index); });
    });
    row_->addWidget(kinds_);
}

void PriceLine::build_watts() {
    levels_ = new SegmentedControl(this);
    levels_->setObjectName(QStringLiteral("watt_level"));
    connect(levels_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("level of power"), {},
                        [&](Comparison& c) { c.measuring.watts = static_cast<WattLevel>(id); });
    });
    row_->addWidget(levels_);
    pue_label_ = new TextLabel(QStringLiteral("PUE"), TypeRole::body, TextTone::second, this);
    row_->addWidget(pue_label_);
    pue_ = new DecimalField(this);
    pue_->setObjectName(QStringLiteral("pue"));
    pue_->set_range(1, 10);
    pue_->set_may_be_empty(false);
    pue_->setFixedWidth(scaled(52));
    connect(pue_, &DecimalField::edited, this, [this](std::optional<double> value) {
        if (value)
            document_->edit(tr("power usage effectiveness"), QStringLiteral("pue"),
                            [&](Comparison& c) { c.measuring.pue = *value; });
    });
    row_->addWidget(pue_);
}

PriceLine::SideRow PriceLine::add_side(Side side) {
    SideRow one;
    row_->addSpacing(6);
    one.chip = new SideChip(side, 16, this);
    one.price = new DecimalField(this);
    one.price->setObjectName(side == Side::a ? QStringLiteral("price_a") : QStringLiteral("price_b"));
    one.price->setFixedWidth(scaled(58));
    one.price->set_range(0, greatest_price, true);
    one.price->set_unit(QStringLiteral("USD/h"));
    connect(one.price, &DecimalField::edited, this,
            [this, side](std::optional<double> price) { take_price(side, price); });
    one.words = new TextLabel({}, TypeRole::caption, TextTone::second, this);
    one.words->setObjectName(side == Side::a ? QStringLiteral("price_words_a")
                                             : QStringLiteral("price_words_b"));
    row_->addWidget(one.chip);
    row_->addWidget(one.price);
    row_->addWidget(one.words);
    return one;
}

void PriceLine::set_compact(bool compact) {
    compact_ = compact;
    show_document();
}

// Empty: the market's again.
void PriceLine::take_price(Side side, std::optional<double> price) {
    document_->edit(side == Side::a ? tr("price of A") : tr("price of B"),
                    side == Side::a ? QStringLiteral("price_a") : QStringLiteral("price_b"),
                    [&](Comparison& c) { (side == Side::a ? c.a : c.b).accelerator.prices.yours = price; });
    show_document();
}

void PriceLine::show_document() {
    const Comparison& comparison = document_->comparison();
    const bool methods = std::holds_alternative<DisagreementView>(comparison.view);
    const bool usd = comparison.measuring.measure == Measure::usd;
    const bool watt = comparison.measuring.measure == Measure::watt;
    setVisible((usd || watt) && !methods);
    if (!usd && !watt)
        return;
    kinds_->setVisible(usd);
    levels_->setVisible(watt);
    const bool facility = watt && comparison.measuring.watts == WattLevel::facility;
    pue_->setVisible(facility);
    pue_label_->setVisible(facility);
    stale_->setVisible(false);
    info_->setVisible(usd);
    for (const SideRow& side : sides_)
        side.price->setVisible(usd);
    label_->setText(usd ? tr("Prices") : tr("Watts"));
    if (usd)
        show_prices(comparison);
    else
        show_watts(comparison);
}

void PriceLine::show_prices(const Comparison& comparison) {
    const Measuring& measuring = comparison.measuring;
    kinds_->setCurrentIndex(static_cast<int>(measuring.prices));
    QStringList explained;
    QStringList old;
    std::optional<Date> newest;
    for (const Side side : {Side::a, Side::b}) {
        const AcceleratorGroup& group = group_of(comparison, side);
        const SideRow& row = sides_[side == Side::a ? 0 : 1];
        const auto price = price_of(group, measuring);
        const double count = static_cast<double>(group.accelerators());
        row.price->set_value(price ? std::optional(price->usd_per_hour.value / count) : std::nullopt);
        row.words->setText(price_range_words(group, measuring));
        row.words->set_tone(price && price->is_yours ? TextTone::normal : TextTone::second);
        if (const QString words = price_explained(group, measuring); !words.isEmpty())
            explained << side_letter(side) + QStringLiteral(": ") + words;
        if (price && price->date && (!newest || days_between(*newest, *price->date) > 0))
            newest = price->date;
        if (is_stale_price(group, measuring))
            old << side_letter(side);
    }
    const QString each = compact_ ? tr("USD/h") : tr("USD/h each");
    unit_->setText(newest ? each + QStringLiteral(" · ") + QString::fromStdString(to_string(*newest)) : each);
    info_->setToolTip(explained.join(QLatin1Char('\n')));
    stale_->setVisible(!old.isEmpty());
    stale_->setToolTip(
        tr("Older than %1 days: stale (%2)").arg(stale_after_days).arg(old.join(QStringLiteral(", "))));
}

void PriceLine::show_watts(const Comparison& comparison) {
    const Measuring& measuring = comparison.measuring;
    levels_->set_current(static_cast<int>(measuring.watts));
    pue_->set_value(measuring.pue);
    for (const Side side : {Side::a, Side::b}) {
        const AcceleratorGroup& group = group_of(comparison, side);
        const auto watts = watts_of(group, measuring);
        sides_[side == Side::a ? 0 : 1].words->setText(
            watts ? tr("%1 W").arg(short_figure(*watts / static_cast<double>(group.accelerators())))
                  : tr("not stated"));
        sides_[side == Side::a ? 0 : 1].words->set_tone(TextTone::normal);
    }
    unit_->setText(tr("watts of one accelerator"));
}

void PriceLine::retranslate() {
    kinds_->setAccessibleName(tr("Prices"));
    kinds_->clear();
    for (const auto& [kind, name] : price_kind_names)
        kinds_->addItem(price_kind_name(kind));
    levels_->setAccessibleName(tr("Level of power"));
    const QString explained[] = {tr("The accelerators' own limit"),
                                 tr("With what the host draws beside them"),
                                 tr("That times the power usage effectiveness")};
    QVector<SegmentOption> options;
    for (const auto& [level, name] : watt_level_names)
        options.push_back(
            {static_cast<int>(level), watt_level_name(level), explained[static_cast<std::size_t>(level)]});
    levels_->set_options(options);
    pue_->set_words(tr("Power usage effectiveness"), tr("Power of the facility over that of its machines"));
    sides_[0].price->set_words(tr("Price of A"),
                               tr("USD for an hour of one accelerator; typed, it is yours"));
    sides_[1].price->set_words(tr("Price of B"),
                               tr("USD for an hour of one accelerator; typed, it is yours"));
    for (const SideRow& side : sides_)
        side.price->set_empty_text(tr("none"));
    info_->setAccessibleName(tr("Where the prices come from"));
    stale_->setAccessibleName(tr("Old prices"));
    show_document();
}

void PriceLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
