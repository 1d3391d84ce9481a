// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Switching a kind of attention or feed-forward on and off, from every model of the catalog.
#include "core/model/model_edits.h"

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"

namespace llmroofline {
namespace {

std::string reasons(const Errors& errors) {
    std::string text;
    for (const Error& error : errors) {
        text += std::to_string(static_cast<int>(error.code));
        for (const std::string& argument : error.arguments)
            text.append(" ").append(argument);
        text += "; ";
    }
    return text;
}

TEST(ModelEdits, EverySwitchMakesAValidModel) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const ModelEntry& entry : catalog.models()) {
        for (const ModelGroup group :
             {ModelGroup::latent, ModelGroup::windows, ModelGroup::linear, ModelGroup::indexer}) {
            if (!applies(group, entry.value))
                continue;
            const std::vector<GroupChoice> choices = choices_of(group, entry.value);
            for (std::size_t i = 0; i < choices.size(); ++i) {
                const auto changed = with_choice(entry.value, choices[i]);
                ASSERT_TRUE(changed) << entry.value.id << ' ' << choices[i].name << ' '
                                     << reasons(changed.errors());
                EXPECT_EQ(choice_in_use(group, *changed), static_cast<int>(i)) << entry.value.id;
                const auto back = with_choice(*changed, choices_of(group, *changed).front());
                ASSERT_TRUE(back) << entry.value.id << ' ' << choices[i].name << ' '
                                  << reasons(back.errors());
                EXPECT_FALSE(is_in_use(group, *back)) << entry.value.id << ' ' << choices[i].name;
            }
        }
        const auto dense = with_field(entry.value, *find_transformer_field("experts"), "0");
        ASSERT_TRUE(dense) << entry.value.id << ' ' << reasons(dense.errors());
        EXPECT_TRUE(with_field(*dense, *find_transformer_field("experts"), "8")) << entry.value.id;
    }
}

TEST(ModelEdits, WhatAModelStatesApplies) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const ModelEntry& entry : catalog.models()) {
        const Transformer& stated = entry.value;
        for (const TransformerField& field : transformer_fields()) {
            const bool unused = field.key == "intermediate_size" && stated.dense_layers() == 0;
            if (!group_of(field) || !is_stated(stated, field) || field.key == "linear_kind" || unused)
                continue;
            EXPECT_TRUE(applies(field, stated)) << stated.id << ' ' << field.key;
            const auto same = with_field(stated, field, field_text(stated, field));
            ASSERT_TRUE(same) << stated.id << ' ' << field.key << ' ' << reasons(same.errors());
            EXPECT_EQ(*same, stated) << stated.id << ' ' << field.key;
        }
    }
}

TEST(ModelEdits, AChoiceOfAGroupGoesWithItsIndexer) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    const Transformer m3 = *catalog.find_model("minimax-m3");
    const Transformer off = *with_choice(m3, choices_of(ModelGroup::indexer, m3).front());
    EXPECT_FALSE(off.indexer);
    EXPECT_TRUE(off.attention_groups.empty()); // they departed in nothing else
    const Transformer v4 = *catalog.find_model("deepseek-v4-flash");
    const Transformer all = *with_choice(v4, choices_of(ModelGroup::indexer, v4).front());
    EXPECT_EQ(to_string(all.attention_groups),
              "21:window=128, compression=4; 20:window=128, compression=128");
}

} // namespace
} // namespace llmroofline
