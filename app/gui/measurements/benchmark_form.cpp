// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/benchmark_form.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/words/figures.h"

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
    choose(gpu_);
    for (const AcceleratorEntry& entry : catalogs->catalog().accelerators())
        gpu_->addItem(QString::fromStdString(entry.value.id));
    gpu_->setCurrentText(QString::fromStdString(comparison.a.accelerator.id));
    choose(model_);
    for (const ModelEntry& entry : catalogs->catalog().models())
        model_->addItem(QString::fromStdString(entry.value.id));
    model_->setCurrentText(QString::fromStdString(comparison.model.id));
    const TypesInUse types = types_in_use(comparison, comparison.a);
    const DataType own[] = {types.weights, types.activations, types.kv_cache};
    for (int i = 0; i < 3; ++i) {
        choose(types_[i]);
        for (const DataType type : all_data_types)
            types_[i]->addItem(type_name(type), static_cast<int>(type));
        types_[i]->setCurrentIndex(types_[i]->findData(static_cast<int>(own[i])));
    }
    number(tensor_, static_cast<int>(comparison.a.layout.tensor));
    number(batch_, static_cast<int>(comparison.request.batch));
    number(input_, static_cast<int>(comparison.request.input));
    number(output_, static_cast<int>(comparison.request.output));
    software_ = new QLineEdit(this);
    software_->setPlaceholderText(tr("the program's own"));
    connect(software_, &QLineEdit::editingFinished, this, &BenchmarkForm::changed);

    add(tr("Accelerator"), gpu_, "benchmark_gpu");
    add(tr("Model"), model_, "benchmark_model");
    add(tr("Weights"), types_[0], "benchmark_weights");
    add(tr("Activations"), types_[1], "benchmark_activations");
    add(tr("KV cache"), types_[2], "benchmark_kv_cache");
    add(tr("Tensor parallel"), tensor_, "benchmark_tensor");
    add(tr("Batch"), batch_, "benchmark_batch");
    add(tr("Software"), software_, "benchmark_software");
    add(tr("Input"), input_, "benchmark_input");
    add(tr("Output"), output_, "benchmark_output");
}

BenchmarkSetup BenchmarkForm::setup() const {
    const auto type = [this](int i) { return static_cast<DataType>(types_[i]->currentData().toInt()); };
    BenchmarkSetup setup;
    setup.is_default = true;
    setup.gpu = gpu_->currentText().toStdString();
    setup.model = model_->currentText().toStdString();
    setup.software = software_->text().trimmed().toStdString();
    setup.tensor = tensor_->value();
    setup.precision.weights = type(0);
    setup.precision.activations = type(1);
    setup.precision.kv_cache = type(2);
    setup.batch = batch_->value();
    setup.input = input_->value();
    setup.output = output_->value();
    return setup;
}

} // namespace llmroofline::gui
