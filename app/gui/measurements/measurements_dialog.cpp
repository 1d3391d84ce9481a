// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/measurements_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <filesystem>

#include "app/gui/measurements/bad_rows.h"
#include "app/gui/measurements/benchmark_form.h"
#include "app/gui/measurements/measurement_worker.h"
#include "app/gui/measurements/residual_view.h"
#include "app/gui/session/catalog_store.h"
#include "app/gui/widgets/notice_bar.h"
#include "app/gui/widgets/text_field.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/error_words.h"
#include "core/io/files.h"
#include "core/io/identifier.h"
#include "core/roofline/calibration_catalog.h"

namespace llmroofline::gui {

namespace {

bool is_json(const QString& file) {
    return file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive);
}

// An id from a file's name: what cannot be in one becomes '-'.
QString id_of_file(const QString& file) {
    QString id;
    const QString name = QFileInfo(file).completeBaseName().toLower();
    for (const QChar letter : name)
        id += (letter.unicode() < 128 && letter.isLetterOrNumber()) || letter == QLatin1Char('.')
                  ? letter
                  : QLatin1Char('-');
    return is_identifier(id.toStdString()) ? id : QStringLiteral("own");
}

} // namespace

MeasurementsDialog::MeasurementsDialog(CatalogStore* catalogs, const Comparison& comparison, QWidget* parent)
    : QDialog(parent), m_catalogs(catalogs), m_worker(new MeasurementWorker(this)),
      m_benchmark(new BenchmarkForm(catalogs, comparison, this)) {
    setObjectName(QStringLiteral("measurements_dialog"));
    setWindowTitle(tr("Own measurements"));
    setAcceptDrops(true);
    build();
    connect_parts();
    show_state();
}

MeasurementsDialog::~MeasurementsDialog() = default;

void MeasurementsDialog::build() {
    m_file_name = new TextLabel(tr("A measurement file (CSV), or the JSON of llama-bench or of vLLM's "
                                   "benchmarks: load it, or drop it here"),
                                TypeRole::body, TextTone::second, this);
    m_load = new QPushButton(tr("Load…"), this);
    m_load->setObjectName(QStringLiteral("load_measurements"));
    m_benchmark->hide();
    m_notice = new NoticeBar(this);
    m_notice->setObjectName(QStringLiteral("measurements_notice"));
    m_notice->set_max_lines(4);
    m_bad = new BadRows(this);
    m_prior = new QComboBox(this);
    m_prior->setObjectName(QStringLiteral("fit_prior"));
    m_prior->setAccessibleName(tr("Start from"));
    for (const std::string& id : calibration_ids())
        m_prior->addItem(QString::fromStdString(id), QString::fromStdString(id));
    m_prior->addItem(tr("nothing"), QString());
    m_prior->setToolTip(tr("What is not in the rows is taken over from there; from nothing, only these rows "
                           "and general expectations count"));
    m_prior->setCurrentIndex(std::max(
        0, m_prior->findData(QString::fromUtf8(default_calibration.data(), default_calibration.size()))));
    m_leave_out = new QCheckBox(tr("Leave each out in turn"), this);
    m_leave_out->setObjectName(QStringLiteral("fit_leave_out"));
    m_leave_out->setToolTip(
        tr("Fits again without each accelerator, model and class of lengths, and tells how "
           "well the rest predicts it: takes longer"));
    m_fit = new QPushButton(tr("Fit"), this);
    m_fit->setObjectName(QStringLiteral("fit"));
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(QStringLiteral("cancel_fit"));
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("fit_progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress of the fit"));
    m_residuals = new ResidualView(this);
    QSizePolicy policy = m_residuals->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the rest stands where it will
    m_residuals->setSizePolicy(policy);
    m_name = new TextField([this](const QString& text) { return refused_name(text); }, this);
    m_name->setObjectName(QStringLiteral("profile_name"));
    m_name->set_words(tr("Name"), tr("The calibration's id: small letters, digits, '-' and '.'"));
    m_name->set_value(QStringLiteral("own"));
    m_name->setFixedWidth(200);
    m_save = new QPushButton(tr("Save and use"), this);
    m_save->setObjectName(QStringLiteral("save_calibration"));
    m_close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {m_load, m_fit, m_cancel, m_save, m_close})
        button->setAutoDefault(false); // Enter in the name does not press one

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    const auto row = [column](const std::vector<QWidget*>& widgets, QWidget* stretched) {
        auto* line = new QHBoxLayout;
        line->setSpacing(8);
        for (QWidget* widget : widgets)
            line->addWidget(widget, widget == stretched ? 1 : 0);
        if (!stretched)
            line->addStretch(1);
        column->addLayout(line);
        return line;
    };
    row({m_file_name, m_load}, m_file_name);
    column->addWidget(m_benchmark);
    column->addWidget(m_notice);
    column->addWidget(m_bad);
    auto* prior_label = new TextLabel(tr("Start from"), TypeRole::body, TextTone::second, this);
    prior_label->set_keeps_width(true);
    row({prior_label, m_prior, m_leave_out, m_fit, m_progress, m_cancel}, nullptr);
    column->addWidget(m_residuals, 1);
    auto* name_label = new TextLabel(tr("Name"), TypeRole::body, TextTone::second, this);
    name_label->set_keeps_width(true);
    QHBoxLayout* last = row({name_label, m_name, m_save}, nullptr);
    last->addWidget(m_close);
    resize(1280, 720);
    setMinimumSize(760, 480);
}

void MeasurementsDialog::connect_parts() {
    connect(m_load, &QPushButton::clicked, this, &MeasurementsDialog::ask_file);
    connect(m_benchmark, &BenchmarkForm::changed, this, &MeasurementsDialog::read);
    connect(m_bad, &BadRows::settled_changed, this, &MeasurementsDialog::show_state);
    connect(m_fit, &QPushButton::clicked, this, &MeasurementsDialog::fit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_worker->cancel();
        m_is_fitting = false;
        show_state();
    });
    connect(m_save, &QPushButton::clicked, this, &MeasurementsDialog::save);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &TextField::fault_changed, this, &MeasurementsDialog::show_state);
    connect(m_worker, &MeasurementWorker::loaded, this, &MeasurementsDialog::show_loaded);
    connect(m_worker, &MeasurementWorker::predicted, this, &MeasurementsDialog::show_residuals);
    connect(m_worker, &MeasurementWorker::failed, this, &MeasurementsDialog::show_faults);
    connect(m_worker, &MeasurementWorker::progressed, this, [this](int done, int of) {
        m_progress->setRange(0, of > 1 ? of : 0); // of one fit nothing is known but that it runs
        m_progress->setValue(done);
    });
}

void MeasurementsDialog::ask_file() {
    auto* dialog = new QFileDialog(this, tr("Load measurements"), {}, tr("Measurements (*.csv *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MeasurementsDialog::load);
    dialog->open();
}

void MeasurementsDialog::load(const QString& file) {
    const auto text = read_text_file(std::filesystem::path(file.toStdString()), measurement_file_limit);
    if (!text) {
        show_faults(text.errors());
        return;
    }
    m_file = file;
    m_text = *text;
    m_file_name->setText(file);
    m_name->set_value(id_of_file(file));
    m_benchmark->setVisible(is_json(file));
    read();
}

void MeasurementsDialog::read() {
    m_notice->clear();
    m_measurements.reset();
    m_fitted.reset();
    m_is_fitting = false;
    m_worker->load(m_file, m_text, m_catalogs->catalog(),
                   is_json(m_file) ? std::optional(m_benchmark->setup()) : std::nullopt);
    show_state();
}

void MeasurementsDialog::show_loaded(const Measurements& measurements) {
    m_measurements = measurements;
    m_bad->set_errors(measurements->bad);
    predict();
    show_state();
}

// What is known already, before a fit: by the calibration that it would start from, else the shipped one.
void MeasurementsDialog::predict() {
    const QString id = m_prior->currentData().toString();
    const auto profile = find_calibration(id.isEmpty() ? std::string(default_calibration) : id.toStdString());
    if (profile)
        m_worker->predict(m_measurements, *profile);
    else
        show_faults(profile.errors());
}

void MeasurementsDialog::fit() {
    FitOptions options;
    options.id = m_name->value().toStdString();
    options.name = QFileInfo(m_file).fileName().toStdString();
    options.files = {QFileInfo(m_file).fileName().toStdString()};
    options.leave_out = m_leave_out->isChecked();
    options.threads = 2;
    const QString prior = m_prior->currentData().toString();
    options.command = "llmroofline-cli calibrate --measurements " + options.files.front() + " --profile " +
                      options.id + " --prior " + (prior.isEmpty() ? "none" : prior.toStdString()) +
                      (m_measurements->bad.empty() ? "" : " --skip-bad-rows") +
                      (options.leave_out ? "" : " --quick");
    if (!prior.isEmpty()) {
        auto found = find_calibration(prior.toStdString());
        if (!found) {
            show_faults(found.errors());
            return;
        }
        options.prior = *std::move(found);
    }
    m_notice->clear();
    m_progress->setRange(0, 0);
    m_is_fitting = true;
    m_worker->fit(m_measurements, std::move(options));
    show_state();
}

void MeasurementsDialog::show_residuals(const Residuals& residuals) {
    m_is_fitting = false;
    if (residuals.is_fitted)
        m_fitted = residuals;
    m_residuals->set_residuals(residuals);
    show_state();
}

void MeasurementsDialog::show_faults(const Errors& errors) {
    m_is_fitting = false;
    m_notice->show_notice(NoticeBar::Kind::error, error_lines(errors));
    show_state();
}

void MeasurementsDialog::save() {
    CalibrationProfile profile = *m_fitted->profile;
    profile.id = m_name->value().toStdString(); // it may have been named since
    const Status status = m_catalogs->save(profile, m_fitted->measurements->csv);
    if (!status) {
        show_faults(status.errors());
        return;
    }
    emit calibration_saved(std::make_shared<const CalibrationProfile>(std::move(profile)));
    accept();
}

QString MeasurementsDialog::refused_name(const QString& text) const {
    const std::string id = text.toStdString();
    if (!is_identifier(id))
        return tr("Small letters, digits, '-' and '.' only, and a letter or digit first");
    if (is_shipped_calibration(id))
        return tr("%1 is the name of a shipped calibration").arg(text);
    return {};
}

void MeasurementsDialog::show_state() {
    const bool has_rows = m_measurements && !m_measurements->rows.empty();
    m_bad->setVisible(m_measurements && !m_measurements->bad.empty());
    m_residuals->setVisible(m_measurements != nullptr);
    const bool can_fit = has_rows && m_bad->settled() && !m_is_fitting;
    m_fit->setEnabled(can_fit);
    m_fit->setToolTip(has_rows && !m_bad->settled()
                          ? tr("Some rows cannot be used: mend the file, or leave them out")
                          : QString());
    m_prior->setEnabled(!m_is_fitting);
    m_leave_out->setEnabled(!m_is_fitting);
    m_progress->setVisible(m_is_fitting);
    m_cancel->setVisible(m_is_fitting);
    m_save->setEnabled(m_fitted && !m_is_fitting && m_name->fault().isEmpty());
    m_save->setToolTip(m_fitted ? QString() : tr("Fit first"));
}

void MeasurementsDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MeasurementsDialog::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            load(url.toLocalFile());
            return;
        }
}

} // namespace llmroofline::gui
