// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Has to stand outside of any namespace: the macro declares a function of the resource compiler.
static void init_icon_resources() {
    Q_INIT_RESOURCE(icons);
}

namespace llmroofline::gui {

namespace {

// The stroke colour the drawings are stored in. It is readable on both themes, since the style sheet shows
// some of them as they are.
constexpr auto stored_colour = "#7b848e";

QByteArray drawing(const QString& name) {
    static QHash<QString, QByteArray> read;
    const auto found = read.constFind(name);
    if (found != read.constEnd())
        return *found;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const QByteArray content = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    read.insert(name, content);
    return content;
}

struct StateColours {
    QColor normal;
    QColor active;
    QColor disabled;
};

/// Draws from the vector form at each call's true size, so that no pixel ratio is ever scaled up.
class StrokeIconEngine : public QIconEngine {
public:
    StrokeIconEngine(QString name, StateColours colours)
        : name_(std::move(name)), colours_(std::move(colours)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        paint_icon(painter, rect, name_, colour(mode));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        // A button that turns pale and back would read its drawing anew each time.
        const QString key = QStringLiteral("%1 %2 %3x%4")
                                .arg(name_, colour(mode).name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new StrokeIconEngine(name_, colours_); }
    QString key() const override { return QStringLiteral("llmroofline-stroke"); }
    bool isNull() override { return drawing(name_).isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const {
        switch (mode) {
        case QIcon::Disabled:
            return colours_.disabled;
        case QIcon::Active:
        case QIcon::Selected:
            return colours_.active;
        case QIcon::Normal:
            break;
        }
        return colours_.normal;
    }

    QString name_;
    StateColours colours_;
};

} // namespace

QIcon themed_icon(const QString& name, const Theme& theme) {
    if (drawing(name).isEmpty())
        return {};
    return QIcon(new StrokeIconEngine(name, {theme.second_text, theme.text, theme.disabled}));
}

QIcon themed_icon(const QString& name, const QColor& colour) {
    if (drawing(name).isEmpty())
        return {};
    return QIcon(new StrokeIconEngine(name, {colour, colour, colour}));
}

void paint_icon(QPainter* painter, const QRectF& rect, const QString& name, const QColor& colour) {
    QByteArray svg = drawing(name);
    if (svg.isEmpty())
        return;
    svg.replace(stored_colour, colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    renderer.render(painter, rect);
    painter->restore();
}

void init_icons() {
    init_icon_resources();
}

} // namespace llmroofline::gui
