// The revision graph in the real main window: searching by what revisions touch, ranges, kin, folded runs, exports.

#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QSvgRenderer>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <ctime>

#include "tests/support/files.h"
#include "tests/support/large_project.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/revise/move_sheet.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
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
    const auto* text = bench.window->findChild<QLabel*>(u"rangeText"_s);
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
    void exports();
    void exportsWhatTheFilterLeaves();
    void saysWhyItIsNotExported();
    void explainsDefects();
    void movesARevision();
    void refusesToMove();
    void thousandsOfRevisions();
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
    // One always is: neither a click beside the rows nor taking the last one away leaves none.
    ui::RevisionView* view = bench.window->revisions().view();
    click(bench, QLatin1StringView(orders));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->viewport()->rect().bottomLeft() + QPoint(20, -10));
    QTRY_COMPARE(view->selectionModel()->selectedRows().size(), 1);
    click(bench, QLatin1StringView(orders), Qt::ControlModifier);
    QTRY_COMPARE(view->selectionModel()->selectedRows().size(), 1);
    QCOMPARE(selected(bench), std::string(orders));
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

void GuiGraphTest::exports()
{
    Workbench bench;
    QVERIFY(!bench.action(u"exportGraph"_s)->isEnabled());
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeOne"_s));
    bench.window->chooseTheme(ui::ThemeChoice::Dark, false); // what is exported is light all the same
    const QString shots = qEnvironmentVariable("RETORT_SHOTS");
    const auto path = [&](const QString& ending) { return (shots.isEmpty() ? bench.folder.path() : shots) + u"/graph."_s + ending; };
    for (const QString& ending : {u"svg"_s, u"png"_s, u"pdf"_s, u"mmd"_s, u"dot"_s}) {
        QFile::remove(path(ending));
        bench.window->exportGraph(path(ending), true);
        QTRY_VERIFY2(QFile::exists(path(ending)), qPrintable(ending));
    }
    const QImage image(path(u"png"_s));
    QVERIFY(image.height() > 2 * 11 * 20); // eleven rows, twice as sharp
    QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    QSvgRenderer svg;
    QVERIFY(svg.load(path(u"svg"_s)));
    QCOMPARE(svg.viewBox().size(), image.size() / 2);
    const QByteArray text = bench.read(path(u"svg"_s));
    QVERIFY(text.contains("loyalty points") && text.contains("2024-06-17") && text.contains("shop.db"));
    QVERIFY(bench.read(path(u"pdf"_s)).startsWith("%PDF"));
    QVERIFY(bench.read(path(u"mmd"_s)).startsWith("flowchart BT\n    r0[\"2a4c6e80b1d3<br/>loyalty points"));
    QVERIFY(bench.read(path(u"dot"_s)).startsWith("digraph revisions {"));
}

void GuiGraphTest::exportsWhatTheFilterLeaves()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(!bench.action(u"exportFiltered"_s)->isEnabled());
    bench.window->findChild<QLineEdit*>(u"revisionFilter"_s)->setText(u"table:stock"_s);
    QTRY_COMPARE(shownIds(bench).size(), 2);
    QVERIFY(bench.action(u"exportFiltered"_s)->isEnabled());
    const QString path = bench.folder.filePath(u"few.dot"_s);
    bench.window->exportGraph(path, false);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(bench.read(path).count("label="), 2);
    QVERIFY(bench.read(path).contains("\"7ae30d58f1b4\" -> \"90b6f4d7e812\";"));
    const QString shots = qEnvironmentVariable("RETORT_SHOTS");
    if (!shots.isEmpty()) {
        bench.window->findChild<QLineEdit*>(u"revisionFilter"_s)->setText(u"customer"_s);
        bench.window->exportGraph(shots + u"/graph-filtered.png"_s, false);
        QTRY_VERIFY(QFile::exists(shots + u"/graph-filtered.png"_s));
    }
}

void GuiGraphTest::saysWhyItIsNotExported()
{
    Workbench bench;
    const auto answer = [&](const QString& path, const QString& expected) {
        bench.window->exportGraph(path, true);
        const QMessageBox* box = nullptr;
        const bool said = eventually([&] {
            box = bench.window->findChild<QMessageBox*>();
            return box != nullptr && box->isVisible();
        });
        const QString text = said ? box->informativeText() : QString();
        answerNext(u"Close"_s);
        return eventually([&] { return bench.window->findChild<QMessageBox*>() == nullptr; }) && text.contains(expected) && !QFile::exists(path);
    };
    QVERIFY(bench.open(writeLine(bench, 1500)));
    QVERIFY(answer(bench.folder.filePath(u"graph.gif"_s), u"has to end in .svg"_s));
    QVERIFY(answer(bench.folder.filePath(u"graph"_s), u"has to end in .svg"_s));
    QVERIFY(answer(bench.folder.filePath(u"no such folder/graph.svg"_s), u""_s));
    QVERIFY(answer(bench.folder.filePath(u"graph.png"_s), u"Save it as SVG or PDF"_s));
    // These have no such limit.
    const QString pdf = bench.folder.filePath(u"graph.pdf"_s);
    bench.window->exportGraph(pdf, true);
    QTRY_VERIFY(QFile::exists(pdf));
    QVERIFY(bench.read(pdf).count("/Type /Page\n") > 10);
    const QString svg = bench.folder.filePath(u"graph.svg"_s);
    bench.window->exportGraph(svg, true);
    QTRY_VERIFY(QFile::exists(svg));
    QVERIFY(bench.read(svg).contains("step 1499"));
}

void GuiGraphTest::explainsDefects()
{
    Workbench bench;
    const QString folder = writeLine(bench, 4);
    const auto script = [&](const QString& name, const QByteArray& id, const QByteArray& down) {
        return tests::write(folder + u"/migrations/versions/"_s + name + u".py"_s,
                            "\"\"\"" + name.toUtf8() + "\"\"\"\nrevision = '" + id + "'\ndown_revision = " + down + "\ndef upgrade(): pass\ndef downgrade(): pass\n");
    };
    QVERIFY(script(u"orphan"_s, "o1", "'lost'") && script(u"another_orphan"_s, "o2", "'lost'") && script(u"twin_of_r3"_s, "r3", "'r2'"));
    QVERIFY(script(u"hen"_s, "hen", "'egg'") && script(u"egg"_s, "egg", "'hen'"));
    QVERIFY(bench.open(folder));
    const auto* model = bench.window->revisions().model();
    QCOMPARE(model->rowCount(), 10);
    QCOMPARE(model->message(*model->rowOfId("lost")), u"missing, named by o2 and o1"_s);
    QVERIFY(model->words(*model->rowOfId("hen")).contains(u"cycle"_s));
    QVERIFY(model->words(*model->rowOfId("r3")).contains(u"duplicate id"_s));
    bench.shot(u"graph-defects"_s);
    bench.window->resize(800, 600);
    bench.shot(u"graph-defects-narrow"_s);
}

void GuiGraphTest::movesARevision()
{
    Workbench bench;
    QVERIFY(!bench.action(u"moveOnto"_s)->isEnabled());
    QVERIFY(bench.open());
    ui::RevisionView* view = bench.window->revisions().view();
    QVERIFY(view->selectRevision(head));
    const QString path = bench.script(QLatin1StringView(head));
    const QByteArray before = bench.read(path);
    bench.action(u"moveOnto"_s)->trigger();
    QCOMPARE(bench.window->page(), ui::MainWindow::Page::Move);
    ui::MoveSheet& sheet = bench.window->moveSheet();
    QVERIFY(sheet.primaryButton()->isEnabled()); // onto the newest revision that is possible
    sheet.otherBox()->setEditText(u"b8a2"_s);
    Q_EMIT sheet.otherBox()->lineEdit()->textEdited(u"b8a2"_s);
    const QString change = sheet.changeView()->toPlainText();
    QVERIFY2(change.contains(u"-Revises: f6150e8bd72c\n+Revises: b8a26f10d39e"_s), qPrintable(change));
    QVERIFY(change.contains(u"+down_revision: Union[str, Sequence[str], None] = 'b8a26f10d39e'"_s));
    QCOMPARE(bench.read(path), before); // nothing is written yet
    bench.shot(u"graph-move"_s);
    bench.window->resize(800, 600);
    bench.shot(u"graph-move-narrow"_s);
    sheet.primaryButton()->click();
    QCOMPARE(bench.read(path), QByteArray(before).replace("Revises: f6150e8bd72c", "Revises: b8a26f10d39e").replace("'f6150e8bd72c'", "'b8a26f10d39e'"));
    QTRY_COMPARE(bench.window->session().project()->map()->heads().size(), std::size_t{2});
    QCOMPARE(bench.window->page(), ui::MainWindow::Page::Revision);
    QCOMPARE(selected(bench), std::string(head));
    QTRY_VERIFY(bench.window->revisionPane().editor()->text().contains(u"Revises: b8a26f10d39e"_s));
}

void GuiGraphTest::refusesToMove()
{
    Workbench bench;
    QVERIFY(bench.open());
    ui::RevisionView* view = bench.window->revisions().view();
    ui::MoveSheet& sheet = bench.window->moveSheet();
    QVERIFY(view->selectRevision(orders));
    bench.action(u"moveOnto"_s)->trigger();
    const auto type = [&](const QString& text) {
        sheet.otherBox()->setEditText(text);
        Q_EMIT sheet.otherBox()->lineEdit()->textEdited(text);
        return sheet.primaryButton()->isEnabled() ? QString() : sheet.bannerText();
    };
    QVERIFY(type(QLatin1StringView(head)).contains(u"would be a cycle"_s));
    bench.shot(u"graph-move-cycle"_s);
    QVERIFY(type(QLatin1StringView(orders)).contains(u"cannot come after itself"_s));
    QVERIFY(!type(u"ffffff"_s).isEmpty());
    QVERIFY(!type({}).isEmpty());
    QCOMPARE(type(u"base"_s), QString());
    // Once a database went through it, it stays where it is.
    QVERIFY(bench.connectToNew());
    QCOMPARE(type(u"base"_s), QString());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    QVERIFY(view->selectRevision(orders));
    bench.action(u"moveOnto"_s)->trigger();
    QVERIFY(type(u"base"_s).contains(u"went through this revision already"_s));
}

// The figures are for who reads the log.
void GuiGraphTest::thousandsOfRevisions()
{
    const int count = qEnvironmentVariableIntValue("RETORT_MANY") > 0 ? qEnvironmentVariableIntValue("RETORT_MANY") : 2000;
    Workbench bench;
    const QString folder = bench.folder.filePath(u"large"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(tests::writeLargeProject(folder, count));
    bool known = false;
    connect(&bench.window->session(), &project::ProjectSession::touchedNamesChanged, this, [&] { known = true; });
    // How long the window does not answer at worst, while everything is read.
    QElapsedTimer sinceBeat;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, sinceBeat.restart()); });
    sinceBeat.start();
    beat.start(5);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(bench.open(folder));
    const qint64 opened = clock.elapsed();
    auto* field = bench.window->findChild<QLineEdit*>(u"revisionFilter"_s);
    field->setText(u"column:column_777"_s);
    QVERIFY(known || bench.window->revisions().filter()->awaitsTouchedNames());
    QTRY_VERIFY_WITH_TIMEOUT(known, 120'000);
    QVERIFY(shownIds(bench).size() >= 1);
    qInfo("%d revisions: opened after %lld ms, indexed after %lld ms, no answer for %lld ms at most", count, static_cast<long long>(opened),
          static_cast<long long>(clock.elapsed()), static_cast<long long>(longest));
    beat.stop();
    // Then nothing more is done.
    const std::clock_t before = std::clock();
    QTest::qWait(1000);
    const double used = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    qInfo("idle: %.0f ms of processor time in a second", used * 1000);
    QVERIFY2(used < 0.3, qPrintable(QString::number(used)));
    clock.restart();
    field->setText(u"table_77"_s);
    qInfo("a key in the filter: %lld ms", static_cast<long long>(clock.restart()));
    field->clear();
    clock.restart();
    bench.window->revisions().view()->selectAll();
    QCOMPARE(bench.window->revisions().view()->range()->nodes.size(), static_cast<std::size_t>(count - 1));
    qInfo("the range of all: %lld ms", static_cast<long long>(clock.restart()));
    const QString svg = bench.folder.filePath(u"large.svg"_s);
    bench.window->exportGraph(svg, true);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(svg), 60'000);
    qInfo("exported as SVG: %lld ms", static_cast<long long>(clock.elapsed()));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiGraphTest>(argc, argv);
}

#include "test_gui_graph.moc"
