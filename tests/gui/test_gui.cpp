// The main job in the real main window, without a screen: open, select, edit, preview, connect, upgrade, back up, downgrade,
// restore; and what it says when something is wrong.

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QTreeView>

#include "ui/backups/backups_pane.h"
#include "ui/connections/connect_panel.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/backup_list_model.h"
#include "ui/models/plan_model.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::RunSheet::Phase;

namespace {

constexpr auto head = "2a4c6e80b1d3";
constexpr auto orders = "47d9b21f6c03";
constexpr auto stock = "7ae30d58f1b4";
constexpr auto mergePoint = "e94d8c3a0f16";

QString sqlText(Workbench& bench)
{
    return bench.window->revisionPane().sqlView()->toPlainText();
}

QString selected(Workbench& bench)
{
    return QString::fromStdString(bench.window->revisions().view()->selectedRevision());
}

QString label(Workbench& bench, const QString& name)
{
    return bench.window->findChild<ui::ElidedLabel*>(name)->text();
}

} // namespace

class GuiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanupTestCase();
    void opens();
    void folderWithoutProject();
    void walksByKeyboard();
    void filters();
    void editsAndPreviews();
    void syntaxErrorIsAProblem();
    void asksBeforeChangesAreLost();
    void keepsTheSelectionWhenFilesChange();
    void connectsOnlyToWhatIsThere();
    void asksForPasswordsOfServers();
    void stepsUpAndDown();
    void backsUpAndRestores();
    void restoresIntoANewDatabase();
    void refusesWhatCannotRun();
    void stopsWhereAScriptFails();
    void triesAPlanFirst();
    void planCanBeLeft();
    void toTheSelectedRevisionAndStamp();
    void commandPalette();

};

void GuiTest::init()
{
    QSettings().clear();
}

void GuiTest::cleanupTestCase()
{
    QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).removeRecursively();
}

void GuiTest::opens()
{
    Workbench bench;
    QCOMPARE(bench.window->page(), Page::Welcome);
    QVERIFY(!bench.action(u"upgradeOne"_s)->isEnabled());
    QVERIFY(bench.open());
    QCOMPARE(bench.window->revisions().model()->rowCount(), 11);
    QCOMPARE(selected(bench), QLatin1StringView(head));
    QCOMPARE(bench.window->page(), Page::Revision);
    QVERIFY(bench.window->windowTitle().startsWith(u"shop"_s));
    QVERIFY(label(bench, u"statusText"_s).startsWith(u"11 revisions"_s));
    QTRY_VERIFY(sqlText(bench).contains(u"CREATE TABLE loyalty_level"_s));
    QCOMPARE(ui::Preferences().recentProjects(), QStringList{bench.path()});
    bench.action(u"closeProject"_s)->trigger();
    QTRY_COMPARE(bench.window->page(), Page::Welcome);
    QCOMPARE(bench.window->revisions().model()->rowCount(), 0);
}

void GuiTest::folderWithoutProject()
{
    Workbench bench;
    QTemporaryDir empty;
    QSignalSpy failed(&bench.window->session(), &project::ProjectSession::projectFailed);
    bench.window->openProject(empty.path());
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(bench.window->page(), Page::Welcome);
    auto* welcome = bench.window->findChild<QWidget*>(u"welcomePage"_s);
    QVERIFY(welcome->accessibleName().contains(u"could not be opened"_s));
    QVERIFY(!welcome->accessibleDescription().isEmpty());
}

void GuiTest::walksByKeyboard()
{
    Workbench bench;
    QVERIFY(bench.open());
    ui::RevisionView* view = bench.window->revisions().view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_K);
    QCOMPARE(view->currentIndex().row(), 1);
    QVERIFY(view->selectRevision(mergePoint));
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(selected(bench), u"90b6f4d7e812"_s);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(selected(bench), QLatin1StringView(stock));
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(selected(bench), u"90b6f4d7e812"_s);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(selected(bench), QLatin1StringView(head));
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string(head));
}

void GuiTest::filters()
{
    Workbench bench;
    QVERIFY(bench.open());
    ui::RevisionView* view = bench.window->revisions().view();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Slash);
    auto* field = bench.window->findChild<QLineEdit*>(u"revisionFilter"_s);
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"message:stock"_s);
    QCOMPARE(view->model()->rowCount(), 3);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(view->hasFocus());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(view->model()->rowCount(), 11);
    QVERIFY(view->hasFocus());
}

void GuiTest::editsAndPreviews()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    QTRY_VERIFY(sqlText(bench).contains(u"CREATE TABLE order_line"_s));
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    QString text = editor->text();
    text.replace(u"\"orders\","_s, u"\"purchases\","_s);
    editor->selectAll();
    editor->replaceSelectedText(text);
    QVERIFY(bench.window->revisionPane().hasUnsavedChanges());
    QVERIFY(bench.window->isWindowModified());
    QTRY_VERIFY(sqlText(bench).contains(u"CREATE TABLE purchases"_s));
    bench.window->revisionPane().setDialect(u"postgresql"_s);
    QTRY_VERIFY(sqlText(bench).contains(u"CREATE TYPE order_status"_s));
    bench.action(u"saveScript"_s)->trigger();
    QVERIFY(!bench.window->revisionPane().hasUnsavedChanges());
    QVERIFY(bench.read(bench.script(QLatin1StringView(orders))).contains("\"purchases\""));
}

void GuiTest::syntaxErrorIsAProblem()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    QTRY_VERIFY(!sqlText(bench).isEmpty());
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    const QString good = editor->text();
    QString bad = good;
    bad.replace(u"def upgrade() -> None:"_s, u"def upgrade( -> None:"_s);
    editor->selectAll();
    editor->replaceSelectedText(bad);
    auto* problems = bench.window->findChild<QTreeView*>(u"problemsView"_s);
    QTRY_VERIFY(problems->model()->rowCount() > 0);
    const auto row = bench.window->revisions().model()->rowOfId(orders);
    QVERIFY(bench.window->revisions().model()->facts(*row).unreadable);
    editor->selectAll();
    editor->replaceSelectedText(good);
    QTRY_COMPARE(problems->model()->rowCount(), 0);
    QVERIFY(!bench.window->revisions().model()->facts(*row).unreadable);
    editor->setModified(false);
}

void GuiTest::asksBeforeChangesAreLost()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    const QByteArray before = bench.read(bench.script(QLatin1StringView(orders)));
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    editor->append(u"# a change\n"_s);
    const auto asked = [] { return QApplication::activeModalWidget() != nullptr; };
    answerNext(u"Cancel"_s);
    bench.window->showRevision(QLatin1StringView(stock));
    QVERIFY(asked());
    QTRY_VERIFY(!asked());
    QTRY_COMPARE(selected(bench), QLatin1StringView(orders));
    QVERIFY(bench.window->revisionPane().hasUnsavedChanges());
    answerNext(u"Cancel"_s);
    QVERIFY(!bench.window->close());
    QVERIFY(asked());
    QTRY_VERIFY(!asked());
    QVERIFY(bench.window->isVisible());
    answerNext(u"Discard"_s);
    bench.window->showRevision(QLatin1StringView(stock));
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string(stock));
    QCOMPARE(bench.read(bench.script(QLatin1StringView(orders))), before);
    QVERIFY(bench.window->close());
}

void GuiTest::keepsTheSelectionWhenFilesChange()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(orders));
    bench.write(bench.path(u"migrations/versions/ffff00001111_more.py"_s),
                "\"\"\"one more\n\nRevision ID: ffff00001111\n\"\"\"\nrevision = 'ffff00001111'\ndown_revision = '2a4c6e80b1d3'\n\n"
                "def upgrade():\n    pass\n\ndef downgrade():\n    pass\n");
    QTRY_COMPARE(bench.window->revisions().model()->rowCount(), 12);
    QCOMPARE(selected(bench), QLatin1StringView(orders));
    bench.write(bench.path(u"migrations/versions/ffff00002222_broken.py"_s), "revision = 'ffff00002222'\ndown_revision = (\n");
    auto* problems = bench.window->findChild<QTreeView*>(u"problemsView"_s);
    QTRY_VERIFY(problems->model()->rowCount() > 0);
    QVERIFY(bench.window->revisions().model()->rowCount() >= 12);
}

void GuiTest::connectsOnlyToWhatIsThere()
{
    Workbench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.window->connectPanel().projectDatabaseName(), u"shop.db"_s);
    bench.action(u"connectToProject"_s)->trigger();
    // The file does not exist: nothing is made without a word.
    QTRY_COMPARE(bench.window->session().database().phase, project::DatabaseState::Phase::Failed);
    QCOMPARE(bench.window->page(), Page::Connect);
    QVERIFY(!QFile::exists(bench.path(u"shop.db"_s)));
    auto* banner = bench.window->connectPanel().findChild<ui::Banner*>();
    QVERIFY(!banner->text().isEmpty());
    QVERIFY(bench.connectToNew());
    QVERIFY(QFile::exists(bench.path(u"shop.db"_s)));
    QCOMPARE(label(bench, u"whereLabel"_s), u"at base"_s);
    QCOMPARE(bench.window->findChild<QLabel*>(u"nextLabel"_s)->text(), u"11 pending"_s);
    bench.action(u"disconnect"_s)->trigger();
    QTRY_VERIFY(!bench.window->session().database().connected());
    QVERIFY(!bench.action(u"upgradeOne"_s)->isEnabled());
}

void GuiTest::asksForPasswordsOfServers()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"connectTo"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Connect);
    auto* button = bench.window->findChild<QPushButton*>(u"connectUrl"_s);
    auto* password = bench.window->findChild<QLineEdit*>(u"databasePassword"_s);
    bench.window->connectPanel().urlField()->setText(u"mssql://me@localhost/shop"_s);
    QVERIFY(!button->isEnabled());
    bench.window->connectPanel().urlField()->setText(u"postgresql://me:secret@localhost/shop"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(!password->isVisible()); // it stands in the URL
    bench.window->connectPanel().urlField()->setText(u"postgresql://me@localhost:1/shop"_s);
    QVERIFY(password->isVisible());
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->setText(u"secret words"_s);
    button->click();
    QTRY_VERIFY(bench.window->session().database().error.has_value());
    auto* banner = bench.window->connectPanel().findChild<ui::Banner*>();
    QVERIFY2(!banner->text().isEmpty() && !banner->text().contains(u"secret"_s), qPrintable(banner->text()));
    bench.window->connectPanel().urlField()->setText(u"sqlite:///other.db"_s);
    QVERIFY(button->isEnabled());
    QVERIFY(!password->isVisible());
    QTest::keyClick(&bench.window->connectPanel(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
}

void GuiTest::stepsUpAndDown()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    ui::RunSheet& sheet = bench.window->runSheet();

    QVERIFY(bench.plan(u"upgradeOne"_s));
    QCOMPARE(bench.window->page(), Page::Run);
    QCOMPARE(sheet.primaryButton()->text(), u"Upgrade 1 revision"_s);
    QCOMPARE(sheet.model()->rowCount(), 1);
    QVERIFY(sheet.model()->rowCount(sheet.model()->index(0, 0)) > 10);
    QVERIFY(sheet.backupBox()->isChecked());
    QCOMPARE(bench.rows(), QString()); // a plan changes nothing
    QVERIFY(bench.run());
    QVERIFY2(sheet.outcomeText().contains(u"All applied"_s), qPrintable(sheet.outcomeText()));
    QTRY_COMPARE(bench.rows(), u"1c0f5e7a2b90"_s);
    QTRY_COMPARE(bench.window->session().backups().size(), std::size_t{1}); // the one before the run

    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QCOMPARE(bench.rows(), QLatin1StringView(head));
    QCOMPARE(sheet.model()->rowCount(), 10);
    QCOMPARE(sheet.model()->state(9), ui::StepState::Done);
    QCOMPARE(bench.window->session().database().pending, std::size_t{0});
    QVERIFY(!bench.action(u"upgradeOne"_s)->isEnabled());
    QCOMPARE(bench.window->findChild<QLabel*>(u"nextLabel"_s)->text(), u"up to date"_s);
    const auto& model = *bench.window->revisions().model();
    QCOMPARE(model.facts(0).state, ui::RevisionState::Here);
    QCOMPARE(model.facts(1).state, ui::RevisionState::Applied);

    QVERIFY(bench.upgrade(u"downgradeOne"_s));
    QCOMPARE(bench.rows(), u"f6150e8bd72c"_s);
    QVERIFY(bench.upgrade(u"downgradeBase"_s));
    QCOMPARE(bench.rows(), QString());
    QVERIFY(!bench.action(u"downgradeOne"_s)->isEnabled());
}

void GuiTest::backsUpAndRestores()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QTRY_COMPARE(bench.window->session().backups().size(), std::size_t{1});
    bench.action(u"backUp"_s)->trigger();
    QTRY_COMPARE(bench.window->session().backups().size(), std::size_t{2});
    ui::BackupListModel* backups = bench.window->backups().model();
    QCOMPARE(backups->index(0, ui::BackupListModel::RevisionColumn).data().toString(), QLatin1StringView(head));
    QCOMPARE(backups->index(0, ui::BackupListModel::StateColumn).data().toString(), u"verified"_s);

    QVERIFY(bench.plan(u"downgradeOne"_s));
    bench.window->runSheet().backupBox()->setChecked(false);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), u"f6150e8bd72c"_s);
    QCOMPARE(bench.window->session().backups().size(), std::size_t{2});

    bench.window->openBackups();
    QVERIFY(bench.window->backups().askToRestore(bench.window->session().backups().front().id));
    QVERIFY(bench.window->backups().asking());
    auto* yes = bench.window->findChild<QAbstractButton*>(u"confirmBackupAction"_s);
    QVERIFY(yes != nullptr);
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    yes->click();
    QTRY_COMPARE(finished.count(), 1);
    const auto result = finished.constFirst().constFirst().value<project::JobResult>();
    QVERIFY2(result.succeeded(), result.error ? result.error->message.c_str() : "");
    QTRY_COMPARE(bench.rows(), QLatin1StringView(head));
    QTRY_COMPARE(bench.window->session().backups().size(), std::size_t{3}); // what was replaced
}

// The choice stands where a restore is asked for; the database that is connected stays as it is.
void GuiTest::restoresIntoANewDatabase()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QTRY_COMPARE(bench.window->session().backups().size(), std::size_t{1});
    QVERIFY(bench.plan(u"downgradeOne"_s));
    bench.window->runSheet().backupBox()->setChecked(false);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), u"f6150e8bd72c"_s);
    bench.window->openBackups();
    ui::BackupsPane& backups = bench.window->backups();
    QVERIFY(backups.askToRestore(bench.window->session().backups().front().id));
    QVERIFY(buttonOf(backups, u"Replace"_s) != nullptr);
    bench.shot(u"restore-question"_s);
    bench.window->resize(900, 620);
    bench.shot(u"restore-question-narrow"_s);
    auto* choice = backups.findChild<QAbstractButton*>(u"intoNewDatabase"_s);
    QVERIFY(choice != nullptr);
    choice->click();
    QTRY_VERIFY(backups.findChild<QLineEdit*>(u"newDatabaseName"_s) != nullptr);
    auto* name = backups.findChild<QLineEdit*>(u"newDatabaseName"_s);
    QVERIFY2(name->text().startsWith(u"shop_restored_2"_s) && name->text().endsWith(u".db"_s), qPrintable(name->text()));
    QVERIFY(name->isVisible() && name->hasFocus());
    bench.shot(u"restore-into-narrow"_s);
    bench.window->resize(1400, 900);
    bench.shot(u"restore-into"_s);
    QAbstractButton* yes = buttonOf(backups, u"Restore"_s);
    QVERIFY(yes != nullptr);
    name->setText(u"  "_s);
    QVERIFY(!yes->isEnabled());
    backups.confirm();
    QVERIFY(backups.asking() && !bench.window->session().running());
    name->setText(u"shop.db"_s); // which is there
    QSignalSpy finished(&bench.window->session(), &project::ProjectSession::jobFinished);
    yes->click();
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(finished.constLast().constFirst().value<project::JobResult>().error->code == ErrorCode::AlreadyExists);
    QVERIFY(!backups.asking());
    bench.shot(u"restore-into-refused"_s);

    QString id = bench.window->session().backups().front().id;
    backups.askForNewDatabase(id);
    name = backups.findChildren<QLineEdit*>(u"newDatabaseName"_s).last();
    name->setText(u"looked-at.db"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(finished.count(), 2);
    const auto result = finished.constLast().constFirst().value<project::JobResult>();
    QVERIFY2(result.succeeded(), result.error ? describe(*result.error).c_str() : "");
    QCOMPARE(result.made, bench.path(u"looked-at.db"_s));
    QVERIFY(!result.changed);
    QVERIFY(QFile::exists(result.made));
    QCOMPARE(bench.rows(), u"f6150e8bd72c"_s);
    QCOMPARE(bench.window->session().backups().size(), std::size_t{1});
    bench.shot(u"restore-into-done"_s);
}

// The rehearsal on an empty copy of the schema finds what can never run; the database is not touched.
void GuiTest::refusesWhatCannotRun()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(stock), "op.execute(\"DELETE FROM no_such_table\")");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    ui::RunSheet& sheet = bench.window->runSheet();
    bench.action(u"upgradeHead"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), Phase::NotRunnable);
    QVERIFY2(sheet.outcomeText().contains(u"no_such_table"_s), qPrintable(sheet.outcomeText()));
    QVERIFY(!sheet.primaryButton()->isVisible());
    QCOMPARE(bench.rows(), QString());
}

// What only fails on the data that is there stops the run: it says after which revision, why, and where in the script.
void GuiTest::stopsWhereAScriptFails()
{
    Workbench bench;
    const int line = bench.putIntoUpgrade(QLatin1StringView(stock), "op.create_index(\"ux_customer_name\", \"customer\", [\"full_name\"], unique=True)");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.execute(u"INSERT INTO customer (full_name) VALUES ('Ada'), ('Ada')"_s);

    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QVERIFY(bench.run());
    const QString said = sheet.outcomeText();
    QVERIFY2(said.contains(u"Stopped after"_s) && said.contains(u"UNIQUE constraint failed"_s), qPrintable(said));
    QVERIFY2(said.contains(u"script:%1:%2"_s.arg(QLatin1StringView(stock)).arg(line)), qPrintable(said));
    QCOMPARE(bench.window->page(), Page::Run); // it stays
    const auto failed = sheet.model()->failedStep();
    QVERIFY(failed.has_value());
    QCOMPARE(sheet.model()->index(*failed, 0).data(ui::PlanModel::RevisionIdRole).toString(), QLatin1StringView(stock));
    QTRY_VERIFY(bench.rows() != QLatin1StringView("1c0f5e7a2b90"));

    // The link leads to the line.
    Q_EMIT sheet.scriptLineActivated(QLatin1StringView(stock), line);
    QCOMPARE(selected(bench), QLatin1StringView(stock));
    QCOMPARE(bench.window->page(), Page::Revision);
    int editorLine = 0;
    int editorColumn = 0;
    bench.window->revisionPane().editor()->getCursorPosition(&editorLine, &editorColumn);
    QCOMPARE(editorLine, line - 1);

    // And the sheet to the backup taken before.
    buttonOf(sheet, u"Restore the backup…"_s)->click();
    QVERIFY(bench.window->backups().asking());
    bench.window->backups().confirm();
    QTRY_COMPARE(bench.rows(), u"1c0f5e7a2b90"_s);
}

// Before it runs: up, down and up again on an empty copy.
void GuiTest::triesAPlanFirst()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    ui::RunSheet& sheet = bench.window->runSheet();
    bench.action(u"upgradeHead"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(sheet.tryButton()->isVisible());
    sheet.tryButton()->click();
    QTRY_VERIFY(sheet.outcomeText().contains(u"ran up, down and up again"_s));
    const int steps = sheet.model()->rowCount();
    for (int step = 0; step < steps; ++step)
        QCOMPARE(sheet.model()->index(step, ui::PlanModel::StateColumn).data().toString(), u"tried: up, down, up"_s);
    QVERIFY(bench.window->session().database().rows.empty());
    bench.shot(u"run-tried"_s);
    // It is still there to be run.
    QCOMPARE(sheet.phase(), Phase::Ready);
    sheet.closeButton()->click();

    // A downgrade that leaves something behind.
    const QString script = bench.script(QLatin1StringView(head));
    QByteArray text = bench.read(script);
    const auto begin = text.indexOf("def downgrade()");
    QVERIFY(begin > 0);
    bench.write(script, text.left(begin) + "def downgrade() -> None:\n    pass\n");
    QSignalSpy reread(&bench.window->session(), &project::ProjectSession::projectChanged);
    bench.action(u"reread"_s)->trigger();
    QTRY_VERIFY(!reread.isEmpty() && !bench.window->session().opening());
    QTest::qWait(400); // the file that was written tells, too
    bench.action(u"upgradeHead"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QCOMPARE(sheet.model()->rowCount(), steps);
    QCOMPARE(sheet.model()->index(0, ui::PlanModel::StateColumn).data().toString(), QString());
    sheet.tryButton()->click();
    QTRY_VERIFY2(sheet.outcomeText().contains(u"the downgrade does not lead back"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"run-tried-not-back"_s);
    // A run is not kept waiting by a trial.
    sheet.tryButton()->click();
    sheet.primaryButton()->click();
    QTRY_COMPARE(sheet.phase(), Phase::Finished);
    QTRY_VERIFY(!bench.window->session().database().rows.empty());
    QVERIFY(!sheet.tryButton()->isVisible());
}

void GuiTest::planCanBeLeft()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.plan(u"upgradeHead"_s));
    QTest::keyClick(&bench.window->runSheet(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
    QCOMPARE(bench.rows(), QString());
    QVERIFY(bench.window->session().backups().empty());
}

void GuiTest::toTheSelectedRevisionAndStamp()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.window->showRevision(QLatin1StringView(orders));
    QVERIFY(bench.upgrade(u"toSelected"_s));
    QCOMPARE(bench.rows(), QLatin1StringView(orders));
    bench.window->showRevision(QLatin1StringView(stock));
    QVERIFY(bench.plan(u"stampSelected"_s));
    QCOMPARE(bench.window->runSheet().primaryButton()->text(), u"Stamp shop.db"_s);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), QLatin1StringView(stock));
}

void GuiTest::commandPalette()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"palette"_s)->trigger();
    auto* palette = bench.window->findChild<QFrame*>(u"commandPalette"_s);
    QVERIFY(palette->isVisible());
    auto* field = palette->findChild<QLineEdit*>();
    QTest::keyClicks(field, u"compact"_s);
    QVERIFY(palette->findChild<QListWidget*>()->count() > 0);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QTRY_VERIFY(bench.action(u"compact"_s)->isChecked());
    QCOMPARE(int(ui::Preferences().density()), int(ui::Density::Compact));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiTest>(argc, argv);
}

#include "test_gui.moc"
