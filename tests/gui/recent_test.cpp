// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list of recent files: of every kind, newest first, what is gone disabled with its reason, the active pin and the list
// kept over a restart.
#include <gtest/gtest.h>

#include <QAction>
#include <QMenu>
#include <QTemporaryDir>

#include "app/gui/window/file_tasks.h"
#include "core/hardware/accelerator_yaml.h"
#include "core/io/files.h"
#include "core/model/transformer_yaml.h"
#include "tests/gui/main_window_fixture.h"

namespace llmroofline::gui {
namespace {

class RecentTest : public MainWindowTest {
protected:
    void SetUp() override {
        MainWindowTest::SetUp();
        window->files()->clear_recent();
    }
    void TearDown() override {
        window->files()->clear_recent();
        window->close();
    }

    QString write(const char* name, const std::string& text) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(write_file_atomically(path.toStdString(), text));
        return path;
    }
    // Those of the menu, as it is looked at.
    QList<QAction*> entries() {
        QMenu* file_menu = nullptr;
        for (QMenu* menu : window->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (action->menu() && action->menu()->actions().contains(find<QAction>("clear_recent")))
                    file_menu = menu;
        EXPECT_NE(file_menu, nullptr);
        if (!file_menu)
            return {};
        emit file_menu->aboutToShow();
        QMenu* recent = nullptr;
        for (QAction* action : file_menu->actions())
            if (action->menu() && !action->menu()->actions().isEmpty() &&
                action->menu()->actions().last()->objectName() == QStringLiteral("clear_recent"))
                recent = action->menu();
        QList<QAction*> found;
        for (QAction* action : recent->actions())
            if (!action->isSeparator() && action->objectName() != QStringLiteral("clear_recent"))
                found << action;
        return found;
    }

    QTemporaryDir folder;
};

TEST_F(RecentTest, HasFilesOfEveryKindAndDisablesWhatIsGone) {
    Accelerator accelerator = comparison().b.accelerator;
    accelerator.id = "mine";
    const QString spec = write("mine.yaml", write_accelerator(accelerator));
    Transformer model = comparison().model;
    model.id = "my-model";
    const QString file = write("my-model.yaml", write_transformer(model));
    window->files()->take({spec});
    window->files()->take({file});
    auto actions = entries();
    ASSERT_EQ(actions.size(), 2);
    EXPECT_TRUE(actions[0]->text().startsWith(QStringLiteral("my-model.yaml")));
    EXPECT_TRUE(actions[1]->text().startsWith(QStringLiteral("mine.yaml")));
    EXPECT_TRUE(actions[1]->isEnabled());
    QFile::remove(spec);
    actions = entries();
    EXPECT_FALSE(actions[1]->isEnabled());
    EXPECT_TRUE(actions[1]->toolTip().contains(QStringLiteral("no longer there")));
    // Chosen, a model is taken again.
    window->document()->edit({}, {}, [](Comparison& c) { c.model.id = "another"; });
    actions[0]->trigger();
    EXPECT_EQ(comparison().model.id, "my-model");
}

TEST_F(RecentTest, AFileThatIsRefusedIsNotInTheList) {
    const QString broken = write("broken.yaml", "kind: accelerator\nid: [\n");
    window->files()->take({broken});
    EXPECT_TRUE(window->files()->recent().isEmpty());
}

TEST_F(RecentTest, TheActivePinIsThereAtTheNextStart) {
    window->document()->edit({}, {}, [](Comparison& c) { c.pins = {{32, 4096}, {8, 1024}, {1, 512}}; });
    window->document()->set_active_pin(1);
    ASSERT_TRUE(window->save_session());
    MainWindow again(&languages);
    EXPECT_EQ(again.document()->active_pin(), 1);
    EXPECT_EQ(again.document()->comparison().pins.size(), 3U);
}

} // namespace
} // namespace llmroofline::gui
