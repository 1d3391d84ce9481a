// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/calibration_section.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <set>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/figure_rows.h"
#include "app/gui/widgets/text_label.h"
#include "app/gui/words/claim_words.h"
#include "app/gui/words/error_words.h"
#include "app/gui/words/figures.h"
#include "core/roofline/calibration_catalog.h"

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
    : Section(QString(), parent), m_document(document) {
    set_foldable(true);
    set_unfolded(false);
    m_profile = new QComboBox(this);
    m_profile->setObjectName(QStringLiteral("calibration"));
    m_software = new QComboBox(this);
    m_software->setObjectName(QStringLiteral("calibration_software"));
    // A long name must not widen the panel.
    for (QComboBox* box : {m_profile, m_software}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(11);
    }
    m_profile_row = new FieldRow({}, m_profile, this);
    connect(m_profile, &QComboBox::activated, this, &CalibrationSection::choose_profile);
    m_software_row = new FieldRow({}, m_software, this);
    connect(m_software, &QComboBox::activated, this, &CalibrationSection::choose_software);
    m_figures = new FigureRows(this);
    m_range = new TextLabel({}, TypeRole::caption, TextTone::warning, this);
    m_range->setObjectName(QStringLiteral("calibration_range"));
    m_range->set_max_lines(4);
    m_measured = new QCheckBox(this);
    m_measured->setObjectName(QStringLiteral("measured_points"));
    m_measured_row = new FieldRow({}, m_measured, this);
    connect(m_measured, &QCheckBox::clicked, this, &CalibrationSection::shows_measured_changed);
    m_own = new QPushButton(this);
    m_own->setObjectName(QStringLiteral("own_measurements"));
    connect(m_own, &QPushButton::clicked, this, &CalibrationSection::measurements_requested);
    for (QWidget* row : {static_cast<QWidget*>(m_profile_row), static_cast<QWidget*>(m_software_row),
                         static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_range),
                         static_cast<QWidget*>(m_measured_row)})
        content()->addWidget(row);
    content()->addSpacing(4);
    content()->addWidget(m_own);
    connect(m_document, &Document::changed, this, &CalibrationSection::show_document);
    connect(m_document, &Document::active_pin_changed, this, &CalibrationSection::show_document);
    connect(catalogs, &CatalogStore::changed, this, [this] {
        list_profiles();
        show_document();
    });
    retranslate();
}

void CalibrationSection::set_shows_measured(bool shown) {
    m_measured->setChecked(shown);
}

bool CalibrationSection::shows_measured() const {
    return m_measured->isChecked();
}

void CalibrationSection::set_measured_count(int shown, int of) {
    m_measured_row->set_hint(m_measured->isChecked() ? tr("%1 of %2 rows").arg(shown).arg(of) : QString());
}

void CalibrationSection::focus_first() {
    m_profile->setFocus(Qt::OtherFocusReason);
}

void CalibrationSection::list_profiles() {
    m_profile->clear();
    m_profile->addItem(tr("none: bounds"), QString());
    for (const std::string& id : calibration_ids()) {
        const QString name = QString::fromStdString(id);
        m_profile->addItem(name, name);
    }
}

void CalibrationSection::list_software() {
    m_software->clear();
    m_software->addItem(tr("most measured"), QString());
    if (const auto& profile = m_document->comparison().workload.calibration)
        for (const QString& name : software_of(*profile))
            m_software->addItem(name, name);
}

void CalibrationSection::choose_profile(int index) {
    Workload chosen;
    chosen.calibration_id = m_profile->itemData(index).toString().toStdString();
    if (chosen.calibration_id == m_document->comparison().workload.calibration_id)
        return;
    if (const Status found = attach_calibration(chosen); !found) {
        emit refused(error_lines(found.errors()));
        show_document();
        return;
    }
    m_document->edit(tr("calibration"), {}, [&](Comparison& c) {
        c.workload.calibration_id = chosen.calibration_id;
        c.workload.calibration = chosen.calibration;
        c.workload.software.clear(); // of another calibration's stacks
    });
}

void CalibrationSection::choose_software(int index) {
    m_document->edit(tr("software"), {}, [&](Comparison& c) {
        c.workload.software = m_software->itemData(index).toString().toStdString();
    });
}

void CalibrationSection::show_document() {
    const Comparison& comparison = m_document->comparison();
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
    select(m_profile, workload.calibration_id);
    if (m_listed != workload.calibration) {
        m_listed = workload.calibration;
        list_software();
    }
    select(m_software, workload.software);
    const bool exact = comparison.formulas == Formulas::exact;
    m_profile->setEnabled(exact);
    m_profile_row->set_explanation(
        exact ? tr("What times are corrected by. Bounds are what the data sheets allow; a calibration is "
                   "fitted "
                   "to measurements and predicts, with an interval")
              : tr("A calibration goes with the exact formulas only: choose Exact above to use one"));
    m_profile_row->set_hint(exact ? QString() : tr("exact formulas only"));
    const bool calibrated = workload.calibration != nullptr;
    m_software_row->setVisible(calibrated);
    m_figures->setVisible(calibrated);
    show_fit();
    set_side_text(calibrated ? QString::fromStdString(workload.calibration_id) : tr("none: bounds"));
}

void CalibrationSection::show_fit() {
    const Comparison& comparison = m_document->comparison();
    const auto& profile = comparison.workload.calibration;
    if (!profile) {
        m_range->hide();
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
    m_figures->set_figures(figures);
    const Pin pin =
        comparison.pins.empty() ? Pin{} : comparison.pins[static_cast<std::size_t>(m_document->active_pin())];
    const ClaimRange range =
        step_range(comparison, static_cast<double>(pin.batch), static_cast<double>(pin.sequence));
    m_range->setVisible(!range.within());
    m_range->setText(tr("Out of the calibrated range: %1").arg(range_words(range)));
}

void CalibrationSection::retranslate() {
    set_title(tr("Calibration"));
    m_profile_row->set_label(tr("Calibrated by"));
    m_profile->setAccessibleName(tr("Calibrated by"));
    m_software_row->set_label(tr("Software"));
    m_software->setAccessibleName(tr("Software"));
    m_software_row->set_explanation(tr("The serving stack that the calibration is to speak for; unless told "
                                       "otherwise the one most measured on each accelerator"));
    m_measured_row->set_label(tr("Measured points"));
    m_measured->setAccessibleName(tr("Measured points"));
    m_measured_row->set_explanation(tr("Lays the measured rows of these accelerators, this model and these "
                                       "number formats over meshes and roofline"));
    m_own->setText(tr("Own measurements…"));
    m_own->setToolTip(
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
