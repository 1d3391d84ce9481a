// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/huggingface/identity.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "core/io/identifier.h"

namespace llmroofline::huggingface {

namespace {

constexpr std::string_view cache_prefix = "models--";

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_hub_character(char c) {
    const char small = lower(c);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

// owner/name, and no path of a file system.
bool is_hub_id(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos || slash == 0 || slash + 1 == text.size() || text.front() == '.') {
        return false;
    }
    const std::string_view name = text.substr(slash + 1);
    return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(slash), is_hub_character) &&
           std::all_of(name.begin(), name.end(), is_hub_character);
}

std::string_view last_part(std::string_view path) {
    while (path.ends_with('/')) {
        path.remove_suffix(1);
    }
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string printable(std::string_view text) {
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7F; });
    return result;
}

// models--owner--name of the hub's cache, as owner/name.
std::string cached_id(const std::filesystem::path& path) {
    for (const std::filesystem::path& part : path) {
        const std::string text = part.string();
        const std::size_t split = text.find("--", cache_prefix.size());
        if (text.starts_with(cache_prefix) && split != std::string::npos) {
            return text.substr(cache_prefix.size(), split - cache_prefix.size()) + '/' +
                   text.substr(split + 2);
        }
    }
    return {};
}

bool is_called_config(const std::filesystem::path& path) {
    std::string stem = path.stem().string();
    std::transform(stem.begin(), stem.end(), stem.begin(), lower);
    return stem == "config" || stem.starts_with("config (") || stem.empty();
}

} // namespace

std::string as_identifier(std::string_view text) {
    std::string id;
    for (const char c : text) {
        const char small = lower(c);
        const bool fits = is_hub_character(small);
        if (fits || (!id.empty() && id.back() != '-')) {
            id += fits ? small : '-';
        }
    }
    const auto is_edge = [](char c) { return c == '-' || c == '_' || c == '.'; };
    id.erase(id.begin(), std::find_if_not(id.begin(), id.end(), is_edge));
    id.resize(std::min(id.size(), longest_identifier));
    while (!id.empty() && is_edge(id.back())) {
        id.pop_back();
    }
    return is_identifier(id) ? id : std::string();
}

Identity identity_of(std::string_view file, std::string_view stated_path, std::string_view model_type) {
    std::error_code ignored;
    const std::filesystem::path given{std::string(file)};
    const std::filesystem::path path =
        given.has_filename() ? std::filesystem::absolute(given, ignored).lexically_normal() : given;
    const std::string cached = cached_id(path);
    Identity identity;
    identity.huggingface_id =
        !cached.empty() ? cached : (is_hub_id(stated_path) ? std::string(stated_path) : "");

    std::vector<std::string> candidates;
    if (!is_called_config(path)) {
        candidates.push_back(path.stem().string());
    }
    // A text that was not read from a folder has none to go by.
    const bool is_on_disk = std::filesystem::exists(path, ignored);
    candidates.emplace_back(last_part(cached));
    candidates.push_back(is_on_disk ? path.parent_path().filename().string() : "");
    candidates.emplace_back(last_part(stated_path));
    candidates.emplace_back(model_type);
    candidates.emplace_back("model");
    for (const std::string& candidate : candidates) {
        if (identity.name.empty()) {
            identity.name = printable(candidate);
        }
        // What is left of 我的模型 A would be a.
        if (identity.id.empty() && is_ascii(candidate)) {
            identity.id = as_identifier(candidate);
        }
    }
    return identity;
}

} // namespace llmroofline::huggingface
