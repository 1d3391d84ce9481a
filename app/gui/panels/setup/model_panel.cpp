// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/setup/model_panel.h"

#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "app/gui/panels/setup/architecture_section.h"
#include "app/gui/panels/setup/axes_section.h"
#include "app/gui/panels/setup/calibration_section.h"
#include "app/gui/panels/setup/communication_section.h"
#include "app/gui/panels/setup/memory_section.h"
#include "app/gui/panels/setup/model_section.h"
#include "app/gui/panels/setup/precision_section.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/panel_ground.h"
#include "app/theme/type_scale.h"

namespace llmroofline::gui {

ModelPanel::ModelPanel(Document* document, CatalogStore* catalogs, QWidget* parent)
    : QScrollArea(parent), document_(document) {
    setObjectName(QStringLiteral("model_panel"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);

    auto* body = new PanelGround(this);
    body->setObjectName(QStringLiteral("panel_body"));
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(16, 8, 10, 12);
    column->setSpacing(0);

    auto* model = new ModelSection(document, catalogs, body);
    connect(model, &ModelSection::load_requested, this, &ModelPanel::load_model_requested);
    connect(model, &ModelSection::save_requested, this, &ModelPanel::save_model_requested);
    connect(model, &ModelSection::keep_requested, this, &ModelPanel::keep_model_requested);
    column->addWidget(model);

    for (const ModelGroup group :
         {ModelGroup::architecture, ModelGroup::latent, ModelGroup::indexer, ModelGroup::windows,
          ModelGroup::linear, ModelGroup::experts, ModelGroup::layers, ModelGroup::details})
        column->addWidget(new ArchitectureSection(document, catalogs, group, body));
    precision_ = new PrecisionSection(document, body);
    column->addWidget(precision_);
    column->addWidget(new MemorySection(document, body));
    column->addWidget(new CommunicationSection(document, body));
    calibration_ = new CalibrationSection(document, catalogs, body);
    connect(calibration_, &CalibrationSection::refused, this, &ModelPanel::refused);
    column->addWidget(calibration_);
    axes_ = new AxesSection(document, body);
    connect(axes_, &AxesSection::refused, this, &ModelPanel::refused);
    column->addWidget(axes_);
    column->addStretch(1);
    setWidget(body);
    for (QComboBox* combo : body->findChildren<QComboBox*>()) {
        combo->setFocusPolicy(Qt::StrongFocus); // else the wheel itself gives the focus
        combo->installEventFilter(this);
    }
}

// Scrolling the panel must not edit what the pointer happens to pass.
bool ModelPanel::eventFilter(QObject* watched, QEvent* event) {
    auto* combo = qobject_cast<QComboBox*>(watched);
    if (combo && event->type() == QEvent::Wheel && !combo->hasFocus()) {
        event->ignore();
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

void ModelPanel::unfold_precision() {
    precision_->set_unfolded(true);
    ensureWidgetVisible(precision_);
    precision_->focus_first();
}

void ModelPanel::unfold_calibration() {
    calibration_->set_unfolded(true);
    calibration_->focus_first();
    // Once it has its height; from its foot, since it is taller than a field.
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(calibration_); });
}

void ModelPanel::set_compact(bool compact) {
    axes_->set_unfolded(!compact);
}

QSize ModelPanel::sizeHint() const {
    return {scaled(272), 600};
}

} // namespace llmroofline::gui
