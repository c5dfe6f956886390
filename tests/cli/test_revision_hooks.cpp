// process_revision_directives of env.py: retort-cli evaluates what real Alembic runs. The same commands in two copies of a
// project, compared by output, exit status and the files that they leave.

#include <QTemporaryDir>
#include <QtTest>

#include "../support/compared_projects.h"
#include "../support/files.h"
#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

// %1: the function. With an "x" the models have a column more.
const QByteArray environment = R"(import logging
from logging.config import fileConfig
import sqlalchemy as sa
from alembic import context
from alembic.script import ScriptDirectory

config = context.config
fileConfig(config.config_file_name)
logger = logging.getLogger("alembic.env")
metadata = sa.MetaData()
sa.Table("item", metadata, sa.Column("id", sa.Integer, primary_key=True))
if context.get_x_argument(as_dictionary=True).get("more"):
    sa.Table("more", metadata, sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(20)))

%1

engine = sa.create_engine("sqlite:///app.db")
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, process_revision_directives=process)
    with context.begin_transaction():
        context.run_migrations()
)";

const QByteArray first = R"("""first

Revision ID: 0001
Revises:
Create Date: 2026-01-01 00:00:00
"""
import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade():
    op.create_table("item", sa.Column("id", sa.Integer(), nullable=False), sa.PrimaryKeyConstraint("id"))


def downgrade():
    op.drop_table("item")
)";

struct Case {
    const char* name;
    QByteArray hook;
    QList<QByteArray> commands = {"revision --autogenerate -m same --rev-id aa01", "-x more=1 revision --autogenerate -m grown --rev-id aa02"};
};

const QByteArray skipEmpty = R"(def process(context, revision, directives):
    if getattr(config.cmd_opts, "autogenerate", False):
        script = directives[0]
        if script.upgrade_ops.is_empty():
            directives[:] = []
            logger.info("No changes in schema detected.")
)";

const QByteArray numbered = R"(def process(context, revision, directives):
    migration_script = directives[0]
    head_revision = ScriptDirectory.from_config(context.config).get_current_head()
    if head_revision is None:
        new_rev_id = 1
    else:
        last_rev_id = int(head_revision.lstrip("0"))
        new_rev_id = last_rev_id + 1
    migration_script.rev_id = f"{new_rev_id:04}"
)";

QList<Case> cases()
{
    const QList<QByteArray> numbers = {"-x more=1 revision --autogenerate -m grown", "revision -m plain --rev-id aa02", "heads"};
    return {
        {"skips what is empty", skipEmpty, {"revision --autogenerate -m same --rev-id aa01", "check", "-x more=1 check", "-x more=1 revision --autogenerate -m grown --rev-id aa02", "history"}},
        {"numbers", numbered, numbers},
        {"number of the current revision", "def process(context, revision, directives):\n"
                                           "    head = context.get_current_revision()\n"
                                           "    directives[0].rev_id = f\"{int(head) + 1 if head else 1:04}\"\n",
         numbers},
        {"number after all", "def process(context, revision, directives):\n"
                             "    numbers = [int(s.revision) for s in ScriptDirectory.from_config(context.config).walk_revisions() if s.revision.isdigit()]\n"
                             "    directives[0].rev_id = '%04d' % (max(numbers, default=0) + 1)\n",
         numbers},
        {"the rows", "def process(context, revision, directives):\n"
                     "    print('at', revision, directives[0].rev_id, directives[0].message, len(directives), bool(directives[0].upgrade_ops.ops))\n"
                     "    directives[0].rev_id += '_' + revision[0]\n"},
        {"message, imports, label", "def process(context, revision, directives):\n"
                                    "    script, = directives\n"
                                    "    script.message = script.message or 'nothing said'\n"
                                    "    script.imports.add('import enum')\n"
                                    "    script.branch_label = 'side'\n",
         {"-x more=1 revision --autogenerate --rev-id aa02", "history"}},
        {"a new base", "def process(context, revision, directives):\n"
                       "    directives[0].head = 'base'\n"
                       "    directives[0].depends_on = '0001'\n",
         {"-x more=1 revision --autogenerate --rev-id aa02 -m other", "heads", "history"}},
        {"spliced", "def process(context, revision, directives):\n"
                    "    directives[0].splice = True\n"
                    "    directives[0].note = 'nobody reads this'\n"},
        {"asks for the options", "def process(context, revision, directives):\n"
                                 "    if config.cmd_opts.autogenerate and context.dialect.name == 'sqlite':\n"
                                 "        directives.clear()\n"},
        {"refuses", "def process(context, revision, directives):\n"
                    "    if directives[0].upgrade_ops.is_empty():\n"
                    "        raise ValueError('no empty revisions')\n"},
        {"multiple heads", numbered, {"revision -m one --head base --rev-id bb01", "-x more=1 revision --autogenerate -m grown"}},
        {"none", "process = None\n"},
    };
}

bool writeEnvironment(const QString& folder, const QByteArray& hook)
{
    QByteArray text = environment;
    return write(folder + u"/migrations/env.py"_s, text.replace("%1", hook));
}

bool addSettings(const QString& folder, const QByteArray& lines)
{
    QByteArray settings = read(folder + u"/alembic.ini"_s);
    return write(folder + u"/alembic.ini"_s, settings.replace("[alembic]\n", QByteArray("[alembic]\n").append(lines)));
}

} // namespace

class RevisionHooksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        // A project with one revision, applied.
        QCOMPARE(runAlembic({u"init"_s, u"migrations"_s}, m_project.path()).exitCode, 0);
        QVERIFY(writeEnvironment(m_project.path(), "process = None\n"));
        QVERIFY(write(m_project.filePath(u"migrations/versions/0001_first.py"_s), first));
        QCOMPARE(runAlembic({u"upgrade"_s, u"0001"_s}, m_project.path()).exitCode, 0);
    }

    void isAsInAlembic_data()
    {
        QTest::addColumn<QByteArray>("hook");
        QTest::addColumn<QByteArray>("ini");
        QTest::addColumn<QList<QByteArray>>("commands");
        for (const Case& row : cases())
            QTest::newRow(row.name) << row.hook << QByteArray() << row.commands;
        // env.py is asked for plain revisions and merges as well.
        const QByteArray always = "revision_environment = true\n";
        QTest::newRow("plain: numbers") << numbered << always << QList<QByteArray>{"revision -m one", "revision -m two", "heads"};
        QTest::newRow("plain: skips nothing") << skipEmpty << always << QList<QByteArray>{"revision -m one --rev-id aa01", "heads"};
        QTest::newRow("plain: dropped") << QByteArray("def process(context, revision, directives):\n    print('none today')\n    del directives[:]\n") << always
                                        << QList<QByteArray>{"revision -m one --rev-id aa01", "heads"};
        QTest::newRow("plain: merge") << numbered << always
                                      << QList<QByteArray>{"revision -m two", "revision -m other --head 0001 --splice --rev-id aa02",
                                                           "merge -m both heads --rev-id aa03", "heads"};
    }
    void isAsInAlembic()
    {
        QFETCH(QByteArray, hook);
        QFETCH(QByteArray, ini);
        QFETCH(QList<QByteArray>, commands);
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()})
            QVERIFY(copyFolder(m_project.path(), folder) && writeEnvironment(folder, hook) && addSettings(folder, ini));
        for (const QByteArray& command : std::as_const(commands)) {
            const QStringList arguments = QString::fromLatin1(command).split(u' ');
            const ProcessResult expected = runAlembic(arguments, theirs.path());
            const ProcessResult actual = runProcess(retortCli(), QStringList{u"--compat"_s, u"1.13"_s} + arguments, ours.path());
            QVERIFY2(output(actual, ours.path()) == output(expected, theirs.path()),
                     qPrintable(QString::fromLatin1(command) + u"\n"_s + output(actual, ours.path()) + u"\n--- instead of:\n"_s + output(expected, theirs.path()) + u"\n---\n"_s
                                + QString::fromUtf8(actual.err) + u"\n--- Alembic said:\n"_s + QString::fromUtf8(expected.err)));
            // What the function logs is among Alembic's own lines.
            const bool logs = expected.err.contains("[alembic.env]");
            QCOMPARE(actual.err.contains("[alembic.env]"), logs);
        }
        QCOMPARE(scripts(ours.path()), scripts(theirs.path()));
    }

    // What cannot be told is said, and the revision is as it would be without.
    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QByteArray>("hook");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("folder") << QByteArray("import os\ndef process(context, revision, directives):\n"
                                              "    directives[0].rev_id = '%04d' % (len(os.listdir('migrations/versions')) + 1)\n")
                                << QByteArray("os.listdir");
        QTest::newRow("rewriter") << QByteArray("from alembic.autogenerate import rewriter\nprocess = rewriter.Rewriter()\n") << QByteArray("rewriter");
        QTest::newRow("operations") << QByteArray("def process(context, revision, directives):\n"
                                                  "    directives[0].upgrade_ops.ops = []\n")
                                    << QByteArray("operations");
        QTest::newRow("filtered operations") << QByteArray("def process(context, revision, directives):\n"
                                                           "    ops = directives[0].upgrade_ops.ops\n"
                                                           "    if ops and ops[0].table_name == 'more':\n        del ops[0]\n")
                                             << QByteArray("line 17");
        QTest::newRow("others in its place") << QByteArray("class Other:\n    pass\ndef process(context, revision, directives):\n"
                                                           "    directives[:] = [Other(), Other()]\n")
                                             << QByteArray("env.py, line 17");
        QTest::newRow("handed on") << QByteArray("from app.signals import changed\ndef process(context, revision, directives):\n"
                                                 "    changed.send(context, revision=revision, directives=directives)\n")
                                   << QByteArray("app");
    }
    void whatIsNotKnownIsSaid()
    {
        QFETCH(QByteArray, hook);
        QFETCH(QByteArray, reason);
        QTemporaryDir folder;
        QVERIFY(copyFolder(m_project.path(), folder.path()) && writeEnvironment(folder.path(), hook));
        const ProcessResult actual =
            runProcess(retortCli(), {u"-x"_s, u"more=1"_s, u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, u"aa02"_s}, folder.path());
        QVERIFY2(actual.err.contains("what process_revision_directives does is not known") && actual.err.contains(reason), actual.err.constData());
        QCOMPARE(actual.exitCode, 0);
        QCOMPARE(scripts(folder.path()).size(), 2);
        // Where nothing else would be in the revision, it is refused.
        QVERIFY(addSettings(folder.path(), "revision_environment = true\n"));
        const ProcessResult plain = runProcess(retortCli(), {u"revision"_s, u"--rev-id"_s, u"aa03"_s}, folder.path());
        const bool operations = QByteArray(QTest::currentDataTag()) == "filtered operations"; // of which there are none
        QVERIFY2(operations || plain.err.contains("nothing was written"), plain.err.constData());
        QCOMPARE(plain.exitCode == 0, operations);
    }

private:
    QTemporaryDir m_project;
};

QTEST_GUILESS_MAIN(RevisionHooksTest)
#include "test_revision_hooks.moc"
