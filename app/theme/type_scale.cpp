// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/theme/type_scale.h"

#include <QFontDatabase>
#include <QRawFont>

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace llmroofline::gui {

namespace {

double factor_in_use = 1.0;
constexpr std::size_t role_count = static_cast<std::size_t>(TypeRole::marker) + 1;

int pixel_size(TypeRole role) {
    switch (role) {
    case TypeRole::caption:
    case TypeRole::mono_small:
        return 11;
    case TypeRole::body:
    case TypeRole::body_bold:
    case TypeRole::mono:
        return 12;
    case TypeRole::section:
        return 13;
    case TypeRole::chip:
        return 16;
    case TypeRole::marker:
        return 9;
    }
    return 12;
}

QFont::Weight weight(TypeRole role) {
    switch (role) {
    case TypeRole::body_bold:
    case TypeRole::section:
    case TypeRole::chip:
        return QFont::DemiBold;
    case TypeRole::marker:
        return QFont::Bold;
    default:
        return QFont::Normal;
    }
}

// The Chinese families stand in the list itself: left to itself, fontconfig may choose a Japanese face, whose
// forms of the same characters differ.
const QStringList& chinese_families() {
    static const QStringList families{QStringLiteral("Noto Sans CJK SC"),
                                      QStringLiteral("WenQuanYi Micro Hei"),
                                      QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                                      QStringLiteral("PingFang SC")};
    return families;
}

QStringList with_fallbacks(const QStringList& wished, QFontDatabase::SystemFont system) {
    QStringList families = wished;
    families.append(QFontDatabase::systemFont(system).families());
    families.append(chinese_families());
    families.removeDuplicates();
    return families;
}

const QStringList& text_families() {
    static const QStringList families =
        with_fallbacks({QStringLiteral("Noto Sans")}, QFontDatabase::GeneralFont);
    return families;
}

const QStringList& mono_families() {
    static const QStringList families = with_fallbacks(
        {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans Mono")}, QFontDatabase::FixedFont);
    return families;
}

QFont make_font(TypeRole role) {
    const bool mono = role == TypeRole::mono || role == TypeRole::mono_small;
    QFont font;
    font.setFamilies(mono ? mono_families() : text_families());
    if (mono)
        font.setStyleHint(QFont::Monospace);
    font.setPixelSize(scaled(pixel_size(role)));
    font.setWeight(weight(role));
    // Hinting snaps stems to whole pixels and makes widths depend on the scale factor of the screen.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

// Copies of one font share what Qt has looked up for it, and a look-up costs more than a line of text.
struct MadeFonts {
    double factor = 0;
    std::array<std::optional<QFont>, role_count> by_role;
};

} // namespace

QFont type_font(TypeRole role) {
    static MadeFonts made;
    if (made.factor != factor_in_use)
        made = {factor_in_use, {}};
    auto& font = made.by_role[static_cast<std::size_t>(role)];
    if (!font)
        font = make_font(role);
    return *font;
}

double text_scale() {
    return factor_in_use;
}

void set_text_scale_factor(double factor) {
    factor_in_use = std::clamp(factor, 0.75, 3.0);
}

int scaled(int pixels) {
    return static_cast<int>(std::lround(pixels * factor_in_use));
}

void read_font_configuration() {
    FcInit();
}

// Qt always names some families, and a look at a font that is none would end the program.
bool has_any_font() {
    const FcFontSet* const fonts = FcInit() ? FcConfigGetFonts(nullptr, FcSetSystem) : nullptr;
    return fonts != nullptr && fonts->nfont > 0;
}

bool has_chinese_font() {
    // The list by writing system is what the font says of itself; a look at two characters makes sure.
    constexpr std::array<uint, 2> probes{0x6C49, 0x7B97};
    const QStringList families = QFontDatabase::families(QFontDatabase::SimplifiedChinese);
    return std::any_of(families.begin(), families.end(), [&probes](const QString& family) {
        const QRawFont raw = QRawFont::fromFont(QFont(family), QFontDatabase::SimplifiedChinese);
        return raw.isValid() &&
               std::all_of(probes.begin(), probes.end(), [&raw](uint c) { return raw.supportsCharacter(c); });
    });
}

} // namespace llmroofline::gui
