// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Asks what a benchmark's file does not say: what ran where, in words of our catalogs, the batch and the lengths. What
// the file says wins. Begins with the comparison's A.
#pragma once

#include <QWidget>

#include "core/fit/benchmark_file.h"

class QComboBox;
class QLineEdit;

namespace llmroofline::gui {

class CatalogStore;
class FieldRow;
class NumberField;

class BenchmarkForm : public QWidget {
    Q_OBJECT

public:
    BenchmarkForm(const CatalogStore* catalogs, const Comparison& comparison, QWidget* parent = nullptr);

    BenchmarkSetup setup() const;

signals:
    void changed();

private:
    QComboBox* gpu_;
    QComboBox* model_;
    QComboBox* types_[3];
    NumberField* tensor_;
    NumberField* batch_;
    NumberField* input_;
    NumberField* output_;
    QLineEdit* software_;
};

} // namespace llmroofline::gui
