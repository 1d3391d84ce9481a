// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A Hugging Face config.json dropped on the window or opened in it.
#include <gtest/gtest.h>

#include <QAction>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QUrl>

#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"

namespace llmroofline::gui {
namespace {

constexpr const char* mixtral = R"({"model_type": "mixtral", "hidden_size": 4096,
 "intermediate_size": 14336, "num_hidden_layers": 32, "num_attention_heads": 32, "num_local_experts": 8,
 "num_experts_per_tok": 2, "vocab_size": 32000, "max_position_embeddings": 32768})";

constexpr const char* llama_with_experts = R"({"model_type": "llama", "hidden_size": 4096,
 "intermediate_size": 11008, "num_hidden_layers": 32, "num_attention_heads": 32, "vocab_size": 32000,
 "num_local_experts": 8})";

class ConfigImportTest : public testing::Test {
protected:
    void SetUp() override {
        QFile::remove(qEnvironmentVariable("XDG_CONFIG_HOME") + QStringLiteral("/llmroofline/session.yaml"));
        QDir(qEnvironmentVariable("XDG_DATA_HOME") + QStringLiteral("/llmroofline/models"))
            .removeRecursively();
        window = std::make_unique<MainWindow>(&languages);
        QSignalSpy settled(window.get(), &MainWindow::settled);
        window->show();
        ASSERT_TRUE(settled.wait(5000));
    }

    QString write(const QString& name, const char* content) {
        const QString path = folder.path() + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }

    // As a file manager does: addresses, with Chinese and blanks escaped.
    void drop(const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files)
            urls << QUrl(QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()));
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent event(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(window.get(), &event);
    }

    const Comparison& comparison() const { return window->document()->comparison(); }
    QString notice() const { return window->findChild<NoticeBar*>(QStringLiteral("notice"))->text(); }

    Languages languages;
    QTemporaryDir folder;
    std::unique_ptr<MainWindow> window;
};

TEST_F(ConfigImportTest, DroppedItIsTheModelAndCanBeUndone) {
    const Comparison before = comparison();
    drop({write(QStringLiteral("我的 Mixtral 模型/config.json"), mixtral)});
    EXPECT_EQ(comparison().model.experts, 8);
    EXPECT_EQ(comparison().model.id, "mixtral");
    EXPECT_EQ(count_parameters(comparison().model).total, 46702792704);
    EXPECT_EQ(comparison().a, before.a);
    EXPECT_TRUE(notice().isEmpty()) << notice().toStdString();
    window->document()->undo_stack()->undo();
    EXPECT_EQ(comparison(), before);
}

TEST_F(ConfigImportTest, AFaultIsSaidWithItsPlaceAndNothingChanges) {
    const Comparison before = comparison();
    drop({write(QStringLiteral("odd/config.json"), llama_with_experts)});
    EXPECT_EQ(comparison(), before);
    EXPECT_TRUE(notice().startsWith(QStringLiteral("odd/config.json:3:23: num_local_experts: found “8”")))
        << notice().toStdString();
    drop({write(QStringLiteral("bare.json"), "{\"time_step_limit\": [0.0,\n  inf]}")});
    EXPECT_TRUE(notice().contains(QStringLiteral("/bare.json:2:3: "))) << notice().toStdString();
}

TEST_F(ConfigImportTest, SeveralFilesAtOnce) {
    const QString spec = QStringLiteral(LLMROOFLINE_SOURCE_DIR "/hardware_specs/h100-sxm5.yaml");
    drop({write(QStringLiteral("m/config.json"), mixtral), spec,
          write(QStringLiteral("odd/config.json"), llama_with_experts)});
    EXPECT_EQ(comparison().model.id, "m");
    EXPECT_TRUE(comparison().a.accelerator.id == "h100-sxm5" || comparison().b.accelerator.id == "h100-sxm5");
    EXPECT_TRUE(notice().contains(QStringLiteral("odd/config.json")));
}

TEST_F(ConfigImportTest, TheOpenDialogTakesOne) {
    const QString file = write(QStringLiteral("opened/config.json"), mixtral);
    window->findChild<QAction*>(QStringLiteral("open"))->trigger();
    auto* dialog = window->findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->nameFilters().join(QLatin1Char(' ')).contains(QStringLiteral("*.json")));
    emit dialog->fileSelected(file);
    EXPECT_EQ(comparison().model.id, "opened");
    dialog->close();
}

TEST_F(ConfigImportTest, KeptAmongTheUsersModelsWithoutReplacingOne) {
    drop({write(QStringLiteral("mixtral-8x7b/config.json"), mixtral)});
    EXPECT_EQ(comparison().model.id, "mixtral-8x7b");
    auto* panel = window->findChild<ModelPanel*>(QStringLiteral("model_panel"));
    emit panel->keep_model_requested();
    EXPECT_EQ(comparison().model.id, "mixtral-8x7b-2"); // the built-in one stays
    EXPECT_TRUE(notice().contains(QStringLiteral("mixtral-8x7b-2"))) << notice().toStdString();
    CatalogStore fresh;
    const ModelEntry* kept = fresh.catalog().model_entry("mixtral-8x7b-2");
    ASSERT_NE(kept, nullptr);
    EXPECT_TRUE(kept->is_users);
    EXPECT_EQ(kept->value, comparison().model);
}

} // namespace
} // namespace llmroofline::gui
