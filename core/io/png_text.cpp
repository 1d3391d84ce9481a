// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_text.h"

#include <png.h>

#include <csetjmp>
#include <cstring>
#include <memory>

namespace llmroofline {

namespace {

constexpr std::size_t signature_bytes = 8;
constexpr png_alloc_size_t most_bytes_of_a_text = 4 * 1024 * 1024; // unpacked

struct Reader {
    std::string_view rest;
    png_structp png = nullptr;
    png_infop info = nullptr;

    explicit Reader(std::string_view content) : rest(content) {
        png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, &jump, &say_nothing);
        if (png != nullptr)
            info = png_create_info_struct(png);
    }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { png_destroy_read_struct(&png, &info, nullptr); }

    [[noreturn]] static void jump(png_structp png, png_const_charp) { png_longjmp(png, 1); }
    static void say_nothing(png_structp, png_const_charp) {}

    static void take(png_structp png, png_bytep out, png_size_t count) {
        auto& rest = static_cast<Reader*>(png_get_io_ptr(png))->rest;
        if (count > rest.size())
            png_error(png, "the end");
        std::memcpy(out, rest.data(), count);
        rest.remove_prefix(count);
    }
};

// False where the file is broken. Nothing here has a destructor, since libpng jumps back over it.
bool read_info(Reader& reader) {
    if (reader.png == nullptr || reader.info == nullptr || setjmp(png_jmpbuf(reader.png)) != 0)
        return false;
    png_set_read_fn(reader.png, &reader, &Reader::take);
    png_set_chunk_malloc_max(reader.png, most_bytes_of_a_text);
    png_read_info(reader.png, reader.info);
    return true;
}

// Only the international kind of text (iTXt, whose kinds of compression are above 0) is in UTF-8.
std::string from_latin_1(std::string_view text) {
    std::string utf8;
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x80) {
            utf8 += c;
        } else {
            utf8 += static_cast<char>(0xC0 | (code >> 6));
            utf8 += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return utf8;
}

} // namespace

bool is_png(std::string_view content) {
    return content.size() >= signature_bytes &&
           png_sig_cmp(reinterpret_cast<png_const_bytep>(content.data()), 0, signature_bytes) == 0;
}

Result<std::string> png_text(std::string_view content, std::string_view key) {
    Reader reader(content);
    if (!read_info(reader))
        return Error{ErrorCode::png_broken, {}, {}};
    png_textp texts = nullptr;
    const int count = png_get_text(reader.png, reader.info, &texts, nullptr);
    for (int i = 0; i < count; ++i)
        if (texts[i].key == key)
            return texts[i].compression > 0 ? std::string(texts[i].text) : from_latin_1(texts[i].text);
    return Error{ErrorCode::png_without_text, {std::string(key)}, {}};
}

} // namespace llmroofline
