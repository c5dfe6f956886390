// An env.py that works on several databases (alembic init -t multidb): retort-cli does what real Alembic does. The same
// commands in two copies of a project, compared by output, exit status, the files and the databases that they leave.

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include "../support/compared_projects.h"
#include "../support/files.h"
#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

// In place of the template's `target_metadata = {}`. With an x the models of each database have a table or column more.
const QByteArray models = R"(import sqlalchemy as sa

users, orders = sa.MetaData(), sa.MetaData()
sa.Table("person", users, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(40), nullable=False))
sa.Table("orders", orders, sa.Column("id", sa.Integer, primary_key=True), sa.Column("total", sa.Numeric(10, 2)))
options = context.get_x_argument(as_dictionary=True)
if options.get("people"):
    sa.Table("address", users, sa.Column("id", sa.Integer, primary_key=True),
             sa.Column("person_id", sa.Integer, sa.ForeignKey("person.id")))
if options.get("orders"):
    sa.Table("item", orders, sa.Column("id", sa.Integer, primary_key=True), sa.Column("kind", sa.Enum("a", "b", name="kind")))

target_metadata = {"engine1": users, "engine2": orders}
)";

struct Case {
    const char* name;
    QList<QByteArray> commands;
    QByteArray hook = {};                      // the function process
    std::pair<QByteArray, QByteArray> edit = {}; // of env.py: a text and what stands in its place
};

const QByteArray bothEmpty = R"(def process(context, revision, directives):
    script = directives[0]
    if len(script.upgrade_ops_list) == 2 and all(ops.is_empty() for ops in script.upgrade_ops_list):
        directives[:] = []
        logger.info("No changes in schema detected.")
)";

QList<Case> cases()
{
    const QList<QByteArray> grow = {"-x people=1 -x orders=1 check", "-x people=1 -x orders=1 revision --autogenerate -m grown --rev-id aa01", "upgrade head",
                                    "-x people=1 -x orders=1 check", "current", "downgrade -1", "current"};
    return {
        {"both", grow},
        {"only the first", {"-x people=1 revision --autogenerate -m grown --rev-id aa01", "-x people=1 check", "upgrade head", "-x people=1 check"}},
        {"only the second", {"-x orders=1 revision --autogenerate -m grown --rev-id aa01", "upgrade head", "-x orders=1 check"}},
        {"nothing", {"check", "revision --autogenerate -m same --rev-id aa01", "upgrade head", "history"}},
        {"offline", {"upgrade head --sql", "-x people=1 revision --autogenerate --rev-id aa01", "upgrade 0001:head --sql"}},
        {"plain", {"revision -m plain --rev-id aa01", "upgrade head", "stamp 0001", "current --verbose"}},
        {"not at the head", {"stamp base", "check", "revision --autogenerate --rev-id aa01"}},
        {"skips what is empty", {"revision --autogenerate -m same --rev-id aa01", "-x orders=1 revision --autogenerate -m grown --rev-id aa02", "heads"}, bothEmpty},
        {"dropped too early", {"revision --autogenerate -m same --rev-id aa01"}, "def process(context, revision, directives):\n    directives[:] = []\n"},
        {"asks for the one", {"-x people=1 revision --autogenerate -m grown --rev-id aa01"},
         "def process(context, revision, directives):\n    print(directives[0].upgrade_ops.is_empty())\n"},
        {"message and id", {"-x people=1 revision --autogenerate", "-x orders=1 check", "heads"},
         "def process(context, revision, directives):\n"
         "    script, = directives\n"
         "    script.rev_id = 'b%02d' % len(script.upgrade_ops_list)\n"
         "    script.message = (script.message or 'of') + ' ' + str(len(script.upgrade_ops_list))\n"},
        {"one token for both", {"-x people=1 -x orders=1 revision --autogenerate --rev-id aa01"}, {}, {"upgrade_token=\"%s_upgrades\" % name", "upgrade_token=\"engine1_upgrades\""}},
        {"batches of the second", {"-x people=1 -x orders=1 revision --autogenerate --rev-id aa01"}, {},
         {"target_metadata=target_metadata.get(name),\n            )\n            context.run", "target_metadata=target_metadata.get(name),\n                render_as_batch=name == \"engine2\",\n            )\n            context.run"}},
        {"logs at the end", {"upgrade head", "check"}, {}, {"        for rec in engines.values():\n            rec[\"transaction\"].commit()\n", "        for rec in engines.values():\n            rec[\"transaction\"].commit()\n        logger.info(\"all is %s\", \"well\")\n        print(\"done\")\n"}},
    };
}

// What Python says of an exception, without the place that ours names; empty: the line is of none.
QString exceptionIn(const QString& line)
{
    static const QRegularExpression words(u"IndexError: list index out of range|ValueError: .*"_s);
    return words.match(line).captured();
}

// stdout, the log lines of Alembic and env.py on stderr, an exception, and the status.
QString said(const ProcessResult& result, const QString& folder)
{
    QStringList lines{QString::fromUtf8(result.out)};
    const QStringList errors = QString::fromUtf8(result.err).split(u'\n');
    for (const QString& line : errors) {
        if (line.startsWith(u"INFO"_s) || line.contains(u"FAILED"_s))
            lines += line;
        else if (const QString exception = exceptionIn(line); !exception.isEmpty())
            lines += exception;
    }
    return QString(lines.join(u'\n') + u"\nexit "_s + QString::number(result.exitCode)).replace(folder, u"@"_s);
}

QStringList dumps(const QString& folder)
{
    QStringList result;
    for (const QString& name : {u"one.db"_s, u"two.db"_s}) {
        const ProcessResult dump = runProcess(u"sqlite3"_s, {folder + u'/' + name, u".dump"_s}, folder);
        result += QString::fromUtf8(dump.out);
    }
    for (const QString& name : {u"engine1.sql"_s, u"engine2.sql"_s})
        result += QString::fromUtf8(read(folder + u'/' + name));
    return result;
}

bool changeFile(const QString& file, const QByteArray& before, const QByteArray& after)
{
    QByteArray text = read(file);
    return text.contains(before) && write(file, text.replace(before, after));
}

} // namespace

class SeveralDatabasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        // The template's project with two databases, which have what the models have.
        const QString folder = m_project.path();
        QCOMPARE(runAlembic({u"init"_s, u"-t"_s, u"multidb"_s, u"migrations"_s}, folder).exitCode, 0);
        QVERIFY(changeFile(folder + u"/alembic.ini"_s, "driver://user:pass@localhost/dbname\n", "sqlite:///one.db\n"));
        QVERIFY(changeFile(folder + u"/alembic.ini"_s, "driver://user:pass@localhost/dbname2\n", "sqlite:///two.db\n"));
        QVERIFY(changeFile(folder + u"/migrations/env.py"_s, "target_metadata = {}\n", models));
        QCOMPARE(runAlembic({u"revision"_s, u"--autogenerate"_s, u"-m"_s, u"first"_s, u"--rev-id"_s, u"0001"_s}, folder).exitCode, 0);
        QCOMPARE(runAlembic({u"upgrade"_s, u"head"_s}, folder).exitCode, 0);
        QCOMPARE(scripts(folder).size(), 1);
    }

    void isAsInAlembic_data()
    {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const Case& row : cases())
            QTest::newRow(row.name) << number++;
    }
    void isAsInAlembic()
    {
        QFETCH(int, number);
        const Case row = cases().at(number);
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()}) {
            QVERIFY(copyFolder(m_project.path(), folder));
            const QString env = folder + u"/migrations/env.py"_s;
            if (!row.hook.isEmpty()) {
                QVERIFY(changeFile(env, "def run_migrations_offline()", row.hook + "\n\ndef run_migrations_offline()"));
                QVERIFY(changeFile(env, "upgrade_token=", "process_revision_directives=process,\n                upgrade_token="));
            }
            if (!row.edit.first.isEmpty())
                QVERIFY(changeFile(env, row.edit.first, row.edit.second));
        }
        for (const QByteArray& command : row.commands) {
            const QStringList arguments = QString::fromLatin1(command).split(u' ');
            const ProcessResult expected = runAlembic(arguments, theirs.path());
            const ProcessResult actual = runProcess(retortCli(), QStringList{u"--compat"_s, u"1.13"_s} + arguments, ours.path());
            QVERIFY2(said(actual, ours.path()) == said(expected, theirs.path()),
                     qPrintable(QString::fromLatin1(command) + u"\n"_s + said(actual, ours.path()) + u"\n--- instead of:\n"_s + said(expected, theirs.path()) + u"\n---\n"_s
                                + QString::fromUtf8(actual.err) + u"\n--- Alembic said:\n"_s + QString::fromUtf8(expected.err)));
        }
        QCOMPARE(scripts(ours.path()), scripts(theirs.path()));
        QCOMPARE(dumps(ours.path()), dumps(theirs.path()));
    }

    // What Alembic leaves out without a word is said.
    void whatIsOverwrittenIsSaid()
    {
        QTemporaryDir folder;
        QVERIFY(copyFolder(m_project.path(), folder.path()));
        QVERIFY(changeFile(folder.path() + u"/migrations/env.py"_s, "upgrade_token=\"%s_upgrades\" % name", "upgrade_token=\"engine1_upgrades\""));
        const ProcessResult result = runProcess(retortCli(), {u"-x"_s, u"people=1"_s, u"revision"_s, u"--autogenerate"_s}, folder.path());
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.contains("number 1") && result.err.contains("'engine1_upgrades'"), result.err.constData());
    }

    // --engine: one of them, by name or number, for what is about one database.
    void oneIsChosen()
    {
        QTemporaryDir folder;
        QVERIFY(copyFolder(m_project.path(), folder.path()));
        const auto run = [&](const char* command) { return runProcess(retortCli(), QString::fromLatin1(command).split(u' '), folder.path()); };
        const ProcessResult refused = run("diff database models");
        QCOMPARE(refused.exitCode, 255);
        QVERIFY2(refused.err.contains("2 databases") && refused.err.contains("--engine"), refused.err.constData());
        const ProcessResult unknown = run("--engine engine3 current");
        QCOMPARE(unknown.exitCode, 255);
        QVERIFY2(unknown.err.contains("'engine3'") && unknown.err.contains("1 (engine_name engine1), 2 (engine_name engine2)"), unknown.err.constData());

        QCOMPARE(run("--engine engine1 diff database models --exit-code").exitCode, 0);
        const ProcessResult people = run("--engine engine1 -x people=1 diff database models");
        QVERIFY2(people.out.contains("address") && !people.out.contains("item"), people.out.constData());
        const ProcessResult orders = run("--engine 2 -x orders=1 -x people=1 diff database models");
        QVERIFY2(orders.out.contains("item") && !orders.out.contains("address"), orders.out.constData());
        const ProcessResult history = run("--engine engine2 diff base heads");
        QVERIFY2(history.out.contains("orders") && !history.out.contains("person"), history.err.constData());

        // Only that one is stepped, and only its body is written.
        QCOMPARE(run("--engine engine2 downgrade base").exitCode, 0);
        const ProcessResult current = run("current");
        QCOMPARE(current.out.count("0001"), 1);
        QCOMPARE(run("--engine engine2 upgrade head").exitCode, 0);
        QCOMPARE(run("--engine engine2 -x orders=1 -x people=1 revision --autogenerate --rev-id aa01").exitCode, 0);
        const QString text = scripts(folder.path()).join(QString());
        QVERIFY(text.contains(u"create_table('item'"_s) && !text.contains(u"create_table('address'"_s));
        const ProcessResult elsewhere = run("--engine engine1 --database-url sqlite:///three.db upgrade 0001");
        QVERIFY2(elsewhere.exitCode == 0, elsewhere.err.constData());
        const ProcessResult tables = runProcess(u"sqlite3"_s, {folder.filePath(u"three.db"_s), u".tables"_s}, folder.path());
        QVERIFY2(tables.out.contains("person") && !tables.out.contains("orders"), tables.out.constData());
    }

private:
    QTemporaryDir m_project;
};

QTEST_GUILESS_MAIN(SeveralDatabasesTest)
#include "test_several_databases.moc"
