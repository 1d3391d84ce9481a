// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/actions.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolButton>
#include <QUndoStack>

#include "app/gui/panels/mesh/mesh_panel.h"
#include "app/gui/panels/step/pin_panel.h"
#include "app/gui/panels/step/roofline_panel.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/icon_button.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/base/undo_keys.h"
#include "app/gui/window/clipboard_tasks.h"
#include "app/gui/window/file_tasks.h"
#include "app/gui/window/help_dialogs.h"
#include "app/gui/window/languages.h"
#include "app/gui/window/shell.h"
#include "app/gui/window/window_columns.h"
#include "app/theme/theme_manager.h"
#include "app/theme/type_scale.h"
#include "app/words/file_words.h"
#include "app/words/view_words.h"
#include "app/words/why_words.h"

namespace llmroofline::gui {

namespace {

// As high before its buttons come as with them, whatever their font: the menu bar grows with its corner, and all below
// would be pushed down.
class Corner : public QWidget {
public:
    explicit Corner(QWidget* parent) : QWidget(parent) { setFixedHeight(scaled(28)); }

    QSize sizeHint() const override { return {QWidget::sizeHint().width(), height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
};

// In the place of the one before, which would shine through: the bar itself does not take it away. One of its
// own buttons may be what asks for it.
QWidget* new_corner(QMenuBar* bar) {
    if (QWidget* before = bar->cornerWidget(Qt::TopRightCorner)) {
        before->hide();
        before->deleteLater();
    }
    auto* corner = new Corner(bar);
    auto* row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(6);
    return corner;
}

} // namespace

Actions::Actions(Shell* shell, FileTasks* files) : QObject(shell->window()), shell_(shell), files_(files) {
    connect(files_, &FileTasks::recent_changed, this, &Actions::fill_recent);
    connect(ThemeManager::instance(), &ThemeManager::changed, this, [this] {
        if (theme_)
            theme_->set_icon_name(theme().is_dark ? QStringLiteral("sun") : QStringLiteral("moon"));
    });
}

QAction* Actions::add(QMenu* menu, const char* name, const QString& text, const QKeySequence& keys,
                      const std::function<void()>& run) {
    QAction* action = menu->addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    if (!keys.isEmpty())
        action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void Actions::build() {
    shell_->window()->menuBar()->clear();
    build_file_menu();
    build_edit_menu();
    build_view_menu();
    build_compare_menu();
    build_export_menu();
    build_help_menu();
    if (title_)
        build_corner();
    else // keeps its height
        shell_->window()->menuBar()->setCornerWidget(new_corner(shell_->window()->menuBar()),
                                                     Qt::TopRightCorner);
}

void Actions::build_file_menu() {
    FileTasks* files = files_;
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("&File"));
    add(menu, "open", tr("&Open…"), QKeySequence::Open, [files] { files->open(); });
    recent_ = menu->addMenu(tr("Open &recent"));
    recent_->setToolTipsVisible(true);
    fill_recent();
    // What is gone since the list was made is seen when it is looked at.
    connect(menu, &QMenu::aboutToShow, this, &Actions::fill_recent);
    menu->addSeparator();
    add(menu, "save", tr("&Save"), QKeySequence::Save, [files] { files->save(); });
    add(menu, "save_as", tr("Save &as…"), QKeySequence::SaveAs, [files] { files->save_as(); });
    menu->addSeparator();
    add(menu, "quit", tr("&Quit"), QKeySequence::Quit, [this] { shell_->window()->close(); });
}

void Actions::fill_recent() {
    if (!recent_)
        return;
    recent_->clear();
    FileTasks* files = files_;
    for (const QString& file : files->recent()) {
        // All configurations are called config.json: the folder tells them apart.
        const QFileInfo info(file);
        QAction* action =
            recent_->addAction(tr("%1 – %2").arg(shown_name(file), shown_name(info.absolutePath())));
        const bool exists = info.exists();
        action->setEnabled(exists);
        action->setToolTip(exists ? shown_path(file) : tr("%1 is no longer there").arg(shown_path(file)));
        connect(action, &QAction::triggered, this, [files, file] { files->take({file}); });
    }
    recent_->setEnabled(!files->recent().isEmpty());
    recent_->addSeparator();
    add(recent_, "clear_recent", tr("Clear the list"), {}, [files] { files->clear_recent(); });
}

void Actions::build_edit_menu() {
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("&Edit"));
    qApp->installEventFilter(new UndoKeys(this));
    QUndoStack* undo = shell_->document()->undo_stack();
    const auto add_undo = [&](QAction* action, QKeySequence::StandardKey keys) {
        action->setShortcuts(keys); // all that the system knows for it
        menu->addAction(action);
    };
    add_undo(undo->createUndoAction(menu, tr("Undo")), QKeySequence::Undo);
    add_undo(undo->createRedoAction(menu, tr("Redo")), QKeySequence::Redo);
    menu->addSeparator();
    add(menu, "copy_picture", tr("&Copy the meshes as a picture"), QKeySequence::Copy,
        [this] { copy_picture(shell_); });
    add(menu, "copy_headline", tr("Copy &what is said above them"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { shell_->mesh_panel()->copy_headline(); });
    add(menu, "copy_readout", tr("Copy the &readout"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C),
        [this] { QGuiApplication::clipboard()->setText(readout_for_clipboard(*shell_)); });
    menu->addSeparator();
    add(menu, "remove_pin", tr("Remove the active &pin"), QKeySequence(Qt::CTRL | Qt::Key_Backspace),
        [this] { shell_->pin_panel()->remove_active_pin(); });
}

void Actions::build_view_menu() {
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("&View"));
    const auto choose = [&](const QString& title, const QVector<std::pair<QString, QString>>& choices,
                            const QString& current, void (Actions::*signal)(const QString&)) {
        QMenu* sub = menu->addMenu(title);
        auto* group = new QActionGroup(sub);
        for (const auto& [name, words] : choices) {
            QAction* action = sub->addAction(words);
            action->setCheckable(true);
            action->setChecked(name == current);
            group->addAction(action);
            connect(action, &QAction::triggered, this,
                    [this, signal, name = name] { emit(this->*signal)(name); });
        }
    };
    using Mode = ThemeManager::Mode;
    choose(tr("&Theme"),
           {{ThemeManager::name_of(Mode::light), tr("Light")},
            {ThemeManager::name_of(Mode::dark), tr("Dark")},
            {ThemeManager::name_of(Mode::system), tr("As the system")}},
           ThemeManager::name_of(ThemeManager::instance()->mode()), &Actions::theme_chosen);
    // A language is named in itself.
    QVector<std::pair<QString, QString>> languages;
    for (const LanguageKind& kind : language_kinds())
        languages.push_back({QString::fromLatin1(kind.code), QString::fromUtf8(kind.name)});
    choose(tr("&Language"), languages, QString::fromLatin1(kind_of(shell_->languages()->current()).code),
           &Actions::language_chosen);
    menu->addSeparator();
    int key = Qt::Key_1;
    for (const std::size_t kind : view_tabs())
        add(menu, ("view_" + std::string(view_kinds()[kind].name)).c_str(), view_name(kind),
            QKeySequence(Qt::ALT | static_cast<Qt::Key>(key++)),
            [this, kind] { shell_->mesh_panel()->choose_kind(kind); });
    add(menu, "toggle_requests", tr("One step or &requests"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] {
        const bool requests = std::holds_alternative<RequestView>(shell_->document()->comparison().view);
        shell_->mesh_panel()->choose_kind(View(requests ? View(StepView{}) : View(RequestView{})).index());
    });
    menu->addSeparator();
    QAction* const measured =
        add(menu, "toggle_measured", tr("&Measured points"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
            [this] { shell_->show_measured(!shell_->shows_measured()); });
    measured->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, measured,
            [this, measured] { measured->setChecked(shell_->shows_measured()); });
    add(menu, "enlarge", tr("&Enlarge the plot, and back"), QKeySequence(Qt::Key_F11),
        [this] { shell_->columns()->toggle_focused(); });
    add(menu, "reset_zoom", tr("&Whole meshes"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [this] { shell_->mesh_panel()->show_whole(); });
}

void Actions::build_compare_menu() {
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("&Compare"));
    add(menu, "swap", tr("&Exchange A and B"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] {
        shell_->document()->edit(tr("exchange of A and B"), {}, [](Comparison& c) { std::swap(c.a, c.b); });
    });
    menu->addSeparator();
    add(menu, "edit_a", tr("Edit accelerator &A…"), QKeySequence(Qt::CTRL | Qt::Key_1),
        [this] { shell_->edit_accelerator(0); });
    add(menu, "edit_b", tr("Edit accelerator &B…"), QKeySequence(Qt::CTRL | Qt::Key_2),
        [this] { shell_->edit_accelerator(1); });
    add(menu, "new_a", tr("&New accelerator as A…"), {}, [this] { shell_->edit_accelerator(0, true); });
    add(menu, "new_b", tr("Ne&w accelerator as B…"), {}, [this] { shell_->edit_accelerator(1, true); });
    add(menu, "group_a", tr("&Number and layout of A…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_1),
        [this] { shell_->edit_group(0); });
    add(menu, "group_b", tr("Number and &layout of B…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_2),
        [this] { shell_->edit_group(1); });
    add(menu, "load_a", tr("Load accelerator A from a file…"), {}, [this] { files_->load_accelerator(0); });
    add(menu, "load_b", tr("Load accelerator B from a file…"), {}, [this] { files_->load_accelerator(1); });
    menu->addSeparator();
    add(menu, "load_model", tr("Load a &model from a file…"), {}, [this] { files_->load_model(); });
    menu->addSeparator();
    add(menu, "calibration", tr("&Calibration"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { shell_->show_calibration(); });
    add(menu, "measure", tr("&Own measurements…"), QKeySequence(Qt::CTRL | Qt::Key_M),
        [this] { shell_->measure({}); });
}

void Actions::build_export_menu() {
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("E&xport"));
    add(menu, "export_picture", tr("&Picture…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        [this] { files_->export_picture(); });
    add(menu, "export_report", tr("&Report…"), {}, [this] { files_->export_report(); });
    add(menu, "export_csv", tr("&Figures as CSV…"), {}, [this] { files_->export_csv(); });
}

void Actions::build_help_menu() {
    QMenu* menu = shell_->window()->menuBar()->addMenu(tr("&Help"));
    add(menu, "shortcuts", tr("&Keyboard and mouse"), QKeySequence::HelpContents,
        [this] { show_shortcuts(shell_->window()); });
    add(menu, "limits", tr("&What the figures say"), {}, [this] { show_limits(shell_->window()); });
    add(menu, "why", tr("Wh&y these figures"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] {
        const Comparison& comparison = shell_->document()->comparison();
        const auto active = static_cast<std::size_t>(shell_->document()->active_pin());
        const Pin pin = comparison.pins.empty() ? Pin{} : comparison.pins[active];
        show_why(shell_->window(), why_step(comparison, pin).join(QLatin1Char('\n')));
    });
    add(menu, "about", tr("&About LLMRoofline"), {}, [this] { show_about(shell_->window()); });
}

void Actions::build_corner() {
    QUndoStack* undo = shell_->document()->undo_stack();
    QWidget* corner = new_corner(shell_->window()->menuBar());
    auto* row = static_cast<QHBoxLayout*>(corner->layout());
    title_ = new TextLabel({}, TypeRole::body_bold, TextTone::normal, corner);
    edited_ = new TextLabel(tr("edited"), TypeRole::caption, TextTone::second, corner);
    // The corner, and the menu bar with it, is not laid out anew when the word comes and goes.
    QSizePolicy keeps_place = edited_->sizePolicy();
    keeps_place.setRetainSizeWhenHidden(true);
    edited_->setSizePolicy(keeps_place);
    title_->set_keeps_width(true);
    undo_ = new IconButton(QStringLiteral("undo"), tr("Undo"), corner);
    redo_ = new IconButton(QStringLiteral("redo"), tr("Redo"), corner);
    undo_->setObjectName(QStringLiteral("undo_button"));
    redo_->setObjectName(QStringLiteral("redo_button"));
    language_ = new QToolButton(corner);
    language_->setObjectName(QStringLiteral("language_button"));
    QStringList letters;
    QStringList names;
    for (const LanguageKind& kind : language_kinds()) {
        letters << QString::fromUtf8(kind.letters);
        names << QString::fromUtf8(kind.name);
    }
    language_->setText(letters.join(QStringLiteral(" / ")));
    language_->setToolTip(tr("Language: %1").arg(names.join(QStringLiteral(", "))));
    language_->setAccessibleName(tr("Language"));
    theme_ = new IconButton(theme().is_dark ? QStringLiteral("sun") : QStringLiteral("moon"),
                            tr("Light or dark"), corner);
    theme_->setObjectName(QStringLiteral("theme_button"));
    undo_->setEnabled(undo->canUndo());
    redo_->setEnabled(undo->canRedo());
    connect(undo_, &IconButton::clicked, undo, &QUndoStack::undo);
    connect(redo_, &IconButton::clicked, undo, &QUndoStack::redo);
    connect(undo, &QUndoStack::canUndoChanged, undo_, &QWidget::setEnabled);
    connect(undo, &QUndoStack::canRedoChanged, redo_, &QWidget::setEnabled);
    connect(language_, &QToolButton::clicked, this, [this] {
        // The one behind the current one, round and round.
        const auto kinds = language_kinds();
        const auto current =
            static_cast<std::size_t>(&kind_of(shell_->languages()->current()) - kinds.data());
        emit language_chosen(QString::fromLatin1(kinds[(current + 1) % kinds.size()].code));
    });
    connect(theme_, &IconButton::clicked, this, [this] {
        emit theme_chosen(
            ThemeManager::name_of(theme().is_dark ? ThemeManager::Mode::light : ThemeManager::Mode::dark));
    });
    for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(edited_)})
        row->addWidget(widget);
    row->addSpacing(8);
    for (QWidget* widget : {static_cast<QWidget*>(undo_), static_cast<QWidget*>(redo_)})
        row->addWidget(widget);
    row->addSpacing(8);
    row->addWidget(language_);
    row->addWidget(theme_);
    shell_->window()->menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
    corner->show();
}

void Actions::set_title(const QString& title, bool is_edited) {
    if (!title_)
        return;
    edited_->setVisible(is_edited);
    if (title_->text() == title)
        return;
    title_->setText(title);
    // A menu bar does not follow its corner's size by itself.
    QWidget* corner = title_->parentWidget();
    corner->adjustSize();
    shell_->window()->menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
}

} // namespace llmroofline::gui
