// The revision graph in the real main window: searching by what revisions touch.

#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/models/revision_filter_model.h"
#include "ui/models/revision_list_model.h"
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

} // namespace

class GuiGraphTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }
    void searchesByWhatIsTouched();
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

int main(int argc, char** argv)
{
    return runWindowTest<GuiGraphTest>(argc, argv);
}

#include "test_gui_graph.moc"
