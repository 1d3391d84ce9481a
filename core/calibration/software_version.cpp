// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibration/software_version.h"

namespace llmroofline {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Length of the numbers separated by dots that the text begins with.
std::size_t numbers(std::string_view text) {
    std::size_t end = 0;
    std::size_t at = 0;
    while (at < text.size() && is_digit(text[at])) {
        while (at < text.size() && is_digit(text[at]))
            ++at;
        end = at;
        if (at < text.size() && text[at] == '.')
            ++at;
    }
    return end;
}

// What a release may be followed by.
bool ends_release(std::string_view rest) {
    if (rest.empty() || std::string_view(" (+-_,").find(rest.front()) != std::string_view::npos)
        return true;
    if (rest.front() == '.')
        rest.remove_prefix(1);
    for (const std::string_view word : {"post", "rc", "dev", "alpha", "beta", "a", "b"})
        if (rest.starts_with(word)) {
            const std::string_view number = rest.substr(word.size());
            return number.empty() || is_digit(number.front());
        }
    return false;
}

std::string without_zeros(std::string release) {
    while (release.ends_with(".0"))
        release.resize(release.size() - 2);
    return release;
}

} // namespace

std::string release_of(std::string_view version) {
    std::string_view text = version;
    if (text.size() > 1 && (text[0] == 'v' || text[0] == 'V' || text[0] == 'b') && is_digit(text[1]))
        text.remove_prefix(1);
    const std::size_t length = numbers(text);
    return std::string(length > 0 && ends_release(text.substr(length)) ? text.substr(0, length) : version);
}

bool same_release(std::string_view one, std::string_view other) {
    return without_zeros(release_of(one)) == without_zeros(release_of(other));
}

} // namespace llmroofline
