// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"
#include "core/catalog/user_entries.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>

#include "core/catalog/folders.h"
#include "core/version.h"
#include "tests/core/io/temporary_folder.h"

namespace llmroofline {
namespace {

namespace fs = std::filesystem;

std::string card(const std::string& id, const std::string& vendor = "V") {
    return "kind: accelerator\nid: " + id + "\nname: " + id + "\nvendor: " + vendor +
           "\nmemory_gb: 1\nbandwidth_gb_s: 2\n";
}

std::vector<std::string> ids_of(const Catalog& catalog) {
    std::vector<std::string> ids;
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        ids.push_back(entry.value.id);
    }
    return ids;
}

// Sets a variable of the environment for a test.
class Variable {
public:
    Variable(const char* name, const std::string& value) : name_(name) {
        const char* const before = ::getenv(name);
        was_set_ = before != nullptr;
        before_ = was_set_ ? before : "";
        ::setenv(name, value.c_str(), 1);
    }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { was_set_ ? ::setenv(name_, before_.c_str(), 1) : ::unsetenv(name_); }

private:
    const char* name_;
    bool was_set_ = false;
    std::string before_;
};

TEST(Catalog, ShippedFilesLoadWithoutFaults) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    EXPECT_TRUE(catalog.faults().empty());
    EXPECT_GE(catalog.accelerators().size(), 112u);
    EXPECT_GE(catalog.models().size(), 17u);
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        EXPECT_FALSE(entry.is_users);
        EXPECT_NE(entry.value.status_of("memory_gb"), FigureStatus::unstated) << entry.value.id;
        EXPECT_FALSE(entry.value.source_of("memory_gb").empty()) << entry.value.id;
    }
}

// Each model's own sum against what its publisher says.
TEST(Catalog, AnEntryByItselfIsTheCatalogs) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const AcceleratorEntry& entry : catalog.accelerators()) {
        const auto alone = Catalog::load_accelerator_only(LLMROOFLINE_SOURCE_DIR, entry.value.id);
        ASSERT_TRUE(alone) << entry.value.id;
        EXPECT_EQ(*alone, entry.value) << entry.value.id;
    }
    for (const ModelEntry& entry : catalog.models()) {
        const auto alone = Catalog::load_model_only(LLMROOFLINE_SOURCE_DIR, entry.value.id);
        ASSERT_TRUE(alone) << entry.value.id;
        EXPECT_EQ(*alone, entry.value) << entry.value.id;
    }
    EXPECT_FALSE(Catalog::load_accelerator_only(LLMROOFLINE_SOURCE_DIR, "no-such"));
}

TEST(Catalog, ModelsHaveTheirPublishedSize) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    for (const ModelEntry& entry : catalog.models()) {
        if (entry.value.published_total_params_b) {
            const double computed = count_parameters(entry.value).total / 1e9;
            EXPECT_NEAR(computed / *entry.value.published_total_params_b, 1, 0.035) << entry.value.id;
        }
    }
}

TEST(Catalog, ModelsComeNewestFirst) {
    const TemporaryFolder folder;
    const auto model = [&](const char* id, const char* more) {
        folder.write(std::string("models/") + id + ".yaml",
                     std::string("kind: model\nid: ") + id + "\nname: x\n" + more +
                         "layers: 1\nhidden_size: 64\nintermediate_size: 64\nheads: 4\nkv_heads: 4\n"
                         "head_dim: 16\nvocab_size: 100\ntied_embeddings: false\nffn: gated\n");
    };
    model("a", "");
    model("b", "released: 2024-05\n");
    model("c", "released: 2026-01-31\n");
    model("d", "released: 2024-05\n");
    model("e", "released: 2025-12\n");
    std::vector<std::string> ids;
    const Catalog catalog = Catalog::load(folder.path(), {});
    for (const ModelEntry& entry : catalog.models())
        ids.push_back(entry.value.id);
    EXPECT_EQ(ids, (std::vector<std::string>{"c", "e", "b", "d", "a"}));
}

TEST(Catalog, IsOrderedByVendorYearAndId) {
    const TemporaryFolder folder;
    folder.write("hardware_specs/b.yaml", card("b", "Beta"));
    folder.write("hardware_specs/a.yaml", card("a", "Beta") + "release_year: 2024\n");
    folder.write("hardware_specs/c.yaml", card("c", "Beta") + "release_year: 2020\n");
    folder.write("hardware_specs/z.yaml", card("z", "Alpha"));
    const Catalog catalog = Catalog::load(folder.path(), {});
    EXPECT_EQ(ids_of(catalog), (std::vector<std::string>{"z", "b", "c", "a"}));
    ASSERT_EQ(catalog.faults().size(), 1u); // no models there
    EXPECT_EQ(catalog.faults()[0].code, ErrorCode::catalog_missing);
}

TEST(Catalog, BadFilesAreLeftOut) {
    const TemporaryFolder folder;
    fs::create_directories(folder / "models");
    folder.write("hardware_specs/good.yaml", card("good"));
    folder.write("hardware_specs/bad.yaml", card("bad") + "tdp_w: hot\n");
    folder.write("hardware_specs/renamed.yaml", card("other"));
    folder.write("hardware_specs/README.md", "no spec\n");
    fs::create_directories(folder / "hardware_specs/folder.yaml");
    const Catalog catalog = Catalog::load(folder.path(), {});
    EXPECT_EQ(ids_of(catalog), std::vector<std::string>{"good"});
    ASSERT_EQ(catalog.faults().size(), 3u);
    EXPECT_EQ(catalog.faults()[0].code, ErrorCode::expected_number);
    EXPECT_EQ(catalog.faults()[0].place, (Place{(folder / "hardware_specs/bad.yaml").string(), 7, 8}));
    EXPECT_EQ(catalog.faults()[1].code, ErrorCode::file_is_directory);
    EXPECT_EQ(catalog.faults()[2].code, ErrorCode::id_not_file_name);
    EXPECT_EQ(catalog.faults()[2].arguments, (std::vector<std::string>{"other", "renamed"}));
}

TEST(Catalog, UsersEntriesAddAndOverride) {
    const TemporaryFolder built_in;
    fs::create_directories(built_in / "models");
    built_in.write("hardware_specs/a.yaml", card("a"));
    built_in.write("hardware_specs/b.yaml", card("b"));
    const TemporaryFolder user;
    user.write("hardware_specs/b.yaml", card("b", "Mine"));
    user.write("hardware_specs/c.yaml", card("c"));
    const Catalog catalog = Catalog::load(built_in.path(), user.path());
    EXPECT_TRUE(catalog.faults().empty());
    EXPECT_FALSE(catalog.accelerator_entry("a")->is_users);
    EXPECT_EQ(catalog.find_accelerator("b")->vendor, "Mine");
    EXPECT_TRUE(catalog.accelerator_entry("b")->overrides_built_in);
    EXPECT_TRUE(catalog.accelerator_entry("c")->is_users);
    EXPECT_FALSE(catalog.accelerator_entry("c")->overrides_built_in);
    EXPECT_EQ(catalog.accelerators().size(), 3u);
}

TEST(Catalog, UsersEntriesAreReadAgainWithoutTheBuiltInOnes) {
    const TemporaryFolder built_in;
    fs::create_directories(built_in / "models");
    built_in.write("hardware_specs/a.yaml", card("a"));
    built_in.write("hardware_specs/b.yaml", card("b"));
    const TemporaryFolder user;
    const Catalog shipped = Catalog::load(built_in.path(), {});
    built_in.write("hardware_specs/late.yaml", card("late"));
    user.write("hardware_specs/b.yaml", card("b", "Mine"));
    user.write("hardware_specs/bad.yaml", "kind: accelerator\n");
    const Catalog catalog = shipped.with_user_entries(user.path());
    EXPECT_EQ(ids_of(catalog), (std::vector<std::string>{"b", "a"}));
    EXPECT_EQ(catalog.find_accelerator("b")->vendor, "Mine");
    EXPECT_TRUE(catalog.accelerator_entry("b")->overrides_built_in);
    EXPECT_FALSE(catalog.faults().empty());
    EXPECT_EQ(shipped.find_accelerator("b")->vendor, "V") << "the first one is as it was";
    EXPECT_TRUE(shipped.faults().empty());
}

TEST(Catalog, UnknownIdsNameTheNearest) {
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    EXPECT_EQ(catalog.find_accelerator("h20-96bg").errors().front(),
              (Error{ErrorCode::unknown_accelerator, {"h20-96bg", "h20-96gb"}, {}}));
    EXPECT_EQ(catalog.find_model("llama-3-9b").errors().front().code, ErrorCode::unknown_model);
    EXPECT_EQ(catalog.find_model("nothing-like-it").errors().front().arguments[1], "");
    EXPECT_EQ(catalog.accelerator_entry("x"), nullptr);
}

TEST(Catalog, SavesAndDeletesTheUsersEntries) {
    const TemporaryFolder user;
    const Catalog shipped = Catalog::load(LLMROOFLINE_SOURCE_DIR, {});
    Accelerator mine = *shipped.find_accelerator("h20-96gb");
    mine.bandwidth_gb_s = 4800.1;
    ASSERT_TRUE(save_accelerator(user.path(), mine));
    ASSERT_TRUE(save_model(user.path(), *shipped.find_model("mixtral-8x7b")));
    const Catalog catalog = Catalog::load(LLMROOFLINE_SOURCE_DIR, user.path());
    EXPECT_EQ(*catalog.find_accelerator("h20-96gb"), mine);
    EXPECT_TRUE(catalog.model_entry("mixtral-8x7b")->overrides_built_in);
    EXPECT_EQ(catalog.accelerators().size(), shipped.accelerators().size());

    ASSERT_TRUE(delete_accelerator(user.path(), "h20-96gb"));
    ASSERT_TRUE(delete_model(user.path(), "mixtral-8x7b"));
    EXPECT_EQ(delete_accelerator(user.path(), "h20-96gb").errors().front().code, ErrorCode::file_not_found);
    EXPECT_EQ(delete_accelerator(user.path(), "../../x").errors().front().code, ErrorCode::bad_identifier);
}

TEST(Catalog, SavesNothingThatCouldNotBeLoaded) {
    const TemporaryFolder user;
    Accelerator bad;
    bad.id = "../escape";
    bad.name = bad.vendor = "X";
    bad.memory_gb = bad.bandwidth_gb_s = 1;
    EXPECT_EQ(save_accelerator(user.path(), bad).errors().front().code, ErrorCode::bad_identifier);
    bad.id = "fine";
    bad.bandwidth_gb_s = 0;
    EXPECT_EQ(save_accelerator(user.path(), bad).errors().front().code, ErrorCode::number_out_of_range);
    EXPECT_EQ(user.file_count(), 0u);
    bad.bandwidth_gb_s = 1;
    EXPECT_EQ(save_accelerator(user.write("file", ""), bad).errors().front().code,
              ErrorCode::file_unwritable);
}

TEST(Catalog, SavesNoIdThatACommandLineReadsAsSomethingElse) {
    const TemporaryFolder user;
    Accelerator mine;
    mine.name = mine.vendor = "X";
    mine.memory_gb = mine.bandwidth_gb_s = 1;
    for (const char* id : {"8xh100", "1x.yaml"}) {
        mine.id = id;
        EXPECT_EQ(save_accelerator(user.path(), mine).errors().front().code, ErrorCode::id_reads_as_group)
            << id;
    }
    for (const char* id : {"mine.yaml", "mine.yml", "mine.json"}) {
        mine.id = id;
        EXPECT_EQ(save_accelerator(user.path(), mine).errors().front().code, ErrorCode::id_reads_as_file)
            << id;
    }
    for (const char* id : {"x8", "h100-2x", "8-x", "mine.v2"}) {
        mine.id = id;
        EXPECT_TRUE(save_accelerator(user.path(), mine).ok()) << id;
    }
}

TEST(Folders, FollowTheEnvironment) {
    {
        const Variable data("LLMROOFLINE_DATA", "/somewhere");
        EXPECT_EQ(built_in_folder(), "/somewhere");
    }
    {
        const Variable data("LLMROOFLINE_DATA", "");
        EXPECT_EQ(built_in_folder(), source_data_folder); // tests run from a build tree
    }
    const Variable home("HOME", "/home/u");
    {
        const Variable xdg("XDG_DATA_HOME", "/data");
        EXPECT_EQ(default_user_folder(), "/data/llmroofline");
    }
    {
        const Variable xdg("XDG_DATA_HOME", "relative");
        EXPECT_EQ(default_user_folder(), "/home/u/.local/share/llmroofline");
    }
}

} // namespace
} // namespace llmroofline
