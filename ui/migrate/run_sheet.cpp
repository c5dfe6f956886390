#include "ui/migrate/run_sheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QStringList>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/migrate/broken_run_words.h"
#include "ui/migrate/plan_delegate.h"
#include "ui/migrate/run_words.h"
#include "ui/migrate/trip_words.h"
#include "ui/models/plan_model.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/sheet_header.h"
#include "ui/widgets/typed_name.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

namespace {

constexpr int unfoldAtMost = 3; // longer plans start folded, the first step open

QString verbOf(const project::RunRequest& request)
{
    switch (request.kind) {
    case project::RunKind::Upgrade: return RunSheet::tr("Upgrade");
    case project::RunKind::Downgrade: return RunSheet::tr("Downgrade");
    case project::RunKind::Stamp: return RunSheet::tr("Stamp");
    case project::RunKind::Resume: return RunSheet::tr("Go on");
    }
    return {};
}

// Not by their SQL, in which the time may stand at which the plan was made.
bool sameSteps(const project::RunPlan& one, const project::RunPlan& other)
{
    return one.sources == other.sources && std::ranges::equal(one.steps, other.steps, {}, &project::PlannedStep::revision, &project::PlannedStep::revision);
}

} // namespace

RunSheet::RunSheet(project::ProjectSession* session, QWidget* parent)
    : Sheet(u"runSheet"_s, parent), m_session(session), m_model(new PlanModel(this)), m_delegate(new PlanDelegate(this)), m_pages(new QStackedWidget(this)), m_tree(new QTreeView(this)),
      m_waiting(new QLabel(tr("Working out the plan…"), this)), m_progress(new QProgressBar(this)), m_current(new ElidedLabel(this)),
      m_transactions(new ElidedLabel(this)), m_name(new TypedName(this)), m_backup(new QCheckBox(this)), m_close(new QPushButton(this)),
      m_restore(new QPushButton(tr("Restore the backup…"), this)), m_try(new QPushButton(this)), m_primary(new QPushButton(this))
{
    createHeader();
    createTree();
    createFooter();
    connectSession();
    setPhase(Phase::Idle);
}

void RunSheet::createHeader()
{
    header()->title()->setObjectName(u"runTitle"_s);
    connect(banner(), &Banner::linkActivated, this, &RunSheet::openLink);
}

void RunSheet::createTree()
{
    m_tree->setObjectName(u"planTree"_s);
    m_tree->setAccessibleName(tr("Steps of the run"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(18);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(PlanModel::TextColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionHidden(PlanModel::StateColumn, true); // the delegate writes it at the end of the step
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setForegroundRole(QPalette::PlaceholderText);
    m_waiting->setBackgroundRole(QPalette::Base);
    m_waiting->setAutoFillBackground(true);
    m_waiting->setWordWrap(true);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_waiting);
    column()->addWidget(m_pages, 1);
    connect(m_tree, &QTreeView::activated, this, &RunSheet::activate);
}

void RunSheet::createFooter()
{
    QVBoxLayout* footer = addFooter();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the run"));
    m_current->setFont(monospaceFont());
    m_current->setMuted(true);
    m_transactions->setMuted(true);
    footer->addWidget(m_progress);
    footer->addWidget(m_current);
    // Not beside the buttons: in a narrow window, and in most languages, there is no room for it.
    auto* choices = new QHBoxLayout;
    choices->setSpacing(12);
    choices->addWidget(m_transactions, 1);
    choices->addWidget(m_backup);
    footer->addLayout(choices);

    footer->addWidget(m_name);
    connect(m_name, &TypedName::changed, this, &RunSheet::updateFooter);
    connect(m_name, &TypedName::confirmed, this, &RunSheet::nameConfirmed);

    QHBoxLayout* row = addButtonRow(footer);
    m_backup->setObjectName(u"backupFirst"_s);
    m_backup->setChecked(Preferences().backupFirst());
    m_close->setObjectName(u"runClose"_s);
    m_try->setObjectName(u"runTry"_s);
    m_primary->setObjectName(u"runPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addStretch(1);
    row->addWidget(m_restore);
    row->addWidget(m_try);
    row->addWidget(m_close);
    row->addWidget(m_primary);

    connect(m_primary, &QPushButton::clicked, this, &RunSheet::start);
    connect(m_restore, &QPushButton::clicked, this, [this] { Q_EMIT backupRestoreRequested(m_backupBefore); });
    connect(m_try, &QPushButton::clicked, this, &RunSheet::toggleTrial);
    closeOrStop(m_close, [this] {
        if (m_phase == Phase::Running)
            m_session->cancel();
        return m_phase == Phase::Running;
    });
}

void RunSheet::connectSession()
{
    using project::ProjectSession;
    connect(m_session, &ProjectSession::planReady, this, &RunSheet::showPlan);
    connect(m_session, &ProjectSession::planFailed, this, [this](const project::RunRequest&, const Error& error) {
        if (m_phase != Phase::Planning)
            return;
        m_model->setPlan(nullptr);
        header()->title()->setText(verbOf(m_request));
        QString html = tr("<b>There is no plan.</b> %1").arg(errorSentence(error).toHtmlEscaped());
        const auto project = m_session->project();
        if (error.code == ErrorCode::RevisionMap && project && project->map()->heads().size() > 1)
            html += u" <a href=\"merge\">"_s + tr("Merge the heads…") + u"</a>"_s;
        banner()->say(Banner::Kind::Problem, html);
        setPhase(Phase::NotRunnable);
    });
    connect(m_session, &ProjectSession::planStepTried, this, [this](const std::shared_ptr<const project::RunPlan>& plan, const project::RoundTrip& trip) {
        if (!m_trying || plan != m_model->plan())
            return;
        const bool passed = trip.outcome == project::RoundTrip::Outcome::Passed;
        m_model->setTrial(trip.revision, {.state = passed ? TrialState::Passed : TrialState::Failed, .word = tripWord(trip), .sentence = tripSentence(trip)});
        m_progress->setValue(m_progress->value() + 1);
    });
    connect(m_session, &ProjectSession::planTried, this, [this](const std::shared_ptr<const project::RunPlan>& plan, const project::PlanTrial& trial) {
        if (m_trying && plan == m_model->plan())
            tried(trial);
    });
    connect(m_session, &ProjectSession::runBackedUp, this, [this](const std::shared_ptr<const project::RunPlan>& plan, const QString& backup) {
        if (m_model->plan() == plan)
            m_backupBefore = backup;
    });
    connect(m_session, &ProjectSession::runStarted, this, [this](const std::shared_ptr<const project::RunPlan>& plan) {
        if (m_model->plan() == plan)
            setPhase(Phase::Running);
    });
    connect(m_session, &ProjectSession::projectChanged, this, &RunSheet::planAgain);
    // While something else is under way on the database, this cannot begin.
    connect(m_session, &ProjectSession::jobStarted, this, &RunSheet::updateFooter);
    connect(m_session, &ProjectSession::jobFinished, this, &RunSheet::updateFooter);
    connect(m_session, &ProjectSession::jobFinished, this, &RunSheet::settled);
    connect(m_session, &ProjectSession::jobFinished, this, &RunSheet::restoredElsewhere);
    connect(m_session, &ProjectSession::jobFinished, this, &RunSheet::planWhenIdle);
    connect(m_session, &ProjectSession::dataRestoreFinished, this, &RunSheet::planWhenIdle);
    connect(m_session, &ProjectSession::backupsChanged, this, &RunSheet::offerBackupBefore);
    connect(m_session, &ProjectSession::runStepStarted, this, &RunSheet::stepStarted);
    connect(m_session, &ProjectSession::runStatementStarted, this, [this](int, const QString& statement) {
        m_current->setText(statement.simplified());
    });
    connect(m_session, &ProjectSession::runStepFinished, this, [this](int step) {
        if (m_phase != Phase::Running)
            return;
        m_model->stepFinished(step);
        m_progress->setValue(step + 1);
    });
    connect(m_session, &ProjectSession::runFinished, this,
            [this](const std::shared_ptr<const project::RunPlan>& plan, const migration::RunReport& report) {
                if (plan == m_model->plan())
                    finish(report);
            });
}

void RunSheet::plan(const project::RunRequest& request, DatabaseUse use, const QString& note)
{
    if (m_phase == Phase::Running)
        return;
    m_request = request;
    m_use = use;
    m_note = note;
    m_database = m_session->database().name;
    // What is taken off it holds for this run; in production it has to be taken off each time.
    m_backup->setChecked(use == DatabaseUse::Production || Preferences().backupFirst());
    m_backupBefore.clear();
    m_before.reset();
    m_planLater = false;
    m_settled = false;
    m_backedUp = false;
    m_offerRestore = false;
    m_undoing = false;
    m_name->dismiss();
    if (m_trying)
        m_session->cancelTrial();
    endTrial();
    m_model->setPlan(nullptr);
    banner()->clear();
    header()->title()->setText(verbOf(request));
    header()->route()->setText(request.kind == project::RunKind::Resume ? m_database : tr("%1 to %2").arg(m_database, toQString(request.target)));
    setPhase(Phase::Planning);
    m_session->planRun(request);
}

// Of scripts that were read again: the plan shows what would run, and the keyboard stays where it is.
void RunSheet::planAgain()
{
    if (!m_session->project() || m_settling || m_settled)
        return;
    if (m_phase != Phase::Planning && m_phase != Phase::Ready && m_phase != Phase::NotRunnable)
        return;
    if (m_session->running()) {
        m_planLater = true;
        return;
    }
    // What is being worked out is of the scripts as they were.
    if (m_phase == Phase::Planning) {
        m_session->planRun(m_request);
        return;
    }
    const auto before = m_model->plan();
    const bool backup = m_backup->isChecked();
    plan(m_request, m_use, m_note);
    m_backup->setChecked(backup);
    m_before = before;
}

void RunSheet::planWhenIdle()
{
    if (m_planLater && !m_session->running()) {
        m_planLater = false;
        planAgain();
    }
}

void RunSheet::setUse(DatabaseUse use)
{
    if (use == m_use || m_settled || (m_phase != Phase::Planning && m_phase != Phase::Ready && m_phase != Phase::NotRunnable))
        return;
    const bool backup = m_backup->isChecked();
    plan(m_request, use, m_note);
    if (backup)
        m_backup->setChecked(true);
}

void RunSheet::showPlan(const std::shared_ptr<const project::RunPlan>& plan)
{
    // An answer to an earlier question is not shown.
    if (m_phase != Phase::Planning || plan->request != m_request)
        return;
    m_delegate->setDialect(m_session->database().dialect);
    m_model->setPlan(plan);
    header()->title()->setText(plan->steps.empty() ? verbOf(m_request) : runVerb(*plan, m_database));
    header()->route()->setText(plan->steps.empty() && plan->broken ? m_database : tr("%1, %2").arg(m_database, runRoute(*plan)));
    m_transactions->setText(tr("Runs %1.").arg(runTransactions(plan->transactions)));
    if (m_model->rowCount() <= unfoldAtMost)
        m_tree->expandAll();
    else
        m_tree->expand(m_model->index(0, 0));
    if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    for (int step = 0; step < m_model->rowCount(); ++step) {
        if (plan->obstacle && plan->steps.at(static_cast<std::size_t>(step)).sql.incomplete)
            showStep(m_model->index(step, 0));
    }
    const auto before = std::exchange(m_before, nullptr);
    QStringList notes;
    if (before && !sameSteps(*before, *plan))
        notes.append(tr("The scripts have changed. This is the plan as they are now."));
    if (!m_note.isEmpty())
        notes.append(m_note.toHtmlEscaped());
    if (const QString warnings = runWarnings(*plan); !warnings.isEmpty())
        notes.append(warnings);
    if (!plan->runnable())
        banner()->say(plan->steps.empty() && !plan->broken ? Banner::Kind::Information : Banner::Kind::Problem, runObstacle(*plan));
    else if (!notes.isEmpty())
        banner()->say(Banner::Kind::Warning, notes.join(u"<br>"_s));
    m_notes = plan->runnable() ? notes.join(u"<br>"_s) : QString();
    offerBackupBefore();
    m_primary->setText(runVerb(*plan, m_database));
    const bool asks = plan->runnable() && m_use == DatabaseUse::Production && takesAway(*plan);
    if (asks)
        m_name->ask(tr("This takes something away from a production database. Type %1 to allow it:"), m_session->database().nameToType);
    setPhase(plan->runnable() ? Phase::Ready : Phase::NotRunnable);
    if (before)
        return;
    if (asks)
        giveFocus(m_name);
    else if (plan->runnable())
        giveFocus(m_primary);
}

void RunSheet::nameConfirmed()
{
    if (!isVisible())
        return;
    if (m_undoing)
        settle(project::JobKind::UndoRun);
    else
        start();
}

void RunSheet::start()
{
    if (m_phase != Phase::Ready || !isVisible() || !m_name->satisfied() || m_session->running())
        return;
    endTrial();
    m_backedUp = m_backup->isVisibleTo(this) && m_backup->isChecked();
    banner()->clear();
    m_progress->setRange(0, m_model->rowCount());
    m_progress->setValue(0);
    m_current->setText(m_backedUp ? tr("Backing up %1…").arg(m_database) : QString());
    setPhase(Phase::Running);
    m_session->startRun(m_model->plan(), m_backedUp ? std::optional(backupLabel(*m_model->plan())) : std::nullopt);
}

// Begins it, or stops the one that is under way.
void RunSheet::toggleTrial()
{
    if (m_trying) {
        m_session->cancelTrial();
        endTrial();
        m_model->clearTrials();
        updateFooter();
        return;
    }
    if (m_phase != Phase::Ready)
        return;
    m_model->clearTrials();
    m_trying = true;
    m_progress->setRange(0, m_model->rowCount());
    m_progress->setValue(0);
    m_current->setText(tr("Trying each revision up, down and up again on an empty copy of the schema…"));
    updateFooter();
    m_session->tryPlan(m_model->plan());
}

void RunSheet::endTrial()
{
    m_trying = false;
}

void RunSheet::tried(const project::PlanTrial& trial)
{
    endTrial();
    const TripsOutcome outcome = tripsOutcome(trial);
    // What there was to think of before still holds.
    banner()->say(m_notes.isEmpty() ? outcome.kind : Banner::Kind::Warning, m_notes.isEmpty() ? outcome.html : outcome.html + u"<br>"_s + m_notes);
    updateFooter();
}

void RunSheet::stepStarted(int step)
{
    if (m_phase != Phase::Running)
        return;
    m_model->stepStarted(step);
    m_tree->scrollTo(m_model->index(step, 0));
    m_transactions->setText(tr("Step %1 of %2: %3").arg(step + 1).arg(m_model->rowCount()).arg(m_model->index(step, 0).data().toString()));
}

void RunSheet::finish(const migration::RunReport& report)
{
    m_model->runFinished(report);
    const RunOutcome outcome = runOutcome(*m_model->plan(), report, m_database, m_backedUp);
    banner()->say(outcome.kind, outcome.html);
    m_offerRestore = outcome.offerRestore && !m_backupBefore.isEmpty();
    setPhase(Phase::Finished);
    m_transactions->setText(tr("%Ln statements ran.", nullptr, static_cast<int>(report.statementsRun)));
    giveFocus(m_close);
    showFailedLine(report);
}

void RunSheet::showStep(const QModelIndex& step)
{
    m_tree->collapseAll();
    m_tree->expand(step);
    m_tree->setCurrentIndex(step);
    m_tree->scrollTo(step, QAbstractItemView::PositionAtCenter);
}

void RunSheet::showFailedLine(const migration::RunReport& report)
{
    const auto failed = m_model->failedStep();
    if (!failed)
        return;
    const QModelIndex step = m_model->index(*failed, 0);
    m_tree->expand(step);
    QModelIndex place = step;
    for (int line = 0; report.failed && line < m_model->rowCount(step); ++line) {
        const QModelIndex index = m_model->index(line, 0, step);
        if (index.data(PlanModel::ScriptLineRole).toUInt() == report.failed->source.line && report.failed->source.line != 0) {
            place = index;
            break;
        }
    }
    m_tree->setCurrentIndex(place);
    m_tree->scrollTo(place, QAbstractItemView::PositionAtCenter);
}

void RunSheet::setPhase(Phase phase)
{
    m_phase = phase;
    updateFooter();
    Q_EMIT phaseChanged();
}

void RunSheet::updateFooter()
{
    const bool running = m_phase == Phase::Running;
    const bool steps = m_model->rowCount() > 0;
    m_pages->setCurrentIndex(steps ? 0 : 1);
    m_waiting->setText(m_phase == Phase::Planning ? tr("Working out the plan…") : QString());
    m_progress->setVisible(running || m_trying);
    m_current->setVisible(running || m_trying);
    m_transactions->setVisible(steps && !m_trying);
    m_try->setVisible(m_phase == Phase::Ready && m_request.kind == project::RunKind::Upgrade);
    m_try->setText(m_trying ? tr("Stop Trying") : tr("Try It First"));
    m_try->setToolTip(m_session->database().dialect == u"sqlite"_s
                          ? tr("Runs each revision up, down and up again on an empty copy of the schema in memory. %1 is not touched.").arg(m_database)
                          : tr("Makes a scratch database on the server, runs each revision up, down and up again there, and drops it. %1 is not touched.").arg(m_database));
    m_backup->setText(tr("Back up %1 first").arg(m_database));
    m_backup->setVisible(m_phase == Phase::Ready && !m_session->backupFolder().isEmpty());
    m_primary->setVisible(m_phase == Phase::Ready);
    m_restore->setVisible(m_phase == Phase::Finished && m_offerRestore);
    header()->dismiss()->setVisible(!running);
    m_close->setEnabled(true);
    m_close->setText(running || m_phase == Phase::Ready || m_phase == Phase::Planning ? tr("Cancel") : tr("Close"));
    header()->setProduction(m_use == DatabaseUse::Production);
    m_name->setVisible(m_name->asking() && (m_phase == Phase::Ready || m_phase == Phase::NotRunnable));
    m_primary->setEnabled(m_name->satisfied() && !m_session->running());
    m_try->setEnabled(m_trying || !m_session->running());
    m_primary->setProperty("danger", m_use == DatabaseUse::Production);
}

QString RunSheet::outcomeText() const
{
    return banner()->text();
}

// What came of a run can be looked at again; a plan that was left is none any more.
void RunSheet::leave()
{
    if (m_phase != Phase::Finished)
        abandon();
}

void RunSheet::abandon()
{
    if (m_phase == Phase::Running)
        return;
    if (m_phase == Phase::Planning)
        m_session->cancelPlan();
    if (m_trying)
        m_session->cancelTrial();
    endTrial();
    m_model->setPlan(nullptr);
    banner()->clear();
    m_name->dismiss();
    setPhase(Phase::Idle);
}

void RunSheet::openLink(const QString& link)
{
    if (link == u"merge"_s)
        Q_EMIT mergeRequested();
    const QStringList parts = link.split(u':');
    if (parts.size() == 2 && parts.first() == u"plan"_s) {
        project::RunRequest request = m_request;
        request.target = toUtf8(parts.at(1));
        plan(request, m_use, m_note);
    }
    if (parts.size() == 2 && parts.first() == u"broken"_s)
        openBrokenRun(parts.at(1));
    if (parts.size() == 3 && parts.first() == u"script"_s)
        Q_EMIT scriptLineActivated(parts.at(1), parts.at(2).toInt());
}

// What can be done about a run that broke off.
void RunSheet::openBrokenRun(const QString& choice)
{
    if (choice == u"restore"_s) {
        const auto plan = m_model->plan();
        if (const backup::BackupEntry* before = plan && plan->broken ? backupBefore(*plan->broken, m_session->backups()) : nullptr)
            Q_EMIT backupRestoreRequested(before->id);
        return;
    }
    const project::RunRequest request{.kind = project::RunKind::Resume, .target = {}, .purge = false, .undecidedIsIn = choice == u"in"_s};
    if (choice == u"in"_s || choice == u"out"_s) {
        plan(request, m_use, m_note);
        return;
    }
    m_undoing = choice == u"undo"_s && m_use == DatabaseUse::Production;
    if (!m_undoing)
        return settle(choice == u"undo"_s ? project::JobKind::UndoRun : project::JobKind::ForgetRun);
    m_name->ask(tr("Undoing takes away what the run made in a production database. Type %1 and press Enter to undo it:"), m_session->database().nameToType);
    m_name->setFocus(Qt::OtherFocusReason);
}

void RunSheet::settle(project::JobKind how)
{
    m_undoing = false;
    m_name->dismiss();
    setPhase(Phase::Planning);
    m_waiting->setText(how == project::JobKind::UndoRun ? tr("Undoing what is in…") : tr("Forgetting the run…"));
    m_settling = true;
    m_session->settleBrokenRun(how, m_request.undecidedIsIn);
}

void RunSheet::settled(const project::JobResult& result)
{
    if (!m_settling || (result.kind != project::JobKind::UndoRun && result.kind != project::JobKind::ForgetRun))
        return;
    m_settling = false;
    m_settled = true;
    m_model->setPlan(nullptr);
    if (result.error)
        banner()->say(Banner::Kind::Problem, errorSentence(*result.error).toHtmlEscaped() + u"<br><a href=\"broken:out\">"_s + tr("See how to go on") + u"</a>"_s);
    else
        banner()->say(Banner::Kind::Success, result.kind == project::JobKind::UndoRun
                                                 ? tr("<b>Undone.</b> The database holds nothing of the revision any more.")
                                                 : tr("<b>Forgotten.</b> The run no longer counts; the database is as it is."));
    setPhase(Phase::NotRunnable);
}

// What the run that broke off began from may have been backed up. The list of backups comes when it comes.
void RunSheet::offerBackupBefore()
{
    const auto plan = m_model->plan();
    if (!plan || !plan->broken || (m_phase != Phase::Planning && m_phase != Phase::Ready && m_phase != Phase::NotRunnable)
        || banner()->text().contains(u"broken:restore"_s) || plan->broken->now.state == migration::BrokenState::StillRunning)
        return;
    const backup::BackupEntry* before = backupBefore(*plan->broken, m_session->backups());
    if (!before)
        return;
    banner()->say(banner()->kind(), banner()->text() + u"<br>"_s + brokenRunRestoreOffer(*before));
}

// The plan was made from what is gone now; the backup of a run that has ended was made use of.
void RunSheet::restoredElsewhere(const project::JobResult& result)
{
    if (!result.changed)
        return;
    if (m_phase == Phase::Finished) {
        m_offerRestore = false;
        updateFooter();
    } else if (m_phase != Phase::Idle && m_phase != Phase::Running) {
        const project::RunRequest request = m_request.kind == project::RunKind::Resume ? project::RunRequest{.kind = project::RunKind::Upgrade, .target = "heads"}
                                                                                        : m_request;
        plan(request, m_use, m_note);
    }
}

// A line of SQL leads to the line of the script that it comes from; a step to its script.
void RunSheet::activate(const QModelIndex& index)
{
    if (m_request.kind != project::RunKind::Stamp)
        Q_EMIT scriptLineActivated(index.data(PlanModel::RevisionIdRole).toString(), index.data(PlanModel::ScriptLineRole).toInt());
}

void RunSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_phase != Phase::Running) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RunSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_delegate->updateFonts();
    if (event->type() == QEvent::PaletteChange)
        updateFooter();
}

} // namespace retort::ui
