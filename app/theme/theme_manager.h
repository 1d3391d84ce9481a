// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Holds the theme in use and puts it on the application: Fusion, a full palette, the body font, and on each
// window, as it is shown first, one style sheet. One per application. Whatever paints for itself connects to
// changed() and asks current() again; the signal comes after palette and style sheet are in place. GUI thread
// only.
//
// The sheet is the windows' and not the application's because Qt goes through a whole subtree at each
// addition to a parent that has a sheet: more than half the time of building the main window.

#include "app/theme/theme.h"

#include <QObject>

class QApplication;

namespace llmroofline::gui {

class ThemeManager : public QObject {
    Q_OBJECT

public:
    enum class Mode { light, dark, system };
    Q_ENUM(Mode)
    /// As settings write it; what is none of them is `system`.
    static QString name_of(Mode mode);
    static Mode mode_named(const QString& name);

    /// The application's manager. Made at the first call, which needs a QApplication, and owned by it.
    static ThemeManager* instance();

    const Theme& current() const;
    Mode mode() const { return mode_; }
    void set_mode(Mode mode);

    /// Factor on all text, on top of the screen's own scaling.
    void set_text_scale(double factor);

signals:
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    explicit ThemeManager(QApplication* app);
    void apply();

    QApplication* app_;
    QString style_sheet_;
    Mode mode_ = Mode::system;
    bool system_is_dark_ = false;
};

/// Short for ThemeManager::instance()->current().
const Theme& theme();

} // namespace llmroofline::gui
