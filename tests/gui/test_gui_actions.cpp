// No action of the window is dead: in every state it is either disabled, with the reason in its tooltip, or triggering it does
// something that the user can see.

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QElapsedTimer>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <algorithm>
#include <optional>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/run_sheet.h"
#include "ui/models/plan_model.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/window_actions.h"
#include "ui/support/shortcuts.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

enum class WindowState { NoProject, Project, Connected, Applied, Running };

class GuiActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void everyActionActsOrSaysWhyNot_data();
    void everyActionActsOrSaysWhyNot();
    void whileSomethingRuns();
    void menusHoldEveryAction();
    void editingSaysWhatItCannotDo();
};

namespace {

constexpr auto orders = "47d9b21f6c03";
constexpr auto baseline = "1c0f5e7a2b90";
constexpr auto reorder = "90b6f4d7e812";

// All that can be seen: the picture of the window, what stands beside it, where the keyboard is, what was copied; and that the
// session was told to do something, which may end as it began.
struct Seen {
    QByteArray picture;
    QStringList windows;
    const QWidget* keyboard = nullptr;
    QString copied;
    QString status;
    QString checked;
    int told = 0;

    friend bool operator==(const Seen&, const Seen&) = default;
};

class Watcher : public QObject {
public:
    explicit Watcher(Workbench& bench) : m_bench(bench)
    {
        auto& session = bench.window->session();
        const auto count = [this] { ++m_told; };
        connect(&session, &project::ProjectSession::projectChanged, this, count);
        connect(&session, &project::ProjectSession::databaseChanged, this, count);
        connect(&session, &project::ProjectSession::jobStarted, this, count);
    }

    [[nodiscard]] Seen look() const
    {
        Seen seen{.keyboard = QApplication::focusWidget(), .copied = QApplication::clipboard()->text(), .told = m_told};
        if (m_bench.window->isVisible()) {
            const QImage image = m_bench.window->grab().toImage();
            seen.picture = QByteArray(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        }
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible())
                seen.windows.append(QString(QLatin1StringView(widget->metaObject()->className()) + widget->windowTitle()));
        }
        seen.status = m_bench.window->bottom().status();
        for (const QAction* action : m_bench.window->actions().shortcuts().actions())
            seen.checked += action->isChecked() ? u'1' : u'0';
        return seen;
    }

private:
    Workbench& m_bench;
    int m_told = 0;
};

// Where the keyboard is before an action, so that one that moves it can be seen to.
void placeKeyboard(Workbench& bench, const QAction* action)
{
    if (action->objectName() == u"goRevisions"_s)
        bench.window->revisionPane().editor()->setFocus();
    else
        bench.window->revisions().view()->setFocus();
    QCoreApplication::processEvents();
}

// What there is to say against the action in this state; empty: nothing.
QString complaint(Workbench& bench, QAction* action)
{
    if (!action->isEnabled())
        return action->toolTip().section(u'\n', 1).isEmpty() ? u"is disabled and does not say why"_s : QString();
    if (action->actionGroup() != nullptr && action->isChecked())
        return {}; // what it would choose is chosen, and marked so in the menu
    QApplication::clipboard()->setText(u"before"_s);
    bench.window->activateWindow();
    if (!QTest::qWaitForWindowActive(bench.window.get()))
        return u"finds the window inactive"_s;
    placeKeyboard(bench, action);
    bench.window->bottom().setStatus({}); // the same sentence twice is no change
    const Watcher watcher(bench);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const Seen before = watcher.look();
    action->trigger();
    const bool acted = eventually([&] { return !(watcher.look() == before); }, 2000);
    return acted ? QString() : u"does nothing that can be seen"_s;
}

bool bring(Workbench& bench, WindowState state)
{
    if (state == WindowState::NoProject)
        return true;
    if (!bench.open())
        return false;
    bench.window->showRevision(QLatin1StringView(orders));
    if (state == WindowState::Project)
        return eventually([&] { return !bench.window->revisionPane().editor()->text().isEmpty(); });
    if (!bench.connectToNew())
        return false;
    return state == WindowState::Connected || (bench.upgrade(u"upgradeOne"_s) && eventually([&] { return !bench.window->session().running(); }));
}

} // namespace

void GuiActionsTest::initTestCase()
{
    QApplication::setCursorFlashTime(0); // a caret that blinks is no answer
}

void GuiActionsTest::init()
{
    QSettings().clear();
}

void GuiActionsTest::everyActionActsOrSaysWhyNot_data()
{
    QTest::addColumn<WindowState>("state");
    QTest::newRow("no project") << WindowState::NoProject;
    QTest::newRow("a project") << WindowState::Project;
    QTest::newRow("connected") << WindowState::Connected;
    QTest::newRow("a revision applied") << WindowState::Applied;
}

void GuiActionsTest::everyActionActsOrSaysWhyNot()
{
    QFETCH(WindowState, state);
    QStringList names;
    {
        const Workbench bench;
        for (const QAction* action : bench.window->actions().shortcuts().actions())
            names.append(action->objectName());
    }
    QVERIFY(names.size() > 55);
    QStringList complaints;
    for (const QString& name : std::as_const(names)) {
        QSettings().clear();
        Workbench bench;
        if (!bring(bench, state)) {
            complaints.append(QString(name + u": the state did not come about"_s));
            continue;
        }
        if (const QString why = complaint(bench, bench.action(name)); !why.isEmpty())
            complaints.append(QString(name + u' ' + why));
        closeWhatOpened(bench);
        if (!eventually([&] { return !bench.window->session().running(); }))
            complaints.append(QString(name + u": something runs on"_s));
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void GuiActionsTest::whileSomethingRuns()
{
    Workbench bench;
    bench.putIntoUpgrade(QLatin1StringView(reorder), slowStatement);
    QVERIFY(bring(bench, WindowState::Applied));
    bench.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO customer (full_name) SELECT 'c' || i FROM n"_s);
    QVERIFY(bench.plan(u"upgradeHead"_s));
    ui::RunSheet& sheet = bench.window->runSheet();
    sheet.primaryButton()->click();
    const auto atWork = [&] {
        for (int step = 0; step < sheet.model()->rowCount(); ++step) {
            if (sheet.model()->state(step) == ui::StepState::Running && sheet.model()->index(step, 0).data(ui::PlanModel::RevisionIdRole).toString() == QLatin1StringView(reorder))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(atWork());
    // What shows the run stands still meanwhile, so that a difference comes from the action.
    const Watcher watcher(bench);
    bench.window->revisions().view()->setFocus();
    const Seen before = watcher.look();
    QTest::qWait(300);
    QVERIFY(watcher.look() == before);
    QStringList complaints;
    for (QAction* action : bench.window->actions().shortcuts().actions()) {
        bench.window->showPage(action->objectName() == u"goRun"_s ? Page::Revision : Page::Run);
        if (const QString why = complaint(bench, action); !why.isEmpty())
            complaints.append(QString(action->objectName() + u' ' + why));
        closeWhatOpened(bench);
        QVERIFY2(bench.window->session().running(), qPrintable(action->objectName()));
    }
    // Away from the run, and back to it.
    bench.action(u"goScript"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Revision);
    bench.action(u"goRun"_s)->trigger();
    QCOMPARE(bench.window->page(), Page::Run);
    bench.window->session().cancel();
    QTRY_VERIFY(!bench.window->session().running());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

// What is in no menu can only be found by chance.
void GuiActionsTest::menusHoldEveryAction()
{
    Workbench bench;
    QList<QAction*> held;
    for (const QAction* top : bench.window->menuBar()->actions()) {
        held += top->menu()->actions();
        QVERIFY2(top->menu()->toolTipsVisible(), qPrintable(top->text()));
    }
    for (QAction* action : bench.window->actions().shortcuts().actions()) {
        QVERIFY2(held.contains(action), qPrintable(action->objectName()));
    }
    const std::unique_ptr<QMenu> menu(bench.window->actions().createRevisionMenu(nullptr));
    QVERIFY(menu->actions().contains(bench.window->actions().copyId));
}

void GuiActionsTest::editingSaysWhatItCannotDo()
{
    Workbench bench;
    QVERIFY(bench.open());
    bench.window->showRevision(QLatin1StringView(baseline));
    auto* editor = bench.window->revisionPane().editor();
    QTRY_VERIFY(!editor->text().isEmpty());
    const auto said = [&](const char* action) {
        bench.window->bottom().setStatus({});
        bench.action(QLatin1StringView(action))->trigger();
        return bench.window->bottom().status();
    };
    editor->setFocus();
    QCOMPARE(said("undo"), u"There is nothing to undo here"_s);
    QCOMPARE(said("copy"), u"Nothing is selected here"_s);
    QCOMPARE(said("selectAll"), QString());
    QCOMPARE(said("copy"), QString());
    QVERIFY(QApplication::clipboard()->text().contains(u"def upgrade"_s));
    bench.window->revisionPane().focusSql();
    QCOMPARE(said("paste"), u"This text can only be read"_s);
    bench.window->revisions().view()->setFocus();
    QCOMPARE(said("undo"), u"The keyboard is in no text"_s);
    QCOMPARE(said("copy"), QString(u"Copied "_s + QLatin1StringView(baseline)));
    QCOMPARE(QApplication::clipboard()->text(), QLatin1StringView(baseline));
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiActionsTest>(argc, argv);
}

#include "test_gui_actions.moc"
