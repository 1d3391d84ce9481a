// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Chinese translation is complete, and every sentence keeps the places of its figures.
#include <gtest/gtest.h>

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "app/gui/panels/setup/model_fields.h"
#include "app/gui/panels/setup/model_group_words.h"
#include "app/gui/window/languages.h"
#include "app/words/field_words.h"

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
        if (xml.name() == QStringLiteral("name")) {
            // What a free function's own tr() says is collected for the namespace, where nobody looks it up.
            EXPECT_NE(xml.readElementText(), QStringLiteral("llmroofline::gui"));
        } else if (xml.name() == QStringLiteral("source")) {
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

TEST(Translation, FieldsAndGroupsAreWordedInChinese) {
    Languages languages;
    languages.use(Language::chinese);
    EXPECT_EQ(group_title(FieldGroup::identity), QStringLiteral("基本信息"));
    EXPECT_EQ(status_words(FigureStatus::recalled), QStringLiteral("凭记忆"));
    EXPECT_EQ(title_of(ModelGroup::indexer), QStringLiteral("稀疏索引器"));
    EXPECT_EQ(label_of(*find_transformer_field("index_top_k"), {}), QStringLiteral("保留词元"));
    languages.use(Language::english);
    EXPECT_EQ(group_title(FieldGroup::identity), QStringLiteral("Identity"));
}

} // namespace
} // namespace llmroofline::gui
