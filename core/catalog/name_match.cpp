// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/name_match.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/io/numbers.h"

namespace llmroofline {

namespace {

// They stand in names of products and repositories, and tell no two entries apart.
constexpr std::array<std::string_view, 13> empty_words = {
    "geforce", "tesla", "instinct", "radeon", "gpu", "graphics", "card",
    "tensor",  "core",  "instruct", "chat",   "it",  "hf"};

enum class Kind { letter, digit, other };

Kind kind_of(char c) {
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? Kind::letter : c >= '0' && c <= '9' ? Kind::digit : Kind::other;
}

void add_words(std::string_view text, std::vector<std::string>& words) {
    Kind before = Kind::other;
    for (const char c : text) {
        const Kind kind = kind_of(c);
        if (kind != Kind::other && kind != before)
            words.emplace_back();
        if (kind != Kind::other)
            words.back() += static_cast<char>(kind == Kind::letter ? c | 0x20 : c);
        before = kind;
    }
}

bool has_all(const std::vector<std::string>& words, const std::vector<std::string>& wanted) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

} // namespace

EntryNames names_of(const Accelerator& accelerator) {
    EntryNames names{accelerator.id, {}};
    add_words(accelerator.vendor, names.words);
    add_words(accelerator.id, names.words);
    // A name says again what the id does; what it says besides counts.
    std::vector<std::string> more;
    add_words(accelerator.name, more);
    add_words(format_shortest(accelerator.memory_gb) + "GB", more);
    add_words(accelerator.memory_type, more);
    for (std::string& word : more)
        if (std::find(names.words.begin(), names.words.end(), word) == names.words.end())
            names.words.push_back(std::move(word));
    return names;
}

EntryNames names_of(const Transformer& model) {
    EntryNames names{model.id, {}};
    add_words(model.id, names.words);
    // Each word as often as the name that has it most: a hub's id may say the maker in both of its halves.
    for (const std::string& name : {model.name, model.huggingface_id}) {
        std::vector<std::string> more;
        add_words(name, more);
        std::vector<std::string> known = names.words;
        for (std::string& word : more) {
            const auto found = std::find(known.begin(), known.end(), word);
            if (found == known.end())
                names.words.push_back(std::move(word));
            else
                known.erase(found);
        }
    }
    return names;
}

std::vector<std::string_view> matching_ids(std::string_view name, const std::vector<EntryNames>& entries) {
    std::vector<std::string> wanted;
    add_words(name, wanted);
    std::erase_if(wanted, [](const std::string& word) {
        return std::find(empty_words.begin(), empty_words.end(), word) != empty_words.end();
    });
    std::vector<std::string_view> ids;
    if (wanted.empty())
        return ids;
    std::vector<const EntryNames*> found;
    for (const EntryNames& entry : entries)
        if (has_all(entry.words, wanted))
            found.push_back(&entry);
    // `qwen3.5` is no qwen2.5-3b, though that has all of its words: where ids have them side by side, no others are
    // meant.
    std::vector<const EntryNames*> in_sequence;
    for (const EntryNames* entry : found) {
        std::vector<std::string> own;
        add_words(entry->id, own);
        if (std::search(own.begin(), own.end(), wanted.begin(), wanted.end()) != own.end())
            in_sequence.push_back(entry);
    }
    if (!in_sequence.empty())
        found = std::move(in_sequence);
    for (const EntryNames* entry : found) {
        std::vector<std::string> own;
        add_words(entry->id, own);
        const bool is_in_all = std::all_of(found.begin(), found.end(), [&](const EntryNames* other) {
            std::vector<std::string> words;
            add_words(other->id, words);
            return has_all(words, own);
        });
        if (is_in_all)
            return {entry->id};
        ids.push_back(entry->id);
    }
    return ids;
}

} // namespace llmroofline
