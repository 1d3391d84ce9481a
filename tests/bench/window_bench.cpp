// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's speed, driven from within on the offscreen platform: from an edit to the last pixel that it
// changes, and start and memory against an empty QCustomPlot window. packaging/developer/bench builds and runs it.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <QApplication>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>
#include <QWindow>

#undef QT_NO_FOREACH
#include <qcustomplot.h>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/main_window.h"
#include "app/theme/theme_manager.h"

extern char** environ;

namespace llmroofline::gui {

namespace {

constexpr int edits = 60;
constexpr int starts = 15;
constexpr int quiet_ms = 25; // without paint: then an edit is all on the screen

void print_line(const std::string& name, double value, const char* unit) {
    std::printf("%-44s %10.4g %s\n", name.c_str(), value, unit);
    std::fflush(stdout);
}

double seconds_now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// When something was painted last.
class PaintWatch : public QObject {
public:
    double last = 0;
    std::function<void()> painted = [] {};

protected:
    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() != QEvent::UpdateRequest)
            return false;
        // Paints and hands over to the platform all that is due, in here.
        object->removeEventFilter(this);
        QCoreApplication::sendEvent(object, event);
        object->installEventFilter(this);
        last = seconds_now();
        painted();
        return true;
    }
};

double share(std::vector<double> values, double of) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(of * static_cast<double>(values.size() - 1))];
}

class WindowDriver {
public:
    WindowDriver() {
        quiet_.setSingleShot(true);
        quiet_.setInterval(quiet_ms);
        QObject::connect(&quiet_, &QTimer::timeout, &loop_, &QEventLoop::quit);
        QObject::connect(&window_, &MainWindow::settled, &window_, [this] {
            settled_ = true;
            quiet_.start();
        });
        watch_.painted = [this] {
            if (settled_)
                quiet_.start();
        };
        window_.installEventFilter(&watch_);
        window_.show();
        run_until_quiet();
    }

    void set_resolution(int cells) {
        settled_ = false;
        window_.document()->edit({}, {}, [cells](Comparison& c) { c.display.resolution = cells; });
        run_until_quiet();
    }

    // Milliseconds of each edit.
    std::vector<double> edit() {
        auto* field = window_.findChild<NumberField*>(QStringLiteral("hidden_size"));
        if (!field) {
            std::fprintf(stderr, "there is no field for the hidden size\n");
            std::exit(1);
        }
        std::vector<double> times;
        for (int i = 0; i < edits; ++i) {
            settled_ = false;
            const double start = seconds_now();
            field->stepBy(i % 2 == 0 ? 1 : -1);
            run_until_quiet();
            times.push_back((watch_.last - start) * 1e3);
        }
        return times;
    }

    // Milliseconds of painting the whole window anew with nothing to compute or draw: what the platform
    // takes.
    std::vector<double> repaint() {
        std::vector<double> times;
        for (int i = 0; i < edits; ++i) {
            const double start = seconds_now();
            window_.repaint();
            times.push_back((seconds_now() - start) * 1e3);
        }
        return times;
    }

private:
    // Until the meshes are those of the document and nothing was painted for a while. Waits without turning:
    // the other core may be the worker's.
    void run_until_quiet() { loop_.exec(); }

    Languages languages_;
    MainWindow window_{&languages_};
    PaintWatch watch_;
    QEventLoop loop_;
    QTimer quiet_;
    bool settled_ = false;
};

double resident_megabytes() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

// How far a child's window has come.
struct Progress {
    bool has_meshes = false;
    bool is_whole = false;
};

// A child tells its parent that the first picture is on the screen, and what memory it has once its window is
// whole, and painted so.
class Report : public QObject {
public:
    // Shows the window.
    Report(QWidget* window, const Progress* progress) : QObject(window), progress_(progress) {
        window->installEventFilter(this);
        window->show();
        window->windowHandle()->installEventFilter(this);
    }

    bool eventFilter(QObject* object, QEvent* event) override {
        // Both paint and hand over to the platform, in there.
        const bool paints = event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose;
        if (!paints || !progress_->has_meshes)
            return false;
        object->removeEventFilter(this);
        QCoreApplication::sendEvent(object, event);
        object->installEventFilter(this);
        if (!std::exchange(has_reported_, true))
            write("painted\n");
        if (progress_->is_whole) {
            write(std::to_string(resident_megabytes()) + '\n');
            std::_Exit(0);
        }
        return true;
    }

private:
    static void write(const std::string& line) {
        if (::write(STDOUT_FILENO, line.data(), line.size()) < 0)
            std::_Exit(1);
    }

    const Progress* progress_;
    bool has_reported_ = false;
};

int run_child_window() {
    Languages languages;
    MainWindow window(&languages);
    Progress progress;
    QObject::connect(&window, &MainWindow::meshes_shown, &window, [&] { progress.has_meshes = true; });
    QObject::connect(&window, &MainWindow::settled, &window, [&] { progress.is_whole = true; });
    new Report(&window, &progress);
    return QApplication::exec();
}

int run_child_empty() {
    QMainWindow window;
    window.setCentralWidget(new QCustomPlot(&window));
    window.resize(1440, 900);
    const Progress progress{true, true};
    new Report(&window, &progress);
    return QApplication::exec();
}

struct Started {
    double seconds = 0;       // to the first picture
    double whole_seconds = 0; // to the whole window
    double megabytes = 0;
};

double megabytes_of(const QString& text) {
    return text.trimmed().toDouble();
}

Started start_child(const char* program, const char* kind) {
    int ends[2];
    if (::pipe(ends) != 0)
        std::exit(1);
    const double start = seconds_now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        ::execl(program, program, kind, static_cast<char*>(nullptr));
        std::_Exit(127);
    }
    ::close(ends[1]);
    Started started;
    std::string text;
    char part[64];
    while (true) {
        const ssize_t count = ::read(ends[0], part, sizeof part);
        if (count <= 0)
            break;
        started.whole_seconds = seconds_now() - start;
        if (text.empty())
            started.seconds = started.whole_seconds;
        text.append(part, static_cast<std::size_t>(count));
    }
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    const std::size_t second_line = text.find('\n') + 1;
    if (second_line == 0 || status != 0) {
        std::fprintf(stderr, "%s did not show its window\n", kind);
        std::exit(1);
    }
    started.megabytes = megabytes_of(QString::fromStdString(text.substr(second_line)));
    return started;
}

void measure_starts(const char* program) {
    std::vector<double> seconds[2];
    std::vector<double> whole_seconds[2];
    std::vector<double> megabytes[2];
    for (int i = 0; i < starts; ++i)
        for (const int kind : {0, 1}) {
            const Started started = start_child(program, kind == 0 ? "--child-empty" : "--child-window");
            seconds[kind].push_back(started.seconds);
            whole_seconds[kind].push_back(started.whole_seconds);
            megabytes[kind].push_back(started.megabytes);
        }
    const auto best = [](const std::vector<double>& all) {
        return *std::min_element(all.begin(), all.end());
    };
    print_line("start_empty_ms", best(seconds[0]) * 1e3, "ms");
    print_line("start_ms", best(seconds[1]) * 1e3, "ms");
    print_line("start_over_empty", best(seconds[1]) / best(seconds[0]), "ratio");
    print_line("start_whole_ms", best(whole_seconds[1]) * 1e3, "ms");
    print_line("rss_empty_mb", best(megabytes[0]), "MB");
    print_line("rss_mb", best(megabytes[1]), "MB");
    print_line("rss_over_empty", best(megabytes[1]) / best(megabytes[0]), "ratio");
}

} // namespace

} // namespace llmroofline::gui

int main(int argc, char** argv) {
    using namespace llmroofline::gui;
    const std::string kind = argc > 1 ? argv[1] : "";
    const bool is_child = kind.starts_with("--child");
    QTemporaryDir home;
    if (!is_child) {
        // A screen that holds the default window.
        QFile screen(home.filePath(QStringLiteral("screen.json")));
        if (!screen.open(QIODevice::WriteOnly) ||
            screen.write(
                R"({"screens": [{"name": "bench", "x": 0, "y": 0, "width": 1920, "height": 1200}]})") < 0)
            return 1;
        screen.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toUtf8());
        qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
        qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    }
    if (kind.empty())
        measure_starts(argv[0]);
    if (kind == "--child-window")
        CatalogStore::read_ahead();
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0); // a blinking cursor is no answer to an edit
    if (kind == "--child-empty")
        return run_child_empty();
    ThemeManager::instance()->set_mode(ThemeManager::Mode::light);
    if (kind == "--child-window")
        return run_child_window();
    WindowDriver driver;
    const double frame_ms = 1e3 / 60;
    print_line("frame_60_hz_ms", frame_ms, "ms");
    print_line("window_repaint_ms", share(driver.repaint(), 0.5), "ms");
    for (const int cells : {256, 1024}) {
        driver.set_resolution(cells);
        const std::vector<double> times = driver.edit();
        const std::string name = "edit_to_pixels_ms_" + std::to_string(cells);
        print_line(name + "_p50", share(times, 0.5), "ms");
        print_line(name + "_p95", share(times, 0.95), "ms");
        print_line("edit_frames_" + std::to_string(cells) + "_p95", share(times, 0.95) / frame_ms, "ratio");
    }
    return 0;
}
