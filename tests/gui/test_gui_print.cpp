// Printing what is in front, to PDF files. With RETORT_SHOTS=FOLDER the files stay there.

#include <QFile>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QSettings>
#include <QTest>

#include "ui/editor/revision_pane.h"
#include "ui/editor/script_editor.h"
#include "ui/graph/graph_picture.h"
#include "ui/graph/revision_panel.h"
#include "ui/graph/revision_view.h"
#include "ui/migrate/sql_sheet.h"
#include "ui/shell/bottom_panel.h"
#include "ui/shell/printout.h"
#include "ui/sql/sql_view.h"
#include "workbench.h"

// Qt 6.8's QTRY macros narrow a count of milliseconds in the code that uses them.
#pragma GCC diagnostic ignored "-Wconversion"

using namespace Qt::StringLiterals;
using namespace retort;
using Page = ui::MainWindow::Page;

namespace {

constexpr auto orders = "47d9b21f6c03";

class PrintBench : public Workbench {
public:
    [[nodiscard]] bool show()
    {
        if (!open())
            return false;
        window->showRevision(QLatin1StringView(orders));
        return eventually([&] { return window->revisionPane().sqlView()->toPlainText().contains(u"CREATE TABLE orders"_s); });
    }
    // Pages of what is printed; -1: that is no PDF file.
    [[nodiscard]] qsizetype printed(const QString& name)
    {
        const QString shots = qEnvironmentVariable("RETORT_SHOTS");
        const QString file = shots.isEmpty() ? path(name) : QString(shots + u'/' + name);
        const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(file);
        window->bottom().setStatus({});
        window->print(printer);
        resolution = printer->resolution();
        if (!eventually([&] { return window->bottom().status().startsWith(u"Printed: "_s); }))
            return -1;
        const QByteArray bytes = read(file);
        return bytes.startsWith("%PDF-") && bytes.size() > 4000 ? bytes.count("/Type /Page\n") : -1;
    }
    int resolution = 0; // of the last
};

} // namespace

class GuiPrintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void printsWhatIsInFront()
    {
        PrintBench bench;
        QVERIFY(!bench.action(u"print"_s)->isEnabled());
        QVERIFY(bench.show());
        ui::RevisionPane& pane = bench.window->revisionPane();
        // The keyboard in the list: the graph.
        bench.window->revisions().view()->setFocus();
        QVERIFY(!bench.window->printout());
        QCOMPARE(bench.printed(u"graph.pdf"_s), 1);
        QCOMPARE(bench.resolution, ui::GraphPicture::dotsPerInch()); // rows and letters are of one size
        // In the SQL.
        pane.focusSql();
        auto printout = bench.window->printout();
        QVERIFY(printout.has_value());
        QCOMPARE(printout->title, u"shop: 47d9b21f6c03 orders and their lines, upgrade"_s);
        QCOMPARE(printout->text, pane.sqlView()->toPlainText());
        QCOMPARE(printout->language, u"sqlite"_s);
        QVERIFY(printout->lines().startsWith(u"-- shop: 47d9b21f6c03 orders and their lines, upgrade\n\n"_s));
        bench.window->chooseTheme(ui::ThemeChoice::Dark, false); // paper is white all the same
        QCOMPARE(bench.printed(u"sql.pdf"_s), 1);
        // In the script, with what is not saved.
        pane.focusScript();
        pane.editor()->insertAt(u"# more\n"_s, 0, 0);
        printout = bench.window->printout();
        QVERIFY(printout && printout->text.startsWith(u"# more\n"_s));
        QVERIFY(printout->lines().startsWith(u"# shop: 47d9b21f6c03"_s));
        QVERIFY(bench.printed(u"script.pdf"_s) >= 1);
        // A line that is too long goes on below.
        pane.editor()->setText(QString(u"# "_s + QString(20'000, u'x')));
        QVERIFY(bench.printed(u"long.pdf"_s) > 1);
        pane.editor()->setModified(false);
        // The script of a whole run takes several pages.
        bench.action(u"sqlScript"_s)->trigger();
        QTRY_VERIFY(bench.window->sqlSheet().view()->toPlainText().contains(u"CREATE TABLE orders"_s));
        bench.window->sqlSheet().view()->setFocus();
        printout = bench.window->printout();
        QVERIFY(printout.has_value());
        QCOMPARE(printout->title, u"shop: SQL script"_s);
        QVERIFY(bench.printed(u"run.pdf"_s) > 1);
    }

    void asksForAPrinter()
    {
        PrintBench bench;
        QVERIFY(bench.show());
        bench.window->revisionPane().focusSql();
        bench.action(u"print"_s)->trigger();
        auto* dialog = bench.window->findChild<QPrintDialog*>();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(dialog->printer()->docName(), u"shop: 47d9b21f6c03 orders and their lines, upgrade"_s);
        // What is in front stays in front.
        QVERIFY(bench.window->printout().has_value());
        dialog->reject();
        QTRY_VERIFY(bench.window->findChild<QPrintDialog*>() == nullptr);
        // An empty text is not worth any paper.
        bench.window->showRevision(u"e94d8c3a0f16"_s); // a merge
        QTRY_COMPARE(bench.window->revisionPane().currentRevision(), std::string("e94d8c3a0f16"));
        QTRY_VERIFY(bench.window->revisionPane().sqlView()->toPlainText().isEmpty());
        bench.window->revisionPane().focusSql();
        bench.action(u"print"_s)->trigger();
        QVERIFY(bench.window->findChild<QPrintDialog*>() == nullptr);
        QVERIFY2(bench.window->bottom().status().startsWith(u"There is nothing to print here"_s), qPrintable(bench.window->bottom().status()));
    }
};

int main(int argc, char** argv)
{
    return runWindowTest<GuiPrintTest>(argc, argv);
}

#include "test_gui_print.moc"
