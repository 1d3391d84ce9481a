// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/measurements/measurements_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMessageBox>
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
#include "app/gui/widgets/base/file_dialog.h"
#include "app/gui/widgets/base/notice_bar.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/text_field.h"
#include "app/words/error_words.h"
#include "app/words/file_words.h"
#include "core/catalog/calibration_catalog.h"
#include "core/fit/benchmark_file.h"
#include "core/io/identifier.h"

namespace llmroofline::gui {

namespace {

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
    : QDialog(parent), catalogs_(catalogs), worker_(new MeasurementWorker(this)),
      benchmark_(new BenchmarkForm(catalogs, comparison, this)) {
    setObjectName(QStringLiteral("measurements_dialog"));
    setWindowTitle(tr("Own measurements"));
    setAcceptDrops(true);
    build();
    connect_parts();
    show_state();
}

MeasurementsDialog::~MeasurementsDialog() = default;

void MeasurementsDialog::build() {
    file_name_ =
        new TextLabel(tr("A measurement file (CSV), or what llama-bench, vLLM, SGLang, GuideLLM, AIPerf, "
                         "InferenceX or trtllm-bench wrote: load it, or drop it here"),
                      TypeRole::body, TextTone::second, this);
    load_ = new QPushButton(tr("Load…"), this);
    load_->setObjectName(QStringLiteral("load_measurements"));
    benchmark_->hide();
    notice_ = new NoticeBar(this);
    notice_->setObjectName(QStringLiteral("measurements_notice"));
    notice_->set_max_lines(4);
    bad_ = new BadRows(this);
    prior_ = new QComboBox(this);
    prior_->setObjectName(QStringLiteral("fit_prior"));
    prior_->setAccessibleName(tr("Start from"));
    for (const std::string& id : calibration_ids())
        prior_->addItem(QString::fromStdString(id), QString::fromStdString(id));
    prior_->addItem(tr("nothing"), QString());
    prior_->setToolTip(tr("What is not in the rows is taken over from there; from nothing, only these rows "
                          "and general expectations count"));
    prior_->setCurrentIndex(std::max(
        0, prior_->findData(QString::fromUtf8(default_calibration.data(), default_calibration.size()))));
    leave_out_ = new QCheckBox(tr("Leave each out in turn"), this);
    leave_out_->setObjectName(QStringLiteral("fit_leave_out"));
    leave_out_->setToolTip(
        tr("Fits again without each accelerator, model and class of lengths, and tells how "
           "well the rest predicts it: takes longer"));
    fit_ = new QPushButton(tr("Fit"), this);
    fit_->setObjectName(QStringLiteral("fit"));
    cancel_ = new QPushButton(tr("Cancel"), this);
    cancel_->setObjectName(QStringLiteral("cancel_fit"));
    progress_ = new QProgressBar(this);
    progress_->setObjectName(QStringLiteral("fit_progress"));
    progress_->setTextVisible(false);
    progress_->setFixedWidth(160);
    progress_->setAccessibleName(tr("Progress of the fit"));
    residuals_ = new ResidualView(this);
    QSizePolicy policy = residuals_->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // the rest stands where it will
    residuals_->setSizePolicy(policy);
    name_ = new TextField([this](const QString& text) { return refused_name(text); }, this);
    name_->setObjectName(QStringLiteral("profile_name"));
    name_->set_words(tr("Name"), tr("The calibration's id: small letters, digits, '-' and '.'"));
    name_->set_value(QStringLiteral("own"));
    name_->setFixedWidth(200);
    save_ = new QPushButton(tr("Save and use"), this);
    save_->setObjectName(QStringLiteral("save_calibration"));
    close_ = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {load_, fit_, cancel_, save_, close_})
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
    row({file_name_, load_}, file_name_);
    column->addWidget(benchmark_);
    column->addWidget(notice_);
    column->addWidget(bad_);
    auto* prior_label = new TextLabel(tr("Start from"), TypeRole::body, TextTone::second, this);
    prior_label->set_keeps_width(true);
    row({prior_label, prior_, leave_out_, fit_, progress_, cancel_}, nullptr);
    column->addWidget(residuals_, 1);
    auto* name_label = new TextLabel(tr("Name"), TypeRole::body, TextTone::second, this);
    name_label->set_keeps_width(true);
    QHBoxLayout* last = row({name_label, name_, save_}, nullptr);
    last->addWidget(close_);
    resize(1280, 720);
    setMinimumSize(760, 480);
}

void MeasurementsDialog::connect_parts() {
    connect(load_, &QPushButton::clicked, this, &MeasurementsDialog::ask_file);
    connect(benchmark_, &BenchmarkForm::changed, this, &MeasurementsDialog::read);
    connect(bad_, &BadRows::settled_changed, this, &MeasurementsDialog::show_state);
    connect(fit_, &QPushButton::clicked, this, &MeasurementsDialog::fit);
    connect(cancel_, &QPushButton::clicked, this, [this] {
        worker_->cancel();
        is_fitting_ = false;
        show_state();
    });
    connect(save_, &QPushButton::clicked, this, &MeasurementsDialog::save);
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    connect(name_, &TextField::fault_changed, this, &MeasurementsDialog::show_state);
    connect(worker_, &MeasurementWorker::loaded, this, &MeasurementsDialog::show_loaded);
    connect(worker_, &MeasurementWorker::predicted, this, &MeasurementsDialog::show_residuals);
    connect(worker_, &MeasurementWorker::failed, this, &MeasurementsDialog::show_faults);
    connect(worker_, &MeasurementWorker::progressed, this, [this](int done, int of) {
        progress_->setRange(0, of > 1 ? of : 0); // of one fit nothing is known but that it runs
        progress_->setValue(done);
    });
}

void MeasurementsDialog::ask_file() {
    ask_for_file(this, QFileDialog::AcceptOpen, tr("Load measurements"),
                 tr("Measurements (*.csv *.json *.jsonl *.md)"), {},
                 [this](const QString& file) { load(file); });
}

void MeasurementsDialog::load(const QString& file) {
    file_ = file;
    file_name_->setText(shown_path(file));
    name_->set_value(id_of_file(file));
    benchmark_->setVisible(is_benchmark_file(std::filesystem::path(file.toStdString())));
    read();
}

void MeasurementsDialog::read() {
    notice_->clear();
    measurements_.reset();
    fitted_.reset();
    is_fitting_ = false;
    worker_->load(file_, catalogs_->catalog(), benchmark_->setup());
    show_state();
}

void MeasurementsDialog::show_loaded(const Measurements& measurements) {
    measurements_ = measurements;
    bad_->set_errors(measurements->bad);
    if (!measurements->marks.empty())
        notice_->show_notice(NoticeBar::Kind::information, error_lines(measurements->marks));
    predict();
    show_state();
}

// What is known already, before a fit: by the calibration that it would start from, else the shipped one.
void MeasurementsDialog::predict() {
    const QString id = prior_->currentData().toString();
    const auto profile = find_calibration(id.isEmpty() ? std::string(default_calibration) : id.toStdString());
    if (profile)
        worker_->predict(measurements_, *profile);
    else
        show_faults(profile.errors());
}

void MeasurementsDialog::fit() {
    FitOptions options;
    options.id = name_->value().toStdString();
    options.name = QFileInfo(file_).fileName().toStdString();
    options.files = {QFileInfo(file_).fileName().toStdString()};
    options.leave_out = leave_out_->isChecked();
    options.threads = 2;
    const QString prior = prior_->currentData().toString();
    options.command = "llmroofline-cli calibrate --measurements " + options.files.front() + " --profile " +
                      options.id + " --prior " + (prior.isEmpty() ? "none" : prior.toStdString()) +
                      (measurements_->bad.empty() ? "" : " --skip-bad-rows") +
                      (options.leave_out ? "" : " --quick");
    if (!prior.isEmpty()) {
        auto found = find_calibration(prior.toStdString());
        if (!found) {
            show_faults(found.errors());
            return;
        }
        options.prior = *std::move(found);
    }
    notice_->clear();
    progress_->setRange(0, 0);
    is_fitting_ = true;
    worker_->fit(measurements_, std::move(options));
    show_state();
}

void MeasurementsDialog::show_residuals(const Residuals& residuals) {
    is_fitting_ = false;
    if (residuals.is_fitted)
        fitted_ = residuals;
    residuals_->set_residuals(residuals);
    show_state();
}

void MeasurementsDialog::show_faults(const Errors& errors) {
    is_fitting_ = false;
    notice_->show_notice(NoticeBar::Kind::error, error_lines(errors));
    show_state();
}

void MeasurementsDialog::save() {
    const QString name = name_->value();
    if (users_calibration(name.toStdString()).empty()) {
        write();
        return;
    }
    // What was fitted before goes only when its owner says so.
    auto* box = new QMessageBox(this);
    box->setObjectName(QStringLiteral("confirm_overwrite"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(windowTitle());
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("You have a calibration %1 already.").arg(name));
    box->setInformativeText(tr("It and its measurements would be overwritten."));
    QPushButton* const yes = box->addButton(tr("Overwrite"), QMessageBox::AcceptRole);
    yes->setObjectName(QStringLiteral("confirm"));
    QPushButton* const no = box->addButton(tr("Go back"), QMessageBox::RejectRole);
    no->setObjectName(QStringLiteral("go_back"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(box, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton* clicked) {
        if (clicked == yes)
            write();
    });
    box->open();
}

void MeasurementsDialog::write() {
    CalibrationProfile profile = *fitted_->profile;
    profile.id = name_->value().toStdString(); // it may have been named since
    const Status status = catalogs_->save(profile, fitted_->measurements->csv);
    if (!status) {
        show_faults(status.errors());
        return;
    }
    // As it is in the file, whose numbers have fewer digits: the next start gives the same intervals.
    const auto kept = find_calibration(profile.id);
    emit calibration_saved(kept ? *kept : std::make_shared<const CalibrationProfile>(std::move(profile)));
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
    const bool has_rows = measurements_ && !measurements_->rows.empty();
    bad_->setVisible(measurements_ && !measurements_->bad.empty());
    residuals_->setVisible(measurements_ != nullptr);
    const bool can_fit = has_rows && bad_->settled() && !is_fitting_;
    fit_->setEnabled(can_fit);
    fit_->setToolTip(has_rows && !bad_->settled()
                         ? tr("Some rows cannot be used: mend the file, or leave them out")
                         : QString());
    prior_->setEnabled(!is_fitting_);
    leave_out_->setEnabled(!is_fitting_);
    progress_->setVisible(is_fitting_);
    cancel_->setVisible(is_fitting_);
    save_->setEnabled(fitted_ && !is_fitting_ && name_->fault().isEmpty());
    save_->setToolTip(fitted_ ? QString() : tr("Fit first"));
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
