// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What commands about one request share: the comparison's options, the request's lengths as single values, and the way
// from there to an answer. A command adds its own options and answers.
#pragma once

#include <string>
#include <vector>

#include "app/cli/commands/command.h"
#include "app/cli/options/axis_options.h"
#include "app/cli/options/comparison_options.h"
#include "app/cli/options/output_options.h"

namespace llmroofline::cli {

class RequestCommand : public Command {
public:
    std::string usage_fault() const override { return axes_.usage_fault_of_point(); }
    std::vector<std::string> files_read() const override { return setup_.files_read(); }
    Outcome run(const Catalog& catalog) final;

protected:
    virtual Outcome answer(const Comparison& comparison, const Catalog& catalog) const = 0;

    ComparisonOptions setup_;
    AxisOptions axes_;
    OutputOptions output_;
};

// Groups that cannot run so, each with its reasons. They leave the others; only where there are no others their faults
// refuse the command.
class RefusedGroups {
public:
    void add(const AcceleratorGroup& group, const Errors& errors);

    const Errors& faults() const { return faults_; } // each once
    // `GROUP: why`, before what the outcome has to say; nothing where it is a refusal, which says the same.
    Outcome told_before(Outcome outcome) const;

private:
    Errors faults_;
    std::vector<std::string> remarks_;
};

} // namespace llmroofline::cli
