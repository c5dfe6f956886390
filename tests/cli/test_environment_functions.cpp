// Functions of env.py that take part in a comparison (compare_type, compare_server_default, render_item): retort-cli evaluates
// what real Alembic runs. The same commands in two copies of a project, compared by output, exit status and the files that they
// leave.

#include <QTemporaryDir>
#include <QtTest>

#include "../support/compared_projects.h"
#include "../support/files.h"
#include "../support/processes.h"
#include "tests/support/places.h"

using namespace retort::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray types = R"(import sqlalchemy as sa


class Money(sa.TypeDecorator):
    impl = sa.Numeric(12, 2)
    cache_ok = True

    def __init__(self, currency='eur'):
        super().__init__()
        self.currency = currency


class Point(sa.types.UserDefinedType):
    cache_ok = True

    def get_col_spec(self, **kw):
        return "POINT"
)";

// %1: the functions, %2: keywords of configure().
const QByteArray environment = R"(from logging.config import fileConfig
import sqlalchemy as sa
from alembic import context
import own_types

config = context.config
fileConfig(config.config_file_name)
metadata = sa.MetaData()
sa.Table('item', metadata,
         sa.Column('id', sa.Integer, primary_key=True),
         sa.Column('name', sa.String(40), nullable=False, server_default='none'),
         sa.Column('note', sa.Text),
         sa.Column('count', sa.BigInteger, server_default=sa.text('1')))
sa.Table('place', metadata,
         sa.Column('id', sa.Integer, primary_key=True),
         sa.Column('price', own_types.Money('USD'), nullable=False),
         sa.Column('at', own_types.Point()),
         sa.Column('kind', sa.String(3), server_default='a', unique=True),
         sa.Column('item_id', sa.Integer, sa.ForeignKey('item.id', name='fk_item')),
         sa.CheckConstraint('price > 0', name='positive'))


%1

engine = sa.create_engine('sqlite:///app.db')
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, %2)
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
    op.create_table("item",
                    sa.Column("id", sa.Integer(), nullable=False),
                    sa.Column("name", sa.String(length=20), server_default="nobody", nullable=False),
                    sa.Column("note", sa.String(length=9), nullable=True),
                    sa.Column("count", sa.Integer(), server_default=sa.text("0"), nullable=True),
                    sa.PrimaryKeyConstraint("id"))


def downgrade():
    op.drop_table("item")
)";

struct Case {
    const char* name;
    QByteArray functions;
    QByteArray keywords;
};

QList<Case> cases()
{
    const QByteArray render = "render_item=render_item";
    return {
        {"types of one's own", "def render_item(type_, obj, autogen_context):\n"
                               "    if type_ == 'type' and isinstance(obj, own_types.Money):\n"
                               "        autogen_context.imports.add('import own_types')\n"
                               "        return f'own_types.Money({obj.currency!r})'\n"
                               "    if type_ == 'type' and obj.__class__.__name__ == 'Point':\n"
                               "        autogen_context.imports.add('from own_types import Point')\n"
                               "        return 'Point()'\n"
                               "    return False\n",
         render},
        {"by module", "def render_item(type_, obj, autogen_context):\n"
                      "    if type_ == 'type' and obj.__class__.__module__.startswith('own_'):\n"
                      "        autogen_context.imports.add(f'import {obj.__class__.__module__}')\n"
                      "        return f'{obj.__class__.__module__}.{obj.__class__.__name__}()'\n"
                      "    return False\n",
         render},
        {"what it is asked", "def render_item(type_, obj, autogen_context):\n"
                             "    if type_ == 'type':\n"
                             "        return 'sa.Text()' if isinstance(obj, sa.String) and not isinstance(obj, sa.Text) else False\n"
                             "    if type_ == 'column' and obj.name == 'at':\n"
                             "        return None\n"
                             "    if type_ == 'column' and obj.primary_key:\n"
                             "        return \"sa.Column('%s', sa.Integer(), primary_key=True)\" % obj.name\n"
                             "    if type_ == 'primary_key' or type_ == 'check':\n"
                             "        return None\n"
                             "    if type_ == 'unique':\n"
                             "        return 'sa.UniqueConstraint(%s)' % ', '.join(repr(c.name) for c in obj.columns)\n"
                             "    if type_ == 'foreign_key':\n"
                             "        return \"sa.ForeignKeyConstraint(['item_id'], ['item.id'], name='%s')\" % obj.name\n"
                             "    return False\n",
         render},
        {"defaults", "def render_item(type_, obj, autogen_context):\n"
                     "    if type_ == 'server_default':\n"
                     "        if isinstance(obj, sa.DefaultClause) and isinstance(obj.arg, str):\n"
                     "            return 'sa.text(%r)' % obj.arg\n"
                     "        return False\n"
                     "    if type_ == 'type' and isinstance(obj, own_types.Point):\n"
                     "        return 'sa.' + autogen_context.dialect.name\n"
                     "    return False\n",
         render + ", compare_server_default=True"},
        {"tables", "def render_item(type_, obj, autogen_context):\n"
                   "    if type_ == 'column' and obj.table.name == 'place' and obj.name == 'kind':\n"
                   "        return \"sa.Column('kind', sa.String(%d))\" % (len(obj.table.columns) + len(obj.table.name))\n"
                   "    if type_ in ('unique', 'check', 'foreign_key') and obj.table.name == 'place':\n"
                   "        return None\n"
                   "    return False\n",
         render},
        {"a type that never changes", "def compare_type(context, inspected_column, metadata_column, inspected_type, metadata_type):\n"
                                      "    if metadata_column.name == 'name':\n        return False\n"
                                      "    if isinstance(metadata_type, sa.BigInteger):\n        return False\n"
                                      "    return None\n",
         "compare_type=compare_type"},
        {"a type that always changes", "def compare_type(context, inspected_column, metadata_column, inspected_type, metadata_type):\n"
                                       "    return inspected_column.table.name == 'item' and metadata_column.primary_key or None\n",
         "compare_type=compare_type"},
        {"by dialect and length", "def compare_type(context, inspected_column, metadata_column, inspected_type, metadata_type):\n"
                                  "    if context.dialect.name == 'sqlite' and isinstance(inspected_type, sa.String) and isinstance(metadata_type, sa.String):\n"
                                  "        return inspected_type.length != metadata_type.length and metadata_type.length is not None\n"
                                  "    return False\n",
         "compare_type=compare_type"},
        {"defaults that stay", "def compare_default(context, inspected_column, metadata_column, inspected_default, metadata_default, rendered_metadata_default):\n"
                               "    print(inspected_column.name, inspected_default, rendered_metadata_default)\n"
                               "    if metadata_column.name == 'count':\n        return False\n"
                               "    return None\n",
         "compare_server_default=compare_default"},
        {"defaults that change", "def compare_default(context, inspected_column, metadata_column, inspected_default, metadata_default, rendered_metadata_default):\n"
                                 "    return rendered_metadata_default == '1'\n",
         "compare_type=False, compare_server_default=compare_default"},
    };
}

bool writeEnvironment(const QString& folder, const QByteArray& functions, const QByteArray& keywords)
{
    QByteArray text = environment;
    return write(folder + u"/migrations/env.py"_s, text.replace("%1", functions).replace("%2", keywords));
}

} // namespace

class EnvironmentFunctionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString missing = alembicMissing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        // A project with one revision, applied.
        QCOMPARE(runAlembic({u"init"_s, u"migrations"_s}, m_project.path()).exitCode, 0);
        QVERIFY(write(m_project.filePath(u"own_types.py"_s), types));
        QVERIFY(writeEnvironment(m_project.path(), {}, "version_table='alembic_version'"));
        QVERIFY(write(m_project.filePath(u"migrations/versions/0001_first.py"_s), first));
        QCOMPARE(runAlembic({u"upgrade"_s, u"0001"_s}, m_project.path()).exitCode, 0);
    }

    void isAsInAlembic_data()
    {
        QTest::addColumn<QByteArray>("functions");
        QTest::addColumn<QByteArray>("keywords");
        for (const Case& row : cases())
            QTest::newRow(row.name) << row.functions << row.keywords;
    }
    void isAsInAlembic()
    {
        QFETCH(QByteArray, functions);
        QFETCH(QByteArray, keywords);
        QTemporaryDir theirs;
        QTemporaryDir ours;
        for (const QString& folder : {theirs.path(), ours.path()})
            QVERIFY(copyFolder(m_project.path(), folder) && writeEnvironment(folder, functions, keywords));
        const ProcessResult expected = runAlembic({u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, u"aa01"_s}, theirs.path());
        const ProcessResult actual =
            runProcess(retortCli(), {u"--compat"_s, u"1.13"_s, u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, u"aa01"_s}, ours.path());
        QVERIFY2(output(actual, ours.path()) == output(expected, theirs.path()),
                 qPrintable(output(actual, ours.path()) + u"\n--- instead of:\n"_s + output(expected, theirs.path()) + u"\n---\n"_s
                            + QString::fromUtf8(actual.err) + u"\n--- Alembic said:\n"_s + QString::fromUtf8(expected.err)));
        QVERIFY2(!actual.err.contains("not known"), actual.err.constData());
        QCOMPARE(scripts(ours.path()), scripts(theirs.path()));
    }

    // What cannot be told is said, and is as it would be without the function.
    void whatIsNotKnownIsSaid_data()
    {
        QTest::addColumn<QByteArray>("functions");
        QTest::addColumn<QByteArray>("keywords");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("rendered") << QByteArray("from elsewhere import helper\ndef render_item(type_, obj, context):\n    return helper(obj) if type_ == 'type' else False\n")
                                  << QByteArray("render_item=render_item") << QByteArray("what render_item answers is not known");
        QTest::newRow("compared") << QByteArray("import elsewhere\ndef compare(context, a, b, x, y):\n    return elsewhere.same(x, y)\n")
                                  << QByteArray("compare_type=compare") << QByteArray("what compare_type answers is not known");
        QTest::newRow("branch") << QByteArray("import elsewhere\ndef compare(context, a, b, x, y):\n    if elsewhere.strict:\n        return True\n    return False\n")
                                << QByteArray("compare_type=compare") << QByteArray("depends on a value that is not known");
        QTest::newRow("attribute") << QByteArray("def compare(context, a, b, x, y):\n    return context.impl.compare_type(a, b)\n")
                                   << QByteArray("compare_type=compare") << QByteArray("the type of item.");
    }
    void whatIsNotKnownIsSaid()
    {
        QFETCH(QByteArray, functions);
        QFETCH(QByteArray, keywords);
        QFETCH(QByteArray, reason);
        QTemporaryDir plain;
        QTemporaryDir folder;
        QVERIFY(copyFolder(m_project.path(), plain.path()) && writeEnvironment(plain.path(), {}, "compare_type=True"));
        QVERIFY(copyFolder(m_project.path(), folder.path()) && writeEnvironment(folder.path(), functions, keywords));
        const QStringList command{u"revision"_s, u"--autogenerate"_s, u"--rev-id"_s, u"aa01"_s};
        QCOMPARE(runProcess(retortCli(), command, plain.path()).exitCode, 0);
        const ProcessResult actual = runProcess(retortCli(), command, folder.path());
        QVERIFY2(actual.exitCode == 0 && actual.err.contains(reason) && actual.err.contains("env.py, line"), actual.err.constData());
        QCOMPARE(scripts(folder.path()), scripts(plain.path()));
    }

private:
    QTemporaryDir m_project;
};

QTEST_GUILESS_MAIN(EnvironmentFunctionsTest)
#include "test_environment_functions.moc"
