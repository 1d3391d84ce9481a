// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The line between the meshes' tools and the meshes: why they have no colours, or that nothing fits the memory, with one
// button that mends it. What the button does has been tried on a copy before it is offered. GUI thread only.
#pragma once

#include <QObject>
#include <optional>

#include "core/comparison/comparison.h"
#include "core/mesh/views/remedy.h"

namespace llmroofline::gui {

class Document;
class NoticeBar;
struct ShownMeshes;

class MeshNotice : public QObject {
    Q_OBJECT

public:
    MeshNotice(Document* document, QWidget* parent);

    NoticeBar* bar() const { return bar_; }
    void show_meshes(const ShownMeshes& meshes);
    // What the document says alone, before its meshes are there.
    void show_document();

private:
    void show_missing(const ShownMeshes& meshes);
    void show_fit();
    void offer(const QString& text, const QString& action, const Comparison& after, const QString& what);
    void act();

    Document* document_;
    NoticeBar* bar_;
    std::optional<Comparison> offered_; // as it would be
    QString offered_what_;              // for undo
    bool without_colours_ = false;      // the meshes shown last
};

// What a remedy does, for a button: 'Take 50 GB/s between nodes, run at a wider type'.
QString remedy_words(const std::vector<RemedyKind>& steps);

} // namespace llmroofline::gui
