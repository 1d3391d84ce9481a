// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The ranking of candidates below their map. A click on a row shows what that one costs beyond the best as a map, Escape
// or the same row the winners again; a menu puts a row onto A or B, or takes it away.
#pragma once

#include "app/gui/session/mesh_worker.h"
#include "app/gui/widgets/base/section.h"

class QTableView;

namespace llmroofline::gui {

class Document;
class IconButton;
class RankingModel;

class RankingPanel : public Section {
    Q_OBJECT

public:
    explicit RankingPanel(Document* document, QWidget* parent = nullptr);

    // Meshes of another view have no candidates, and change nothing.
    void show_meshes(const ShownMeshes& meshes);

signals:
    // Whose cost beyond the winner's is to be coloured; no_winner: the winners are.
    void beyond_chosen(int candidate);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(int candidate);
    void show_menu(const QPoint& place);
    void put_onto(int side, int candidate);
    void remove(int candidate);
    void fit_table();
    void retranslate();

    Document* document_;
    RankingModel* model_;
    QTableView* view_;
    IconButton* copy_;
    int chosen_;
    bool compact_ = false;
};

} // namespace llmroofline::gui
