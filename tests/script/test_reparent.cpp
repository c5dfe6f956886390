// The script of a revision with other parents: every way a header is written.

#include <QtTest>

#include "builders.h"
#include "core/script/header_scan.h"
#include "core/script/reparent.h"

using namespace retort;
using namespace retort::script;
using namespace retort::script::testing;

namespace {

QByteArray scriptText(const QByteArray& down, const QByteArray& revises = "a1")
{
    return "\"\"\"message\n\nRevision ID: b2\nRevises: " + revises + "\nCreate Date: 2024-01-01\n\n\"\"\"\nfrom typing import Sequence, Union\n\nrevision = \"b2\"\n" + down
           + "\nbranch_labels = ('x',)\ndepends_on = None\n\n\ndef upgrade():\n    down_revision = 'a1'  # Revises: a1\n";
}

// The text, or "error: " and why not.
QByteArray moved(const QByteArray& text, const Names& parents)
{
    const auto result = withParents(text::SourceText("/v/b2.py", text.toStdString()), parents);
    return result ? QByteArray::fromStdString(*result) : QByteArray("error: " + QByteArray::fromStdString(result.error().message));
}

} // namespace

class ReparentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headers_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<Names>("parents");
        QTest::addColumn<QByteArray>("after");
        const auto line = [](const char* name, const QByteArray& down, const Names& parents, const QByteArray& value, const QByteArray& revises) {
            QTest::newRow(name) << scriptText(down) << parents << scriptText(value, revises);
        };
        line("str", "down_revision = 'a1'", {"z9"}, "down_revision = 'z9'", "z9");
        line("its own quotes", "down_revision = \"a1\"", {"z9"}, "down_revision = \"z9\"", "z9");
        line("from None, quoted like the id", "down_revision = None", {"z9"}, "down_revision = \"z9\"", "z9");
        line("to None", "down_revision = 'a1'", {}, "down_revision = None", "");
        line("to a tuple", "down_revision = 'a1'", {"y8", "z9"}, "down_revision = ('y8', 'z9')", "y8, z9");
        line("from a tuple", "down_revision = ('a1', 'a2')", {"z9"}, "down_revision = 'z9'", "z9");
        line("from a tuple over lines", "down_revision = (\n    'a1',\n    'a2',\n)", {"z9"}, "down_revision = 'z9'", "z9");
        line("from a list", "down_revision = ['a1']", {"z9"}, "down_revision = 'z9'", "z9");
        line("annotated", "down_revision: Union[str, Sequence[str], None] = 'a1'", {"z9"}, "down_revision: Union[str, Sequence[str], None] = 'z9'", "z9");
        line("with a comment after it", "down_revision = 'a1'  # where it was", {"z9"}, "down_revision = 'z9'  # where it was", "z9");
        line("no blanks", "down_revision='a1'", {"z9"}, "down_revision='z9'", "z9");
        line("the last assignment counts", "down_revision = None\ndown_revision = 'a1'", {"z9"}, "down_revision = None\ndown_revision = 'z9'", "z9");
        line("a sign that has to be escaped", "down_revision = 'a1'", {"it's"}, "down_revision = 'it\\'s'", "it's");
        const QByteArray windows = scriptText("down_revision = 'a1'").replace("\n", "\r\n");
        QTest::newRow("Windows lines") << windows << Names{"z9"} << scriptText("down_revision = 'z9'", "z9").replace("\n", "\r\n");
        QTest::newRow("no docstring") << QByteArray("revision = 'b2'\ndown_revision = 'a1'\n") << Names{"z9"} << QByteArray("revision = 'b2'\ndown_revision = 'z9'\n");
        QTest::newRow("docstring without the line") << QByteArray("'''message'''\nrevision = 'b2'\ndown_revision = 'a1'\n") << Names{"z9"}
                                                    << QByteArray("'''message'''\nrevision = 'b2'\ndown_revision = 'z9'\n");
        QTest::newRow("no line at the end") << QByteArray("revision = 'b2'\ndown_revision = 'a1'") << Names{} << QByteArray("revision = 'b2'\ndown_revision = None");
    }
    void headers()
    {
        QFETCH(QByteArray, before);
        QFETCH(Names, parents);
        QFETCH(QByteArray, after);
        QCOMPARE(moved(before, parents), after);
        // And back again, but for quotes and shapes: the graph is what it was.
        const HeaderScan scan = scanHeader(after.toStdString(), "/v/b2.py", {});
        QCOMPARE(scan.revision->downRevisions, parents);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("why");
        QTest::newRow("computed") << QByteArray("revision = 'b2'\ndown_revision = before()\n") << QByteArray("error: the header of the script cannot be changed: ");
        QTest::newRow("not there") << QByteArray("revision = 'b2'\n") << QByteArray("error: the header of the script cannot be changed: ");
        QTest::newRow("no Python") << QByteArray("revision = 'b2\ndown_revision = 'a1'\n") << QByteArray("error: the header of the script cannot be changed: ");
    }
    void refuses()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, why);
        const QByteArray said = moved(text, {"z9"});
        QVERIFY2(said.startsWith(why), said.constData());
    }
};

QTEST_GUILESS_MAIN(ReparentTest)
#include "test_reparent.moc"
