// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The characters of a JSON file one by one, as the JSON library is to see them: texts cut to a length, `null` in place
// of `Infinity` and `NaN`; and where the token began that was read last. Private to core/io. Belongs to one thread.
#pragma once

#include <cstddef>
#include <iterator>
#include <optional>
#include <string_view>
#include <vector>

#include "core/io/regular_file.h"

namespace llmroofline {

class JsonSource {
public:
    JsonSource(RegularFile file, std::string_view name, std::size_t text_limit);

    bool at_end() const { return at_end_; }
    char current() const { return current_; }
    void advance();
    void skip_blanks(); // and a byte-order mark

    Place token_place() const { return token_; }     // of the text, word or number begun last
    Place bracket_place() const { return bracket_; } // of the { or [ read last
    Place place() const;                             // of the current character
    bool has_nul() const { return has_nul_; }        // which ended it

private:
    bool fill(); // so that a word can be looked at whole; false where nothing is left
    void take(); // the next character as it stands in the file
    bool replace_word();
    bool passes_over(char c);
    void look_at(char c);

    RegularFile file_;
    std::string_view name_;
    std::size_t text_limit_;
    std::vector<char> block_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
    std::string_view pending_; // given before the block goes on

    char current_ = 0;
    bool at_end_ = false;
    bool has_nul_ = false;
    int line_ = 1;
    int column_ = 0;
    Place token_;
    Place bracket_;
    bool in_text_ = false;
    bool in_word_ = false;
    bool escaped_ = false;
    bool is_passing_ = false; // the rest of a text that is too long
    std::size_t text_length_ = 0;
    std::size_t since_escape_ = 0; // characters since one began, so that none is cut in two
};

// What the library reads through: all copies are one place in the file.
class JsonSourceIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = char;

    explicit JsonSourceIterator(JsonSource* source = nullptr) : source_(source) {}

    char operator*() const { return source_->current(); }
    JsonSourceIterator& operator++() {
        source_->advance();
        return *this;
    }
    // The end is the one without a source.
    bool operator==(const JsonSourceIterator& other) const { return is_end() == other.is_end(); }
    bool operator!=(const JsonSourceIterator& other) const { return is_end() != other.is_end(); }

private:
    bool is_end() const { return source_ == nullptr || source_->at_end(); }

    JsonSource* source_;
};

} // namespace llmroofline
