// Making things in the real window: a revision by hand, a merge, a project, the first revision of a database. With
// RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QToolButton>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/revise/revision_sheet.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/start/adopt_sheet.h"
#include "ui/start/new_project_sheet.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

namespace {

QByteArray revision(const QByteArray& id, const QByteArray& down)
{
    const QByteArray parent = down.isEmpty() ? QByteArray("None") : QByteArray("'" + down + "'");
    return "\"\"\"" + id + " does something\n\"\"\"\nrevision = '" + id + "'\ndown_revision = " + parent
           + "\nbranch_labels = None\ndepends_on = None\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n";
}

// A project of one revision and what comes after it.
void addRevision(const Workbench& bench, const QByteArray& id, const QByteArray& down)
{
    bench.write(bench.path(u"migrations/versions/"_s + QString::fromLatin1(id) + u".py"_s), revision(id, down));
}

template <class Widget>
Widget* in(QWidget& parent, const QString& name)
{
    return parent.findChild<Widget*>(name);
}

} // namespace

class GuiMakingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void newRevision();
    void newRevisionOnAnother();
    void newRevisionRefused();
    void firstRevision();
    void mergesHeads();
    void newProject();
    void newProjectRefused();
    void adoptsDatabase();
    void adoptRefused();
    void adoptsFromTheWelcomePage();

};

void GuiMakingTest::newRevision()
{
    Workbench bench;
    QVERIFY(!bench.action(u"newRevision"_s)->isEnabled());
    QVERIFY(bench.open());
    const auto map = bench.window->session().project()->map();
    QCOMPARE(map->heads().size(), std::size_t(1));
    const std::string head = map->id(map->heads().front());

    // The palette has what can be done.
    for (const char* name : {"newRevision", "newProject"})
        QVERIFY2(bench.window->actions().all().contains(bench.action(QString::fromLatin1(name))), name);
    QVERIFY(!bench.window->actions().all().contains(bench.action(u"mergeHeads"_s)));

    bench.action(u"newRevision"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Revise);
    ui::RevisionSheet& sheet = bench.window->revisionSheet();
    QTRY_VERIFY(sheet.messageEdit()->hasFocus());
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QTest::keyClicks(sheet.messageEdit(), u"Add a wish list"_s);
    QVERIFY(!sheet.primaryButton()->isEnabled()); // what is shown is not what is asked for
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY2(sheet.fileName().endsWith(u"add_a_wish_list.py"_s), qPrintable(sheet.fileName()));
    const QString shown = sheet.scriptView()->toPlainText();
    QVERIFY(shown.contains(u"Add a wish list"_s));
    QVERIFY(shown.contains(QString(u'\'' + QString::fromStdString(head) + u'\'')));
    bench.shot(u"new-revision"_s);
    bench.window->resize(900, 620);
    in<QToolButton>(sheet, u"newMore"_s)->setChecked(true);
    bench.shot(u"new-revision-narrow"_s);
    bench.window->resize(1280, 800);

    const QString file = bench.path(sheet.fileName());
    QTest::keyClick(sheet.messageEdit(), Qt::Key_Return);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QTRY_COMPARE(bench.window->session().project()->map()->size(), map->size() + 1);
    // What was shown is what is on the disk, it is open, and one writes in upgrade().
    QCOMPARE(QString::fromUtf8(bench.read(file)), shown);
    ui::ScriptEditor* editor = bench.window->revisionPane().editor();
    QTRY_COMPARE(editor->text(), shown);
    int line = 0;
    int column = 0;
    editor->getCursorPosition(&line, &column);
    QCOMPARE(editor->text(line).trimmed(), u"pass"_s);
    QCOMPARE(column, 4);
    QTRY_VERIFY(editor->hasFocus());
    bench.shot(u"new-revision-written"_s);
}

void GuiMakingTest::newRevisionOnAnother()
{
    Workbench bench;
    QVERIFY(bench.open());
    const auto map = bench.window->session().project()->map();
    const std::string base = map->id(map->bases().front());
    QVERIFY(bench.window->revisions().view()->selectRevision(base));
    bench.action(u"newRevisionHere"_s)->trigger();
    ui::RevisionSheet& sheet = bench.window->revisionSheet();
    // A second branch is begun only where that is meant.
    QTRY_VERIFY(sheet.scriptView()->placeholderText().contains(u"is not a head"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    auto* splice = in<QCheckBox>(sheet, u"newSplice"_s);
    QVERIFY(splice->isVisible());
    bench.shot(u"new-revision-splice"_s);
    splice->click();
    in<QLineEdit>(sheet, u"newLabel"_s)->setText(u"audit"_s);
    sheet.messageEdit()->setText(u"audit trail"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->heads().size(), std::size_t(2));
    const auto after = bench.window->session().project()->map();
    const auto made = after->indexOfLabel("audit");
    QVERIFY(made.has_value());
    QCOMPARE(after->id(after->parents(*made).front()), base);

    // With two heads none is taken for granted, and the label is taken.
    bench.action(u"newRevision"_s)->trigger();
    QTRY_VERIFY(sheet.scriptView()->placeholderText().contains(u"several heads"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    auto* parents = in<QComboBox>(sheet, u"newParent"_s);
    parents->setCurrentIndex(1);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    in<QLineEdit>(sheet, u"newLabel"_s)->setText(u"audit"_s);
    QTRY_VERIFY(sheet.problem().contains(u"already used"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    bench.shot(u"new-revision-label-taken"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
}

void GuiMakingTest::newRevisionRefused()
{
    Workbench bench;
    QByteArray ini = bench.read(bench.path(u"alembic.ini"_s));
    bench.write(bench.path(u"alembic.ini"_s), ini.replace("[alembic]", "[alembic]\nrevision_environment = true"));
    QByteArray environment = bench.read(bench.path(u"migrations/env.py"_s));
    bench.write(bench.path(u"migrations/env.py"_s), environment.replace("connection=connection", "template_args={'team': 'shop'}, connection=connection"));
    QVERIFY(bench.open());
    bench.action(u"newRevision"_s)->trigger();
    ui::RevisionSheet& sheet = bench.window->revisionSheet();
    QTRY_VERIFY(sheet.problem().contains(u"revision_environment"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    // Dependencies that are none are said while one types.
    bench.write(bench.path(u"migrations/env.py"_s), environment.replace("template_args={'team': 'shop'}, ", ""));
    bench.action(u"reread"_s)->trigger();
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    in<QToolButton>(sheet, u"newMore"_s)->setChecked(true);
    in<QLineEdit>(sheet, u"newDependsOn"_s)->setText(u"nosuch"_s);
    QTRY_VERIFY(sheet.problem().contains(u"nosuch"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
}

void GuiMakingTest::firstRevision()
{
    Workbench bench;
    for (const QString& script : QDir(bench.path(u"migrations/versions"_s)).entryList({u"*.py"_s}))
        QVERIFY(QFile::remove(bench.path(u"migrations/versions/"_s + script)));
    QVERIFY(bench.open());
    bench.shot(u"no-revisions"_s);
    QVERIFY(!bench.action(u"mergeHeads"_s)->isEnabled());
    QVERIFY(bench.action(u"mergeHeads"_s)->toolTip().contains(u"nothing to merge"_s));
    QList<QPushButton*> buttons = bench.window->revisions().emptyState()->findChildren<QPushButton*>();
    QVERIFY(!buttons.isEmpty());
    buttons.first()->click();
    ui::RevisionSheet& sheet = bench.window->revisionSheet();
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    sheet.messageEdit()->setText(u"first tables"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(sheet.scriptView()->toPlainText().contains(u"down_revision: Union[str, None] = None"_s));
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->size(), std::size_t(1));
    QTRY_COMPARE(bench.window->page(), Page::Revision);
}

void GuiMakingTest::mergesHeads()
{
    Workbench bench;
    for (const QString& script : QDir(bench.path(u"migrations/versions"_s)).entryList({u"*.py"_s}))
        QVERIFY(QFile::remove(bench.path(u"migrations/versions/"_s + script)));
    addRevision(bench, "aaa1", "");
    for (const char* head : {"bbb2", "ccc3", "ddd4"})
        addRevision(bench, head, "aaa1");
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    auto* button = bench.window->findChild<QToolButton*>(u"mergeHeadsButton"_s);
    QVERIFY(button != nullptr && button->isVisible());

    // Where the heads are in the way of a run, merging is offered.
    bench.window->plan(project::RunKind::Upgrade, u"head"_s);
    QTRY_COMPARE(bench.window->runSheet().phase(), ui::RunSheet::Phase::NotRunnable);
    QVERIFY2(bench.window->runSheet().outcomeText().contains(u"Merge the heads"_s), qPrintable(bench.window->runSheet().outcomeText()));
    bench.shot(u"run-several-heads"_s);
    Q_EMIT bench.window->runSheet().findChild<ui::Banner*>()->linkActivated(u"merge"_s);
    QCOMPARE(bench.window->page(), Page::Revise);
    ui::RevisionSheet& sheet = bench.window->revisionSheet();
    QCOMPARE(sheet.messageEdit()->text(), u"merge heads"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    bench.shot(u"merge"_s);

    auto* heads = in<QListWidget>(sheet, u"mergeHeadsList"_s);
    QCOMPARE(heads->count(), 3);
    heads->item(0)->setCheckState(Qt::Unchecked);
    heads->item(1)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(sheet.scriptView()->placeholderText().contains(u"two heads"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    heads->item(1)->setCheckState(Qt::Checked);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    const QString left = heads->item(0)->data(Qt::UserRole).toString();
    QVERIFY(!sheet.scriptView()->toPlainText().contains(left));
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->heads().size(), std::size_t(2));
    QTRY_COMPARE(bench.window->page(), Page::Revision);

    // The rest, and then there is nothing to merge.
    bench.action(u"mergeHeads"_s)->trigger();
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->heads().size(), std::size_t(1));
    QTRY_VERIFY(!bench.action(u"mergeHeads"_s)->isEnabled());
    QVERIFY(!button->isVisible());
    bench.shot(u"merged"_s);
}

void GuiMakingTest::newProject()
{
    Workbench bench;
    bench.shot(u"welcome-new"_s);
    in<QPushButton>(*bench.window, u"welcomeNew"_s)->click();
    QCOMPARE(bench.window->page(), Page::NewProject);
    ui::NewProjectSheet& sheet = bench.window->newProjectSheet();
    QTRY_VERIFY(sheet.fileView()->placeholderText().contains(u"Choose a folder"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    const QString folder = bench.folder.filePath(u"fresh"_s);
    in<QLineEdit>(sheet, u"projectFolder"_s)->setText(folder);
    in<QCheckBox>(sheet, u"projectDates"_s)->setChecked(true);
    in<QLineEdit>(sheet, u"projectModule"_s)->setText(u"app.models"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(!QFileInfo::exists(folder)); // nothing is written before the button says so
    auto* files = sheet.fileList();
    for (int row = 0; row < files->count(); ++row) {
        if (files->item(row)->text().endsWith(u"env.py"_s))
            files->setCurrentRow(row);
    }
    const QString shown = sheet.fileView()->toPlainText();
    QVERIFY2(shown.contains(u"from app.models import Base"_s) && shown.contains(u"target_metadata = Base.metadata"_s), qPrintable(shown));
    QVERIFY(shown.contains(u"os.environ.get(\"DATABASE_URL\")"_s));
    bench.shot(u"new-project"_s);
    bench.window->resize(800, 640);
    bench.shot(u"new-project-narrow"_s);
    bench.window->resize(1280, 800);
    in<QComboBox>(sheet, u"projectTemplate"_s)->setCurrentText(u"multidb"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(!in<QLineEdit>(sheet, u"projectModule"_s)->isEnabled());
    bench.shot(u"new-project-multidb"_s);
    in<QComboBox>(sheet, u"projectTemplate"_s)->setCurrentText(u"generic"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());

    sheet.primaryButton()->click();
    QTRY_VERIFY(bench.window->session().project() != nullptr);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QCOMPARE(QString::fromUtf8(bench.read(folder + u"/migrations/env.py"_s)), shown);
    QVERIFY(bench.read(folder + u"/alembic.ini"_s).contains("\nfile_template = %%(year)d_"));

    // Its first revision has the date in its name.
    bench.action(u"newRevision"_s)->trigger();
    ui::RevisionSheet& revision = bench.window->revisionSheet();
    revision.messageEdit()->setText(u"first"_s);
    QTRY_VERIFY(revision.primaryButton()->isEnabled());
    QVERIFY2(revision.fileName().contains(QDate::currentDate().toString(u"yyyy_MM_dd"_s)), qPrintable(revision.fileName()));
}

void GuiMakingTest::newProjectRefused()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"newProject"_s)->trigger();
    ui::NewProjectSheet& sheet = bench.window->newProjectSheet();
    // Where a project is already.
    in<QLineEdit>(sheet, u"projectFolder"_s)->setText(bench.path());
    QTRY_VERIFY(sheet.problem().contains(u"alembic.ini"_s));
    QVERIFY(!sheet.primaryButton()->isEnabled());
    // A password does not get into a file.
    in<QLineEdit>(sheet, u"projectFolder"_s)->setText(bench.folder.filePath(u"other"_s));
    in<QComboBox>(sheet, u"projectUrlPlace"_s)->setCurrentIndex(1);
    in<QLineEdit>(sheet, u"projectUrl"_s)->setText(u"postgresql://me:s3cret@host/shop"_s);
    QTRY_VERIFY(sheet.problem().contains(u"holds a password"_s));
    QVERIFY(!sheet.problem().contains(u"s3cret"_s));
    bench.shot(u"new-project-password"_s);
    in<QLineEdit>(sheet, u"projectUrl"_s)->setText(u"postgresql://me@host/shop%20one"_s);
    in<QLineEdit>(sheet, u"projectModule"_s)->setText(u"not a module"_s);
    QTRY_VERIFY(sheet.problem().contains(u"not a module"_s));
    in<QLineEdit>(sheet, u"projectModule"_s)->clear();
    in<QLineEdit>(sheet, u"projectScripts"_s)->setText(u"../elsewhere"_s);
    QTRY_VERIFY(sheet.problem().contains(u"Name a folder"_s));
    in<QLineEdit>(sheet, u"projectScripts"_s)->setText(u"db/alembic"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
    QVERIFY(!QFileInfo::exists(bench.folder.filePath(u"other"_s)));
}

// A database that an application has made, with rows in it.
void GuiMakingTest::adoptsDatabase()
{
    Workbench bench;
    for (const QString& script : QDir(bench.path(u"migrations/versions"_s)).entryList({u"*.py"_s}))
        QVERIFY(QFile::remove(bench.path(u"migrations/versions/"_s + script)));
    bench.execute(u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE, born DATE DEFAULT CURRENT_DATE)"_s);
    bench.execute(u"CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customer (id), price NUMERIC(10, 2))"_s);
    bench.execute(u"CREATE INDEX ix_orders_customer ON orders (customer_id)"_s);
    bench.execute(u"CREATE VIEW everybody AS SELECT name FROM customer"_s);
    bench.execute(u"INSERT INTO customer (name) VALUES ('Ann')"_s);
    QVERIFY(bench.open());
    QVERIFY(!bench.action(u"adopt"_s)->isEnabled());
    QVERIFY(bench.action(u"adopt"_s)->toolTip().contains(u"Connect to a database first"_s));
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.action(u"adopt"_s)->isEnabled());
    bench.action(u"adopt"_s)->trigger();
    ui::AdoptSheet& sheet = bench.window->adoptSheet();
    QTRY_COMPARE(sheet.phase(), ui::AdoptSheet::Phase::Ready);
    QVERIFY2(sheet.bannerText().contains(u"The 2 tables become the first revision."_s), qPrintable(sheet.bannerText()));
    QVERIFY(sheet.bannerText().contains(u"run up and down"_s));
    QVERIFY(sheet.bannerText().contains(u"View everybody."_s));
    QCOMPARE(sheet.notCarriedList()->count(), 1);
    QVERIFY(sheet.scriptView()->toPlainText().contains(u"op.create_table('customer'"_s));
    bench.shot(u"adopt"_s);
    bench.window->resize(900, 620);
    bench.shot(u"adopt-narrow"_s);
    bench.window->resize(1280, 800);
    // Another message, and the same tables.
    sheet.messageEdit()->selectAll();
    QTest::keyClicks(sheet.messageEdit(), u"What the shop had"_s);
    QVERIFY(!sheet.primaryButton()->isEnabled());
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    const QString shown = sheet.scriptView()->toPlainText();
    QVERIFY(shown.startsWith(u"\"\"\"What the shop had"_s));

    sheet.primaryButton()->click();
    QCOMPARE(sheet.phase(), ui::AdoptSheet::Phase::Writing);
    QTest::keyClick(bench.window.get(), Qt::Key_Escape); // leaving takes nothing of it back
    QTRY_COMPARE(bench.window->session().project()->map()->size(), std::size_t(1));
    QTRY_COMPARE(bench.window->page(), Page::Run);
    QTRY_COMPARE(bench.window->runSheet().phase(), ui::RunSheet::Phase::Ready);
    const std::string id = bench.window->session().project()->map()->id(0);
    QCOMPARE(QString::fromUtf8(bench.read(bench.script(QString::fromStdString(id)))), shown);
    bench.shot(u"adopt-stamp"_s);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), QString::fromStdString(id));
    QVERIFY2(bench.window->runSheet().outcomeText().contains(u"tables and rows are as they were"_s), qPrintable(bench.window->runSheet().outcomeText()));
    bench.shot(u"adopt-stamped"_s);
    QVERIFY(!bench.action(u"adopt"_s)->isEnabled());
    QVERIFY(bench.action(u"adopt"_s)->toolTip().contains(u"under migrations already"_s));
}

void GuiMakingTest::adoptRefused()
{
    Workbench bench;
    for (const QString& script : QDir(bench.path(u"migrations/versions"_s)).entryList({u"*.py"_s}))
        QVERIFY(QFile::remove(bench.path(u"migrations/versions/"_s + script)));
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.action(u"adopt"_s)->trigger();
    ui::AdoptSheet& sheet = bench.window->adoptSheet();
    // Empty; and then it changes between the reading and the writing.
    QTRY_COMPARE(sheet.phase(), ui::AdoptSheet::Phase::Failed);
    bench.shot(u"adopt-empty"_s);
    bench.execute(u"CREATE TABLE customer (id INTEGER PRIMARY KEY)"_s);
    in<QPushButton>(sheet, u"adoptAgain"_s)->click();
    QTRY_COMPARE(sheet.phase(), ui::AdoptSheet::Phase::Ready);
    bench.execute(u"CREATE TABLE late (id INTEGER PRIMARY KEY)"_s);
    sheet.primaryButton()->click();
    QTRY_VERIFY(sheet.bannerText().contains(u"was not written"_s));
    QVERIFY2(sheet.bannerText().contains(u"has changed"_s), qPrintable(sheet.bannerText()));
    QVERIFY(bench.window->session().project()->map()->empty());
    QVERIFY(QDir(bench.path(u"migrations/versions"_s)).entryList({u"*.py"_s}).isEmpty());
    bench.shot(u"adopt-changed"_s);
    QTest::keyClick(bench.window.get(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
}

// Nothing but a database: project, connection, revision, stamp.
void GuiMakingTest::adoptsFromTheWelcomePage()
{
    Workbench bench;
    bench.execute(u"CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT)"_s);
    in<QPushButton>(*bench.window, u"welcomeAdopt"_s)->click();
    ui::NewProjectSheet& project = bench.window->newProjectSheet();
    const QString folder = bench.folder.filePath(u"adopted"_s);
    in<QLineEdit>(project, u"projectFolder"_s)->setText(folder);
    QTRY_VERIFY(project.primaryButton()->isEnabled());
    bench.shot(u"adopt-project"_s);
    project.primaryButton()->click();
    QTRY_COMPARE(bench.window->page(), Page::Connect);
    QVERIFY(bench.connectToNew());
    QTRY_COMPARE(bench.window->page(), Page::Adopt);
    ui::AdoptSheet& sheet = bench.window->adoptSheet();
    QTRY_COMPARE(sheet.phase(), ui::AdoptSheet::Phase::Ready);
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->page(), Page::Run);
    QTRY_COMPARE(bench.window->runSheet().phase(), ui::RunSheet::Phase::Ready);
    QVERIFY(bench.run());
    QTRY_COMPARE(bench.rows(), QString::fromStdString(bench.window->session().project()->map()->id(0)));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiMakingTest>(argc, argv);
}

#include "test_gui_making.moc"
