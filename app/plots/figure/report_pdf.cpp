// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plots/figure/report_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPicture>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include "app/plots/base/plot_style.h"
#include "app/plots/base/text_block.h"
#include "app/plots/figure/figure_export.h"
#include "app/report/report_words.h"
#include "app/report/roofline_svg.h"

namespace llmroofline::gui {

namespace {

constexpr double points_per_inch = 96;
constexpr int device_dots_per_inch = 1200;
constexpr double margin_mm = 15;
constexpr double gap = 16;
constexpr double mesh_height = 440;
constexpr double roofline_height = 400;
constexpr double foot_height = 20;

class Pages {
public:
    Pages(QPdfWriter& writer, const QString& foot) : writer_(writer), painter_(&writer), foot_(foot) {
        const double dots = static_cast<double>(device_dots_per_inch) / points_per_inch;
        width_ = writer.width() / dots;
        height_ = writer.height() / dots - foot_height;
        painter_.scale(dots, dots);
        paint_foot();
    }

    double width() const { return width_; }
    double height() const { return height_; }

    void draw_text(const QStringList& paragraphs, TypeRole role, const QColor& colour) {
        const QFont font = style_.font(role);
        for (const QString& paragraph : paragraphs)
            y_ = draw_lines(painter_, {0, y_}, wrapped(paragraph, font, width_), font, colour) + 4;
    }

    // On a new page where this one has no room.
    template <class Figure> void draw_figure(double height, Figure&& figure) {
        if (y_ + height > height_)
            begin_page();
        FigureOptions options;
        options.size = picture_of_points(static_cast<int>(width_), static_cast<int>(height), 1);
        const QPicture picture = figure(options);
        painter_.save();
        painter_.translate(0, y_);
        // A picture is scaled by the devices' resolutions, which the page's scale does already.
        const double scale = static_cast<double>(picture.logicalDpiX()) / device_dots_per_inch;
        painter_.scale(scale, scale);
        painter_.drawPicture(QPointF(0, 0), picture);
        painter_.restore();
        y_ += height + gap;
    }

    void draw_tables(const std::vector<ReportTable>& tables) {
        QTextDocument document;
        document.setDocumentMargin(0);
        document.setDefaultFont(style_.font(TypeRole::caption));
        document.setPageSize({width_, height_});
        QTextCursor cursor(&document);
        for (const ReportTable& table : tables)
            add_table(cursor, table);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, style_.theme().text);
        for (int page = 0; page < document.pageCount(); ++page) {
            begin_page();
            painter_.save();
            painter_.translate(0, -page * height_);
            context.clip = QRectF(0, page * height_, width_, height_);
            painter_.setClipRect(context.clip);
            document.documentLayout()->draw(&painter_, context);
            painter_.restore();
        }
    }

    void skip(double height) { y_ += height; }

private:
    void add_table(QTextCursor& cursor, const ReportTable& table) {
        QTextBlockFormat heading;
        heading.setTopMargin(14);
        heading.setBottomMargin(4);
        heading.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
        QTextCharFormat bold;
        bold.setFont(style_.font(TypeRole::section));
        QTextCharFormat plain;
        plain.setFont(style_.font(TypeRole::caption));
        plain.setForeground(style_.theme().text);
        QTextCharFormat strong = plain;
        strong.setFontWeight(QFont::DemiBold);
        cursor.insertBlock(heading, bold);
        cursor.insertText(QString::fromStdString(table.heading));
        cursor.insertBlock(QTextBlockFormat(), plain);
        if (!table.rows.empty()) {
            QTextTableFormat format;
            format.setBorder(0);
            format.setCellPadding(2.5);
            format.setCellSpacing(0);
            format.setHeaderRowCount(1);
            format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
            QTextTable* const grid = cursor.insertTable(static_cast<int>(table.rows.size()) + 1,
                                                        static_cast<int>(table.columns.size()), format);
            const auto fill = [&](int row, std::size_t column, const std::string& text,
                                  const QTextCharFormat& look) {
                QTextCursor cell = grid->cellAt(row, static_cast<int>(column)).firstCursorPosition();
                QTextBlockFormat side;
                side.setAlignment(table.columns[column].is_figure ? Qt::AlignRight : Qt::AlignLeft);
                cell.setBlockFormat(side);
                cell.insertText(text.empty() ? QStringLiteral("–") : QString::fromStdString(text), look);
            };
            for (std::size_t j = 0; j < table.columns.size(); ++j)
                fill(0, j, table.columns[j].name, strong);
            for (std::size_t i = 0; i < table.rows.size(); ++i)
                for (std::size_t j = 0; j < table.columns.size(); ++j)
                    fill(static_cast<int>(i) + 1, j, table.rows[i][j],
                         table.has_total && i + 1 == table.rows.size() ? strong : plain);
            cursor.movePosition(QTextCursor::End);
        }
        if (!table.note.empty()) {
            cursor.insertText(QString::fromStdString(table.note), plain);
        }
    }

    void begin_page() {
        writer_.newPage();
        ++number_;
        y_ = 0;
        paint_foot();
    }

    void paint_foot() {
        const QFont font = style_.font(TypeRole::caption);
        const double top = height_ + foot_height - QFontMetricsF(font).height();
        draw_lines(painter_, {0, top}, {foot_}, font, style_.theme().second_text);
        draw_line_in(painter_, QRectF(width_ - 40, top, 40, QFontMetricsF(font).height()),
                     QString::number(number_), font, style_.theme().second_text);
    }

    QPdfWriter& writer_;
    QPainter painter_;
    PlotStyle style_ = PlotStyle::for_file(Theme::light());
    QString foot_;
    double width_ = 0;
    double height_ = 0;
    double y_ = 0;
    int number_ = 1;
};

QStringList lines(const std::vector<std::string>& texts) {
    QStringList lines;
    for (const std::string& text : texts)
        lines << QString::fromStdString(text);
    return lines;
}

} // namespace

QByteArray report_pdf(const Report& report, const Translate& translate,
                      const std::vector<Measurement>& measured) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(device_dots_per_inch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm), QPageLayout::Millimeter);
    writer.setTitle(QString::fromStdString(report.title));
    writer.setCreator(QString::fromStdString(report.program));
    const Theme& theme = Theme::light();
    const ReportWords words(translate);
    {
        Pages pages(writer, QString::fromStdString(report.program + " · " + report.title));
        pages.draw_text({QString::fromStdString(report.title)}, TypeRole::chip, theme.text);
        pages.draw_text(lines(report.sentences), TypeRole::body_bold, theme.text);
        pages.draw_text(lines(report.assumptions), TypeRole::body, theme.second_text);
        pages.skip(gap);
        pages.draw_figure(mesh_height, [&](FigureOptions options) {
            options.measured = measured;
            return mesh_drawing(report.comparison, options);
        });
        pages.draw_figure(roofline_height, [&](FigureOptions options) {
            options.measured = measured;
            RooflineFigure chart;
            if (!report.comparison.pins.empty())
                chart.point = report.comparison.pins.front();
            return roofline_drawing(report.comparison, chart, options);
        });
        std::vector<ReportTable> tables = {roofline_table(report, words)};
        tables.front().heading = words(QT_TRANSLATE_NOOP("Report", "Rooflines"));
        tables.insert(tables.end(), report.tables.begin(), report.tables.end());
        pages.draw_tables(tables);
    }
    return bytes;
}

} // namespace llmroofline::gui
