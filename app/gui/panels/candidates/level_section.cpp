// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/candidates/level_section.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <cmath>

#include "app/gui/session/document.h"
#include "app/gui/session/traffic_store.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "core/service/service_level.h"

namespace llmroofline::gui {

namespace {

constexpr double greatest_ms = 1e9;
constexpr int greatest_length = 100'000'000;

// Without the noise of binary fractions.
std::optional<double> milliseconds(const std::optional<double>& seconds) {
    return seconds ? std::optional(std::round(*seconds * 1e12) / 1e9) : std::nullopt;
}

QString preset_words(std::string_view id) {
    QString words = QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
    return words.replace(QLatin1Char('-'), QLatin1Char(' '));
}

} // namespace

LevelSection::LevelSection(Document* document, const QString& prefix, bool with_in_flight, QWidget* parent)
    : Section(QString(), parent), document_(document), preset_(new QComboBox(this)) {
    preset_->setObjectName(prefix + QStringLiteral("_preset"));
    preset_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    preset_->setMinimumContentsLength(18);
    connect(preset_, &QComboBox::activated, this, &LevelSection::take_preset);
    preset_row_ = new FieldRow({}, preset_, this);
    content()->addWidget(preset_row_);
    ttft_ = make_limit(prefix + QStringLiteral("_ttft"), &ServiceLimits::ttft_s, ttft_row_);
    tpot_ = make_limit(prefix + QStringLiteral("_tpot"), &ServiceLimits::tpot_s, tpot_row_);
    input_ = make_length(prefix + QStringLiteral("_input"), &Request::input, input_row_);
    output_ = make_length(prefix + QStringLiteral("_output"), &Request::output, output_row_);
    if (with_in_flight) {
        traffic_ = new QComboBox(this);
        traffic_->setObjectName(prefix + QStringLiteral("_traffic"));
        traffic_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        traffic_->setMinimumContentsLength(18);
        connect(traffic_, &QComboBox::activated, this, &LevelSection::take_traffic);
        traffic_row_ = new FieldRow({}, traffic_, this);
        content()->insertWidget(0, traffic_row_);
        in_flight_ = new SegmentedControl(this);
        in_flight_->setObjectName(prefix + QStringLiteral("_in_flight"));
        connect(in_flight_, &SegmentedControl::chosen, this, [this](int id) {
            document_->edit(tr("requests in flight"), {},
                            [id](Comparison& c) { c.in_flight = static_cast<InFlight>(id); });
        });
        in_flight_row_ = new FieldRow({}, in_flight_, this);
        content()->addWidget(in_flight_row_);
    }
    connect(document_, &Document::changed, this, &LevelSection::show_document);
    retranslate();
}

DecimalField* LevelSection::make_limit(const QString& name, std::optional<double> ServiceLimits::*limit,
                                       FieldRow*& row) {
    auto* field = new DecimalField(this);
    field->setObjectName(name);
    field->set_range(0, greatest_ms, true);
    field->set_unit(QStringLiteral("ms"), true);
    row = new FieldRow({}, field, this);
    content()->addWidget(row);
    connect(field, &DecimalField::fault_changed, row, &FieldRow::set_fault);
    connect(field, &DecimalField::edited, this, [this, name, limit](std::optional<double> ms) {
        document_->edit(tr("service level"), name, [&](Comparison& c) {
            c.limits.*limit = ms ? std::optional(*ms / 1000) : std::nullopt;
        });
    });
    return field;
}

NumberField* LevelSection::make_length(const QString& name, std::int64_t Request::*length, FieldRow*& row) {
    auto* field = new NumberField(this);
    field->setObjectName(name);
    field->set_limits(1, greatest_length);
    field->set_stepping(NumberField::Stepping::doubling);
    row = new FieldRow({}, field, this);
    content()->addWidget(row);
    connect(field, &NumberField::refused, this,
            [&row](qlonglong, const QString& reason) { row->set_fault(reason); });
    connect(field, &NumberField::edited, this, [this, name, length, &row](int number) {
        row->set_fault({});
        document_->edit(tr("request"), name, [&](Comparison& c) { c.request.*length = number; });
    });
    return field;
}

void LevelSection::take_preset(int choice) {
    const auto presets = limit_presets();
    if (choice <= 0 || choice > static_cast<int>(presets.size()))
        return;
    const LimitPreset& preset = presets[static_cast<std::size_t>(choice - 1)];
    document_->edit(tr("service level"), {}, [&](Comparison& c) {
        c.limits.ttft_s = preset.ttft_ms / 1000;
        c.limits.tpot_s = preset.tpot_ms / 1000;
    });
}

// First none, then the presets, then a log that is there already.
void LevelSection::take_traffic(int choice) {
    const auto& presets = preset_traffics();
    if (choice > static_cast<int>(presets.size()))
        return;
    document_->edit(tr("traffic"), {}, [&](Comparison& c) {
        if (choice <= 0)
            c.traffic.reset();
        else
            c.traffic = presets[static_cast<std::size_t>(choice - 1)];
    });
}

void LevelSection::show_traffic() {
    const auto& traffic = document_->comparison().traffic;
    const auto& presets = preset_traffics();
    const int own = static_cast<int>(presets.size()) + 1;
    int chosen = 0;
    for (std::size_t i = 0; traffic && i < presets.size(); ++i)
        if (presets[i].id == traffic->id)
            chosen = static_cast<int>(i) + 1;
    traffic_->removeItem(own);
    if (traffic && chosen == 0) {
        traffic_->addItem(QString::fromStdString(traffic->name));
        chosen = own;
    }
    traffic_->setCurrentIndex(chosen);
}

void LevelSection::show_document() {
    const Comparison& comparison = document_->comparison();
    ttft_->set_value(milliseconds(comparison.limits.ttft_s));
    tpot_->set_value(milliseconds(comparison.limits.tpot_s));
    input_->set_number(static_cast<int>(comparison.request.input));
    output_->set_number(static_cast<int>(comparison.request.output));
    if (traffic_)
        show_traffic();
    if (in_flight_)
        in_flight_->set_current(static_cast<int>(comparison.in_flight));
    int chosen = 0;
    int place = 0;
    for (const LimitPreset& preset : limit_presets()) {
        ++place;
        if (comparison.limits.ttft_s == preset.ttft_ms / 1000 &&
            comparison.limits.tpot_s == preset.tpot_ms / 1000 && chosen == 0)
            chosen = place;
    }
    preset_->setCurrentIndex(chosen);
}

void LevelSection::retranslate() {
    set_title(tr("Service level"));
    set_note(tr("means without queueing"));
    preset_->clear();
    preset_->addItem(tr("own limits"));
    for (const LimitPreset& preset : limit_presets()) {
        preset_->addItem(preset_words(preset.id));
        preset_->setItemData(
            preset_->count() - 1,
            tr("First token within %1 ms, each after it within %2 ms: %3")
                .arg(preset.ttft_ms)
                .arg(preset.tpot_ms)
                .arg(QString::fromUtf8(preset.source.data(), static_cast<qsizetype>(preset.source.size()))),
            Qt::ToolTipRole);
    }
    preset_row_->set_label(tr("Preset"));
    ttft_row_->set_label(tr("First token within"));
    tpot_row_->set_label(tr("Per output token within"));
    for (DecimalField* field : {ttft_, tpot_})
        field->set_empty_text(tr("no limit"));
    input_row_->set_label(tr("Input"));
    output_row_->set_label(tr("Output"));
    if (traffic_) {
        traffic_->clear();
        traffic_->addItem(tr("none: every cell alike"));
        for (const Traffic& traffic : preset_traffics())
            traffic_->addItem(QString::fromStdString(traffic.name));
        traffic_row_->set_label(tr("Traffic"));
    }
    if (in_flight_) {
        in_flight_->set_options(
            {{static_cast<int>(InFlight::fixed), tr("batch"), tr("As many as the request's batch")},
             {static_cast<int>(InFlight::own), tr("own best"),
              tr("Each candidate's own best batch within the limits")}});
        in_flight_row_->set_label(tr("In flight"));
    }
    show_document();
}

void LevelSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
