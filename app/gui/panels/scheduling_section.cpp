// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/scheduling_section.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/decimal_field.h"
#include "app/gui/widgets/field_row.h"
#include "app/gui/widgets/number_field.h"
#include "app/gui/widgets/segmented_control.h"
#include "app/gui/widgets/when_seen.h"
#include "app/gui/words/figures.h"
#include "app/plots/figure_words.h"
#include "app/plots/group_words.h"
#include "core/comparison/request_yaml.h"

namespace llmroofline::gui {

namespace {

constexpr int greatest_tensor = 1024;

// Without the noise of binary fractions: 0.07 is 7, not 7.000000000000001.
double per_cent(double share) {
    return std::round(share * 1e12) / 1e10;
}

} // namespace

SchedulingSection::SchedulingSection(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), m_document(document), m_catalogs(catalogs) {
    setObjectName(QStringLiteral("scheduling"));
    set_foldable(true);
    set_unfolded(false);
    m_batching = new SegmentedControl(this);
    m_batching->setObjectName(QStringLiteral("batching"));
    connect(m_batching, &SegmentedControl::chosen, this, [this](int id) {
        edit({}, [id](Request& request) { request.batching = static_cast<Batching>(id); });
    });
    m_batching_row = new FieldRow({}, m_batching, this);
    content()->addWidget(m_batching_row);
    m_chunk = make_number("prefill_chunk", &Request::prefill_chunk, 0,
                          static_cast<int>(prefill_chunk_range.greatest));
    m_chunk.field->set_stepping(NumberField::Stepping::doubling);
    m_prefix =
        make_share("prefix_hit", &Request::prefix_hit, prefix_hit_range.least, prefix_hit_range.greatest);
    m_drafted = make_number("drafted_tokens", &Request::drafted_tokens, 0,
                            static_cast<int>(drafted_token_range.greatest));
    m_acceptance =
        make_share("acceptance", &Request::acceptance, acceptance_range.least, acceptance_range.greatest);
    m_draft_cost =
        make_share("draft_cost", &Request::draft_cost, draft_cost_range.least, draft_cost_range.greatest);

    m_decode_group = new QComboBox(this);
    m_decode_group->setObjectName(QStringLiteral("decode_group"));
    m_decode_group->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decode_group->setMinimumContentsLength(16);
    m_decode_group->setMaxVisibleItems(24);
    connect(m_decode_group, &QComboBox::activated, this, &SchedulingSection::choose_decode_group);
    m_decode_group_row = new FieldRow({}, m_decode_group, this);
    content()->addWidget(m_decode_group_row);
    m_decode_tensor.field = new NumberField(this);
    m_decode_tensor.field->setObjectName(QStringLiteral("decode_tensor"));
    m_decode_tensor.field->setRange(1, greatest_tensor);
    m_decode_tensor.field->set_stepping(NumberField::Stepping::doubling);
    m_decode_tensor.row = new FieldRow({}, m_decode_tensor.field, this);
    content()->addWidget(m_decode_tensor.row);
    connect(m_decode_tensor.field, &NumberField::refused, this,
            [this](qlonglong, const QString& reason) { m_decode_tensor.row->set_fault(reason); });
    connect(m_decode_tensor.field, &NumberField::edited, this, [this](int number) {
        m_decode_tensor.row->set_fault({});
        m_document->edit(tr("decoding group"), QStringLiteral("decode_tensor"), [number](Comparison& c) {
            if (c.decode_group)
                c.decode_group->layout.tensor = number;
        });
    });
    auto* when_seen = new WhenSeen(this, [this] { show_document(); });
    connect(m_document, &Document::changed, when_seen, &WhenSeen::refresh);
    connect(m_catalogs, &CatalogStore::changed, when_seen, &WhenSeen::refresh);
    retranslate();
}

SchedulingSection::Number SchedulingSection::make_number(const char* name, std::int64_t Request::*member,
                                                         int least, int greatest) {
    Number made{new NumberField(this), nullptr};
    made.field->setObjectName(QString::fromLatin1(name));
    made.field->setRange(least, greatest);
    made.row = new FieldRow({}, made.field, this);
    content()->addWidget(made.row);
    const QString key = QString::fromLatin1(name);
    connect(made.field, &NumberField::edited, this, [this, key, member, row = made.row](int number) {
        row->set_fault({});
        edit(key, [&](Request& request) { request.*member = number; });
    });
    connect(made.field, &NumberField::refused, this,
            [row = made.row](qlonglong, const QString& reason) { row->set_fault(reason); });
    return made;
}

SchedulingSection::Share SchedulingSection::make_share(const char* name, double Request::*member,
                                                       double least, double greatest) {
    Share made{new DecimalField(this), nullptr};
    made.field->setObjectName(QString::fromLatin1(name));
    made.field->set_range(per_cent(least), per_cent(greatest));
    made.field->set_may_be_empty(false);
    made.field->set_unit(QStringLiteral("%"), true);
    made.row = new FieldRow({}, made.field, this);
    content()->addWidget(made.row);
    const QString key = QString::fromLatin1(name);
    connect(made.field, &DecimalField::edited, this, [this, key, member](std::optional<double> value) {
        edit(key, [&](Request& request) { request.*member = value.value_or(0) / 100; });
    });
    connect(made.field, &DecimalField::fault_changed, made.row, &FieldRow::set_fault);
    return made;
}

void SchedulingSection::edit(const QString& key, const std::function<void(Request&)>& change) {
    m_document->edit(tr("scheduling"), key, [&](Comparison& c) { change(c.request); });
}

// The first entry is 'the same group'; another begins with A's layout and links.
void SchedulingSection::choose_decode_group(int index) {
    const std::string id = m_decode_group->itemData(index).toString().toStdString();
    const auto* entry = m_catalogs->catalog().accelerator_entry(id);
    m_document->edit(tr("decoding group"), {}, [&](Comparison& c) {
        if (index == 0) {
            c.decode_group.reset();
        } else if (entry && (!c.decode_group || c.decode_group->accelerator.id != id)) {
            if (!c.decode_group)
                c.decode_group = c.a;
            c.decode_group->accelerator = entry->value;
        }
    });
}

void SchedulingSection::fill_decode_groups() {
    const auto& used = m_document->comparison().decode_group;
    m_decode_group->clear();
    m_decode_group->addItem(tr("the same group"));
    const auto add = [this](const Accelerator& accelerator) {
        m_decode_group->addItem(accelerator_name(accelerator), QString::fromStdString(accelerator.id));
    };
    // One that came with a file.
    if (used && !m_catalogs->catalog().accelerator_entry(used->accelerator.id))
        add(used->accelerator);
    for (const AcceleratorEntry& entry : m_catalogs->catalog().accelerators())
        add(entry.value);
    m_decode_group->setCurrentIndex(
        used ? std::max(0, m_decode_group->findData(QString::fromStdString(used->accelerator.id))) : 0);
}

void SchedulingSection::show_document() {
    const Comparison& comparison = m_document->comparison();
    const Request& request = comparison.request;
    m_batching->set_current(static_cast<int>(request.batching));
    for (FieldRow* row : {m_chunk.row, m_prefix.row, m_drafted.row, m_acceptance.row, m_draft_cost.row})
        row->set_fault({});
    m_chunk.field->set_number(static_cast<int>(request.prefill_chunk));
    m_prefix.field->set_value(per_cent(request.prefix_hit));
    m_drafted.field->set_number(static_cast<int>(request.drafted_tokens));
    m_acceptance.field->set_value(per_cent(request.acceptance));
    m_draft_cost.field->set_value(per_cent(request.draft_cost));
    m_acceptance.row->setVisible(request.drafted_tokens > 0);
    m_draft_cost.row->setVisible(request.drafted_tokens > 0);
    fill_decode_groups();
    const auto& decode_group = comparison.decode_group;
    m_decode_tensor.row->setVisible(decode_group.has_value());
    if (decode_group) {
        m_decode_tensor.field->set_number(static_cast<int>(decode_group->layout.tensor));
        const bool more = decode_group->accelerators() != decode_group->layout.tensor;
        m_decode_tensor.row->set_hint(more ? layout_letters(decode_group->layout) : QString());
    }
    set_side_text(scheduling_words(comparison));
}

void SchedulingSection::retranslate() {
    set_title(tr("Scheduling"));
    const auto word = [](FieldRow* row, auto* field, const QString& label, const QString& meaning) {
        row->set_label(label);
        row->set_explanation(meaning);
        field->set_words(label, meaning);
    };
    m_batching_row->set_label(tr("Batches"));
    m_batching_row->set_explanation(
        tr("static: all sequences start together; closed loop: the batch is in flight all the time, each "
           "request that ends makes room for the next, and the others' prefills interrupt decoding"));
    m_batching->setAccessibleName(tr("Batches"));
    m_batching->set_options({{static_cast<int>(Batching::fixed), tr("Static"), {}},
                             {static_cast<int>(Batching::closed_loop), tr("Closed loop"), {}}});
    word(m_chunk.row, m_chunk.field, tr("Prefill chunk"),
         tr("Prompt tokens a step; each chunk reads the weights again. 0: the whole prompt in one step"));
    word(m_prefix.row, m_prefix.field, tr("Prefix hit"),
         tr("Share of the prompt whose keys and values are in the cache already: read, not computed"));
    word(m_drafted.row, m_drafted.field, tr("Drafted tokens"),
         tr("Speculation: tokens drafted for one verification. 0: none"));
    word(m_acceptance.row, m_acceptance.field, tr("Acceptance"),
         tr("α, of one drafted token: a verification of γ drafted tokens yields (1 − α^(γ + 1))/(1 − α)"));
    word(m_draft_cost.row, m_draft_cost.field, tr("Draft cost"),
         tr("Time of drafting one token, as a share of a decode step"));
    m_decode_group_row->set_label(tr("Decode on"));
    m_decode_group_row->set_explanation(
        tr("Another group that decodes for both sides, while A and B compute the prompts: keys and values "
           "then go over the links"));
    m_decode_group->setAccessibleName(tr("Decode on"));
    word(m_decode_tensor.row, m_decode_tensor.field, tr("Tensor parallel"),
         tr("Accelerators of the decoding group that share each layer"));
    show_document();
}

void SchedulingSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
