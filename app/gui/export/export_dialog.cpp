// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/plots/figure/figure_export.h"
#include "app/theme/theme_manager.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "app/words/view_words.h"

namespace llmroofline::gui {

ExportDialog::ExportDialog(const Comparison& comparison, const std::vector<Measurement>& measured,
                           QWidget* parent)
    : QDialog(parent), comparison_(comparison), measured_(measured) {
    setObjectName(QStringLiteral("export_dialog"));
    setWindowTitle(tr("Export a picture"));
    what_ = new QComboBox(this);
    what_->setObjectName(QStringLiteral("export_what"));
    offer_pictures();
    format_ = new QComboBox(this);
    format_->setObjectName(QStringLiteral("export_format"));
    format_->addItems({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
    width_ = new NumberField(this);
    width_->setObjectName(QStringLiteral("export_width"));
    width_->setRange(200, 16384);
    width_->set_number(1200);
    width_->set_words(tr("Width"));
    height_ = new NumberField(this);
    height_->setObjectName(QStringLiteral("export_height"));
    height_->setRange(150, 16384);
    height_->set_number(800);
    height_->set_words(tr("Height"));
    scale_ = new DecimalField(this);
    scale_->setObjectName(QStringLiteral("export_scale"));
    scale_->set_range(0.25, 8);
    scale_->set_may_be_empty(false);
    scale_->set_value(2);
    scale_->set_words(tr("Scale"), tr("Pixels a point in a PNG"));
    theme_ = new QComboBox(this);
    theme_->setObjectName(QStringLiteral("export_theme"));
    theme_->addItems({tr("Light, for paper"), tr("Dark")});
    notice_ = new NoticeBar(this);
    notice_->setObjectName(QStringLiteral("export_notice"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(4);
    const auto row = [&](const QString& label, QWidget* editor) {
        auto* line = new FieldRow(label, editor, this);
        column->addWidget(line);
        return line;
    };
    row(tr("Picture"), what_);
    row(tr("Format"), format_);
    row(tr("Width, points"), width_);
    row(tr("Height, points"), height_);
    row(tr("Scale"), scale_)->set_explanation(tr("Pixels a point in a PNG"));
    row(tr("Colours"), theme_);
    column->addWidget(notice_);
    column->addSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    save_ = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    save_->setObjectName(QStringLiteral("export_save"));
    save_->setDefault(true);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({}); // the style's own do not follow the theme
    column->addWidget(buttons);
    setMinimumWidth(360);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(save_, &QPushButton::clicked, this, &ExportDialog::ask_file);
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::show_pixels);
    connect(width_, &NumberField::valueChanged, this, &ExportDialog::show_pixels);
    connect(height_, &NumberField::valueChanged, this, &ExportDialog::show_pixels);
    connect(scale_, &DecimalField::edited, this, &ExportDialog::show_pixels);
    show_pixels();
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

QString ExportDialog::suffix() const {
    return format_->currentText().toLower();
}

void ExportDialog::show_pixels() {
    const bool png = format_->currentIndex() == 0;
    scale_->setEnabled(png);
    if (!png) {
        notice_->clear();
        return;
    }
    const double scale = scale_->value().value_or(1);
    notice_->show_notice(
        NoticeBar::Kind::information,
        tr("%1 × %2 pixels").arg(whole(width_->value() * scale), whole(height_->value() * scale)));
}

void ExportDialog::ask_file() {
    const QString suggestion = QStringLiteral("%1-%2-over-%3.%4")
                                   .arg(QString::fromStdString(comparison_.model.id), group_id(comparison_.a),
                                        group_id(comparison_.b), suffix());
    auto* dialog = new QFileDialog(this, tr("Export a picture"), suggestion,
                                   QStringLiteral("%1 (*.%2)").arg(format_->currentText(), suffix()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->selectFile(suggestion);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString& file) {
    FigureOptions options;
    options.width = width_->value();
    options.height = height_->value();
    options.scale = scale_->value().value_or(1);
    options.format = static_cast<FigureFormat>(format_->currentIndex());
    options.theme = theme_->currentIndex() == 0 ? &Theme::light() : &Theme::dark();
    options.measured = measured_;
    const std::filesystem::path path(file.toStdString());
    const Picture& picture = pictures_[static_cast<std::size_t>(what_->currentIndex())];
    Comparison shown = comparison_;
    if (picture.view)
        shown.view = *picture.view;
    RooflineFigure chart;
    if (!comparison_.pins.empty())
        chart.point = comparison_.pins.front();
    const Status status =
        picture.view ? export_mesh(shown, options, path) : export_roofline(comparison_, chart, options, path);
    if (!status) {
        notice_->show_notice(NoticeBar::Kind::error, error_lines(status.errors()));
        return;
    }
    emit written(file);
    accept();
}

} // namespace llmroofline::gui
