// Any two schemas beside each other in the real window: a revision, the database, the models, a snapshot in a file. With
// RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <algorithm>

#include "ui/diff/sides_sheet.h"
#include "ui/models/difference_model.h"
#include "ui/sql/sql_view.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::SidesSheet::Phase;
using Kind = project::SchemaSide::Kind;

namespace {

bool showsLabel(const QWidget& parent, const QString& part)
{
    return std::ranges::any_of(parent.findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(part); });
}

} // namespace

class GuiSidesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void comparesSides()
    {
        Workbench bench;
        QVERIFY(bench.open());
        QVERIFY(!bench.action(u"compareSides"_s)->isEnabled()); // no database
        QVERIFY(bench.connectToNew());
        QVERIFY(bench.upgrade(u"upgradeHead"_s));
        ui::SidesSheet& sheet = bench.window->sidesSheet();

        bench.action(u"compareSides"_s)->trigger();
        QCOMPARE(bench.window->page(), Page::Sides);
        QTRY_COMPARE(sheet.phase(), Phase::Same);
        QCOMPARE(sheet.fromBox()->currentText(), u"head: the newest revision"_s);
        QVERIFY(showsLabel(sheet, u"No differences"_s));
        bench.shot(u"sides-same"_s);

        // Kept before somebody changes the database past the scripts.
        const QString file = bench.path(u"then.json"_s);
        QTRY_VERIFY(buttonOf(sheet, u"Save Snapshot…"_s)->isEnabled());
        sheet.saveSnapshotTo(file);
        QTRY_VERIFY(QFile::exists(file));
        bench.execute(u"ALTER TABLE customer ADD COLUMN nickname VARCHAR(30)"_s);
        bench.execute(u"CREATE TABLE scratchpad (id INTEGER PRIMARY KEY, note TEXT NOT NULL)"_s);
        bench.execute(u"CREATE INDEX ix_nickname ON customer (nickname)"_s);
        sheet.compare({.from = {.kind = Kind::Snapshot, .name = file.toStdString()}, .to = {.kind = Kind::Database}});
        QTRY_COMPARE(sheet.phase(), Phase::Different);
        QCOMPARE(sheet.model()->total(), 3);
        QCOMPARE(sheet.model()->headerData(ui::DifferenceModel::DatabaseColumn, Qt::Horizontal, Qt::DisplayRole).toString(), u"the snapshot then.json"_s);
        QVERIFY(!sheet.model()->index(0, 0).data(Qt::CheckStateRole).isValid()); // nothing to tick
        QVERIFY(sheet.operationsView()->toPlainText().contains(u"op.create_table('scratchpad'"_s));
        QVERIFY2(sheet.sqlView()->toPlainText().contains(u"CREATE TABLE scratchpad"_s), qPrintable(sheet.sqlView()->toPlainText()));
        bench.shot(u"sides-different"_s);
        bench.window->resize(980, 620);
        bench.shot(u"sides-narrow"_s);
        bench.window->resize(1280, 800);

        // The way back.
        sheet.findChild<QAbstractButton*>(u"sidesSwap"_s)->click();
        QTRY_COMPARE(sheet.phase(), Phase::Different);
        QVERIFY(sheet.sqlView()->toPlainText().contains(u"DROP TABLE scratchpad"_s));
        QCOMPARE(sheet.fromBox()->currentText().left(12), u"the database"_s);
    }

    void saysWhyNot()
    {
        Workbench bench;
        QVERIFY(bench.open());
        QVERIFY(bench.connectToNew());
        ui::SidesSheet& sheet = bench.window->sidesSheet();
        bench.action(u"compareSides"_s)->trigger();
        QTRY_COMPARE(sheet.phase(), Phase::Different); // an empty database
        sheet.fromBox()->setEditText(u"nowhere"_s);
        QTest::keyClick(sheet.fromBox(), Qt::Key_Return);
        QTRY_COMPARE(sheet.phase(), Phase::Failed);
        QVERIFY(showsLabel(sheet, u"nowhere"_s));
        bench.shot(u"sides-failed"_s);
        sheet.compare({.from = {.kind = Kind::Models}, .to = {.kind = Kind::Models}});
        QVERIFY(showsLabel(sheet, u"Both sides are the same"_s));
        sheet.compare({.from = {.kind = Kind::Snapshot, .name = bench.path(u"shop.py"_s).toStdString()}, .to = {.kind = Kind::Models}});
        QTRY_COMPARE(sheet.phase(), Phase::Failed);
        QVERIFY(showsLabel(sheet, u"this is no snapshot"_s));
        // Leaving the database leaves the sheet.
        bench.action(u"disconnect"_s)->trigger();
        QTRY_COMPARE(bench.window->page(), Page::Revision);
    }
};

int main(int argc, char** argv)
{
    return runWindowTest<GuiSidesTest>(argc, argv);
}
#include "test_gui_sides.moc"
