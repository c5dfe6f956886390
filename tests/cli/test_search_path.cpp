// Where a project's modules are looked for: what env.py does to sys.path, and PYTHONPATH. A project has two modules of one
// name; which of them the models come from has to be what real Alembic takes. And what keeps a command from working at all:
// no env.py, a database file that cannot be, a map that is broken.

#include <QTemporaryDir>
#include <QtTest>

#include "../support/compared_projects.h"
#include "../support/files.h"
#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

// %1: what env.py does before it imports.
const QByteArray environment = R"(import os
import sys
from alembic import context
from sqlalchemy import create_engine
%1
from models import metadata

with create_engine('sqlite:///app.db').connect() as connection:
    context.configure(connection=connection, target_metadata=metadata)
    with context.begin_transaction():
        context.run_migrations()
)";

QByteArray models(const QByteArray& table)
{
    return "import sqlalchemy as sa\nmetadata = sa.MetaData()\nsa.Table('" + table + "', metadata, sa.Column('id', sa.Integer, primary_key=True))\n";
}

} // namespace

class SearchPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
    }

    void isWhatAlembicTakes_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("ini");
        const QByteArray here = "prepend_sys_path = .\n";
        QTest::newRow("untouched") << QByteArray() << here;
        QTest::newRow("insert, join of __file__") << QByteArray("sys.path.insert(0, os.path.join(os.path.dirname(__file__), '..', 'src'))") << here;
        QTest::newRow("insert, abspath") << QByteArray("sys.path.insert(0, os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, 'src')))") << here;
        QTest::newRow("insert, realpath") << QByteArray("sys.path.insert(0, os.path.realpath(os.path.dirname(os.path.dirname(__file__)) + '/src'))") << here;
        QTest::newRow("insert, getcwd") << QByteArray("sys.path.insert(0, os.path.join(os.getcwd(), 'src'))") << here;
        QTest::newRow("insert, pathlib") << QByteArray("from pathlib import Path\nsys.path.insert(0, str(Path(__file__).resolve().parent.parent / 'src'))") << here;
        QTest::newRow("insert, parents") << QByteArray("import pathlib\nsys.path.insert(0, str(pathlib.Path(__file__).parents[1].joinpath('src')))") << here;
        QTest::newRow("insert, relative") << QByteArray("sys.path.insert(0, 'src')") << here;
        QTest::newRow("append comes last") << QByteArray("sys.path.append(os.path.join(os.path.dirname(__file__), '..', 'src'))") << here;
        QTest::newRow("append alone") << QByteArray("sys.path.append(os.path.join(os.path.dirname(__file__), '..', 'src'))") << QByteArray("prepend_sys_path = other\n");
        QTest::newRow("assigned") << QByteArray("sys.path = [os.path.join(os.path.dirname(__file__), '..', 'src')] + sys.path") << here;
        QTest::newRow("extended") << QByteArray("sys.path.extend(['src'])") << QByteArray("prepend_sys_path = other\n");
        QTest::newRow("in a condition") << QByteArray("root = os.path.normpath(os.path.join(os.path.dirname(__file__), '..', 'src'))\nif root not in sys.path:\n    sys.path.insert(0, root)") << here;
        QTest::newRow("from os.path") << QByteArray("from os.path import abspath, dirname, join\nsys.path.insert(0, join(dirname(dirname(abspath(__file__))), 'src'))") << here;
        QTest::newRow("what else sys has") << QByteArray("if sys.version_info >= (3, 8) and 'nothing' not in sys.modules:\n    sys.path.insert(0, 'src')") << here;
        QTest::newRow("addsitedir") << QByteArray("import site\nsite.addsitedir('src')") << QByteArray("prepend_sys_path = other\n");
    }
    void isWhatAlembicTakes()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, ini);
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()})
            QVERIFY(writeProject(folder, before, ini));
        const QStringList check{u"check"_s};
        const ProcessResult expected = runAlembic(check, theirs.path());
        const ProcessResult actual = runProcess(retortCli(), check, ours.path());
        QVERIFY2(expected.err.contains("add_table") || expected.out.contains("add_table"), expected.err.constData());
        const bool fromSource = expected.err.contains("'of_src'") || expected.out.contains("'of_src'");
        const QByteArray said = actual.out + actual.err;
        QVERIFY2(said.contains(fromSource ? "'of_src'" : "'of_root'"), said.constData());
        QVERIFY2(!said.contains(fromSource ? "'of_root'" : "'of_src'"), said.constData());
        QCOMPARE(actual.exitCode, expected.exitCode);
    }

    void pythonPathCounts()
    {
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()})
            QVERIFY(writeProject(folder, {}, "prepend_sys_path = other\n"));
        const ProcessResult expected = runAlembic({u"check"_s}, theirs.path(), {{u"PYTHONPATH"_s, u"src"_s}});
        const ProcessResult actual = runProcess(retortCli(), {u"check"_s}, ours.path(), {{u"PYTHONPATH"_s, u"src"_s}});
        QVERIFY2(QByteArray(expected.out + expected.err).contains("'of_src'"), expected.err.constData());
        QVERIFY2(QByteArray(actual.out + actual.err).contains("'of_src'"), actual.err.constData());
    }

    // A folder that nobody can tell is said, with where it is put there and what helps.
    void unknownFolderIsSaid()
    {
        QTemporaryDir folder;
        QVERIFY(writeProject(folder.path(), "import elsewhere\nsys.path.insert(0, elsewhere.folder())", "prepend_sys_path = .\n"));
        const ProcessResult actual = runProcess(retortCli(), {u"current"_s, u"-v"_s}, folder.path());
        QVERIFY2(actual.err.contains("sys.path") && actual.err.contains("prepend_sys_path") && actual.err.contains("env.py:6:"), actual.err.constData());
    }

    // Nothing outside of the project is read, whatever env.py names.
    void outsideIsNotRead()
    {
        QTemporaryDir outside;
        QTemporaryDir top;
        QVERIFY(write(outside.filePath(u"models.py"_s), models("of_outside")));
        const QString folder = top.filePath(u"project"_s);
        QVERIFY(writeProject(folder, "sys.path.insert(0, '" + outside.path().toUtf8() + "')", "prepend_sys_path = .\n"));
        QVERIFY(QDir(folder).mkdir(u".git"_s));
        const ProcessResult actual = runProcess(retortCli(), {u"check"_s}, folder);
        QVERIFY2(!QByteArray(actual.out + actual.err).contains("of_outside"), actual.err.constData());
        QVERIFY2(actual.err.contains(outside.path().toUtf8()) && actual.err.contains("outside of the project"), actual.err.constData());
    }

    void withoutEnvironmentFile_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("current") << QStringList{u"current"_s};
        QTest::newRow("upgrade") << QStringList{u"upgrade"_s, u"head"_s};
        QTest::newRow("sql") << QStringList{u"upgrade"_s, u"head"_s, u"--sql"_s};
        QTest::newRow("stamp") << QStringList{u"stamp"_s, u"head"_s};
        QTest::newRow("check") << QStringList{u"check"_s};
    }
    void withoutEnvironmentFile()
    {
        QFETCH(QStringList, command);
        QTemporaryDir folder;
        QVERIFY(writeProject(folder.path(), {}, "prepend_sys_path = .\nsqlalchemy.url = sqlite:///app.db\n"));
        QVERIFY(QFile::remove(folder.filePath(u"migrations/env.py"_s)));
        const ProcessResult expected = runAlembic(command, folder.path());
        const ProcessResult actual = runProcess(retortCli(), command, folder.path());
        QCOMPARE(actual.exitCode, expected.exitCode);
        QVERIFY2(actual.err.contains("Can't find Python file"), actual.err.constData());
        QVERIFY(!QFile::exists(folder.filePath(u"app.db"_s)));
    }

    void databaseThatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::newRow("no folder") << QByteArray("sqlite:///no/such/folder/app.db");
        QTest::newRow("read only") << QByteArray("sqlite:///file:nothing.db?mode=ro&uri=true");
        QTest::newRow("must be there") << QByteArray("sqlite:///file:nothing.db?mode=rw&uri=true");
    }
    void databaseThatCannotBe()
    {
        QFETCH(QByteArray, url);
        for (const QStringList& command : {QStringList{u"current"_s}, QStringList{u"check"_s}, QStringList{u"revision"_s, u"--autogenerate"_s}}) {
            QTemporaryDir folder;
            QVERIFY(writeProject(folder.path(), {}, "prepend_sys_path = .\n", url));
            QTemporaryDir other;
            QVERIFY(writeProject(other.path(), {}, "prepend_sys_path = .\n", url));
            const ProcessResult expected = runAlembic(command, other.path());
            const ProcessResult actual = runProcess(retortCli(), command, folder.path());
            QCOMPARE(expected.exitCode, 1);
            QVERIFY2(actual.exitCode == 1 && actual.err.contains("There is no database file"), qPrintable(command.join(u' ') + QString::fromUtf8(actual.err)));
            QCOMPARE(scripts(folder.path()), QStringList());
        }
    }

    void brokenMapIsNoGoodAnswer_data()
    {
        QTest::addColumn<QByteArrayList>("revisions"); // id, down_revision
        QTest::newRow("cycle") << QByteArrayList{"aaaa", "'bbbb'", "bbbb", "'aaaa'"};
        QTest::newRow("self") << QByteArrayList{"aaaa", "'aaaa'"};
    }
    void brokenMapIsNoGoodAnswer()
    {
        QFETCH(QByteArrayList, revisions);
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()}) {
            QVERIFY(writeProject(folder, {}, "prepend_sys_path = .\n"));
            for (qsizetype i = 0; i < revisions.size(); i += 2)
                QVERIFY(writeRevision(folder, revisions[i], revisions[i + 1]));
        }
        const ProcessResult expected = runAlembic({u"check"_s}, theirs.path());
        const ProcessResult actual = runProcess(retortCli(), {u"check"_s}, ours.path());
        QCOMPARE(actual.exitCode, expected.exitCode);
        QVERIFY2(QByteArray(actual.out + actual.err).contains("FAILED: "), QByteArray(actual.out + actual.err).constData());
        QVERIFY2(!actual.out.contains("No new upgrade operations"), actual.out.constData());
    }

    void unknownPositionIsNamed()
    {
        QTemporaryDir folder;
        QVERIFY(writeProject(folder.path(), {}, "prepend_sys_path = .\n"));
        QVERIFY(writeRevision(folder.path(), "aaaa", "None"));
        QCOMPARE(runAlembic({u"stamp"_s, u"aaaa"_s}, folder.path()).exitCode, 0);
        QVERIFY(QFile::remove(folder.filePath(u"migrations/versions/aaaa.py"_s)));
        QVERIFY(writeRevision(folder.path(), "bbbb", "None"));
        const ProcessResult actual = runProcess(retortCli(), {u"check"_s}, folder.path());
        QVERIFY2(actual.exitCode == 255 && QByteArray(actual.out + actual.err).contains("Can't locate revision identified by 'aaaa'"), actual.err.constData());
    }

    // What would be no Python is not written.
    void messageThatBreaksTheScript()
    {
        QTemporaryDir folder;
        QVERIFY(writeProject(folder.path(), {}, "prepend_sys_path = .\n"));
        const ProcessResult actual = runProcess(retortCli(), {u"revision"_s, u"-m"_s, u"a \"\"\"b\"\"\" c"_s}, folder.path());
        QVERIFY2(actual.exitCode != 0 && actual.err.contains("would be no Python"), actual.err.constData());
        QCOMPARE(scripts(folder.path()), QStringList());
    }

private:
    static bool writeRevision(const QString& folder, const QByteArray& id, const QByteArray& down)
    {
        return write(folder + u"/migrations/versions/"_s + QString::fromUtf8(id) + u".py"_s,
                     "\"\"\"" + id + "\"\"\"\nrevision = '" + id + "'\ndown_revision = " + down + "\n\n\ndef upgrade():\n    pass\n\n\ndef downgrade():\n    pass\n");
    }

    static bool writeProject(const QString& folder, const QByteArray& before, const QByteArray& ini, const QByteArray& url = "sqlite:///app.db")
    {
        QDir().mkpath(folder + u"/migrations/versions"_s);
        QDir().mkpath(folder + u"/src"_s);
        QByteArray text = environment;
        text.replace("%1", before).replace("sqlite:///app.db", url);
        const QByteArray mako = "\"\"\"${message}\"\"\"\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\n\n\ndef upgrade():\n    ${upgrades if upgrades else \"pass\"}\n\n\n"
                                "def downgrade():\n    ${downgrades if downgrades else \"pass\"}\n";
        // With prepend_sys_path = other the module beside alembic.ini is not on Alembic's path at all.
        return write(folder + u"/alembic.ini"_s, "[alembic]\nscript_location = migrations\n" + ini) && write(folder + u"/migrations/env.py"_s, text)
               && write(folder + u"/migrations/script.py.mako"_s, mako) && write(folder + u"/src/models.py"_s, models("of_src"))
               && (ini.contains("other") || write(folder + u"/models.py"_s, models("of_root")));
    }
};

QTEST_GUILESS_MAIN(SearchPathTest)

#include "test_search_path.moc"
