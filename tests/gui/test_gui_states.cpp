// What the real window shows and says where something is unusual: no revisions, broken scripts, databases that cannot
// be used, runs that are cut short, files that change meanwhile, thousands of revisions; and whether the keyboard and a
// screen reader get everywhere. With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

#include "../support/database_server.h"
#include "../support/large_project.h"
#include "ui/backups/backups_pane.h"
#include "ui/connections/connect_panel.h"
#include "ui/connections/database_choice.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/backup_list_model.h"
#include "ui/models/plan_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "ui/support/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/find_bar.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::RunSheet::Phase;
using DatabasePhase = project::DatabaseState::Phase;

namespace {

constexpr auto head = "2a4c6e80b1d3";
constexpr auto orders = "47d9b21f6c03";
constexpr auto stock = "7ae30d58f1b4";
constexpr auto reorder = "90b6f4d7e812";

QByteArray revisionScript(const QByteArray& id, const QByteArray& down, const QByteArray& message)
{
    return "\"\"\"" + message + "\n\nRevision ID: " + id
           + "\n\"\"\"\nfrom alembic import op\nimport sqlalchemy as sa\n\nrevision = '" + id
           + "'\ndown_revision = " + down + "\n\n\ndef upgrade():\n    op.create_table('t_" + id
           + "', sa.Column('id', sa.Integer, primary_key=True))\n\n\ndef downgrade():\n    op.drop_table('t_" + id
           + "')\n";
}

// An Alembic project without revisions; its folder.
QString emptyProject(const Workbench& bench)
{
    const QString folder = bench.folder.filePath(u"plain"_s);
    QDir().mkpath(folder + u"/migrations/versions"_s);
    bench.write(folder + u"/alembic.ini"_s,
                "[alembic]\nscript_location = %(here)s/migrations\nsqlalchemy.url = sqlite:///plain.db\n");
    bench.write(folder + u"/migrations/env.py"_s, "from alembic import context\n");
    bench.write(folder + u"/migrations/script.py.mako"_s, "revision = ${repr(up_revision)}\n");
    return folder;
}

QStringList problems(Workbench& bench)
{
    const QAbstractItemModel* model = bench.window->findChild<QTreeView*>(u"problemsView"_s)->model();
    QStringList out;
    for (int row = 0; row < model->rowCount(); ++row)
        out.append(model->index(row, 0).data().toString());
    return out;
}

QString banner(const QWidget& parent)
{
    for (const ui::Banner* one : parent.findChildren<ui::Banner*>()) {
        if (one->isVisible())
            return one->text();
    }
    return {};
}

bool shownLabel(const QWidget& parent, const QString& text)
{
    const auto labels = parent.findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
}

// How many listen to an action; QObject keeps that to itself.
int listeners(const QAction* action)
{
    struct Open : QObject {
        using QObject::receivers;
    };
    return static_cast<const Open*>(static_cast<const QObject*>(action))->receivers(SIGNAL(triggered(bool)));
}

void addCustomers(const Workbench& bench, int count)
{
    bench.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                  "INSERT INTO customer (full_name) SELECT 'customer ' || i FROM n"_s.arg(count));
}

} // namespace

class GuiStatesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanupTestCase();
    void noRevisions();
    void brokenProject();
    void aFailedOpenKeepsTheProject();
    void databaseAtAnUnknownRevision();
    void notADatabase();
    void readOnlyDatabase();
    void lockedDatabase();
    void onAServer();
    void runThatBrokeOff();
    void planThatCannotRun();
    void failsInTheMiddle();
    void cancelsInTheMiddle();
    void closingWaitsForTheRun();
    void conflictWithADiskChange();
    void saveThatFails();
    void productionIsTinted();
    void findsInScriptAndSql();
    void keysOfTheWindowReachItFromTheEditor();
    void escapeAlwaysBacksOut();
    void everyControlHasAName();
    void everyActionIsConnected();
    void thousandsOfRevisions();
    void realProjects_data();
    void realProjects();

};

void GuiStatesTest::init()
{
    QSettings().clear();
}

void GuiStatesTest::cleanupTestCase()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
}

void GuiStatesTest::noRevisions()
{
    Workbench bench;
    bench.shot(u"no-project"_s);
    const QString folder = emptyProject(bench);
    QVERIFY(bench.open(folder));
    QCOMPARE(bench.window->revisions().model()->rowCount(), 0);
    QVERIFY(shownLabel(bench.window->revisions(), u"No revisions yet"_s));
    bench.window->session().connectToDatabase(ui::urlOfFile(folder + u"/plain.db"_s), u"test"_s, true);
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(!bench.action(u"upgradeOne"_s)->isEnabled());
    QVERIFY(!bench.action(u"downgradeOne"_s)->isEnabled());
    bench.shot(u"no-revisions"_s);
}

// A file that does not parse, a parent that no file declares, one id twice, and a cycle: each is a problem with its
// file, and the rest of the project is there.
void GuiStatesTest::brokenProject()
{
    Workbench bench;
    const QString folder = emptyProject(bench);
    const auto add = [&](const QByteArray& id, const QByteArray& down, const QByteArray& message) {
        bench.write(folder + u"/migrations/versions/"_s + QString::fromLatin1(id) + u".py"_s,
                    revisionScript(id, down, message));
    };
    add("aaa111", "None", "the first");
    add("bbb222", "'aaa111'", "the second");
    add("ccc333", "'nowhere1'", "its parent is not there");
    bench.write(folder + u"/migrations/versions/again.py"_s,
                revisionScript("bbb222", "'aaa111'", "the second once more"));
    bench.write(folder + u"/migrations/versions/broken.py"_s,
                "revision = 'ddd444'\ndown_revision = 'bbb222'\n\ndef upgrade(:\n    pass\n");
    QVERIFY(bench.open(folder));
    QTRY_VERIFY2(problems(bench).size() >= 3, qPrintable(problems(bench).join(u'\n')));
    const QString all = problems(bench).join(u'\n');
    QVERIFY2(all.contains(u"nowhere1"_s), qPrintable(all));
    QVERIFY2(all.contains(u"bbb222"_s), qPrintable(all));
    bench.window->bottom().openPage(0);
    bench.shot(u"broken-project"_s);

    // A problem leads to its script.
    auto* view = bench.window->findChild<QTreeView*>(u"problemsView"_s);
    for (int row = 0; row < view->model()->rowCount(); ++row) {
        if (view->model()->index(row, 0).data().toString().contains(u"nowhere1"_s))
            Q_EMIT view->activated(view->model()->index(row, 0));
    }
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string("ccc333"));

    add("aaa111", "'bbb222'", "the first, in a circle");
    QTRY_VERIFY2(problems(bench).join(u'\n').contains(u"ycle"_s), qPrintable(problems(bench).join(u'\n')));
    bench.shot(u"cycle"_s);
    bench.window->session().connectToDatabase(ui::urlOfFile(folder + u"/plain.db"_s), u"test"_s, true);
    QTRY_VERIFY(bench.window->session().database().connected());
    bench.action(u"upgradeHead"_s)->setEnabled(true); // whatever it says: a plan must not be made up
    bench.action(u"upgradeHead"_s)->trigger();
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::NotRunnable);
    QVERIFY(!bench.window->runSheet().outcomeText().isEmpty());
    bench.shot(u"cycle-plan"_s);
}

void GuiStatesTest::aFailedOpenKeepsTheProject()
{
    Workbench bench;
    QVERIFY(bench.open());
    QTemporaryDir nothing;
    bench.window->openProject(nothing.path());
    QTRY_VERIFY(bench.window->bottom().isOpen());
    QVERIFY(bench.window->session().project() != nullptr);
    QCOMPARE(bench.window->revisions().model()->rowCount(), 11);
    QVERIFY(!bench.window->findChild<QPlainTextEdit*>(u"logPane"_s)->toPlainText().isEmpty());
    bench.shot(u"failed-open"_s);
    const QString other = emptyProject(bench);
    QVERIFY(bench.open(other));
    QCOMPARE(bench.window->revisions().model()->rowCount(), 0);
}

void GuiStatesTest::databaseAtAnUnknownRevision()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.execute(u"UPDATE alembic_version SET version_num = 'deadbeef0000'"_s);
    bench.action(u"refreshDatabase"_s)->trigger();
    QTRY_COMPARE(bench.rows(), u"deadbeef0000"_s);
    QCOMPARE(bench.window->findChild<QLabel*>(u"nextLabel"_s)->text(), u"unknown revision"_s);
    bench.window->showPage(Page::Revision);
    bench.shot(u"unknown-revision"_s);
    bench.action(u"upgradeHead"_s)->trigger();
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::NotRunnable);
    QVERIFY2(bench.window->runSheet().outcomeText().contains(u"deadbeef0000"_s),
             qPrintable(bench.window->runSheet().outcomeText()));
    bench.shot(u"unknown-revision-plan"_s);
    // The way out: say where it really stands.
    bench.window->showRevision(u"1c0f5e7a2b90"_s);
    QVERIFY(bench.plan(u"stampSelected"_s));
    bench.shot(u"unknown-revision-stamp"_s);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), u"1c0f5e7a2b90"_s);
}

void GuiStatesTest::notADatabase()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.write(bench.path(u"notes.db"_s), QByteArray("This is a letter, not a database.\n").repeated(400));
    bench.window->session().connectToDatabase(ui::urlOfFile(bench.path(u"notes.db"_s)), u"chosen by hand"_s, false);
    QTRY_COMPARE(bench.window->session().database().phase, DatabasePhase::Failed);
    QCOMPARE(bench.window->page(), Page::Connect);
    QVERIFY2(banner(bench.window->connectPanel()).contains(u"not a database"_s),
             qPrintable(banner(bench.window->connectPanel())));
    QVERIFY(!bench.action(u"upgradeOne"_s)->isEnabled());
    bench.shot(u"not-a-database"_s);
}

void GuiStatesTest::readOnlyDatabase()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    const QString url = u"sqlite:///file:%1?mode=ro&uri=true"_s.arg(bench.path(u"shop.db"_s));
    bench.window->session().connectToDatabase(url, u"typed by hand"_s, false);
    QTRY_VERIFY(bench.window->session().database().connected());
    bench.action(u"upgradeOne"_s)->trigger();
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::Ready);
    bench.window->runSheet().backupBox()->setChecked(false);
    QVERIFY(bench.run());
    const QString said = bench.window->runSheet().outcomeText();
    QVERIFY2(said.contains(u"Nothing changed"_s) && said.contains(u"readonly"_s), qPrintable(said));
    bench.shot(u"read-only"_s);
}

void GuiStatesTest::lockedDatabase()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QVERIFY(bench.plan(u"upgradeOne"_s));
    bench.window->runSheet().backupBox()->setChecked(false);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(bench.path(u"shop.db"_s));
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"BEGIN IMMEDIATE"_s));
        QVERIFY(bench.run());
        QVERIFY(QSqlQuery(other).exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QString said = bench.window->runSheet().outcomeText();
    QVERIFY2(said.contains(u"Nothing changed"_s) && said.contains(u"locked"_s), qPrintable(said));
    bench.shot(u"locked"_s);
}

// Back to what the run has backed up.
static void goesBackOnTheServer(Workbench& bench)
{
    ui::BackupsPane& pane = bench.window->backups();
    bench.window->openBackups();
    QTRY_COMPARE(pane.model()->rowCount(), 1);
    bench.action(u"backUp"_s)->trigger();
    QTRY_COMPARE(pane.model()->rowCount(), 2);
    bench.shot(u"server-backups"_s);
    bench.window->resize(760, 620);
    bench.shot(u"server-backups-narrow"_s);
    pane.view()->setCurrentIndex(pane.model()->index(1, 0));
    Q_EMIT pane.view()->activated(pane.model()->index(1, 0));
    QVERIFY(pane.asking());
    bench.shot(u"server-restore-narrow"_s);
    bench.window->resize(1400, 900);
    bench.shot(u"server-restore"_s);
    pane.confirm();
    QTRY_VERIFY(bench.window->session().database().rows.empty());
    QTRY_COMPARE(pane.model()->rowCount(), 3);
    bench.shot(u"server-restored"_s);
}

// PostgreSQL instead of a file: the password is asked for beside the URL, and the plan is written down instead of rehearsed.
void GuiStatesTest::onAServer()
{
    tests::DatabaseServer server(tests::DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"connectTo"_s)->trigger();
    ui::ConnectPanel& panel = bench.window->connectPanel();
    auto* password = panel.findChild<QLineEdit*>(u"databasePassword"_s);
    auto* go = panel.findChild<QPushButton*>(u"connectUrl"_s);
    panel.urlField()->setText(u"postgresql://tester@127.0.0.1:%1/shop"_s.arg(server.port()));
    QVERIFY(password->isVisible());
    password->setText(u"a wrong guess"_s);
    go->click();
    QTRY_COMPARE(bench.window->session().database().phase, DatabasePhase::Failed);
    QVERIFY2(banner(panel).contains(u"failed for user &quot;tester&quot;"_s) && !banner(panel).contains(u"wrong guess"_s), qPrintable(banner(panel)));
    bench.shot(u"server-wrong-password"_s);
    password->setText(tests::DatabaseServer::password);
    go->click();
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(password->text().isEmpty());
    QVERIFY(bench.window->session().database().product.startsWith(u"PostgreSQL"_s));

    QVERIFY(bench.plan(u"upgradeHead"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(sheet.backupBox()->isVisible() && sheet.backupBox()->isChecked());
    bench.shot(u"server-plan"_s);
    QVERIFY(bench.run());
    QVERIFY2(sheet.outcomeText().contains(u"All applied"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"server-run"_s);
    QTRY_COMPARE(bench.window->session().database().pending, std::size_t(0));
    goesBackOnTheServer(bench);
    bench.action(u"connectTo"_s)->trigger();
    bench.shot(u"server-connected"_s);
}

// On MariaDB, where every statement commits: half a revision is in, and the window leads out of it.
void GuiStatesTest::runThatBrokeOff()
{
    tests::DatabaseServer server(tests::DatabaseServer::Kind::Mariadb);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    const auto tables = [&] { return server.run(u"shop"_s, u"SHOW TABLES"_s).out.simplified(); };
    Workbench bench;
    const QString script = bench.script(u"1c0f5e7a2b90"_s);
    const QByteArray good = bench.read(script);
    QByteArray bad = good;
    bad.replace("\n\n\ndef downgrade", "\n    op.execute(\"UPDATE no_such_table SET x = 1\")\n\n\ndef downgrade");
    bench.write(script, bad);
    QVERIFY(bench.open());
    const QString url = server.url(u"mariadb"_s, u"shop"_s);
    bench.window->session().connectToDatabase(url, u"test"_s, false);
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY2(sheet.outcomeText().contains(u"may hold part of a revision"_s) && sheet.outcomeText().contains(u"broken:out"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"broken-run-failed"_s);

    // Nothing else can be run there; the next connection says so first.
    bench.window->session().disconnectDatabase();
    bench.window->session().connectToDatabase(url, u"test"_s, false);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY2(sheet.outcomeText().contains(u"broke off in the middle of"_s) && sheet.outcomeText().contains(u"CREATE TABLE customer"_s), qPrintable(sheet.outcomeText()));
    // The backup that was made before it is offered.
    QTRY_VERIFY2(sheet.outcomeText().contains(u"broken:restore"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"broken-run"_s);
    // Once it was left, nothing takes anybody away from a script any more.
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QTRY_COMPARE(sheet.phase(), Phase::Idle);
    QSignalSpy told(&bench.window->session(), &project::ProjectSession::databaseChanged);
    bench.window->session().rescan();
    QTRY_VERIFY(told.size() >= 2);
    QCOMPARE(bench.window->page(), Page::Revision);
    bench.window->session().disconnectDatabase();
    bench.window->session().connectToDatabase(url, u"test"_s, false);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QTRY_VERIFY2(sheet.outcomeText().contains(u"broken:restore"_s), qPrintable(sheet.outcomeText()));
    Q_EMIT sheet.findChild<ui::Banner*>()->findChild<QLabel*>()->linkActivated(u"broken:restore"_s);
    QVERIFY(bench.window->backups().asking());
    const QSize wide = bench.window->size();
    bench.window->resize(760, 620);
    bench.shot(u"broken-run-narrow"_s);
    bench.window->resize(wide);
    bench.action(u"upgradeOne"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), Phase::NotRunnable);
    QVERIFY2(sheet.outcomeText().contains(u"See how to go on"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"broken-run-in-the-way"_s);
    auto* text = sheet.findChild<ui::Banner*>()->findChild<QLabel*>();

    // Undo: what was in is gone. (The baseline holds a table, an index and no data.)
    Q_EMIT text->linkActivated(u"broken:undo"_s);
    QTRY_VERIFY2(sheet.outcomeText().contains(u"Undone"_s), qPrintable(sheet.outcomeText()));
    QCOMPARE(tables(), QByteArray("alembic_version"));
    bench.shot(u"broken-run-undone"_s);

    // Once more, and on from there when the script is mended.
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    QVERIFY2(sheet.outcomeText().contains(u"broken:out"_s), qPrintable(sheet.outcomeText()));
    bench.write(script, good);
    Q_EMIT text->linkActivated(u"broken:out"_s);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(bench.run());
    QVERIFY2(sheet.outcomeText().contains(u"All applied"_s), qPrintable(sheet.outcomeText()));
    QTRY_COMPARE(bench.window->session().database().pending, std::size_t(0));
    QVERIFY(!bench.window->session().database().broken);
}

void GuiStatesTest::planThatCannotRun()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(stock), "op.execute(\"DELETE FROM no_such_table\")");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.action(u"upgradeHead"_s)->trigger();
    ui::RunSheet& sheet = bench.window->runSheet();
    QTRY_COMPARE(sheet.phase(), Phase::NotRunnable);
    const QString said = sheet.outcomeText();
    QVERIFY2(said.contains(u"script:%1:"_s.arg(QLatin1StringView(stock))) && said.contains(u"no_such_table"_s),
             qPrintable(said));
    bench.shot(u"cannot-run"_s);
    // What comes before it can run.
    auto* text = sheet.findChild<ui::Banner*>()->findChild<QLabel*>();
    const qsizetype link = said.indexOf(u"plan:"_s);
    QVERIFY2(link > 0, qPrintable(said));
    Q_EMIT text->linkActivated(said.sliced(link, said.indexOf(u'"', link) - link));
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(sheet.model()->rowCount() > 0);
    bench.action(u"connectTo"_s)->trigger();
    bench.shot(u"connect-panel"_s);
}

void GuiStatesTest::failsInTheMiddle()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(stock), "op.create_index(\"ux_customer_name\", \"customer\", [\"full_name\"], unique=True)");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.execute(u"INSERT INTO customer (full_name) VALUES ('Ada'), ('Ada')"_s);
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(sheet.model()->failedStep().has_value());
    QVERIFY2(sheet.outcomeText().contains(u"CREATE UNIQUE INDEX"_s), qPrintable(sheet.outcomeText()));
    QVERIFY(buttonOf(sheet, u"Restore the backup…"_s) != nullptr);
    bench.shot(u"failed-in-the-middle"_s);
}

void GuiStatesTest::cancelsInTheMiddle()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(reorder), slowStatement);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    addCustomers(bench, 400); // 400^4 rows: longer than any test waits
    QVERIFY(bench.plan(u"upgradeHead"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    sheet.primaryButton()->click();
    const auto stepAtWork = [&] {
        for (int step = 0; step < sheet.model()->rowCount(); ++step) {
            if (sheet.model()->state(step) == ui::StepState::Running)
                return sheet.model()->index(step, 0).data(ui::PlanModel::RevisionIdRole).toString();
        }
        return QString();
    };
    QTRY_COMPARE(stepAtWork(), QLatin1StringView(reorder));
    bench.shot(u"running"_s);
    QElapsedTimer timer;
    timer.start();
    sheet.closeButton()->click();
    QTRY_COMPARE(sheet.phase(), Phase::Finished);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    const QString said = sheet.outcomeText();
    QVERIFY2(said.contains(u"Stopped after"_s), qPrintable(said));
    QTRY_VERIFY(!bench.window->session().running());
    QVERIFY(!bench.rows().isEmpty());
    QVERIFY(bench.rows() != QLatin1StringView(reorder));
    bench.shot(u"cancelled"_s);
}

void GuiStatesTest::closingWaitsForTheRun()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(reorder), slowStatement);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    addCustomers(bench, 400);
    QVERIFY(bench.plan(u"upgradeHead"_s));
    bench.window->runSheet().primaryButton()->click();
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::Running);
    // Nothing takes the project away from under a run.
    bench.window->openProject(emptyProject(bench));
    QCOMPARE(bench.window->revisions().model()->rowCount(), 11);
    QVERIFY(!bench.window->close());
    QVERIFY(bench.window->isVisible());
    answerNext(u"Stop and Close"_s);
    QTRY_VERIFY(!bench.window->isVisible());
    QVERIFY(!bench.window->session().running());
}

void GuiStatesTest::conflictWithADiskChange()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    ui::RevisionPane& pane = bench.window->revisionPane();
    const QString file = bench.script(QLatin1StringView(orders));
    const QByteArray original = bench.read(file);
    pane.editor()->append(u"# mine\n"_s);
    bench.write(file, original + "# theirs\n");
    QTRY_VERIFY2(banner(pane).contains(u"changed on disk"_s), qPrintable(banner(pane)));
    bench.shot(u"conflict"_s);
    bench.action(u"saveScript"_s)->trigger();
    QCOMPARE(bench.read(file), original + "# theirs\n"); // refused
    QVERIFY(pane.hasUnsavedChanges());

    buttonOf(pane, u"Overwrite It"_s)->click();
    QCOMPARE(bench.read(file), original + "# mine\n");
    QVERIFY(!pane.hasUnsavedChanges());

    // Without changes of one's own, the editor follows the file.
    bench.write(file, original + "# theirs again\n");
    QTRY_VERIFY(pane.editor()->text().endsWith(u"# theirs again\n"_s));
    pane.editor()->append(u"# mine\n"_s);
    bench.write(file, original);
    QTRY_VERIFY(buttonOf(pane, u"Take Theirs"_s) != nullptr);
    buttonOf(pane, u"Take Theirs"_s)->click();
    QTRY_COMPARE(pane.editor()->text().toUtf8(), original);
    QVERIFY(!pane.hasUnsavedChanges());
}

void GuiStatesTest::saveThatFails()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    ui::RevisionPane& pane = bench.window->revisionPane();
    pane.editor()->append(u"# mine\n"_s);
    QVERIFY(QDir().rename(bench.path(u"migrations/versions"_s), bench.path(u"migrations/elsewhere"_s)));
    bench.action(u"saveScript"_s)->trigger();
    QVERIFY(pane.hasUnsavedChanges());
    QVERIFY2(banner(pane).contains(u"no longer on disk"_s), qPrintable(banner(pane)));
    bench.shot(u"not-saved"_s);
    QVERIFY(QDir().rename(bench.path(u"migrations/elsewhere"_s), bench.path(u"migrations/versions"_s)));
    pane.editor()->setModified(false);
}

void GuiStatesTest::productionIsTinted()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    auto* use = bench.window->findChild<QComboBox*>(u"databaseUse"_s);
    use->setCurrentIndex(static_cast<int>(ui::DatabaseUse::Production));
    Q_EMIT use->activated(use->currentIndex());
    QVERIFY(bench.plan(u"upgradeHead"_s));
    const QImage picture = bench.window->grab().toImage();
    const QWidget* bar = bench.window->findChild<QWidget*>(u"topBar"_s);
    QCOMPARE(picture.pixelColor(bar->mapTo(bench.window.get(), QPoint(bar->width() / 2, 3))),
             ui::colorsOf(bench.window->palette()).productionSoft);
    bench.shot(u"production"_s);
}

void GuiStatesTest::findsInScriptAndSql()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    ui::RevisionPane& pane = bench.window->revisionPane();
    QTRY_VERIFY(pane.sqlView()->toPlainText().contains(u"order_line"_s));
    pane.focusScript();
    bench.action(u"find"_s)->trigger();
    auto* bar = bench.window->findChild<ui::FindBar*>(u"findBar"_s);
    QVERIFY(bar->isVisible());
    auto* field = bar->findChild<QLineEdit*>();
    QTest::keyClicks(field, u"ORDER_LINE"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(pane.editor()->selectedText(), u"order_line"_s);
    int first = 0;
    int column = 0;
    pane.editor()->getCursorPosition(&first, &column);
    QTest::keyClick(field, Qt::Key_Return);
    int second = 0;
    pane.editor()->getCursorPosition(&second, &column);
    QVERIFY(second != first);
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    pane.editor()->getCursorPosition(&second, &column);
    QCOMPARE(second, first);
    bench.shot(u"find"_s);
    field->setText(u"no such word"_s);
    QVERIFY(!pane.editor()->selectMatch(field->text(), true));
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(pane.editor()->hasFocus());

    pane.focusSql();
    bench.action(u"find"_s)->trigger();
    field->setText(u"create table"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(pane.sqlView()->textCursor().selectedText(), u"CREATE TABLE"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(pane.sqlView()->hasFocus());
}

// Scintilla has bindings of its own (Ctrl+L deletes a line, Ctrl+U makes lower case); in this window the keys mean what
// the menus say.
void GuiStatesTest::keysOfTheWindowReachItFromTheEditor()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.window->activateWindow();
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    const QString before = editor->text();
    bench.window->revisionPane().focusScript();
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(editor->text(), before);
    QTest::keyClick(editor, Qt::Key_U, Qt::ControlModifier);
    QTRY_COMPARE(bench.window->page(), Page::Run);
    QCOMPARE(editor->text(), before);
    QTRY_COMPARE(bench.window->runSheet().phase(), Phase::Ready);
}

void GuiStatesTest::escapeAlwaysBacksOut()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->activateWindow();
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    bench.window->revisionPane().focusScript();
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_VERIFY(bench.window->revisions().view()->hasFocus());
    for (const char* name : {"goScript", "goSql", "goFacts"}) {
        bench.action(QString::fromLatin1(name))->trigger();
        QTRY_VERIFY(!bench.window->revisions().view()->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY2(bench.window->revisions().view()->hasFocus(), name);
    }
}

// What the keyboard can reach says what it is.
void GuiStatesTest::everyControlHasAName()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QStringList nameless;
    for (const QWidget* widget : bench.window->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<const QLabel*>(widget) != nullptr)
            continue;
        QString name = widget->accessibleName();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            name += button->text();
        const bool control = qobject_cast<const QAbstractButton*>(widget) != nullptr
                             || qobject_cast<const QLineEdit*>(widget) != nullptr
                             || qobject_cast<const QComboBox*>(widget) != nullptr
                             || qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
        const bool inside = widget->parentWidget() != nullptr
                            && (qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr
                                || widget->parentWidget()->inherits("QComboBoxPrivateContainer"));
        if (control && !inside && name.isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()
                            + u" in "_s
                            + (widget->parentWidget() != nullptr
                                   ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
                                   : QString()));
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

// No menu entry does nothing.
void GuiStatesTest::everyActionIsConnected()
{
    const Workbench bench;
    // Menus and groups listen as well.
    QMenu menu;
    const int menuAlone = listeners(menu.addAction(u"of the menu alone"_s));
    QStringList dead;
    for (const QAction* action : bench.window->QWidget::actions()) {
        if (listeners(action) <= menuAlone + (action->actionGroup() != nullptr ? 1 : 0))
            dead.append(action->objectName());
    }
    QVERIFY(bench.window->QWidget::actions().size() > 30);
    QVERIFY2(dead.isEmpty(), qPrintable(dead.join(u", "_s)));
}

void GuiStatesTest::thousandsOfRevisions()
{
    constexpr int count = 10'000;
    Workbench bench;
    const QString folder = bench.folder.filePath(u"large"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(tests::writeLargeProject(folder, count));
    QVERIFY(bench.open(folder));
    ui::RevisionView* view = bench.window->revisions().view();
    QCOMPARE(view->model()->rowCount(), count);
    bench.shot(u"ten-thousand"_s);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), count - 1);
    auto* field = bench.window->findChild<QLineEdit*>(u"revisionFilter"_s);
    QTest::keyClicks(field, u"number 77"_s);
    QTRY_VERIFY(view->model()->rowCount() > 0 && view->model()->rowCount() < count);
    bench.shot(u"ten-thousand-filtered"_s);
}

// Unpacked packages of Debian, where the corpus tests have left them.
void GuiStatesTest::realProjects_data()
{
    QTest::addColumn<QString>("folder");
    const QString modules = u"usr/lib/python3/dist-packages/"_s;
    QTest::newRow("neutron") << u"python3-neutron/"_s + modules + u"neutron/db/migration/alembic_migrations"_s;
    QTest::newRow("octavia") << u"python3-octavia/"_s + modules + u"octavia/db/migration/alembic_migrations"_s;
    QTest::newRow("keystone") << u"python3-keystone/"_s + modules + u"keystone/common/sql/migrations"_s;
    QTest::newRow("nova") << u"python3-nova/"_s + modules + u"nova/db/main/migrations"_s;
    QTest::newRow("pagure") << u"pagure/usr/share/pagure/alembic"_s;
}

void GuiStatesTest::realProjects()
{
    QFETCH(QString, folder);
    const QString cache = qEnvironmentVariable("RETORT_CACHE", QDir::homePath() + u"/.cache/retort"_s);
    const QString scripts = cache + u"/corpus/"_s + folder;
    if (!QDir(scripts).exists())
        QSKIP("the package is not unpacked; the corpus tests fetch it");
    Workbench bench;
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const QString project = bench.folder.filePath(name);
    QVERIFY(QDir().mkpath(project));
    bench.write(project + u"/alembic.ini"_s, "[alembic]\nscript_location = " + scripts.toUtf8()
                                                 + "\nrecursive_version_locations = true\nsqlalchemy.url = sqlite:///"
                                                 + name.toUtf8() + ".db\n");
    QVERIFY(bench.open(project));
    const int rows = bench.window->revisions().model()->rowCount();
    QVERIFY(rows > 5);
    bench.shot(name);
    // The oldest script is the large one; its SQL comes without a stall.
    ui::RevisionView* view = bench.window->revisions().view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_End);
    QTRY_VERIFY(!bench.window->revisionPane().sqlView()->toPlainText().isEmpty()
                || !banner(bench.window->revisionPane()).isEmpty());
    bench.shot(name + u"-oldest"_s);
    bench.window->session().connectToDatabase(ui::urlOfFile(project + u"/new.db"_s), u"test"_s, true);
    QTRY_VERIFY(bench.window->session().database().connected());
    bench.action(u"upgradeHead"_s)->trigger();
    const auto answered = [&] {
        const Phase phase = bench.window->runSheet().phase();
        return phase == Phase::Ready || phase == Phase::NotRunnable;
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered(), 60'000);
    bench.shot(name + u"-plan"_s);
    qInfo("%d rows; upgrade to head on a new SQLite file: %s", rows,
          bench.window->runSheet().phase() == Phase::Ready ? "can run"
                                                           : qPrintable(bench.window->runSheet().outcomeText()));
    for (const QSize size : {QSize(1024, 700), QSize(1280, 800), QSize(2560, 1440)}) {
        bench.window->resize(size);
        bench.window->showPage(Page::Revision);
        bench.shot(u"%1-%2x%3"_s.arg(name).arg(size.width()).arg(size.height()));
    }
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiStatesTest>(argc, argv);
}

#include "test_gui_states.moc"
