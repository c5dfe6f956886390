// A script that somebody edits after the database went through it: seen in the list, among the problems and above the script,
// with what changed; taken as it is, it is quiet again.

#include <QAbstractButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include "ui/editor/edited_notice.h"
#include "ui/editor/revision_pane.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_list_model.h"
#include "ui/sql/sql_view.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;

namespace {

constexpr auto loyalty = "2a4c6e80b1d3";

} // namespace

class GuiEditedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void editedAfterItRan();

};

void GuiEditedTest::editedAfterItRan()
{
    Workbench bench;
    QVERIFY(bench.open());
    QVERIFY(bench.connectToNew());
    QVERIFY(bench.upgrade(u"upgradeHead"_s));
    const project::ProjectSession& session = bench.window->session();
    const ui::EditedNotice& notice = *bench.window->revisionPane().editedNotice();
    QVERIFY(session.database().edited.empty());
    bench.window->revisions().view()->selectRevision(loyalty);
    bench.window->showPage(ui::MainWindow::Page::Revision);
    QVERIFY(notice.text().isEmpty());
    QTRY_COMPARE(bench.window->revisionPane().summary(), u"Adds the column points to customer; creates the table loyalty_level; inserts 3 rows into loyalty_level."_s);

    // Only the wording: nothing is said.
    const QString file = bench.script(QString::fromLatin1(loyalty));
    const QByteArray script = bench.read(file);
    const QSignalSpy read(&bench.window->session(), &project::ProjectSession::databaseChanged);
    bench.write(file, QByteArray(script).replace("def downgrade() -> None:", "# takes the points away\ndef downgrade() -> None:"));
    QTRY_COMPARE(read.size(), 2); // the project was read again, then the database
    QVERIFY(session.database().edited.empty());

    bench.write(file, QByteArray(script).replace("(\"gold\", 2000, 0.05)", "(\"gold\", 1500, 0.05)"));
    QTRY_COMPARE(session.database().edited.size(), std::size_t(1));
    QTRY_VERIFY(notice.isVisible());
    QVERIFY2(notice.text().contains(u"upgrade() was edited since it ran on shop.db"_s), qPrintable(notice.text()));
    const auto row = bench.window->revisions().model()->rowOfId(loyalty);
    QVERIFY(row && bench.window->revisions().model()->words(*row).contains(u"edited"_s));
    bench.shot(u"edited"_s);

    QAbstractButton* show = buttonOf(notice, u"Show the Change"_s);
    QVERIFY(show != nullptr);
    show->click();
    const QString change = bench.window->revisionPane().changeView()->toPlainText();
    QVERIFY(bench.window->revisionPane().changeView()->isVisible());
    QVERIFY2(change.contains(u"(\"gold\", 2000, 0.05)"_s) && change.contains(u"(\"gold\", 1500, 0.05)"_s), qPrintable(change));
    bench.shot(u"edited-change"_s);

    QAbstractButton* accept = buttonOf(notice, u"Take It as It Is"_s);
    QVERIFY(accept != nullptr);
    accept->click();
    QTRY_VERIFY(session.database().edited.empty());
    QVERIFY(notice.text().isEmpty());
    QVERIFY(!bench.window->revisionPane().changeView()->isVisible());
}

int main(int argc, char** argv)
{
    return runWindowTest<GuiEditedTest>(argc, argv);
}

#include "test_gui_edited.moc"
