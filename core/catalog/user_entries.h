// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The user's own entries of the catalog: saving and deleting them. The file system; one thread.
#pragma once

#include <filesystem>
#include <string_view>

#include "core/hardware/accelerator.h"
#include "core/io/result.h"
#include "core/model/transformer.h"

namespace llmroofline {

// Writes ID.yaml into the user's folder, which is made if need be, or removes it. What could not be loaded
// again is not saved. Catalogs that are loaded do not change.
Status save_accelerator(const std::filesystem::path& user_folder, const Accelerator& accelerator);
Status save_model(const std::filesystem::path& user_folder, const Transformer& model);
Status delete_accelerator(const std::filesystem::path& user_folder, std::string_view id);
Status delete_model(const std::filesystem::path& user_folder, std::string_view id);

} // namespace llmroofline
