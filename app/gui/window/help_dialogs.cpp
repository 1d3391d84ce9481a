// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/help_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "app/gui/widgets/base/text_label.h"
#include "app/theme/type_scale.h"
#include "core/version.h"

namespace llmroofline::gui {

namespace {

class Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QDialog* make_dialog(QWidget* parent, const QString& title) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    return dialog;
}

void open(QDialog* dialog) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->layout()->addWidget(buttons);
    dialog->open();
}

void add_text(QDialog* dialog, const QString& text) {
    auto* label = new QLabel(text, dialog);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(scaled(520));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    dialog->layout()->addWidget(label);
}

} // namespace

void show_shortcuts(QWidget* parent) {
    QDialog* dialog = make_dialog(parent, Help::tr("Keyboard and mouse"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    const std::pair<QString, QString> rows[] = {
        {Help::tr("Click a mesh"), Help::tr("pin that cell: operators and memory follow")},
        {Help::tr("Click a mesh of requests"), Help::tr("take the request there")},
        {Help::tr("Wheel over a mesh"), Help::tr("zoom at the pointer")},
        {Help::tr("Drag over a mesh"), Help::tr("zoom into the rectangle")},
        {Help::tr("Shift and drag, Ctrl and arrow keys"), Help::tr("move what is zoomed")},
        {Help::tr("Double click"), Help::tr("the whole mesh again")},
        {Help::tr("Arrow keys, Enter in a mesh"), Help::tr("move the crosshair, pin")},
        {Help::tr("Arrow keys in a field"), Help::tr("step; heads step to what divides")},
        {Help::tr("Ctrl+Z, Ctrl+Shift+Z"), Help::tr("undo, redo")},
        {Help::tr("Ctrl+E"), Help::tr("exchange A and B")},
        {Help::tr("Ctrl+1, Ctrl+2"), Help::tr("edit accelerator A, B")},
        {Help::tr("Ctrl+Shift+1, Ctrl+Shift+2"), Help::tr("how many of A, of B, and their layout")},
        {Help::tr("Ctrl+Shift+E"), Help::tr("export a picture")},
        {Help::tr("Ctrl+Shift+C"), Help::tr("copy the sentences above the meshes")},
        {Help::tr("Ctrl+Alt+C"), Help::tr("copy the readout")},
        {Help::tr("Alt+1 … Alt+7"), Help::tr("one step, requests, traffic … methods")},
        {Help::tr("Ctrl+R"), Help::tr("one step or whole requests")},
        {Help::tr("Ctrl+0"), Help::tr("the whole meshes")},
        {Help::tr("F11, double click on a title"), Help::tr("the plot in the whole centre, and back")},
        {Help::tr("Ctrl+I"), Help::tr("why these figures: the formulas with the numbers in them")},
        {Help::tr("F, arrow keys, Enter"), Help::tr("what flips the winner: try a row")},
        {Help::tr("Ctrl+K"), Help::tr("choose a calibration")},
        {Help::tr("Ctrl+M"), Help::tr("own measurements")},
        {Help::tr("Ctrl+Shift+M"), Help::tr("measured points over meshes and roofline")},
        {Help::tr("Ctrl+O, Ctrl+S"), Help::tr("open, save the comparison")},
        {Help::tr("Drop files"), Help::tr("comparisons, specs and models, several at once; measurements")},
    };
    int row = 0;
    for (const auto& [keys, what] : rows) {
        auto* key_label = new TextLabel(keys, TypeRole::body_bold, TextTone::normal, dialog);
        key_label->set_keeps_width(true);
        auto* what_label = new TextLabel(what, TypeRole::body, TextTone::normal, dialog);
        what_label->set_keeps_width(true);
        grid->addWidget(key_label, row, 0);
        grid->addWidget(what_label, row++, 1);
    }
    static_cast<QVBoxLayout*>(dialog->layout())->addLayout(grid);
    open(dialog);
}

void show_limits(QWidget* parent) {
    QDialog* dialog = make_dialog(parent, Help::tr("What the figures say"));
    add_text(dialog, Help::tr("Without a calibration every time here is a bound, not a prediction: what the "
                              "data sheets allow if "
                              "compute and memory traffic overlap fully and nothing else takes time. "
                              "Measured times are longer."));
    add_text(
        dialog,
        Help::tr("A calibration, fitted to measurements, makes predictions of the operator method's times "
                 "and of requests, each with an interval that holds nine in ten measured figures. The line "
                 "above the meshes says which it is, and when what is shown lies outside of what was "
                 "measured. Level hatching: the intervals leave the winner undecided."));
    add_text(dialog, Help::tr("Global method: the FLOPs of all layers over their weight and KV cache bytes, "
                              "one intensity, held "
                              "against the roof of the activation type."));
    add_text(
        dialog,
        Help::tr(
            "Operator method: every operator against its own roof, max(FLOPs / peak, bytes / bandwidth), "
            "times "
            "added up. Norms, adds, activations and unfused softmax are held against the vector rate; where "
            "a "
            "spec states none, against bandwidth alone."));
    add_text(
        dialog,
        Help::tr(
            "Rates are dense, with FP32 accumulation. FP16 and BF16 stand for each other. A missing rate "
            "is 'not "
            "available', never a default. QK-norms, rotary embeddings and biases cost no time here."));
    add_text(
        dialog,
        Help::tr("Of a group each accelerator has its share of the model and of the work. What they send one "
                 "another takes bytes / link bandwidth + hops · latency; a latency that nobody states "
                 "counts nothing. It is added to the step, or runs beside the computing if you say so."));
    add_text(dialog,
             Help::tr("The published formulas repeat, slips included, what the tools of 2024 compute."));
    open(dialog);
}

void show_why(QWidget* parent, const QString& text) {
    QDialog* dialog = make_dialog(parent, Help::tr("Why these figures"));
    dialog->setObjectName(QStringLiteral("why_dialog"));
    auto* lines = new QPlainTextEdit(text, dialog);
    lines->setObjectName(QStringLiteral("why_text"));
    lines->setAccessibleName(Help::tr("Why these figures"));
    lines->setReadOnly(true);
    lines->setFont(type_font(TypeRole::mono));
    lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    lines->setTabChangesFocus(true);
    lines->setMinimumSize(scaled(820), scaled(520));
    dialog->layout()->addWidget(lines);
    open(dialog);
}

void show_about(QWidget* parent) {
    QDialog* dialog = make_dialog(parent, Help::tr("About LLMRoofline"));
    add_text(dialog, Help::tr("LLMRoofline %1").arg(QString::fromLatin1(version)));
    add_text(
        dialog,
        Help::tr(
            "Rooflines and advantage meshes for LLM inference, from data sheets, without a GPU and without a "
            "network."));
    add_text(
        dialog,
        Help::tr(
            "Free software under the GNU General Public License, version 3 or later. Plots by QCustomPlot, "
            "window by Qt, files by yaml-cpp."));
    open(dialog);
}

} // namespace llmroofline::gui
