#include "ui/backups/restore_rows_sheet.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/backups/restore_rows_words.h"
#include "ui/backups/row_route_model.h"
#include "ui/support/format.h"
#include "ui/support/style.h"
#include "ui/support/text.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/roomy_delegate.h"
#include "ui/widgets/sheet_header.h"
#include "ui/widgets/typed_name.h"

using namespace Qt::StringLiterals;

namespace retort::ui {

using project::DataRestoreStage;
using project::ProjectSession;

RestoreRowsSheet::RestoreRowsSheet(ProjectSession* session, QWidget* parent)
    : Sheet(u"restoreRowsSheet"_s, parent), m_session(session), m_model(new RowRouteModel(this)), m_ways(new QWidget(this)), m_revision(new QRadioButton(m_ways)), m_here(new QRadioButton(tr("Fill the tables as they are now"), m_ways)),
      m_fresh(new QRadioButton(m_ways)), m_partly(new QCheckBox(tr("If a table cannot be filled, restore the others without it"), m_ways)), m_steps(new QLabel(this)), m_tree(new QTreeView(this)), m_progress(new QProgressBar(this)), m_current(new ElidedLabel(this)), m_name(new TypedName(this)),
      m_close(new QPushButton(this)), m_primary(new QPushButton(this))
{
    header()->title()->setText(tr("Restore only the rows of a backup"));
    createWays();
    createTree();
    createFooter();
    connectSession();
    setPhase(Phase::Idle);
}

void RestoreRowsSheet::createWays()
{
    auto* rows = new QVBoxLayout(m_ways);
    rows->setContentsMargins(16, 12, 16, 8);
    rows->setSpacing(4);
    m_revision->setText(tr("By way of the backup’s revision")); // until the plan says which
    m_fresh->setText(tr("Empty the database and build it anew"));
    m_revision->setObjectName(u"rowsByRevision"_s);
    m_here->setObjectName(u"rowsHere"_s);
    m_fresh->setObjectName(u"rowsFresh"_s);
    m_partly->setObjectName(u"rowsPartly"_s);
    m_revision->setChecked(true);
    m_steps->setWordWrap(true);
    m_steps->setTextFormat(Qt::RichText);
    m_steps->setContentsMargins(0, 8, 0, 0);
    rows->addWidget(m_revision);
    rows->addWidget(m_here);
    rows->addWidget(m_fresh);
    rows->addSpacing(4);
    rows->addWidget(m_partly);
    rows->addWidget(m_steps);
    column()->addWidget(m_ways);
    const auto asks = [this] { return m_phase == Phase::Ready || m_phase == Phase::NotRunnable || m_phase == Phase::Planning; };
    for (QRadioButton* button : {m_revision, m_here, m_fresh}) {
        connect(button, &QRadioButton::toggled, this, [this, asks](bool chosen) {
            if (chosen && asks())
                plan();
        });
    }
    connect(m_partly, &QCheckBox::toggled, this, [this, asks] {
        if (asks())
            plan();
    });
}

void RestoreRowsSheet::createTree()
{
    m_tree->setObjectName(u"rowRoutes"_s);
    m_tree->setAccessibleName(tr("Tables of the backup"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setHighlightSections(false);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column()->addWidget(m_tree, 1);
    connect(m_model, &RowRouteModel::mappingEdited, this, &RestoreRowsSheet::plan, Qt::QueuedConnection); // not while the view edits
}

void RestoreRowsSheet::createFooter()
{
    QVBoxLayout* footer = addFooter();
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress of the restore"));
    m_current->setMuted(true);
    footer->addWidget(m_progress);
    footer->addWidget(m_current);
    footer->addWidget(m_name);
    connect(m_name, &TypedName::changed, this, &RestoreRowsSheet::updateControls);
    connect(m_name, &TypedName::confirmed, this, &RestoreRowsSheet::start);
    QHBoxLayout* row = addButtonRow(footer);
    m_close->setObjectName(u"rowsClose"_s);
    m_primary->setObjectName(u"rowsPrimary"_s);
    setPrimary(m_primary);
    m_primary->setDefault(true);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &RestoreRowsSheet::start);
    closeOrStop(m_close, [this] {
        if (m_phase == Phase::Running)
            m_session->cancel();
        return m_phase == Phase::Running;
    });
}

void RestoreRowsSheet::connectSession()
{
    connect(m_session, &ProjectSession::dataRestorePlanned, this, &RestoreRowsSheet::showPlan);
    connect(m_session, &ProjectSession::dataRestorePlanFailed, this, [this](const Error& error) {
        if (m_phase != Phase::Planning)
            return;
        banner()->say(Banner::Kind::Problem, tr("<b>There is no plan.</b> %1").arg(errorSentence(error).toHtmlEscaped()));
        setPhase(Phase::NotRunnable);
    });
    connect(m_session, &ProjectSession::dataRestoreStage, this, [this](int stage) { showStage(static_cast<DataRestoreStage>(stage)); });
    connect(m_session, &ProjectSession::jobProgress, this, [this](project::JobKind kind, qint64 done, qint64 total) {
        if (m_phase != Phase::Running || kind != project::JobKind::RestoreRows)
            return;
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    });
    connect(m_session, &ProjectSession::dataRestoreFinished, this,
            [this](const std::shared_ptr<const project::DataRestorePlan>& plan, const std::shared_ptr<const project::DataRestoreReport>& report) {
                if (plan == m_plan)
                    finish(*report);
            });
    // What another run or restore has changed makes another plan.
    const auto planAgain = [this] {
        if (m_phase == Phase::Planning || m_phase == Phase::Ready || m_phase == Phase::NotRunnable)
            plan();
    };
    connect(m_session, &ProjectSession::jobStarted, this, &RestoreRowsSheet::updateControls);
    connect(m_session, &ProjectSession::jobFinished, this, &RestoreRowsSheet::updateControls);
    connect(m_session, &ProjectSession::runStarted, this, &RestoreRowsSheet::updateControls);
    connect(m_session, &ProjectSession::runFinished, this, &RestoreRowsSheet::updateControls);
    connect(m_session, &ProjectSession::runFinished, this, planAgain);
    connect(m_session, &ProjectSession::projectChanged, this, [this, planAgain] {
        if (m_session->project())
            planAgain();
    });
    connect(m_session, &ProjectSession::jobFinished, this, [planAgain](const project::JobResult& result) {
        if (result.changed)
            planAgain();
    });
}

void RestoreRowsSheet::open(const QString& id, DatabaseUse use)
{
    if (m_phase == Phase::Running)
        return;
    m_id = id;
    m_use = use;
    m_database = m_session->database().name;
    m_model->forgetEdits();
    m_model->clearPlan();
    setPhase(Phase::Idle); // the choice below makes no plan
    m_revision->setChecked(true);
    m_partly->setChecked(false);
    plan();
}

void RestoreRowsSheet::setUse(DatabaseUse use)
{
    if (use == m_use || (m_phase != Phase::Planning && m_phase != Phase::Ready && m_phase != Phase::NotRunnable))
        return;
    m_use = use;
    plan();
}

void RestoreRowsSheet::plan()
{
    if (m_phase == Phase::Running)
        return;
    m_plan.reset();
    banner()->clear();
    setPhase(Phase::Planning);
    m_session->planDataRestore({.folder = {},
                                .id = m_id,
                                .way = way(),
                                .mapping = m_model->mapping(),
                                .partly = m_partly->isChecked()});
}

project::RowsWay RestoreRowsSheet::way() const
{
    return m_here->isChecked() ? project::RowsWay::Here : m_fresh->isChecked() ? project::RowsWay::Fresh : project::RowsWay::Revision;
}

void RestoreRowsSheet::showPlan(const std::shared_ptr<const project::DataRestorePlan>& plan)
{
    if (m_phase != Phase::Planning || plan->request.id != m_id || plan->request.way != way() || plan->request.mapping != m_model->mapping()
        || plan->request.partly != m_partly->isChecked())
        return; // an answer to an earlier question
    m_plan = plan;
    header()->route()->setText(restoreRowsRoute(*plan, m_database));
    m_revision->setText(restoreRowsByRevision(*plan));
    m_fresh->setText(tr("Empty %1 and build it anew, where no downgrade leads there").arg(m_database));
    m_steps->setText(restoreRowsSteps(*plan, m_database));
    m_model->showPlan(*plan);
    for (const int column : {RowRouteModel::FromColumn, RowRouteModel::RowsColumn, RowRouteModel::ToColumn})
        m_tree->resizeColumnToContents(column);
    QStringList notes;
    for (const std::string& note : plan->notes)
        notes.append(toQString(note).toHtmlEscaped());
    if (plan->obstacle)
        banner()->say(Banner::Kind::Problem, tr("<b>This way is not open.</b> %1").arg(errorSentence(*plan->obstacle).toHtmlEscaped()));
    else if (!notes.isEmpty())
        banner()->say(Banner::Kind::Information, notes.join(u"<br>"_s));
    const bool runnable = plan->runnable() && m_model->tablesToFill() > 0;
    if (runnable && m_use == DatabaseUse::Production)
        m_name->ask(tr("This replaces rows of a production database. Type %1 to allow it:"), m_session->database().nameToType);
    else
        m_name->dismiss();
    setPhase(runnable ? Phase::Ready : Phase::NotRunnable);
}

void RestoreRowsSheet::start()
{
    if (m_phase != Phase::Ready || !isVisible() || !m_name->satisfied() || m_session->running())
        return;
    banner()->clear();
    m_progress->setRange(0, 0);
    m_current->setText({});
    setPhase(Phase::Running);
    m_session->startDataRestore(m_plan, tr("before restoring rows"));
}

void RestoreRowsSheet::showStage(DataRestoreStage stage)
{
    if (m_phase == Phase::Running)
        m_current->setText(restoreRowsStage(stage, m_database));
}

void RestoreRowsSheet::finish(const project::DataRestoreReport& report)
{
    if (report.rows)
        m_model->showReport(*report.rows);
    const RestoreRowsOutcome outcome = restoreRowsOutcome(report, m_database);
    banner()->say(outcome.kind, outcome.html);
    setPhase(Phase::Finished);
    giveFocus(m_close);
}

void RestoreRowsSheet::setPhase(Phase phase)
{
    m_phase = phase;
    updateControls();
    Q_EMIT phaseChanged();
}

void RestoreRowsSheet::updateControls()
{
    const bool running = m_phase == Phase::Running;
    const bool asking = m_phase == Phase::Ready || m_phase == Phase::NotRunnable;
    m_ways->setVisible(m_phase != Phase::Finished);
    m_revision->setEnabled(asking);
    m_here->setEnabled(asking);
    m_fresh->setEnabled(asking);
    m_partly->setEnabled(asking);
    m_tree->setEditTriggers(asking ? QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked
                                   : QAbstractItemView::NoEditTriggers);
    m_tree->setEnabled(m_phase != Phase::Planning);
    m_model->setLocked(!asking);
    m_progress->setVisible(running);
    m_current->setVisible(running || m_phase == Phase::Planning);
    if (m_phase == Phase::Planning)
        m_current->setText(tr("Reading the backup…"));
    m_primary->setVisible(m_phase == Phase::Ready);
    m_primary->setText(tr("Restore the Rows of %n Tables", nullptr, m_model->tablesToFill()));
    m_primary->setProperty("danger", m_use == DatabaseUse::Production);
    m_close->setEnabled(true);
    m_close->setText(m_phase == Phase::Finished ? tr("Close") : tr("Cancel"));
    header()->dismiss()->setVisible(!running);
    m_name->setVisible(m_name->asking() && m_phase == Phase::Ready);
    m_primary->setEnabled(m_name->satisfied() && !m_session->running());
    header()->setProduction(m_use == DatabaseUse::Production);
}

QString RestoreRowsSheet::outcomeText() const
{
    return banner()->text();
}

void RestoreRowsSheet::abandon()
{
    if (m_phase == Phase::Running)
        return;
    m_session->cancelDataRestorePlan();
    m_plan.reset();
    m_model->clearPlan();
    m_model->forgetEdits();
    banner()->clear();
    m_name->dismiss();
    setPhase(Phase::Idle);
}

void RestoreRowsSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_phase != Phase::Running) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void RestoreRowsSheet::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateControls();
}

} // namespace retort::ui
