// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words for the findings of spec lint, as error_text.h has them for errors: the command line speaks English,
// the window translates the same templates (context "Lint") before it fills them in. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "core/hardware/spec_lint.h"
#include "core/io/error.h"
#include "core/io/yaml_node.h"

namespace llmroofline {

// English, with {0} for the figure's key and {1}, {2}, … for the finding's arguments: why it is suspicious.
const char* lint_template(const LintFinding& finding);

// What goes into the template: the key, then the finding's arguments.
std::vector<std::string> lint_arguments(const LintFinding& finding);

// Where in a specification's YAML it belongs: at the figure; a figure that is missing at the architecture
// that has it, or where the specification begins.
Place lint_place(const LintFinding& finding, const YamlNode& specification, const std::string& file);

// The whole line, in English: `file:line:column: suspicious: why`.
std::string lint_text(const LintFinding& finding, const Place& place);

} // namespace llmroofline
