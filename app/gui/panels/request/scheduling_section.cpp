// SPDX-FileCopyrightText: 2026 LLMRoofline developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/panels/request/scheduling_section.h"

#include <QComboBox>
#include <QEvent>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "app/gui/session/catalog_store.h"
#include "app/gui/session/document.h"
#include "app/gui/widgets/base/when_seen.h"
#include "app/gui/widgets/fields/decimal_field.h"
#include "app/gui/widgets/fields/field_row.h"
#include "app/gui/widgets/fields/number_field.h"
#include "app/gui/widgets/fields/segmented_control.h"
#include "app/words/figure_words.h"
#include "app/words/figures.h"
#include "app/words/group_words.h"
#include "core/comparison/request_yaml.h"
#include "core/comparison/speculation.h"

namespace llmroofline::gui {

namespace {

constexpr int greatest_tensor = 1024;

// Without the noise of binary fractions: 0.07 is 7, not 7.000000000000001.
double per_cent(double share) {
    return std::round(share * 1e12) / 1e10;
}

} // namespace

SchedulingSection::SchedulingSection(Document* document, CatalogStore* catalogs, QWidget* parent)
    : Section(QString(), parent), document_(document), catalogs_(catalogs) {
    setObjectName(QStringLiteral("scheduling"));
    set_foldable(true);
    set_unfolded(false);
    batching_ = new SegmentedControl(this);
    batching_->setObjectName(QStringLiteral("batching"));
    connect(batching_, &SegmentedControl::chosen, this, [this](int id) {
        edit({}, [id](Request& request) { request.batching = static_cast<Batching>(id); });
    });
    batching_row_ = new FieldRow({}, batching_, this);
    content()->addWidget(batching_row_);
    chunk_ = make_number("prefill_chunk", &Request::prefill_chunk, 0,
                         static_cast<int>(prefill_chunk_range.greatest));
    chunk_.field->set_stepping(NumberField::Stepping::doubling);
    prompt_steps_ = new SegmentedControl(this);
    prompt_steps_->setObjectName(QStringLiteral("prompt_steps"));
    connect(prompt_steps_, &SegmentedControl::chosen, this, [this](int id) {
        edit({}, [id](Request& request) { request.prompt_steps = static_cast<PromptSteps>(id); });
    });
    prompt_steps_row_ = new FieldRow({}, prompt_steps_, this);
    content()->addWidget(prompt_steps_row_);
    prefix_ =
        make_share("prefix_hit", &Request::prefix_hit, prefix_hit_range.least, prefix_hit_range.greatest);
    drafted_ = make_number("drafted_tokens", &Request::drafted_tokens, 0,
                           static_cast<int>(drafted_token_range.greatest));
    draft_ = new SegmentedControl(this);
    draft_->setObjectName(QStringLiteral("draft"));
    connect(draft_, &SegmentedControl::chosen, this, &SchedulingSection::choose_draft);
    draft_row_ = new FieldRow({}, draft_, this);
    content()->addWidget(draft_row_);
    acceptance_ =
        make_share("acceptance", &Request::acceptance, acceptance_range.least, acceptance_range.greatest);
    accepted_share_ =
        make_decimal("accepted_share", 0, 100, QStringLiteral("%"), [](Request& request, double value) {
            request.acceptance = acceptance_of_share(request.drafted_tokens, value / 100);
        });
    accepted_length_ = make_decimal("accepted_length", 1, drafted_token_range.greatest + 1, QString(),
                                    [](Request& request, double value) {
                                        request.acceptance =
                                            acceptance_of_length(request.drafted_tokens, value);
                                    });
    draft_cost_ =
        make_share("draft_cost", &Request::draft_cost, draft_cost_range.least, draft_cost_range.greatest);

    decode_group_ = new QComboBox(this);
    decode_group_->setObjectName(QStringLiteral("decode_group"));
    decode_group_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    decode_group_->setMinimumContentsLength(16);
    decode_group_->setMaxVisibleItems(24);
    connect(decode_group_, &QComboBox::activated, this, &SchedulingSection::choose_decode_group);
    decode_group_row_ = new FieldRow({}, decode_group_, this);
    content()->addWidget(decode_group_row_);
    decode_tensor_.field = new NumberField(this);
    decode_tensor_.field->setObjectName(QStringLiteral("decode_tensor"));
    decode_tensor_.field->setRange(1, greatest_tensor);
    decode_tensor_.field->set_stepping(NumberField::Stepping::doubling);
    decode_tensor_.row = new FieldRow({}, decode_tensor_.field, this);
    content()->addWidget(decode_tensor_.row);
    connect(decode_tensor_.field, &NumberField::refused, this,
            [this](qlonglong, const QString& reason) { decode_tensor_.row->set_fault(reason); });
    connect(decode_tensor_.field, &NumberField::edited, this, [this](int number) {
        decode_tensor_.row->set_fault({});
        document_->edit(tr("decoding group"), QStringLiteral("decode_tensor"), [number](Comparison& c) {
            if (c.decode_group)
                c.decode_group->layout.tensor = number;
        });
    });
    auto* when_seen = new WhenSeen(this, [this] { show_document(); });
    connect(document_, &Document::changed, when_seen, &WhenSeen::refresh);
    connect(catalogs_, &CatalogStore::changed, when_seen, &WhenSeen::refresh);
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

SchedulingSection::Share SchedulingSection::make_decimal(const char* name, double least, double greatest,
                                                         const QString& unit,
                                                         const std::function<void(Request&, double)>& set) {
    Share made{new DecimalField(this), nullptr};
    made.field->setObjectName(QString::fromLatin1(name));
    made.field->set_range(least, greatest);
    made.field->set_may_be_empty(false);
    made.field->set_unit(unit, !unit.isEmpty());
    made.row = new FieldRow({}, made.field, this);
    content()->addWidget(made.row);
    const QString key = QString::fromLatin1(name);
    connect(made.field, &DecimalField::edited, this, [this, key, set](std::optional<double> value) {
        if (value)
            edit(key, [&](Request& request) { set(request, *value); });
    });
    connect(made.field, &DecimalField::fault_changed, made.row, &FieldRow::set_fault);
    return made;
}

SchedulingSection::Share SchedulingSection::make_share(const char* name, double Request::*member,
                                                       double least, double greatest) {
    return make_decimal(name, per_cent(least), per_cent(greatest), QStringLiteral("%"),
                        [member](Request& request, double value) { request.*member = value / 100; });
}

void SchedulingSection::edit(const QString& key, const std::function<void(Request&)>& change) {
    document_->edit(tr("scheduling"), key, [&](Comparison& c) { change(c.request); });
}

// Modules draft as many tokens as there are of them, until another number is chosen.
void SchedulingSection::choose_draft(int id) {
    const std::int64_t modules = document_->comparison().model.mtp_modules;
    edit({}, [id, modules](Request& request) {
        request.draft = static_cast<Draft>(id);
        if (request.draft == Draft::mtp && request.drafted_tokens == 0)
            request.drafted_tokens = modules;
    });
}

// The first entry is 'the same group'; another begins with A's layout and links.
void SchedulingSection::choose_decode_group(int index) {
    const std::string id = decode_group_->itemData(index).toString().toStdString();
    const auto* entry = catalogs_->catalog().accelerator_entry(id);
    document_->edit(tr("decoding group"), {}, [&](Comparison& c) {
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
    const auto& used = document_->comparison().decode_group;
    decode_group_->clear();
    decode_group_->addItem(tr("the same group"));
    const auto add = [this](const Accelerator& accelerator) {
        decode_group_->addItem(accelerator_name(accelerator), QString::fromStdString(accelerator.id));
    };
    // One that came with a file.
    if (used && !catalogs_->catalog().accelerator_entry(used->accelerator.id))
        add(used->accelerator);
    for (const AcceleratorEntry& entry : catalogs_->catalog().accelerators())
        add(entry.value);
    decode_group_->setCurrentIndex(
        used ? std::max(0, decode_group_->findData(QString::fromStdString(used->accelerator.id))) : 0);
}

void SchedulingSection::show_document() {
    const Comparison& comparison = document_->comparison();
    const Request& request = comparison.request;
    batching_->set_current(static_cast<int>(request.batching));
    for (FieldRow* row : {chunk_.row, prefix_.row, drafted_.row, acceptance_.row, accepted_share_.row,
                          accepted_length_.row, draft_cost_.row})
        row->set_fault({});
    chunk_.field->set_number(static_cast<int>(request.prefill_chunk));
    prompt_steps_->set_current(static_cast<int>(request.prompt_steps));
    prefix_.field->set_value(per_cent(request.prefix_hit));
    drafted_.field->set_number(static_cast<int>(request.drafted_tokens));
    draft_->set_current(static_cast<int>(request.draft));
    // Offered where the model has modules, and shown where a comparison asks for what its model has not.
    draft_row_->setVisible(comparison.model.mtp_modules > 0 || request.draft == Draft::mtp);
    acceptance_.field->set_value(per_cent(request.acceptance));
    draft_cost_.field->set_value(per_cent(request.draft_cost));
    const bool drafts = request.drafted_tokens > 0;
    if (drafts) {
        accepted_share_.field->set_value(per_cent(accepted_share(request)));
        accepted_length_.field->set_range(1, static_cast<double>(request.drafted_tokens) + 1);
        accepted_length_.field->set_value(std::round(request.tokens_per_verification() * 1e9) / 1e9);
    }
    for (FieldRow* row : {acceptance_.row, accepted_share_.row, accepted_length_.row})
        row->setVisible(drafts);
    draft_cost_.row->setVisible(drafts && request.draft == Draft::share);
    fill_decode_groups();
    const auto& decode_group = comparison.decode_group;
    decode_tensor_.row->setVisible(decode_group.has_value());
    if (decode_group) {
        decode_tensor_.field->set_number(static_cast<int>(decode_group->layout.tensor));
        const bool more = decode_group->accelerators() != decode_group->layout.tensor;
        decode_tensor_.row->set_hint(more ? layout_letters(decode_group->layout) : QString());
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
    batching_row_->set_label(tr("Batches"));
    batching_row_->set_explanation(
        tr("static: all sequences start together; closed loop: the batch is in flight all the time, each "
           "request that ends makes room for the next, and the others' prefills interrupt decoding"));
    batching_->setAccessibleName(tr("Batches"));
    batching_->set_options({{static_cast<int>(Batching::fixed), tr("Static"), {}},
                            {static_cast<int>(Batching::closed_loop), tr("Closed loop"), {}}});
    word(chunk_.row, chunk_.field, tr("Prefill chunk"),
         tr("Prompt tokens in a step of all sequences, 8,192 as engines do it; each step reads the weights "
            "again. 0: all prompts whole in one step"));
    prompt_steps_row_->set_label(tr("Prompts"));
    prompt_steps_row_->set_explanation(
        tr("Together: prompts share steps up to the chunk's tokens, and pay for their "
           "weights once; one by one: each has steps of its own"));
    prompt_steps_->setAccessibleName(tr("Prompts"));
    prompt_steps_->set_options({{static_cast<int>(PromptSteps::shared), tr("Together"), {}},
                                {static_cast<int>(PromptSteps::serial), tr("One by one"), {}}});
    word(prefix_.row, prefix_.field, tr("Prefix hit"),
         tr("Share of the prompt whose keys and values are in the cache already: read, not computed"));
    word(drafted_.row, drafted_.field, tr("Drafted tokens"),
         tr("Speculation: tokens drafted for one verification. 0: none"));
    draft_row_->set_label(tr("Draft"));
    draft_row_->set_explanation(tr("What drafts: something whose cost is stated, or the model's own modules "
                                   "for multi-token prediction, whose "
                                   "steps and memory count"));
    draft_->setAccessibleName(tr("Draft"));
    draft_->set_options({{static_cast<int>(Draft::share), tr("Stated cost"), {}},
                         {static_cast<int>(Draft::mtp), tr("Own modules"), {}}});
    word(acceptance_.row, acceptance_.field, tr("Acceptance"),
         tr("α, the chance that a drafted token is accepted once the one before it was: a verification of γ "
            "drafted tokens yields (1 − α^(γ + 1))/(1 − α)"));
    word(accepted_share_.row, accepted_share_.field, tr("Share accepted"),
         tr("The share of all drafted tokens that is accepted, as vLLM prints it; it sets the acceptance"));
    word(accepted_length_.row, accepted_length_.field, tr("Accepted length"),
         tr("Mean tokens of a round, the verification's own among them, as vLLM and SGLang print it; it sets "
            "the acceptance"));
    word(draft_cost_.row, draft_cost_.field, tr("Draft cost"),
         tr("Time of drafting one token, as a share of a decode step"));
    decode_group_row_->set_label(tr("Decode on"));
    decode_group_row_->set_explanation(
        tr("Another group that decodes for both sides, while A and B compute the prompts: keys and values "
           "then go over the links"));
    decode_group_->setAccessibleName(tr("Decode on"));
    word(decode_tensor_.row, decode_tensor_.field, tr("Tensor parallel"),
         tr("Accelerators of the decoding group that share each layer"));
    show_document();
}

void SchedulingSection::changeEvent(QEvent* event) {
    Section::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace llmroofline::gui
