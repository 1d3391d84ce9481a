// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A language whose words are 40 % longer: nothing that says what it does is cut off without dots, on a screen of 1440 × 900.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QPushButton>
#include <QTranslator>

#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

// German, say: every text as it is, and four tenths of it once more.
class LongerWords : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        QString more = text.left(static_cast<int>(0.4 * static_cast<double>(text.size()) + 0.5));
        more.remove(QLatin1Char('%')); // no places for arguments
        more.remove(QLatin1Char('&'));
        return text + more;
    }
    bool isEmpty() const override { return false; }
};

class LongerWordsTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        QCoreApplication::installTranslator(&longer);
        window->resize(1440, 900);
        QCoreApplication::processEvents();
    }
    void TearDown() override {
        QCoreApplication::removeTranslator(&longer);
        window->close();
    }

    LongerWords longer;
};

TEST_F(LongerWordsTest, AreSeenInTheWindow) {
    EXPECT_TRUE(find<QPushButton>("export")->text().size() > 7)
        << find<QPushButton>("export")->text().toStdString();
}

TEST_F(LongerWordsTest, ButtonsAndTicksHaveRoomForTheirs) {
    int seen = 0;
    for (QAbstractButton* button : window->findChildren<QAbstractButton*>()) {
        const bool is_plain = qobject_cast<QPushButton*>(button) || qobject_cast<QCheckBox*>(button);
        if (!is_plain || !button->isVisible() || button->text().isEmpty())
            continue;
        ++seen;
        EXPECT_GE(button->width(), button->sizeHint().width())
            << button->objectName().toStdString() << ": " << button->text().toStdString();
    }
    EXPECT_GE(seen, 1);
}

TEST_F(LongerWordsTest, TheWindowDoesNotGrow) {
    EXPECT_LE(window->minimumSizeHint().width(), 1440);
    EXPECT_EQ(window->width(), 1440);
}

} // namespace
} // namespace llmroofline::gui
