// Where a window ended, the next one begins; and what it does not do by itself.

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

#include "core/project/kept_text.h"
#include "ui/connections/database_choice.h"
#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/editor/script_side.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/support/preferences.h"
#include "ui/widgets/banner.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

class GuiSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nextWindowBeginsWhereTheLastEnded();
    void nothingIsKeptUnlessTold();
    void notWhenItIsNotWanted();
    void notWhenTheProjectWasClosed();
    void projectThatIsGone();
    void revisionThatIsGone();
    void databaseIsConnectedToAgain();
    void productionIsNot();
    void databaseThatIsGone();
    void unsavedTextIsOfferedStill();
    void survivesAnEndWithoutClosing();
};

namespace {

constexpr auto orders = "47d9b21f6c03";
constexpr auto stock = "7ae30d58f1b4";

// A next start: another window on the same settings.
std::unique_ptr<ui::MainWindow> nextWindow(bool begin = true)
{
    auto window = std::make_unique<ui::MainWindow>();
    window->resize(1400, 900);
    window->show();
    window->keepSession(begin);
    return window;
}

bool opened(const ui::MainWindow& window)
{
    return eventually([&] {
        auto& session = const_cast<ui::MainWindow&>(window).session();
        return session.project() != nullptr && !session.opening();
    });
}

std::string selected(ui::MainWindow& window)
{
    return window.revisions().view()->selectedRevision();
}

} // namespace

void GuiSessionTest::init()
{
    QSettings().clear();
}

void GuiSessionTest::nextWindowBeginsWhereTheLastEnded()
{
    Workbench bench;
    bench.window->keepSession(true);
    QVERIFY(bench.open());
    bench.window->revisions().setFilter(u"order"_s, ui::RevisionFilterModel::Only::Everything);
    bench.window->showRevision(QLatin1StringView(orders));
    QCOMPARE(selected(*bench.window), orders);
    bench.window->revisionPane().setDirection(false);
    bench.window->revisionPane().focusFacts();
    bench.window->openBackups();
    const int page = bench.window->bottom().currentPage();
    bench.window->close();

    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QCOMPARE(QString::fromStdString(next->session().project()->folder().string()), QFileInfo(bench.path()).canonicalFilePath());
    QCOMPARE(selected(*next), orders);
    QCOMPARE(next->revisions().filter()->text(), u"order"_s);
    QCOMPARE(next->findChild<QLineEdit*>(u"revisionFilter"_s)->text(), u"order"_s);
    QVERIFY(!next->revisionPane().view().upgrade);
    QVERIFY(next->revisionPane().view().facts);
    QVERIFY(next->bottom().isOpen());
    QCOMPARE(next->bottom().currentPage(), page);
    QCOMPARE(next->page(), Page::Revision);
    QVERIFY(!next->session().database().connected());
}

// As in tests, on the tour and with a path.
void GuiSessionTest::nothingIsKeptUnlessTold()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->close();
    QVERIFY(!ui::Preferences().lastSession().has_value());
    ui::Preferences().setLastSession(ui::LastSession{.project = bench.path()});
    Workbench next;
    QTest::qWait(50);
    QVERIFY(!next.window->session().opening());
    QVERIFY(next.window->session().project() == nullptr);
    next.window->close();
    QCOMPARE(ui::Preferences().lastSession()->project, bench.path());
}

void GuiSessionTest::notWhenItIsNotWanted()
{
    Workbench bench;
    ui::Preferences().setLastSession(ui::LastSession{.project = bench.path()});
    const auto clean = nextWindow(false); // --no-restore
    QVERIFY(!clean->session().opening());
    QCOMPARE(clean->page(), Page::Welcome);
    ui::Preferences().setLastSession(ui::LastSession{.project = bench.path()});
    ui::Preferences().setRestoresSession(false);
    const auto unwanted = nextWindow();
    QVERIFY(!unwanted->session().opening());
}

void GuiSessionTest::notWhenTheProjectWasClosed()
{
    Workbench bench;
    bench.window->keepSession(true);
    QVERIFY(bench.open());
    QVERIFY(ui::Preferences().lastSession().has_value());
    bench.action(u"closeProject"_s)->trigger();
    QTRY_VERIFY(bench.window->session().project() == nullptr);
    bench.window->close();
    QVERIFY(!ui::Preferences().lastSession().has_value());
}

void GuiSessionTest::projectThatIsGone()
{
    ui::Preferences().setLastSession(ui::LastSession{.project = u"/nowhere/to/be/found"_s});
    const auto next = nextWindow();
    QTRY_COMPARE(next->bottom().status(), u"The project could not be read"_s);
    QCOMPARE(next->page(), Page::Welcome);
}

void GuiSessionTest::revisionThatIsGone()
{
    Workbench bench;
    ui::Preferences().setLastSession(ui::LastSession{.project = QFileInfo(bench.path()).canonicalFilePath(), .revision = u"ffffffffffff"_s, .only = u"heads"_s});
    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QVERIFY(!selected(*next).empty());
    QVERIFY(next->findChild<QToolButton*>(u"onlyHeads"_s)->isChecked());
}

void GuiSessionTest::databaseIsConnectedToAgain()
{
    Workbench bench;
    bench.window->keepSession(true);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    bench.window->close();
    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QTRY_VERIFY(next->session().database().connected());
    QCOMPARE(next->session().database().filePath, QFileInfo(bench.path(u"shop.db"_s)).canonicalFilePath());
    QCOMPARE(next->page(), Page::Revision);
}

void GuiSessionTest::productionIsNot()
{
    Workbench bench;
    bench.window->keepSession(true);
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    const QString place = bench.window->session().database().place;
    ui::Preferences().setDatabaseUse(bench.window->session().database(), ui::DatabaseUse::Production);
    bench.window->close();
    QCOMPARE(ui::Preferences().lastSession()->databaseFile, QString());
    // Nor when it became one meanwhile.
    ui::LastSession last = *ui::Preferences().lastSession();
    last.databaseFile = bench.path(u"shop.db"_s);
    last.databasePlace = place;
    ui::Preferences().setLastSession(last);
    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QTest::qWait(50);
    QCOMPARE(next->session().database().phase, project::DatabaseState::Phase::Disconnected);
}

void GuiSessionTest::databaseThatIsGone()
{
    Workbench bench;
    ui::Preferences().setLastSession(ui::LastSession{.project = QFileInfo(bench.path()).canonicalFilePath(), .databaseFile = bench.path(u"gone.db"_s)});
    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QVERIFY2(next->bottom().status().contains(u"no longer there"_s), qPrintable(next->bottom().status()));
    QVERIFY(!QFile::exists(bench.path(u"gone.db"_s)));
    QCOMPARE(next->page(), Page::Revision);
}

void GuiSessionTest::unsavedTextIsOfferedStill()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(stock));
    const QString file = bench.script(QLatin1StringView(stock));
    const QByteArray text = bench.read(file);
    QVERIFY(project::keepText(file, {.text = QString::fromUtf8(text) + u"# unsaved\n"_s, .original = text, .at = QDateTime::currentDateTime()}));
    ui::Preferences().setLastSession(ui::LastSession{.project = QFileInfo(bench.path()).canonicalFilePath(), .revision = QLatin1StringView(stock)});
    const auto next = nextWindow();
    QVERIFY(opened(*next));
    QTRY_COMPARE(selected(*next), stock);
    QTRY_VERIFY(buttonOf(next->revisionPane(), u"Restore"_s) != nullptr);
    QVERIFY(buttonOf(next->revisionPane(), u"Restore"_s)->isVisible());
    project::forgetText(file);
}

// A crash, or the end of the desktop's session.
void GuiSessionTest::survivesAnEndWithoutClosing()
{
    Workbench bench;
    bench.window->keepSession(true);
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(stock));
    QTRY_COMPARE(ui::Preferences().lastSession()->revision, QLatin1StringView(stock));
    bench.window.reset();
    QCOMPARE(ui::Preferences().lastSession()->revision, QLatin1StringView(stock));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiSessionTest>(argc, argv);
}

#include "test_gui_session.moc"
