// That nothing happens to another database than the one a plan was made on, and that no text is lost: when the connection
// changes under a plan, when a script's file goes or cannot be read any more, and when something is let go.

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include "ui/connections/database_choice.h"
#include "ui/editor/difference_page.h"
#include "ui/editor/facts_view.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_side.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/plan_model.h"
#include "ui/models/problem_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/problems_pane.h"
#include "ui/support/preferences.h"
#include "ui/widgets/banner.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::RunSheet::Phase;
using project::ProjectSession;

namespace {

constexpr auto head = "2a4c6e80b1d3";
constexpr auto reorder = "90b6f4d7e812";

bool connectTo(Workbench& bench, const QString& file)
{
    bench.window->session().connectToDatabase(ui::urlOfFile(bench.path(file)), u"test"_s, true);
    return eventually([&] { return bench.window->session().database().connected() && bench.window->session().database().name == file; });
}

bool select(Workbench& bench, const char* revision)
{
    bench.window->revisions().view()->selectRevision(revision);
    return eventually([&] { return bench.window->revisionPane().currentRevision() == revision && bench.window->revisionPane().scriptSide()->loaded(); });
}

ui::ScriptEditor& editorOf(Workbench& bench)
{
    return *bench.window->revisionPane().editor();
}

bool listed(Workbench& bench, const std::string& revision)
{
    return bench.window->revisions().model()->rowOfId(revision).has_value();
}

} // namespace

class GuiSafetyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planGoesWithItsConnection();
    void keysGoToNoButtonThatIsNotSeen();
    void planIsStartedOnNoOtherConnection();
    void scriptsThatChangeMakeAnotherPlan();
    void scriptsThatChangeWhilePlanning();
    void otherScriptsThanPlannedAreNotRun();
    void otherModulesThanPlannedAreNotRun();
    void nothingStartsBesideABackup();
    void databaseStaysWhileSomethingRuns();
    void lostConnectionTakesNobodyAway();
    void useOfADatabaseReachesItsPlan();
    void useBelongsToTheDatabase();
    void backupIsLeftOutForOneRun();
    void backupOfTheRunIsOffered();
    void textOutlivesItsFile();
    void discardedTextIsGone();
    void unreadableScriptStays();
    void unreadableScriptIsOpened();
    void fileThatDoesNotCountIsOpened();
    void anotherIdIsFollowed();
    void keyboardStaysWhenTheDifferenceGoes();
    void closingThatWasRefusedIsForgotten();
    void listKeepsItsPlace();
    void factsKeepTheKeyboard();
};

void GuiSafetyTest::planGoesWithItsConnection()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(connectTo(bench, u"dev.db"_s));
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QCOMPARE(bench.window->page(), Page::Run);
    QVERIFY(connectTo(bench, u"live.db"_s));
    QCOMPARE(bench.window->runSheet().phase(), Phase::Idle);
    QVERIFY(bench.window->page() != Page::Run);
    // And one that was cancelled cannot be gone back to.
    QVERIFY(bench.plan(u"upgradeHead"_s));
    bench.window->runSheet().closeButton()->click();
    QCOMPARE(bench.window->runSheet().phase(), Phase::Idle);
}

// A plan that comes after its sheet was left takes the keyboard from nobody, and nothing runs of it.
void GuiSafetyTest::keysGoToNoButtonThatIsNotSeen()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(select(bench, reorder));
    ui::RunSheet& sheet = bench.window->runSheet();
    QSignalSpy started(&bench.window->session(), &ProjectSession::runStarted);
    // Left by Esc: there is no plan any more.
    bench.action(u"upgradeHead"_s)->trigger();
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
    QCOMPARE(sheet.phase(), Phase::Idle);
    // Left by a click on another revision: it is come back to.
    bench.action(u"upgradeHead"_s)->trigger();
    bench.window->revisions().view()->selectRevision(head);
    QCOMPARE(bench.window->page(), Page::Revision);
    editorOf(bench).setFocus();
    QTRY_VERIFY2(sheet.phase() == Phase::Ready, qPrintable(sheet.outcomeText()));
    QVERIFY(editorOf(bench).hasFocus());
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Space);
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Return);
    sheet.primaryButton()->click(); // however it is reached
    QTest::qWait(100);
    QVERIFY(started.isEmpty());
    QCOMPARE(sheet.phase(), Phase::Ready);
    bench.window->revisionPane().scriptSide()->discard();
    // While it is seen the plan gives the keyboard to its button.
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(sheet.primaryButton()->hasFocus());
    QTest::keyClick(bench.window->focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(bench.rows(), QLatin1StringView(head));
}

void GuiSafetyTest::planIsStartedOnNoOtherConnection()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(connectTo(bench, u"dev.db"_s));
    ProjectSession& session = bench.window->session();
    QSignalSpy planned(&session, &ProjectSession::planReady);
    session.planRun({.kind = project::RunKind::Upgrade, .target = "head"});
    QTRY_COMPARE(planned.size(), 1);
    const auto plan = planned.constFirst().constFirst().value<std::shared_ptr<const project::RunPlan>>();
    QVERIFY(plan && plan->runnable());
    QVERIFY(connectTo(bench, u"live.db"_s));
    QSignalSpy started(&session, &ProjectSession::runStarted);
    QSignalSpy finished(&session, &ProjectSession::runFinished);
    session.startRun(plan, std::nullopt);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    const auto report = finished.constFirst().at(1).value<migration::RunReport>();
    QVERIFY(report.error.has_value());
    QVERIFY(report.error->code == ErrorCode::Conflict);
    QVERIFY2(report.error->message.contains("another connection"), report.error->message.c_str());
    QVERIFY(!session.running());
    QVERIFY(bench.rows().isEmpty());
    // Nor is it tried.
    QSignalSpy tried(&session, &ProjectSession::planTried);
    session.tryPlan(plan);
    QTRY_COMPARE(tried.size(), 1);
    QVERIFY(tried.constFirst().at(1).value<project::PlanTrial>().error.has_value());
}

void GuiSafetyTest::scriptsThatChangeMakeAnotherPlan()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.plan(u"upgradeHead"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    const auto before = sheet.model()->plan();
    ui::RevisionView* list = bench.window->revisions().view();
    list->setFocus();
    bench.putIntoUpgrade(QLatin1StringView(reorder), "op.execute(\"SELECT 'put in later'\")");
    QTRY_VERIFY(sheet.phase() == Phase::Ready && sheet.model()->plan() != before);
    QVERIFY2(sheet.outcomeText().contains(u"scripts have changed"_s), qPrintable(sheet.outcomeText()));
    QVERIFY(list->hasFocus());
    bench.shot(u"safety-planned-again"_s);
    // Reading them again without a change says nothing.
    const auto changed = sheet.model()->plan();
    bench.window->session().rescan();
    QTRY_VERIFY(sheet.phase() == Phase::Ready && sheet.model()->plan() != changed);
    QVERIFY(!sheet.outcomeText().contains(u"scripts have changed"_s));
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), QLatin1StringView(head));
}

// The database keeps the plan waiting until the scripts have been read again.
void GuiSafetyTest::scriptsThatChangeWhilePlanning()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    QSignalSpy reread(&bench.window->session(), &ProjectSession::projectChanged);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
        database.setDatabaseName(bench.path(u"shop.db"_s));
        QVERIFY(database.open());
        QSqlQuery holder(database);
        QVERIFY(holder.exec(u"BEGIN EXCLUSIVE"_s));
        bench.action(u"upgradeHead"_s)->trigger();
        QVERIFY(sheet.phase() == Phase::Planning);
        bench.write(bench.path(u"migrations/versions/later.py"_s),
                    QByteArray("from alembic import op\n\nrevision = 'put1n1ater'\ndown_revision = '") + head
                        + "'\n\ndef upgrade():\n    op.execute('SELECT 1')\n\ndef downgrade():\n    pass\n");
        bench.window->session().rescan();
        QTRY_VERIFY(!reread.isEmpty());
        QVERIFY(sheet.phase() == Phase::Planning);
        QVERIFY(holder.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"holder"_s);
    QTRY_VERIFY(sheet.phase() == Phase::Ready);
    QCOMPARE(sheet.model()->plan()->steps.back().revision, "put1n1ater");
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), u"put1n1ater"_s);
}

namespace {

std::shared_ptr<const project::RunPlan> planned(Workbench& bench)
{
    QSignalSpy spy(&bench.window->session(), &ProjectSession::planReady);
    bench.window->session().planRun({.kind = project::RunKind::Upgrade, .target = "head"});
    if (!eventually([&] { return !spy.isEmpty(); }))
        return nullptr;
    return spy.constFirst().constFirst().value<std::shared_ptr<const project::RunPlan>>();
}

std::optional<Error> started(Workbench& bench, const std::shared_ptr<const project::RunPlan>& plan)
{
    QSignalSpy finished(&bench.window->session(), &ProjectSession::runFinished);
    bench.window->session().startRun(plan, std::nullopt);
    if (!eventually([&] { return !finished.isEmpty(); }))
        return Error{.code = ErrorCode::Cancelled, .message = "it never finished"};
    return finished.constFirst().at(1).value<migration::RunReport>().error;
}

} // namespace

void GuiSafetyTest::otherScriptsThanPlannedAreNotRun()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    const auto plan = planned(bench);
    QVERIFY(plan && plan->runnable());
    // The last of them; the first would run, were they not looked at before.
    const QString file = bench.script(QLatin1StringView(head));
    const QByteArray text = bench.read(file);
    bench.putIntoUpgrade(QLatin1StringView(head), "op.execute(\"SELECT 1\")");
    const auto error = started(bench, plan);
    QVERIFY(error.has_value());
    QVERIFY(error->code == ErrorCode::Conflict);
    QVERIFY2(error->message.contains(head), error->message.c_str());
    QVERIFY(bench.rows().isEmpty());
    bench.write(file, text);
    QVERIFY(!started(bench, plan).has_value());
    QTRY_COMPARE(bench.rows(), QLatin1StringView(head));
}

void GuiSafetyTest::otherModulesThanPlannedAreNotRun()
{
    Workbench bench;
    bench.write(bench.path(u"migrations/helper.py"_s), "TEXT = 'SELECT 1'\n");
    QByteArray ini = bench.read(bench.path(u"alembic.ini"_s));
    if (!ini.contains("prepend_sys_path"))
        bench.write(bench.path(u"alembic.ini"_s), ini.replace("[alembic]\n", "[alembic]\nprepend_sys_path = .\n"));
    bench.putIntoUpgrade(QLatin1StringView(head), "from migrations.helper import TEXT; op.execute(TEXT)");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    const auto plan = planned(bench);
    QVERIFY(plan);
    QVERIFY2(plan->runnable(), plan->obstacle && plan->obstacle->error ? plan->obstacle->error->message.c_str() : "");
    bench.write(bench.path(u"migrations/helper.py"_s), "TEXT = 'DROP TABLE customer'\n");
    const auto error = started(bench, plan);
    QVERIFY(error.has_value());
    QVERIFY2(error->message.contains("migrations.helper"), error->message.c_str());
    QVERIFY(bench.rows().isEmpty());
}

void GuiSafetyTest::databaseStaysWhileSomethingRuns()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    ProjectSession& session = bench.window->session();
    QSignalSpy finished(&session, &ProjectSession::jobFinished);
    QSignalSpy failed(&session, &ProjectSession::projectFailed);
    session.createBackup(u"by hand"_s);
    session.disconnectDatabase();
    QVERIFY(session.running());
    QVERIFY(session.database().connected());
    session.open(bench.path());
    QCOMPARE(failed.size(), 1);
    session.close();
    QVERIFY(session.project() != nullptr);
    QTRY_VERIFY(!finished.isEmpty());
    session.disconnectDatabase();
    QVERIFY(!session.database().connected());
}

void GuiSafetyTest::lostConnectionTakesNobodyAway()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(select(bench, reorder));
    QCOMPARE(bench.window->page(), Page::Revision);
    editorOf(bench).setFocus();
    bench.write(bench.path(u"shop.db"_s), QByteArray(8192, 'x'));
    bench.window->session().rescan();
    QTRY_COMPARE(bench.window->session().database().phase, project::DatabaseState::Phase::Failed);
    QCOMPARE(bench.window->page(), Page::Revision);
    QVERIFY(editorOf(bench).hasFocus());
    QVERIFY2(bench.window->findChild<ui::BottomPanel*>()->status().contains(u"shop.db"_s), qPrintable(bench.window->findChild<ui::BottomPanel*>()->status()));
    // Where one is asked for, the panel says why there is none.
    bench.window->session().connectToDatabase(ui::urlOfFile(bench.path(u"shop.db"_s)), u"test"_s, false);
    QTRY_COMPARE(bench.window->page(), Page::Connect);
}

void GuiSafetyTest::nothingStartsBesideABackup()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QVERIFY(bench.plan(u"upgradeHead"_s));
    ProjectSession& session = bench.window->session();
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(sheet.primaryButton()->isEnabled());
    QSignalSpy finished(&session, &ProjectSession::jobFinished);
    session.createBackup(u"by hand"_s);
    QVERIFY(session.running());
    QVERIFY(!sheet.primaryButton()->isEnabled());
    QVERIFY(!sheet.tryButton()->isEnabled());
    // Past the button: it is answered, and nothing of the sheet hangs.
    QSignalSpy ended(&session, &ProjectSession::runFinished);
    session.startRun(sheet.model()->plan(), std::nullopt);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(ended.constFirst().at(1).value<migration::RunReport>().error.has_value());
    QTRY_VERIFY(!finished.isEmpty());
    QCOMPARE(sheet.phase(), Phase::Finished);
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), QLatin1StringView(head));
}

void GuiSafetyTest::useOfADatabaseReachesItsPlan()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QVERIFY(bench.plan(u"downgradeOne"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(sheet.primaryButton()->isEnabled());
    ui::Preferences().setDatabaseUse(bench.window->session().database(), ui::DatabaseUse::Production);
    sheet.setUse(ui::DatabaseUse::Production);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(!sheet.primaryButton()->isEnabled()); // the name has to be typed now
    QVERIFY(sheet.backupBox()->isChecked());
}

void GuiSafetyTest::useBelongsToTheDatabase()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    ProjectSession& session = bench.window->session();
    ui::Preferences().setDatabaseUse(session.database(), ui::DatabaseUse::Production);
    // Relative, with another driver, by a link: it is the same file.
    QVERIFY(QFile::link(bench.path(u"shop.db"_s), bench.path(u"link.db"_s)));
    for (const QString& url : {u"sqlite:///shop.db"_s, u"sqlite+pysqlite:///./shop.db"_s, ui::urlOfFile(bench.path(u"link.db"_s))}) {
        session.connectToDatabase(url, u"test"_s, false);
        QTRY_VERIFY2(session.database().connected() && session.database().displayUrl == url, qPrintable(url));
        QVERIFY2(ui::Preferences().databaseUse(session.database()) == ui::DatabaseUse::Production, qPrintable(url));
    }
    QVERIFY(connectTo(bench, u"other.db"_s));
    QVERIFY(ui::Preferences().databaseUse(session.database()) != ui::DatabaseUse::Production);
}

void GuiSafetyTest::backupIsLeftOutForOneRun()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QCheckBox* backup = bench.window->runSheet().backupBox();
    QVERIFY(backup->isChecked());
    backup->click();
    QVERIFY(!backup->isChecked());
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QVERIFY(backup->isChecked());
    // What the settings say holds, except in production.
    ui::Preferences().setBackupFirst(false);
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QVERIFY(!backup->isChecked());
    bench.window->runSheet().setUse(ui::DatabaseUse::Production);
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::Ready);
    QVERIFY(backup->isChecked());
    ui::Preferences().setBackupFirst(true);
}

void GuiSafetyTest::backupOfTheRunIsOffered()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(head), "op.create_index(\"ux_customer_name\", \"customer\", [\"full_name\"], unique=True)");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.execute(u"INSERT INTO customer (full_name) VALUES ('Ada'), ('Ada')"_s);
    ui::RunSheet& sheet = bench.window->runSheet();
    QSignalSpy asked(&sheet, &ui::RunSheet::backupRestoreRequested);
    QSignalSpy backedUp(&bench.window->session(), &ProjectSession::runBackedUp);
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    QCOMPARE(backedUp.size(), 1);
    const QString before = backedUp.constFirst().at(1).toString();
    // A later backup is not the one that undoes the run.
    QSignalSpy finished(&bench.window->session(), &ProjectSession::jobFinished);
    bench.window->session().createBackup(u"by hand"_s);
    QTRY_VERIFY(!finished.isEmpty());
    QTRY_VERIFY(!bench.window->session().backups().empty() && bench.window->session().backups().front().id != before);
    QAbstractButton* restore = buttonOf(sheet, u"Restore the backup…"_s);
    QVERIFY(restore != nullptr);
    restore->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().constFirst().toString(), before);
}

void GuiSafetyTest::textOutlivesItsFile()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, head));
    const QString file = bench.script(QLatin1StringView(head));
    ui::RevisionPane& pane = bench.window->revisionPane();
    editorOf(bench).append(u"\n# unsaved words\n"_s);
    QVERIFY(pane.hasUnsavedChanges());
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY(!listed(bench, head));
    QVERIFY(editorOf(bench).text().contains(u"# unsaved words"_s));
    QVERIFY(pane.hasUnsavedChanges());
    bench.shot(u"safety-file-gone"_s);
    QAbstractButton* again = buttonOf(pane, u"Write It Again"_s);
    QVERIFY(again != nullptr);
    again->click();
    QTRY_VERIFY(listed(bench, head));
    QVERIFY(bench.read(file).contains("# unsaved words"));
    QVERIFY(!pane.hasUnsavedChanges());
    QCOMPARE(pane.currentRevision(), std::string(head));
    // Without unsaved text there is nothing to keep.
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY(!listed(bench, head));
}

void GuiSafetyTest::discardedTextIsGone()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, reorder));
    ui::RevisionPane& pane = bench.window->revisionPane();
    const QString before = editorOf(bench).text();
    editorOf(bench).append(u"\n# unsaved words\n"_s);
    bool proceeded = false;
    answerNext(u"Discard"_s);
    pane.whenNothingIsUnsaved([&] { proceeded = true; });
    QTRY_VERIFY(proceeded);
    QCOMPARE(editorOf(bench).text(), before);
    QVERIFY(!pane.hasUnsavedChanges());
    editorOf(bench).undo(); // it was one step
    QVERIFY(editorOf(bench).text().contains(u"# unsaved words"_s));
}

void GuiSafetyTest::unreadableScriptStays()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, head));
    const QString file = bench.script(QLatin1StringView(head));
    ui::RevisionPane& pane = bench.window->revisionPane();
    const QString whole = editorOf(bench).text();
    QString broken = whole;
    broken.replace(u"revision: str = '"_s, u"revision: str = "_s);
    QVERIFY(broken != whole);
    editorOf(bench).replaceText(broken);
    QVERIFY(pane.save());
    QTRY_VERIFY(!listed(bench, head));
    QCOMPARE(editorOf(bench).text(), broken);
    QVERIFY(!editorOf(bench).isReadOnly());
    bench.shot(u"safety-unreadable"_s);
    editorOf(bench).undo();
    QCOMPARE(editorOf(bench).text(), whole);
    QVERIFY(pane.save());
    QTRY_VERIFY(listed(bench, head));
    QTRY_COMPARE(pane.currentRevision(), std::string(head));
    QCOMPARE(bench.window->revisions().view()->selectedRevision(), std::string(head));
    QCOMPARE(bench.read(file), whole.toUtf8());
}

void GuiSafetyTest::unreadableScriptIsOpened()
{
    Workbench bench;
    const QString file = bench.path(u"migrations/versions/zz_new.py"_s);
    bench.write(file, "\"\"\"half written\"\"\"\nrevision = 'abc\n");
    QVERIFY(bench.open());
    auto* problems = bench.window->findChild<ui::ProblemModel*>();
    QVERIFY(problems != nullptr);
    int row = -1;
    for (int i = 0; i < problems->rowCount(); ++i)
        row = problems->problem(i).file == file ? i : row;
    QVERIFY(row >= 0);
    QVERIFY(problems->problem(row).unread);
    Q_EMIT bench.window->findChild<ui::ProblemsPane*>()->problemActivated(row);
    QTRY_VERIFY(editorOf(bench).text().contains(u"half written"_s));
    QCOMPARE(bench.window->page(), Page::Revision);
    editorOf(bench).replaceText(u"\"\"\"half written\"\"\"\nrevision = 'abc123'\ndown_revision = '%1'\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n"_s.arg(QLatin1StringView(head)));
    QVERIFY(bench.window->revisionPane().save());
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string("abc123"));
    QTRY_COMPARE(bench.window->revisions().view()->selectedRevision(), std::string("abc123"));
}

// Of two files with one id the list knows one; the other can be mended all the same.
void GuiSafetyTest::fileThatDoesNotCountIsOpened()
{
    Workbench bench;
    const QString file = bench.path(u"migrations/versions/0000_copy.py"_s);
    const QByteArray text = bench.read(bench.script(QLatin1StringView(reorder)));
    bench.write(file, QByteArray(text).replace("def upgrade() -> None:", "# the copy\ndef upgrade() -> None:"));
    QVERIFY(bench.open());
    QVERIFY(select(bench, reorder));
    QVERIFY(!editorOf(bench).text().contains(u"# the copy"_s));
    auto* problems = bench.window->findChild<ui::ProblemModel*>();
    int row = -1;
    for (int i = 0; i < problems->rowCount(); ++i)
        row = problems->problem(i).file == file ? i : row;
    QVERIFY(row >= 0);
    Q_EMIT bench.window->findChild<ui::ProblemsPane*>()->problemActivated(row);
    QTRY_VERIFY(editorOf(bench).text().contains(u"# the copy"_s));
    QSignalSpy reread(&bench.window->session(), &ProjectSession::projectChanged);
    bench.window->session().rescan();
    QTRY_VERIFY(!reread.isEmpty());
    QVERIFY(editorOf(bench).text().contains(u"# the copy"_s));
    editorOf(bench).replaceText(editorOf(bench).text().replace(u"revision: str = '90b6f4d7e812'"_s, u"revision: str = 'c0b1c0b1c0b1'"_s).replace(u"revision: str = \"90b6f4d7e812\""_s, u"revision: str = \"c0b1c0b1c0b1\""_s));
    QVERIFY(bench.window->revisionPane().save());
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string("c0b1c0b1c0b1"));
    QTRY_COMPARE(bench.window->revisions().view()->selectedRevision(), std::string("c0b1c0b1c0b1"));
}

void GuiSafetyTest::anotherIdIsFollowed()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, head));
    ui::RevisionPane& pane = bench.window->revisionPane();
    QString text = editorOf(bench).text();
    text.replace(QLatin1StringView(head), u"0123456789ab"_s);
    editorOf(bench).replaceText(text);
    QVERIFY(pane.save());
    QTRY_COMPARE(pane.currentRevision(), std::string("0123456789ab"));
    QCOMPARE(bench.window->revisions().view()->selectedRevision(), std::string("0123456789ab"));
    QVERIFY(editorOf(bench).isUndoAvailable());
}

void GuiSafetyTest::keyboardStaysWhenTheDifferenceGoes()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, head));
    ui::RevisionPane& pane = bench.window->revisionPane();
    pane.difference()->ask({.sentence = u"Two texts."_s, .before = u"a\n"_s, .after = u"b\n"_s, .nameBefore = u"a"_s, .nameAfter = u"b"_s, .answers = {{.label = u"Yes"_s, .act = {}}}});
    ui::RevisionView* list = bench.window->revisions().view();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    const QString before = editorOf(bench).text();
    QTest::keyClick(list, Qt::Key_J);
    QTRY_VERIFY(pane.currentRevision() != head);
    QVERIFY(!pane.difference()->asking());
    QVERIFY(list->hasFocus());
    QVERIFY(!pane.hasUnsavedChanges());
    // An answer leads to the script.
    pane.difference()->ask({.sentence = u"Two texts."_s, .before = u"a\n"_s, .after = u"b\n"_s, .nameBefore = u"a"_s, .nameAfter = u"b"_s, .answers = {{.label = u"Yes"_s, .act = {}}}});
    buttonOf(*pane.difference(), u"Yes"_s)->click();
    QTRY_VERIFY(editorOf(bench).hasFocus());
}

void GuiSafetyTest::closingThatWasRefusedIsForgotten()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QVERIFY(select(bench, reorder));
    editorOf(bench).append(u"\n# unsaved words\n"_s);
    ProjectSession& session = bench.window->session();
    QSignalSpy finished(&session, &ProjectSession::jobFinished);
    session.createBackup(u"by hand"_s);
    QVERIFY(session.running());
    answerNext(u"Stop and Close"_s);
    bench.window->close();
    answerNext(u"Cancel"_s); // of what is asked about the unsaved words
    QTRY_VERIFY(!finished.isEmpty());
    QTRY_VERIFY(!session.running());
    QTest::qWait(200);
    QVERIFY(bench.window->isVisible());
    const qsizetype before = finished.size();
    session.createBackup(u"another"_s);
    QTRY_COMPARE(finished.size(), before + 1);
    QTest::qWait(200);
    QVERIFY(bench.window->isVisible());
    bench.window->revisionPane().scriptSide()->discard();
}

void GuiSafetyTest::listKeepsItsPlace()
{
    Workbench bench;
    QVERIFY(bench.open(writeLine(bench, 200)));
    ui::RevisionView* list = bench.window->revisions().view();
    if (bench.action(u"foldRuns"_s)->isChecked())
        bench.action(u"foldRuns"_s)->trigger();
    QTRY_VERIFY(list->verticalScrollBar()->maximum() > 1000);
    list->selectRevision("r199");
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    const qsizetype selected = list->selectionModel()->selectedRows().size();
    QCOMPARE(selected, 3);
    list->verticalScrollBar()->setValue(1234);
    QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
    bench.window->session().rescan();
    QTRY_VERIFY(!reset.isEmpty());
    QCOMPARE(list->verticalScrollBar()->value(), 1234);
    QCOMPARE(list->selectionModel()->selectedRows().size(), selected);
    QVERIFY(list->range().has_value());
}

// What leads somewhere is stopped at, in order, and what says the same as before is not made anew.
void GuiSafetyTest::factsKeepTheKeyboard()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(select(bench, reorder));
    QTRY_VERIFY(!bench.window->revisionPane().summary().isEmpty()); // it is one of them
    bench.window->revisionPane().focusFacts();
    auto* facts = bench.window->findChild<ui::FactsView*>();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QPointer<QWidget> link = QApplication::focusWidget();
    QVERIFY(link && facts->isAncestorOf(link));
    bench.window->session().rescan();
    QSignalSpy changed(&bench.window->session(), &ProjectSession::projectChanged);
    QTRY_VERIFY(!changed.isEmpty());
    QTest::qWait(50);
    QVERIFY(link);
    QVERIFY(link->hasFocus());
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSafetyTest>(argc, argv);
}

#include "test_gui_safety.moc"
