#include "ui/diff/compare_sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

#include "core/dialects/registry.h"
#include "core/script/revision_create.h"
#include "ui/diff/difference_list.h"
#include "ui/diff/trial_words.h"
#include "ui/models/difference_model.h"
#include "ui/models/hook_words.h"
#include "ui/sql/sql_view.h"
#include "ui/support/format.h"
#include "ui/support/preferences.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/sheet_header.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int draftDelayMs = 60; // several boxes ticked in a row make one draft

// The models are empty, or nearly: what usually happened is that their modules are not imported.
bool dropsEverything(const project::ModelComparison& comparison)
{
    const auto& groups = comparison.comparison.groups;
    const bool noModels = std::ranges::all_of(comparison.models->metadata, [](const schema::MetaData& metadata) { return metadata.tables.empty(); });
    return noModels && std::ranges::any_of(groups, [](const autogenerate::DifferenceGroup& group) {
               return std::ranges::contains(group.differences, autogenerate::ChangeKind::RemoveTable, &autogenerate::Difference::kind);
           });
}

} // namespace

CompareSheet::CompareSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"compareSheet"_s, parent), m_session(session), m_model(new DifferenceModel(this)), m_delay(new QTimer(this)), m_pages(new QStackedWidget(this)), m_empty(new EmptyState(this)), m_list(new DifferenceList(m_model, this)), m_tabs(new QTabWidget(this)),
      m_script(new SqlView(this)), m_sql(new SqlView(this)), m_downgradeSql(new SqlView(this)), m_verdict(new Banner(this)), m_count(new ElidedLabel(this)), m_message(new QLineEdit(this)),
      m_again(new QPushButton(tr("Compare Again"), this)), m_close(new QPushButton(tr("Close"), this)), m_primary(new QPushButton(this))
{
    createHeader();
    createPages();
    m_verdict->setObjectName(u"draftVerdict"_s);
    column()->addWidget(m_verdict);
    createFooter();

    m_delay->setSingleShot(true);
    m_delay->setInterval(draftDelayMs);
    connect(m_delay, &QTimer::timeout, this, &CompareSheet::requestDraft);
    connect(m_model, &DifferenceModel::tickedChanged, this, &CompareSheet::draftSoon);
    connect(m_message, &QLineEdit::textChanged, this, &CompareSheet::draftSoon);
    connect(m_session, &project::ProjectSession::comparisonReady, this, &CompareSheet::show);
    connect(m_session, &project::ProjectSession::projectChanged, this, &CompareSheet::projectChanged);
    connect(m_session, &project::ProjectSession::comparisonFailed, this, &CompareSheet::fail);
    connect(m_session, &project::ProjectSession::draftReady, this, &CompareSheet::showDraft);
    connect(m_session, &project::ProjectSession::draftTried, this, &CompareSheet::showTrial);
    setPhase(Phase::Idle);
}

void CompareSheet::createHeader()
{
    header()->title()->setObjectName(u"compareTitle"_s);
    header()->title()->setText(tr("Compare"));
    connect(banner(), &Banner::linkActivated, this, &CompareSheet::takeRename);
}

void CompareSheet::createPages()
{
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(createResult());
    column()->addWidget(m_pages, 1);
}

QWidget* CompareSheet::createResult()
{
    connect(m_list, &DifferenceList::asideChosen, this, &CompareSheet::setAside);
    m_script->setAccessibleName(tr("The new revision"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_script, tr("Script"));
    m_tabs->addTab(m_sql, tr("SQL of the upgrade"));
    m_tabs->addTab(m_downgradeSql, tr("SQL of the downgrade"));

    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_tabs);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    return m_splitter;
}

void CompareSheet::createFooter()
{
    QVBoxLayout* footer = addFooter();
    m_count->setMuted(true);
    m_message->setObjectName(u"revisionMessage"_s);
    m_message->setPlaceholderText(tr("What the revision does, as in “add email to user”"));
    m_message->setAccessibleName(tr("Message of the revision"));
    m_message->setClearButtonEnabled(true);
    footer->addWidget(m_message);
    QHBoxLayout* row = addButtonRow(footer);
    row->addWidget(m_count, 1);
    m_primary->setObjectName(u"comparePrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    m_again->setObjectName(u"compareAgain"_s);
    m_close->setObjectName(u"compareClose"_s);
    row->addWidget(m_again);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_again, &QPushButton::clicked, this, &CompareSheet::compareWith);
    connect(m_close, &QPushButton::clicked, this, &CompareSheet::closeRequested);
    connect(m_primary, &QPushButton::clicked, this, &CompareSheet::accept);
    connect(m_message, &QLineEdit::returnPressed, this, &CompareSheet::accept);
}

void CompareSheet::compare()
{
    m_renames.clear();
    compareWith();
}

void CompareSheet::compareWith()
{
    banner()->clear();
    m_verdict->clear();
    setPhase(Phase::Comparing);
    m_model->setComparison(nullptr);
    m_draft.reset();
    for (SqlView* view : {m_script, m_sql, m_downgradeSql})
        view->setSql({}, {}, {}, {});
    const QString name = m_session->database().name;
    m_heads = m_session->project() ? m_session->project()->map()->headIds() : std::vector<std::string>();
    setUpToDate();
    header()->route()->setText(tr("The models and %1").arg(name));
    m_empty->clearButtons();
    header()->setProduction(Preferences().databaseUse(m_session->database()) == DatabaseUse::Production);
    m_empty->setTexts(tr("Comparing…"), tr("The models are read and compared with %1.").arg(name));
    m_session->compareModels(m_renames);
}

void CompareSheet::show(const std::shared_ptr<const project::ModelComparison>& comparison)
{
    if (m_phase != Phase::Comparing)
        return;
    m_model->setShowsAside(false);
    m_model->setSetAside(Preferences().setAside(folder()));
    m_model->setComparison(comparison);
    m_tried.reset();
    m_id = script::randomRevisionId();
    showNotes(*comparison);
    if (comparison->comparison.isEmpty()) {
        std::size_t tables = 0;
        for (const schema::MetaData& metadata : comparison->models->metadata)
            tables += metadata.tables.size();
        const QString name = m_session->database().name;
        m_empty->setTexts(tr("No differences"), tr("%1 has the %n tables that the models describe.", nullptr, static_cast<int>(tables)).arg(name));
        setPhase(Phase::Same);
        giveFocus(m_close);
        return;
    }
    showDifferent();
}

// Or that all of it is set aside.
void CompareSheet::showDifferent()
{
    m_empty->clearButtons();
    if (m_model->total() > 0 || m_model->showsAside()) {
        setPhase(Phase::Different);
        giveFocus(m_message);
        return;
    }
    m_empty->setTexts(tr("No other differences"), tr("%n differences are set aside.", nullptr, m_model->asideCount()));
    QPushButton* button = m_empty->addButton(tr("Show Them"));
    connect(button, &QPushButton::clicked, this, [this] {
        m_model->setShowsAside(true);
        showDifferent();
    });
    setPhase(Phase::Same);
    giveFocus(m_close);
}

// What a revision that came meanwhile does must not be found, and written, a second time.
void CompareSheet::projectChanged()
{
    const auto project = m_session->project();
    if (project && m_phase != Phase::Idle && project->map()->headIds() != m_heads)
        becomeOutdated();
}

void CompareSheet::catchUp()
{
    if (m_phase != Phase::Idle)
        compareWith();
}

void CompareSheet::setAside(const QStringList& keys)
{
    Preferences().setSetAside(folder(), keys);
    m_model->setSetAside(keys);
    if (m_phase == Phase::Different && m_model->total() == 0)
        showDifferent();
}

QString CompareSheet::folder() const
{
    return m_session->project() ? QString::fromStdString(m_session->project()->folder().string()) : QString();
}

void CompareSheet::showNotes(const project::ModelComparison& comparison)
{
    QStringList notes;
    if (dropsEverything(comparison))
        notes += tr("<b>The models have no tables, so everything would be dropped.</b> Most often the modules with the models are not imported in env.py.");
    if (!comparison.unknown.empty()) {
        notes += tr("<b>%n tables were made by no revision of this project.</b> They are dropped only if you tick them.", nullptr,
                    static_cast<int>(comparison.unknown.size()));
    }
    for (const std::string& warning : comparison.comparison.warnings)
        notes += toQString(warning).toHtmlEscaped();
    for (const std::string& note : comparison.notes)
        notes += toQString(note).toHtmlEscaped();
    const bool warns = !notes.isEmpty();
    if (!comparison.readBy.empty())
        notes += tr("The models were read by %1.").arg(toQString(comparison.readBy).toHtmlEscaped());
    for (std::size_t i = 0; i < comparison.candidates.size(); ++i) {
        const autogenerate::RenameCandidate& candidate = comparison.candidates[i];
        const QString table = toQString(candidate.rename.table.name.text());
        QStringList evidence;
        for (const std::string& word : candidate.evidence)
            evidence += toQString(word);
        const QString what = candidate.rename.column ? tr("Column %1.%2 may be renamed to %3").arg(table, toQString(*candidate.rename.column), toQString(candidate.rename.newName))
                                                     : tr("Table %1 may be renamed to %2").arg(table, toQString(candidate.rename.newName));
        notes += tr("%1 (%2). <a href=\"rename:%3\">Rename it</a>, so that its data stays.").arg(what.toHtmlEscaped(), evidence.join(u", "_s).toHtmlEscaped()).arg(i);
    }
    if (!notes.isEmpty())
        banner()->say(warns ? Banner::Kind::Warning : Banner::Kind::Information, notes.join(u"<br>"_s));
}

void CompareSheet::fail(const Error& error, const QString& python)
{
    if (m_phase != Phase::Comparing)
        return;
    m_empty->clearButtons();
    const project::DatabaseState& database = m_session->database();
    if (error.code == ErrorCode::Conflict && database.pending > 0) {
        m_empty->setTexts(tr("The models were not compared"),
                          tr("%1 is %n revisions behind: what those change would be found as a difference. Upgrade it first.", nullptr, static_cast<int>(database.pending))
                              .arg(database.name));
        if (!database.readOnly())
            connect(m_empty->addButton(tr("Upgrade to Head…"), true), &QPushButton::clicked, this, &CompareSheet::upgradeRequested);
    } else if (python.isEmpty()) {
        m_empty->setTexts(tr("The models were not compared"), errorSentence(error));
    } else {
        m_empty->setTexts(tr("The models were not compared"),
                          tr("%1\n\nThe project’s own Python usually can. That runs env.py and the modules of the models, with all that you may do yourself; no "
                             "migration runs, and after a minute it is ended. It would be %2.")
                              .arg(errorSentence(error), python));
        connect(m_empty->addButton(tr("Trust This Project and Compare"), true), &QPushButton::clicked, this, [this] {
            m_session->setTrusted(true);
            Q_EMIT trustGiven();
            compareWith();
        });
    }
    setPhase(Phase::Failed);
    giveFocus(m_again);
}

void CompareSheet::takeRename(const QString& link)
{
    const auto comparison = m_model->comparison();
    const std::size_t at = link.section(u':', 1).toULong();
    if (m_phase != Phase::Different || !link.startsWith(u"rename:"_s) || at >= comparison->candidates.size())
        return;
    m_renames.push_back(comparison->candidates[at].rename);
    compareWith();
}

project::DraftRequest CompareSheet::request() const
{
    return {.comparison = m_model->comparison(), .wanted = m_model->wanted(), .message = m_message->text(), .id = m_id};
}

bool CompareSheet::triedThis() const
{
    return m_tried && m_tried->request.comparison == m_model->comparison() && m_tried->request.wanted == m_model->wanted();
}

void CompareSheet::draftSoon()
{
    m_draft.reset();
    if (!triedThis()) {
        m_verdict->clear();
        m_trying = false;
    }
    updateFooter();
    if (m_phase == Phase::Different && m_model->ticked() > 0) {
        m_delay->start();
    } else if (m_phase == Phase::Different) {
        const QString nothing = tr("Tick a difference to see the revision that it makes.");
        m_script->setSql({}, u"python"_s, {}, nothing);
        m_sql->setSql({}, m_session->database().dialect, {}, nothing);
        m_downgradeSql->setSql({}, m_session->database().dialect, {}, nothing);
    }
}

void CompareSheet::requestDraft()
{
    if (m_phase == Phase::Different)
        m_session->requestDraft(request());
}

void CompareSheet::showDraft(const std::shared_ptr<const project::ComparisonDraft>& draft)
{
    if (m_phase != Phase::Different || draft->request != request())
        return;
    m_draft = draft;
    m_script->setSql(draft->script.text, u"python"_s, {}, draft->script.error ? errorSentence(*draft->script.error) : QString());
    // The message alone changes nothing of what the script does.
    if (!draft->script.error && !triedThis()) {
        if (m_session->database().dialect == u"sqlite"_s)
            tryDraft();
        else if (!m_trying)
            offerTrial();
    }
    showSql();
    updateFooter();
}

// On a server a database is made for it, which is for the user to decide.
void CompareSheet::offerTrial()
{
    if (m_session->database().readOnly())
        return;
    m_verdict->say(Banner::Kind::Information, tr("Not tried out yet. That needs a scratch database on the server, which is made empty and dropped again."));
    m_verdict->setClosable(false);
    connect(m_verdict->addButton(tr("Try It Out")), &QAbstractButton::clicked, this, &CompareSheet::tryDraft);
}

void CompareSheet::tryDraft()
{
    if (!m_draft || m_draft->script.error)
        return;
    m_verdict->clear();
    m_trying = true;
    m_session->tryDraft(*m_draft);
    updateFooter();
}

void CompareSheet::showTrial(const std::shared_ptr<const project::DraftTrial>& trial)
{
    if (m_phase != Phase::Different)
        return;
    m_tried = trial;
    if (!triedThis())
        return;
    m_trying = false;
    const auto dialect = dialects::findDialect(m_model->comparison()->settings.dialect);
    if (!dialect)
        return;
    const TrialWords words = trialWords(*trial, **dialect);
    m_verdict->say(words.proven ? Banner::Kind::Success : words.tried ? Banner::Kind::Problem : Banner::Kind::Information, words.sentence);
    m_verdict->setClosable(false);
    showSql();
    updateFooter();
}

// What ran when it was tried; before that, and where it cannot be, what the script asks for.
void CompareSheet::showSql()
{
    if (!m_draft)
        return;
    const auto show = [&](SqlView* view, const migration::StepText& asked, const migration::StepText* ran) {
        const migration::StepText& text = ran != nullptr && !ran->text.empty() ? *ran : asked;
        QString sql = toQString(text.text);
        if (text.incomplete)
            sql += tr("-- The rest is not known before it runs: %1").arg(errorSentence(*text.incomplete).replace(u'\n', u' '));
        view->setSql(sql, m_session->database().dialect, text.spans, m_draft->script.error ? errorSentence(*m_draft->script.error) : QString());
    };
    const project::DraftCheck* check = triedThis() && m_tried->check ? &*m_tried->check : nullptr;
    show(m_sql, m_draft->sql.upgrade, check != nullptr ? &check->upgrade : nullptr);
    show(m_downgradeSql, m_draft->sql.downgrade, check != nullptr ? &check->downgrade : nullptr);
}

void CompareSheet::accept()
{
    if (!isVisible() || !m_primary->isEnabled() || !m_draft)
        return;
    const auto written = m_session->writeScript(m_draft->script);
    if (!written) {
        banner()->say(Banner::Kind::Problem, tr("<b>The revision was not written.</b> %1").arg(errorSentence(written.error()).toHtmlEscaped()));
        return;
    }
    abandon();
    m_message->clear();
    Q_EMIT revisionWritten(toQString(*written));
}

void CompareSheet::setPhase(Phase phase)
{
    m_phase = phase;
    m_pages->setCurrentIndex(phase == Phase::Different ? 1 : 0);
    if (phase == Phase::Different)
        draftSoon();
    updateFooter();
}

void CompareSheet::updateFooter()
{
    const bool different = m_phase == Phase::Different;
    setFooterLine(different);
    m_message->setVisible(different);
    m_primary->setVisible(different);
    m_again->setVisible(m_phase == Phase::Same || m_phase == Phase::Failed || different);
    m_close->setText(different || m_phase == Phase::Comparing ? tr("Cancel") : tr("Close"));
    const int total = m_model->total();
    const int ticked = m_model->ticked();
    QString count;
    if (different)
        count = total == 0 ? tr("No other differences") : ticked == total ? tr("%n differences", nullptr, static_cast<int>(total)) : tr("%1 of %n differences", nullptr, static_cast<int>(total)).arg(ticked);
    if (different && m_draft && !m_draft->script.fileName.isEmpty())
        count += tr(" → %1").arg(m_draft->script.fileName);
    if (const QString hooks = different && m_draft ? unrunHooksSentence(m_draft->script.unrunHooks) : QString(); !hooks.isEmpty())
        count += u" · "_s + hooks;
    const bool trying = different && m_trying;
    if (trying)
        count += tr(" · being tried out…");
    m_count->setText(count);
    const bool wrong = different && triedThis() && m_tried->check && m_tried->check->outcome != project::DraftCheck::Outcome::Proven;
    m_primary->setText(wrong ? tr("Create It Nevertheless") : tr("Create the Revision"));
    m_primary->setEnabled(different && m_draft && !m_draft->script.error && !trying);
}

QString CompareSheet::trialText() const
{
    return m_verdict->text();
}

void CompareSheet::abandon()
{
    if (m_phase == Phase::Comparing)
        m_session->cancelComparison();
    m_model->setComparison(nullptr);
    m_draft.reset();
    m_tried.reset();
    banner()->clear();
    m_verdict->clear();
    setPhase(Phase::Idle);
}

} // namespace retort::ui
