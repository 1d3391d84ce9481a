// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/application.h"

#include <QFileInfo>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "app/words/plain_locale.h"
#include "core/io/hidden_characters.h"

namespace llmroofline::gui {

namespace {

constexpr int failed = 1;

// What Qt says while it starts; said only if it did start.
std::vector<std::string>& start_remarks() {
    static std::vector<std::string> remarks;
    return remarks;
}

void keep_remark(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg) {
        std::cerr
            << "llmroofline: there is no display that a window can be shown on (DISPLAY, WAYLAND_DISPLAY); "
               "llmroofline-cli needs none\n";
        std::_Exit(failed);
    }
    if (type == QtWarningMsg || type == QtCriticalMsg)
        start_remarks().push_back(message.toStdString());
}

// Where there is no bus, the library of the bus would start one, which outlives this program.
void start_no_bus() {
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const bool has_bus = !folder.isEmpty() && QFileInfo::exists(folder + QStringLiteral("/bus"));
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && !has_bus)
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
}

[[noreturn]] void end_with_sentence() {
    std::string reason = "an unknown fault";
    try {
        if (const std::exception_ptr current = std::current_exception())
            std::rethrow_exception(current);
    } catch (const std::bad_alloc&) {
        reason = "there is not enough memory for this";
    } catch (const std::exception& error) {
        reason = visible(error.what());
    } catch (...) {
    }
    std::cerr << "llmroofline: failed: " << reason << '\n';
    std::_Exit(failed);
}

} // namespace

std::unique_ptr<Application> Application::make(int& argc, char** argv) {
    std::set_terminate(&end_with_sentence);
    start_no_bus();
    const QtMessageHandler before = qInstallMessageHandler(&keep_remark);
    std::unique_ptr<Application> application(new Application(argc, argv));
    qInstallMessageHandler(before);
    for (const std::string& remark : start_remarks())
        std::cerr << remark << '\n';
    use_plain_locale();
    return application;
}

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {}

// Qt itself lets no exception through.
bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::bad_alloc&) {
        std::cerr << "llmroofline: there is not enough memory for this\n";
    } catch (const std::exception& error) {
        std::cerr << "llmroofline: failed: " << visible(error.what()) << '\n';
    }
    exit(failed);
    return false;
}

} // namespace llmroofline::gui
