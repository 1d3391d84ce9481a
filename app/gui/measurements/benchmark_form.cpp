// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/benchmark_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/words/figures.h"

namespace llmroofline::gui {

namespace {

constexpr int most_tokens = 10'000'000;

} // namespace

BenchmarkForm::BenchmarkForm(const CatalogStore* catalogs, const Comparison& comparison, QWidget* parent)
    : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(0);
    int place = 0;
    const auto add = [&](const QString& label, QWidget* editor, const char* name) {
        editor->setObjectName(QString::fromLatin1(name));
        grid->addWidget(new FieldRow(label, editor, this), place / 2, place % 2);
        ++place;
    };
    const auto choose = [this](QComboBox*& box) {
        box = new QComboBox(this);
        connect(box, &QComboBox::currentIndexChanged, this, &BenchmarkForm::changed);
    };
    const auto number = [this](NumberField*& field, int value) {
        field = new NumberField(this);
        field->setRange(1, most_tokens);
        field->set_number(value);
        connect(field, &NumberField::edited, this, &BenchmarkForm::changed);
    };
    choose(m_gpu);
    for (const AcceleratorEntry& entry : catalogs->catalog().accelerators())
        m_gpu->addItem(QString::fromStdString(entry.value.id));
    m_gpu->setCurrentText(QString::fromStdString(comparison.a.accelerator.id));
    choose(m_model);
    for (const ModelEntry& entry : catalogs->catalog().models())
        m_model->addItem(QString::fromStdString(entry.value.id));
    m_model->setCurrentText(QString::fromStdString(comparison.model.id));
    const Precision& precision = comparison.workload.precision;
    const DataType own[] = {precision.weights, precision.activations, precision.kv_cache};
    for (int i = 0; i < 3; ++i) {
        choose(m_types[i]);
        for (const DataType type : all_data_types)
            m_types[i]->addItem(type_name(type), static_cast<int>(type));
        m_types[i]->setCurrentIndex(m_types[i]->findData(static_cast<int>(own[i])));
    }
    number(m_tensor, static_cast<int>(comparison.a.layout.tensor));
    number(m_batch, static_cast<int>(comparison.request.batch));
    number(m_input, static_cast<int>(comparison.request.input));
    number(m_output, static_cast<int>(comparison.request.output));
    m_software = new QLineEdit(this);
    m_software->setPlaceholderText(tr("the program's own"));
    connect(m_software, &QLineEdit::editingFinished, this, &BenchmarkForm::changed);

    add(tr("Accelerator"), m_gpu, "benchmark_gpu");
    add(tr("Model"), m_model, "benchmark_model");
    add(tr("Weights"), m_types[0], "benchmark_weights");
    add(tr("Activations"), m_types[1], "benchmark_activations");
    add(tr("KV cache"), m_types[2], "benchmark_kv_cache");
    add(tr("Tensor parallel"), m_tensor, "benchmark_tensor");
    add(tr("Batch"), m_batch, "benchmark_batch");
    add(tr("Software"), m_software, "benchmark_software");
    add(tr("Input"), m_input, "benchmark_input");
    add(tr("Output"), m_output, "benchmark_output");
}

BenchmarkSetup BenchmarkForm::setup() const {
    const auto type = [this](int i) { return static_cast<DataType>(m_types[i]->currentData().toInt()); };
    BenchmarkSetup setup;
    setup.gpu = m_gpu->currentText().toStdString();
    setup.model = m_model->currentText().toStdString();
    setup.software = m_software->text().trimmed().toStdString();
    setup.tensor = m_tensor->value();
    setup.precision.weights = type(0);
    setup.precision.activations = type(1);
    setup.precision.kv_cache = type(2);
    setup.batch = m_batch->value();
    setup.input = m_input->value();
    setup.output = m_output->value();
    return setup;
}

} // namespace llmroofline::gui
