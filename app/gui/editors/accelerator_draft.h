// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The draft that is edited: the YAML text, which is the truth, and the last good accelerator that it gave. A form edit
// is a new text too. Where the text comes from and what it is compared with is found out here: a built-in
// entry or one that is nowhere in the user's folder is duplicated under a free id, with `# duplicated from
// ID` behind the new id. A plain value.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/hardware/accelerator_fields.h"
#include "core/hardware/spec_lint.h"

namespace llmroofline::gui {

// A finding of spec lint on the last good accelerator, and where in the text; line 0 while that is unknown.
struct DraftFinding {
    LintFinding finding;
    Place place;
};

class AcceleratorDraft {
public:
    // `built_ins` has no user's entries in it, and must outlive the draft.
    // `is_new`: it is nobody's duplicate.
    AcceleratorDraft(const Catalog& catalog, const Catalog& built_ins, const Accelerator& start,
                     bool is_new = false);

    // Without the last line's end.
    const QString& text() const { return text_; }
    void set_text(const QString& text);

    // Faults of the text; while there are any, accelerator() is from before them. Its claims are correct (see
    // figure_claims.h) even where the text's are not yet.
    const Errors& errors() const { return errors_; }
    const Accelerator& accelerator() const { return good_; }

    // The text with one field changed; the empty text takes an optional field away. The value must be good.
    QString with_field(const AcceleratorField& field, const std::string& value) const;
    // The text with its figures' claims corrected; as it is if it has faults.
    QString with_claims() const;

    // Returns what it is compared with: the built-in entry it comes from, or the one it was duplicated from. nullptr
    // if there is none.
    const Accelerator* base() const { return base_ ? &*base_ : nullptr; }
    bool base_is_built_in() const { return base_is_built_in_; }
    bool is_changed(const AcceleratorField& field) const;
    int changed_figures() const;

    // The id of the entry in the user's folder that it was opened from; empty for a duplicate.
    const std::string& saved_id() const { return saved_id_; }
    std::string file_name() const { return good_.id + ".yaml"; }

    const Catalog& built_ins() const { return *built_ins_; }
    // The first fault in this field's lines.
    const Error* fault_of(const AcceleratorField& field) const;

    // The findings, in the order of the text. They keep nothing from being saved.
    const std::vector<DraftFinding>& suspicions() const { return suspicions_; }
    std::vector<LintFinding> suspicions_of(const AcceleratorField& field) const;

private:
    const Accelerator* find_entry(std::string_view id) const;
    void find_base();
    void find_suspicions();
    const Accelerator& capacity_reference() const;
    QString corrected(const QString& text, const Accelerator& as_written, const Accelerator& wanted,
                      bool& done) const;

    const Catalog* built_ins_;
    Accelerator start_;
    std::string saved_id_;
    QString text_;
    Errors errors_;
    std::vector<DraftFinding> suspicions_;
    Accelerator good_;
    std::optional<Accelerator> base_;
    bool base_is_built_in_ = false;
};

} // namespace llmroofline::gui
