// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace llmroofline::gui {

namespace {

QColor rgb(unsigned hex) {
    return QColor::fromRgb(QRgb(0xff000000u | hex));
}

QGradientStops map_stops(const std::array<unsigned, 9>& colours) {
    constexpr std::array<double, 9> positions{0.0, 0.10, 0.25, 0.38, 0.5, 0.62, 0.75, 0.90, 1.0};
    QGradientStops stops;
    for (std::size_t i = 0; i < positions.size(); ++i) {
        stops.append({positions[i], rgb(colours[i])});
    }
    return stops;
}

Theme make_light() {
    Theme t;
    t.is_dark = false;
    t.chrome = rgb(0xF3F4F6);
    t.panel = rgb(0xFFFFFF);
    t.line = rgb(0xE3E6EA);
    t.input_border = rgb(0x838C96);
    t.input_ground = rgb(0xFFFFFF);
    t.text = rgb(0x1C2127);
    t.second_text = rgb(0x59626D);
    t.disabled = rgb(0x8B949E);
    t.accent = rgb(0x3C4651);
    t.side_a = rgb(0x1F679C);
    t.side_b = rgb(0xA65D22);
    t.on_side = rgb(0xFFFFFF);
    t.error = rgb(0xB3261E);
    t.error_ground = rgb(0xFCECEA);
    t.warning = rgb(0x7A6000);
    t.warning_ground = rgb(0xFFF5CC);
    t.ink_on_mesh = rgb(0x14181C);
    t.map =
        map_stops({0x96501C, 0xB26A31, 0xD3985F, 0xEBC9A6, 0xF7F7F5, 0xB2D2E4, 0x6AA5CB, 0x3077A7, 0x1A5886});
    t.further_series = {rgb(0x0D8F73), rgb(0xC270A0), rgb(0x7A975C),
                        rgb(0x9265DF), rgb(0x5D2B50), rgb(0x273C23)};
    t.hardly_ahead = rgb(0xD3D7DC);
    return t;
}

Theme make_dark() {
    Theme t;
    t.is_dark = true;
    t.chrome = rgb(0x1A1D20);
    t.panel = rgb(0x212529);
    t.line = rgb(0x31363C);
    t.input_border = rgb(0x757E88);
    t.input_ground = rgb(0x2A2F34);
    t.text = rgb(0xE3E7EB);
    t.second_text = rgb(0xA0A8B1);
    t.disabled = rgb(0x6F7882);
    t.accent = rgb(0xC6CDD5);
    t.side_a = rgb(0x5FA8DA);
    t.side_b = rgb(0xDC924F);
    t.on_side = rgb(0x14181C);
    t.error = rgb(0xF2877C);
    t.error_ground = rgb(0x3A2523);
    t.warning = rgb(0xE3C64B);
    t.warning_ground = rgb(0x353018);
    t.ink_on_mesh = rgb(0xF2F4F6);
    t.map =
        map_stops({0xB06E36, 0x955B2A, 0x6B431F, 0x3F2B1B, 0x15181B, 0x183044, 0x214D6E, 0x2B6893, 0x3578A6});
    t.further_series = {rgb(0x4DDDB0), rgb(0x9E5B82), rgb(0xEAC932),
                        rgb(0x7262B7), rgb(0xB6A4B5), rgb(0x62795D)};
    t.hardly_ahead = rgb(0x4A5057);
    return t;
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

const Theme& Theme::light() {
    static const Theme theme = make_light();
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme = make_dark();
    return theme;
}

QColor Theme::tone(TextTone which) const {
    switch (which) {
    case TextTone::second:
        return second_text;
    case TextTone::disabled:
        return disabled;
    case TextTone::side_a:
        return side_a;
    case TextTone::side_b:
        return side_b;
    case TextTone::error:
        return error;
    case TextTone::warning:
        return warning;
    case TextTone::normal:
        break;
    }
    return text;
}

QColor Theme::series(int place) const {
    if (place <= 0)
        return side_a;
    if (place == 1)
        return side_b;
    return further_series[static_cast<std::size_t>(place - 2) % further_series.size()];
}

QColor Theme::wash(double share, const QColor& ground) const {
    return blend(accent, ground, share);
}

QColor Theme::map_colour(double position) const {
    const double p = std::clamp(position, 0.0, 1.0);
    for (qsizetype i = 1; i < map.size(); ++i) {
        const QGradientStop& low = map[i - 1];
        const QGradientStop& high = map[i];
        if (p <= high.first) {
            return blend(high.second, low.second, (p - low.first) / (high.first - low.first));
        }
    }
    return map.last().second;
}

QColor blend(const QColor& top, const QColor& ground, double share) {
    const auto mix = [share](int over, int under) {
        return static_cast<int>(std::lround(share * over + (1.0 - share) * under));
    };
    return {mix(top.red(), ground.red()), mix(top.green(), ground.green()), mix(top.blue(), ground.blue())};
}

double contrast(const QColor& one, const QColor& other) {
    const auto [low, high] = std::minmax({luminance(one), luminance(other)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace llmroofline::gui
