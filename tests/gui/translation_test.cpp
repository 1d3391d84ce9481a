// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Chinese translation is complete, and every sentence keeps the places of its figures.
#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace llmroofline::gui {
namespace {

QStringList places_of(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%\\d|%n|\\{\\d\\}"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();)
        places << found.next().captured();
    places.sort();
    return places;
}

TEST(Translation, IsCompleteAndKeepsEveryPlace) {
    QFile file(QStringLiteral(LLMROOFLINE_SOURCE_DIR "/resources/translations/llmroofline_zh_Hans.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QString source;
    int messages = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QStringLiteral("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QStringLiteral("translation")) {
            EXPECT_TRUE(xml.attributes().value(QStringLiteral("type")).isEmpty()) << source.toStdString();
            const QString translation = xml.readElementText();
            EXPECT_FALSE(translation.isEmpty()) << source.toStdString();
            EXPECT_EQ(places_of(translation), places_of(source)) << source.toStdString();
            ++messages;
        }
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_GT(messages, 500);
}

} // namespace
} // namespace llmroofline::gui
