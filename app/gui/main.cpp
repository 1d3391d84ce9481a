// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QIcon>
#include <QSessionManager>
#include <QSocketNotifier>
#include <QUrl>
#include <csignal>
#include <fcntl.h>
#include <iostream>
#include <memory>
#include <unistd.h>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/session_store.h"
#include "app/gui/window/application.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"
#include "app/theme/icons.h"
#include "app/theme/plain_texts.h"
#include "app/theme/theme_manager.h"
#include "app/words/error_words.h"
#include "core/version.h"

using namespace llmroofline;

namespace {

// Before there is an application: --help and --version must work without a display.
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
    QStringList arguments = QApplication::arguments().mid(1);
    // A file manager may hand over addresses.
    for (QString& argument : arguments)
        if (argument.startsWith(QStringLiteral("file:")))
            argument = QUrl(argument).toLocalFile();
    if (!arguments.isEmpty())
        window.open_files(arguments);
    return QApplication::exec();
}
