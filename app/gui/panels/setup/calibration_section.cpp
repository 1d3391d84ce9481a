// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/calibration_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <set>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/text_label.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/tables/figure_rows.h"
#include "app/words/claim_words.h"
#include "app/words/error_words.h"
#include "app/words/figures.h"
#include "core/catalog/calibration_catalog.h"
#include "core/comparison/attach_calibration.h"

namespace llmroofline::gui {

namespace {

// The stacks that a calibration knows, each version behind its stack.
QStringList software_of(const CalibrationProfile& profile) {
    std::set<std::string> names;
    for (const CalibrationOffsets& offsets : profile.offsets)
        if ((offsets.level == CalibrationLevel::software || offsets.level == CalibrationLevel::version) &&
            offsets.key.find(serving_suffix) == std::string::npos)
            names.insert(offsets.key);
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list;
}

} // namespace

CalibrationSection::CalibrationSection(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), document_(document) {
    set_foldable(true);
    set_unfolded(false);
    profile_ = new QComboBox(this);
    profile_->setObjectName(QStringLiteral("calibration"));
    software_ = new QComboBox(this);
    software_->setObjectName(QStringLiteral("calibration_software"));
    // A long name must not widen the panel.
    for (QComboBox* box : {profile_, software_}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
    }
    profile_row_ = new FieldRow({}, profile_, this);
    connect(profile_, &QComboBox::activated, this, &CalibrationSection::choose_profile);
    software_row_ = new FieldRow({}, software_, this);
    connect(software_, &QComboBox::activated, this, &CalibrationSection::choose_software);
    figures_ = new FigureRows(this);
    range_ = new TextLabel({}, TypeRole::caption, TextTone::warning, this);
    range_->setObjectName(QStringLiteral("calibration_range"));
    range_->set_max_lines(4);
    measured_ = new QCheckBox(this);
    measured_->setObjectName(QStringLiteral("measured_points"));
    measured_row_ = new FieldRow({}, measured_, this);
    connect(measured_, &QCheckBox::clicked, this, &CalibrationSection::shows_measured_changed);
    own_ = new QPushButton(this);
    own_->setObjectName(QStringLiteral("own_measurements"));
    connect(own_, &QPushButton::clicked, this, &CalibrationSection::measurements_requested);
    for (QWidget* row : {static_cast<QWidget*>(profile_row_), static_cast<QWidget*>(software_row_),
                         static_cast<QWidget*>(figures_), static_cast<QWidget*>(range_),
                         static_cast<QWidget*>(measured_row_)})
        content()->addWidget(row);
    content()->addSpacing(4);
    content()->addWidget(own_);
    connect(document_, &Document::changed, this, &CalibrationSection::show_document);
    connect(document_, &Document::active_pin_changed, this, &CalibrationSection::show_document);
    connect(catalogs, &CatalogStore::changed, this, [this] {
        list_profiles();
        show_document();
    });
    retranslate();
}

void CalibrationSection::set_shows_measured(bool shown) {
    measured_->setChecked(shown);
}

bool CalibrationSection::shows_measured() const {
    return measured_->isChecked();
}

void CalibrationSection::set_measured_count(int shown, int of, const QString& left_out) {
    measured_row_->set_hint(measured_->isChecked() ? tr("%1 of %2 rows").arg(shown).arg(of) : QString());
    left_out_ = left_out;
    explain_measured();
}

void CalibrationSection::explain_measured() {
    QString text = tr("Lays the measured rows of these accelerators, this model and these "
                      "number formats over meshes and roofline");
    if (measured_->isChecked() && !left_out_.isEmpty())
        text += QLatin1Char('\n') + left_out_;
    measured_row_->set_explanation(text);
}

void CalibrationSection::focus_first() {
    profile_->setFocus(Qt::OtherFocusReason);
}

void CalibrationSection::list_profiles() {
    profile_->clear();
    profile_->addItem(tr("none: bounds"), QString());
    for (const std::string& id : calibration_ids()) {
        const QString name = QString::fromStdString(id);
        profile_->addItem(name, name);
    }
}

void CalibrationSection::list_software() {
    software_->clear();
    software_->addItem(tr("most measured"), QString());
    if (const auto& profile = document_->comparison().workload.calibration)
        for (const QString& name : software_of(*profile))
            software_->addItem(name, name);
}

void CalibrationSection::choose_profile(int index) {
    Workload chosen;
    chosen.calibration_id = profile_->itemData(index).toString().toStdString();
    if (chosen.calibration_id == document_->comparison().workload.calibration_id)
        return;
    if (const auto found = attach_calibration(chosen); !found) {
        emit refused(error_lines(found.errors()));
        show_document();
        return;
    }
    document_->edit(tr("calibration"), {}, [&](Comparison& c) {
        c.workload.calibration_id = chosen.calibration_id;
        c.workload.calibration = chosen.calibration;
        c.workload.software.clear(); // of another calibration's stacks
    });
}

void CalibrationSection::choose_software(int index) {
    document_->edit(tr("software"), {}, [&](Comparison& c) {
        c.workload.software = software_->itemData(index).toString().toStdString();
    });
}

void CalibrationSection::show_document() {
    const Comparison& comparison = document_->comparison();
    const Workload& workload = comparison.workload;
    const auto select = [](QComboBox* box, const std::string& value) {
        const QString text = QString::fromStdString(value);
        int index = box->findData(text);
        if (index < 0) {
            // Named in a file, but not among what is known.
            box->addItem(text, text);
            index = box->count() - 1;
        }
        box->setCurrentIndex(index);
    };
    select(profile_, workload.calibration_id);
    if (listed_ != workload.calibration) {
        listed_ = workload.calibration;
        list_software();
    }
    select(software_, workload.software);
    const bool exact = comparison.formulas == Formulas::exact;
    profile_->setEnabled(exact);
    profile_row_->set_explanation(
        exact ? tr("What times are corrected by. Bounds are what the data sheets allow; a calibration is "
                   "fitted "
                   "to measurements and predicts, with an interval")
              : tr("A calibration goes with the exact formulas only: choose Exact above to use one"));
    profile_row_->set_hint(exact ? QString() : tr("exact formulas only"));
    const bool calibrated = workload.calibration != nullptr;
    software_row_->setVisible(calibrated);
    figures_->setVisible(calibrated);
    show_fit();
    set_side_text(calibrated ? QString::fromStdString(workload.calibration_id) : tr("none: bounds"));
}

void CalibrationSection::show_fit() {
    const Comparison& comparison = document_->comparison();
    const auto& profile = comparison.workload.calibration;
    if (!profile) {
        range_->hide();
        return;
    }
    const auto software = [&](const AcceleratorGroup& group) {
        const ResolvedCalibration found = resolve(*profile, group.accelerator, comparison.workload.software);
        const std::string& name = found.version.empty() ? found.software : found.version;
        return name.empty() ? tr("none known") : QString::fromStdString(name);
    };
    const QString explained =
        QString::fromStdString(profile->name) + QLatin1Char('\n') + error_table_words(*profile);
    QVector<Figure> figures = {{tr("Fitted on"), tr("%1 rows").arg(whole(profile->rows)), {}, explained}};
    for (const CalibrationError& error : profile->errors)
        if (error.what == "in sample, static")
            figures.push_back(
                {tr("Median error"), significant(100 * error.median, 2), QStringLiteral("%"), explained});
        else if (error.what == "leaving out each accelerator, static")
            figures.push_back({tr("Accelerator left out"), significant(100 * error.median, 3),
                               QStringLiteral("%"), explained});
    figures.push_back({tr("A runs"), software(comparison.a)});
    figures.push_back({tr("B runs"), software(comparison.b)});
    figures_->set_figures(figures);
    const Pin pin =
        comparison.pins.empty() ? Pin{} : comparison.pins[static_cast<std::size_t>(document_->active_pin())];
    const ClaimRange range =
        step_range(comparison, static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    range_->setVisible(!range.within());
    range_->setText(tr("Out of the calibrated range: %1").arg(range_words(range)));
}

void CalibrationSection::retranslate() {
    set_title(tr("Calibration"));
    profile_row_->set_label(tr("Calibrated by"));
    profile_->setAccessibleName(tr("Calibrated by"));
    software_row_->set_label(tr("Software"));
    software_->setAccessibleName(tr("Software"));
    software_row_->set_explanation(tr("The serving stack that the calibration is to speak for; unless told "
                                      "otherwise the one most measured on each accelerator"));
    measured_row_->set_label(tr("Measured points"));
    measured_->setAccessibleName(tr("Measured points"));
    explain_measured();
    own_->setText(tr("Own measurements…"));
    own_->setToolTip(
        tr("Fit a calibration to a measurement file, or see how far the predictions lie from it"));
    list_profiles();
    list_software();
    show_document();
}

void CalibrationSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
