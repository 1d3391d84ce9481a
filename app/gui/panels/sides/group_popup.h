// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The small window under a picker in which a side's group is set: how many accelerators, how they share the
// model, what joins them. Every number counts at once; a layout that does not divide the model is refused
// under its field, with the reason, and the last good one stays. Edits the document, holds nothing.
#pragma once

#include <QFrame>
#include <optional>

#include "app/theme/theme.h"
#include "core/comparison/comparison.h"
#include "core/io/result.h"

class QComboBox;
class QVBoxLayout;

namespace llmroofline::gui {

class DecimalField;
class Document;
class FieldRow;
class NumberField;
class TextLabel;

class GroupPopup : public QFrame {
    Q_OBJECT

public:
    GroupPopup(Document* document, Side side, QWidget* parent = nullptr);

    // Below `anchor`, with the focus on the number of accelerators.
    void open_at(QWidget* anchor);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum Degree { count, tensor, pipeline, micro_batches, expert, data, degrees };
    enum Link { node_size, link_latency, network_rate, network_latency, links };

    NumberField* make_degree(Degree degree, const char* name);
    DecimalField* make_link(Link link, const char* name);
    const AcceleratorGroup& group() const;
    ParallelLayout with_degree(Degree degree, int number) const;
    void take_degree(Degree degree, int number);
    void take_link(Link link, std::optional<double> value);
    void take_types(int index);
    void show_types(const Precision& types);
    void edit(const AcceleratorGroup& group, const QString& key);
    // A sentence right below the row; empty takes it away.
    void say(FieldRow* row, const QString& reason);
    void show_document();
    void retranslate();

    Document* document_;
    Side side_;
    TextLabel* title_;
    TextLabel* links_title_;
    NumberField* degrees_[degrees];
    FieldRow* degree_rows_[degrees];
    DecimalField* links_[links];
    FieldRow* link_rows_[links];
    QComboBox* types_;
    FieldRow* types_row_;
    TextLabel* fault_;
    QVBoxLayout* column_;
};

} // namespace llmroofline::gui
