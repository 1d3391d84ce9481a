// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QIcon>
#include <QSessionManager>
#include <QSocketNotifier>
#include <QUrl>
#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/session_store.h"
#include "app/gui/window/application.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"
#include "app/plots/figure/figure_export.h"
#include "app/theme/icons.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/words/error_words.h"
#include "core/io/hidden_characters.h"
#include "core/version.h"

using namespace llmroofline;

namespace {

constexpr int wrong_usage = 2;

// Those that Qt takes for itself. A lone dash, or what follows `--`, is a file's name.
bool is_option_of_qt(const std::string& argument) {
    constexpr std::string_view names[] = {"platform",        "platformpluginpath",
                                          "platformtheme",   "plugin",
                                          "qwindowgeometry", "qwindowicon",
                                          "qwindowtitle",    "display",
                                          "geometry",        "reverse",
                                          "session",         "style",
                                          "stylesheet",      "widgetcount",
                                          "fontengine",      "dialogs"};
    std::string_view name(argument);
    name.remove_prefix(std::min(name.find_first_not_of('-'), name.size()));
    name = name.substr(0, name.find('='));
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

// Before there is an application, which would need a display. Empty: there is nothing to refuse.
std::optional<int> refused_option(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--")
            break;
        if (argument.size() > 1 && argument.front() == '-' && !is_option_of_qt(argument)) {
            std::cerr << "llmroofline: unknown option " << visible(argument)
                      << "\nusage: llmroofline [FILE ...]\n";
            return wrong_usage;
        }
    }
    return std::nullopt;
}

// --help and --version must work without a display.
bool answered_without_display(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--version" || argument == "-v") {
            std::cout << "llmroofline " << version << '\n';
            return true;
        }
        if (argument == "--help" || argument == "-h") {
            std::cout << "usage: llmroofline [FILE ...]\n"
                         "Opens the window, with comparisons, accelerator specs and models from YAML files.\n"
                         "llmroofline-cli gives the same figures and pictures without a display.\n";
            return true;
        }
    }
    return false;
}

int signal_pipe[2] = {-1, -1};

// A signal handler may do next to nothing: it wakes the event loop, which saves and ends the program.
void wake_on_signal(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signal_pipe[1], &byte, 1);
}

// Whatever dialog is open: a question that nobody answers must keep neither the program nor the session.
void end(gui::MainWindow& window) {
    const Status kept = window.save_session();
    if (!kept)
        std::cerr << gui::error_lines(kept.errors()).toStdString() << '\n';
    window.end();
    QApplication::exit(kept ? 0 : 1);
}

void end_on_signals(gui::MainWindow& window) {
    if (::pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(signal_pipe[0], QSocketNotifier::Read, &window);
    QObject::connect(notifier, &QSocketNotifier::activated, &window, [&window] { end(window); });
    // The end of the desktop's session: it is kept now, and whoever ends it ends the program.
    QObject::connect(qApp, &QGuiApplication::commitDataRequest, &window,
                     [&window](QSessionManager&) { window.save_session(); });
    std::signal(SIGHUP, wake_on_signal);
    std::signal(SIGTERM, wake_on_signal);
    std::signal(SIGINT, wake_on_signal);
}

} // namespace

int main(int argc, char** argv) {
    if (answered_without_display(argc, argv))
        return 0;
    if (const auto status = refused_option(argc, argv))
        return *status;
    gui::CatalogStore::read_ahead();
    const std::unique_ptr<gui::Application> app = gui::Application::make(argc, argv);
    const gui::PlainTexts plain_texts;
    QApplication::setApplicationName(QStringLiteral("llmroofline"));
    QApplication::setApplicationDisplayName(QStringLiteral("LLMRoofline"));
    QApplication::setApplicationVersion(QString::fromLatin1(version));
    QApplication::setDesktopFileName(QStringLiteral("io.github.llmroofline"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/llmroofline.svg")));

    const gui::ViewSettings view = gui::SessionStore().view();
    gui::ThemeManager::instance()->set_mode(gui::ThemeManager::mode_named(view.theme));
    gui::Languages languages;
    const gui::LanguageKind* const chosen = gui::language_named(view.language);
    languages.use(chosen != nullptr ? chosen->language : gui::Languages::of_system());

    gui::MainWindow window(&languages);
    end_on_signals(window);
    window.show();
    // By now the fonts are read.
    if (const Status fonts = gui::check_fonts(); !fonts) {
        std::cerr << "llmroofline: " << gui::error_lines(fonts.errors()).toStdString() << '\n';
        return 1;
    }
    QStringList arguments = QApplication::arguments().mid(1);
    // A file manager may hand over addresses.
    for (QString& argument : arguments)
        if (argument.startsWith(QStringLiteral("file:")))
            argument = QUrl(argument).toLocalFile();
    if (!arguments.isEmpty())
        window.open_files(arguments);
    return QApplication::exec();
}
