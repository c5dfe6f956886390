// Only the rows of an older backup, in the real window: which way, what goes where, and what became of it. With
// RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>
#include <QTreeView>

#include <algorithm>

#include "ui/backups/backups_pane.h"
#include "ui/backups/restore_rows_sheet.h"
#include "ui/backups/row_route_model.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/plan_model.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;
using Phase = ui::RestoreRowsSheet::Phase;
using Model = ui::RowRouteModel;

namespace {

constexpr auto older = "e94d8c3a0f16"_L1; // before price became unit_price
constexpr auto head = "2a4c6e80b1d3"_L1;

int rowOf(const Model& model, const QString& table)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, Model::FromColumn).data().toString() == table)
            return row;
    }
    return -1;
}

QString cell(const Model& model, const QString& table, int column)
{
    return model.index(rowOf(model, table), column).data().toString();
}

// Past the window.
QString valueOf(const Workbench& bench, const QString& query)
{
    QString value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"rows"_s);
        database.setDatabaseName(bench.path(u"shop.db"_s));
        if (database.open()) {
            QSqlQuery answer(query, database);
            value = answer.next() ? answer.value(0).toString() : answer.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(u"rows"_s);
    return value;
}

} // namespace

class GuiRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void restoresThroughTheRevision();
    void restoresIntoTheTablesAsTheyAre();
    void asksBeforeTablesOfTwoTimes();
    void openSheetNoticesARestore();

private:
    // At the older revision with rows, backed up, then at the head with other rows; the sheet has its plan.
    static bool prepare(Workbench& bench);
    static bool openSheet(Workbench& bench);
};

bool GuiRowsTest::prepare(Workbench& bench)
{
    if (!bench.open() || !bench.connectToNew())
        return false;
    ui::MainWindow& window = *bench.window;
    window.plan(project::RunKind::Upgrade, older);
    if (!eventually([&] { return window.runSheet().phase() == ui::RunSheet::Phase::Ready; }) || !bench.run()
        || !eventually([&] { return bench.rows() == older; }))
        return false;
    bench.execute(u"INSERT INTO customer (id, email, full_name) VALUES (1, 'a@example.com', 'Ärger & Söhne'), (2, 'b@example.com', 'B')"_s);
    bench.execute(u"INSERT INTO product (id, sku, title, price) VALUES (1, 'A-1', 'old', 9.5), (2, 'A-2', 'older', 1)"_s);
    window.session().createBackup(u"older"_s);
    // Not by their number: the list with what the run backed up may come only now.
    const auto isThere = [&] { return std::ranges::contains(window.session().backups(), u"older"_s, &backup::BackupEntry::label); };
    if (!eventually([&] { return isThere() && !window.session().running(); }) || !bench.upgrade(u"upgradeHead"_s))
        return false;
    bench.execute(u"DELETE FROM product"_s);
    bench.execute(u"INSERT INTO product (id, sku, title, unit_price) VALUES (7, 'N-7', 'new', 2)"_s);
    return openSheet(bench);
}

bool GuiRowsTest::openSheet(Workbench& bench)
{
    ui::MainWindow& window = *bench.window;
    window.openBackups();
    const auto& backups = window.session().backups();
    const auto wanted = std::ranges::find(backups, u"older"_s, &backup::BackupEntry::label);
    if (wanted == backups.end())
        return false;
    QTreeView* view = window.backups().view();
    view->setCurrentIndex(view->model()->index(static_cast<int>(wanted - backups.begin()), 0));
    auto* button = window.findChild<QPushButton*>(u"restoreRows"_s);
    if (button == nullptr || !button->isEnabled())
        return false;
    button->click();
    return window.page() == Page::RestoreRows && eventually([&] { return window.restoreRowsSheet().phase() == Phase::Ready; });
}

void GuiRowsTest::restoresThroughTheRevision()
{
    Workbench bench;
    QVERIFY(prepare(bench));
    ui::RestoreRowsSheet& sheet = bench.window->restoreRowsSheet();
    const Model& model = *sheet.model();
    QCOMPARE(cell(model, u"product"_s, Model::RowsColumn), u"2"_s);
    QCOMPARE(rowOf(model, u"alembic_version"_s), -1);
    bench.shot(u"rows-plan"_s);
    bench.window->resize(900, 640);
    bench.shot(u"rows-plan-narrow"_s);
    bench.window->resize(1400, 900);
    const std::size_t backups = bench.window->session().backups().size();
    sheet.primaryButton()->click();
    QCOMPARE(sheet.phase(), Phase::Running);
    QTRY_COMPARE(sheet.phase(), Phase::Finished);
    QVERIFY2(sheet.outcomeText().contains(u"All tables were restored"_s), qPrintable(sheet.outcomeText()));
    QCOMPARE(cell(model, u"product"_s, Model::NoteColumn), u"2 rows are in"_s);
    QTRY_COMPARE(bench.rows(), head);
    QTRY_COMPARE(bench.window->session().backups().size(), backups + 1);
    QCOMPARE(valueOf(bench, u"SELECT group_concat(title || unit_price) FROM product"_s), u"old9.5,older1"_s);
    bench.shot(u"rows-done"_s);
    sheet.findChild<QPushButton*>(u"rowsClose"_s)->click();
    QCOMPARE(bench.window->page(), Page::Revision);
}

void GuiRowsTest::restoresIntoTheTablesAsTheyAre()
{
    Workbench bench;
    QVERIFY(prepare(bench));
    ui::RestoreRowsSheet& sheet = bench.window->restoreRowsSheet();
    Model& model = *sheet.model();
    sheet.hereButton()->click();
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    // The rename between the two is proposed.
    const QModelIndex product = model.index(rowOf(model, u"product"_s), 0);
    QStringList targets;
    for (int column = 0; column < model.rowCount(product); ++column)
        targets.append(model.index(column, Model::ToColumn, product).data().toString());
    QVERIFY(targets.contains(u"unit_price"_s));
    // A name that there is none of.
    const int total = model.tablesToFill();
    model.item(rowOf(model, u"customer"_s), Model::ToColumn)->setText(u"client"_s);
    QTRY_COMPARE(model.tablesToFill(), total - 1);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(cell(model, u"customer"_s, Model::NoteColumn).contains(u"no table client"_s));
    bench.window->findChild<QTreeView*>(u"rowRoutes"_s)->expand(model.index(rowOf(model, u"product"_s), 0));
    bench.shot(u"rows-here"_s);
    // And left out altogether.
    model.item(rowOf(model, u"customer"_s), Model::FromColumn)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(cell(model, u"customer"_s, Model::NoteColumn), u"left out"_s);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    sheet.primaryButton()->click();
    QTRY_COMPARE(sheet.phase(), Phase::Finished);
    QVERIFY2(sheet.outcomeText().contains(u"The chosen tables were restored"_s), qPrintable(sheet.outcomeText()));
    QCOMPARE(cell(model, u"product"_s, Model::NoteColumn), u"2 rows are in"_s);
    bench.shot(u"rows-here-done"_s);
    QCOMPARE(bench.rows(), head);
    QCOMPARE(valueOf(bench, u"SELECT group_concat(title || unit_price) FROM product"_s), u"old9.5,older1"_s);
}

// A table whose rows have no place: the way is closed until somebody says what is to become of it.
void GuiRowsTest::asksBeforeTablesOfTwoTimes()
{
    Workbench bench;
    QVERIFY(prepare(bench));
    bench.execute(u"ALTER TABLE customer ADD COLUMN born DATE NOT NULL DEFAULT '2000-01-01'"_s);
    bench.execute(u"CREATE TABLE other AS SELECT * FROM customer"_s);
    bench.execute(u"DROP TABLE customer"_s);
    bench.execute(u"CREATE TABLE customer (id INTEGER PRIMARY KEY, email TEXT, full_name TEXT, born DATE NOT NULL)"_s);
    ui::RestoreRowsSheet& sheet = bench.window->restoreRowsSheet();
    sheet.hereButton()->click();
    QTRY_COMPARE(sheet.phase(), Phase::NotRunnable);
    QVERIFY2(sheet.outcomeText().contains(u"The table customer would keep the rows that it has"_s), qPrintable(sheet.outcomeText()));
    bench.shot(u"rows-two-times"_s);
    sheet.partlyBox()->click();
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
    QVERIFY(cell(*sheet.model(), u"customer"_s, Model::NoteColumn).contains(u"born must have a value"_s));
    bench.shot(u"rows-partly"_s);
    sheet.partlyBox()->click();
    QTRY_COMPARE(sheet.phase(), Phase::NotRunnable);
    sheet.model()->item(rowOf(*sheet.model(), u"customer"_s), Model::FromColumn)->setCheckState(Qt::Unchecked);
    QTRY_COMPARE(sheet.phase(), Phase::Ready);
}

void GuiRowsTest::openSheetNoticesARestore()
{
    Workbench bench;
    QVERIFY(prepare(bench));
    QVERIFY(bench.plan(u"downgradeBase"_s));
    QCOMPARE(QString::fromStdString(bench.window->runSheet().model()->plan()->startRows.front()), head);
    const auto& backups = bench.window->session().backups();
    const auto wanted = std::ranges::find(backups, u"older"_s, &backup::BackupEntry::label);
    QVERIFY(wanted != backups.end());
    bench.window->session().restoreBackup(wanted->id, u"before"_s);
    const auto startsThere = [&] {
        const auto plan = bench.window->runSheet().model()->plan();
        return plan && !plan->startRows.empty() && plan->startRows.front() == older.toString().toStdString();
    };
    QVERIFY(eventually(startsThere));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiRowsTest>(argc, argv);
}

#include "test_gui_rows.moc"
