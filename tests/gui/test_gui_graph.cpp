// The revision graph in the real main window: searching by what revisions touch, ranges, kin, folded runs, exports.

#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include "tests/support/files.h"
#include "ui/editor/revision_pane.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "ui/widgets/elided_label.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

QStringList shownIds(Workbench& bench)
{
    QStringList ids;
    const auto* filter = bench.window->revisions().filter();
    for (int row = 0; row < filter->rowCount(); ++row)
        ids.append(filter->index(row, 0).data(ui::RevisionListModel::RevisionIdRole).toString());
    return ids;
}

constexpr auto head = "2a4c6e80b1d3";
constexpr auto orders = "47d9b21f6c03";
constexpr auto stock = "7ae30d58f1b4";
constexpr auto reviews = "5f82ca019d37";

QPoint placeOf(Workbench& bench, const QString& id)
{
    ui::RevisionView* view = bench.window->revisions().view();
    const auto row = bench.window->revisions().model()->rowOfId(id.toStdString());
    const QModelIndex index = bench.window->revisions().filter()->mapFromSource(bench.window->revisions().model()->index(static_cast<int>(row.value()), 0));
    view->scrollTo(index);
    return view->visualRect(index).center();
}

void click(Workbench& bench, const QString& id, Qt::KeyboardModifiers modifiers = {})
{
    QTest::mouseClick(bench.window->revisions().view()->viewport(), Qt::LeftButton, modifiers, placeOf(bench, id));
}

QString rangeText(Workbench& bench)
{
    const auto* text = bench.window->findChild<ui::ElidedLabel*>(u"rangeText"_s);
    return text->isVisible() ? text->text() : QString();
}

std::string selected(Workbench& bench)
{
    return bench.window->revisions().view()->selectedRevision();
}

// The row that stands for others; nothing: there is none.
QModelIndex firstFold(Workbench& bench)
{
    const auto* filter = bench.window->revisions().filter();
    for (int row = 0; row < filter->rowCount(); ++row) {
        if (filter->foldedCount(filter->index(row, 0)) > 0)
            return filter->index(row, 0);
    }
    return {};
}

// A line of 80 revisions: r0 ... r79.
QString writeLine(const Workbench& bench, int count = 80)
{
    const QString folder = bench.folder.filePath(u"line"_s);
    bool written = tests::write(folder + u"/alembic.ini"_s, "[alembic]\nscript_location = %(here)s/migrations\n")
                   && tests::write(folder + u"/migrations/env.py"_s, "") && tests::write(folder + u"/migrations/script.py.mako"_s, "");
    for (int i = 0; i < count; ++i) {
        const QByteArray id = "r" + QByteArray::number(i);
        const QByteArray down = i == 0 ? QByteArray("None") : "'r" + QByteArray::number(i - 1) + "'";
        written = written
                  && tests::write(folder + u"/migrations/versions/"_s + QString::fromLatin1(id) + u".py"_s,
                                  "\"\"\"step " + QByteArray::number(i) + "\"\"\"\nfrom alembic import op\nrevision = '" + id + "'\ndown_revision = " + down
                                      + "\n\ndef upgrade():\n    op.execute('select " + QByteArray::number(i) + "')\n\ndef downgrade():\n    pass\n");
    }
    return written ? folder : QString();
}

} // namespace

class GuiGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void searchesByWhatIsTouched();
    void rangeOfTwo();
    void noRangeBetweenBranches();
    void dimsTheUnrelated();
    void foldsLongRuns();
    void walksOverFolds();
};

void GuiGraphTest::searchesByWhatIsTouched()
{
    Workbench bench;
    QVERIFY(bench.open());
    auto* field = bench.window->findChild<QLineEdit*>(u"revisionFilter"_s);
    field->setText(u"column:avatar"_s);
    QTRY_COMPARE(shownIds(bench), QStringList{u"c3e1706b5fd2"_s});
    field->setText(u"table:stock"_s);
    QCOMPARE(shownIds(bench), (QStringList{u"90b6f4d7e812"_s, u"7ae30d58f1b4"_s}));
    bench.shot(u"graph-search"_s);
    field->setText(u"column:email"_s);
    bench.window->resize(800, 600);
    bench.shot(u"graph-search-narrow"_s);
    field->setText(u"table:no_such_table"_s);
    QVERIFY(shownIds(bench).isEmpty());
    // What changes on disk is found anew.
    const QString script = bench.script(u"2a4c6e80b1d3"_s);
    bench.write(script, bench.read(script).replace("loyalty_level", "no_such_table"));
    QTRY_COMPARE(shownIds(bench), QStringList{u"2a4c6e80b1d3"_s});
    auto* count = bench.window->findChild<QLabel*>(u"matchCount"_s);
    QTRY_COMPARE(count->text(), u"1 match"_s);
}

void GuiGraphTest::rangeOfTwo()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.action(u"sqlOfRange"_s)->isEnabled());
    click(bench, QLatin1StringView(orders));
    QCOMPARE(rangeText(bench), QString());
    click(bench, QLatin1StringView(head), Qt::ControlModifier);
    const auto& range = bench.window->revisions().view()->range();
    QVERIFY(range && !range->none);
    QCOMPARE(range->from, std::string(orders));
    QCOMPARE(rangeText(bench), u"%1 revisions after 47d9b21f6c03, up to 2a4c6e80b1d3"_s.arg(range->nodes.size()));
    QVERIFY(bench.action(u"sqlOfRange"_s)->isEnabled());
    bench.shot(u"graph-range"_s);
    bench.window->findChild<QAbstractButton*>(u"rangeSql"_s)->click();
    QCOMPARE(bench.window->page(), ui::MainWindow::Page::Sql);
    QTRY_VERIFY(bench.window->sqlSheet().script());
    const project::SqlScriptRequest request = bench.window->sqlSheet().script()->request;
    QCOMPARE(request.from, std::vector<std::string>{orders});
    QCOMPARE(request.to, std::string(head));
    QVERIFY(request.upgrade);
    QVERIFY(bench.window->sqlSheet().view()->toPlainText().contains(u"loyalty_level"_s));
    bench.shot(u"graph-range-sql"_s);
    // Esc in the list: one revision again.
    bench.window->showPage(ui::MainWindow::Page::Revision);
    bench.window->revisions().view()->setFocus();
    QTest::keyClick(bench.window->revisions().view(), Qt::Key_Escape);
    QCOMPARE(rangeText(bench), QString());
    QCOMPARE(bench.window->revisions().view()->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(selected(bench), std::string(head));
    // With Shift, from the keyboard.
    QTest::keyClick(bench.window->revisions().view(), Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(rangeText(bench).startsWith(u"1 revision after"_s));
    bench.action(u"closeProject"_s)->trigger();
    QTRY_VERIFY(!bench.window->session().project());
    QVERIFY(!bench.window->revisions().view()->range());
}

void GuiGraphTest::noRangeBetweenBranches()
{
    Workbench bench;
    QVERIFY(bench.open());
    click(bench, QLatin1StringView(stock));
    click(bench, QLatin1StringView(reviews), Qt::ControlModifier);
    QVERIFY2(rangeText(bench).startsWith(u"Neither of"_s), qPrintable(rangeText(bench)));
    QVERIFY(!bench.window->findChild<QAbstractButton*>(u"rangeSql"_s)->isVisible());
    QVERIFY(!bench.action(u"sqlOfRange"_s)->isEnabled());
    bench.window->resize(800, 600);
    bench.shot(u"graph-no-range-narrow"_s);
    bench.window->findChild<QAbstractButton*>(u"rangeClose"_s)->click();
    QCOMPARE(rangeText(bench), QString());
}

void GuiGraphTest::dimsTheUnrelated()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    ui::RevisionView* view = bench.window->revisions().view();
    QVERIFY(view->selectRevision(stock));
    const QImage before = view->viewport()->grab().toImage();
    bench.action(u"dimUnrelated"_s)->trigger();
    QVERIFY(view->viewport()->grab().toImage() != before);
    bench.shot(u"graph-dimmed"_s);
    bench.action(u"dimUnrelated"_s)->trigger();
    QVERIFY(view->viewport()->grab().toImage() == before);
    bench.action(u"dimUnrelated"_s)->trigger();
    QVERIFY(ui::Preferences().dimUnrelated());
    const Workbench again;
    QVERIFY(again.window->actions().dimUnrelated->isChecked());
}

void GuiGraphTest::foldsLongRuns()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.action(u"foldRuns"_s)->isChecked()); // a short list
    const QString folder = writeLine(bench);
    QVERIFY(!folder.isEmpty());
    QVERIFY(bench.open(folder));
    const auto* filter = bench.window->revisions().filter();
    QVERIFY(bench.action(u"foldRuns"_s)->isChecked());
    QCOMPARE(filter->rowCount(), 3);
    QCOMPARE(firstFold(bench).data().toString(), u"… 78 more"_s);
    QCOMPARE(selected(bench), "r79");
    bench.shot(u"graph-folded"_s);
    // A click opens it and leaves the selection where it is.
    QTest::mouseClick(bench.window->revisions().view()->viewport(), Qt::LeftButton, {}, bench.window->revisions().view()->visualRect(firstFold(bench)).center());
    QCOMPARE(filter->rowCount(), 80);
    QCOMPARE(selected(bench), "r79");
    QVERIFY(bench.window->revisions().view()->selectRevision("r40"));
    QVERIFY(bench.action(u"foldRun"_s)->isEnabled());
    bench.action(u"foldRun"_s)->trigger();
    QCOMPARE(filter->rowCount(), 3);
    QCOMPARE(selected(bench), "r79");
    // Whoever asks for a revision sees it.
    bench.window->showRevision(u"r40"_s);
    QCOMPARE(selected(bench), "r40");
    QCOMPARE(filter->rowCount(), 80);
    // Folding again never hides what is selected.
    bench.action(u"foldRuns"_s)->trigger();
    bench.action(u"foldRuns"_s)->trigger();
    QCOMPARE(selected(bench), "r40");
    QVERIFY(bench.window->revisions().view()->selectRevision("r0"));
    bench.action(u"foldRuns"_s)->trigger();
    QCOMPARE(ui::Preferences().foldLongRuns(), std::optional(false));
    bench.action(u"foldRuns"_s)->trigger();
    QCOMPARE(filter->rowCount(), 3);
    // The filter finds what is folded, and clearing it folds again.
    auto* field = bench.window->findChild<QLineEdit*>(u"revisionFilter"_s);
    field->setText(u"id:r4"_s);
    QCOMPARE(filter->rowCount(), 11);
    field->clear();
    QCOMPARE(filter->rowCount(), 3);
    // A change on disk keeps the selection, also where that is in a run now.
    QVERIFY(bench.window->revisions().view()->selectRevision("r79"));
    QVERIFY(tests::write(folder + u"/migrations/versions/r80.py"_s, "revision = 'r80'\ndown_revision = 'r79'\ndef upgrade(): pass\ndef downgrade(): pass\n"));
    QTRY_COMPARE(bench.window->revisions().model()->rowCount(), 81);
    QCOMPARE(selected(bench), "r79");
    QCOMPARE(filter->rowCount(), 81);
}

void GuiGraphTest::walksOverFolds()
{
    Workbench bench;
    const QString folder = writeLine(bench);
    QVERIFY(bench.open(folder));
    ui::RevisionView* view = bench.window->revisions().view();
    const auto* filter = bench.window->revisions().filter();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QCOMPARE(selected(bench), ""); // nothing is done to the revision that is shown by mistake
    QVERIFY(!bench.action(u"copyId"_s)->isEnabled());
    QCOMPARE(bench.window->revisionPane().currentRevision(), "r79");
    bench.shot(u"graph-on-a-fold"_s);
    QTest::keyClick(view, Qt::Key_J);
    QCOMPARE(selected(bench), "r0");
    QTest::keyClick(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_Left); // past all of them
    QCOMPARE(selected(bench), "r0");
    QTest::keyClick(view, Qt::Key_K);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(filter->rowCount(), 80);
    QCOMPARE(selected(bench), "r78");
    QTRY_COMPARE(bench.window->revisionPane().currentRevision(), "r78");
    QVERIFY(view->selectRevision("r79"));
    bench.action(u"foldRuns"_s)->trigger();
    bench.action(u"foldRuns"_s)->trigger();
    QCOMPARE(filter->rowCount(), 3);
    QTest::keyClick(view, Qt::Key_Left); // to the parent, which is folded
    QCOMPARE(selected(bench), "r78");
    QCOMPARE(filter->rowCount(), 80);
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiGraphTest>(argc, argv);
}

#include "test_gui_graph.moc"
