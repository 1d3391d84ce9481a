// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hardware/ready_group.h"

namespace llmroofline {

Result<ParallelLayout> layout_of(const ReadyGroup& ready, const GroupSpelling& spelling,
                                 const ParallelLayout& otherwise) {
    const std::int64_t groups = spelling.count.value_or(1);
    GroupSpelling whole = spelling;
    whole.count = groups * ready.accelerators(); // both at most 65536
    if (*whole.count > most_accelerators) {
        return Error{ErrorCode::number_out_of_range,
                     {"count", std::to_string(*whole.count), "1", std::to_string(most_accelerators), ""},
                     {}};
    }
    if (!spelling.names_layout() && otherwise == ParallelLayout{}) {
        whole.tensor = ready.layout.tensor;
        whole.pipeline = ready.layout.pipeline;
        whole.expert = ready.layout.expert;
        whole.data = ready.layout.data * groups;
        return layout_of(whole, {});
    }
    const ParallelLayout degrees = spelling.names_layout() ? ParallelLayout{} : otherwise;
    const std::int64_t tensor = spelling.tensor.value_or(degrees.tensor);
    const std::int64_t stage = tensor * spelling.pipeline.value_or(degrees.pipeline);
    const bool states_data = spelling.data || degrees.data > 1;
    if (!states_data && stage <= *whole.count && *whole.count % stage == 0) {
        whole.data = *whole.count / stage;
    }
    return layout_of(whole, degrees);
}

} // namespace llmroofline
