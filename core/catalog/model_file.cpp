// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/model_file.h"

#include "core/io/files.h"
#include "core/io/json_reader.h"
#include "core/model/huggingface/config_import.h"
#include "core/model/transformer_yaml.h"

namespace llmroofline {

bool is_huggingface_config(const std::filesystem::path& path, std::string_view text) {
    return path.extension() == ".json" || looks_like_json(text);
}

Result<Transformer> load_model_file(const std::filesystem::path& path) {
    const Result<std::string> text = read_text_file(path, json_byte_limit);
    if (!text) {
        return text.errors();
    }
    return is_huggingface_config(path, *text) ? parse_huggingface_config(*text, path.string())
                                              : parse_transformer(*text, path.string());
}

} // namespace llmroofline
