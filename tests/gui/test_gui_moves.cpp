// Moving revisions in the real main window: dragged onto and between others, taken back, done again; and the overview of long
// histories.

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QTest>

#include "tests/support/large_project.h"
#include "ui/graph/revision_minimap.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
#include "ui/revise/move_sheet.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/window_actions.h"
#include "ui/sql/sql_view.h"
#include "ui/support/preferences.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

constexpr auto loyalty = "2a4c6e80b1d3"; // the head
constexpr auto lookup = "f6150e8bd72c";  // before it
constexpr auto email = "b8a26f10d39e";   // before that
constexpr auto merge = "e94d8c3a0f16";
constexpr auto reorder = "90b6f4d7e812"; // comes after stock
constexpr auto stock = "7ae30d58f1b4";
constexpr auto reviews = "5f82ca019d37";
constexpr auto orders = "47d9b21f6c03"; // branches into stock and reviews

enum class Part { Top, Middle, Bottom };

// A drag as the window system delivers it.
class Dragging {
public:
    Dragging(Workbench& bench, const char* id) : m_bench(bench), m_view(bench.window->revisions().view()), m_mime(m_view->mimeOf(QString::fromLatin1(id)))
    {
        QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &enter);
        m_entered = enter.isAccepted();
    }

    [[nodiscard]] bool entered() const { return m_entered; }

    QPoint place(const char* id, Part part) const
    {
        const ui::RevisionPanel& panel = m_bench.window->revisions();
        const QModelIndex source = panel.model()->index(static_cast<int>(panel.model()->rowOfId(id).value()), 0);
        const QRect row = m_view->visualRect(panel.filter()->mapFromSource(source));
        return {row.left() + 60, part == Part::Top ? row.top() + 1 : part == Part::Bottom ? row.bottom() - 1 : row.center().y()};
    }

    // Whether it may be dropped there.
    bool over(const QPoint& place)
    {
        QDragMoveEvent move(place, Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &move);
        return move.isAccepted();
    }
    bool over(const char* id, Part part) { return over(place(id, part)); }

    void drop(const char* id, Part part)
    {
        (void)over(id, part);
        QDropEvent drop(place(id, part), Qt::MoveAction, m_mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_view->viewport(), &drop);
        QCoreApplication::processEvents();
    }

    void leave()
    {
        QDragLeaveEvent leave;
        QApplication::sendEvent(m_view->viewport(), &leave);
    }

private:
    Workbench& m_bench;
    ui::RevisionView* m_view;
    std::unique_ptr<QMimeData> m_mime;
    bool m_entered = false;
};

QString status(Workbench& bench)
{
    return bench.window->findChild<ui::BottomPanel*>()->status();
}

QByteArray scriptOf(Workbench& bench, const char* id)
{
    return bench.read(bench.script(QString::fromLatin1(id)));
}

// As the window has read it.
std::vector<std::string> parentsOf(Workbench& bench, const char* id)
{
    const auto map = bench.window->session().project()->map();
    return map->revision(map->indexOf(id).value()).downRevisions;
}

} // namespace

class GuiMovesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void draggedOnto();
    void draggedBetween();
    void notEverywhere();
    void keepsWhatWasChangedSince();
    void whatADatabaseWentThrough();
    void foldsOpen();
    void overview();
};

void GuiMovesTest::draggedOnto()
{
    Workbench bench;
    QVERIFY(bench.open());
    Dragging drag(bench, loyalty);
    QVERIFY(drag.entered());
    QVERIFY(drag.over(email, Part::Middle));
    QCOMPARE(status(bench), u"Move 2a4c6e80b1d3 onto b8a26f10d39e, with what comes after it"_s);
    bench.shot(u"moves-onto"_s);
    drag.leave();
    QCOMPARE(status(bench), QString());
    Dragging(bench, loyalty).drop(email, Part::Middle);
    QCOMPARE(bench.window->page(), ui::MainWindow::Page::Move);
    ui::MoveSheet& sheet = bench.window->moveSheet();
    QCOMPARE(sheet.placementBox()->currentText(), u"onto"_s);
    QVERIFY(sheet.otherBox()->currentText().startsWith(u"b8a26f10d39e"_s));
    QVERIFY(!sheet.aloneBox()->isEnabled()); // nothing comes after it
    QVERIFY(sheet.changeView()->toPlainText().contains(u"+Revises: b8a26f10d39e"_s));
    sheet.primaryButton()->click();
    QTRY_COMPARE(parentsOf(bench, loyalty), std::vector<std::string>{email});
}

void GuiMovesTest::draggedBetween()
{
    Workbench bench;
    QVERIFY(bench.open());
    const QByteArray before[] = {scriptOf(bench, reorder), scriptOf(bench, reviews), scriptOf(bench, merge)};
    const auto asBefore = [&] { return scriptOf(bench, reorder) == before[0] && scriptOf(bench, reviews) == before[1] && scriptOf(bench, merge) == before[2]; };
    Dragging drag(bench, reorder);
    QVERIFY(drag.over(orders, Part::Top));
    QCOMPARE(status(bench), u"Put 90b6f4d7e812 between 47d9b21f6c03 and what comes after that"_s);
    QVERIFY(drag.over(reviews, Part::Bottom));
    QCOMPARE(status(bench), u"Put 90b6f4d7e812 between 5f82ca019d37 and what comes before that"_s);
    bench.shot(u"moves-between"_s);
    drag.drop(reviews, Part::Bottom);
    ui::MoveSheet& sheet = bench.window->moveSheet();
    QCOMPARE(sheet.placementBox()->currentText(), u"right before"_s);
    QVERIFY(sheet.aloneBox()->isChecked());
    QVERIFY(sheet.primaryButton()->isEnabled());
    QVERIFY(asBefore());
    bench.shot(u"moves-sheet"_s);
    bench.window->resize(800, 600);
    bench.shot(u"moves-sheet-narrow"_s);
    // With all that comes after it, it would be a cycle.
    sheet.aloneBox()->click();
    QVERIFY(sheet.primaryButton()->isEnabled());
    sheet.aloneBox()->click();
    sheet.primaryButton()->click();
    QTRY_COMPARE(parentsOf(bench, reviews), std::vector<std::string>{reorder});
    QCOMPARE(parentsOf(bench, reorder), std::vector<std::string>{orders});
    QCOMPARE(parentsOf(bench, merge), (std::vector<std::string>{stock, "c3e1706b5fd2"}));
    QVERIFY(status(bench).contains(u"Undo in the list"_s));

    // One step back, and forward.
    bench.window->revisions().view()->setFocus();
    bench.action(u"undo"_s)->trigger();
    QVERIFY(asBefore());
    QTRY_COMPARE(parentsOf(bench, reviews), std::vector<std::string>{orders});
    bench.action(u"redo"_s)->trigger();
    QVERIFY(!asBefore());
    QTRY_COMPARE(parentsOf(bench, reviews), std::vector<std::string>{reorder});
    bench.action(u"undo"_s)->trigger();
    QVERIFY(asBefore());
    bench.action(u"undo"_s)->trigger();
    QCOMPARE(status(bench), u"The keyboard is in no text"_s);
}

void GuiMovesTest::notEverywhere()
{
    Workbench bench;
    QVERIFY(bench.open());
    Dragging drag(bench, stock);
    QVERIFY(!drag.over(loyalty, Part::Middle));
    QVERIFY2(status(bench).contains(u"would be a cycle"_s), qPrintable(status(bench)));
    QVERIFY(!drag.over(stock, Part::Middle));
    QVERIFY(!drag.over(orders, Part::Middle)); // there it is
    drag.drop(loyalty, Part::Middle);
    QVERIFY(bench.window->page() != ui::MainWindow::Page::Move);
    // Of somebody else.
    QMimeData foreign;
    foreign.setText(u"2a4c6e80b1d3"_s);
    QDragEnterEvent enter(QPoint(10, 10), Qt::MoveAction, &foreign, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(bench.window->revisions().view()->viewport(), &enter);
    QVERIFY(!enter.isAccepted());
}

void GuiMovesTest::keepsWhatWasChangedSince()
{
    Workbench bench;
    QVERIFY(bench.open());
    Dragging(bench, loyalty).drop(email, Part::Middle);
    bench.window->moveSheet().primaryButton()->click();
    QTRY_COMPARE(parentsOf(bench, loyalty), std::vector<std::string>{email});
    const QByteArray changed = scriptOf(bench, loyalty) + "\n# by somebody else\n";
    bench.write(bench.script(QString::fromLatin1(loyalty)), changed);
    bench.window->revisions().view()->setFocus();
    bench.action(u"undo"_s)->trigger();
    QVERIFY2(status(bench).contains(u"changed on disk"_s), qPrintable(status(bench)));
    QCOMPARE(scriptOf(bench, loyalty), changed);
}

void GuiMovesTest::whatADatabaseWentThrough()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    Dragging drag(bench, loyalty);
    QVERIFY(!drag.over(email, Part::Middle));
    QVERIFY2(status(bench).contains(u"went through this revision already"_s), qPrintable(status(bench)));
}

void GuiMovesTest::foldsOpen()
{
    Workbench bench;
    QVERIFY(bench.open(writeLine(bench)));
    const ui::RevisionFilterModel* filter = bench.window->revisions().filter();
    const int folded = filter->rowCount();
    QVERIFY(folded < 80);
    Dragging drag(bench, "r79");
    int fold = 0;
    while (filter->foldedCount(filter->index(fold, 0)) == 0)
        ++fold;
    QVERIFY(!drag.over(bench.window->revisions().view()->visualRect(filter->index(fold, 0)).center()));
    QTRY_VERIFY(filter->rowCount() > folded);
}

void GuiMovesTest::overview()
{
    Workbench bench;
    bench.window->resize(1280, 800);
    QVERIFY(bench.open());
    ui::RevisionMinimap* map = bench.window->revisions().minimap();
    QVERIFY(!map->isVisible()); // all of it is to be seen
    const QString folder = bench.folder.filePath(u"large"_s);
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(tests::writeLargeProject(folder, 400));
    QVERIFY(bench.open(folder));
    ui::Preferences().setFoldLongRuns(false);
    bench.action(u"foldRuns"_s)->setChecked(false);
    bench.window->revisions().setFolding(false);
    QTRY_VERIFY(map->isVisible());
    QTest::qWait(50);
    bench.shot(u"overview"_s);
    QScrollBar* bar = bench.window->revisions().view()->verticalScrollBar();
    QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(20, map->height() / 2));
    const int middle = bar->value();
    QVERIFY2(middle > bar->maximum() / 4 && middle < bar->maximum(), qPrintable(QString::number(middle)));
    QVERIFY(map->rowAt(0) == 0);
    QVERIFY(!map->rowAt(-1));
    QTest::qWait(50);
    bench.shot(u"overview-middle"_s);
    bench.action(u"showOverview"_s)->trigger();
    QVERIFY(!map->isVisible());
    QVERIFY(!ui::Preferences().showsOverview());
    bench.action(u"showOverview"_s)->trigger();
    QVERIFY(map->isVisible());
    // What is found is still found.
    bench.window->revisions().setFilter(u"head"_s, ui::RevisionFilterModel::Only::Everything);
    QTRY_VERIFY(!map->isVisible());
    bench.window->revisions().setFilter({}, ui::RevisionFilterModel::Only::Everything);
    QTRY_VERIFY(map->isVisible());
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiMovesTest>(argc, argv);
}

#include "test_gui_moves.moc"
