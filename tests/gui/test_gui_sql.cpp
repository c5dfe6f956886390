// The SQL of a whole run as text, chosen, shown and saved in the real window: the same bytes as retort-cli writes.

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include "tests/support/places.h"
#include "tests/support/processes.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/sql/sql_view.h"
#include "ui/widgets/find_bar.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

namespace {

void type(QComboBox* box, const QString& text)
{
    box->lineEdit()->setText(text);
    Q_EMIT box->lineEdit()->editingFinished();
}

} // namespace

class GuiSqlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void withoutDatabase();
    void fromWhereItStands();
    void finds();

private:
    // What the command line writes for it.
    [[nodiscard]] static QByteArray fromCli(const Workbench& bench, const QStringList& arguments);

};

QByteArray GuiSqlTest::fromCli(const Workbench& bench, const QStringList& arguments)
{
    return tests::runProcess(tests::retortCli(), QStringList(arguments) << u"--sql"_s << u"--assume-schema"_s, bench.path(), {}).out;
}

void GuiSqlTest::withoutDatabase()
{
    Workbench bench;
    QVERIFY(!bench.action(u"sqlScript"_s)->isEnabled());
    QVERIFY(bench.open());
    bench.action(u"sqlScript"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Sql);
    ui::SqlSheet& sheet = bench.window->sqlSheet();
    QTRY_VERIFY(sheet.script());
    QCOMPARE(QByteArray::fromStdString(sheet.script()->written.text), fromCli(bench, {u"upgrade"_s, u"head"_s}));
    bench.shot(u"sql"_s);

    type(sheet.fromBox(), u"5f82"_s);
    type(sheet.toBox(), u"base"_s);
    QTRY_VERIFY(sheet.script());
    QVERIFY(!sheet.script()->request.upgrade);
    QCOMPARE(QByteArray::fromStdString(sheet.script()->written.text), fromCli(bench, {u"downgrade"_s, u"5f82ca019d37:base"_s}));
    const QString file = bench.path(u"out.sql"_s);
    QVERIFY(sheet.saveTo(file));
    QCOMPARE(bench.read(file), QByteArray::fromStdString(sheet.script()->written.text));

    // Nothing of it is lost when it cannot be saved, and a revision that is not there is said.
    QVERIFY(!sheet.saveTo(bench.path(u"no/such/folder.sql"_s)));
    QVERIFY(sheet.bannerText().contains(u"Not saved"_s));
    type(sheet.fromBox(), u"nowhere"_s);
    QVERIFY2(sheet.bannerText().contains(u"nowhere"_s), qPrintable(sheet.bannerText()));
    QVERIFY(!sheet.findChild<QPushButton*>(u"sqlSave"_s)->isEnabled());
    QVERIFY(!sheet.saveTo(file)); // there is nothing to save
    bench.shot(u"sql-wrong"_s);

    sheet.dialectBox()->setCurrentText(u"PostgreSQL"_s);
    type(sheet.fromBox(), u"base"_s);
    type(sheet.toBox(), u"head"_s);
    QTRY_VERIFY(sheet.script() && sheet.script()->request.dialect == "postgresql");
    QVERIFY(sheet.view()->toPlainText().contains(u"BEGIN;"_s));
    bench.window->resize(980, 620);
    bench.shot(u"sql-narrow"_s);
    sheet.findChild<QPushButton*>(u"sqlClose"_s)->click();
    QCOMPARE(bench.window->page(), Page::Revision);
}

void GuiSqlTest::fromWhereItStands()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    const QString row = bench.rows();
    ui::SqlSheet& sheet = bench.window->sqlSheet();
    bench.action(u"sqlScript"_s)->trigger();
    QTRY_VERIFY(sheet.script());
    QCOMPARE(QByteArray::fromStdString(sheet.script()->written.text), fromCli(bench, {u"upgrade"_s, u"%1:head"_s.arg(row)}));
    // At the newest revision the way down is what is left.
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.action(u"sqlScript"_s)->trigger();
    QTRY_VERIFY(sheet.script());
    QVERIFY(!sheet.script()->request.upgrade);
    QCOMPARE(QByteArray::fromStdString(sheet.script()->written.text), fromCli(bench, {u"downgrade"_s, u"%1:base"_s.arg(bench.rows())}));
}

// Ctrl+F searches in what is seen and leaves nothing; Esc takes the bar away before the sheet.
void GuiSqlTest::finds()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.action(u"sqlScript"_s)->trigger();
    ui::SqlSheet& sheet = bench.window->sqlSheet();
    QTRY_VERIFY(sheet.script());
    bench.action(u"find"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Sql);
    auto* bar = sheet.findChild<ui::FindBar*>();
    QVERIFY(bar != nullptr && bar->isVisible());
    auto* field = bar->findChild<QLineEdit*>();
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"create table"_s);
    const qsizetype all = sheet.view()->toPlainText().count(u"CREATE TABLE"_s);
    QVERIFY(all > 1);
    QVERIFY(bar->findChild<QLabel*>()->text().contains(QString::number(all)));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(sheet.view()->textCursor().selectedText(), u"CREATE TABLE"_s);
    const int first = sheet.view()->textCursor().position();
    bench.action(u"findNext"_s)->trigger();
    QVERIFY(sheet.view()->textCursor().position() > first);
    bench.action(u"findPrevious"_s)->trigger();
    QCOMPARE(sheet.view()->textCursor().position(), first);
    bench.shot(u"sql-find"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(sheet.view()->hasFocus());
    QCOMPARE(bench.window->page(), Page::Sql);
    QTest::keyClick(sheet.view(), Qt::Key_Escape);
    QCOMPARE(bench.window->page(), Page::Revision);
    // Of the settings it is their own search; where there is no text that is said.
    bench.action(u"settings"_s)->trigger();
    bench.action(u"find"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Settings);
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSqlTest>(argc, argv);
}

#include "test_gui_sql.moc"
