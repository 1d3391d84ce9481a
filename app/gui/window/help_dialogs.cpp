// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/help_dialogs.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "app/gui/theme/type_scale.h"
#include "app/gui/widgets/text_label.h"
#include "core/version.h"

namespace llmroofline::gui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Help", text);
}

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
    QDialog* dialog = make_dialog(parent, tr("Keyboard and mouse"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    const std::pair<QString, QString> rows[] = {
        {tr("Click a mesh"), tr("pin that cell: operators and memory follow")},
        {tr("Wheel over a mesh"), tr("zoom at the pointer")},
        {tr("Drag over a mesh"), tr("zoom into the rectangle")},
        {tr("Double click"), tr("the whole mesh again")},
        {tr("Arrow keys, Enter in a mesh"), tr("move the crosshair, pin")},
        {tr("Arrow keys in a field"), tr("step; heads step to what divides")},
        {tr("Ctrl+Z, Ctrl+Shift+Z"), tr("undo, redo")},
        {tr("Ctrl+E"), tr("exchange A and B")},
        {tr("Ctrl+1, Ctrl+2"), tr("edit accelerator A, B")},
        {tr("Ctrl+Shift+E"), tr("export a picture")},
        {tr("Ctrl+Shift+C"), tr("copy the readout")},
        {tr("Ctrl+0"), tr("the whole meshes")},
        {tr("Ctrl+O, Ctrl+S"), tr("open, save the comparison")},
        {tr("Drop files"), tr("comparisons, specs and models, several at once")},
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
    QDialog* dialog = make_dialog(parent, tr("What the figures say"));
    add_text(
        dialog,
        tr("Every time here is a bound, not a prediction: what the data sheets allow if compute and memory "
           "traffic overlap fully and nothing else takes time. Measured times are longer."));
    add_text(
        dialog,
        tr("Global method: the FLOPs of all layers over their weight and KV cache bytes, one intensity, held "
           "against the roof of the activation type."));
    add_text(
        dialog,
        tr("Operator method: every operator against its own roof, max(FLOPs / peak, bytes / bandwidth), "
           "times "
           "added up. Norms, adds, activations and unfused softmax are held against the vector rate; where a "
           "spec states none, against bandwidth alone."));
    add_text(dialog,
             tr("Rates are dense, with FP32 accumulation. FP16 and BF16 stand for each other. A missing rate "
                "is 'not "
                "available', never a default. QK-norms, rotary embeddings and biases cost no time here."));
    add_text(dialog, tr("The published formulas repeat, slips included, what the tools of 2024 compute."));
    open(dialog);
}

void show_about(QWidget* parent) {
    QDialog* dialog = make_dialog(parent, tr("About LLMRoofline"));
    add_text(dialog, tr("LLMRoofline %1").arg(QString::fromLatin1(version)));
    add_text(
        dialog,
        tr("Rooflines and advantage meshes for LLM inference, from data sheets, without a GPU and without a "
           "network."));
    add_text(
        dialog,
        tr("Free software under the GNU General Public License, version 3 or later. Plots by QCustomPlot, "
           "window by Qt, files by yaml-cpp."));
    open(dialog);
}

} // namespace llmroofline::gui
