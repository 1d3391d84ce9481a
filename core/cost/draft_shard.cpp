// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cost/draft_shard.h"

#include <algorithm>

namespace llmroofline {

std::int64_t draft_modules_in_use(const Transformer& model, const Request& request) {
    return request.drafts_by_modules() ? std::min(model.mtp_modules, request.drafted_tokens) : 0;
}

AcceleratorGroup draft_group(const AcceleratorGroup& group) {
    AcceleratorGroup one_stage = group;
    one_stage.layout.pipeline = 1;
    one_stage.layout.micro_batches = 1;
    return one_stage;
}

} // namespace llmroofline
