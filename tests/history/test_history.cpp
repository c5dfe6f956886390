// The schema that replaying gives, against the one that SQLite has after the same revisions; and what is assumed from it.

#include <QtTest>

#include <algorithm>

#include "core/database/sqlite_connection.h"
#include "core/history/schema_history.h"
#include "core/migration/live_runner.h"
#include "core/migration/offline_writer.h"
#include "core/project/project.h"
#include "core/reflection/sqlite_reflection.h"
#include "core/schema/referred_columns.h"
#include "core/script/version_rows.h"
#include "tests/support/scripts_in_memory.h"
#include "tests/support/places.h"

using namespace retort;
using retort::tests::sourcePath;
using retort::history::SchemaHistory;
using retort::tests::Scripts;

namespace {

std::string columnList(const std::vector<sql::Identifier>& names)
{
    std::string text;
    for (const sql::Identifier& name : names)
        text += (text.empty() ? "" : ", ") + name.text();
    return "(" + text + ")";
}

std::string described(const schema::Constraint& constraint)
{
    const std::string name = schema::base(constraint).name ? schema::base(constraint).name->text() + " " : "";
    if (const auto* key = std::get_if<schema::PrimaryKeyConstraint>(&constraint))
        return "primary key " + columnList(key->columns); // its name is lost on SQLite as often as not
    if (const auto* unique = std::get_if<schema::UniqueConstraint>(&constraint))
        return "unique " + name + columnList(unique->columns);
    if (const auto* key = std::get_if<schema::ForeignKeyConstraint>(&constraint))
        return "foreign key " + name + columnList(key->columns) + " to " + key->referredTable.name.text();
    return {}; // checks: their text is the database's
}

// One line for everything that both know.
std::string described(const schema::Table& table)
{
    std::vector<std::string> lines;
    for (const schema::Column& column : table.columns)
        lines.push_back("  column " + column.name.text() + (column.effectivelyNullable() ? "" : " not null")
                        + (column.hasServerDefault() ? " default" : ""));
    for (const schema::Constraint& constraint : table.constraints) {
        std::string line = described(constraint);
        if (!line.empty() && !line.ends_with("()"))
            lines.push_back("  " + line);
    }
    for (const schema::Index& index : table.indexes) {
        // An element of text ("placed_at DESC") is a plain column in the database.
        std::string columns;
        for (const sql::ExpressionPtr& expression : index.expressions) {
            const std::vector<sql::ColumnRef> named = schema::referredColumns(expression);
            columns += " " + (named.empty() || &expression != &index.expressions.front() ? "+" : named.front().name.text());
        }
        lines.push_back("  index " + (index.name ? index.name->text() : "?") + columns + (index.unique ? " unique" : ""));
    }
    std::ranges::sort(lines);
    std::string text = "table " + table.name.name.text() + "\n";
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

QString replayed(const operations::SchemaModel& model)
{
    std::string text;
    for (const auto& table : model.tables())
        text += described(*table);
    return QString::fromStdString(text);
}

QString inDatabase(sql::Connection& connection)
{
    std::string text;
    const auto names = reflection::sqliteTableNames(connection);
    for (const std::string& name : *names) {
        if (name != "alembic_version")
            text += described(*reflection::reflectSqliteTable(connection, {std::nullopt, name}));
    }
    return QString::fromStdString(text);
}

// Upgrades to one revision after the other and compares each time.
void comparesAllTheWay(const script::MapPointer& map, const migration::ScriptLoader& load, const migration::MigrationSettings& settings)
{
    auto connection = database::SqliteConnection::open(database::SqliteLocation{});
    QVERIFY(connection.has_value());
    const auto plan = script::planUpgrade(map, {}, "heads");
    QVERIFY(plan.has_value());
    SchemaHistory history(map, settings, load);
    script::HeadMaintainer heads(map, {});
    for (const script::MigrationStep& step : plan->steps) {
        const script::MigrationPlan one{.map = map, .steps = {step}, .warnings = {}};
        const auto report = migration::runPlan(one, **connection, settings, load, {.expectedRows = heads.rows()});
        QVERIFY2(!report.error, report.error ? describe(*report.error).c_str() : "");
        QVERIFY(heads.apply(step).has_value());
        const auto model = history.at(heads.rows());
        QVERIFY2(model.has_value(), model ? "" : describe(model.error()).c_str());
        if (replayed(*model) != inDatabase(**connection))
            qWarning("replayed:\n%s\nin the database:\n%s", qPrintable(replayed(*model)), qPrintable(inDatabase(**connection)));
        QVERIFY(replayed(*model) == inDatabase(**connection));
        QVERIFY2(model->gaps().empty(), model->gaps().empty() ? "" : model->gaps().front().reason.c_str());
    }
}

} // namespace

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleProject()
    {
        const auto request = project::locateProject(sourcePath("samples/shop").toStdString());
        QVERIFY(request.has_value());
        const auto project = project::Project::open(*request);
        QVERIFY(project.has_value());
        comparesAllTheWay((*project)->map(), migration::diskLoader(), (*project)->settings("sqlite", false));
    }

    void everyOperation()
    {
        Scripts scripts;
        scripts
            .add("a1", "",
                 "op.create_table('users', sa.Column('id', sa.Integer, primary_key=True), sa.Column('name', sa.String(20), index=True),\n"
                 "        sa.Column('mail', sa.String(20), unique=True), sa.UniqueConstraint('name', 'mail', name='uq_both'))")
            .add("a2", "a1",
                 "op.create_table('posts', sa.Column('id', sa.Integer, primary_key=True),\n"
                 "        sa.Column('user', sa.Integer, sa.ForeignKey('users.id', name='fk_user'), nullable=False))\n"
                 "    op.add_column('posts', sa.Column('text', sa.Text(), nullable=False, server_default='x'))\n"
                 "    op.create_index('ix_text', 'posts', ['text', 'user'], unique=True)")
            .add("a3", "a2",
                 "with op.batch_alter_table('users') as batch:\n"
                 "        batch.alter_column('name', new_column_name='title', nullable=False)\n"
                 "        batch.add_column(sa.Column('age', sa.Integer()))\n"
                 "        batch.create_check_constraint('ck_age', 'age > 0')\n"
                 "        batch.create_unique_constraint('uq_age', ['age'])")
            .add("a4", "a3", "op.rename_table('users', 'people')\n    op.drop_index('ix_text', 'posts')")
            .add("a5", "a4",
                 "with op.batch_alter_table('people') as batch:\n"
                 "        batch.drop_constraint('uq_age', type_='unique')\n"
                 "        batch.drop_constraint('ck_age', type_='check')\n"
                 "        batch.drop_column('age')\n"
                 "    op.drop_column('posts', 'text')")
            .add("a6", "a5",
                 "with op.batch_alter_table('posts') as batch:\n"
                 "        batch.drop_constraint('fk_user', type_='foreignkey')\n"
                 "        batch.add_column(sa.Column('first', sa.Integer()), insert_before='id')\n"
                 "        batch.alter_column('user', server_default='1', type_=sa.BigInteger())\n"
                 "    op.create_table('gone', sa.Column('x', sa.Integer))\n"
                 "    op.drop_table('gone')");
        comparesAllTheWay(scripts.map(), scripts.loader(), {});
    }

    void gapsAreKept()
    {
        Scripts scripts;
        scripts.add("b1", "", "op.execute('CREATE TABLE t (x INTEGER)')\n    op.execute('UPDATE t SET x = 1')\n    op.drop_column('u', 'y')")
            .add("b2", "b1", "import requests\n    requests.get('x')")
            .add("b3", "b2", "op.create_table('t2', sa.Column('x', sa.Integer))");
        SchemaHistory history(scripts.map(), {}, scripts.loader());
        const auto model = history.at({"b3"});
        QVERIFY(model.has_value());
        QVERIFY(model->find({std::nullopt, "t2"}));
        QCOMPARE(model->gaps().size(), 3U);
        QCOMPARE(model->gaps()[0].revision, std::string("b1"));
        QCOMPARE(model->gaps()[0].source.line, 5U);
        QVERIFY(model->gaps()[1].reason.contains("no table 'u'"));
        QCOMPARE(model->gaps()[2].revision, std::string("b2"));
        QVERIFY(!history.at({"nowhere"}).has_value());
    }

    void textThatChangesTheStructure()
    {
        for (const char* statement : {"CREATE TABLE t (x int)", "  -- first\n/* then */ alter table t add x int", "DROP INDEX i", "create or replace view v as select 1",
                                      "CREATE UNIQUE INDEX CONCURRENTLY i ON t (x)", "RENAME TABLE a TO b", "create temp table t (x int)"})
            QVERIFY2(operations::changesStructure(statement), statement);
        for (const char* statement : {"UPDATE t SET x = 'CREATE TABLE'", "INSERT INTO t SELECT 1", "", "--", "CREATE FUNCTION f() ...", "alter type e add value 'x'", "SELECT 1"})
            QVERIFY2(!operations::changesStructure(statement), statement);
    }

    void eachScriptIsEvaluatedOnce()
    {
        Scripts scripts;
        std::string parent;
        for (int i = 0; i < 30; ++i) {
            const std::string id = "c" + std::to_string(100 + i);
            scripts.add(id, parent, "op.create_table('t" + std::to_string(i) + "', sa.Column('x', sa.Integer))");
            parent = id;
        }
        int loaded = 0;
        SchemaHistory history(scripts.map(), {}, [&, load = scripts.loader()](const script::Revision& revision) {
            ++loaded;
            return load(revision);
        });
        QCOMPARE(history.at({"c110"})->tables().size(), 11U);
        QCOMPARE(loaded, 11);
        QCOMPARE(history.at({"c129"})->tables().size(), 30U);
        QCOMPARE(loaded, 30);
        QCOMPARE(history.at({"c129"})->tables().size(), 30U);
        QCOMPARE(loaded, 30);
        QCOMPARE(history.at({})->tables().size(), 0U);
        QCOMPARE(history.at({"c100"})->tables().size(), 1U);
    }

    void assumedStructure()
    {
        Scripts scripts;
        scripts.add("d1", "", "op.create_table('t', sa.Column('x', sa.Integer), sa.Column('y', sa.Integer, sa.ForeignKey('t.x')))")
            .add("d2", "d1",
                 "inspector = sa.inspect(op.get_bind())\n"
                 "    if 'x' in [c['name'] for c in inspector.get_columns('t')]:\n        op.drop_column('t', 'x')\n"
                 "    for key in inspector.get_foreign_keys('t'):\n        op.drop_constraint(key['name'], 't')\n"
                 "    if not inspector.has_table('u'):\n        op.create_table('u', sa.Column('z', sa.Integer))",
                 "if sa.inspect(op.get_bind()).has_table('u'):\n        op.drop_table('u')")
            .add("d3", "d2", "if op.get_bind().dialect.has_table(op.get_bind(), 'u'):\n        op.add_column('u', sa.Column('w', sa.Integer))");
        migration::MigrationSettings settings;
        settings.dialect = "postgresql";
        const auto plan = script::planUpgrade(scripts.map(), {}, "d3");

        const auto strict = migration::writeOffline(plan, {.onGap = migration::OnGap::Mark}, settings, scripts.loader());
        QCOMPARE(strict.gaps.size(), 2U);
        QVERIFY(strict.assumptions.empty());

        const auto assumed = migration::writeOffline(plan, {.onGap = migration::OnGap::Mark, .assumed = operations::SchemaModel()}, settings, scripts.loader());
        QVERIFY2(assumed.gaps.empty(), assumed.text.c_str());
        QCOMPARE(assumed.assumptions.size(), 2U);
        const QString text = QString::fromStdString(assumed.text);
        QVERIFY(text.contains(QStringLiteral("-- ASSUMED in revision d2: The script asks for the structure of the database (lines 6, 8, 10).")));
        QVERIFY(text.contains(QStringLiteral("ALTER TABLE t DROP COLUMN x;")));
        QVERIFY(text.contains(QStringLiteral("ALTER TABLE t DROP CONSTRAINT t_y_fkey;")));
        QVERIFY(text.contains(QStringLiteral("CREATE TABLE u (")));
        QVERIFY(text.contains(QStringLiteral("ALTER TABLE u ADD COLUMN w INTEGER;")));
        // Nothing but the marks is added to the other revisions.
        QVERIFY(assumed.text.contains(strict.text.substr(0, strict.text.find("-- Running upgrade d1"))));
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "test_history.moc"
