// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/traffic/traffic_section.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>

#include "app/gui/panels/traffic/log_columns_dialog.h"
#include "app/gui/session/document.h"
#include "app/gui/session/traffic_store.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/themed_icons.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/traffic_words.h"
#include "core/io/hidden_characters.h"
#include "core/service/service_level.h"

namespace llmroofline::gui {

namespace {

constexpr int progress_steps = 1000;
constexpr std::size_t most_rows_told = 20;

QHBoxLayout* row_in(Section* section, QWidget* parent, QWidget** holder = nullptr) {
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    section->content()->addWidget(row);
    if (holder)
        *holder = row;
    return layout;
}

} // namespace

TrafficSection::TrafficSection(Document* document, TrafficWorker* worker, QWidget* parent)
    : Section(QString(), parent), document_(document), worker_(worker) {
    set_line(false);
    info_ = new IconButton(QStringLiteral("info"), {}, this);
    info_->setObjectName(QStringLiteral("traffic_info"));
    add_tool(info_);
    build_source();
    build_facts();
    build_in_flight();
    connect(worker_, &TrafficWorker::progressed, this,
            [this](double share) { progress_->setValue(static_cast<int>(share * progress_steps)); });
    connect(worker_, &TrafficWorker::read_done, this,
            [this](const QString& file, const ReadLog& log) { take(file, *log); });
    connect(worker_, &TrafficWorker::read_failed, this, &TrafficSection::refuse);
    connect(document_, &Document::changed, new WhenSeen(this, [this] { show_document(); }),
            &WhenSeen::refresh);
    show_reading(false);
    retranslate();
}

void TrafficSection::build_source() {
    QHBoxLayout* row = row_in(this, this);
    sources_ = new QComboBox(this);
    sources_->setObjectName(QStringLiteral("traffic_source"));
    sources_->setFocusPolicy(Qt::StrongFocus);
    sources_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    sources_->setMinimumContentsLength(8);
    connect(sources_, &QComboBox::activated, this, &TrafficSection::choose);
    load_ = new QPushButton(this);
    load_->setObjectName(QStringLiteral("load_log"));
    keep_themed_icon(load_, QStringLiteral("folder"));
    connect(load_, &QPushButton::clicked, this, &TrafficSection::ask_file);
    row->addWidget(sources_, 1);
    row->addWidget(load_);
    row = row_in(this, this, &reading_);
    progress_ = new QProgressBar(reading_);
    progress_->setObjectName(QStringLiteral("log_progress"));
    progress_->setRange(0, progress_steps);
    progress_->setTextVisible(false);
    progress_->setFixedHeight(scaled(8));
    cancel_ = new QPushButton(reading_);
    cancel_->setObjectName(QStringLiteral("cancel_log"));
    connect(cancel_, &QPushButton::clicked, this, [this] {
        worker_->cancel();
        show_reading(false);
    });
    row->addWidget(progress_, 1);
    row->addWidget(cancel_);
    remarks_ = new TextLabel({}, TypeRole::caption, TextTone::warning, this);
    remarks_->setObjectName(QStringLiteral("log_remarks"));
    remarks_->set_max_lines(4);
    content()->addWidget(remarks_);
    remarks_->hide();
}

void TrafficSection::build_facts() {
    for (int i = 0; i < 3; ++i) {
        QHBoxLayout* row = row_in(this, this);
        auto* name = new TextLabel({}, TypeRole::body, TextTone::normal, this);
        auto* figure = new TextLabel({}, TypeRole::body_bold, TextTone::normal, this);
        figure->setObjectName(QStringLiteral("traffic_fact_%1").arg(i));
        figure->set_keeps_width(true);
        row->addWidget(name, 1);
        row->addWidget(figure);
        facts_.push_back({name, figure});
    }
}

void TrafficSection::build_in_flight() {
    QHBoxLayout* row = row_in(this, this);
    in_flight_ = new TextLabel({}, TypeRole::body, TextTone::normal, this);
    fixed_ = new SegmentedControl(this);
    fixed_->setObjectName(QStringLiteral("in_flight"));
    connect(fixed_, &SegmentedControl::chosen, this, [this](int id) {
        document_->edit(tr("requests in flight"), {},
                        [&](Comparison& c) { c.in_flight = id == 0 ? InFlight::fixed : InFlight::own; });
    });
    number_ = new NumberField(this);
    number_->setObjectName(QStringLiteral("number_in_flight"));
    number_->setRange(1, static_cast<int>(most_in_flight));
    number_->set_stepping(NumberField::Stepping::doubling);
    connect(number_, &NumberField::edited, this, [this](int number) {
        document_->edit(tr("requests in flight"), QStringLiteral("in_flight"),
                        [&](Comparison& c) { c.request.batch = number; });
    });
    row->addWidget(in_flight_, 1);
    row->addWidget(fixed_);
    row->addWidget(number_);
}

// The presets, and before them what is neither: none, or a log.
void TrafficSection::show_document() {
    const Comparison& comparison = document_->comparison();
    const auto& presets = preset_traffics();
    const auto& traffic = comparison.traffic;
    sources_->clear();
    int current = 0;
    for (std::size_t i = 0; i < presets.size(); ++i) {
        sources_->addItem(QString::fromStdString(presets[i].name));
        if (traffic && traffic->id == presets[i].id)
            current = static_cast<int>(i) + 1;
    }
    sources_->insertItem(0, !traffic       ? tr("none")
                            : current == 0 ? QString::fromStdString(traffic->name)
                                           : tr("none"));
    sources_->setCurrentIndex(current);
    const QString source = traffic ? QString::fromStdString(traffic->source) : QString();
    info_->setVisible(!source.isEmpty());
    info_->setToolTip(source);
    set_note(source.section(QLatin1Char(';'), 0, 0).section(QStringLiteral(" ("), 0, 0));
    const QString none = QStringLiteral("–");
    const double requests = traffic ? traffic->requests() : 0;
    const auto figure = [&](const std::optional<double>& value) {
        return value ? significant(*value) : none;
    };
    facts_[0].second->setText(traffic ? whole(requests) : none);
    facts_[1].second->setText(traffic ? whole(traffic->input_tokens() / requests) + QStringLiteral(", ") +
                                            whole(traffic->output_tokens() / requests)
                                      : none);
    std::optional<double> busiest;
    if (traffic && traffic->busiest_minute)
        busiest = *traffic->busiest_minute / 60;
    facts_[2].second->setText(traffic && (traffic->requests_per_s || busiest)
                                  ? figure(traffic->requests_per_s) + QStringLiteral(", ") + figure(busiest)
                              : traffic ? tr("the log has no times")
                                        : none);
    fixed_->set_current(comparison.in_flight == InFlight::fixed ? 0 : 1);
    number_->set_number(
        static_cast<int>(std::min<std::int64_t>(comparison.request.batch, number_->maximum())));
    number_->setVisible(comparison.in_flight == InFlight::fixed);
}

void TrafficSection::choose(int index) {
    const auto& presets = preset_traffics();
    const auto& traffic = document_->comparison().traffic;
    // What stands first is a log that is there already, or none.
    if (index == 0 && traffic && traffic->id.empty())
        return;
    say({}, false);
    document_->edit(tr("traffic"), {}, [&](Comparison& c) {
        if (index == 0)
            c.traffic.reset();
        else
            c.traffic = presets[static_cast<std::size_t>(index - 1)];
    });
}

void TrafficSection::ask_file() {
    auto* dialog =
        new QFileDialog(window(), tr("Load a log of requests"), {},
                        tr("CSV and JSON lines (*.csv *.tsv *.jsonl *.json *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { load(file); });
    dialog->open();
}

void TrafficSection::load(const QString& file, const LogColumns& columns) {
    say({}, false);
    progress_->setValue(0);
    show_reading(true);
    worker_->read(file, columns);
}

void TrafficSection::take(const QString& file, const TrafficLog& log) {
    show_reading(false);
    Traffic traffic = log.traffic;
    traffic.name = visible(QFileInfo(file).fileName().toStdString());
    document_->edit(tr("traffic"), {}, [&](Comparison& c) { c.traffic = traffic; });
    say(log_remarks(log).join(QLatin1Char('\n')), false);
    QStringList rows;
    for (const Error& row : log.first_bad_rows)
        if (rows.size() < static_cast<qsizetype>(most_rows_told))
            rows << tr("line %1: %2").arg(row.place.line).arg(error_words(row));
    remarks_->setToolTip(rows.join(QLatin1Char('\n')));
}

void TrafficSection::refuse(const QString& file, const Errors& errors) {
    show_reading(false);
    const bool unclear = std::any_of(errors.begin(), errors.end(), [](const Error& error) {
        return error.code == ErrorCode::log_column_unclear;
    });
    const auto names = log_column_names(std::filesystem::path(file.toStdString()));
    if (!unclear || !names) {
        say(error_lines(errors), true);
        return;
    }
    QStringList why;
    for (const Error& error : errors)
        why << error_words(error);
    auto* dialog = new LogColumnsDialog(file, *names, why.join(QLatin1Char('\n')), window());
    connect(dialog, &LogColumnsDialog::answered, this, &TrafficSection::load);
    dialog->open();
}

void TrafficSection::show_reading(bool reading) {
    reading_->setVisible(reading);
    load_->setEnabled(!reading);
}

void TrafficSection::say(const QString& text, bool is_fault) {
    remarks_->setText(text);
    remarks_->setToolTip({});
    remarks_->set_tone(is_fault ? TextTone::error : TextTone::warning);
    remarks_->setVisible(!text.isEmpty());
}

void TrafficSection::retranslate() {
    set_title(tr("Traffic"));
    info_->setAccessibleName(tr("Where it comes from"));
    sources_->setAccessibleName(tr("Traffic"));
    load_->setText(tr("Load a log…"));
    cancel_->setText(tr("Cancel"));
    facts_[0].first->setText(tr("Requests"));
    facts_[1].first->setText(tr("Mean input, output (tokens)"));
    facts_[2].first->setText(tr("Requests/s, in the busiest minute"));
    in_flight_->setText(tr("In flight"));
    fixed_->set_options(
        {{0, tr("Fixed"), tr("So many requests all the time")},
         {1, tr("Own best"), tr("Each side with the number that gives most within the limits")}});
    number_->set_words(tr("In flight"), tr("Requests that are served at once, all the time"));
    show_document();
}

void TrafficSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
