// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogs as the window uses them: the built-in entries loaded once, when somebody needs them, the
// user's own again after they change. GUI thread only; at a start all are read beside it, since the user may have very
// many.
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <future>
#include <optional>

#include "core/catalog/catalog.h"
#include "core/comparison/comparison.h"

namespace llmroofline {
struct CalibrationProfile;
}

namespace llmroofline::gui {

struct ReadCatalogs {
    Catalog built_ins;
    Catalog all; // with the user's
};

class CatalogStore : public QObject {
    Q_OBJECT

public:
    explicit CatalogStore(QObject* parent = nullptr);

    // Starts reading beside whatever else a start has to do: what fonts there are, which the first picture
    // waits for, then the entries, the user's last. The next store takes them. Needs no application.
    static void read_ahead();
    // They are not all there yet.
    bool is_being_read() const;
    // Calls `act` from the event loop, once that is over.
    void when_read(const std::function<void()>& act);

    // These wait until the entries are read.
    const Catalog& catalog() const;
    // Without the user's entries, some of which take a built-in one's place in catalog().
    const Catalog& built_ins() const;
    bool is_read() const { return built_ins_.has_value(); }
    // Reads them, and says changed() to those who did without so far.
    void announce();

    // Finds it as catalog() has it, without waiting for the rest as far as that can be.
    Result<Accelerator> find_accelerator(const std::string& id) const;
    // The comparison that a window without a session begins with; reads no more than its entries.
    Comparison first_comparison() const;
    Result<Transformer> find_model(const std::string& id) const;

    const std::filesystem::path& user_folder() const { return user_folder_; }

    Status save(const Accelerator& accelerator);
    Status save(const Transformer& model);
    // Saves it with the rows that it was fitted on, as CSV.
    Status save(const CalibrationProfile& calibration, const std::string& measurements);
    Status remove(const std::string& id);
    void reload();

signals:
    void changed();

private:
    // The user may have an entry by this id: it would be in a file of its name.
    bool may_have_own(const char* folder, const std::string& id) const;
    void read() const;

    std::filesystem::path user_folder_;
    mutable std::future<ReadCatalogs> being_read_;
    mutable std::optional<Catalog> built_ins_; // once read
    mutable Catalog catalog_;
};

} // namespace llmroofline::gui
