// Models against the database in the real window: what differs, the revision it makes, renames, models that cannot be read.
// With RETORT_SHOTS=FOLDER it leaves pictures of each.

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>
#include <QTreeView>

#include <algorithm>

#include "../support/database_server.h"
#include "ui/diff/compare_sheet.h"
#include "ui/diff/difference_list.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/models/difference_model.h"
#include "ui/migrate/run_sheet.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "ui/widgets/banner.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

namespace {

bool shownLabel(const QWidget& parent, const QString& text)
{
    return std::ranges::any_of(parent.findChildren<QLabel*>(), [&](const QLabel* label) { return label->isVisible() && label->text() == text; });
}

} // namespace

class GuiCompareTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void comparesModels();
    void nothingToCompare();
    void draftThatFails();
    void draftOnAServer();
    void idsOfTheProject();
    void tablesOfOthersStay();
    void behindTheHead();
    void setAside();
    void beyondAlembic();
    void beyondAlembicOnAServer();

private:
    // The row of a table, or of a difference below it.
    static QModelIndex rowOf(const QAbstractItemModel& model, const QString& table, const QString& what = {});
};

QModelIndex GuiCompareTest::rowOf(const QAbstractItemModel& model, const QString& table, const QString& what)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data().toString() != table)
            continue;
        if (what.isEmpty())
            return index;
        for (int part = 0; part < model.rowCount(index); ++part) {
            if (const QModelIndex below = model.index(part, 0, index); below.data().toString() == what)
                return below;
        }
    }
    return {};
}

// What no revision made is not dropped unless somebody ticks it.
void GuiCompareTest::tablesOfOthersStay()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.execute(u"CREATE TABLE django_migrations (id INTEGER PRIMARY KEY, app TEXT)"_s);
    bench.execute(u"CREATE TABLE scratchpad (id INTEGER PRIMARY KEY, note TEXT)"_s);
    bench.execute(u"CREATE INDEX ix_scratchpad ON scratchpad (note)"_s);
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 3);
    QCOMPARE(sheet.model()->ticked(), 0);
    QVERIFY(!sheet.primaryButton()->isEnabled());
    QVERIFY2(sheet.bannerText().contains(u"2 tables were made by no revision"_s), qPrintable(sheet.bannerText()));
    QAbstractItemModel* model = sheet.model();
    const QModelIndex theirs = rowOf(*model, u"django_migrations"_s);
    QVERIFY(theirs.isValid());
    QCOMPARE(theirs.siblingAtColumn(1).data().toString(), u"table of Django"_s);
    QCOMPARE(rowOf(*model, u"scratchpad"_s).siblingAtColumn(1).data().toString(), u"made by no revision"_s);
    sheet.list()->tree()->setCurrentIndex(theirs);
    QVERIFY2(sheet.list()->reasonText().contains(u"dropped only if you tick it"_s), qPrintable(sheet.list()->reasonText()));
    bench.shot(u"compare-unknown"_s);
    bench.window->resize(980, 620);
    bench.shot(u"compare-unknown-narrow"_s);
    QVERIFY(model->setData(rowOf(*model, u"scratchpad"_s), Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(sheet.model()->ticked(), 2);
    QTRY_VERIFY(sheet.scriptView()->toPlainText().contains(u"op.drop_table('scratchpad')"_s));
    QVERIFY(!sheet.scriptView()->toPlainText().contains(u"django"_s));
}

// A difference can be set aside for good, is told of, and can be taken back.
// Alembic refuses, too: what the pending revisions change would be found again.
void GuiCompareTest::behindTheHead()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Failed);
    bench.shot(u"compare-behind"_s);
    QAbstractButton* upgrade = buttonOf(sheet, u"Upgrade to Head…"_s);
    QVERIFY(upgrade != nullptr);
    upgrade->click();
    QTRY_COMPARE(bench.window->page(), Page::Run);
    QTRY_COMPARE(bench.window->runSheet().phase(), ui::RunSheet::Phase::Ready);
}

void GuiCompareTest::setAside()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    bench.write(bench.path(u"shop.py"_s), bench.read(bench.path(u"shop.py"_s))
                                              .replace("    title: Mapped[str] = mapped_column(sa.String(200))\n",
                                                       "    title: Mapped[str] = mapped_column(sa.String(250))\n    weight: Mapped[Optional[float]] = mapped_column(index=True)\n"));
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    QAbstractItemModel* model = sheet.model();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 3);
    QVERIFY(sheet.list()->asideText().isEmpty());
    const QString table = model->index(0, 0).data().toString();

    sheet.list()->tree()->setCurrentIndex(rowOf(*model, table, u"column title"_s));
    QCOMPARE(sheet.list()->asideAction()->text(), u"Do Not Show Again"_s);
    const QModelIndex next = rowOf(*model, table, u"column title"_s).siblingAtRow(rowOf(*model, table, u"column title"_s).row() + 1);
    const QString after = next.isValid() ? next.data().toString() : table;
    sheet.list()->asideAction()->trigger();
    QCOMPARE(sheet.list()->tree()->currentIndex().siblingAtColumn(0).data().toString(), after); // not back to the top
    QCOMPARE(sheet.model()->total(), 2);
    QVERIFY(!rowOf(*model, table, u"column title"_s).isValid());
    QVERIFY2(sheet.list()->asideText().contains(u"set aside"_s), qPrintable(sheet.list()->asideText()));
    QTRY_VERIFY(sheet.scriptView()->toPlainText().contains(u"'weight'"_s));
    QVERIFY(!sheet.scriptView()->toPlainText().contains(u"250"_s));
    // What is left undone on purpose is no fault of the revision.
    QTRY_VERIFY(sheet.trial() && sheet.trial()->check);
    QVERIFY2(sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven, qPrintable(sheet.trialText()));

    // It is so the next time, and another change of the column is another difference.
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 2);
    Q_EMIT sheet.list()->findChild<QLabel*>(u"asideLine"_s)->linkActivated(u"aside"_s);
    const QModelIndex shown = rowOf(*model, table, u"column title (set aside)"_s);
    QVERIFY(shown.isValid());
    QVERIFY(!shown.data(Qt::CheckStateRole).isValid());
    QCOMPARE(sheet.model()->ticked(), 2);
    sheet.list()->tree()->setCurrentIndex(shown);
    bench.shot(u"compare-aside"_s);
    bench.window->resize(980, 620);
    bench.shot(u"compare-aside-narrow"_s);
    bench.window->resize(1280, 800);
    QCOMPARE(sheet.list()->asideAction()->text(), u"Show Again"_s);

    // All of them: then nothing is left but a word about it.
    sheet.list()->tree()->setCurrentIndex(rowOf(*model, table));
    sheet.list()->asideAction()->trigger();
    QCOMPARE(sheet.model()->total(), 0);
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Same);
    QVERIFY(shownLabel(sheet, u"No other differences"_s));
    QVERIFY(shownLabel(sheet, u"3 differences are set aside."_s));
    bench.shot(u"compare-all-aside"_s);
    QAbstractButton* show = buttonOf(sheet, u"Show Them"_s);
    QVERIFY(show != nullptr);
    show->click();
    QCOMPARE(sheet.phase(), ComparePhase::Different);
    auto* again = sheet.findChild<QAction*>(u"showAllAgain"_s);
    QVERIFY(again != nullptr && again->isVisible());
    again->trigger();
    QCOMPARE(sheet.model()->total(), 3);
    QVERIFY(ui::Preferences().setAside(bench.path()).isEmpty());
    bench.write(bench.path(u"shop.py"_s), bench.read(bench.path(u"shop.py"_s)).replace("String(250)", "String(260)"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 3);
}

// A check with another text, a computed column, with both sides and what becomes of them; tried out on SQLite.
void GuiCompareTest::beyondAlembic()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    const QByteArray models = bench.read(bench.path(u"shop.py"_s));
    const QByteArray coupon = "\n\nclass Coupon(Base):\n    __tablename__ = \"coupon\"\n    __table_args__ = (sa.CheckConstraint(\"percent > 0\", name=\"percent\"),)\n\n"
                              "    id: Mapped[int] = mapped_column(primary_key=True)\n    percent: Mapped[int] = mapped_column()\n"
                              "    share: Mapped[Optional[float]] = mapped_column(sa.Float, sa.Computed(\"percent / 100.0\"))\n";
    bench.write(bench.path(u"shop.py"_s), models + coupon);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    const auto revisions = bench.window->session().project()->map()->size();
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->size(), revisions + 1);
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Same);

    bench.write(bench.path(u"shop.py"_s), models + QByteArray(coupon).replace("percent > 0", "percent BETWEEN 1 AND 90").replace("100.0", "100.0 + 1"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 2);
    const QAbstractItemModel& model = *sheet.model();
    const QModelIndex computed = rowOf(model, u"coupon"_s, u"computed column share"_s);
    QVERIFY(computed.isValid());
    QCOMPARE(computed.siblingAtColumn(1).data().toString(), u"percent / 100.0"_s);
    QCOMPARE(computed.siblingAtColumn(2).data().toString(), u"percent / 100.0 + 1"_s);
    sheet.list()->tree()->setCurrentIndex(computed);
    QVERIFY2(sheet.list()->reasonText().contains(u"none is lost"_s), qPrintable(sheet.list()->reasonText()));
    QTRY_VERIFY(sheet.trial() && sheet.trial()->check);
    bench.shot(u"compare-beyond"_s);
    QVERIFY2(sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven, qPrintable(sheet.trialText()));
}

// From a changed model to the revision that makes the database follow, and back to no differences.
void GuiCompareTest::comparesModels()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();

    bench.action(u"compare"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Compare);
    QTRY_COMPARE(sheet.phase(), ComparePhase::Same);
    QVERIFY(shownLabel(sheet, u"No differences"_s));
    bench.shot(u"compare-same"_s);

    QByteArray models = bench.read(bench.path(u"shop.py"_s));
    models.replace("    title: Mapped[str] = mapped_column(sa.String(200))\n",
                   "    title: Mapped[str] = mapped_column(sa.String(250))\n    weight: Mapped[Optional[float]] = mapped_column(index=True)\n");
    models.replace("    note: Mapped[Optional[str]] = mapped_column(sa.Text)\n", "");
    models += "\n\nclass Coupon(Base):\n    __tablename__ = \"coupon\"\n\n    code: Mapped[str] = mapped_column(sa.String(12), primary_key=True)\n"
              "    customer_id: Mapped[int] = mapped_column(sa.ForeignKey(\"customer.id\"), index=True)\n";
    bench.write(bench.path(u"shop.py"_s), models);
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    // The table with its index; the note that goes; a type, a column and its index.
    QCOMPARE(sheet.model()->total(), 6);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(sheet.scriptView()->toPlainText().contains(u"op.create_table('coupon'"_s));
    const QString sql = sheet.sqlView()->toPlainText();
    // What a batch makes of a table on SQLite is known from a run on an empty copy of the schema.
    QVERIFY2(sql.contains(u"CREATE TABLE coupon"_s) && sql.contains(u"_alembic_tmp_orders"_s) && sql.contains(u"UPDATE alembic_version"_s), qPrintable(sql));
    QVERIFY2(sheet.trial() && sheet.trial()->check && sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven, qPrintable(sheet.trialText()));
    bench.shot(u"compare"_s);
    bench.window->resize(980, 620);
    bench.shot(u"compare-narrow"_s);
    bench.window->resize(1280, 800);

    // A column less.
    QAbstractItemModel* model = sheet.model();
    QModelIndex orders;
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == u"orders"_s)
            orders = model->index(row, 0);
    }
    QVERIFY(orders.isValid());
    QVERIFY(model->setData(orders, Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(sheet.model()->ticked(), 5);
    QVERIFY(!sheet.primaryButton()->isEnabled()); // what is shown is not what is ticked
    sheet.messageEdit()->setText(u"coupons"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(!sheet.scriptView()->toPlainText().contains(u"'note'"_s));
    const auto revisions = bench.window->session().project()->map()->size();
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->session().project()->map()->size(), revisions + 1);
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QTRY_VERIFY(bench.window->revisionPane().editor()->text().contains(u"op.create_table('coupon'"_s));
    bench.shot(u"compare-written"_s);

    // The database is behind now.
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Failed);
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 1);
    sheet.findChild<QPushButton*>(u"compareClose"_s)->click();
    QCOMPARE(bench.window->page(), Page::Revision);
}

// env.py gives revisions ids of its own.
void GuiCompareTest::idsOfTheProject()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QByteArray environment = bench.read(bench.path(u"migrations/env.py"_s));
    environment.replace("target_metadata = Base.metadata\n",
                        "target_metadata = Base.metadata\n\n\ndef process(context, revision, directives):\n"
                        "    directives[0].rev_id = (directives[0].message or 'unnamed') + '_' + revision[0][:4]\n");
    environment.replace("context.configure(connection", "context.configure(process_revision_directives=process, connection");
    bench.write(bench.path(u"migrations/env.py"_s), environment);
    QByteArray models = bench.read(bench.path(u"shop.py"_s));
    models += "\n\nclass Coupon(Base):\n    __tablename__ = \"coupon\"\n\n    code: Mapped[str] = mapped_column(sa.String(12), primary_key=True)\n";
    bench.write(bench.path(u"shop.py"_s), models);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const QString head = QString::fromStdString(bench.window->session().database().rows.front()).left(4);
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.scriptView()->toPlainText().contains(u"revision: str = \"unnamed_%1\""_s.arg(head)) || sheet.scriptView()->toPlainText().contains(u"'unnamed_%1'"_s.arg(head)));
    sheet.messageEdit()->setText(u"coupons"_s);
    QTRY_VERIFY(sheet.scriptView()->toPlainText().contains(u"coupons_%1"_s.arg(head)));
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), "coupons_" + head.toStdString());
}

void GuiCompareTest::nothingToCompare()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.action(u"compare"_s)->isEnabled());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();

    // Models that cannot be read whole are not compared.
    const QByteArray models = bench.read(bench.path(u"shop.py"_s));
    bench.write(bench.path(u"shop.py"_s), QByteArray("import moneylib\n").append(models).replace("mapped_column(sa.Numeric(10, 2))", "mapped_column(moneylib.Money())"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Failed);
    bench.shot(u"compare-gap"_s);
    QVERIFY(!sheet.primaryButton()->isVisible());

    // The project's own Python reads them, once it may; and it may no longer when that is taken back.
    bench.write(bench.path(u"moneylib.py"_s), "import socket\n\nimport sqlalchemy as sa\n\nSCALE = 2 + 0 * len(socket.gethostname())\n\n\ndef Money():\n    return sa.Numeric(10, SCALE)\n");
    QVERIFY(!bench.action(u"trust"_s)->isChecked());
    auto* give = buttonOf(sheet, u"Trust This Project and Compare"_s);
    QVERIFY(give != nullptr && give->isVisible());
    give->click();
    QVERIFY(bench.action(u"trust"_s)->isChecked());
    QTRY_VERIFY_WITH_TIMEOUT(sheet.phase() == ComparePhase::Different || sheet.phase() == ComparePhase::Same || sheet.phase() == ComparePhase::Failed, 60'000);
    bench.shot(u"compare-by-python"_s);
    QVERIFY2(sheet.phase() != ComparePhase::Failed, "see the log");
    QVERIFY(ui::Preferences().trusts(bench.path()));
    bench.action(u"trust"_s)->trigger();
    QVERIFY(!ui::Preferences().trusts(bench.path()));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Failed);

    // A rename is offered, and then nothing is dropped.
    bench.write(bench.path(u"shop.py"_s), QByteArray(models).replace("    note: Mapped", "    remark: Mapped"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 2);
    QVERIFY(sheet.bannerText().contains(u"orders.note may be renamed to remark"_s));
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    bench.shot(u"compare-rename"_s);
    Q_EMIT sheet.findChild<ui::Banner*>()->linkActivated(u"rename:0"_s);
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QCOMPARE(sheet.model()->total(), 1);
    QTRY_VERIFY(sheet.scriptView()->toPlainText().contains(u"new_column_name='remark'"_s));
    QTRY_VERIFY(sheet.trial() && sheet.trial()->check);
    QVERIFY2(sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven, qPrintable(sheet.trialText()));

    // No tables at all: said before everything is dropped.
    bench.write(bench.path(u"shop.py"_s), "import sqlalchemy as sa\n\n\nclass Base:\n    metadata = sa.MetaData()\n");
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QVERIFY(sheet.bannerText().contains(u"everything would be dropped"_s));
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    bench.shot(u"compare-drops-everything"_s);
}

// What the rows forbid is known before the script is written; the user may write it nevertheless.
void GuiCompareTest::draftThatFails()
{
    using ComparePhase = ui::CompareSheet::Phase;
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.execute(u"INSERT INTO customer (id, email, full_name) VALUES (1, 'a@b.example', 'A')"_s);
    bench.execute(u"INSERT INTO orders (id, customer_id, placed_at) VALUES (1, 1, '2026-01-01')"_s);
    bench.write(bench.path(u"shop.py"_s), bench.read(bench.path(u"shop.py"_s)).replace("    note: Mapped", "    origin: Mapped[str] = mapped_column(sa.String(2))\n    note: Mapped"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY2(sheet.trialText().contains(u"there are rows"_s) && sheet.trialText().contains(u"orders column origin"_s), qPrintable(sheet.trialText()));
    QVERIFY(sheet.primaryButton()->text().contains(u"Nevertheless"_s));
    bench.shot(u"compare-fails"_s);
    // Another message is no other script.
    sheet.messageEdit()->setText(u"origin of an order"_s);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(sheet.trialText().contains(u"there are rows"_s));
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->page(), Page::Revision);
}

// On a server the user decides whether a database is made to try it out.
void GuiCompareTest::draftOnAServer()
{
    using ComparePhase = ui::CompareSheet::Phase;
    tests::DatabaseServer server(tests::DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->session().connectToDatabase(server.url(u"postgresql"_s, u"shop"_s), u"test"_s, false);
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    bench.write(bench.path(u"shop.py"_s), bench.read(bench.path(u"shop.py"_s)).replace("    note: Mapped", "    origin: Mapped[Optional[str]] = mapped_column(sa.String(2), index=True)\n    note: Mapped"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(!sheet.trial());
    QAbstractButton* go = buttonOf(sheet, u"Try It Out"_s);
    QVERIFY2(go != nullptr, qPrintable(sheet.trialText()));
    bench.shot(u"compare-server"_s);
    go->click();
    QVERIFY(!sheet.primaryButton()->isEnabled());
    QTRY_VERIFY(sheet.trial());
    QVERIFY2(sheet.trial()->check && sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven, qPrintable(sheet.trialText()));
    QVERIFY(sheet.primaryButton()->isEnabled());
    QCOMPARE(server.run(u"shop"_s, u"SELECT datname FROM pg_database WHERE datname LIKE 'retort%'"_s).out.trimmed(), QByteArray());
    bench.shot(u"compare-server-tried"_s);
}

// PostgreSQL writes checks another way each time it is given them; tables that refer to each other, and a sequence, are made in
// an order that it takes. All of it is tried up and down.
void GuiCompareTest::beyondAlembicOnAServer()
{
    using ComparePhase = ui::CompareSheet::Phase;
    tests::DatabaseServer server(tests::DatabaseServer::Kind::Postgresql);
    if (const QString missing = server.start(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(server.createDatabase(u"shop"_s), QString());
    Workbench bench;
    const QByteArray models = bench.read(bench.path(u"shop.py"_s))
                              + "\n\nclass Coupon(Base):\n    __tablename__ = \"coupon\"\n    __table_args__ = (sa.CheckConstraint(\"code IN ('a', 'b')\", name=\"code\"),)\n\n"
                                "    id: Mapped[int] = mapped_column(primary_key=True)\n    code: Mapped[str] = mapped_column(sa.String(12))\n"
                                "    number: Mapped[int] = mapped_column(sa.Integer, sa.Sequence(\"coupon_number\"))\n"
                                "    batch_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey(\"batch.id\"))\n"
                                "\n\nclass Batch(Base):\n    __tablename__ = \"batch\"\n\n    id: Mapped[int] = mapped_column(primary_key=True)\n"
                                "    first_id: Mapped[Optional[int]] = mapped_column(sa.ForeignKey(\"coupon.id\"))\n";
    bench.write(bench.path(u"shop.py"_s), models);
    QVERIFY(bench.open());
    bench.window->session().connectToDatabase(server.url(u"postgresql"_s, u"shop"_s), u"test"_s, false);
    QTRY_VERIFY(bench.window->session().database().connected());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const ui::CompareSheet& sheet = bench.window->compareSheet();
    const auto proven = [&] {
        QAbstractButton* go = buttonOf(sheet, u"Try It Out"_s);
        if (go == nullptr)
            return false;
        go->click();
        return eventually([&] { return sheet.trial() && sheet.trial()->check && sheet.trial()->check->outcome == project::DraftCheck::Outcome::Proven; });
    };
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(rowOf(*sheet.model(), u"Sequences"_s, u"sequence coupon_number"_s).isValid());
    bench.shot(u"compare-cycle"_s);
    QVERIFY2(proven(), qPrintable(sheet.trialText()));
    sheet.primaryButton()->click();
    QTRY_COMPARE(bench.window->page(), Page::Revision);
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Same);

    bench.write(bench.path(u"shop.py"_s), QByteArray(models).replace("'a', 'b'", "'a', 'b', 'c'"));
    bench.action(u"compare"_s)->trigger();
    QTRY_COMPARE(sheet.phase(), ComparePhase::Different);
    QTRY_VERIFY(sheet.primaryButton()->isEnabled());
    QCOMPARE(sheet.model()->total(), 1);
    // As the models have it; the tooltip has it in the words of the other side.
    const QModelIndex check = rowOf(*sheet.model(), u"coupon"_s, u"check code"_s);
    QCOMPARE(check.siblingAtColumn(2).data().toString(), u"code IN ('a', 'b', 'c')"_s);
    QVERIFY(check.siblingAtColumn(1).data().toString().contains(u"ANY"_s));
    QVERIFY(check.siblingAtColumn(2).data(Qt::ToolTipRole).toString().contains(u"'c'::character varying"_s));
    QVERIFY2(proven(), qPrintable(sheet.trialText()));
    bench.shot(u"compare-check-server"_s);
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiCompareTest>(argc, argv);
}

#include "test_gui_compare.moc"
