// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The services that menus and file tasks may ask of the window that they belong to.
#pragma once

#include <QString>
#include <vector>

#include "core/fit/measurement.h"
#include "core/hardware/accelerator.h"

class QMainWindow;

namespace llmroofline::gui {

class CatalogStore;
class Document;
class Languages;
class MeshPanel;
class PinPanel;
class WindowColumns;

class Shell {
public:
    virtual ~Shell() = default;

    virtual QMainWindow* window() = 0; // the parent of dialogs
    virtual Document* document() const = 0;
    virtual CatalogStore* catalogs() const = 0;
    virtual Languages* languages() const = 0;
    virtual MeshPanel* mesh_panel() const = 0;
    virtual PinPanel* pin_panel() const = 0;
    virtual WindowColumns* columns() const = 0;

    // Said in a bar above the meshes until it is closed.
    virtual void say(const QString& text, bool is_error) = 0;
    virtual QString readout_text() const = 0;
    virtual void edit_accelerator(int side, bool fresh = false) = 0;
    virtual void edit_group(int side) = 0;
    virtual void use_accelerator(int side, const Accelerator& accelerator) = 0;
    // Own measurements: to be loaded there, or at once from a file.
    virtual void measure(const QString& file) = 0;
    virtual void show_calibration() = 0;
    // A log of requests, shown as traffic.
    virtual void load_traffic(const QString& file) = 0;
    virtual bool shows_measured() const = 0;
    virtual void show_measured(bool shown) = 0;
    // The rows that are to be shown, wherever they have a place; none if none are.
    virtual const std::vector<Measurement>& measured_rows() const = 0;
};

} // namespace llmroofline::gui
