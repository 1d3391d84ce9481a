// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/gui/widgets/base/file_dialog.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "app/words/view_words.h"
#include "core/io/files.h"

namespace llmroofline::gui {

namespace {

constexpr QSize preview_room{400, 300};
constexpr int preview_delay_ms = 120; // typing and stepping go on meanwhile
constexpr int own_size = static_cast<int>(std::size(picture_presets));

QComboBox* choice(const char* name, const QStringList& items, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QString::fromLatin1(name));
    box->addItems(items);
    return box;
}

DecimalField* number(const char* name, double least, double most, QWidget* parent) {
    auto* field = new DecimalField(parent);
    field->setObjectName(QString::fromLatin1(name));
    field->set_range(least, most);
    field->set_may_be_empty(false);
    return field;
}

double per_inch(PictureUnit unit, double dots) {
    return unit == PictureUnit::centimetre ? 2.54 : unit == PictureUnit::inch ? 1 : dots;
}

} // namespace

ExportDialog::ExportDialog(const Comparison& comparison, const std::vector<Measurement>& measured,
                           QWidget* parent)
    : QDialog(parent), comparison_(comparison), measured_(measured), settings_(ExportSettings::stored()) {
    setObjectName(QStringLiteral("export_dialog"));
    setWindowTitle(tr("Export a picture"));
    build();
    offer_pictures();
    show_settings();
    connect_editors();
    show_size();
    show_preview();
}

void ExportDialog::build() {
    what_ = choice("export_what", {}, this);
    part_ = choice("export_part", {tr("As shown, zoomed"), tr("The whole meshes")}, this);
    pins_ = new QCheckBox(tr("Pins"), this);
    pins_->setObjectName(QStringLiteral("export_pins"));
    contours_ = new QCheckBox(tr("Contours"), this);
    contours_->setObjectName(QStringLiteral("export_contours"));
    format_ =
        choice("export_format", {QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")}, this);
    // In the order of picture_presets.
    preset_ = choice("export_preset",
                     {tr("Report column, 8.5 × 10 cm"), tr("Page, 17 × 13 cm"), tr("Slide, 25.4 × 14.3 cm"),
                      tr("Own size")},
                     this);
    unit_ = choice("export_unit", {tr("cm"), tr("inch"), tr("pixels")}, this);
    width_ = number("export_width", 0.01, greatest_picture_side, this);
    height_ = number("export_height", 0.01, greatest_picture_side, this);
    dots_ = number("export_dpi", least_dots_per_inch, greatest_dots_per_inch, this);
    theme_ = choice("export_theme", {tr("Light, for paper"), tr("Dark")}, this);
    notice_ = new NoticeBar(this);
    notice_->setObjectName(QStringLiteral("export_notice"));
    notice_->set_max_lines(4);
    preview_ = new QLabel(this);
    preview_->setObjectName(QStringLiteral("export_preview"));
    preview_->setAccessibleName(tr("Preview"));
    preview_->setFixedSize(preview_room + QSize(2, 2));
    preview_->setAlignment(Qt::AlignCenter);
    preview_delay_ = new QTimer(this);
    preview_delay_->setSingleShot(true);
    preview_delay_->setInterval(preview_delay_ms);

    auto* form = new QVBoxLayout;
    form->setSpacing(4);
    const auto row = [&](const QString& label, QWidget* editor) {
        auto* line = new FieldRow(label, editor, this);
        form->addWidget(line);
        return line;
    };
    row(tr("Picture"), what_);
    row(tr("Part"), part_);
    auto* ticks = new QHBoxLayout;
    ticks->addStretch(1);
    ticks->addWidget(pins_);
    ticks->addWidget(contours_);
    form->addLayout(ticks);
    row(tr("Format"), format_);
    row(tr("For"), preset_);
    row(tr("Unit"), unit_);
    row(tr("Width"), width_);
    row(tr("Height"), height_);
    row(tr("Dots per inch"), dots_)->set_explanation(tr("Pixels of a PNG on an inch of paper"));
    row(tr("Colours"), theme_);
    form->addStretch(1);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    columns->addLayout(form, 1);
    columns->addWidget(preview_, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addLayout(columns);
    column->addWidget(notice_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    save_ = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("export_save"));
    save_->setDefault(true);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({}); // the style's own do not follow the theme
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &ExportDialog::ask_file);
    connect(preview_delay_, &QTimer::timeout, this, &ExportDialog::show_preview);
}

void ExportDialog::connect_editors() {
    for (QComboBox* box : {what_, part_, format_, theme_})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportDialog::take_settings);
    for (QCheckBox* box : {pins_, contours_})
        connect(box, &QCheckBox::toggled, this, &ExportDialog::take_settings);
    for (DecimalField* field : {width_, height_, dots_}) {
        connect(field, &DecimalField::edited, this, &ExportDialog::take_settings);
        connect(field, &DecimalField::fault_changed, this, &ExportDialog::show_size);
    }
    connect(preset_, &QComboBox::activated, this, &ExportDialog::take_preset);
    connect(unit_, &QComboBox::activated, this, &ExportDialog::take_unit);
}

// Of each kind its meshes as they are set, or as they are at first; of steps also one method's alone.
void ExportDialog::offer_pictures() {
    pictures_ = {{tr("Both meshes"), StepView{}},
                 {tr("Global mesh"), StepView{Method::global}},
                 {tr("Operator mesh"), StepView{Method::operator_by_operator}}};
    for (std::size_t kind = 1; kind < view_kinds().size(); ++kind)
        pictures_.push_back({tr("Mesh: %1").arg(view_name(kind)), kind == comparison_.view.index()
                                                                      ? comparison_.view
                                                                      : view_kinds()[kind].initial});
    pictures_.push_back({tr("Roofline chart"), std::nullopt});
    for (const Picture& picture : pictures_)
        what_->addItem(picture.name);
    const auto shown = std::find_if(pictures_.begin(), pictures_.end(), [this](const Picture& picture) {
        return picture.view && *picture.view == comparison_.view;
    });
    what_->setCurrentIndex(static_cast<int>(shown - pictures_.begin()));
}

bool ExportDialog::is_mesh() const {
    return pictures_[static_cast<std::size_t>(what_->currentIndex())].view.has_value();
}

void ExportDialog::show_settings() {
    part_->setCurrentIndex(settings_.as_shown ? 0 : 1);
    pins_->setChecked(settings_.with_pins);
    contours_->setChecked(settings_.with_contours);
    format_->setCurrentIndex(static_cast<int>(settings_.format));
    unit_->setCurrentIndex(static_cast<int>(settings_.unit));
    width_->set_value(settings_.width);
    height_->set_value(settings_.height);
    dots_->set_value(settings_.dots_per_inch);
    theme_->setCurrentIndex(settings_.dark ? 1 : 0);
}

void ExportDialog::take_settings() {
    settings_.as_shown = part_->currentIndex() == 0;
    settings_.with_pins = pins_->isChecked();
    settings_.with_contours = contours_->isChecked();
    settings_.format = static_cast<FigureFormat>(format_->currentIndex());
    settings_.width = width_->value().value_or(settings_.width);
    settings_.height = height_->value().value_or(settings_.height);
    settings_.dots_per_inch = dots_->value().value_or(settings_.dots_per_inch);
    settings_.dark = theme_->currentIndex() == 1;
    show_size();
    preview_delay_->start();
}

void ExportDialog::take_preset(int preset) {
    if (preset == own_size)
        return;
    const PicturePreset& chosen = picture_presets[preset];
    settings_.unit = PictureUnit::centimetre;
    settings_.width = chosen.width;
    settings_.height = chosen.height;
    settings_.dots_per_inch = chosen.dots_per_inch;
    show_settings();
    take_settings();
}

// The same size in another unit.
void ExportDialog::take_unit(int unit) {
    const auto wanted = static_cast<PictureUnit>(unit);
    const double factor =
        per_inch(wanted, settings_.dots_per_inch) / per_inch(settings_.unit, settings_.dots_per_inch);
    const double steps = wanted == PictureUnit::pixel ? 1 : 100;
    settings_.width = std::round(settings_.width * factor * steps) / steps;
    settings_.height = std::round(settings_.height * factor * steps) / steps;
    settings_.unit = wanted;
    show_settings();
    take_settings();
}

bool ExportDialog::has_fault() const {
    return !width_->fault().isEmpty() || !height_->fault().isEmpty() || !dots_->fault().isEmpty();
}

void ExportDialog::show_size() {
    for (QWidget* of_meshes :
         {static_cast<QWidget*>(part_), static_cast<QWidget*>(pins_), static_cast<QWidget*>(contours_)})
        of_meshes->setEnabled(is_mesh());
    const auto preset = std::find_if(
        std::begin(picture_presets), std::end(picture_presets), [this](const PicturePreset& each) {
            return settings_.unit == PictureUnit::centimetre && settings_.width == each.width &&
                   settings_.height == each.height;
        });
    preset_->setCurrentIndex(static_cast<int>(preset - std::begin(picture_presets)));
    const auto size = settings_.size();
    QStringList faults;
    for (const DecimalField* field : {width_, height_, dots_})
        if (!field->fault().isEmpty())
            faults << field->fault();
    if (faults.isEmpty() && !size)
        faults << error_lines(size.errors());
    save_->setEnabled(faults.isEmpty());
    if (!faults.isEmpty()) {
        notice_->show_notice(NoticeBar::Kind::error, faults.join(QLatin1Char('\n')));
        return;
    }
    constexpr double smallest_words = 11;
    const QString words =
        tr("words from %1 pt on paper").arg(significant(smallest_words / size->points_per_inch * 72, 2));
    notice_->show_notice(
        NoticeBar::Kind::information,
        settings_.format == FigureFormat::png
            ? tr("%1 × %2 pixels, %3").arg(whole(size->pixels_across), whole(size->pixels_up), words)
            : words);
}

Comparison ExportDialog::shown() const {
    Comparison shown = comparison_;
    const Picture& picture = pictures_[static_cast<std::size_t>(what_->currentIndex())];
    if (picture.view) {
        // The zoom is of the axes of the view that is on the screen.
        if (picture.view->index() != comparison_.view.index())
            shown.zoom = {};
        shown.view = *picture.view;
    }
    if (!settings_.with_contours)
        shown.display.contours.clear();
    return shown;
}

QByteArray ExportDialog::picture(const PictureSize& size, FigureFormat format) const {
    FigureOptions options;
    options.size = size;
    options.format = format;
    options.theme = &settings_.theme();
    options.measured = measured_;
    if (is_mesh())
        return mesh_figure(shown(), options, settings_.mesh_figure());
    RooflineFigure chart;
    if (!comparison_.pins.empty())
        chart.point = comparison_.pins.front();
    return roofline_figure(comparison_, chart, options);
}

void ExportDialog::show_preview() {
    auto size = settings_.size();
    if (!size || has_fault())
        return;
    const double ratio = devicePixelRatioF();
    const double scale = ratio * std::min(static_cast<double>(preview_room.width()) / size->width,
                                          static_cast<double>(preview_room.height()) / size->height);
    size->scale = scale;
    size->pixels_across = static_cast<int>(std::lround(size->width * scale));
    size->pixels_up = static_cast<int>(std::lround(size->height * scale));
    QImage image = QImage::fromData(picture(*size, FigureFormat::png));
    image.setDevicePixelRatio(ratio);
    preview_->setPixmap(QPixmap::fromImage(image));
}

QString ExportDialog::suffix() const {
    return format_->currentText().toLower();
}

void ExportDialog::ask_file() {
    if (has_fault())
        return;
    const QString suggestion = QStringLiteral("%1-%2-over-%3.%4")
                                   .arg(QString::fromStdString(comparison_.model.id), group_id(comparison_.a),
                                        group_id(comparison_.b), suffix());
    ask_for_file(this, QFileDialog::AcceptSave, tr("Export a picture"),
                 QStringLiteral("%1 (*.%2)").arg(format_->currentText(), suffix()), suggestion,
                 [this](const QString& file) { write(file); });
}

void ExportDialog::write(const QString& file) {
    const std::filesystem::path path(file.toStdString());
    const auto size = settings_.size();
    Status status = check_fonts();
    if (status && !size)
        status = size.errors();
    if (status)
        status = write_picture(picture(*size, settings_.format), path);
    if (!status) {
        notice_->show_notice(NoticeBar::Kind::error, error_lines(status.errors()));
        return;
    }
    settings_.store();
    emit written(file);
    accept();
}

} // namespace llmroofline::gui
