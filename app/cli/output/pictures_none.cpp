// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For the build without Qt.
#include "app/cli/output/pictures.h"

namespace llmroofline::cli {

Result<std::vector<FileContent>> draw_mesh(const PictureOptions&, const Comparison&, bool) {
    return Error{ErrorCode::no_pictures_in_this_build, {}, {}};
}

Result<std::vector<FileContent>> draw_roofline(const PictureOptions&, const Comparison&, bool,
                                               const std::optional<Pin>&) {
    return Error{ErrorCode::no_pictures_in_this_build, {}, {}};
}

Result<FileContent> draw_report(const std::string&, const Comparison&) {
    return Error{ErrorCode::no_pictures_in_this_build, {}, {}};
}

} // namespace llmroofline::cli
