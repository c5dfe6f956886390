// What retort-cli says and how it ends where something is wrong, next to Alembic: exit status as there, the text its own.

#include <QTemporaryDir>
#include <QtTest>

#include "../support/processes.h"
#include "one_table.h"
#include "tests/support/files.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto environment = R"py(from alembic import context
from sqlalchemy import engine_from_config, pool

config = context.config
%1
if context.is_offline_mode():
    context.configure(url=config.get_main_option("sqlalchemy.url"), literal_binds=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    connectable = engine_from_config(config.get_section(config.config_ini_section), prefix="sqlalchemy.", poolclass=pool.NullPool)
    with connectable.connect() as connection:
        context.configure(connection=connection)
        with context.begin_transaction():
            context.run_migrations()
)py";

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

class Site {
public:
    Site()
    {
        ini("sqlite:///data.db");
        env();
        script(oneTable);
    }
    void ini(const QByteArray& url) const { write(path("alembic.ini"), "[alembic]\nscript_location = mig\nsqlalchemy.url = " + url + "\n"); }
    void env(const QByteArray& more = {}) const { write(path("mig/env.py"), QByteArray(environment).replace("%1", more)); }
    void script(const QByteArray& text) const { write(path("mig/versions/a1_one.py"), text); }
    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    // Statements of the sqlite3 module's, and what the last one gives.
    QByteArray sql(const QString& statement) const
    {
        return runProcess(u"python3"_s, {u"-c"_s, u"import sqlite3, sys\nc = sqlite3.connect('data.db')\nfor s in sys.argv[1].split(';'):\n    r = c.execute(s).fetchall()\nc.commit()\nprint(r)"_s, statement},
                          m_folder.path()).out.trimmed();
    }
    ProcessResult ours(const QStringList& arguments) const { return runProcess(retortCli(), arguments, m_folder.path(), {{u"XDG_STATE_HOME"_s, m_folder.filePath(u"state"_s)}}); }
    ProcessResult theirs(const QStringList& arguments) const { return runAlembic(arguments, m_folder.path()); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

// All that it said.
QByteArray text(const ProcessResult& result)
{
    QByteArray all = result.out;
    all += result.err;
    return all;
}

} // namespace

class FailuresTest : public QObject {
    Q_OBJECT

private:
    static void addCommands(const char* commands)
    {
        QTest::addColumn<QStringList>("command");
        for (const QString& command : QString::fromLatin1(commands).split(u'|'))
            QTest::newRow(qPrintable(command)) << command.split(u' ');
    }

private Q_SLOTS:
    void outputThatCannotBeWritten_data() { addCommands("upgrade head --sql|heads|history|--help|--version|upgrade --help|upgrade head"); }
    void outputThatCannotBeWritten()
    {
        QFETCH(QStringList, command);
        const Site site;
        if (command == QStringList{u"upgrade"_s, u"head"_s}) // prints, and is done
            site.script(QByteArray(oneTable).replace("def upgrade():\n", "def upgrade():\n    print('hello')\n"));
        const auto redirected = [&](const QString& where) {
            return runProcess(u"sh"_s, QStringList{u"-c"_s, u"exec \"$0\" \"$@\" "_s + where, retortCli()} + command, site.folder());
        };
        const ProcessResult full = redirected(u"> /dev/full"_s);
        QCOMPARE(full.exitCode, 1);
        QCOMPARE(full.err, QByteArray("retort-cli: The output is not complete, because standard output cannot be written: No space left on device\n"));
        const ProcessResult closed = redirected(u">&-"_s);
        QVERIFY2(closed.exitCode == (command.size() == 2 && command.back() == u"head"_s ? 0 : 1), closed.err.constData()); // the second time nothing is printed
        // Somebody who reads no further is no failure.
        const ProcessResult piped = runProcess(u"bash"_s, QStringList{u"-c"_s, u"\"$0\" \"$@\" | true; exit ${PIPESTATUS[0]}"_s, retortCli()} + command, site.folder());
        QVERIFY2(piped.exitCode == 0 && piped.err.isEmpty(), piped.err.constData());
    }

    void percentInTheUrl_data() { addCommands("current|upgrade head|upgrade head --sql|history"); }
    void percentInTheUrl()
    {
        QFETCH(QStringList, command);
        const Site site;
        site.ini("sqlite:///da%pa55.db");
        const ProcessResult ours = site.ours(command);
        if (alembicMissing().isEmpty())
            QCOMPARE(ours.exitCode, site.theirs(command).exitCode);
        if (command.front() == u"history"_s) // needs no URL
            return;
        QCOMPARE(ours.exitCode, 1);
        QVERIFY2(ours.err.contains("alembic.ini:3") && ours.err.contains("'sqlalchemy.url'") && ours.err.contains("has to be written as '%%'"), ours.err.constData());
        QVERIFY(!text(ours).contains("pa55")); // it may be a password
    }

    void setOptionWithAPercent()
    {
        const Site site;
        site.env("config.set_main_option('sqlalchemy.url', 'sqlite:///da%pa55.db')");
        const ProcessResult ours = site.ours(words("current"));
        QVERIFY2(ours.exitCode == 1 && ours.err.contains("env.py:5") && ours.err.contains("replace('%', '%%')"), ours.err.constData());
        QVERIFY(!text(ours).contains("pa55"));
        if (alembicMissing().isEmpty())
            QCOMPARE(site.theirs(words("current")).exitCode, 1);
    }

    void noFunction_data() { addCommands("upgrade head|downgrade base|history"); }
    void noFunction()
    {
        QFETCH(QStringList, command);
        const bool down = command.front() == u"downgrade"_s;
        const Site site;
        if (down)
            QCOMPARE(site.ours(words("upgrade head")).exitCode, 0);
        site.script(QByteArray(oneTable).replace(down ? "def downgrade" : "def upgrade", "def elsewhere"));
        const ProcessResult ours = site.ours(command);
        if (alembicMissing().isEmpty())
            QCOMPARE(ours.exitCode, site.theirs(command).exitCode);
        if (command.front() == u"history"_s)
            return;
        QCOMPARE(ours.exitCode, 1);
        QVERIFY2(ours.err.contains("a1_one.py") && ours.err.contains(down ? "has no function downgrade()" : "has no function upgrade()"), ours.err.constData());
    }

    void noParent_data() { addCommands("upgrade head|history|heads|current|show a1|branches|upgrade head --sql"); }
    void noParent()
    {
        QFETCH(QStringList, command);
        const Site site;
        site.script(QByteArray(oneTable).replace("down_revision = None\n", ""));
        const ProcessResult ours = site.ours(command);
        QCOMPARE(ours.exitCode, 1);
        QVERIFY2(ours.err.contains("a1_one.py:1:1: The script does not assign 'down_revision'") && !text(ours).contains("(unknown)") && !text(ours).contains("KeyError"),
                 text(ours).constData());
        QCOMPARE(ours.err.count("does not assign"), 1);
        if (alembicMissing().isEmpty())
            QCOMPARE(site.theirs(command).exitCode, 1);
    }

    void rowsOfTheVersionTable_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("number") << u"(123)"_s << 255 << QByteArray("revision identifier 123 is not a string; the column version_num of alembic_version has to hold text");
        QTest::newRow("real") << u"(1.5)"_s << 255 << QByteArray("revision identifier 1.5 is not a string");
        QTest::newRow("bytes") << u"(x'6131')"_s << 255 << QByteArray("revision identifier of another type is not a string");
        QTest::newRow("number and id") << u"(123), ('a1')"_s << 255 << QByteArray("revision identifier 123 is not a string");
        QTest::newRow("empty") << u"('')"_s << 1 << QByteArray("A row of alembic_version holds an empty text");
        QTest::newRow("NULL") << u"(NULL)"_s << 0 << QByteArray();
        QTest::newRow("NULL and id") << u"(NULL), ('a1')"_s << 0 << QByteArray();
    }
    void rowsOfTheVersionTable()
    {
        QFETCH(QString, rows);
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        const Site site;
        const bool withTable = rows.contains(u"a1"_s);
        const auto reset = [&] {
            QFile::remove(site.path("data.db"));
            site.sql(u"CREATE TABLE alembic_version (version_num); INSERT INTO alembic_version VALUES "_s + rows + (withTable ? u"; CREATE TABLE t (id INTEGER)"_s : QString()));
        };
        const QString look = u"SELECT version_num FROM alembic_version ORDER BY 1"_s;
        for (const char* command : {"current", "upgrade head", "downgrade base", "stamp head", "stamp --purge head"}) {
            reset();
            const bool purges = words(command).contains(u"--purge"_s);
            const ProcessResult ours = site.ours(words(command));
            const QByteArray left = site.sql(look);
            QVERIFY2(ours.exitCode == (purges ? 0 : status), qPrintable(QString::fromLatin1(command) + u": "_s + QString::fromUtf8(text(ours))));
            QVERIFY2(purges || text(ours).contains(said), text(ours).constData());
            if (!alembicMissing().isEmpty())
                continue;
            reset();
            const ProcessResult theirs = site.theirs(words(command));
            QVERIFY2(theirs.exitCode == ours.exitCode, qPrintable(QString::fromLatin1(command) + u": "_s + QString::fromUtf8(text(theirs))));
            QCOMPARE(left, site.sql(look));
            if (ours.exitCode == 0)
                QCOMPARE(ours.out, theirs.out);
        }
    }

    void environmentThatRaises_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("raise") << QByteArray("raise RuntimeError('no tenant')") << 1 << QByteArray("env.py:5:1: RuntimeError: no tenant");
        QTest::newRow("command error") << QByteArray("from alembic.util import CommandError\nraise CommandError('use -x tenant=')") << 255 << QByteArray("FAILED: use -x tenant=\n");
        QTest::newRow("exit with a text") << QByteArray("import sys\nsys.exit('no way')") << 1 << QByteArray("no way");
        QTest::newRow("exit with a number") << QByteArray("import sys\nsys.exit(7)") << 7 << QByteArray();
        QTest::newRow("exit that is none") << QByteArray("import sys\nsys.exit()") << 0 << QByteArray();
        QTest::newRow("exit with an empty text") << QByteArray("import sys\nsys.exit('')") << 1 << QByteArray();
        QTest::newRow("exit with a number's text") << QByteArray("import sys\nsys.exit('7')") << 1 << QByteArray("7");
        QTest::newRow("exit with False") << QByteArray("import sys\nsys.exit(False)") << 0 << QByteArray();
    }
    void environmentThatRaises()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, status);
        QFETCH(QByteArray, said);
        const Site site;
        site.env(line);
        for (const char* command : {"current", "upgrade head", "upgrade head --sql"}) {
            const ProcessResult ours = site.ours(words(command));
            QVERIFY2(ours.exitCode == status && text(ours).contains(said), qPrintable(QString::fromLatin1(command) + u": "_s + QString::number(ours.exitCode) + QString::fromUtf8(text(ours))));
            if (alembicMissing().isEmpty())
                QCOMPARE(site.theirs(words(command)).exitCode, status);
        }
        QCOMPARE(site.ours(words("heads")).out, QByteArray("a1 (head)\n")); // env.py is not asked
    }

    void starImports()
    {
        const Site site;
        write(site.path("mig/env.py"), QByteArray(environment).replace("%1", "").replace("from sqlalchemy import engine_from_config, pool", "from sqlalchemy import *\nimport models").replace("configure(connection=connection", "configure(connection=connection, target_metadata=models.m"));
        write(site.path("models.py"), "from sqlalchemy import *\nm = MetaData()\nTable('t', m, Column('id', Integer, primary_key=True), Column('n', Numeric(10, 2)))\n");
        write(site.path("mig/script.py.mako"), "from alembic import op\nimport sqlalchemy as sa\nrevision = ${repr(up_revision)}\ndown_revision = ${repr(down_revision)}\ndef upgrade():\n    ${upgrades}\ndef downgrade():\n    ${downgrades}\n");
        write(site.path("alembic.ini"), "[alembic]\nscript_location = mig\nprepend_sys_path = .\nsqlalchemy.url = sqlite:///data.db\n");
        for (const char* command : {"upgrade head", "current", "check"}) {
            const ProcessResult ours = site.ours(words(command));
            const bool alembic = alembicMissing().isEmpty();
            const ProcessResult theirs = alembic ? site.theirs(words(command)) : ours;
            QVERIFY2(ours.exitCode == theirs.exitCode && ours.out == theirs.out, qPrintable(QString::fromLatin1(command) + u": "_s + QString::fromUtf8(text(ours)) + u" instead of: "_s + QString::fromUtf8(text(theirs))));
            QVERIFY2(!ours.err.contains("NameError"), ours.err.constData());
        }
        QVERIFY(site.ours(words("check")).out.contains("add_column"));
    }
};

QTEST_GUILESS_MAIN(FailuresTest)
#include "test_failures.moc"
