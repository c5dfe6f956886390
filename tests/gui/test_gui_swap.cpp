// A backup in a new database that takes the place of the connected one, in the real window: SQLite, PostgreSQL, and MariaDB
// that cannot. With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

#include "../support/database_server.h"
#include "core/database/open_database.h"
#include "ui/backups/backups_pane.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/backup_list_model.h"
#include "ui/support/preferences.h"
#include "ui/widgets/banner.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using tests::DatabaseServer;

class GuiSwapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void swapsFiles();
    void saysWhoIsInTheWay();
    void productionWantsTheName();
    void swapsOnAServer();
    void backsUpTheWholeServer();
    void mariadbCannot();
    void comesBackWhenSomebodyComesInBetween();

private:
    // At the head, with a backup of the database as it was before; the pane asks whether to restore that.
    static bool prepare(Workbench& bench);
    static bool connectTo(Workbench& bench, const QString& url);
    static QString said(const Workbench& bench) { return bench.window->backups().findChild<ui::Banner*>()->text(); }
    static bool askToSwap(Workbench& bench);
    static QAbstractButton* yesOf(const Workbench& bench)
    {
        const auto buttons = bench.window->backups().findChildren<QAbstractButton*>(u"confirmBackupAction"_s);
        return buttons.isEmpty() ? nullptr : buttons.last();
    }
    // What became of the last job.
    static project::JobResult resultOf(const QSignalSpy& spy) { return spy.constLast().constFirst().value<project::JobResult>(); }
};

bool GuiSwapTest::prepare(Workbench& bench)
{
    ui::MainWindow& window = *bench.window;
    if (!bench.upgrade(u"upgradeOne"_s))
        return false;
    window.session().createBackup(u"before the rest"_s);
    // Not by their number: the list with what the run backed up may come only now.
    const auto isThere = [&] { return std::ranges::contains(window.session().backups(), u"before the rest"_s, &backup::BackupEntry::label); };
    if (!eventually([&] { return isThere() && !window.session().running(); }) || !bench.plan(u"upgradeHead"_s))
        return false;
    window.runSheet().backupBox()->setChecked(false);
    const QString at = bench.rows();
    if (!bench.run() || !eventually([&] { return bench.rows() != at && !window.session().running(); }))
        return false;
    window.openBackups();
    return window.backups().askToRestore(window.session().backups().front().id) && window.backups().asking();
}

bool GuiSwapTest::connectTo(Workbench& bench, const QString& url)
{
    bench.window->session().connectToDatabase(url, u"the test"_s, false);
    return eventually([&] { return bench.window->session().database().connected(); });
}

bool GuiSwapTest::askToSwap(Workbench& bench)
{
    auto* choice = bench.window->backups().findChild<QAbstractButton*>(u"swapDatabase"_s);
    if (!choice || !choice->isVisible())
        return false;
    QSignalSpy checked(&bench.window->session(), &project::ProjectSession::swapChecked);
    choice->click();
    return eventually([&] { return checked.size() == 1; });
}

void GuiSwapTest::swapsFiles()
{
    Workbench bench;
    QVERIFY(bench.open() && bench.connectToNew() && prepare(bench));
    bench.shot(u"swap-choice"_s);
    bench.window->resize(900, 620);
    bench.shot(u"swap-choice-narrow"_s);
    QVERIFY(askToSwap(bench));
    QVERIFY2(said(bench).contains(u"<b>shop_before_….db</b>"_s), qPrintable(said(bench)));
    bench.shot(u"swap-question-narrow"_s);
    bench.window->resize(1400, 900);
    bench.shot(u"swap-question"_s);
    QCOMPARE(yesOf(bench)->text(), u"Swap"_s);
    QVERIFY(!yesOf(bench)->hasFocus()); // not by a careless Return

    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    QSignalSpy databases(&bench.window->session(), &project::ProjectSession::databaseChanged);
    yesOf(bench)->click();
    QVERIFY(bench.window->session().running());
    QTRY_COMPARE(finished.size(), 1);
    const project::JobResult result = resultOf(finished);
    QVERIFY2(result.succeeded(), result.error ? describe(*result.error).c_str() : "");
    QVERIFY(result.kind == project::JobKind::Swap && result.changed);
    QTRY_COMPARE(bench.rows(), QString::fromStdString(result.rows.front()));
    QVERIFY(bench.window->session().database().connected() && !bench.window->session().running());
    // The former database is whole, beside the new one, and nothing else is left.
    QVERIFY2(QFileInfo(result.kept).fileName().startsWith(u"shop_before_2"_s), qPrintable(result.kept));
    QVERIFY(said(bench).contains(result.kept.toHtmlEscaped()));
    const auto former = database::openDatabase(*database::DatabaseUrl::parse("sqlite:///" + result.kept.toStdString()), {});
    QVERIFY(former && std::get<std::string>((*former)->execute("SELECT version_num FROM alembic_version")->rows.at(0).at(0)) != result.rows.front());
    QCOMPARE(QDir(bench.path()).entryList({u"shop*.db"_s}, QDir::Files).size(), qsizetype(2));
    bench.shot(u"swap-done"_s);
    bench.window->resize(900, 620);
    bench.shot(u"swap-done-narrow"_s);
    // The window goes on with the new one.
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
}

// Before anything is made; and once they are gone it goes on from the same question.
void GuiSwapTest::saysWhoIsInTheWay()
{
    Workbench bench;
    QVERIFY(bench.open() && bench.connectToNew() && prepare(bench));
    QProcess other;
    other.setStandardInputFile(bench.path(u"shop.db"_s));
    other.start(u"sleep"_s, {u"60"_s});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY(QFile::symLinkTarget(u"/proc/%1/fd/0"_s.arg(other.processId())) == bench.path(u"shop.db"_s));
    QVERIFY(askToSwap(bench));
    QVERIFY2(said(bench).contains(u"sleep (process %1)"_s.arg(other.processId())) && said(bench).contains(u"nothing was changed"_s), qPrintable(said(bench)));
    bench.shot(u"swap-refused"_s);
    bench.window->resize(900, 620);
    bench.shot(u"swap-refused-narrow"_s);
    QCOMPARE(yesOf(bench)->text(), u"Into a New Database…"_s);
    QVERIFY(!bench.window->session().running());
    other.kill();
    other.waitForFinished();
    QVERIFY(askToSwap(bench)); // Look Again
    QCOMPARE(yesOf(bench)->text(), u"Swap"_s);

    // Somebody who comes in later keeps the session's own refusal.
    other.start(u"sleep"_s, {u"60"_s});
    QVERIFY(other.waitForStarted());
    QTRY_VERIFY(QFile::symLinkTarget(u"/proc/%1/fd/0"_s.arg(other.processId())) == bench.path(u"shop.db"_s));
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    const QString at = bench.rows();
    yesOf(bench)->click();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(resultOf(finished).error && resultOf(finished).error->code == ErrorCode::Conflict && !resultOf(finished).changed);
    QVERIFY2(said(bench).contains(u"sleep (process"_s), qPrintable(said(bench)));
    QCOMPARE(QDir(bench.path()).entryList({u"shop*.db"_s}, QDir::Files).size(), qsizetype(1));
    QVERIFY(bench.window->session().database().connected());
    QCOMPARE(bench.rows(), at);
    other.kill();
    other.waitForFinished();
}

void GuiSwapTest::productionWantsTheName()
{
    Workbench bench;
    QVERIFY(bench.open() && bench.connectToNew() && prepare(bench));
    ui::Preferences().setDatabaseUse(bench.window->session().database(), ui::DatabaseUse::Production);
    QVERIFY(bench.window->backups().askToRestore(bench.window->session().backups().front().id));
    auto* choice = bench.window->backups().findChildren<QAbstractButton*>(u"swapDatabase"_s).last();
    QSignalSpy checked(&bench.window->session(), &project::ProjectSession::swapChecked);
    choice->click();
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(said(bench).contains(u"Production."_s));
    QVERIFY(!yesOf(bench)->isEnabled());
    bench.window->backups().confirm();
    QVERIFY(bench.window->backups().asking() && !bench.window->session().running());
    bench.window->resize(900, 620);
    bench.shot(u"swap-production-narrow"_s);
    auto* typed = bench.window->backups().findChildren<QLineEdit*>(u"typedName"_s).last();
    typed->setText(u"shop.db"_s);
    QVERIFY(yesOf(bench)->isEnabled());
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    yesOf(bench)->click();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(resultOf(finished).succeeded());
}

void GuiSwapTest::swapsOnAServer()
{
    DatabaseServer server(DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open() && connectTo(bench, server.url(u"postgresql"_s, u"shop"_s)) && prepare(bench));
    {
        const auto other = database::openDatabase(*database::DatabaseUrl::parse(QString(server.url(u"postgresql"_s, u"shop"_s) + u"?application_name=the+shop"_s).toStdString()), {});
        QVERIFY(other);
        QVERIFY(askToSwap(bench));
        // The window's own connection does not count.
        QVERIFY2(said(bench).count(u"(process "_s) == 1 && said(bench).contains(u"the shop"_s), qPrintable(said(bench)));
        bench.shot(u"swap-refused-postgresql"_s);
    }
    QVERIFY(askToSwap(bench));
    QVERIFY2(said(bench).contains(u"<b>shop_before_…</b>"_s), qPrintable(said(bench)));
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    yesOf(bench)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const project::JobResult result = resultOf(finished);
    QVERIFY2(result.succeeded(), result.error ? describe(*result.error).c_str() : "");
    QTRY_COMPARE(bench.rows(), QString::fromStdString(result.rows.front()));
    QVERIFY(bench.window->session().database().connected());
    bench.shot(u"swap-done-postgresql"_s);
    QCOMPARE(server.run(u"shop"_s, u"SELECT version_num FROM alembic_version"_s).out.trimmed(), QByteArray::fromStdString(result.rows.front()));
    QVERIFY(server.run(result.kept, u"SELECT version_num FROM alembic_version"_s).out.trimmed() != QByteArray::fromStdString(result.rows.front()));
    QCOMPARE(server.run(u"postgres"_s, u"SELECT count(*) FROM pg_database WHERE datname LIKE 'shop%'"_s).out.trimmed(), QByteArray("2"));
}

void GuiSwapTest::backsUpTheWholeServer()
{
    DatabaseServer server(DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open() && bench.connectToNew());
    bench.window->openBackups();
    auto* entry = bench.window->backups().findChild<QAction*>(u"backUpServer"_s);
    auto* more = bench.window->backups().findChild<QToolButton*>(u"moreBackups"_s);
    QVERIFY(entry && more && more->isVisible());
    QTRY_VERIFY(more->isEnabled());
    QVERIFY2(!entry->isEnabled() && entry->toolTip().contains(u"Only PostgreSQL"_s), qPrintable(entry->toolTip()));

    QVERIFY(connectTo(bench, server.url(u"postgresql"_s, u"shop"_s)));
    QTRY_VERIFY(more->isEnabled() && entry->isEnabled());
    bench.shot(u"whole-server-button"_s);
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    entry->trigger();
    QVERIFY(bench.window->session().running() && !more->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const project::JobResult result = resultOf(finished);
    QVERIFY2(result.succeeded(), result.error ? describe(*result.error).c_str() : "");
    QVERIFY(said(bench).contains(result.made.toHtmlEscaped()));
    QFile file(result.made);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("CREATE ROLE tester") && text.contains("CREATE DATABASE shop"));
    QVERIFY(bench.window->session().backups().empty()); // it is none of this database
    bench.shot(u"whole-server-done"_s);
    bench.window->resize(900, 620);
    bench.shot(u"whole-server-done-narrow"_s);
}

void GuiSwapTest::mariadbCannot()
{
    DatabaseServer server(DatabaseServer::Kind::Mariadb);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open() && connectTo(bench, server.url(u"mysql+pymysql"_s, u"shop"_s)) && prepare(bench));
    QVERIFY(askToSwap(bench));
    QVERIFY2(said(bench).contains(u"cannot rename a database"_s), qPrintable(said(bench)));
    bench.shot(u"swap-refused-mariadb"_s);
    for (const auto* again : bench.window->backups().findChildren<QAbstractButton*>(u"swapDatabase"_s))
        QVERIFY(!again->isVisible()); // it will not be otherwise later
    yesOf(bench)->click();
    QTRY_VERIFY(bench.window->backups().findChild<QLineEdit*>(u"newDatabaseName"_s) != nullptr);
}

// Between the new database and its name: what was made stays, and the window is connected to what it was connected to.
void GuiSwapTest::comesBackWhenSomebodyComesInBetween()
{
    DatabaseServer server(DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open() && connectTo(bench, server.url(u"postgresql"_s, u"shop"_s)) && prepare(bench));
    QVERIFY(askToSwap(bench));
    const QString at = bench.rows();
    std::unique_ptr<sql::Connection> other;
    // The first progress of the restore is after the check.
    connect(&bench.window->session(), &project::ProjectSession::jobProgress, this, [&] {
        if (!other)
            other = std::move(*database::openDatabase(*database::DatabaseUrl::parse(server.url(u"postgresql"_s, u"shop"_s).toStdString()), {}));
    });
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    yesOf(bench)->click();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const project::JobResult result = resultOf(finished);
    QVERIFY(other && result.error && !result.changed);
    QVERIFY2(said(bench).contains(u"The backup is in the new database shop_restored_"_s), qPrintable(said(bench)));
    bench.shot(u"swap-came-between"_s);
    QTRY_VERIFY(bench.window->session().database().connected() && bench.window->session().database().error == std::nullopt);
    QCOMPARE(bench.rows(), at);
    bench.window->session().refreshDatabase();
    QSignalSpy changed(&bench.window->session(), &project::ProjectSession::databaseChanged);
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(bench.rows(), at);
    QCOMPARE(server.run(u"postgres"_s, u"SELECT count(*) FROM pg_database WHERE datname LIKE 'shop_restored_%'"_s).out.trimmed(), QByteArray("1"));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSwapTest>(argc, argv);
}

#include "test_gui_swap.moc"
