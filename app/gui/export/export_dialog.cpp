// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/export/export_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QPushButton>
#include <QVBoxLayout>
#include <filesystem>
#include <vector>

#include "app/gui/theme/theme_manager.h"
#include "app/gui/widgets/decimal_field.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/notice_bar.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "app/plots/figure_export.h"
#include "app/plots/group_words.h"

namespace llmroofline::gui {

ExportDialog::ExportDialog(const Comparison& comparison, const RequestView& requests, bool shows_requests,
                           const std::vector<Measurement>& measured, QWidget* parent)
    : QDialog(parent), m_comparison(comparison), m_requests(requests), m_measured(measured) {
    setObjectName(QStringLiteral("export_dialog"));
    setWindowTitle(tr("Export a picture"));
    m_what = new QComboBox(this);
    m_what->setObjectName(QStringLiteral("export_what"));
    m_what->addItems({tr("Both meshes"), tr("Global mesh"), tr("Operator mesh"), tr("Request mesh"),
                      tr("Roofline chart")});
    m_what->setCurrentIndex(shows_requests ? request_mesh : both_meshes);
    m_format = new QComboBox(this);
    m_format->setObjectName(QStringLiteral("export_format"));
    m_format->addItems({QStringLiteral("PNG"), QStringLiteral("SVG"), QStringLiteral("PDF")});
    m_width = new NumberField(this);
    m_width->setObjectName(QStringLiteral("export_width"));
    m_width->setRange(200, 16384);
    m_width->set_number(1200);
    m_width->set_words(tr("Width"));
    m_height = new NumberField(this);
    m_height->setObjectName(QStringLiteral("export_height"));
    m_height->setRange(150, 16384);
    m_height->set_number(800);
    m_height->set_words(tr("Height"));
    m_scale = new DecimalField(this);
    m_scale->setObjectName(QStringLiteral("export_scale"));
    m_scale->set_range(0.25, 8);
    m_scale->set_may_be_empty(false);
    m_scale->set_value(2);
    m_scale->set_words(tr("Scale"), tr("Pixels a point in a PNG"));
    m_theme = new QComboBox(this);
    m_theme->setObjectName(QStringLiteral("export_theme"));
    m_theme->addItems({tr("Light, for paper"), tr("Dark")});
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("export_notice"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(4);
    const auto row = [&](const QString& label, QWidget* editor) {
        auto* line = new FieldRow(label, editor, this);
        column->addWidget(line);
        return line;
    };
    row(tr("Picture"), m_what);
    row(tr("Format"), m_format);
    row(tr("Width, points"), m_width);
    row(tr("Height, points"), m_height);
    row(tr("Scale"), m_scale)->set_explanation(tr("Pixels a point in a PNG"));
    row(tr("Colours"), m_theme);
    column->addWidget(m_notice);
    column->addSpacing(8);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("export_save"));
    m_save->setDefault(true);
    for (QAbstractButton* button : buttons->buttons())
        button->setIcon({}); // the style's own do not follow the theme
    column->addWidget(buttons);
    setMinimumWidth(360);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::ask_file);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::show_pixels);
    connect(m_width, &NumberField::valueChanged, this, &ExportDialog::show_pixels);
    connect(m_height, &NumberField::valueChanged, this, &ExportDialog::show_pixels);
    connect(m_scale, &DecimalField::edited, this, &ExportDialog::show_pixels);
    show_pixels();
}

QString ExportDialog::suffix() const {
    return m_format->currentText().toLower();
}

void ExportDialog::show_pixels() {
    const bool png = m_format->currentIndex() == 0;
    m_scale->setEnabled(png);
    if (!png) {
        m_notice->clear();
        return;
    }
    const double scale = m_scale->value().value_or(1);
    m_notice->show_notice(
        NoticeBar::Kind::information,
        tr("%1 × %2 pixels").arg(whole(m_width->value() * scale), whole(m_height->value() * scale)));
}

void ExportDialog::ask_file() {
    const QString suggestion = QStringLiteral("%1-%2-over-%3.%4")
                                   .arg(QString::fromStdString(m_comparison.model.id),
                                        group_id(m_comparison.a), group_id(m_comparison.b), suffix());
    auto* dialog = new QFileDialog(this, tr("Export a picture"), suggestion,
                                   QStringLiteral("%1 (*.%2)").arg(m_format->currentText(), suffix()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix());
    dialog->selectFile(suggestion);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::write);
    dialog->open();
}

void ExportDialog::write(const QString& file) {
    FigureOptions options;
    options.width = m_width->value();
    options.height = m_height->value();
    options.scale = m_scale->value().value_or(1);
    options.format = static_cast<FigureFormat>(m_format->currentIndex());
    options.theme = m_theme->currentIndex() == 0 ? &Theme::light() : &Theme::dark();
    options.measured = m_measured;
    const std::filesystem::path path(file.toStdString());
    const auto what = static_cast<What>(m_what->currentIndex());
    std::vector<Method> methods;
    if (what != operator_mesh)
        methods.push_back(Method::global);
    if (what != global_mesh)
        methods.push_back(Method::operator_by_operator);
    RooflineFigure chart;
    if (!m_comparison.pins.empty())
        chart.point = m_comparison.pins.front();
    const Status status = what == roofline       ? export_roofline(m_comparison, chart, options, path)
                          : what == request_mesh ? export_requests(m_comparison, m_requests, options, path)
                                                 : export_mesh(m_comparison, methods, options, path);
    if (!status) {
        m_notice->show_notice(NoticeBar::Kind::error, error_lines(status.errors()));
        return;
    }
    emit written(file);
    accept();
}

} // namespace llmroofline::gui
