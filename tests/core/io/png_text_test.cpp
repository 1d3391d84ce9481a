// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A PNG of one pixel, put together by hand after the specification (chunks of length, name, content and CRC-32).
#include "core/io/png_text.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace llmroofline {
namespace {

std::string big_endian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

std::string chunk(const std::string& name, const std::string& content) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char c : name + content) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320 : 0);
    }
    return big_endian(static_cast<std::uint32_t>(content.size())) + name + content + big_endian(~crc);
}

std::string picture(const std::string& texts) {
    using namespace std::string_literals;
    const std::string header = big_endian(1) + big_endian(1) + "\x08\x00\x00\x00\x00"s;
    // zlib: stored block of one filter byte and one pixel, and its Adler-32.
    const std::string pixels = "\x78\x01\x01\x02\x00\xFD\xFF\x00\x00\x00\x02\x00\x01"s;
    return "\x89PNG\r\n\x1A\n"s + chunk("IHDR", header) + texts + chunk("IDAT", pixels) + chunk("IEND", "");
}

TEST(PngText, ReadsTheTextOfItsKey) {
    using namespace std::string_literals;
    const std::string png =
        picture(chunk("tEXt", "Title\0two"s) + chunk("tEXt", "Parameters\0kind: comparison"s));
    ASSERT_TRUE(is_png(png));
    EXPECT_EQ(*png_text(png, "Parameters"), "kind: comparison");
    EXPECT_EQ(*png_text(png, "Title"), "two");
    EXPECT_EQ(png_text(png, "Author").errors().front().code, ErrorCode::png_without_text);
}

// Plain texts are in Latin-1, international ones in UTF-8.
TEST(PngText, IsUtf8WhateverTheFileHas) {
    using namespace std::string_literals;
    EXPECT_EQ(*png_text(picture(chunk("tEXt", "k\0 2\xD7 "s)), "k"), " 2\xC3\x97 ");
    EXPECT_EQ(*png_text(picture(chunk("iTXt", "k\0\0\0\0\0 2\xC3\x97 "s)), "k"), " 2\xC3\x97 ");
}

TEST(PngText, ABrokenFileIsRefused) {
    using namespace std::string_literals;
    const std::string png = picture(chunk("tEXt", "k\0v"s));
    for (std::size_t end = 8; end < png.find("IDAT") - 4; ++end)
        EXPECT_EQ(png_text(png.substr(0, end), "k").errors().front().code, ErrorCode::png_broken) << end;
    std::string wrong = png;
    wrong[20] = '\x7F'; // a header that its checksum does not fit
    EXPECT_FALSE(png_text(wrong, "k"));
    EXPECT_FALSE(is_png("kind: comparison"));
    EXPECT_FALSE(is_png(""));
}

} // namespace
} // namespace llmroofline
