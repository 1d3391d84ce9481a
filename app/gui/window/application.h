// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The application of the window: without a display it ends with a sentence and a status rather than an abort, and so
// does whatever fails later on. It starts no program of its own accord.
#pragma once

#include <QApplication>
#include <memory>

namespace llmroofline::gui {

class Application : public QApplication {
public:
    // Ends the process with status 1 where there is nothing to show a window on.
    static std::unique_ptr<Application> make(int& argc, char** argv);

    bool notify(QObject* receiver, QEvent* event) override;

private:
    Application(int& argc, char** argv);
};

} // namespace llmroofline::gui
