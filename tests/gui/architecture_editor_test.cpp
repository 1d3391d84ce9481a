// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The architecture's fields as a user meets them: which are shown for which model, what switching a kind of
// layer fills in and takes along, and what an edit that cannot be says. On the model panel alone.
#include <gtest/gtest.h>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QUndoStack>

#include "app/gui/panels/setup/model_fields.h"
#include "app/gui/panels/setup/model_group_words.h"
#include "app/gui/panels/setup/model_panel.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/section.h"
#include "app/gui/widgets/base/section_header.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/text_field.h"
#include "app/theme/theme_manager.h"
#include "core/model/model_edits.h"

namespace llmroofline::gui {
namespace {

class ArchitectureEditorTest : public testing::Test {
protected:
    void SetUp() override {
        ThemeManager::instance();
        use("llama-2-70b");
        panel = std::make_unique<ModelPanel>(&document, &catalogs);
        panel->resize(272, 2400);
        panel->show();
        QCoreApplication::processEvents();
    }

    void use(const char* id) {
        Comparison comparison = document.comparison();
        comparison.model = *catalogs.catalog().find_model(id);
        document.reset(comparison, {});
    }

    const Transformer& model() const { return document.comparison().model; }

    template <class Widget> Widget* find(const char* name) {
        auto* widget = panel->findChild<Widget*>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }

    // Whether its row applies, folded or not.
    bool applies(const char* name) { return !find<QWidget>(name)->parentWidget()->isHidden(); }
    bool is_seen(const char* name) { return find<QWidget>(name)->isVisibleTo(panel.get()); }
    QString fault(const char* name) {
        return qobject_cast<FieldRow*>(find<QWidget>(name)->parentWidget())->fault();
    }
    Section* section_of(const char* name) {
        QWidget* at = find<QWidget>(name);
        while (at && !qobject_cast<Section*>(at))
            at = at->parentWidget();
        return qobject_cast<Section*>(at);
    }

    void type(const char* name, const char* text) {
        auto* field = find<QWidget>(name);
        section_of(name)->set_unfolded(true);
        auto* line = qobject_cast<QLineEdit*>(field);
        if (!line)
            line = field->findChild<QLineEdit*>();
        field->setFocus();
        line->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, QString::fromLatin1(text));
        QTest::keyClick(field, Qt::Key_Return);
    }

    Document document;
    CatalogStore catalogs;
    std::unique_ptr<ModelPanel> panel;
};

// Every field of core's table that is not a name, a remark or a fact about the checkpoint.
TEST_F(ArchitectureEditorTest, EveryFieldThatCostsSomethingHasARow) {
    for (const TransformerField& field : transformer_fields()) {
        if (!group_of(field))
            continue;
        const std::string key(field.key);
        const char* const name = key == "linear_kind" ? "linear_switch" : key.c_str();
        auto* editor = find<QWidget>(name);
        ASSERT_NE(editor, nullptr) << key;
        EXPECT_FALSE(editor->accessibleName().isEmpty()) << key;
        const auto in_brackets = QStringLiteral("(%1)").arg(QString::fromStdString(key));
        EXPECT_TRUE(key == "linear_kind" || explanation_of(field).contains(in_brackets)) << key;
    }
}

// What each catalog model states is shown for it, and it can be edited without touching the rest.
TEST_F(ArchitectureEditorTest, WhatAModelStatesIsShownForIt) {
    for (const ModelEntry& entry : catalogs.catalog().models()) {
        const Transformer& stated = entry.value;
        for (const TransformerField& field : transformer_fields()) {
            if (!group_of(field) || !is_stated(stated, field) || field.key == "linear_kind")
                continue;
            // Models whose layers are all MoE may state a dense width that nothing uses.
            if (field.key == "intermediate_size" && stated.dense_layers() == 0)
                continue;
            EXPECT_TRUE(llmroofline::applies(field, stated)) << stated.id << ' ' << field.key;
            const auto same = with_field(stated, field, field_text(stated, field));
            ASSERT_TRUE(same) << stated.id << ' ' << field.key;
            EXPECT_EQ(*same, stated) << stated.id << ' ' << field.key;
        }
    }
}

TEST_F(ArchitectureEditorTest, OnlyTheRowsThatApplyAreShown) {
    for (const char* shown : {"kv_heads", "head_dim", "intermediate_size", "windows_switch"})
        EXPECT_TRUE(applies(shown)) << shown;
    for (const char* hidden : {"kv_lora_rank", "sliding_window", "experts_per_token", "linear_heads"})
        EXPECT_FALSE(applies(hidden)) << hidden;
    EXPECT_TRUE(section_of("index_heads")->isHidden()) << "an indexer needs latent attention";

    section_of("query_gate")->set_unfolded(true);
    use("deepseek-v3.2");
    for (const char* shown : {"kv_lora_rank", "q_lora_rank", "v_head_dim", "index_top_k", "router_bias"})
        EXPECT_TRUE(applies(shown)) << shown;
    for (const char* hidden : {"kv_heads", "head_dim", "query_gate"})
        EXPECT_FALSE(applies(hidden)) << hidden;
    EXPECT_TRUE(section_of("sliding_window")->isHidden());
    EXPECT_TRUE(section_of("kv_lora_rank")->unfolded()) << "unfolds with a model that has it";
    EXPECT_TRUE(is_seen("kv_lora_rank"));
    EXPECT_EQ(find<NumberField>("kv_lora_rank")->value(), 512);

    use("llama-4-scout");
    EXPECT_TRUE(applies("attention_chunk"));
    EXPECT_FALSE(applies("sliding_window"));
    EXPECT_FALSE(applies("intermediate_size")) << "no layer is dense";
    EXPECT_FALSE(section_of("kv_lora_rank")->unfolded());

    use("llama-3.3-nemotron-super-49b");
    EXPECT_TRUE(applies("ffn_widths"));
    EXPECT_FALSE(applies("intermediate_size"));
    EXPECT_EQ(find<TextField>("ffn_widths")->value().toStdString(),
              field_text(model(), *find_transformer_field("ffn_widths")));
}

TEST_F(ArchitectureEditorTest, WhatChangedWhileFoldedIsThereWhenUnfolded) {
    ASSERT_FALSE(section_of("query_gate")->unfolded());
    ASSERT_TRUE(applies("query_gate"));
    use("deepseek-v3.2");
    section_of("query_gate")->set_unfolded(true);
    EXPECT_FALSE(applies("query_gate")) << "latent attention has none";
    use("llama-2-70b");
    EXPECT_TRUE(applies("query_gate")) << "at once while it is seen";
}

TEST_F(ArchitectureEditorTest, TheFoldedLinesSayWhatIsThere) {
    const auto state = [&](const char* model_id, ModelGroup group) {
        return state_of(group, *catalogs.catalog().find_model(model_id)).toStdString();
    };
    EXPECT_EQ(state("llama-2-70b", ModelGroup::windows), "none");
    EXPECT_EQ(state("gemma-3-27b", ModelGroup::windows), "1 full : 5 local, 1,024");
    EXPECT_EQ(state("llama-4-scout", ModelGroup::windows), "1 full : 3 local, 8,192");
    EXPECT_EQ(state("deepseek-v3", ModelGroup::latent), "KV rank 512");
    EXPECT_EQ(state("deepseek-v3.2", ModelGroup::indexer), "best 2,048");
    EXPECT_EQ(state("qwen3-next-80b-a3b", ModelGroup::linear), "DeltaNet, 36 of 48");
    EXPECT_EQ(state("gpt-oss-120b", ModelGroup::experts), "4 of 128");
    EXPECT_EQ(state("llama-2-70b", ModelGroup::layers), "all alike");
}

// On gives the proportions of DeepSeek-V2 for heads of 128, off as many KV heads as there are heads.
TEST_F(ArchitectureEditorTest, LatentAttentionSwitchesOnAndOff) {
    const Transformer before = model();
    auto* box = find<QCheckBox>("latent_switch");
    EXPECT_TRUE(box->toolTip().contains(QStringLiteral("KV rank 512"))) << box->toolTip().toStdString();
    EXPECT_TRUE(box->toolTip().contains(QStringLiteral("KV heads"))) << "says what goes";
    box->click();
    EXPECT_EQ(model().latent, (LatentAttention{1536, 512, 128, 64, 128}));
    EXPECT_EQ(model().kv_heads, 0);
    EXPECT_EQ(model().head_dim, 0);
    EXPECT_TRUE(check_model(model()).empty());
    EXPECT_FALSE(applies("kv_heads"));
    EXPECT_TRUE(applies("kv_lora_rank"));
    document.undo_stack()->undo();
    EXPECT_EQ(model(), before) << "one step of undo";
    EXPECT_FALSE(box->isChecked());
    document.undo_stack()->redo();
    box->click();
    EXPECT_FALSE(model().latent);
    EXPECT_EQ(model().kv_heads, 64);
    EXPECT_EQ(model().head_dim, 128);
    EXPECT_TRUE(check_model(model()).empty());
}

TEST_F(ArchitectureEditorTest, LatentAttentionTakesTheIndexerAlong) {
    use("deepseek-v3.2");
    find<QCheckBox>("latent_switch")->click();
    EXPECT_FALSE(model().latent);
    EXPECT_FALSE(model().indexer);
    EXPECT_TRUE(check_model(model()).empty());
    EXPECT_TRUE(section_of("index_heads")->isHidden());
}

TEST_F(ArchitectureEditorTest, WindowsAndChunksReplaceEachOther) {
    auto* kind = find<QComboBox>("windows_switch");
    section_of("windows_switch")->set_unfolded(true);
    const auto choose = [&](const char* words) {
        kind->setCurrentIndex(kind->findText(QString::fromLatin1(words)));
        emit kind->activated(kind->currentIndex());
    };
    choose("chunks");
    EXPECT_EQ(model().attention_chunk, 8192);
    EXPECT_EQ(model().sliding_pattern, (LayerPattern{1, 3}));
    choose("window");
    EXPECT_EQ(model().sliding_window, 4096);
    EXPECT_EQ(model().attention_chunk, 0);
    EXPECT_EQ(model().sliding_pattern, (LayerPattern{1, 3})) << "the pattern stays";
    type("sliding_pattern", "2:7");
    EXPECT_EQ(model().sliding_pattern, (LayerPattern{2, 7}));
    type("sliding_pattern", "few");
    EXPECT_EQ(model().sliding_pattern, (LayerPattern{2, 7}));
    EXPECT_TRUE(fault("sliding_pattern").contains(QStringLiteral("FULL:LOCAL")));
    EXPECT_EQ(find<QComboBox>("sliding_pattern")->currentText(), QStringLiteral("2:7"));
    choose("none");
    EXPECT_EQ(model(), *catalogs.catalog().find_model("llama-2-70b"));
}

// Labels are words: two fields may share one, in some language or in all.
TEST_F(ArchitectureEditorTest, FieldsWithOneLabelAreStepsOfTheirOwn) {
    use("qwen3-next-80b-a3b");
    const Transformer before = model();
    ASSERT_EQ(label_of(*find_transformer_field("layers"), before),
              label_of(*find_transformer_field("linear_layers"), before));
    type("layers", "52");
    type("linear_layers", "39");
    EXPECT_EQ(model().layers, 52);
    EXPECT_EQ(document.undo_stack()->count(), 2);
    document.undo_stack()->undo();
    EXPECT_EQ(model().layers, 52);
    document.undo_stack()->undo();
    EXPECT_EQ(model(), before);
}

// What a file may hold the row takes as it is, or says why it cannot; it never holds another number than was typed.
TEST_F(ArchitectureEditorTest, TheLeastAndGreatestOfEveryFieldAreTakenOrRefused) {
    int taken = 0;
    for (const char* id : {"llama-2-70b", "deepseek-v3.2", "qwen3-next-80b-a3b", "gemma-3-27b"}) {
        for (const TransformerField& field : transformer_fields()) {
            const std::string key(field.key);
            use(id);
            if (field.kind != TransformerFieldKind::integer || !group_of(field) ||
                !llmroofline::applies(field, model()))
                continue;
            for (const double number : {field.range.least, field.range.greatest}) {
                use(id);
                const Transformer before = model();
                const std::string text = format_shortest(number);
                type(key.c_str(), text.c_str());
                const bool held = field_text(model(), field) == text;
                EXPECT_TRUE(held || (model() == before && !fault(key.c_str()).isEmpty()))
                    << id << ' ' << key << ' ' << text << ": " << field_text(model(), field);
                taken += held;
            }
        }
    }
    EXPECT_GT(taken, 40);
}

// Each from each model of the catalog: whatever is switched, the model can be computed.
TEST_F(ArchitectureEditorTest, EverySwitchMakesAValidModel) {
    int switches = 0;
    for (const ModelEntry& entry : catalogs.catalog().models()) {
        for (const ModelGroup group :
             {ModelGroup::latent, ModelGroup::windows, ModelGroup::linear, ModelGroup::indexer}) {
            if (!llmroofline::applies(group, entry.value))
                continue;
            const auto choices = choices_of(group, entry.value);
            for (std::size_t i = 0; i < choices.size(); ++i) {
                const auto changed = with_choice(entry.value, choices[i]);
                ASSERT_TRUE(changed) << entry.value.id << ' ' << choices[i].name;
                EXPECT_EQ(choice_in_use(group, *changed), static_cast<int>(i)) << entry.value.id;
                EXPECT_TRUE(check_model(*changed).empty());
                const auto back = with_choice(*changed, choices_of(group, *changed).front());
                ASSERT_TRUE(back) << entry.value.id << ' ' << choices[i].name;
                EXPECT_FALSE(is_in_use(group, *back));
                ++switches;
            }
        }
        const auto experts = with_field(entry.value, *find_transformer_field("experts"), "0");
        ASSERT_TRUE(experts) << entry.value.id;
        EXPECT_TRUE(with_field(*experts, *find_transformer_field("experts"), "8")) << entry.value.id;
    }
    EXPECT_GT(switches, 600);
}

TEST_F(ArchitectureEditorTest, AModelThatCannotBeSaysWhyAtTheField) {
    use("deepseek-v3.2");
    const Transformer before = model();
    type("q_lora_rank", "0");
    EXPECT_EQ(model(), before);
    EXPECT_TRUE(fault("q_lora_rank").contains(QStringLiteral("Index heads (index_heads)")))
        << fault("q_lora_rank").toStdString();
    EXPECT_EQ(find<NumberField>("q_lora_rank")->value(), 1536) << "the last good number is back";
    EXPECT_EQ(find<NumberField>("q_lora_rank")->accessibleDescription(), fault("q_lora_rank"));
    const auto* words =
        find<QWidget>("q_lora_rank")->parentWidget()->findChild<TextLabel*>(QStringLiteral("field_fault"));
    QCoreApplication::processEvents();
    EXPECT_TRUE(words->isVisibleTo(panel.get()));
    EXPECT_GE(words->height(), words->heightForWidth(words->width())) << "all of its lines are seen";
    EXPECT_GT(words->height(), 2 * words->fontMetrics().height()) << "several lines";
    type("q_lora_rank", "768");
    EXPECT_EQ(model().latent->q_lora_rank, 768);
    EXPECT_TRUE(fault("q_lora_rank").isEmpty());

    type("first_dense_layers", "62");
    EXPECT_EQ(model().first_dense_layers, 3);
    EXPECT_TRUE(fault("first_dense_layers").contains(QStringLiteral("61")));

    use("gpt-j-6b");
    type("attention_free_layers", "1");
    EXPECT_EQ(model().attention_free_layers, 0);
    EXPECT_TRUE(fault("attention_free_layers").contains(QStringLiteral("parallel_block")));
}

TEST_F(ArchitectureEditorTest, WidthsOfUnevenLayersAreTyped) {
    type("ffn_widths", "28672x40,14336x39");
    EXPECT_TRUE(model().ffn_widths.empty());
    EXPECT_TRUE(fault("ffn_widths").contains(QStringLiteral("79")));
    EXPECT_EQ(find<QLineEdit>("ffn_widths")->text(), QStringLiteral("28672x40,14336x39"))
        << "stays to be mended";
    type("ffn_widths", "28672x40,14336x40");
    EXPECT_EQ(model().ffn_widths, (std::vector<FfnWidth>{{28672, 40}, {14336, 40}}));
    EXPECT_EQ(model().intermediate_size, 0);
    type("ffn_widths", "");
    EXPECT_EQ(model(), *catalogs.catalog().find_model("llama-2-70b"))
        << "the widest is the intermediate size again";
}

TEST_F(ArchitectureEditorTest, LinearLayersBeginWithAShapeOfTheirKind) {
    auto* kind = find<QComboBox>("linear_switch");
    kind->setCurrentIndex(kind->findText(QStringLiteral("Mamba-2")));
    emit kind->activated(kind->currentIndex());
    // Twice the hidden size in heads of 64, in eight groups; three layers in four.
    EXPECT_EQ(model().linear, (LinearAttention{LinearKind::mamba2, 60, 256, 8, 128, 64, 4}));
    EXPECT_EQ(find<NumberField>("linear_key_heads")->accessibleName(), QStringLiteral("Groups"));
    type("linear_key_heads", "7");
    EXPECT_EQ(model().linear->key_heads, 8);
    EXPECT_TRUE(fault("linear_key_heads").contains(QStringLiteral("256")));
    type("linear_layers", "81");
    EXPECT_EQ(model().linear->layers, 60);
    EXPECT_TRUE(fault("linear_layers").contains(QStringLiteral("80")))
        << fault("linear_layers").toStdString();
}

// By keyboard alone: the folded line opens by Space, Tab goes on to its switch, Space switches.
TEST_F(ArchitectureEditorTest, ASwitchIsReachedByKeyboard) {
    QApplication::setActiveWindow(panel.get());
    Section* section = section_of("latent_switch");
    auto* header = section->findChild<SectionHeader*>();
    ASSERT_NE(header, nullptr);
    EXPECT_EQ(header->accessibleName(), QStringLiteral("Latent attention"));
    header->setFocus(Qt::TabFocusReason);
    QTest::keyClick(header, Qt::Key_Space);
    ASSERT_TRUE(section->unfolded());
    QTest::keyClick(header, Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget(), find<QCheckBox>("latent_switch"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_TRUE(model().latent);
    EXPECT_TRUE(section->unfolded());
}

} // namespace
} // namespace llmroofline::gui
