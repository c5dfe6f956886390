// That nothing of the window goes on showing, or writing, what was true before the scripts were read again: plans, comparisons,
// drafts, the SQL of a run, a script whose file went and came back.

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "ui/diff/compare_sheet.h"
#include "ui/diff/sides_sheet.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_side.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/models/plan_model.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using project::ProjectSession;

namespace {

constexpr QLatin1StringView head("2a4c6e80b1d3");

// A revision after the newest one, as a pull brings it along.
void addRevision(const Workbench& bench, const QByteArray& upgrade = "pass")
{
    bench.write(bench.path(u"migrations/versions/pulled.py"_s), "from alembic import op\n\nrevision = 'pu11ed'\ndown_revision = '2a4c6e80b1d3'\n\n\ndef upgrade():\n    " + upgrade
                                                                    + "\n\n\ndef downgrade():\n    pass\n");
}

bool rescanned(Workbench& bench)
{
    QSignalSpy reread(&bench.window->session(), &ProjectSession::projectChanged);
    bench.window->session().rescan();
    return eventually([&] { return !reread.isEmpty(); });
}

// The newest script in the editor, with words of one's own, when its file goes. Answers with what the file held.
QByteArray loseFile(Workbench& bench)
{
    bench.window->revisions().view()->selectRevision(head.data());
    ui::RevisionPane& pane = bench.window->revisionPane();
    if (!eventually([&] { return pane.scriptSide()->loaded().has_value(); }))
        return {};
    const QString file = bench.script(head);
    const QByteArray text = bench.read(file);
    pane.editor()->append(u"\n# mine\n"_s);
    return QFile::remove(file) && eventually([&] { return buttonOf(pane, u"Write It Again"_s) != nullptr; }) ? text : QByteArray();
}

} // namespace

class GuiStaleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backupStaysTicked();
    void comparesWithThePulledRevision();
    void draftOfOtherRevisionsIsNotWritten();
    void sqlCatchesUp();
    void sidesCatchUp();
    void fileThatComesBack();
    void fileThatComesBackChanged();
    void whatRanIsRemembered();
};

void GuiStaleTest::backupStaysTicked()
{
    ui::Preferences().setBackupFirst(false);
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QVERIFY(bench.plan(u"upgradeHead"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    QVERIFY(!sheet.backupBox()->isChecked());
    sheet.backupBox()->setChecked(true);
    const auto before = sheet.model()->plan();
    bench.window->session().rescan();
    QTRY_VERIFY(sheet.phase() == ui::RunSheet::Phase::Ready && sheet.model()->plan() != before);
    QVERIFY(sheet.backupBox()->isChecked());
    ui::Preferences().setBackupFirst(true);
}

void GuiStaleTest::comparesWithThePulledRevision()
{
    Workbench bench;
    bench.write(bench.path(u"shop.py"_s), bench.read(bench.path(u"shop.py"_s)).replace("String(200)", "String(250)"));
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ui::CompareSheet::Phase::Different);
    addRevision(bench);
    QVERIFY(rescanned(bench));
    QTRY_COMPARE(sheet.phase(), ui::CompareSheet::Phase::Failed); // the database is behind now
    QVERIFY(!sheet.primaryButton()->isEnabled() || !sheet.primaryButton()->isVisible());
    QVERIFY(buttonOf(sheet, u"Upgrade to Head…"_s) != nullptr);
}

void GuiStaleTest::draftOfOtherRevisionsIsNotWritten()
{
    Workbench bench;
    QVERIFY(bench.open());
    ProjectSession& session = bench.window->session();
    QSignalSpy ready(&session, &ProjectSession::scriptReady);
    session.requestScript({.id = "aaaa00001111", .message = "one"});
    QTRY_VERIFY(!ready.isEmpty());
    const auto draft = ready.constFirst().constFirst().value<std::shared_ptr<const project::ScriptDraft>>();
    QVERIFY(draft && draft->text.contains(head));
    addRevision(bench);
    QVERIFY(rescanned(bench));
    const auto written = session.writeScript(*draft);
    QVERIFY(!written.has_value());
    QVERIFY(written.error().code == ErrorCode::Conflict);
    QVERIFY(!QFile::exists(draft->folder + u'/' + draft->fileName));
}

void GuiStaleTest::sqlCatchesUp()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"sqlScript"_s)->trigger();
    const ui::SqlSheet& sheet = bench.window->sqlSheet();
    QTRY_VERIFY(sheet.script());
    bench.action(u"settings"_s)->trigger();
    addRevision(bench, "op.execute('SELECT 4711')");
    QVERIFY(rescanned(bench));
    bench.action(u"settings"_s)->trigger();
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QTRY_COMPARE(bench.window->page(), Page::Sql);
    QTRY_VERIFY(sheet.view()->toPlainText().contains(u"SELECT 4711"_s));
}

void GuiStaleTest::sidesCatchUp()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.action(u"compareSides"_s)->trigger();
    ui::SidesSheet& sheet = bench.window->sidesSheet();
    QTRY_COMPARE(sheet.phase(), ui::SidesSheet::Phase::Same);
    addRevision(bench, "op.execute('CREATE TABLE pulled (id INTEGER PRIMARY KEY)')");
    QVERIFY(rescanned(bench));
    QTRY_COMPARE(sheet.phase(), ui::SidesSheet::Phase::Different);
    // What was typed when the sheet is left asks for nothing.
    QSignalSpy compared(&bench.window->session(), &ProjectSession::sidesCompared);
    QSignalSpy failed(&bench.window->session(), &ProjectSession::sidesFailed);
    sheet.fromBox()->lineEdit()->setFocus();
    sheet.fromBox()->lineEdit()->setText(u"1c0f5e7a2b90"_s);
    QTest::keyClick(sheet.fromBox()->lineEdit(), Qt::Key_Escape);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QCOMPARE(sheet.phase(), ui::SidesSheet::Phase::Idle);
    QTest::qWait(100);
    QVERIFY(compared.isEmpty() && failed.isEmpty());
}

void GuiStaleTest::fileThatComesBack()
{
    Workbench bench;
    QVERIFY(bench.open());
    const ui::RevisionPane& pane = bench.window->revisionPane();
    const QString file = bench.script(head);
    const QByteArray text = loseFile(bench);
    QVERIFY(!text.isEmpty());
    bench.write(file, text);
    QVERIFY(rescanned(bench));
    QTRY_VERIFY(buttonOf(pane, u"Write It Again"_s) == nullptr);
    QVERIFY(buttonOf(pane, u"Keep Mine"_s) == nullptr); // it is the text that was begun with
    QVERIFY(pane.hasUnsavedChanges());
    QVERIFY(bench.window->revisionPane().save());
    bench.shot(u"stale-came-back"_s);
    QCOMPARE(bench.read(file), text + "\n# mine\n");
}

void GuiStaleTest::fileThatComesBackChanged()
{
    Workbench bench;
    QVERIFY(bench.open());
    const ui::RevisionPane& pane = bench.window->revisionPane();
    const QString file = bench.script(head);
    const QByteArray text = loseFile(bench);
    QVERIFY(!text.isEmpty());
    bench.write(file, text + "\n# theirs\n");
    // Before the window has noticed: what is there now is not overwritten.
    if (QAbstractButton* again = buttonOf(pane, u"Write It Again"_s))
        again->click();
    QVERIFY(bench.read(file).contains("# theirs"));
    QTRY_VERIFY(buttonOf(pane, u"Show the Difference"_s) != nullptr);
    QVERIFY(bench.window->revisionPane().editor()->text().contains(u"# mine"_s));
    bench.shot(u"stale-conflict"_s);
    // Nor is a third text, which the difference does not show.
    buttonOf(pane, u"Show the Difference"_s)->click();
    QTRY_VERIFY(buttonOf(pane, u"Decide Later"_s) != nullptr);
    bench.write(file, text + "\n# a third text\n");
    QAbstractButton* keep = buttonOf(pane, u"Keep Mine"_s);
    QVERIFY(keep != nullptr);
    keep->click();
    QVERIFY(!pane.scriptSide()->loaded()->bytes.contains("# a third text"));
    QTRY_VERIFY(buttonOf(pane, u"Decide Later"_s) != nullptr);
}

// A script that is edited while it runs was edited after it ran.
void GuiStaleTest::whatRanIsRemembered()
{
    Workbench bench;
    bench.putIntoUpgrade(u"47d9b21f6c03"_s, slowStatement);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    QString rows;
    for (int i = 0; i < 75; ++i)
        rows += (i == 0 ? u"('a')"_s : u", ('a')"_s);
    bench.execute(u"INSERT INTO customer (full_name) VALUES %1"_s.arg(rows));
    QVERIFY(bench.plan(u"upgradeOne"_s));
    QSignalSpy began(&bench.window->session(), &ProjectSession::runStatementStarted);
    bench.window->runSheet().primaryButton()->click();
    QTRY_VERIFY(!began.isEmpty());
    bench.putIntoUpgrade(u"47d9b21f6c03"_s, "op.execute(\"SELECT 'came later'\")");
    QTRY_COMPARE(bench.rows(), u"47d9b21f6c03"_s);
    bench.window->session().refreshDatabase();
    QTRY_COMPARE(bench.window->session().database().edited.size(), std::size_t(1));
    QVERIFY(bench.window->session().database().edited.front().ran);
    QVERIFY(!QString::fromStdString(bench.window->session().database().edited.front().before).contains(u"came later"_s));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiStaleTest>(argc, argv);
}

#include "test_gui_stale.moc"
