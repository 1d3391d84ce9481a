// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wording/provenance_text.h"

#include "app/wording/error_text.h"

namespace llmroofline {

namespace {

const char* words(ProvenanceGap gap) {
    switch (gap) {
    case ProvenanceGap::source:
        return "has no source, expected it or `default` in `sources`";
    case ProvenanceGap::status:
        return "has no status, expected it or `default` in `status`";
    case ProvenanceGap::date:
        return "has no date, expected it or `default` in `read`";
    }
    return "";
}

} // namespace

std::string provenance_text(const MissingProvenance& missing, const Place& place) {
    return place_prefix(place) + missing.key + ": " + words(missing.gap);
}

} // namespace llmroofline
